import Canvas
import Domain
import Wording

/// Acts as help, finder and command line list them: narrowed by what is typed, one of them
/// selected.
package struct ActList: Equatable, Sendable {
    var field = SearchField()
    /// The place of the selected one; nil while none is.
    var selected: Int?

    /// With the first selected; for the command line none is.
    init(isTyping: Bool = false, selected: Int? = 0) {
        field.isTyping = isTyping
        self.selected = selected
    }
}

/// One act of such a list.
struct Act {
    let binding: Binding
    /// How its keys are written, and else how the command line names it.
    let keys: String
    let hint: String
    /// Why it is off here; nil if it works.
    let off: Off?
    /// Whether it is one of the page that shows.
    let isHere: Bool

    var name: String { binding.command.name }
}

extension State {
    /// The acts of the page that shows.
    var actsHere: [Act] {
        acts.map { act(of: $0, off: $0.off(self), isHere: true) }
    }

    /// The acts of all other pages, each once, with the reason why they do not work here.
    var actsElsewhere: [Act] {
        let here = Set(acts.map(\.command))
        return Keymap.commands.filter { !here.contains($0) }.compactMap { command in
            guard let row = Keymap.all.first(where: { $0.command == command }) else { return nil }
            return act(
                of: keyChanges.applied(to: row), off: offElsewhere(command), isHere: false)
        }
    }

    private func act(of row: Binding, off: Off?, isHere: Bool) -> Act {
        let keys = row.labels.isEmpty ? ":" + row.command.name : row.labels.joined(separator: ", ")
        return Act(
            binding: row, keys: keys,
            hint: words[keyPath: isHere ? helpPhrase(for: row) : row.hint], off: off,
            isHere: isHere)
    }

    /// Why a key means nothing on the page that shows; nil for one that means nothing anywhere. It
    /// may do several things elsewhere.
    func offElsewhere(_ key: Key) -> Off? {
        let offs = actsElsewhere.filter { $0.binding.keys.contains(key) }.compactMap(\.off)
        guard case .elsewhere? = offs.first else { return offs.first }
        var places: [Phrase] = []
        for case .elsewhere(let titles) in offs {
            // By what they say: key paths of several protocols may be equal.
            places += titles.filter { title in
                !places.contains { words[keyPath: $0] == words[keyPath: title] }
            }
        }
        return .elsewhere(places)
    }

    /// What a key does on other pages, each once.
    func hintsElsewhere(of key: Key) -> [Phrase] {
        let hints = actsElsewhere.filter { $0.binding.keys.contains(key) }.map(\.binding.hint)
        return hints.enumerated().filter { place, hint in
            !hints[..<place].contains { words[keyPath: $0] == words[keyPath: hint] }
        }.map(\.element)
    }

    /// Why a command means nothing on the page that shows.
    private func offElsewhere(_ command: Command) -> Off {
        switch (command, pages.last) {
        case (.journal, .journal), (.radar, .radar), (.renewals, .renewals),
            (.accessList, .accessList), (.run, .run), (.plan, .plan), (.blockers, .blockers),
            (.request, .request), (.activity, .activity), (.order, .offers):
            return .said(\.alreadyHere)
        default: break
        }
        if Keymap.waiting.contains(where: { $0.command == command }) {
            return .said(command == .leaveTour ? \.noTour : \.nothingWaits)
        }
        let places = KeymapPage.allCases.filter { page in
            (page.rows + page.sorting).contains { $0.command == command }
        }
        let isOfCustomers = places.allSatisfy { $0.isOfCustomer || $0 == .renewals }
        if open == nil, isOfCustomers, places != [.renewals] { return offUnopened(command) }
        // It is a row of this page, but not now.
        let title = shown.titles(in: self).last
        guard !places.isEmpty, !places.contains(where: { words[keyPath: $0.title] == title })
        else { return .said(\.notAvailableHere) }
        return .elsewhere(places.map(\.title))
    }

