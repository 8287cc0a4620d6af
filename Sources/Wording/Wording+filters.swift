import Domain

extension Wording {
    /// What is not understood of a filter, and what could stand there.
    package func filterError(_ error: FilterError) -> String {
        switch error.problem {
        case .unknownTerm(let name, let nearest, let known):
            nearest.isEmpty
                ? filterUnknownTerm(shortened(name), known: list(known))
                : filterUnknownTermNear(shortened(name), nearest: list(nearest))
        case .notHere(.due, let known): filterNotRadar(FilterTerm.due.rawValue, known: list(known))
        case .notHere(let term, let known): filterNotHere(term.rawValue, known: list(known))
        case .missingValue(let term):
            filterMissingValue(term.rawValue, expected: expected(behind: term))
        case .unknownValue(let value, _, let allowed):
            filterUnknownValue(shortened(value), allowed: list(allowed))
        case .otherValue(let value, let term, let meant):
            filterOtherValue(shortened(value), of: term.rawValue, meant: list(meant))
        case .notANumber(let value, _, let most): filterNotANumber(shortened(value), most: most)
        case .notATime(let value, _): filterNotATime(shortened(value))
        case .notACountry(let value): filterNotACountry(shortened(value))
        case .notComparable(let term, let sign):
            filterNotComparable(term.rawValue, by: sign)
        case .openQuote: filterOpenQuote
        case .emptyQuotes: filterEmptyQuotes
        }
    }

    private func expected(behind term: FilterTerm) -> String {
        let values = term.values
        if !values.isEmpty { return list(values) }
        return switch term {
        case .renews, .window, .due, .access: filterExpectsTime
        case .country: filterExpectsCountry
        case .holds, .name, .domain, .id: filterExpectsText
        default: filterExpectsNumber
        }
    }

    /// What is quoted from a filter: it may be long.
    private func shortened(_ text: String) -> String {
        text.count > 24 ? text.prefix(23) + "…" : text
    }
}
