import Domain

extension Words {
    /// One of the four consequences of removal.
    package func consequence(_ consequence: RemovalConsequence) -> String {
        switch consequence {
        case .customerLeavesList:
            say(
                Texts(
                    "The customer leaves your list of customers.", "고객 목록에서 이 고객이 사라집니다.",
                    "顧客の一覧からこの顧客が削除されます。"))
        case .partnerLeavesSupportContacts:
            say(
                Texts(
                    "You leave the customer's list of available support contacts.",
                    "고객의 사용 가능한 지원 연락처 목록에서 귀사가 제거됩니다.", "顧客の利用可能なサポート連絡先の一覧から貴社が削除されます。"))
        case .delegatedAdminPrivilegesEnd:
            say(
                Texts(
                    "Your delegated admin privileges for the customer end.",
                    "고객에 대한 위임된 관리자 권한이 제거됩니다.",
                    "顧客に対する代理管理特権が削除されます。"))
        case .futurePurchasesPrevented:
            say(
                Texts(
                    "You can make no further purchases for the customer.",
                    "고객을 위한 향후 구매를 할 수 없습니다.",
                    "顧客のために今後購入することはできません。"))
        }
    }

    /// What can be seen of a consequence after the removal.
    package func evidence(_ consequence: RemovalConsequence, _ aftermath: Aftermath) -> String {
        guard aftermath.isSeen(consequence) else {
            return say(
                Texts(
                    "Could not be looked at: %1", "확인하지 못했습니다: %1", "確認できませんでした: %1"),
                self.consequence(consequence))
        }
        switch consequence {
        case .customerLeavesList:
            return say(
                aftermath.isListed
                    ? Texts(
                        "The customer is still on the list.", "고객이 아직 목록에 있습니다.", "顧客がまだ一覧にあります。")
                    : Texts(
                        "The customer is on the list and in its search no more.",
                        "고객이 목록과 검색에 더 이상 나타나지 않습니다.", "顧客は一覧にも検索にも表示されなくなりました。"))
        case .partnerLeavesSupportContacts:
            let names = aftermath.supportContacts.map(\.name).joined(separator: ", ")
            // Without a relationship a service does not say who else there is.
            guard !names.isEmpty else {
                return say(
                    Texts(
                        "You are no longer among the customer's support contacts.",
                        "고객의 사용 가능한 지원 연락처에 귀사가 더 이상 없습니다.",
                        "顧客の利用可能なサポート連絡先に貴社はもう含まれていません。"))
            }
            return say(
                Texts(
                    "The customer's available support contacts are now: %1.",
                    "고객의 사용 가능한 지원 연락처: %1.", "顧客の利用可能なサポート連絡先: %1。"),
                names)
        case .delegatedAdminPrivilegesEnd:
            let granted = aftermath.customer.allowsDelegatedAccess
            return say(
                Texts(
                    "Delegated admin privileges (DAP): %1.", "위임된 관리자 권한(DAP): %1.",
                    "代理管理特権 (DAP): %1。"), self(FactWords.access(granted)))
        case .futurePurchasesPrevented:
            guard let refusal = aftermath.purchaseRefusal else {
                return say(
                    Texts(
                        "Purchases are still possible.", "구매가 아직 가능합니다.", "購入がまだ可能です。"))
            }
            return say(
                Texts("A purchase is refused: %1", "구매가 거부됩니다: %1", "購入は拒否されます: %1"),
                self.refusal(refusal))
        }
    }

    /// Asks for what confirms a removal.
    func prompt(for word: ConfirmationWord) -> String {
        switch word.kind {
        case .domain: self(DialogWords.typeDomain, word.text)
        case .microsoftID: self(DialogWords.typeID, word.text)
        }
    }

    /// Something else was typed.
    func differs(from word: ConfirmationWord) -> String {
        switch word.kind {
        case .domain: self(NoticeWords.domainDiffers)
        case .microsoftID: self(NoticeWords.idDiffers)
        }
    }

    /// What an operator should know although nothing blocks.
    package func warning(_ warning: RemovalWarning) -> String {
        switch warning {
        case .newCommerceSuspended(let count):
            say(
                Texts(
                    "%1 new commerce subscriptions are suspended, not cancelled: by its newest article Microsoft may refuse.",
                    one:
                        "%1 new commerce subscription is suspended, not cancelled: by its newest article Microsoft may refuse.",
                    "새 상거래 구독 %1개가 취소되지 않고 일시 중단 상태입니다. 최신 문서에 따라 Microsoft가 거부할 수 있습니다.",
                    "新しいコマースのサブスクリプション %1 件が解約ではなく一時停止中です。最新の記事により Microsoft が拒否する場合があります。"
                ), count)
        case .suspendedLeftBehind(let count):
            say(
                Texts(
                    "%1 suspended subscriptions run to deletion; you will not be able to reactivate them.",
                    one:
                        "%1 suspended subscription runs to deletion; you will not be able to reactivate it.",
                    "일시 중단된 구독 %1개는 삭제될 때까지 남으며 귀사는 다시 활성화할 수 없게 됩니다.",
                    "一時停止中のサブスクリプション %1 件は削除されるまで一時停止のまま残り、貴社は再開できなくなります。"), count)
        }
    }
}
