/// What the page of a holding says.
package enum HoldingWords: Phrase {
    case statusHead, cancelSubscription

    package var texts: Texts {
        switch self {
        case .statusHead:
            Texts(
                "Status (Enter chooses)", "상태(Enter로 선택)", "状態 (Enter で選択)")
        case .cancelSubscription:
            Texts("Cancelled", "구독 취소됨", "解約済み")
        }
    }
}
