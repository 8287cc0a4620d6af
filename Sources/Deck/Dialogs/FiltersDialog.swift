import Canvas
import Domain
import Wording

/// The filters saved for this profile: to be applied, saved, renamed and deleted.
package struct FiltersDialog: Equatable, Sendable {
    /// What the next key is for.
    enum Step: Equatable {
        case choosing
        /// A name is typed: for the filter of the list, or for a saved one.
        case naming(SavedFilter, isNew: Bool)
        /// Whether the selected one is to be deleted.
        case deleting
    }

    var step = Step.choosing
    var index = 0
    var typed = ""
    /// Why the last key did nothing; nil if it did something.
    var complaint: String?
    /// The name that is replaced if Enter is pressed once more.
    var replaced: String?
}

extension FiltersDialog: ListDialog {
    var outlivesCustomer: Bool { true }

    func isChoosing(in state: State) -> Bool { step == .choosing }
    func itemCount(in state: State) -> Int { state.savedFilters?.count ?? 0 }
    func names(in state: State) -> [String] { (state.savedFilters ?? []).map(\.name) }

    func ownLetters(in state: State) -> [Character] {
        ["q", "s", "r", "d"] + state.letters(of: .filters)
    }

    func selectedItem(in state: State) -> Int? {
        let count = itemCount(in: state)
        return count == 0 ? nil : min(index, count - 1)
    }

    func select(_ item: Int?, in state: inout State) -> [Effect] {
        var newer = self
        newer.complaint = nil
        newer.index = item ?? 0
        state.dialog = .filters(newer)
        return []
    }

    func items(in state: State) -> [[Line]] {
        let filters = state.savedFilters ?? []
        let table = Table(
            [
                TableColumn("", width: min(24, filters.map(\.name.columns).max() ?? 0)),
                TableColumn("", width: 12, stretches: true),
            ], width: state.room)
        let selected = selected(of: filters)
        return filters.map { filter in
            [
                table.row(
                    [(filter.name, .text), (filter.text, .muted)], isSelected: filter == selected)
            ]
        }
    }

    func isTyping(in state: State) -> Bool {
        if case .naming = step { true } else { false }
    }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        switch step {
        case .choosing: choose(key, in: &state)
        case .naming(let filter, let isNew): name(filter, isNew: isNew, key, in: &state)
        case .deleting: delete(key, in: &state)
        }
    }

    func paste(_ text: String, in state: inout State) {
        guard isTyping(in: state) else { return }
        var newer = self
        newer.complaint = nil
        newer.replaced = nil
        let isWhole = newer.typed.append(text, upTo: SavedFilter.longestName)
        state.dialog = .filters(newer)
        if !isWhole { state.tellFull(SavedFilter.longestName) }
    }

    private func choose(_ key: Key, in state: inout State) -> [Effect] {
        let filters = state.savedFilters ?? []
        var newer = self
        newer.complaint = nil
        switch key {
        case .enter:
            guard let filter = selected(of: filters) else { break }
            state.dialog = nil
            state.apply(filter)
            return []
        case .character("s"):
            newer.beginSaving(in: state)
        case .character("r") where !filters.isEmpty:
            guard let filter = selected(of: filters) else { break }
            newer.step = .naming(filter, isNew: false)
            newer.typed = filter.name
        case .character("d") where !filters.isEmpty, .delete:
            if selected(of: filters) != nil { newer.step = .deleting }
        case .escape, .character("q"):
            state.dialog = nil
            return []
        // The key that opened it closes it, too.
        case _ where state.binding(for: key)?.command == .filters:
            state.dialog = nil
            return []
        // With nothing saved there is nothing else that letters could be for.
        case .character(let letter) where letter != " " && state.savedFilters?.isEmpty == true:
            newer.beginSaving(in: state)
            if newer.isTyping(in: state) { newer.typed = String(letter) }
        default: return []
        }
        newer.show(in: &state)
        return []
    }

    private mutating func beginSaving(in state: State) {
        guard let text = filterToSave(in: state) else {
            complaint = state.words.filterNothingToSave
            return
        }
        step = .naming(SavedFilter(name: "", text: text), isNew: true)
        typed = ""
    }

    /// Begins to save the filter of the list under a name, which Enter confirms.
    mutating func beginSaving(as name: String, in state: State) {
        beginSaving(in: state)
        if isTyping(in: state) { typed.append(name, upTo: SavedFilter.longestName) }
    }

    /// The filter of the list; nil where it has none, or one that is not understood.
    private func filterToSave(in state: State) -> String? {
        guard let field = state.searchField, field.error(in: state.shown.filterScope) == nil,
            field.text.contains(where: { !$0.isWhitespace })
        else { return nil }
        return field.text
    }

    private func name(
        _ filter: SavedFilter, isNew: Bool, _ key: Key, in state: inout State
    ) -> [Effect] {
        var newer = self
        newer.complaint = nil
        switch key {
        case .enter: return newer.finishNaming(filter, isNew: isNew, in: &state)
        case .escape: newer.step = .choosing
        case .character(let character):
            newer.typed.append(String(character), upTo: SavedFilter.longestName)
        case .backspace: newer.typed = String(typed.dropLast())
        case .control("u"): newer.typed = ""
        default: return []
        }
        newer.replaced = nil
        newer.show(in: &state)
        return []
    }

    private mutating func finishNaming(
        _ filter: SavedFilter, isNew: Bool, in state: inout State
    ) -> [Effect] {
        // One that is not read yet may have the name.
        guard let filters = state.savedFilters else { return [] }
        let name = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isOther = isNew || name != filter.name
        let isTaken = isOther && filters.contains { $0.name == name }
        if name.isEmpty {
            complaint = state.words.filterNeedsName
        } else if isTaken, replaced != name {
            complaint = state.words.filterNameTaken(name)
            replaced = name
        } else {
            step = .choosing
            replaced = nil
            if isNew {
                state.dialog = nil
                state.tell(.plain) { $0.filterSaved(name) }
                return [.changeFilters(.save(SavedFilter(name: name, text: filter.text)))]
            }
            let change = FilterChange.rename(filter.name, to: name)
            let after = filters.applying(change)
            index = after.firstIndex { $0.name == name } ?? 0
            show(in: &state)
            return name == filter.name ? [] : [.changeFilters(change)]
        }
        show(in: &state)
        return []
    }

    private func delete(_ key: Key, in state: inout State) -> [Effect] {
        var newer = self
        switch key {
        case .character("y"):
            newer.step = .choosing
            newer.show(in: &state)
            return selected(of: state.savedFilters ?? []).map {
                [.changeFilters(.delete($0.name))]
            } ?? []
        case .character("n"), .escape, .character("q"):
            newer.step = .choosing
            newer.show(in: &state)
        default: break
        }
        return []
    }

    func selected(of filters: [SavedFilter]) -> SavedFilter? {
        filters.element(at: min(index, filters.count - 1))
    }

    /// Puts it on the screen, its selected row in sight.
    private func show(in state: inout State) {
        var shown = self
        shown.index = selectedItem(in: state) ?? 0
        state.dialog = .filters(shown)
        state.showSelected(of: shown)
    }
}

