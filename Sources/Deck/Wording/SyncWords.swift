/// What is said of the way to a service, and of how old and how sure is what came from it.
package enum SyncWords: Phrase {
    case readOnly, customers, holdings, waiting, offline, signIn, stopped, connecting
    case asOf, unread, notListed, notListedSince, unknown, pending, pendingSince
    case firstListing, firstListingSoFar, listUnread, nowOffline, nowStopped, nextAttempt
    case oldData, pendingChanges

    package var texts: Texts {
        switch self {
        case .readOnly: Texts("read-only", "읽기 전용", "読み取り専用")
        case .customers: Texts("customers %1", "고객 %1", "顧客 %1")
        case .holdings: Texts("holdings %1/%2", "보유 항목 %1/%2", "保有項目 %1/%2")
        case .waiting: Texts("waiting until %1 UTC", "%1 UTC까지 대기", "%1 UTC まで待機")
        case .offline: Texts("offline since %1 UTC", "%1 UTC부터 오프라인", "%1 UTC からオフライン")
        case .signIn: Texts("sign in", "로그인 필요", "サインインが必要")
        case .stopped: Texts("stopped since %1 UTC", "%1 UTC부터 중지됨", "%1 UTC から停止中")
        case .connecting: Texts("connecting", "연결 중", "接続中")
        case .asOf: Texts("as of %1 UTC", "%1 UTC 기준", "%1 UTC 時点")
        case .unread: Texts("not read yet", "아직 읽지 않음", "未読み込み")
        case .notListed: Texts("not listed", "목록에 없음", "一覧になし")
        case .notListedSince:
            Texts("not listed since %1 UTC", "%1 UTC부터 목록에 없음", "%1 UTC から一覧になし")
        case .unknown: Texts("%1 unknown", "%1곳 확인 안 됨", "未確認 %1 社")
        case .pending: Texts("pending", "반영 대기", "反映待ち")
        case .pendingSince:
            Texts(
                "%1: accepted at %2 UTC, but Partner Center does not show it yet.",
                "%1: %2 UTC에 수락되었지만 파트너 센터에 아직 반영되지 않았습니다.",
                "%1: %2 UTC に受け付けられましたが、パートナー センターにまだ反映されていません。")
        case .firstListing:
            Texts(
                "Reading the list of customers for the first time…", "고객 목록을 처음으로 읽는 중…",
                "顧客の一覧を初めて読み込んでいます…")
        case .firstListingSoFar:
            Texts(
                "Reading the list of customers for the first time: %1 so far…",
                "고객 목록을 처음으로 읽는 중: 현재 %1곳…", "顧客の一覧を初めて読み込んでいます: 現在 %1 社…")
        case .listUnread:
            Texts(
                "The list of customers has not been read yet; R tries again.",
                "고객 목록을 아직 읽지 않았습니다. R로 다시 시도합니다.",
                "顧客の一覧はまだ読み込まれていません。R でやり直します。")
        case .nowOffline:
            Texts(
                "Offline since %1 UTC: you see what was read before. R tries again.",
                "%1 UTC부터 오프라인: 이전에 읽은 내용입니다. R로 다시 시도합니다.",
                "%1 UTC からオフライン: 以前に読み込んだ内容です。R でやり直します。")
        case .nowStopped:
            Texts(
                "Then R tries again.", "그런 다음 R로 다시 시도합니다.", "その後 R を押します。")
        case .nextAttempt:
            Texts("Next attempt at %1 UTC.", "다음 시도: %1 UTC.", "次の試行: %1 UTC。")
        case .oldData:
            Texts(
                "This is how it was at %1 UTC; it is read again before anything is sent.",
                "%1 UTC 기준 정보입니다. 요청을 보내기 전에 다시 확인합니다.",
                "%1 UTC 時点の情報です。送信する前に再確認します。")
        case .pendingChanges:
            Texts(
                "%1 changes were accepted, but Partner Center does not show them yet.",
                one: "%1 change was accepted, but Partner Center does not show it yet.",
                "변경 %1건이 수락되었지만 파트너 센터에 아직 반영되지 않았습니다.",
                "%1 件の変更が受け付けられましたが、パートナー センターにまだ反映されていません。")
        }
    }
}
