import Canvas
import Domain
import Wording

/// The row in which a search is typed, and what it says of it.
extension State {
    /// The field, and how much it leaves.
    func searchLine(_ field: SearchField, found: Int, of total: Int) -> Line {
        searchLine(field, said: words.searchFound(found, of: total), prompt: words.searchPrompt)
    }

    /// The field, and behind it what is found; or what is not understood, and where; or what may be
    /// typed next.
    func searchLine(_ field: SearchField, said: String, prompt: String) -> Line {
        guard field.isTyping || !field.text.isEmpty else {
            return Line(Span(" / " + prompt, .muted))
        }
        let scope = shown.filterScope
        guard let error = field.error(in: scope) else {
            let more = completions(of: field, in: scope).map { "   " + $0 } ?? ""
            return searchLine(
                typing(field, ghost(of: field, in: scope)), Span("  " + said + more, .muted))
        }
        if field.isTyping, error.isUnfinished {
            let next = completions(of: field, in: scope) ?? words.filterError(error)
            return searchLine(
                typing(field, ghost(of: field, in: scope)), Span("  … " + next, .muted))
        }
        return searchLine(
            typed(field, wrong: error.range), Span("  ! " + words.filterError(error), .warning))
    }

    private func searchLine(_ typed: [Span], _ said: Span) -> Line {
        Line([Span(" / ", .key)] + typed + [said])
    }

    /// What is typed, and behind the cursor what Tab would add. The cursor stands on a blank if that
    /// is nothing.
    private func typing(_ field: SearchField, _ ghost: String) -> [Span] {
        let shown = shownEnd(of: field)
        if ghost.isEmpty { return [Span(shown + " ", .input)] }
        return [Span(shown, .input), Span(ghost + " ", .muted)]
    }

    /// What is typed, as much of it as fits, with what is wrong in it standing out.
    private func typed(_ field: SearchField, wrong: Range<Int>) -> [Span] {
        let shown = Array(shownEnd(of: field) + " ")
        let cut = field.text.count + 1 - shown.count
        let start = min(max(0, wrong.lowerBound - cut), shown.count)
        let end = min(max(start, wrong.upperBound - cut), shown.count)
        let parts: [(ArraySlice<Character>, Role)] = [
            (shown[..<start], .input), (shown[start..<end], .danger), (shown[end...], .input),
        ]
        return parts.filter { !$0.0.isEmpty }.map { Span(String($0.0), $0.1) }
    }

    /// What Tab would add; empty if that is nothing.
    private func ghost(of field: SearchField, in scope: FilterScope?) -> String {
        guard field.isTyping, let scope else { return "" }
        let completion = FilterCompletion(of: field.text, in: scope)
        return completion.candidates.first.map(completion.rest) ?? ""
    }

    /// What Tab can put in, the first of it as the ghost shows it; nil if there is one or none.
    private func completions(of field: SearchField, in scope: FilterScope?) -> String? {
        guard field.isTyping, let scope else { return nil }
        let candidates = FilterCompletion(of: field.text, in: scope).candidates
        return candidates.count > 1 ? candidates.joined(separator: " · ") : nil
    }

    /// Returns as much of what is typed as fits; its end stays visible.
    func shownEnd(of field: SearchField) -> String {
        let room = max(8, size.columns - 24)
        var text = field.text[...]
        while String(text).columns > room { text.removeFirst() }
        return String(text)
    }
}

/// What is looked for in the rows of a list, to stand out where it is found.
struct Highlight: Equatable {
    static let nothing = Highlight(words: [])

    let words: [SearchWord]
    /// The columns of the table that are searched.
    var columns = 0..<Int.max
}

extension State {
    /// What the search of the page looks for.
    var highlight: Highlight {
        guard let field = searchField, !field.understood.isEmpty else { return .nothing }
        guard let scope = shown.filterScope else {
            return Highlight(words: SearchWord.all(in: field.understood))
        }
        return Highlight(words: field.filter(in: scope).sought)
    }
}

extension Span {
    /// Returns the span in pieces, those in which a word occurs as matches.
    func parted(by words: [SearchWord]) -> [Span] {
        let ranges = words.flatMap { $0.ranges(in: text) }.sorted { $0.lowerBound < $1.lowerBound }
        guard !ranges.isEmpty else { return [self] }
        var pieces: [Span] = []
        var place = text.startIndex
        for range in ranges where range.upperBound > place {
            let start = max(place, range.lowerBound)
            if start > place { pieces.append(Span(String(text[place..<start]), role)) }
            pieces.append(Span(String(text[start..<range.upperBound]), .match))
            place = range.upperBound
        }
        if place < text.endIndex { pieces.append(Span(String(text[place...]), role)) }
        return pieces
    }
}
