import Domain

extension UnreadableAnswer {
    /// What was wrong, as it stands in a sentence.
    var texts: Texts {
        switch self {
        case .emptyBody: Texts("an empty body", "본문 없음", "本文が空")
        case .noJSON: Texts("no JSON", "JSON이 아님", "JSON ではない")
        case .noObject: Texts("no object", "개체가 아님", "オブジェクトではない")
        case .noItems: Texts("no list of items", "항목 목록 없음", "項目の一覧がない")
        case .noLinks: Texts("no object of links", "링크 개체가 아님", "リンクのオブジェクトではない")
        case .noNextLink:
            Texts("no link to the next page", "다음 페이지 링크 없음", "次のページへのリンクがない")
        case .loop:
            Texts(
                "a list that leads back to itself", "이미 읽은 페이지로 되돌아가는 목록",
                "読み込み済みのページに戻る一覧")
        case .foreignMark:
            Texts(
                "a mark that is not of this list", "이 목록의 것이 아닌 페이지 표시",
                "この一覧のものではないページの目印")
        case .noCustomer: Texts("a customer without an ID", "ID가 없는 고객", "ID のない顧客")
        case .noSubscription:
            Texts("a subscription without an ID", "ID가 없는 구독", "ID のないサブスクリプション")
        case .noAzureSubscription:
            Texts(
                "Azure subscriptions that are not all told, or have no ID",
                "일부가 빠졌거나 ID가 없는 Azure 구독", "一部が欠けているか ID のない Azure サブスクリプション")
        case .noSupportContact:
            Texts("a support contact without an ID", "ID가 없는 지원 연락처", "ID のないサポート連絡先")
        case .otherCustomer: Texts("another customer", "다른 고객", "別の顧客")
        case .otherSubscription: Texts("another subscription", "다른 구독", "別のサブスクリプション")
        case .noRequestLink:
            Texts(
                "a relationship request without a link", "링크가 없는 관계 요청", "リンクのない関係の依頼")
        case .noAccessToken: Texts("no access token", "액세스 토큰 없음", "アクセス トークンがない")
        case .noDeviceCode: Texts("no device code", "디바이스 코드 없음", "デバイス コードがない")
        case .unknownNotFound:
            Texts("404 without an error code", "오류 코드 없는 404", "エラー コードのない 404")
        }
    }
}
