/// What the dialogs say.
package enum DialogWords: Phrase {
    case suspendTitle, reactivateTitle, cancelTitle, orderTitle, acceptTitle, removeTitle
    case refusedTitle, customer, target, quantity, whatItBrings, removalBrings, typeDomain
    case confirmKeys, orderKeys, removalKeys, closeKeys
    case removedTitle, requestAgain, messageTitle, acceptWith, acceptWithout, acceptNote, whatToDo

    package var texts: Texts {
        switch self {
        case .suspendTitle:
            Texts("Suspend this subscription?", "이 구독을 일시 중단할까요?", "このサブスクリプションを一時停止しますか?")
        case .reactivateTitle:
            Texts("Reactivate this subscription?", "이 구독을 다시 활성화할까요?", "このサブスクリプションを再開しますか?")
        case .cancelTitle: Texts("Cancel this?", "이 항목을 취소할까요?", "これを解約・取り消ししますか?")
        case .orderTitle: Texts("Place this order?", "주문할까요?", "注文しますか?")
        case .acceptTitle:
            Texts(
                "[sandbox] Play the customer's acceptance?", "[샌드박스] 고객의 수락을 재현할까요?",
                "[サンドボックス] 顧客の承諾を再現しますか?")
        case .removeTitle:
            Texts("Remove reseller relationship", "재판매인 관계 제거", "リセラー関係の削除")
        case .refusedTitle:
            Texts(
                "Partner Center did not do it", "파트너 센터가 실행하지 않았습니다",
                "パートナー センターは実行しませんでした")
        case .customer: Texts("Customer", "고객", "顧客")
        case .target: Texts("Target", "대상", "対象")
        case .quantity: Texts("Quantity", "수량", "数量")
        case .whatItBrings: Texts("What it brings", "미치는 영향", "影響")
        case .removalBrings: Texts("What removal brings", "제거의 결과", "削除の結果")
        case .typeDomain:
            Texts(
                "Type the customer's domain to confirm: %1", "확인하려면 고객의 도메인을 입력하세요: %1",
                "確認のため顧客のドメインを入力してください: %1")
        case .confirmKeys: Texts("y yes · n, Esc no", "y 예 · n, Esc 아니요", "y はい · n, Esc いいえ")
        case .orderKeys:
            Texts(
                "+ - digits quantity · y order · n, Esc no", "+ - 숫자: 수량 · y 주문 · n, Esc 아니요",
                "+ - 数字: 数量 · y 注文 · n, Esc いいえ")
        case .removalKeys:
            Texts(
                "Enter removes once the domain is right · Esc no",
                "도메인이 맞으면 Enter로 제거 · Esc 아니요", "ドメインが一致したら Enter で削除 · Esc いいえ")
        case .closeKeys: Texts("Enter, Esc close", "Enter, Esc 닫기", "Enter, Esc 閉じる")
        case .removedTitle:
            Texts(
                "The reseller relationship is removed", "재판매인 관계를 제거했습니다", "リセラー関係を削除しました")
        case .requestAgain:
            Texts(
                "r on the list of customers asks for a new relationship.",
                "고객 목록에서 r로 새 관계를 요청할 수 있습니다.", "顧客の一覧で r を押すと新しい関係を依頼できます。")
        case .messageTitle: Texts("Please note", "알림", "お知らせ")
        case .acceptWith:
            Texts(
                "It grants delegated admin privileges anew.", "위임된 관리자 권한을 새로 부여합니다.",
                "代理管理特権を新たに付与します。")
        case .acceptWithout:
            Texts(
                "It grants no delegated admin privileges.", "위임된 관리자 권한을 부여하지 않습니다.",
                "代理管理特権は付与しません。")
        case .acceptNote:
            Texts(
                "In production the customer's Global admin does this by opening the link.",
                "실제 서비스에서는 고객의 전역 관리자가 링크를 열어 수락합니다.",
                "本番では顧客のグローバル管理者がリンクを開いて承諾します。")
        case .whatToDo: Texts("What to do", "할 일", "対処")
        }
    }
}
