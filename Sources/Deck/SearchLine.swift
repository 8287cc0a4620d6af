import Canvas
import Domain
import Wording

/// The row in which a search is typed, and what it says of it.
extension State {
    /// The field, and how much it leaves.
    func searchLine(_ field: SearchField, found: Int, of total: Int) -> Line {
        searchLine(field, said: words.searchFound(found, of: total), prompt: words.searchPrompt)
    }

    /// Examples of terms, each for itself: they need not go together.
    private func text(of examples: some Sequence<String>) -> String {
        examples.dotted
    }

    /// What may be typed into a search: with as many examples of terms as there is room for, and
    /// two at most.
    func prompt(_ plain: String, examples: [String], _ said: (String) -> String) -> String {
        for count in stride(from: min(2, examples.count), to: 0, by: -1) {
            let prompt = said(text(of: examples.prefix(count)))
            if prompt.columns + 5 <= size.columns { return prompt }
        }
        return plain
    }

    /// The same for a list that is not of customers.
    func prompt(in scope: FilterScope) -> String {
        prompt(words.searchPrompt, examples: scope.examples) {
            words.searchPrompt(examples: $0)
        }
    }

    /// The field, and behind it what is found; or what is not understood, and where; or what may be
    /// typed next, if there is room for it.
    func searchLine(_ field: SearchField, said: String, prompt: String) -> Line {
        guard field.isTyping || !field.text.isEmpty else {
            return clickable([Span(" / " + prompt, .muted)])
        }
        let advice = searchAdvice(on: field)
        let typed = typed(field, advice)
        let left = leftOut(of: field, found: said)
        let beside =
            switch advice {
            // What is wrong is said over the footer.
            case let advice? where advice.isError && isRefusalTold(of: field):
                [Span("  ! " + (left ?? said), advice.role)]
            case nil: [Span("  " + said, .muted)]
            case let advice? where !fits(advice, beside: field) && advice.brief != nil:
                [Span("  \(advice.mark ?? "") " + (advice.brief ?? ""), advice.role)]
            // How much is found would be all of the list, which says nothing of what is wrong.
            case let advice? where !fits(advice, beside: field) && advice.isError:
                [Span("  ! " + advice.text.cut(columns: room(beside: field)), advice.role)]
            case let advice? where !fits(advice, beside: field):
                [Span("  " + said, .muted)]
            case let advice? where advice.mark == nil:
                [Span("  " + said + "   " + advice.text, .muted)]
            case let advice?:
                [Span("  \(advice.mark ?? "") " + advice.text, advice.role)]
                    + beside(advice, left, field)
            }
        return clickable([Span(" / ", .key)] + typed + beside)
    }

    /// What shows without the part that is wrong, where there is room for that too.
    private func beside(
        _ advice: SearchAdvice, _ left: String?, _ field: SearchField
    ) -> [Span] {
        guard advice.isError, let left,
            advice.text.columns + 3 + left.columns <= room(beside: field)
        else { return [] }
        return [Span("   " + left, .muted)]
    }

    /// The whole row leads into the field.
    private func clickable(_ spans: [Span]) -> Line {
        let link = ScreenTarget.search.link
        let left = max(0, size.columns - spans.columns)
        return Line(
            spans.map { $0.leading(to: link) }
                + [Span(String(repeating: " ", count: left), link: link)])
    }

    /// What there is to say of what is typed.
    private struct SearchAdvice {
        /// "!" where it is wrong, "…" where it is unfinished; nil where only more may be typed.
        let mark: String?
        let text: String
        /// What is said beside the field where there is no room for all of it; nil for how much is
        /// found.
        var brief: String?
        /// What is wrong of it.
        var wrong: Range<Int>?

        var isError: Bool { wrong != nil }
        var role: Role { isError ? .warning : .muted }
    }

    private func searchAdvice(on field: SearchField) -> SearchAdvice? {
        guard let scope = shown.filterScope else { return nil }
        if field.text.isEmpty, !field.listsTerms {
            return field.isTyping ? examples(in: scope, beside: field) : nil
        }
        if let error = field.error(in: scope) {
            let text = words.filterError(error)
            guard field.isTyping, error.isUnfinished else {
                return SearchAdvice(mark: "!", text: text, wrong: error.range)
            }
            if case .missingValue(let term) = error.problem {
                let brief = words.filterNeedsValue(term.rawValue)
                return SearchAdvice(mark: "…", text: text, brief: brief)
            }
            return SearchAdvice(mark: "…", text: completions(of: field, in: scope) ?? text)
        }
        if let next = completions(of: field, in: scope) {
            return SearchAdvice(mark: nil, text: next)
        }
        guard field.listsTerms else { return nil }
        let terms = scope.terms.map(\.usual).dotted
        return SearchAdvice(mark: nil, text: words.filterTermsHeading + ": " + terms)
    }

