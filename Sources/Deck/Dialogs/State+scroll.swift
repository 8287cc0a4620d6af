import Canvas

extension State {
    /// Scrolls a dialog whose text is higher than the screen; false if the key is for something
    /// else.
    mutating func scroll(_ dialog: Dialog, with key: Key) -> Bool {
        var isTyping = false
        if case .removal = dialog { isTyping = true }
        if case .plan(.start(let start)) = dialog { isTyping = start.isTyped }
        if case .help = dialog { isTyping = helpSearch.isTyping }
        let page = max(1, size.rows / 2)
        let wanted: Int
        switch key {
        case .down: wanted = dialogTop + 1
        case .up: wanted = dialogTop - 1
        case .pageDown, .control("d"), .control("f"): wanted = dialogTop + page
        case .pageUp, .control("b"): wanted = dialogTop - page
        case .control("u") where !isTyping: wanted = dialogTop - page
        case .character("j") where !isTyping: wanted = dialogTop + 1
        case .character("k") where !isTyping: wanted = dialogTop - 1
        case .home,
            .character("g") where !isTyping:
            wanted = 0
        case .end,
            .character("G") where !isTyping:
            wanted = .max
        default: return false
        }
        dialogTop = max(0, min(wanted, box(for: dialog).lastTop(on: size)))
        return true
    }

    /// Whether the text of the dialog is scrolled to its end, or fits.
    var hasShownAll: Bool {
        guard let dialog else { return true }
        return dialogTop >= box(for: dialog).lastTop(on: size)
    }

    /// Whether the dialog may be confirmed: what has not been on the screen is not. If not, it
    /// scrolls on.
    mutating func isReadToItsEnd() -> Bool {
        lookalikes.isKnown && isScrolledToItsEnd()
    }

    /// Whether the end of the dialog was on the screen. If not, it scrolls on.
    mutating func isScrolledToItsEnd() -> Bool {
        guard let dialog else { return false }
        if hasShownAll { return true }
        dialogTop = min(
            dialogTop + max(1, size.rows / 2), box(for: dialog).lastTop(on: size))
        return false
    }
}