extension FiltersDialog {
    /// The keys that do something now.
    private func choosingKeys(in state: State) -> String {
        let words = state.words
        let hasFilters = state.savedFilters?.isEmpty == false
        return [
            hasFilters ? words.filterApplyKeys : nil,
            filterToSave(in: state) == nil ? nil : words.filterSaveKeys,
            hasFilters ? words.filterChangeKeys : nil, words.filterCloseKeys,
        ].dotted
    }

    func box(in state: State) -> DialogBox {
        let words = state.words
        let filters = state.savedFilters ?? []
        let text: [Line]
        if state.savedFilters == nil {
            text = state.wrapped(words.reading, .muted)
        } else if filters.isEmpty {
            text = state.wrapped(
                filterToSave(in: state) == nil
                    ? words.noSavedFilters : words.noSavedFilterYet, .muted)
        } else {
            text = Array(items(in: state).joined())
        }
        let complaint = self.complaint.map { state.wrapped($0, .warning) } ?? []
        switch step {
        case .choosing:
            return DialogBox(
                title: words.filtersTitle, text: text,
                footer: [Line()] + complaint + state.keys(said: choosingKeys(in: state)))
        case .naming(let filter, _):
            let shown = String(typed.suffix(max(1, state.room - 6)))
            return DialogBox(
                title: words.filtersTitle, text: text,
                prompt: [Line()] + state.wrapped(words.filterNamePrompt(filter.text)),
                input: Line(Span("> ", .key), Span(shown + " ", .input)),
                footer: complaint + state.keys(said: words.filterNamingKeys))
        case .deleting:
            let name = selected(of: filters)?.name ?? ""
            return DialogBox(
                title: words.filtersTitle, text: text,
                footer: [Line()] + state.wrapped(words.filterDeleteQuestion(name))
                    + state.keys(said: words.filterDeletingKeys))
        }
    }
}

extension State {
    /// Whether a name that is typed for a filter cannot be judged yet: those saved are not read.
    var cannotJudgeName: Bool {
        guard savedFilters == nil, case .filters(let dialog) = dialog else { return false }
        return dialog.isTyping(in: self)
    }

    /// Opens the saved filters, as the file has them now.
    mutating func openFilters() -> [Effect] {
        dialog = .filters(FiltersDialog())
        return [.read(.savedFilters)]
    }

    /// Takes the saved filters, or why they could not be read or changed.
    mutating func take(_ filters: [SavedFilter], trouble: String?) {
        savedFilters = filters
        if let trouble { tell(trouble, .warning) }
    }

    /// Narrows the list to a saved filter.
    fileprivate mutating func apply(_ filter: SavedFilter) {
        guard var field = searchField else { return }
        field.apply(filter.text, in: shown.filterScope)
        searchField = field
        tell(.plain) { $0.filterApplied(filter.name) }
    }
}