    /// What is said of a search that finds nothing: terms that one of its words may have been meant
    /// to be; nil where there are none, or where the names that may have been meant are as near.
    func searchSuggestion(besides names: [String] = []) -> String? {
        guard let scope = shown.filterScope, let field = searchField else { return nil }
        for part in field.filter(in: scope).parts {
            guard case .word(let text) = part.claim, text.count >= 4, text.utf8.count == text.count
            else { continue }
            let word = text.lowercased()
            if let wrong = word.typos(asBeginningIn: names),
                scope.typos(in: word).map({ $0 >= wrong }) ?? true
            {
                continue
            }
            let meant = scope.suggestions(for: word)
                .map { FilterTerm(rawValue: $0)?.example ?? $0 }
            if !meant.isEmpty { return words.filterMeant(words.list(meant)) }
        }
        return nil
    }

    /// As many examples of terms as there is room for behind the empty field; nil for none.
    private func examples(in scope: FilterScope, beside field: SearchField) -> SearchAdvice? {
        var examples = scope.examples
        while !examples.isEmpty {
            let text = words.filterExamples(text(of: examples))
            let advice = SearchAdvice(mark: nil, text: text)
            if fits(advice, beside: field) { return advice }
            examples.removeLast()
        }
        return nil
    }

    /// Whether there is room for it behind the field, and for what is found.
    private func fits(_ advice: SearchAdvice, beside field: SearchField) -> Bool {
        let found = advice.mark == nil ? 40 : 0
        return found + advice.text.columns <= room(beside: field)
    }

    /// The columns behind the field, a mark, and the blanks around that.
    private func room(beside field: SearchField) -> Int {
        size.columns - 9 - shownEnd(of: field).columns
    }

    /// The same over the footer, in as many rows as it takes, where there is no room behind the
    /// field: a mark and the text. Nil where there is room.
    var searchNotice: (mark: String, text: String, role: Role)? {
        guard let field = searchField, let advice = searchAdvice(on: field),
            !fits(advice, beside: field)
        else { return nil }
        return (advice.mark ?? "…", advice.text, advice.role)
    }

    /// What is typed: with what is wrong in it standing out, or with what Tab would add.
    private func typed(_ field: SearchField, _ advice: SearchAdvice?) -> [Span] {
        if let wrong = advice?.wrong { return typed(field, wrong: wrong) }
        return typing(field, ghost(of: field, in: shown.filterScope))
    }

    /// What is typed, in reverse where the next letter replaces it, and behind the cursor what Tab
    /// would add. The cursor stands on a blank if that is nothing.
    func typing(_ field: SearchField, _ ghost: String = "") -> [Span] {
        let shown = shownEnd(of: field)
        if field.isSelected { return [Span(shown, .selection), Span(" ", .input)] }
        if ghost.isEmpty { return [Span(shown + " ", .input)] }
        // The brackets say without colour that it is not typed yet.
        return [Span(shown, .input), Span("[" + ghost + "] ", .muted)]
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
        guard field.isTyping, !field.isSelected, let scope else { return "" }
        let completion = FilterCompletion(
            of: field.text, in: scope, countries: countries.known)
        return completion.candidates.first.map(completion.rest) ?? ""
    }

    /// What Tab can put in, the first of it as the ghost shows it; nil if there is one or none.
    private func completions(of field: SearchField, in scope: FilterScope?) -> String? {
        guard field.isTyping, let scope else { return nil }
        let candidates = FilterCompletion(
            of: field.text, in: scope, countries: countries.known
        ).candidates
        return candidates.count > 1 ? candidates.dotted : nil
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
        var ranges = words.first?.ranges(in: text) ?? []
        if words.count > 1 {
            ranges += words.dropFirst().flatMap { $0.ranges(in: text) }
            ranges.sort { $0.lowerBound < $1.lowerBound }
        }
        guard !ranges.isEmpty else { return [self] }
        var pieces: [Span] = []
        var place = text.startIndex
        for range in ranges where range.upperBound > place {
            let start = max(place, range.lowerBound)
            if start > place { pieces.append(piece(place..<start, role)) }
            pieces.append(piece(start..<range.upperBound, .match))
            place = range.upperBound
        }
        if place < text.endIndex { pieces.append(piece(place..<text.endIndex, role)) }
        return pieces
    }
}
