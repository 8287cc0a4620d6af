import Canvas
import Domain
import Wording

/// A term in the help: how it may be typed, and what it finds.
struct HelpedTerm {
    let example: String
    let meaning: String
    /// All values that it may have; empty where any may be typed.
    var values: [String] = []
    /// What Enter types into the search of the page.
    let beginning: String
}

// The help lists the terms below the keys: Enter begins a search with the selected one.
extension State {
    /// The terms that the search of the page may have; those that a search in the help finds.
    var helpedTerms: [HelpedTerm] {
        guard let scope = shown.filterScope else { return [] }
        let all =
            scope.terms.map { term in
                HelpedTerm(
                    example: term.example,
                    meaning: scope.isOfHoldings
                        ? words.filterTermOfRow(term) : words.filterTerm(term),
                    values: term.values, beginning: term.usual)
            } + [
                HelpedTerm(example: "-", meaning: words.filterNegation, beginning: "-"),
                HelpedTerm(example: "\"…\"", meaning: words.filterQuotes, beginning: "\""),
            ]
        let sought = SearchWord.all(in: actList.field.text)
        return all.filter { term in
            sought.allSatisfy { word in
                ([term.example, term.meaning] + term.values).contains(where: word.occurs)
            }
        }
    }

    /// The term that is selected in the help; nil if that is a key.
    var selectedTerm: HelpedTerm? {
        guard !actList.field.isTyping, let place = actList.selected else { return nil }
        return helpedTerms.element(at: place - helpTermPlaces.lowerBound)
    }

    /// The lines of the terms, the heading with the first. `acts` stand before them.
    func termItems(behind acts: Int) -> [[Line]] {
        let terms = helpedTerms
        let width = terms.map(\.example.columns).max() ?? 0
        return terms.enumerated().map { turn, term in
            let isSelected = acts + turn == actList.selected
            let room = max(10, room - width - 4)
            let meaning = term.meaning.wrapped(columns: room).map { Span("  " + $0) }
            // As in the help of commands.
            let values = term.values.joined(separator: " | ").wrapped(columns: room)
                .map { Span("  " + $0, .muted) }
            let lines = (meaning + (term.values.isEmpty ? [] : values)).enumerated().map {
                place, part in
                Line(
                    Span(isSelected && place == 0 ? "› " : "  "),
                    Span((place == 0 ? term.example : "").fitted(width), .key), part,
                    isSelected: isSelected && place == 0)
            }
            guard turn == 0 else { return lines }
            return (acts > 0 ? [Line()] : []) + [Line(Span(words.filterTermsHeading, .heading))]
                + lines
        }
    }

    /// Types the beginning of a term into the search of the page, behind what it has.
    mutating func begin(_ term: HelpedTerm) {
        dialog = nil
        guard var field = searchField else { return }
        field.begin(term.beginning, in: shown.filterScope)
        searchField = field
    }
}
