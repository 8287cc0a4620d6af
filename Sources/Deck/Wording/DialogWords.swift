/// What the dialogs say.
package enum DialogWords: Phrase {
    case suspendTitle, reactivateTitle, cancelTitle, orderTitle, acceptTitle
    case refusedTitle, nothingDoneTitle, quantity, whatItBrings, removalBrings, staysDue,
        staysGranted, moreBelow,
        typeDomain, typeID
    case confirmKeys, orderKeys, removalKeys, closeKeys
    case removedTitle, requestAgain, messageTitle, acceptWith, acceptWithout, acceptNote, whatToDo
    case changedHead, copyKeys, certificateKeys

    package var texts: Texts {
        switch self {
        case .suspendTitle:
            Texts("Suspend this subscription?", "이 구독을 일시 중단할까요?", "このサブスクリプションを一時停止しますか?")
        case .reactivateTitle:
            Texts("Reactivate this subscription?", "이 구독을 다시 활성화할까요?", "このサブスクリプションを再開しますか?")
        case .cancelTitle: Texts("Cancel this?", "이 구독 또는 주문을 취소할까요?", "この契約または注文を取り消しますか?")
        case .orderTitle: Texts("Place this order?", "주문할까요?", "注文しますか?")
        case .acceptTitle:
            Texts(
                "[sandbox] Play the customer's acceptance?", "[샌드박스] 고객의 수락을 재현할까요?",
                "[サンドボックス] 顧客の承諾を再現しますか?")
        case .refusedTitle:
            Texts(
                "Partner Center did not do it", "파트너 센터가 실행하지 않았습니다",
                "パートナー センターは実行しませんでした")
        case .nothingDoneTitle:
            Texts("Nothing was done", "아무것도 실행하지 않았습니다", "何も実行しませんでした")
        case .quantity: Texts("Quantity", "수량", "数量")
        case .whatItBrings: Texts("What it brings", "미치는 영향", "影響")
        case .removalBrings: Texts("What removal brings", "제거의 결과", "削除の結果")
        case .staysDue:
            Texts(
                "Invoices and new commerce terms stay due.", "청구서와 새 상거래 약정 금액은 계속 지불해야 합니다.",
                "請求書と新しいコマースの契約期間の支払いは残ります。")
        case .staysGranted:
            Texts(
                "GDAP and Azure role assignments do not end by this; end them apart.",
                "GDAP와 Azure 역할 할당은 이것으로 끝나지 않으므로 따로 종료하세요.",
                "GDAP と Azure のロール割り当てはこれでは終了しません。別途終了してください。")
        case .moreBelow:
            Texts(
                "↓ read to the end, then y · n, Esc no", "↓ 끝까지 읽은 후 y · n, Esc 아니요",
                "↓ 最後まで読んでから y · n, Esc いいえ")
        case .typeDomain:
            Texts(
                "Type the customer's domain to confirm: %1", "확인하려면 고객의 도메인을 입력하세요: %1",
                "確認のため顧客のドメインを入力してください: %1")
        case .typeID:
            Texts(
                "No domain is known that could be typed. Type the customer's Microsoft ID to confirm: %1",
                "입력할 수 있는 도메인이 없습니다. 확인하려면 고객의 Microsoft ID를 입력하세요: %1",
                "入力できるドメインがありません。確認のため顧客の Microsoft ID を入力してください: %1")
        case .confirmKeys: Texts("y yes · n, Esc no", "y 예 · n, Esc 아니요", "y はい · n, Esc いいえ")
        case .orderKeys:
            Texts(
                "+ - digits quantity · y order · n, Esc no", "+ - 숫자: 수량 · y 주문 · n, Esc 아니요",
                "+ - 数字: 数量 · y 注文 · n, Esc いいえ")
        case .removalKeys:
            Texts(
                "Enter removes once it is right · Esc no", "맞으면 Enter로 제거 · Esc 아니요",
                "一致したら Enter で削除 · Esc いいえ")
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
                "It grants delegated admin privileges anew here; Microsoft has granted none since October 2023.",
                "여기에서는 위임된 관리자 권한을 새로 부여하지만, Microsoft는 2023년 10월부터 부여하지 않습니다.",
                "ここでは代理管理特権を新たに付与しますが、Microsoft は 2023 年 10 月以降付与していません。")
        case .acceptWithout:
            Texts(
                "It grants no delegated admin privileges.", "위임된 관리자 권한을 부여하지 않습니다.",
                "代理管理特権は付与しません。")
        case .acceptNote:
            Texts(
                "In production the customer's Global admin does this by opening the link.",
                "실제 서비스에서는 고객의 전역 관리자가 링크를 열어 수락합니다.",
                "本番では顧客のグローバル管理者がリンクを開いて承諾します。")
        case .changedHead:
            Texts(
                "Nothing was sent: this has changed since you were asked",
                "아직 보내지 않았습니다. 확인을 요청한 후 변경된 내용",
                "まだ送信していません。確認後に次の内容が変わりました")
        case .copyKeys:
            Texts(
                "y copy ids · Enter, Esc close", "y ID 복사 · Enter, Esc 닫기",
                "y ID をコピー · Enter, Esc 閉じる")
        case .certificateKeys:
            Texts(
                "w save certificate · Enter, Esc close", "w 증명서 저장 · Enter, Esc 닫기",
                "w 証明書を保存 · Enter, Esc 閉じる")
        case .whatToDo: Texts("What to do", "조치 방법", "対処")
        }
    }
}
