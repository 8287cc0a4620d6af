import Canvas
import Wording

/// The keys of the page below it: Enter runs the selected one.
struct HelpDialog: ActListDialog {
    func isTyping(in state: State) -> Bool { state.actList.field.isTyping }
    func itemCount(in state: State) -> Int { state.helped.count + state.helpedTerms.count }
    func items(in state: State) -> [[Line]] { state.helpItems }

    func selected(in state: State) -> Act? {
        guard !isTyping(in: state) else { return nil }
        let terms = state.helpTermPlaces
        return state.actList.selected.flatMap { place in
            if terms.contains(place) { return nil }
            return state.helped.element(
                at: place < terms.lowerBound ? place : place - terms.count)
        }
    }

    func box(in state: State) -> DialogBox {
        let field = state.actList.field
        let isSearched = field.isTyping || !field.text.isEmpty
        return DialogBox(
            title: state.words.helpTitle, text: state.helpLines,
            input: isSearched
                ? Line([Span("/ ", .key)] + state.typing(field)) : nil,
            footer: state.keys(
                said: field.isTyping ? state.words.helpTypingKeys : state.words.helpKeys))
    }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        if isTyping(in: state) {
            if state.actList.field.isFull(for: key) { state.tellFull(SearchField.limit) }
            let text = state.actList.field.text
            _ = state.actList.field.type(key)
            if state.actList.field.text != text { state.narrowed() }
            return []
        }
        switch key {
        case .enter:
            if let term = state.selectedTerm {
                state.begin(term)
                return []
            }
            return selected(in: state).map { state.run($0) } ?? []
        case .character("/"): state.actList.field.isTyping = true
        case .escape where !state.actList.field.text.isEmpty: state.actList = ActList()
        case .escape, .character("q"): state.dialog = nil
        default:
            // The key that opened it closes it, too.
            if state.binding(for: key)?.command == .help { state.dialog = nil }
        }
        return []
    }
}

extension State {
    /// What the help lists: the acts of the page that its search leaves.
    var helped: [Act] {
        let text = actList.field.text
        let found = found(text, in: actsHere, isRanked: false, withSynonyms: true)
        guard found.isEmpty, helpedTerms.isEmpty else { return found }
        return self.found(text, in: actsHere, isRanked: false, withSynonyms: true, isNear: true)
    }

    fileprivate var helpItems: [[Line]] {
        let acts = helped
        // As in the footer, the keys of what is off stand in parentheses.
        let terms = helpTermPlaces
        var items = lines(of: acts, parted: terms, oncePerReason: true) {
            $0.off == nil ? $0.keys : "(\($0.keys))"
        }
        // A search has few keys left, and their order is their own.
        if actList.field.text.allSatisfy(\.isWhitespace) {
            for (place, heading) in helpHeadings(of: acts) {
                let gap = place == 0 ? [] : [Line()]
                items[place] = gap + [Line(Span(heading, .heading))] + items[place]
            }
        }
        items.insert(contentsOf: termItems(behind: terms.lowerBound), at: terms.lowerBound)
        return items
    }

    /// The places of the terms in the list: behind the keys of the page itself, or behind all that
    /// a search finds.
    var helpTermPlaces: Range<Int> {
        let acts = helped
        let isWhole = actList.field.text.allSatisfy(\.isWhitespace)
        let next = isWhole ? helpHeadings(of: acts).map(\.place).filter { $0 > 0 }.min() : nil
        let start = next ?? acts.count
        return start..<start + helpedTerms.count
    }

