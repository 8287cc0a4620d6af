extension Japanese: TimelineWording {
    package func timelineTitle(_ days: Int) -> String { "今後 \(days.grouped) 日間" }
    package func timelinePeak(_ count: Int) -> String { "最大 \(count.grouped) 件" }
    package var timelineMany: String { "+: 10 件以上" }
    package var timelineWindows: String { "解約期限" }
    package var timelineRenewals: String { "契約の満了・更新" }
    package var timelineClearings: String { "自動的に解消される項目" }
    package var timelineWindowLetter: String { "解約期限" }
    package var timelineRenewalLetter: String { "満了・更新" }
    package var timelineClearingLetter: String { "自動解消" }
    package func timelineOnDay(_ event: String, count: Int) -> String {
        "\(event) \(count.grouped) 件"
    }
    package var timelineToday: String { "今日" }
    package var timelineTomorrow: String { "明日" }
    package func timelineLater(_ count: Int) -> String { "以降 +\(count.grouped)" }
    package var timelineNothing: String { "この日はなし" }
    package var timelineOneDay: String { "この日のみ表示、Esc ですべての日" }
    package var timelineDayIsEmpty: String {
        "この日の項目はありません。Esc ですべての日を表示します。"
    }
    package func timelineNotListed(_ count: Int) -> String { "ほか \(count.grouped) 件は一覧になし" }
    package var previousDayKey: String { "前の日" }
    package var nextDayKey: String { "次の日" }
    package var previousBusyDayKey: String { "項目のある前の日" }
    package var nextBusyDayKey: String { "項目のある次の日" }
    package var timelineIsFirstDay: String { "表示期間の最初の日です。" }
    package var timelineIsLastDay: String { "表示期間の最後の日です。" }
    package var timelineNoneEarlier: String { "表示中の種別では、これより前に該当日がありません。" }
    package var timelineNoneLater: String { "表示中の種別では、これより後に該当日がありません。" }
    package func radarShowOrHide(_ kind: String) -> String { "表示/非表示: \(kind)" }
    package func radarHiddenKinds(_ count: Int) -> String { "\(count.grouped) 種別を非表示" }
    package var radarKindsHidden: String { "すべての項目が非表示の種別です。種別のキーを押すと再び表示されます。" }
    package var onlyKindKey: String { "この種別のみ/すべて" }
}
