import Canvas
import Domain
import Wording

/// The keys in the last row of the screen.
extension State {
    /// The keys for the footer, the most urgent first. While a search is typed, letters are not
    /// keys. Under a dialog only what works there too: a dialog says its keys itself.
    var footerBindings: [Binding] { footerBindings(of: rows) }

    private func footerBindings(of rows: [Binding]) -> [Binding] {
        if dialog != nil {
            guard onHold != nil else { return [] }
            return [takesText ? Keymap.takeBackTyping : keyChanges.applied(to: Keymap.takeBack)]
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
            // How marks are got rid of is shown as long as there are some, and what acts on them.
            if shown.contains(where: { $0.command == .unmarkAll }) {
                first.append(.unmarkAll)
                first += shown.filter { isAboutMarks($0.command) && $0.off(self) == nil }
                    .map(\.command)
            }
            // The row of monthly terms opens with nothing else.
            if renewalsPage?.isOnMonthly == true { first.append(.foldMonthly) }
            guard !first.isEmpty else { return shown }
            return first.flatMap { command in shown.filter { $0.command == command } }
                + shown.filter { !first.contains($0.command) }
        }
        let isEdited = searchField?.before.isEmpty == false
        var typing = isEdited ? Keymap.editing : Keymap.typing
        if searchesText { typing = typing.map(\.searchingText) }
        if let tabBinding { typing.insert(tabBinding, at: 4) }
        // Esc takes back what is held first.
        if onHold != nil { typing[0] = Keymap.takeBackTyping }
        return typing
    }

    /// Whether a key is about all that is marked in the list that shows.
    private func isAboutMarks(_ command: Command) -> Bool {
        pages.isEmpty ? command == .plan : command.takesMarks
    }

    /// Whether what is typed is searched for in a text, and narrows no list.
    private var searchesText: Bool {
        shown.bindings(in: self).contains { $0.command == .search && $0.hint == \.searchKey }
    }

    /// The keys that lead to the pages across all customers.
    private func viewBindings(of rows: [Binding]) -> [Binding] {
        bindings(for: [.journal, .radar, .renewals, .accessList], of: rows)
    }

    /// Keys that a wide footer shows as well, the most useful first. One that is off is left out.
    private func furtherBindings(of rows: [Binding]) -> [Binding] {
        bindings(for: Keymap.further, of: rows)
    }

