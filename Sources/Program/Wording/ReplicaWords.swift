import Deck

/// What is said about reading from a service.
enum ReplicaWords: Phrase {
    case nothingToSync, synced, asOf, listing, reading, waiting, offline, lookingUntil
    case unreadEntries, unreadHoldings

    var texts: Texts {
        switch self {
        case .nothingToSync:
            Texts(
                "The embedded sandbox is never old: say --profile NAME.",
                "내장 샌드박스는 항상 최신입니다. --profile NAME을 지정하세요.",
                "組み込みのサンドボックスは常に最新です。--profile NAME を指定してください。")
        case .synced:
            Texts(
                "%1 customers, as of %2 UTC.", one: "%1 customer, as of %2 UTC.",
                "고객 %1곳, %2 UTC 기준.", "顧客 %1 社、%2 UTC 時点。")
        case .asOf:
            Texts(
                "As of %1 UTC; --refresh asks the service again.",
                "%1 UTC 기준입니다. --refresh로 서비스에 다시 묻습니다.",
                "%1 UTC 時点です。--refresh でサービスに問い合わせます。")
        case .listing: Texts("Customers: %1", "고객: %1", "顧客: %1")
        case .reading:
            Texts("What they hold: %1 of %2", "보유 항목: %2 중 %1", "保有項目: %2 中 %1")
        case .waiting:
            Texts(
                "Waiting until %1, as the service asks (its quota of requests)",
                "서비스의 요청 한도에 따라 %1까지 기다립니다",
                "サービスの要求数の上限により %1 まで待機します")
        case .lookingUntil:
            Texts(
                "Accepted (%1). Looking until %2 whether Partner Center shows it.",
                "수락되었습니다(%1). 파트너 센터에 반영되는지 %2까지 확인합니다.",
                "受け付けられました (%1)。パートナー センターに反映されるかどうかを %2 まで確認します。")
        case .unreadEntries:
            Texts(
                "%1 entries of the customer list could not be read, so nobody counts as missing.",
                one:
                    "%1 entry of the customer list could not be read, so nobody counts as missing.",
                "고객 목록의 항목 %1개를 읽을 수 없어 누락된 고객을 판단하지 않았습니다.",
                "顧客一覧の %1 件を読み取れないため、一覧にない顧客の判定は行っていません。")
        case .unreadHoldings:
            Texts(
                "Not everything was understood; it holds the relationship until it is.",
                "일부 응답을 이해할 수 없어, 확인될 때까지 관계 제거를 막습니다.",
                "理解できない応答があり、確認できるまで関係の削除を妨げます。")
        case .offline:
            Texts("%1 Next attempt at %2", "%1 다음 시도: %2", "%1 次の試行: %2")
        }
    }
}
