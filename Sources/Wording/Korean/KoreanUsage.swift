extension Korean: UsageWording {
    package var overviewHeading: String { "개요" }
    package var usageHeading: String { "사용법" }
    package var usageLabel: String { usageHeading }
    package var argumentsHeading: String { "인수" }
    package var optionsHeading: String { "옵션" }
    package var subcommandsHeading: String { "하위 명령" }
    package func placeholder(_ argument: ArgumentPlaceholder) -> String {
        switch argument {
        case .address: "주소"
        case .cloud: "클라우드"
        case .column, .columns: "열"
        case .consent: "동의"
        case .customer, .customers: "고객"
        case .domain: "도메인"
        case .edition: "규칙"
        case .file: "파일"
        case .format: "형식"
        case .holding: "항목"
        case .id: "ID"
        case .kind: "유형"
        case .language: "언어"
        case .list: "목록"
        case .n: "숫자"
        case .name: "이름"
        case .number: "번호"
        case .offer: "제안"
        case .options: "옵션"
        case .polls: "횟수"
        case .relationship: "관계"
        case .report: "보고서"
        case .roles: "역할"
        case .s: "시드"
        case .seats: "수량"
        case .seconds: "초"
        case .shell: "셸"
        case .subcommand, .subcommands: "하위 명령"
        case .subscription: "구독"
        case .tenant: "테넌트"
        case .text: "텍스트"
        case .cycle: "주기"
        case .term: "기간"
        case .time: "시간"
        }
    }
    package var defaultCommandMark: String { "(기본)" }
    package func argumentNote(values: [String], standard: String?) -> String {
        let notes = [
            values.isEmpty ? nil : "값: \(values.joined(separator: ", "))",
            standard.map { "기본값: \($0)" },
        ]
        return "(\(notes.compactMap(\.self).joined(separator: ", ")))"
    }
    package var helpFlagHelp: String { "도움말을 표시합니다." }
    package var versionFlagHelp: String { "버전을 표시합니다." }
    package var helpCommandHelp: String { "하위 명령의 도움말을 표시합니다." }
    package func seeSubcommandHelp(_ command: String) -> String { "자세한 도움말: \(command)" }
    package func seeHelp(_ command: String) -> String { "자세한 내용: \(command)" }
    package func title(of purpose: CommandPurpose) -> String {
        switch purpose {
        case .looking: "조회"
        case .changing: "구독 및 구매 항목 변경"
        case .relationships: "관계 시작과 종료"
        case .records: "기록"
        case .sources: "로그인 및 데이터"
        case .practice: "연습"
        }
    }
    package var examplesHeading: String { "사용 예" }
    package func forExample(_ command: String) -> String { "예: \(command)" }

    package var nameHeading: String { "이름" }
    package var synopsisHeading: String { "사용법" }
    package var descriptionHeading: String { "설명" }
    package var seeAlsoHeading: String { "참고" }

    package var jsonOptionalMembers: String { "?가 붙은 필드는 없을 수 있습니다." }
    package var jsonSameWords: String { "JSON은 표시 언어와 관계없이 같으며, 문장은 영어로 출력합니다." }
    package var jsonConsequences: String {
        "각 consequences 값은 해당 항목이 종료되면 false입니다. 관계 제거 차단 요소가 있으면 blockers --json과 같이 출력합니다."
    }
    package var jsonDryRun: String { "--dry-run을 사용하면 state는 planned 또는 refused입니다." }
    package func jsonAs(_ command: String) -> String { "JSON: \(command) 명령의 출력과 같습니다." }
    package var syncStatusHelp: String { "문제가 있었으면 첫 번째 문제의 종료 상태로 끝납니다." }
    package func journalJSONHelp(verified shape: String) -> String {
        "JSON: 작업 기록을 그대로 한 줄에 한 항목씩 출력합니다. --verify를 사용하면 \(shape) 또는 {broken}(손상된 첫 항목의 번호)을 출력합니다. 모든 항목이 기록된 그대로이고 작업 기록 옆의 검증 파일(journal.head)이 지금까지 쓸 때마다 끝을 보증한 경우에만 종료 상태가 0이고, 그 외에는 65입니다."
    }

    package func unknownCommand(
        _ name: String, suggestion: String?, allowed: String
    ) -> String {
        "\"\(name)\" 명령이 없습니다." + (suggestion.map { " 혹시 \"\($0)\"인가요?" } ?? "")
            + " 사용 가능: \(allowed)"
    }
    package func unknownOption(_ name: String, suggestion: String?) -> String {
        "\"\(name)\" 옵션이 없습니다."
            + (suggestion.map { " 혹시 \"\($0)\"인가요?" } ?? "")
    }
    package func missingValue(of option: String) -> String {
        "\"\(option)\" 옵션에 값이 없습니다."
    }
    package func missingValue(of option: String, in cluster: String) -> String {
        "\"\(cluster)\" 옵션이 없거나, 그 안의 \"\(option)\" 옵션에 값이 없습니다."
    }
    package func unexpectedValue(_ value: String, of option: String) -> String {
        "\"\(option)\" 옵션은 값을 받지 않지만 \"\(value)\" 값이 지정되었습니다."
    }
    package func unexpectedArguments(_ arguments: [String]) -> String {
        let list = arguments.map { "\"\($0)\"" }.joined(separator: ", ")
        return arguments.count == 1
            ? "필요 없는 인수가 있습니다: \(list)" : "필요 없는 인수가 \(arguments.count)개 있습니다: \(list)"
    }
    package var namesNeedQuotes: String { "공백이 있는 이름은 따옴표로 묶으세요." }
    package var wholeNumberWanted: String { "정수를 입력하세요." }
    package func flagsExclude(_ flag: String, _ earlier: String) -> String {
        "\"\(earlier)\" 옵션과 \"\(flag)\" 옵션은 함께 사용할 수 없습니다."
    }
    package func missingArgument(_ arguments: [String]) -> String {
        let list = arguments.map { "\"\($0)\"" }.joined(separator: ", ")
        return arguments.count == 1 ? "필요한 인수가 없습니다: \(list)" : "다음 중 하나가 필요합니다: \(list)"
    }
    package func missingArguments(_ arguments: [String]) -> String {
        let list = arguments.map { "\"\($0)\"" }.joined(separator: ", ")
        return "필요한 인수가 없습니다: \(list)"
    }
    package func invalidValue(
        _ value: String, of argument: String?, suggestion: String?, allowed: [String]
    ) -> String {
        let text = topic(quoted(value))
        // Of an argument in its place, that there is no such thing.
        let refused =
            argument.map { name in
                name.hasPrefix("<")
                    ? "\(name.dropFirst().dropLast()) \(text) 없습니다."
                    : "\(text) \"\(name)\"의 값으로 사용할 수 없습니다."
            } ?? "\(text) 사용할 수 없습니다."
        return refused
            + (suggestion.map { " 혹시 \"\($0)\"인가요?" } ?? "")
            + (allowed.isEmpty ? "" : " 사용 가능: \(allowed.joined(separator: ", "))")
    }
    package var missingSubcommand: String { "하위 명령이 필요합니다." }
    package func invalidOption(_ text: String) -> String { "잘못된 옵션입니다: \(text)" }
    package func notParentCommand(_ name: String) -> String {
        "\"\(name)\" 명령은 이 명령의 상위 명령이 아닙니다."
    }
    package func unsupportedShell(_ shell: String?, allowed: [String]) -> String {
        (shell.map { "\"\($0)\" 셸의 완성 스크립트는 없습니다." } ?? "사용 중인 셸을 알 수 없습니다.")
            + " --generate-completion-script=<셸>에 다음 중 하나를 지정하세요: \(allowed.joined(separator: ", "))"
    }
    package var argumentsUnreadable: String { "내부 오류: 인수를 해석할 수 없습니다." }
}
