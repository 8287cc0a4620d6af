/// What may follow at the end of a filter that is being typed.
package struct FilterCompletion: Equatable, Sendable {
    /// The characters at the end of the text that a candidate is put in the place of.
    package let replaced: Int
    /// Whole names with their operators, or whole values, the likeliest first.
    package let candidates: [String]

    /// Names are offered from so many letters on: one letter begins most words too.
    private static let fewestLetters = 2

    /// Looks at the word or term at the end of a text; at a single letter too if it is asked for
    /// what may follow. `countries` are those that customers have, as far as they are known.
    package init(
        of text: String, in scope: FilterScope, isAsked: Bool = false, countries: [String] = []
    ) {
        let fewestLetters = isAsked ? 1 : Self.fewestLetters
        var (replaced, candidates) = (0, [String]())
        if let part = Self.lastPart(of: text) {
            let typed = part.drop { $0.narrow == "-" }
            let name = typed.prefix { $0.narrow.isTermLetter }
            let term = FilterTerm(named: String(name).simple, in: scope)
            let rest = typed.dropFirst(name.count)
            if rest.isEmpty {
                let isNegated = typed.count < part.count
                if name.count >= (isNegated ? 1 : fewestLetters) {
                    replaced = name.count
                    candidates = Self.names(for: String(name).simple, scope)
                }
            } else if let term, scope.terms.contains(term) {
                let known = term == .country ? countries : term.values
                (replaced, candidates) = Self.values(
                    of: term, known: known, behind: String(rest))
            }
        }
        self.replaced = replaced
        self.candidates = candidates
    }

    /// All terms, where the text ends between its parts; none elsewhere.
    package init(after text: String, in scope: FilterScope) {
        replaced = 0
        candidates =
            text.isEmpty || text.last?.isFilterBlank == true && Self.isClosed(text)
            ? scope.terms.map(\.usual) : []
    }

    /// The term whose value is being typed at the end of a text; nil if none is.
    package static func term(in text: String) -> FilterTerm? {
        guard let part = lastPart(of: text) else { return nil }
        let typed = part.drop { $0.narrow == "-" }
        let name = typed.prefix { $0.narrow.isTermLetter }
        return name.count < typed.count ? FilterTerm(named: String(name).simple) : nil
    }

    /// The text with a candidate at its end.
    package func text(_ text: String, with candidate: String) -> String {
        String(text.dropLast(replaced)) + candidate
    }

    /// What is missing of a candidate, where what is typed is its beginning.
    package func rest(of candidate: String) -> String {
        String(candidate.dropFirst(replaced))
    }

    /// The part that is being typed; nil behind a blank, and within quotes.
    private static func lastPart(of text: String) -> Substring? {
        let (part, isQuoted) = end(of: text)
        return isQuoted || part.isEmpty ? nil : part
    }

    /// Whether no quotes are open at its end.
    private static func isClosed(_ text: String) -> Bool { !end(of: text).isQuoted }

    /// The last part, which is empty behind a blank, and whether quotes are open.
    private static func end(of text: String) -> (part: Substring, isQuoted: Bool) {
        var isQuoted = false
        var start = text.startIndex
        var isEscaped = false
        for place in text.indices {
            let character = text[place]
            if isEscaped {
                isEscaped = false
            } else if character.narrow == "\"" {
                isQuoted.toggle()
            } else if character.narrow == "\\", isQuoted {
                isEscaped = true
            } else if character.isFilterBlank, !isQuoted {
                start = text.index(after: place)
            }
        }
        return (text[start...], isQuoted)
    }

    private static func names(for beginning: String, _ scope: FilterScope) -> [String] {
        let own = scope.terms.filter { $0.rawValue.hasPrefix(beginning) && $0.usual != beginning }
        guard own.isEmpty else { return own.map(\.usual) }
        // What is no term's own name may be the name of a column; one term may have several of
        // them.
        return scope.terms.filter { term in
            term.rawValue != beginning
                && term.otherNames(in: scope).contains { $0.hasPrefix(beginning) }
        }.map(\.usual)
    }

    /// `known` are all values there are to complete; `rest` begins with the operator.
    private static func values(
        of term: FilterTerm, known: [String], behind rest: String
    ) -> (replaced: Int, candidates: [String]) {
        let typed = rest.drop { "<>=:".contains($0.narrow) }
        switch term.value {
        case .choice, .flag, .country:
            let word = typed.suffix(while: { $0.narrow != "," })
            let beginning = String(word).simple
            let others = typed.dropLast(word.count).split { $0.narrow == "," }
                .map { String($0).simple }
            let found = known.filter { value in
                let value = value.simple
                return value.hasPrefix(beginning) && value != beginning
                    && !others.contains(value)
            }
            return (word.count, found)
        case .time:
            guard !typed.isEmpty, typed.allSatisfy({ $0.narrow.isASCII && $0.narrow.isNumber })
            else { return (0, []) }
            return (0, ["d", "h", "w", "m"])
        case .number, .text: return (0, [])
        }
    }
}

extension Substring {
    fileprivate func suffix(while condition: (Character) -> Bool) -> Substring {
        self[(lastIndex { !condition($0) }.map(index(after:)) ?? startIndex)...]
    }
}
