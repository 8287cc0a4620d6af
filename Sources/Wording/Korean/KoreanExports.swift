extension Korean: ExportWording {
    package var exportKey: String { "목록 내보내기" }
    package var portalKey: String { "파트너 센터에서 열기" }

    package func exportTitle(_ list: String) -> String { "내보내기: \(list)" }
    package func exportRows(_ count: Int) -> String { "\(count.grouped)행" }
    package func exportWithout(_ terms: String) -> String {
        "제외: \(terms)(목록에서 \(keys[.foldMonthly]) 키를 누르면 포함)."
    }
    package var exportFormatLabel: String { "형식" }
    package var exportPrompt: String { "파일(-를 입력하면 종료할 때 화면에 출력):" }
    package var exportKeys: String { "Tab 형식 · Enter 저장 · Esc 취소" }
    package var exportOverwriteKeys: String { "y 덮어쓰기 · n, Esc 뒤로" }
    package var exportNewFile: String { "새 파일" }
    package var exportFileExists: String { "이미 있는 파일입니다. 덮어쓰기 전에 확인합니다." }
    package var exportOverwriteQuestion: String {
        "이미 있는 파일입니다. 덮어쓰면 원래 내용이 사라집니다. 덮어쓸까요?"
    }
    package func exportNoFolder(_ folder: String) -> String { "폴더가 없습니다: \(folder)" }
    package var exportIsFolder: String { "폴더입니다. 파일 이름을 덧붙이세요." }
    package var exportNotAFile: String { "일반 파일이 아니므로 그대로 둡니다." }
    package var exportNoName: String { "파일 이름을 입력하세요." }
    package func exportUnwritable(_ reason: String) -> String { "여기에는 쓸 수 없습니다: \(reason)" }
    package var exportToOutput: String { "종료한 후 이 터미널에 출력합니다." }
    package var exportWriting: String { "쓰는 중…" }
    package func exported(_ count: Int, to file: String) -> String {
        "\(count.grouped)행을 저장했습니다: \(file)"
    }
    package func exportedToOutput(_ count: Int) -> String {
        "종료한 후 \(count.grouped)행을 출력합니다."
    }
    package func exportFailed(_ reason: String) -> String { "저장하지 못했습니다: \(reason)" }
    package var noListHere: String { "이 페이지에는 목록이 없습니다." }
    package var emptyListHere: String { "목록이 비어 있습니다." }

    package var portalTitle: String { "브라우저의 파트너 센터" }
    package var linkLabel: String { "링크" }
    package var portalKeys: String { "y 링크 복사 · Enter, Esc 닫기" }
    package func portalOpened(_ address: String) -> String { "브라우저에서 열었습니다: \(address)" }
    package var portalNoBrowser: String {
        "이 컴퓨터에는 열 수 있는 브라우저가 없습니다. 링크를 클립보드에 복사했습니다(터미널이 허용하는 경우)."
    }
    package var portalPractice: String {
        "연습용 고객이므로 파트너 센터에 페이지가 없습니다. 실제 고객이라면 다음 페이지가 열립니다."
    }
    package var portalUnknown: String { "이 프로필이 사용하는 파트너 센터의 페이지 주소를 알 수 없습니다." }

    package var certificatePreviewTitle: String { "증명서(저장 전)" }
    package var certificateFilesHeading: String { "저장할 파일" }
    package var certificatePreviewKeys: String { "w 파일 저장 · y ID 복사 · Esc 취소" }
    package var certificateSavedTitle: String { "증명서를 저장했습니다" }
    package func certificateSaved(_ count: Int) -> String { "저장한 파일 \(count.grouped)개:" }
    package var certificateSavedKeys: String { "y 경로 복사 · Enter, Esc 닫기" }
}
