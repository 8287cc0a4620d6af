extension Japanese: PictureWording {
    package func ofAll(_ count: String) -> String { "全\(count)" }
    package func barSubscriptions(_ count: Int) -> String { "サブスクリプション \(count.grouped) 件" }
    package func barActive(_ count: Int) -> String { "アクティブ \(count.grouped)" }
    package func barSuspended(_ count: Int) -> String { "一時停止中 \(count.grouped)" }
    package func barOther(_ count: Int) -> String { "その他 \(count.grouped)" }
    package func readyCustomers(_ count: Int) -> String { "削除可能 \(count.grouped)" }
    package func blockedCustomers(_ count: Int, oneStepAway: Int) -> String {
        "削除不可 \(count.grouped)"
            + (oneStepAway > 0 ? " (あと 1 件で削除可能 \(oneStepAway.grouped) 社)" : "")
    }
    package func termStarted(_ day: String) -> String { "開始 \(day)" }
    package func termToday(_ day: String) -> String { "今日 \(day)" }
    package func termCancellable(_ day: String, left: String) -> String {
        "解約期限 \(day)、\(left)"
    }
    package var termCancellableAnyTime: String { "いつでも解約可能" }
    package func termWindowClosed(_ day: String) -> String { "解約受付終了 \(day)" }
    package func termRenews(_ day: String, left: String) -> String { "更新 \(day)、\(left)" }
    package func termEnds(_ day: String, left: String) -> String { "終了 \(day)、\(left)" }
    package func termHasEnded(_ day: String) -> String { "契約終了 \(day) (終了済み)" }
    package func termIsOver(_ day: String, left: String) -> String { "契約終了 \(day)、\(left)" }
    package var narrowPaneKey: String { "サイド ペインを狭く" }
    package var widenPaneKey: String { "サイド ペインを広く" }
    package var paneIsHidden: String { "サイド ペインは非表示です。| で表示します。" }
    package var paneIsNarrowest: String { "サイド ペインはこれ以上狭くできません。" }
    package var paneIsWidest: String { "サイド ペインはこれ以上広くできません。" }
    package func allBy(_ user: String) -> String { "実行者はすべて\(spacedBefore(user))" }
    package func commonToAll(_ label: String, _ value: String) -> String {
        "\(label) (すべて): \(value)"
    }
    package var asciiOption: String {
        "記号を ASCII だけで描画します。PARTNERDECK_ASCII=1 も同じで、0 はその逆です。"
    }
}
