/// What the page of the radar says.
package enum RadarWords: Phrase {
    case title, kind, holding, left, utc, local, nothing
    case minutes, hours, days, past

    package var texts: Texts {
        switch self {
        case .title: Texts("Radar", "레이더", "レーダー")
        case .kind: Texts("Sign", "신호", "兆候")
        case .holding: Texts("Holding", "보유 항목", "保有項目")
        case .left: Texts("Left", "남은 시간", "残り")
        case .utc: Texts("UTC", "UTC 시각", "UTC 時刻")
        case .local: Texts("Local time", "현지 시각", "現地時刻")
        case .nothing:
            Texts("Nothing wants to be seen.", "확인할 항목이 없습니다.", "確認が必要な項目はありません。")
        case .minutes: Texts("in %1 min", "%1분 후", "%1 分後")
        case .hours: Texts("in %1 h", "%1시간 후", "%1 時間後")
        case .days: Texts("in %1 days", one: "in %1 day", "%1일 후", "%1 日後")
        case .past: Texts("past", "지남", "経過")
        }
    }
}
