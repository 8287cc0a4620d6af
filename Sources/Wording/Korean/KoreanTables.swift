extension Korean: TableWording {
    package var nameColumn: String { "이름" }
    package var remarkColumn: String { "비고" }
    package var missingSinceLabel: String { "목록에서 사라진 일시" }
    package var serviceColumn: String { "서비스" }
    package var cloudColumn: String { "클라우드" }
    package var tenantColumn: String { "테넌트" }
    package var accessColumn: String { "액세스" }
    package var accessReadWrite: String { "읽기 및 쓰기" }

    package var csvOption: String { "모든 열을 쉼표로 구분한 값(CSV)으로 출력합니다." }
    package var bomOption: String {
        "--csv 출력 앞에 Excel이 UTF-8임을 알 수 있는 바이트 순서 표시(BOM)를 넣습니다. 화면에서 내보낸 파일에는 들어 있습니다."
    }
    package var bomNeedsCSV: String { "--bom은 --csv와 함께 사용합니다. --csv를 추가하거나 --bom을 빼세요." }
    package var sortOption: String { "이 열을 기준으로 정렬합니다. 이름 앞에 -를 붙이면 역순입니다." }
    package var reverseOption: String { "역순으로 정렬합니다." }
    package var columnsOption: String { "이 열만 이 순서대로 표시합니다. 쉼표로 구분하며, 표의 제목도 쓸 수 있습니다." }
    package func columnsHelp(_ names: String) -> String { "열: \(names)." }

    package func unknownColumn(
        _ name: String, of option: String, allowed: String
    ) -> String {
        "\(option): \"\(name)\" 열은 없습니다. 사용할 수 있는 열: \(allowed)"
    }
    package func unknownColumnNear(
        _ name: String, of option: String, nearest: String, allowed: String
    ) -> String {
        "\(option): \"\(name)\" 열은 없습니다. 혹시 다음 열입니까? \(nearest). 사용할 수 있는 열: \(allowed)"
    }
    package func jsonHasNoTable(_ option: String) -> String {
        "\(option) 옵션은 표에만 쓸 수 있습니다. 이 옵션이나 --json을 빼세요."
    }
    package func optionExcludes(_ option: String, other: String) -> String {
        "\(option) 옵션과 \(other) 옵션은 함께 쓸 수 없습니다."
    }
    package func columnsLeftOut(_ columns: String) -> String {
        "터미널이 좁아 표시하지 않은 열: \(columns). --columns로 선택하세요."
    }
    package var noActivity: String { "활동 로그가 비어 있습니다." }
    package var noOffers: String { "제안이 없습니다." }
    package var noBlockerListed: String { "관계 제거 차단 요소가 없습니다." }
    package var wayOutLabel: String { "해결 방법" }
    package var blockerDetailsOption: String {
        "표 대신 차단 이유, 해결 방법, 그 영향을 설명합니다."
    }
    package func seeBlockerDetails(_ command: String) -> String {
        "이유와 조치의 영향: \(command)"
    }
}
