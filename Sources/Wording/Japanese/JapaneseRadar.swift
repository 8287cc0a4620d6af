extension Japanese: RadarWording {
    package var radarTitle: String { "レーダー" }
    package var radarKindLabel: String { "種別" }
    package var radarHoldingLabel: String { "購入項目" }
    package var holdingIDLabel: String { "購入項目の ID" }
    package var radarLeftLabel: String { "残り" }
    package var radarUTCLabel: String { "日時 (UTC)" }
    package var radarLocalLabel: String { "日時 (現地)" }
    package var radarByCustomer: String { "顧客別・緊急順" }
    package var radarByCustomerReversed: String { "顧客別・緊急でない順" }
    package var radarByTime: String { "緊急順" }
    package var radarByTimeReversed: String { "緊急でない順" }
    package var radarNothing: String { "確認が必要な項目はありません。" }
    package func radarMinutes(_ minutes: Int) -> String { "\(minutes.grouped) 分後" }
    package func radarHours(_ hours: Int) -> String { "\(hours.grouped) 時間後" }
    package func radarDays(_ days: Int) -> String { "\(days.grouped) 日後" }
    package func leftMinutes(_ minutes: Int) -> String { "\(minutes.grouped) 分" }
    package func leftHours(_ hours: Int) -> String { "\(hours.grouped) 時間" }
    package func leftDays(_ days: Int) -> String { "\(days.grouped) 日" }
    package var radarPast: String { "期日経過" }
    package var readyLabel: String { "削除可否" }
    package var readyNow: String { "削除可能" }
    package var readyOneStepAway: String { "あと 1 件" }
    package func readyBlockers(_ count: Int) -> String { "要対応 \(count.grouped) 件" }
    package var radarKindWindowCloses: String { "解約期限" }
    package var radarKindRenews: String { "まもなく自動更新" }
    package var radarKindRenewsMonthly: String { "毎月の自動更新" }
    package var radarKindGoesOn: String { "継続の可能性" }
    package var radarKindEndUnknown: String { "終了するか不明" }
    package var radarKindSuspendedYetBilled: String { "一時停止中も請求" }
    package var radarKindClears: String { "自動的に解消" }
    package var radarKindOneStepAway: String { "あと 1 件" }
    package var radarWordWindowCloses: String { "解約期限" }
    package var radarWordRenews: String { "更新" }
    package var radarWordRenewsMonthly: String { "毎月" }
    package var radarWordGoesOn: String { "継続" }
    package var radarWordEndUnknown: String { "不明" }
    package var radarWordSuspendedYetBilled: String { "請求中" }
    package var radarWordClears: String { "解消" }
    package var radarWordReady: String { "削除可" }
    package var radarWordOneStepAway: String { "あと 1 件" }
    package var radarAdviceWindowCloses: String { "終了させるならそれまでに解約してください。以後は契約終了まで継続し、請求されます。" }
    package var radarAdviceRenews: String {
        "終了させるならそれまでに自動更新をオフにし、新しいコマースのサブスクリプションは契約終了時に解約されるよう設定してください。一時停止は必要ありません。節約プランは Azure portal で設定します。"
    }
    package var radarAdviceGoesOn: String {
        "自動更新をオフにしても終了せず、割高な月額料金で継続します。終了させるなら契約終了時に解約されるよう設定してください。"
    }
    package var radarAdviceEndUnknown: String { "契約終了時に予定されている操作が不明です。パートナー センターで確認してください。" }
    package var radarAdviceSuspendedYetBilled: String { "一時停止しても請求は続きます。解約期限内なら解約し、必要なら再開してください。" }
    package var radarAdviceClears: String { "何もする必要はありません。契約とともに終了し、関係の削除を妨げなくなります。" }
    package var radarAdviceReady: String { "要対応の項目はありません。アカウント ページで削除できます。" }
    package var radarAdviceOneStepAway: String {
        "1 件だけが関係の削除を妨げています。解消するか、計画を立ててください\(key(.plan))。"
    }
    package func radarWindowCloses(_ customer: String, name: String) -> String {
        "\(customer): \(spacedAfter(name))の解約期限"
    }
    package func radarRenews(_ customer: String, name: String) -> String {
        "\(customer): \(spacedAfter(name))の自動更新"
    }
    package func radarGoesOn(_ customer: String, name: String) -> String {
        "\(customer): \(spacedAfter(name))の契約が終了しますが、割高な料金で継続する可能性があります"
    }
    package func radarEndUnknown(_ customer: String, name: String) -> String {
        "\(customer): \(spacedAfter(name))の契約が終了しますが、その後どうなるか不明です"
    }
    package func radarSuspendedYetBilled(_ customer: String, name: String) -> String {
        "\(customer): \(spacedAfter(name))は一時停止中ですがそれまで請求されます"
    }
    package func radarClears(_ customer: String, name: String) -> String {
        "\(customer): \(spacedAfter(name))が契約とともに終了し、関係の削除を妨げなくなります"
    }
    package func radarReady(_ customer: String) -> String { "\(customer): 要対応の項目はありません" }
    package func radarOneStepAway(_ customer: String, name: String) -> String {
        "\(customer): \(spacedAfter(name))だけが関係の削除を妨げています"
    }
}
