extension Korean: TourWording {
    package var tourKey: String { "둘러보기" }
    package var leaveTourKey: String { "둘러보기 끝내기" }
    package var tourOnlyInSandbox: String {
        "둘러보기는 연습용 샌드박스에서만 할 수 있습니다: partnerdeck --profile sandbox"
    }
    package var welcomePractice: String {
        "연습용 샘플 데이터(샌드박스)입니다. 실제 고객은 없습니다."
    }
    package func welcomeTour(_ key: String) -> String {
        "\(key) 키를 누르면 5단계로 둘러봅니다. 실제 사용: partnerdeck sign-in"
    }
    package var welcomeAnyKey: String {
        "\(keys[.language]) 언어, \(keys[.mouse]) 마우스 켜기/끄기. 다른 키를 누르면 이 안내가 사라집니다."
    }
    package func tourStep(_ number: Int, of count: Int, title: String) -> String {
        "둘러보기 \(number.grouped)/\(count.grouped)단계: \(title) (Esc로 끝내기)"
    }
    package var tourFind: String { "고객 찾기" }
    package var tourFindText: String {
        "\(keys[.search]) 키를 누르고 han처럼 이름의 일부를 입력한 뒤 Enter를 누르세요."
    }
    package var tourOpen: String { "고객 열기" }
    package var tourOpenText: String { "j와 k로 고객을 선택하고 \(objectKey(keys[.open])) 누르세요." }
    package var tourSuspend: String { "구독 일시 중단" }
    package var tourSuspendText: String {
        "j로 활성 구독으로 이동해 \(objectKey(keys[.suspend])) 누르고, 대화 상자를 읽은 뒤 y를 누르세요. 몇 초 후에 전송됩니다."
    }
    package var tourBlockers: String { "차단 요소 보기" }
    package var tourBlockersText: String {
        "\(objectKey(keys[.account])) 눌러 계정으로 이동한 뒤 링크에서 \(objectKey(keys[.open])) 누르세요. 차단 요소마다 해결 방법이 나옵니다."
    }
    package var tourUndo: String { "되돌리기" }
    package var tourUndoText: String {
        "일시 중단한 구독으로 이동해 \(withKey(keys[.undo])) y를 누르세요. 차단 요소가 없으면 관계를 제거해 볼 수도 있습니다."
    }
    package var tourBackToList: String { "고객 목록이 나올 때까지 \(objectKey(keys[.quit])) 누르세요." }
    package var tourBackToCustomer: String {
        "고객 페이지가 나올 때까지 \(objectKey(keys[.quit])) 누르세요."
    }
    package var tourToSubscriptions: String { "\(objectKey(keys[.subscriptions])) 눌러 구독으로 이동하세요." }
    package var tourNothingActive: String {
        "여기에는 일시 중단할 수 있는 구독이 없습니다. \(objectKey(keys[.quit])) 누르고 다른 고객을 여세요."
    }
    package var tourLinkText: String {
        "링크에서 \(objectKey(keys[.open])) 누르세요. 차단 요소마다 해결 방법이 나옵니다."
    }
    package var tourDone: String { "둘러보기를 마쳤습니다." }
    package var tourDoneText: String {
        "\(keys[.help]) 키는 각 페이지의 키를, \(keys[.journal]) 키는 지금까지 한 작업을 보여 줍니다. Esc로 닫습니다."
    }
    package func tourLeft(_ key: String) -> String {
        "둘러보기를 끝냈습니다. 다시 시작하려면 \(key) 키를 누르세요."
    }
}
