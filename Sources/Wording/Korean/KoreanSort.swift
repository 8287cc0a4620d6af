extension Korean: SortWording {
    package var sortByNextKey: String { "다음 열로 정렬" }
    package var sortByPreviousKey: String { "이전 열로 정렬" }
    package var invertOrderKey: String { "역순으로 정렬" }
    package var sortKey: String { "열을 지정하여 목록 정렬" }
    package var sortTitle: String { "정렬 기준" }
    package var sortKeys: String {
        "Enter 정렬 · 같은 열에서 한 번 더 Enter: 역순 · ↑↓ 선택 · Esc 닫기"
    }
    package var sortColumnHidden: String { "표시되지 않음" }
    package func sorted(by column: String) -> String { "\(column) 기준" }
    package func sortColumnUnknown(_ name: String, columns: String) -> String {
        "열 하나를 가리키는 이름이 아닙니다: \(name). 열: \(columns)"
    }
    package var mouseKey: String { "마우스 켜기/끄기(Shift를 누르면 터미널에서 텍스트 선택)" }
    package var orderEndedRange: String {
        "정렬 순서가 바뀌어 열려 있던 범위를 취소했습니다. 범위 안의 항목은 선택되지 않았습니다."
    }
    package var mouseIsOn: String {
        "마우스를 켰습니다. 텍스트를 선택하려면 Shift를 누른 채 끌고, 마우스를 끄려면 \(keys[.mouse]) 키를 누르세요."
    }
    package var mouseIsOff: String { "마우스를 껐습니다." }
}
