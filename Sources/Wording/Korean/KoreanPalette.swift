extension Korean: PaletteWording {
    package var commandLineKey: String { "명령줄" }
    package var finderKey: String { "작업 찾기" }
    package var customersKey: String { "고객 목록" }
    package var showBlockersKey: String { "이 고객의 관계 제거 차단 요소" }
    package var exitKey: String { "partnerdeck 종료" }
    package var customerKey: String { "이름, 도메인 또는 ID로 고객 열기" }

    package var filterCommandKey: String { "단어와 조건으로 목록 필터링" }

    package var commandLineTitle: String { "명령" }
    package var finderTitle: String { "작업 찾기" }
    package var commandLineKeys: String { "Enter 실행 · Tab 완성 · ↑↓ 이전 명령 · Esc 닫기" }
    package var finderKeys: String { "Enter 실행 · ↑↓ 선택 · Esc 닫기" }

    package func commandUnknown(_ word: String) -> String { "\(word) 명령이 없고, 일치하는 고객도 없습니다." }
    package func commandUnknownNear(_ word: String, nearest: String) -> String {
        "\(word) 명령이 없습니다. 비슷한 명령: \(nearest)."
    }
    package func commandAmbiguous(_ word: String, commands: String) -> String {
        "\(toward(word)) 시작하는 명령이 여러 개입니다: \(commands). 더 입력하거나 Tab으로 선택하세요."
    }
    package func commandTakesNothing(_ command: String) -> String {
        "\(command) 뒤에는 아무것도 입력할 수 없습니다."
    }
    package func valueUnknown(
        _ value: String, of command: String, allowed: String
    ) -> String {
        "\(command) 명령에 \"\(value)\" 값은 없습니다. 사용할 수 있는 값: \(allowed)."
    }
    package func valueUnknownNear(
        _ value: String, of command: String, nearest: String
    ) -> String {
        "\(command) 명령에 \"\(value)\" 값은 없습니다. 혹시 다음 값입니까? \(nearest)"
    }
    package var profileChosenAtStart: String {
        "프로필은 시작할 때 선택합니다. 종료한 다음 partnerdeck --profile 이름 형식으로 시작하세요."
    }
    package var customerNeedsName: String { "뒤에 고객의 이름, 도메인 또는 ID를 입력하세요." }
    package func customerUnknown(_ text: String) -> String {
        "이름, 도메인 또는 ID가 \(text)인 고객이 없습니다."
    }
    package func customersMatch(_ text: String, count: Int) -> String {
        "\(text): 고객 \(count.grouped)곳이 해당됩니다. Tab으로 선택하거나 더 입력하세요."
    }
    package func worksElsewhere(_ pages: String) -> String {
        "다음 페이지에서만 사용할 수 있습니다: \(pages)."
    }
    package func worksElsewhere(_ key: String, acts: String, _ pages: String) -> String {
        "\(key) 키(\(acts))는 다음 페이지에서만 사용할 수 있습니다: \(pages)."
    }
    package var notAvailableHere: String { "지금 여기서는 사용할 수 없습니다." }
    package var alreadyHere: String { "이미 열려 있는 페이지입니다." }
    package var openCustomerFirst: String { "먼저 고객을 여세요." }
    package func openFirst(_ customer: String) -> String {
        "먼저 \(keys[.open]) 키를 눌러 고객 페이지를 여세요: \(customer)."
    }
    package func customerOpened(_ customer: String) -> String { "고객 페이지를 열었습니다: \(customer)." }
    package var onlyPlannedForMarked: String {
        "선택한 고객에 대해서는 제거 계획만 만들 수 있습니다(\(keys[.plan])). 다른 작업은 고객을 하나씩 열어 진행하세요."
    }
    package var isSetAlready: String { "이미 이 상태입니다." }
    package var sameAsAbove: String { "위와 같은 이유입니다." }
    package var copyKeys: String { "Enter 복사 · ↑↓ 선택 · Esc 닫기" }
    package var thisLineLabel: String { "이 줄" }
    package var nothingWaits: String { "지금은 대기 중인 것이 없습니다." }
    package var noTour: String { "둘러보기를 하고 있지 않습니다." }
    package var nothingBlocks: String { "관계 제거 차단 요소가 없습니다." }

    package func keysUnknownCommand(_ command: String) -> String {
        "\(command) 명령이 없습니다. 화면에서 : 키를 누르거나 partnerdeck-keys(7)에서 모든 명령을 볼 수 있습니다."
    }
    package func keysUnknownCommandNear(_ command: String, nearest: String) -> String {
        "\(command) 명령이 없습니다. 비슷한 명령: \(nearest). 화면에서 : 키를 누르면 모든 명령을 볼 수 있습니다."
    }
    package func keysUnknownKey(_ key: String, forms: String) -> String {
        "\"\(key)\" 키가 없습니다. 키는 다음과 같이 씁니다: \(forms)."
    }
    package func keysTaken(
        _ key: String, command: String, other: String, page: String
    ) -> String {
        "\(page) 페이지에서 \(key) 키가 \(with(command)) \(other)에 함께 지정되었습니다. 하나를 다른 키로 바꾸세요."
    }
    package func keysConfirm(_ key: String, command: String) -> String {
        "\(key) 키는 대화 상자에서 확인에 쓰이므로 \(command)에 지정할 수 없습니다."
    }
    package func keysBegin(_ key: String, command: String, sequence: String) -> String {
        "\(key) 키는 \(sequence)의 첫 키이므로 \(command)에 지정할 수 없습니다."
    }
    package func keysNeeded(_ command: String) -> String {
        "항상 빠져나갈 수 있도록 \(command)에는 키가 하나 이상 있어야 합니다."
    }
    package var formKeys: String { "키 목록(예: [\"s\", \"F7\"])" }
}