    private func bindings(for commands: [Command], of rows: [Binding]) -> [Binding] {
        guard !isTyping, dialog == nil else { return [] }
        return commands.compactMap { command in
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
        return footerBindings(of: rows) + viewBindings(of: rows) + furtherBindings(of: rows)
    }

    /// The keys of this page; one that is off stands dimmed in parentheses, and says why when it
    /// is pressed. Help and quit keep their place however short the room. Where there is no room
    /// for all, those that are off come last; else only those that are off for what was done
    /// before, which does not change from row to row.
    var footer: Line {
        let all = rows
        let rows = footerBindings(of: all)
        let hints = rows.enumerated().map { hint($0.element, at: $0.offset) }
        let tail = isTyping || dialog != nil ? [] : hints.suffix(2)
        var own = Array(hints.dropLast(tail.count))
        func columns(_ hints: [[Span]]) -> Int { hints.reduce(0) { $0 + $1.columns } }
        var room = screen.columns - 1 - tail.reduce(0) { $0 + $1.spans.columns }
        var shown: [[Span]] = []
        func show(_ spans: [Span]) {
            guard spans.columns <= room else { return }
            room -= spans.columns
            shown.append(spans)
        }
        let views = viewBindings(of: all).enumerated().map {
            hint($0.element, at: rows.count + $0.offset).spans
        }
        let others = rows.count + views.count
        // The pages across all customers have one hint together where there is no room for each.
        // They are needed more than what finds an action by its words, which the help does, too.
        let joint = terminal.columns < Self.leastForPages ? [] : joined(views)
        let kept = terminal.columns < Self.widest ? joint.columns : 0
        let isWhole = columns(own.map(\.spans)) + kept <= room
        if !isWhole { own = own.filter { !$0.comesLate } + own.filter(\.comesLate) }
        // In a wide footer a key keeps its place while the cursor moves from row to row.
        let late = isWhole ? own.filter { $0.isOff && $0.isAboutThePast } : []
        if !late.isEmpty { own.removeAll { $0.isOff && $0.isAboutThePast } }
        room -= columns(late.map(\.spans))
        let place = isWhole ? own.count : own.firstIndex { $0.isGeneral } ?? own.count
        if !isWhole { room -= joint.columns }
        for hint in own[..<place] { show(hint.spans) }
        if !isWhole { shown.append(joint) }
        for hint in own[place...] { show(hint.spans) }
        // Most hints take a dozen columns.
        if isWhole, room >= 12 {
            let further = furtherBindings(of: all).enumerated().map {
                (command: $0.element.command, spans: hint($0.element, at: others + $0.offset).spans)
            }
            let first = further.prefix { [.undo, .commandLine].contains($0.command) }.map(\.spans)
            let isEach = columns(first + views) <= room
            for spans in isEach ? first + views : [joint] + first { show(spans) }
            for hint in further.dropFirst(first.count) { show(hint.spans) }
        }
        shown += late.map(\.spans)
        return Line([Span(" ")] + (shown + tail.map(\.spans)).flatMap { $0 })
    }

    /// The columns of the narrowest screen that names the pages across all customers, and of the
    /// one whose own keys come before them.
    private static let leastForPages = 80
    private static let widest = 160

    /// The keys of several hints, each to be clicked on, and one word for all; nothing for none.
    private func joined(_ hints: [[Span]]) -> [Span] {
        let keys = hints.compactMap(\.first)
        return keys.isEmpty ? [] : keys + [Span(" " + words.viewsKey, .hint), Span("  ")]
    }

    /// A key in the footer, and where it stands there.
    private struct Hint {
        let spans: [Span]
        let isOff: Bool
        /// Whether the page is for something else, and it is off.
        let comesLate: Bool
        /// Whether it has little to do with the page.
        let isGeneral: Bool
        /// Whether it is on or off by what was done before.
        let isAboutThePast: Bool
    }

    private func hint(_ row: Binding, at place: Int) -> Hint {
        let isMain = shown.mainActs.contains(row.command)
        let isGeneral = [.finder, .nextLanguage].contains(row.command)
        let isAboutThePast = [.undo, .goOn, .retry, .setAside, .stopRun, .certify].contains(
            row.command)
        let key = row.labels.first ?? ""
        let hint = words[keyPath: phrase(for: row)]
        let link = ScreenTarget.hint(place).link
        if row.off(self) != nil {
            let spans = [Span("(\(key) \(hint))", .disabled, link: link), Span("  ")]
            return Hint(
                spans: spans, isOff: true, comesLate: !isMain, isGeneral: isGeneral,
                isAboutThePast: isAboutThePast)
        }
        let spans = [
            Span(key, .key, link: link), Span(" " + hint, .hint, link: link), Span("  "),
        ]
        return Hint(
            spans: spans, isOff: false, comesLate: false, isGeneral: isGeneral,
            isAboutThePast: isAboutThePast)
    }
}

extension Keymap {
    /// What a wide footer shows besides the keys that stand in every footer, in this order: what
    /// stands before the pages across all customers, and behind them what is done with the list
    /// that shows, and how the screen looks.
    fileprivate static let further: [Command] = [
        .undo, .commandLine, .activity, .filters, .copyRow, .export, .finder,
        .openPortal, .chooseOrder, .sortByNext, .invertOrder, .markAll, .unmarkAll, .refresh,
        .togglePane,
        .chooseTheme, .messages,
    ]
}

extension Binding {
    /// The same key of a field, where it is a search in a text.
    fileprivate var searchingText: Binding {
        if hint == \.keepFilterKey { return saying(\.keepSearchKey) }
        if hint == \.clearFilterKey { return saying(\.clearSearchKey) }
        return hint == \.restoreFilterKey ? saying(\.restoreSearchKey) : self
    }
}
