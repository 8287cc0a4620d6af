import Canvas
import Wording

/// Which match of a page's search the cursor went to last.
struct MatchPlace: Equatable, Sendable {
    var current = 0
    /// The line the cursor was on when the typing began.
    var origin = 0
}

/// A page with a text: a search leaves its lines, and leads the cursor from match to match.
protocol TextPage: PageModel {
    var field: SearchField { get set }
    var place: MatchPlace { get set }
    /// All lines of its text.
    func text(in state: State) -> [Line]
    /// Shows one of these lines.
    func show(line: Int, in state: inout State)
}

extension TextPage {
    func matches(in state: State) -> TextMatches {
        TextMatches(of: field.text, in: field.text.isEmpty ? [] : text(in: state))
    }

    var searchField: SearchField? {
        get { field }
        set { if let newValue { field = newValue } }
    }

    func searchSaid(in state: State) -> String? { matchSaid(in: state) }
    func search(for newer: SearchField, in state: inout State) { match(newer, in: &state) }

    /// Which match of how many the search has led to.
    func matchSaid(in state: State) -> String {
        let count = matches(in: state).count
        if count == 0, !field.text.isEmpty { return state.words.nothingMatches }
        return "\(min(place.current + 1, count).grouped)/\(count.grouped)"
    }

    /// Takes a search, and shows its first match from where the typing began.
    func match(_ newer: SearchField, in state: inout State) {
        var page = self
        if newer.isTyping, !field.isTyping { page.place.origin = cursor.index }
        let isOther = newer.text != field.text
        page.field = newer
        let matches = page.matches(in: state)
        if isOther { page.place.current = matches.first(fromLine: page.place.origin) }
        page.put(in: &state)
        if isOther, let line = matches.line(of: page.place.current) {
            page.show(line: line, in: &state)
        }
    }

    /// Goes on to another match, from the last one to the first.
    func goToMatch(by step: Int, in state: inout State) {
        let matches = matches(in: state)
        guard matches.count > 0 else { return state.tell(.plain) { $0.nothingMatches } }
        var page = self
        let present = min(place.current, matches.count - 1)
        page.place.current = (present + step + matches.count) % matches.count
        page.put(in: &state)
        if let line = matches.line(of: page.place.current) { page.show(line: line, in: &state) }
    }

    /// The lines of its text, those that match standing out.
    func markedText(in state: State) -> [Line] {
        let lines = text(in: state)
        if field.text.isEmpty { return lines }
        return TextMatches(of: field.text, in: lines).marked(in: lines, current: place.current)
    }

    /// Puts the cursor on the line, or on the one that goes on with it.
    func show(line: Int, in state: inout State) {
        var item = line
        while item > 0, isBlank(item, in: state) { item -= 1 }
        var cursor = state.cursor
        let (count, height) = (state.itemCount, state.itemHeight)
        cursor.select(line, count: count, height: height)
        cursor.select(item, count: count, height: height)
        state.cursor = cursor
    }
}

extension Keymap {
    /// Where a text is searched.
    static let matches = [
        Binding(
            .character("n"), command: .nextMatch, hint: \.nextMatchKey, isInFooter: false
        ) { $0.offTextSearch },
        Binding(
            .character("N"), command: .previousMatch, hint: \.previousMatchKey, isInFooter: false
        ) { $0.offTextSearch },
    ]
}

extension State {
    /// Why there is no match to go to; nil if something is searched for.
    fileprivate var offTextSearch: Off? {
        searchField?.text.isEmpty == false ? nil : .said(\.noTextSearch)
    }
}
