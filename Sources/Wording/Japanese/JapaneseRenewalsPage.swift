extension Japanese: RenewalsPageWording {
    package var renewalsTitle: String { "更新" }
    package var renewalsKey: String { "更新一覧" }
    package var renewalsSynonyms: String { "満了 期限 予定 契約 終了 自動" }
    package var foldMonthlyKey: String { "毎月の表示切替" }
    package var foldMonthlySynonyms: String { "毎月 更新 契約 表示 まとめ" }

    package func termsListed(_ count: Int) -> String { "契約 \(count.grouped) 件" }
    package func termsSoon(_ count: Int, days: Int) -> String { "\(days) 日以内 \(count.grouped) 件" }
    package func termsThatEnd(_ count: Int) -> String { "終了 \(count.grouped) 件" }
    package func termsThatExtend(_ count: Int) -> String { "月単位で継続 \(count.grouped) 件" }
    package func termsUnknown(_ count: Int) -> String { "不明 \(count.grouped) 件" }
    package func filterLeavesOutEnding(_ filter: String) -> String {
        "終了する契約を除く (すべて表示: \(filter))"
    }
    package var termsCounting: String { "集計中…" }
    package func termsNextDays(_ days: Int, most: Int) -> String {
        "今後 \(days) 日間、1 日最大 \(most.grouped) 件"
    }
    package func customersUnread(_ count: Int, of total: Int) -> String {
        "顧客 \(total.grouped) 社中 \(count.grouped) 社は未読み込み"
    }

    package var rowRenews: String { "更新" }
    package var rowRenewsChanged: String { "変更して更新" }
    package var rowEnds: String { "終了" }
    package var rowSuspended: String { "停止中、終了" }
    package var rowGoesOn: String { "延長 (割高)" }
    package var rowMayGoOn: String { "延長の可能性" }
    package var rowUnderway: String { "更新処理中" }
    package var rowEnding: String { "終了処理中" }
    package var rowMonthly: String { "毎月更新" }
    package func monthlyTerms(_ count: Int) -> String { "月単位の契約 \(count.grouped) 件" }
    package var monthlyTermsUncounted: String { "月単位の契約" }
    package var firstTermEndLabel: String { "最初の契約終了" }

    package var rowIsOfMany: String { "この行は複数の契約を表します。\(keys[.foldMonthly]) で 1 件ずつ表示します。" }
    package var noMonthlyTerms: String { "変更なしで毎月更新される契約はありません。" }
    package var tooManyToMark: String { "選択できる契約は 1,000 件までです。先に一覧を絞り込んでください。" }
    package var isHiddenBySearch: String { "検索で非表示です。" }
}