    /// The headings over the acts of a page, and the place of the first act under each: its own
    /// come first, then those that sort its list, those that move, and those that every page has.
    private func helpHeadings(of acts: [Act]) -> [(place: Int, heading: String)] {
        let groups: [(rows: [Binding], heading: String)] = [
            (Keymap.everywhere, words.helpEverywhereHeading),
            (Keymap.moving, words.helpMovingHeading), (Keymap.sorting, words.helpListHeading),
        ]
        var end = acts.count
        var headings: [(place: Int, heading: String)] = []
        for group in groups {
            let commands = Set(group.rows.map(\.command))
            let start = acts[..<end].lastIndex { !commands.contains($0.binding.command) }
            let place = start.map { $0 + 1 } ?? 0
            if place < end { headings.append((place, group.heading)) }
            end = place
        }
        return headings + (end > 0 ? [(0, words.helpPageHeading)] : [])
    }

    /// Every key of the page that shows, and why it is off if it is; then how long texts are
    /// searched, who is signed in, and how the way to the service is. A search leaves the keys that it finds.
    var helpLines: [Line] {
        let items = helpItems
        if items.isEmpty { return wrapped(words.nothingMatches, .muted) }
        guard actList.field.text.allSatisfy(\.isWhitespace) else { return Array(items.joined()) }
        let identity = ([words.textSearchHelp, words.identity(place.identity)] + connectionLines)
            .flatMap { $0.wrapped(columns: room) }.map { Line(Span($0, .muted)) }
        return items.joined() + [Line()] + identity
    }
}

/// The acts of all pages, found by their words; those of the page below it first.
struct FinderDialog: ActListDialog {
    /// The rows of its list, which does not jump while letters are typed.
    private static let rows = 14

    func isTyping(in state: State) -> Bool { true }
    func itemCount(in state: State) -> Int { state.findings.count }

    func items(in state: State) -> [[Line]] {
        state.lines(of: state.findings, leading: \.keys)
    }

    func selected(in state: State) -> Act? {
        state.actList.selected.flatMap(state.findings.element)
    }

    func box(in state: State) -> DialogBox {
        let items = Array(items(in: state).joined())
        var text = items.isEmpty ? state.wrapped(state.words.nothingMatches, .muted) : items
        let missing = max(0, Self.rows - text.count)
        text = text.map { $0.fitted(state.room) } + Array(repeating: Line(), count: missing)
        return DialogBox(
            title: state.words.finderTitle, text: text,
            input: Line(
                Span("> ", .key), Span(state.shownEnd(of: state.actList.field) + " ", .input)),
            footer: state.keys(\.finderKeys), mostLines: Self.rows)
    }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        switch key {
        case .enter:
            guard let act = selected(in: state) else { return [] }
            // What is off leaves the words, to find another act by.
            if case .opensFirst(let name)? = act.off { return state.openFirst(name, for: act) }
            if let off = act.off {
                state.tell(.warning) { $0.off(off) }
                return []
            }
            return state.run(act)
        case .escape: state.dialog = nil
        case .tab: _ = state.select(in: self, with: .down)
        case .backTab: _ = state.select(in: self, with: .up)
        case .backspace where state.actList.field.text.isEmpty: state.dialog = nil
        default:
            if case .character = key {
            } else if state.binding(for: key)?.command == .finder {
                state.dialog = nil
                return []
            }
            if state.actList.field.isFull(for: key) { state.tellFull(SearchField.limit) }
            _ = state.actList.field.type(key)
            state.narrowed()
        }
        return []
    }
}

extension State {
    /// What the finder lists: the acts of the page, and once something is typed those of all pages
    /// that it finds, the best first; where there are none, those that a word with a typing error
    /// may mean.
    fileprivate var findings: [Act] {
        let text = actList.field.text
        func found(in acts: [Act], isNear: Bool) -> [Act] {
            self.found(text, in: acts, isRanked: true, withSynonyms: true, isNear: isNear)
        }
        let here = actsHere
        guard !text.allSatisfy(\.isWhitespace) else { return found(in: here, isNear: false) }
        let all = here + actsElsewhere
        let exact = found(in: all, isNear: false)
        return exact.isEmpty ? found(in: all, isNear: true) : exact
    }
}
