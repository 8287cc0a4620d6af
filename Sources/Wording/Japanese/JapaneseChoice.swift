extension Japanese: ChoiceWording {
    package func orCancelBy(_ time: String) -> String {
        "または \(time) UTC までに解約してください\(key(.cancel))。日割りで返金され、現行の規則も満たします。"
    }
    package func costOrCancelBy(_ day: String) -> String { "\(day) までの解約は日割り返金" }
    package func stepOrCancelBy(_ time: String) -> String {
        "または \(time) UTC までは解約できます\(key(.otherWay))。日割りで返金され、現行の規則も満たしますが、元に戻せません。"
    }
    package var stepCancelsInstead: String {
        "一時停止の代わりに解約します\(key(.otherWay))。日割りで返金されます。"
    }
    package var fixSuspendOrCancel: String { "一時停止/解約" }
    package var otherWayKey: String { "解約/一時停止" }
    package var noOtherWay: String { "解約できる期間が残っている一時停止のステップだけを、解約に変更できます。" }
    package func stepNowCancels(_ name: String) -> String {
        "返金ありの解約に変更しました: \(name)。計画を開始するまで何も送信されません。"
    }
    package func stepNowSuspends(_ name: String) -> String {
        "一時停止に変更しました: \(name)。計画を開始するまで何も送信されません。"
    }
}
