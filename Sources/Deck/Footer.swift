import Canvas
import Domain
import Wording

/// The keys in the last row of the screen.
extension State {
    /// The keys for the footer, the most urgent first. While a search is typed, letters are not
    /// keys. Under a dialog only what works there too: a dialog says its keys itself.
    var footerBindings: [Binding] { footerBindings(of: rows) }

    private func footerBindings(of rows: [Binding]) -> [Binding] {
        if let dialog {
            guard onHold != nil else { return [] }
            let isTyped = dialog.model.isTyping(in: self)
            return [isTyped ? Keymap.takeBackTyping : keyChanges.applied(to: Keymap.takeBack)]
        }
        guard isTyping else {
            // Only those of the footer are compared with the rows before them: it is drawn for
            // every key.
            let shown = rows.indices.compactMap { place -> Binding? in
                guard isInFooter(rows[place]) else { return nil }
                let row = rows[place].without(keysOf: rows[..<place])
                return row.hasKeys ? row : nil
            }
            // What was done last and can be undone here comes first: a narrow footer has it, too.
            var first: [Command] = []
            if let performed = lastPerformed, performed == target, offUndo == nil {
                first = [.undo]
            }
            // How marks are got rid of is shown as long as there are some.
            if shown.contains(where: { $0.command == .unmarkAll }) { first.append(.unmarkAll) }
            guard !first.isEmpty else { return shown }
            return first.flatMap { command in shown.filter { $0.command == command } }
                + shown.filter { !first.contains($0.command) }
        }
        let isEdited = searchField?.before.isEmpty == false
        var typing = isEdited ? Keymap.editing : Keymap.typing
        if let tabBinding { typing.insert(tabBinding, at: 4) }
        // Esc takes back what is held first.
        if onHold != nil { typing[0] = Keymap.takeBackTyping }
        return typing
    }

    /// Keys that a wide footer shows as well, the most useful first. One that is off is left out.
    private func furtherBindings(of rows: [Binding]) -> [Binding] {
        guard !isTyping, dialog == nil else { return [] }
        return Keymap.further.compactMap { command in
            guard let place = rows.firstIndex(where: { $0.command == command }),
                !isInFooter(rows[place])
            else { return nil }
            let row = rows[place].without(keysOf: rows[..<place])
            return row.hasKeys && row.off(self) == nil ? row : nil
        }
    }

    /// What a click in the footer may stand for, by the places that its hints have.
    var hintedBindings: [Binding] {
        let rows = rows
        return footerBindings(of: rows) + furtherBindings(of: rows)
    }

    /// The keys of this page; one that is off stands dimmed in parentheses, and says why when it
    /// is pressed. Help and quit keep their place however short the room. Where there is no room
    /// for all, those that are off come last.
    var footer: Line {
        let all = rows
        let rows = footerBindings(of: all)
        let hints = rows.enumerated().map { hint($0.element, at: $0.offset) }
        let tail = isTyping || dialog != nil ? [] : hints.suffix(2)
        var own = Array(hints.dropLast(tail.count))
        var room = screen.columns - 1 - tail.reduce(0) { $0 + $1.spans.columns }
        if own.reduce(0, { $0 + $1.spans.columns }) > room {
            own = own.filter { !$0.isOff } + own.filter(\.isOff)
        }
        var shown: [[Span]] = []
        func show(_ spans: [Span]) -> Bool {
            guard spans.columns <= room else { return false }
            room -= spans.columns
            shown.append(spans)
            return true
        }
        var isWhole = true
        for hint in own where !show(hint.spans) { isWhole = false }
        // Most hints take a dozen columns.
        if isWhole, room >= 12 {
            for (place, row) in furtherBindings(of: all).enumerated() {
                _ = show(hint(row, at: rows.count + place).spans)
            }
        }
        return Line([Span(" ")] + (shown + tail.map(\.spans)).flatMap { $0 })
    }

    private func hint(_ row: Binding, at place: Int) -> (spans: [Span], isOff: Bool) {
        let key = row.labels.first ?? ""
        let hint = words[keyPath: phrase(for: row)]
        let link = ScreenTarget.hint(place).link
        if row.off(self) != nil {
            return ([Span("(\(key) \(hint))", .disabled, link: link), Span("  ")], true)
        }
        return (
            [Span(key, .key, link: link), Span(" " + hint, .hint, link: link), Span("  ")], false
        )
    }
}

extension Keymap {
    /// What a wide footer shows besides the keys that stand in every footer, in this order: where
    /// all commands are typed, where else one may go, what is done with the list that shows, and
    /// how the screen looks.
    fileprivate static let further: [Command] = [
        .undo, .commandLine, .journal, .radar, .renewals, .activity, .filters, .copyRow, .export,
        .finder,
        .openPortal, .chooseOrder, .sortByNext, .invertOrder, .markAll, .unmarkAll, .refresh,
        .togglePane,
        .chooseTheme, .messages,
    ]
}
