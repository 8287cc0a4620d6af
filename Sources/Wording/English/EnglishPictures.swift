extension English: PictureWording {
    package func ofAll(_ count: String) -> String { "all \(count)" }
    package func barSubscriptions(_ count: Int) -> String { counted(count, "subscription") }
    package func barActive(_ count: Int) -> String { "\(count.grouped) active" }
    package func barSuspended(_ count: Int) -> String { "\(count.grouped) suspended" }
    package func barOther(_ count: Int) -> String { "\(count.grouped) other" }
    package func readyCustomers(_ count: Int) -> String { "\(count.grouped) ready" }
    package func blockedCustomers(_ count: Int, oneStepAway: Int) -> String {
        "\(count.grouped) blocked"
            + (oneStepAway > 0 ? " (\(oneStepAway.grouped) one step away)" : "")
    }
    package func termStarted(_ day: String) -> String { "started \(day)" }
    package func termToday(_ day: String) -> String { "today \(day)" }
    package func termCancellable(_ day: String, left: String) -> String {
        "can be cancelled until \(day), \(left)"
    }
    package var termCancellableAnyTime: String { "can be cancelled at any time" }
    package func termWindowClosed(_ day: String) -> String { "cancellation window closed \(day)" }
    package func termRenews(_ day: String, left: String) -> String { "renews \(day), \(left)" }
    package func termEnds(_ day: String, left: String) -> String { "ends \(day), \(left)" }
    package func termHasEnded(_ day: String) -> String { "term ended \(day)" }
    package func termIsOver(_ day: String, left: String) -> String { "term ends \(day), \(left)" }
    package var narrowPaneKey: String { "narrower pane" }
    package var widenPaneKey: String { "wider pane" }
    package var paneIsHidden: String { "The side pane is hidden. Press | to show it." }
    package var paneIsNarrowest: String { "The side pane cannot be narrower." }
    package var paneIsWidest: String { "The side pane cannot be wider." }
    package func allBy(_ user: String) -> String { "all by \(user)" }
    package func commonToAll(_ label: String, _ value: String) -> String {
        "\(label) (all): \(value)"
    }
    package var asciiOption: String {
        "Draw with ASCII characters only. PARTNERDECK_ASCII=1 does the same, and 0 the opposite."
    }
}
