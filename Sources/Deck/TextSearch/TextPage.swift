import Canvas
import Wording

/// Which match of a page's search the cursor went to last.
struct TextPlace: Equatable, Sendable {
    var current = 0
    /// The line the cursor was on when the typing began.
    var origin = 0
}

/// A page with a text: a search leaves its lines, and leads the cursor from match to match.
protocol TextPage: NarrowedPage {
    var place: TextPlace { get set }
    /// All lines of its text. The cursor can stand on each that is not blank.
    func text(in state: State) -> [Line]
}

extension TextPage {
    func matches(in state: State) -> TextMatches {
        TextMatches(of: field.text, in: field.text.isEmpty ? [] : text(in: state))
    }

    func searchSaid(in state: State) -> String? {
        let count = matches(in: state).count
        return "\(min(place.current + 1, count).grouped)/\(count.grouped)"
    }

    func search(for newer: SearchField, in state: inout State) {
        var page = self
        if newer.isTyping, !field.isTyping { page.place.origin = cursor.index }
        let isOther = newer.text != field.text
        page.field = newer
        let matches = page.matches(in: state)
        if isOther { page.place.current = matches.first(fromLine: page.place.origin) }
        page.put(in: &state)
        if isOther { page.show(page.place.current, of: matches, in: &state) }
    }

    /// Goes on to another match, from the last one to the first.
    func goToMatch(by step: Int, in state: inout State) {
        let matches = matches(in: state)
        guard matches.count > 0 else { return state.tell(.plain) { $0.nothingMatches } }
        var page = self
        let present = min(place.current, matches.count - 1)
        page.place.current = (present + step + matches.count) % matches.count
        page.put(in: &state)
        page.show(page.place.current, of: matches, in: &state)
    }

    /// Puts the cursor on a match, or on the line that goes on with it, and shows it.
    private func show(_ match: Int, of matches: TextMatches, in state: inout State) {
        guard let line = matches.line(of: match) else { return }
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
