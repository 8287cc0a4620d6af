/// The terms of a filter, by the names that are typed.
package enum FilterTerm: String, CaseIterable, Sendable {
    case status, kind, country, ready, blocked, seats, renews, window, due, autorenew, ends, term
    case billing, dap, gdap, access
    case holds, name, domain, id, read, listed

    /// Units of time, the smallest first.
    package static let units: [(letter: Character, seconds: Int)] = [
        ("m", 60), ("h", 3600), ("d", 86_400), ("w", 604_800),
    ]

    /// What stands behind the name.
    enum Value: Equatable {
        /// Some of these, with commas between them.
        case choice([String])
        /// `yes` or `no`; `isOptional` if the name alone means yes.
        case flag(isOptional: Bool)
        /// `isOptional` if the name alone means more than 0.
        case number(isOptional: Bool)
        case time
        case country
        case text
    }

    var value: Value {
        switch self {
        case .status: .choice(FilterStatus.allCases.map(\.rawValue))
        case .kind: .choice(FilterKind.allCases.map(\.rawValue))
        case .ends: .choice(TermOutcome.allCases.map(\.rawValue))
        case .term: .choice(FilterTermLength.allCases.map(\.rawValue))
        case .billing: .choice(FilterBilling.allCases.map(\.rawValue))
        case .gdap: .choice(FilterAccess.allCases.map(\.rawValue))
        case .country: .country
        case .ready, .dap: .flag(isOptional: true)
        case .autorenew, .read, .listed: .flag(isOptional: false)
        case .blocked: .number(isOptional: true)
        case .seats: .number(isOptional: false)
        case .renews, .window, .due, .access: .time
        case .holds, .name, .domain, .id: .text
        }
    }

    /// Whether its value is a time, which needs a unit.
    package var isTime: Bool { value == .time }

    /// Whether it is about a holding, and makes sense in a list of holdings.
    package var isAboutHolding: Bool {
        switch self {
        case .status, .kind, .seats, .renews, .window, .autorenew, .ends, .term, .billing, .holds:
            true
        default: false
        }
    }

    /// Whether the name alone is a term.
    var standsAlone: Bool {
        switch value {
        case .flag(let isOptional), .number(let isOptional): isOptional
        case .choice: self == .gdap
        case .time, .country, .text: false
        }
    }

    /// The name with the operator that is usual behind it.
    package var usual: String {
        switch value {
        case .flag(isOptional: true): rawValue
        case .number: rawValue + ">"
        case .time: rawValue + "<"
        default: rawValue + ":"
        }
    }

    /// How it may be typed.
    package var example: String {
        switch self {
        case .status: "status:active,suspended"
        case .kind: "kind:nce"
        case .country: "country:KR"
        case .ready, .dap: rawValue
        case .blocked: "blocked>5"
        case .seats: "seats>=10"
        case .renews: "renews<30d"
        case .window: "window<72h"
        case .due: "due<72h"
        case .gdap: "gdap:none"
        case .access: "access<30d"
        case .autorenew: "autorenew:on"
        case .ends: "ends:ends"
        case .term: "term:year"
        case .billing: "billing:annual"
        case .holds, .name: rawValue + ":\"…\""
        case .domain, .id: rawValue + ":…"
        case .read: "read:no"
        case .listed: "listed:no"
        }
    }

    /// How it may be typed, with all values where those are few: for a help in a line.
    package var shape: String {
        switch value {
        case .choice(let words): rawValue + ":" + words.joined(separator: "|")
        case .flag(isOptional: false): rawValue + ":" + values.joined(separator: "|")
        default: example
        }
    }

    /// The values that can be completed; empty where any may be typed.
    package var values: [String] {
        switch value {
        case .choice(let words): words
        case .flag: self == .autorenew ? ["on", "off"] : ["yes", "no"]
        case .number, .time, .country, .text: []
        }
    }
}

/// Where a filter is typed, which decides the terms it may have.
package enum FilterScope: Sendable {
    /// A list of customers.
    case customers
    /// The list of customers with their admin access.
    case access
    /// The radar, whose signs are about customers and have dates of their own.
    case radar
    /// The list of the terms of all customers.
    case renewals
    /// A list of what one customer holds.
    case holdings

    /// Whether its rows are about a single holding each, which the terms about holdings are about.
    package var isOfHoldings: Bool {
        switch self {
        case .customers, .access: false
        case .radar, .renewals, .holdings: true
        }
    }

    /// Some of its terms as examples, the likeliest first.
    package var examples: [String] {
        switch self {
        case .customers: ["blocked>5", "renews<30d", "status:suspended", "country:KR", "ready"]
        case .access: ["access<30d", "dap", "gdap:none", "country:KR"]
        case .radar: ["due<72h", "kind:nce", "country:KR", "status:suspended", "blocked>5"]
        case .renewals: ["due<30d", "ends:ends", "kind:nce", "seats>=10", "country:KR"]
        case .holdings: ["seats>=10", "renews<30d", "status:suspended", "kind:nce"]
        }
    }

    /// The terms it may have.
    package var terms: [FilterTerm] {
        FilterTerm.allCases.filter { term in
            switch self {
            case .customers: term != .due
            case .access: term != .due && term != .status
            case .radar, .renewals: true
            case .holdings: term.isAboutHolding
            }
        }
    }
}

/// Why a filter is not understood, and where.
package struct FilterError: Error, Equatable, Sendable {
    /// What is wrong.
    package enum Problem: Equatable, Sendable {
        /// No term has this name; `nearest` are terms that may be meant, as they are typed.
        case unknownTerm(String, nearest: [String], known: [String])
        /// The term is not for this list.
        case notHere(FilterTerm, known: [String])
        /// There is nothing behind the operator.
        case missingValue(FilterTerm)
        /// The value is none of the allowed ones.
        case unknownValue(String, of: FilterTerm, allowed: [String])
        /// The value is none of the allowed ones; `meant` are terms that it may mean, as they are
        /// typed.
        case otherValue(String, of: FilterTerm, meant: [String])
        /// A whole number up to `most` is needed.
        case notANumber(String, of: FilterTerm, most: Int)
        /// A number and a unit are needed.
        case notATime(String, of: FilterTerm)
        /// Two letters are needed.
        case notACountry(String)
        /// The term can't be compared by that operator.
        case notComparable(FilterTerm, by: String)
        /// The closing quote is missing.
        case openQuote
        /// There is nothing between the quotes.
        case emptyQuotes
    }

    package let problem: Problem
    /// The characters that are wrong, counted from 0.
    package let range: Range<Int>
    /// Where the word or term begins that is not understood.
    package let start: Int
    /// Whether more letters at the end of the text could mend it: it may be being typed.
    package let isUnfinished: Bool
}