    /// Why a command of a customer's pages means nothing while none is open: the key that opens the
    /// one under the cursor comes first.
    private func offUnopened(_ command: Command) -> Off {
        if let term = renewalsPage?.selectedTerm { return .opensFirst(term.companyName) }
        guard pages.isEmpty, let selected = customers.selected else {
            return .said(\.openCustomerFirst)
        }
        let isOfMarked = [.suspend, .reactivate, .cancel].contains(command)
        if isOfMarked, !marks.customers.isEmpty { return .said(\.onlyPlannedForMarked) }
        return .opensFirst(selected.companyName)
    }

    /// Those of the acts that each word of a search finds: by what they do in the operator's
    /// language or in English, by name or by key; if `withSynonyms`, by other words for it and by
    /// the titles it leads to, too. If `isRanked`, they stand in the order of `ActRank`, and of
    /// equals those that work come first; else the reason why an act is off is looked through, too.
    /// If `isNear`, a word may have one typing error.
    func found(
        _ text: String, in acts: [Act], isRanked: Bool, withSynonyms: Bool = false,
        isNear: Bool = false
    ) -> [Act] {
        let sought = SearchWord.all(in: text)
        guard !sought.isEmpty else { return acts }
        let typed = isNear ? text.split(whereSeparator: \.isWhitespace).map(String.init) : []
        let english = Language.english.words()
        // Readings are only looked for by those who type kana.
        let isRead = text.contains { "\u{3041}"..."\u{30FF}" ~= $0 }
        func matches(_ texts: [String]) -> Bool {
            let texts = isRead ? texts + texts.map { words.readings(of: $0) } : texts
            return sought.enumerated().allSatisfy { place, word in
                texts.contains(where: word.occurs)
                    || isNear && !typed[place].nearest(among: [texts], texts: { $0 }).isEmpty
            }
        }
        var found: [Act] = []
        var foundByOthers: [Act] = []
        for act in acts {
            let texts = [
                act.keys, act.hint, act.name, english[keyPath: act.binding.hint],
                isRanked ? "" : act.off.map(words.off) ?? "",
            ]
            if matches(texts) {
                found.append(act)
                continue
            }
            guard withSynonyms else { continue }
            let titles = titles(of: act)
            let others = [words, english].flatMap { words in
                [act.binding.command.synonyms(in: words)] + titles.map { words[keyPath: $0] }
            }
            if matches(texts + others) { foundByOthers.append(act) }
        }
        guard isRanked else { return found + foundByOthers }
        let ranked =
            found.map { ($0, rank(of: $0, for: sought)) }
            + foundByOthers.map { ($0, otherRank(of: $0, for: sought)) }
        return ActRank.allCases.flatMap { rank in
            let equals = ranked.filter { $0.1 == rank }.map(\.0)
            return equals.filter { $0.off == nil } + equals.filter { $0.off != nil }
        }
    }
}

/// How well a search finds an act, the best first.
private enum ActRank: CaseIterable {
    /// What it does, or its name, is just that, begins with it, has a word that begins with it, or
    /// has it anywhere.
    case whole, beginning, word, inside
    /// Its key or its English words have it.
    case aside
    /// The first of the other words for it does, the second, or only a further one.
    case meaning, nearMeaning, others
}

extension State {
    fileprivate func rank(of act: Act, for sought: [SearchWord]) -> ActRank {
        let names = [act.hint, act.name]
        let word = sought[0]
        // So is what it leads to, by its title.
        let whole = names + titles(of: act).map { words[keyPath: $0] }
        if sought.count == 1, whole.contains(where: word.is) { return .whole }
        if names.contains(where: word.begins) { return .beginning }
        let parts = names.flatMap { $0.split { $0.isWhitespace || "-(,".contains($0) } }
        if parts.contains(where: { word.begins(String($0)) }) { return .word }
        return names.contains(where: word.occurs) ? .inside : .aside
    }

    fileprivate func otherRank(of act: Act, for sought: [SearchWord]) -> ActRank {
        let places = [words, Language.english.words()].compactMap { words in
            act.binding.command.synonyms(in: words).split(separator: " ")
                .firstIndex { sought[0].begins(String($0)) }
        }
        return switch places.min() {
        case 0: .meaning
        case 1: .nearMeaning
        default: .others
        }
    }
}

/// A dialog with such a list.
protocol ActListDialog: ListDialog {
    /// What Enter runs; nil if nothing is selected, or it is for something else.
    func selected(in state: State) -> Act?
}

