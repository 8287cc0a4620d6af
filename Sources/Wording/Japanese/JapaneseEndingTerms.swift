extension Japanese: EndingTermWording {
    package var renewalsHelp: String { "全顧客の契約終了日と、終了後の扱いを一覧表示します。" }
    package var withinOption: String { "この期間内に終了する契約だけを表示します (例: 30d)。" }
    package var monthlyOption: String { "変更なしで毎月更新される契約も表示します。" }
    package func monthlyLeftOut(_ count: Int, option: String) -> String {
        "変更なしで毎月更新される契約 \(count.grouped) 件は省きました (\(option) で表示)。"
    }
    package var noTermEnds: String { "終了する契約はありません。" }
    package var nextQuantityLabel: String { "次の数量" }
    package var nextTermLabel: String { "次の契約期間" }
    package var atEndRenews: String { "自動更新" }
    package func atEndRenewsWith(_ changes: String) -> String { "変更して更新: \(changes)" }
    package var atEndRenewsChanged: String { "変更して更新" }
    package var atEndEnds: String { "契約とともに終了" }
    package var atEndSuspended: String { "一時停止中、契約とともに終了" }
    package var atEndGoesOn: String { "割高な月額料金で継続" }
    package var atEndMayGoOn: String { "月単位で継続の可能性" }
    package var atEndUnknown: String { "不明" }
    package var atEndUnderway: String { "契約終了、更新処理中" }
    package var atEndEnding: String { "契約終了、終了処理中" }
}
