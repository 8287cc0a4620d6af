/// Titles, heads and empty lists of the pages.
package enum PageWords: Phrase {
    case customers, subscriptions, reservations, software, account, blockers, catalogue, activityLog
    case requestRelationship, help
    case customersHead, blockedHead, subscriptionsHead, searchPrompt, searchFound, searching
    case sandboxEdition, productionEdition
    case noCustomerMatches, noCustomers, nothingSelected, nothingToChoose, nothingHere,
        onlyCancelled
    case noRelationship, nobodyCouldAccept, reading, readFailed, working
    case notReadYet, customerMissing, removalPending
    case ready, heldBy, holds
    case removeLink, linkInactive, linkAlive
    case blockersHead, blockersCleared, why, wayOut, costs
    case formerCustomers, withDelegatedAccess, delegatedAccessNote
    case emailTextHead
    case tooSmall, keyIsOff, orderFor

    package var texts: Texts {
        switch self {
        case .customers: Texts("Customers", "고객", "顧客")
        case .subscriptions: Texts("Subscriptions", "구독", "サブスクリプション")
        case .reservations: Texts("Azure reservations", "Azure 예약", "Azure の予約")
        case .software: Texts("Software", "소프트웨어", "ソフトウェア")
        case .account: Texts("Account", "계정", "アカウント")
        case .blockers:
            Texts("What holds the relationship", "관계 제거를 막는 항목", "関係の削除を妨げている項目")
        case .catalogue: Texts("Catalogue", "카탈로그", "カタログ")
        case .activityLog: Texts("Activity log", "활동 로그", "アクティビティ ログ")
        case .requestRelationship:
            Texts("Request a reseller relationship", "재판매인 관계 요청", "リセラー関係を依頼する")
        case .help: Texts("Help", "도움말", "ヘルプ")
        case .customersHead:
            Texts("%1 customers", one: "%1 customer", "고객 %1곳", "顧客 %1 社")
        case .blockedHead:
            Texts(
                "%1 blocked, %2 ready to remove", "%1곳 제거 불가, %2곳 제거 가능",
                "削除不可 %1 社、削除可能 %2 社")
        case .subscriptionsHead:
            Texts(
                "subscriptions: %1 active, %2 suspended", "구독: 활성 %1, 일시 중단됨 %2",
                "サブスクリプション: アクティブ %1、一時停止中 %2")
        case .searchPrompt:
            Texts(
                "search by name, domain or Microsoft ID", "이름, 도메인 또는 Microsoft ID로 검색",
                "名前、ドメイン、Microsoft ID で検索")
        case .searchFound: Texts("%1 of %2", "%2곳 중 %1곳", "%2 社中 %1 社")
        case .searching: Texts("searching…", "검색 중…", "検索中…")
        case .sandboxEdition: Texts("sandbox · rules %1", "샌드박스 · 규칙 %1", "サンドボックス · 規則 %1")
        case .productionEdition: Texts("rules %1", "규칙 %1", "規則 %1")
        case .noCustomerMatches:
            Texts("No customer matches.", "일치하는 고객이 없습니다.", "一致する顧客は見つかりません。")
        case .noCustomers: Texts("There are no customers.", "고객이 없습니다.", "顧客がいません。")
        case .nothingSelected:
            Texts("Nothing is selected here.", "선택된 항목이 없습니다.", "何も選択されていません。")
        case .nothingToChoose:
            Texts(
                "There is nothing to choose on this line.", "이 줄에는 선택할 것이 없습니다.",
                "この行には選択するものがありません。")
        case .nothingHere:
            Texts("The customer holds none.", "보유한 항목이 없습니다.", "保有している項目はありません。")
        case .onlyCancelled:
            Texts(
                "It is not a subscription with an Active/Suspended status: c cancels it.",
                "활성/일시 중단됨 상태가 있는 구독이 아닙니다. c 키로 취소합니다.",
                "アクティブ/一時停止中の状態を持つサブスクリプションではありません。c で取り消します。")
        case .noRelationship:
            Texts(
                "There is no reseller relationship to remove.", "제거할 재판매인 관계가 없습니다.",
                "削除するリセラー関係がありません。")
        case .nobodyCouldAccept:
            Texts(
                "No former customer is left who could accept.", "수락할 수 있는 이전 고객이 없습니다.",
                "承諾できる以前の顧客がいません。")
        case .reading: Texts("reading…", "읽는 중…", "読み込み中…")
        case .readFailed:
            Texts(
                "It could not be read; R tries again.", "읽지 못했습니다. R로 다시 시도합니다.",
                "読み込めませんでした。R でやり直します。")
        case .notReadYet:
            Texts(
                "What the customer holds has not been read yet.",
                "고객이 보유한 항목을 아직 읽지 않았습니다.", "顧客が保有する項目はまだ読み込まれていません。")
        case .customerMissing:
            Texts(
                "Partner Center does not list this customer any more; R asks again.",
                "파트너 센터의 고객 목록에 더 이상 없습니다. R로 다시 확인합니다.",
                "パートナー センターの一覧にこの顧客はもうありません。R で再確認します。")
        case .removalPending:
            Texts(
                "The removal was accepted; Partner Center does not show it yet.",
                "제거 요청은 수락되었지만 파트너 센터에 아직 반영되지 않았습니다.",
                "削除は受け付けられましたが、パートナー センターにまだ反映されていません。")
        case .working:
            Texts(
                "Waiting for Partner Center's answer…", "파트너 센터의 응답을 기다리는 중…",
                "パートナー センターの応答を待っています…")
        case .ready: Texts("ready to remove", "제거 가능", "削除可能")
        case .heldBy: Texts("held by %1", "제거 불가: %1개", "削除不可: %1 件")
        case .holds: Texts("holds", "제거 차단", "削除の妨げ")
        case .removeLink:
            Texts("Remove reseller relationship", "재판매인 관계 제거", "リセラー関係の削除")
        case .linkInactive:
            Texts(
                "inactive: %1 things hold it. Enter shows them.",
                one: "inactive: %1 thing holds it. Enter shows it.",
                "비활성: %1개 항목이 제거를 막고 있습니다. Enter로 봅니다.",
                "非アクティブ: %1 件が削除を妨げています。Enter で表示します。")
        case .linkAlive:
            Texts(
                "nothing holds it. Enter removes it.",
                "제거를 막는 항목이 없습니다. Enter로 제거합니다.",
                "削除を妨げる項目はもうありません。Enter で削除します。")
        case .blockersHead:
            Texts(
                "%1 things hold the relationship. The link comes alive when the last one clears.",
                one: "%1 thing holds the relationship. The link comes alive when it clears.",
                "%1개 항목이 관계 제거를 막고 있습니다. 마지막 항목이 해결되면 링크가 활성화됩니다.",
                "%1 件が関係の削除を妨げています。最後の 1 件が解消されるとリンクが有効になります。")
        case .blockersCleared:
            Texts(
                "nothing holds it any more. q leads back to the link that removes it.",
                "제거를 막는 항목이 더 이상 없습니다. q로 돌아가면 제거 링크가 있습니다.",
                "削除を妨げる項目はもうありません。q で戻ると、削除のリンクがあります。")
        case .why: Texts("why", "이유", "理由")
        case .wayOut: Texts("way out", "해결", "解決")
        case .costs: Texts("costs", "영향", "影響")
        case .formerCustomers:
            Texts(
                "[sandbox] former customers whose acceptance can be played",
                "[샌드박스] 수락을 재현할 수 있는 이전 고객", "[サンドボックス] 承諾を再現できる以前の顧客")
        case .withDelegatedAccess:
            Texts(
                "Include delegated admin privileges", "위임된 관리자 권한 포함", "代理管理特権を含める")
        case .delegatedAccessNote:
            Texts(
                "Microsoft grants none to new relationships since October 2023 (GDAP instead).",
                "Microsoft는 2023년 10월부터 새 관계에 이 권한을 주지 않습니다(대신 GDAP).",
                "Microsoft は 2023 年 10 月以降、新しい関係にこの特権を付与していません (代わりに GDAP)。")
        case .emailTextHead: Texts("E-mail text", "전자 메일 본문", "メール本文")
        case .tooSmall:
            Texts(
                "Please make the window larger: at least %1×%2, it is %3×%4.",
                "창을 키워 주세요. 최소 %1×%2, 현재 %3×%4.",
                "ウィンドウを広げてください。最小 %1×%2、現在 %3×%4。")
        case .keyIsOff: Texts("off: %1", "사용 불가: %1", "使用不可: %1")
        case .orderFor: Texts("Order for %1", "%1 고객용 주문", "%1 向けの注文")
        }
    }
}