extension ActListDialog {
    var outlivesCustomer: Bool { true }

    func selectedItem(in state: State) -> Int? { state.actList.selected }

    func select(_ item: Int?, in state: inout State) -> [Effect] {
        state.actList.selected = item
        return []
    }

    func paste(_ text: String, in state: inout State) {
        let isWhole = state.actList.field.paste(text)
        state.narrowed()
        if !isWhole { state.tellFull(SearchField.limit) }
    }
}

extension State {
    /// Whether Enter can be answered now, where it runs an act of a list; nil where it does
    /// something else.
    var canRunSelected: Bool? {
        guard let list = dialog?.model as? any ActListDialog else { return nil }
        if case .commandLine = dialog, let isKnown = knowsNamedCustomer { return isKnown }
        guard let act = list.selected(in: self), act.isHere else { return nil }
        return canObey(act.binding)
    }

    /// Closes the list, and does what was selected as if its key had been pressed on the page.
    mutating func run(_ act: Act) -> [Effect] {
        let isTyped = if case .commandLine? = dialog { true } else { false }
        dialog = nil
        guard act.isHere else {
            if let off = act.off { tell(.warning) { $0.off(off) } }
            return []
        }
        // Whoever reads what a key does may not mean to end the program; who types it does.
        let ends = quits(act.binding.command) && act.binding.off(self) == nil
        if !isTyped, ends, run?.isMoving != true {
            dialog = .leave(.fromList)
            return []
        }
        return run(act.binding)
    }

    /// Opens the customer under the cursor, for what works only once one is open: on the page that
    /// the act leads to.
    mutating func openFirst(_ name: String, for act: Act) -> [Effect] {
        dialog = nil
        guard let opening = rows.first(where: { $0.command == .open }) else { return [] }
        let effects = run(opening)
        guard case .customer(var page)? = pages.last else { return effects }
        if case .tab(let tab) = act.binding.command {
            page.tab = tab
            // What is asked for by name comes before what the search has found.
            open?.foundBy = nil
            pages[pages.count - 1] = .customer(page)
        }
        tell(.plain) { $0.customerOpened(name) }
        return effects
    }

    /// The list has become another one: its first item is selected.
    mutating func narrowed() {
        actList.selected = 0
        dialogTop = 0
    }

    /// An act as a line with its keys before it, and the reason why it is off below. The sign
    /// before the selected one says without colour that it is. `gap` is where in the list other
    /// items stand between the acts. If `oncePerReason`, a reason stands below the first of the
    /// acts it is true of, with the keys of all of them.
    func lines(
        of acts: [Act], parted gap: Range<Int> = 0..<0, oncePerReason: Bool = false,
        leading: (Act) -> String
    ) -> [[Line]] {
        let reasons = oncePerReason ? sharedReasons(of: acts) : acts.map { $0.off.map(words.off) }
        let width = min(room / 2, acts.map { leading($0).columns }.max() ?? 0)
        return acts.enumerated().map { place, act in
            let item = place < gap.lowerBound ? place : place + gap.count
            let isSelected = item == actList.selected
            let line = Line(
                Span(isSelected ? "› " : "  "), Span(leading(act).fitted(width), .key),
                Span("  " + act.hint, act.off == nil ? .text : .disabled), isSelected: isSelected)
            guard let reason = reasons[place] else { return [line] }
            return [line]
                + reason.wrapped(columns: max(10, room - width - 6)).map {
                    Line(Span(String(repeating: " ", count: width + 6) + $0, .muted))
                }
        }
    }

    /// Why each act is off, said at the first for which it is true: `w, #, +: This row stands for
    /// many.` Nil for the others, and for what works.
    private func sharedReasons(of acts: [Act]) -> [String?] {
        let reasons = acts.map { $0.off.map(words.off) }
        return reasons.enumerated().map { place, reason in
            guard let reason, !reasons[..<place].contains(reason) else { return nil }
            let keys = zip(acts, reasons).filter { $0.1 == reason }
                .map { $0.0.binding.labels.first ?? $0.0.keys }
            return keys.count == 1 ? reason : "\(words.list(keys)): \(reason)"
        }
    }
}
