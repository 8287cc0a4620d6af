import Domain
import Foundation
import GRDB

/// The words of a search, and the customers whose own texts have each of them.
struct SoughtTerms {
    private var parts: [(word: SearchWord, isNegated: Bool, customers: FilterSets)] = []
    /// Whether a name has each word, as it was last found: names are often the same.
    private var known: [[String: Bool]] = []
    private var days: [Int64: String] = [:]

    /// `customers` are those for each part of the words.
    init(_ words: CustomerFilter, customers: [FilterSets?]) {
        for (part, found) in zip(words.parts, customers) {
            switch part.claim {
            case .word(let text), .phrase(let text):
                guard let found else { continue }
                parts.append((SearchWord(text), part.isNegated, found))
            default: break
            }
        }
        known = Array(repeating: [:], count: parts.count)
    }

    var isEmpty: Bool { parts.isEmpty }

    /// Whether a term is found: each word is in what its customer is called, in its own names and
    /// IDs, or in the day of its end.
    mutating func allow(
        _ customer: Int64, names: [String], ids: [String], end: Int64
    ) -> Bool {
        for place in parts.indices {
            let part = parts[place]
            let isFound =
                part.customers.certain.has(Int(customer))
                || names.contains { has($0, place) }
                || ids.contains(where: part.word.occurs)
                || part.word.occurs(in: day(of: end))
            if isFound == part.isNegated { return false }
        }
        return true
    }

    private mutating func has(_ name: String, _ place: Int) -> Bool {
        if let found = known[place][name] { return found }
        let found = parts[place].word.occurs(in: name)
        known[place][name] = found
        return found
    }

    private mutating func day(of end: Int64) -> String {
        let number = end.quotientAndRemainder(dividingBy: 86_400_000).quotient
        if let day = days[number] { return day }
        let day = Date(milliseconds: end).day
        days[number] = day
        return day
    }
}

/// One pass over all subscriptions, customer by customer, to count their terms or to put them in
/// order.
struct TermSweep {
    let db: Database
    let rules: Rules
    let now: Date
    /// The numbers of those whose terms are looked at; nil for all customers.
    var only: [Int64]?

    // The index of the ends has no place for what is read here: `+` keeps to the table.
    private func rows(_ columns: [String]) throws -> RowCursor {
        let condition = "AND customer_no IN (SELECT value FROM json_each(?))"
        let numbers = only.map { "[" + $0.map(String.init).joined(separator: ",") + "]" }
        return try Row.fetchCursor(
            db,
            sql: """
                SELECT \((Self.judged + columns).joined(separator: ", ")) FROM subscription
                WHERE +term_end IS NOT NULL \(numbers == nil ? "" : condition)
                ORDER BY customer_no, id
                """, arguments: StatementArguments([numbers].compactMap(\.self)))
    }

    /// What tells what becomes of a subscription when its term ends.
    private static let judged = [
        "customer_no", "term_end", "renews_monthly", "kind", "status", "creation_date",
        "auto_renew", "scheduled_actions", "\(RadarSweep.isCustomer)",
    ]

    private func outcome(_ row: Row) -> TermOutcome {
        guard let kind = Subscription.Kind(rawValue: row[3]) else { return .unknown }
        let term = Subscription.Term(
            kind: kind, status: .init(word: row[4]), termDuration: "",
            creationDate: Date(milliseconds: row[5]), commitmentEndDate: row.date(at: 1),
            cancellationAllowedUntil: nil, autoRenewEnabled: row[6],
            scheduledActions: (row[7] as String?).map(ScheduledActions.init),
            isExtendedServiceTerm: false, isTrial: false)
        return rules.termEnd(of: term, at: now)?.outcome ?? .unknown
    }

    /// All terms in numbers, and in the order of their ends.
    func count(in localTime: LocalTime) throws -> (totals: TermTotals, byDate: TermSequence) {
        var totals = TermTotals(from: now, in: localTime)
        let rows = try rows(["quantity"])
        let own = Self.judged.count
        var places: [Place] = []
        var (customer, turn): (Int64, Int32) = (-1, -1)
        var first = Int64.max
        while let row = try rows.next() {
            let number: Int64 = row[0]
            turn = number == customer ? turn + 1 : 0
            customer = number
            guard row[8] as Bool else { continue }
            let end: Int64 = row[1]
            if row[2] as Bool {
                totals.noteMonthly(seats: row[own])
                first = min(first, end)
            } else {
                totals.note(outcome(row), on: Date(milliseconds: end))
                let key = TermKey(customer: Int32(number), turn: turn, end: end)
                places.append(Place(key: key, value: end))
            }
        }
        let order = TermOrder(.date)
        sort(&places, order, nil)
        let monthly =
            totals.monthly == 0
            ? nil
            : MonthlyTerms(
                first: Date(milliseconds: first), count: totals.monthly,
                seats: totals.monthlySeats)
        return (totals, sequence(places, order, monthly, first: first, unknown: 0))
    }

    private func sequence(
        _ places: [Place], _ order: TermOrder, _ monthly: MonthlyTerms?, first: Int64, unknown: Int
    ) -> TermSequence {
        let fold = monthly.map { (foldPlace(among: places, order, first: first), $0) }
        return TermSequence(keys: places.map(\.key), fold: fold, unknown: unknown)
    }

    /// A term and what it is sorted by.
    private struct Place {
        let key: TermKey
        /// Nil if it is not known.
        let value: Int64?

        var end: Int64 { key.end }
    }

    /// The terms that match, in an arrangement.
    func sequence(
        _ arrangement: TermArrangement, _ filter: RadarFilter, _ sought: SoughtTerms
    ) throws -> TermSequence {
        let field = arrangement.order.field
        var values = TermValues(field, try field == .customer ? customers() : [])
        var sought = sought
        let columns = [
            filter.condition(on: .subscription), "quantity", "id", "order_id", "friendly_name",
            "offer_name", "term_duration", "billing_cycle",
        ]
        let rows = try rows(columns)
        let own = Self.judged.count
        var places: [Place] = []
        var (customer, turn): (Int64, Int32) = (-1, -1)
        var (monthly, seats, first): (Int, Int, Int64) = (0, 0, .max)
        while let row = try rows.next() {
            let number: Int64 = row[0]
            turn = number == customer ? turn + 1 : 0
            customer = number
            let end: Int64 = row[1]
            guard row[8] as Bool, row[own] as Bool? == true,
                filter.allows(number, ids: [row[own + 2], row[own + 3]]),
                filter.allows(Date(milliseconds: end)),
                sought.isEmpty
                    || sought.allow(
                        number, names: [row[own + 4], row[own + 5]],
                        ids: [row[own + 2], row[own + 3]], end: end)
            else { continue }
            if !arrangement.listsMonthly, row[2] as Bool {
                monthly += 1
                seats += row[own + 1] as Int
                first = min(first, end)
                continue
            }
            let value: Int64? =
                switch field {
                case .date: end
                case .customer: values.rank(of: number)
                case .quantity: row[own + 1]
                case .id: values.number(of: row[own + 2])
                case .name:
                    values.number(of: row[own + 4] == "" ? row[own + 5] : row[own + 4] as String)
                case .offer: values.number(of: row[own + 5])
                case .term: values.number(of: row[own + 6])
                case .billing: values.number(of: row[own + 7])
                case .outcome:
                    TermOutcome.allCases.firstIndex(of: outcome(row)).map(Int64.init)
                }
            let key = TermKey(customer: Int32(number), turn: turn, end: end)
            places.append(Place(key: key, value: value))
        }
        let ranks = values.ranks()
        sort(&places, arrangement.order, ranks)
        let folded =
            monthly == 0
            ? nil
            : MonthlyTerms(first: Date(milliseconds: first), count: monthly, seats: seats)
        return sequence(
            places, arrangement.order, folded, first: first, unknown: try filter.unknown(db))
    }

    /// At the end of the first of them; after all others where it goes by something else.
    private func foldPlace(among places: [Place], _ order: TermOrder, first: Int64) -> Int {
        guard order.field == .date else { return places.count }
        return places.count { order.isDescending ? $0.end >= first : $0.end < first }
    }

    /// Puts terms in order; `ranks` are those of values that are numbers of texts.
    private func sort(_ places: inout [Place], _ order: TermOrder, _ ranks: [Int64]?) {
        func value(_ place: Place) -> Int64? {
            guard let ranks else { return place.value }
            return place.value.map { ranks[Int($0)] }
        }
        let isDescending = order.isDescending
        if order.field == .date {
            places.sort { one, other in
                let isBefore = one.end == other.end ? one.key < other.key : one.end < other.end
                return isBefore != isDescending && one.key != other.key
            }
            return
        }
        places.sort { one, other in
            switch (value(one), value(other)) {
            case (let one?, let other?) where one != other:
                return isDescending ? other < one : one < other
            case (_?, nil): return true
            case (nil, _?): return false
            default: return one.end == other.end ? one.key < other.key : one.end < other.end
            }
        }
    }

    /// The numbers of all customers on the list, by name.
    private func customers() throws -> [Int64] {
        try db.all(
            """
            SELECT no FROM customer WHERE relationship = 'reseller' ORDER BY folded_name, id
            """
        ) { $0[0] }
    }
}

/// What terms are sorted by, as numbers: the place of a customer among all, or the number under
/// which a text is kept until all of them are known.
private struct TermValues {
    private var customers: [Int64: Int64] = [:]
    private var texts: [String] = []
    private var numbers: [String: Int64] = [:]
    private let field: TermOrder.Field

    init(_ field: TermOrder.Field, _ customers: [Int64]) {
        self.field = field
        for (place, customer) in customers.enumerated() {
            self.customers[customer] = Int64(place)
        }
    }

    func rank(of customer: Int64) -> Int64? { customers[customer] }

    /// Nil for an empty text: nothing is written of it.
    mutating func number(of text: String) -> Int64? {
        if text.isEmpty { return nil }
        if let number = numbers[text] { return number }
        let number = Int64(texts.count)
        numbers[text] = number
        texts.append(text)
        return number
    }

    /// The rank of each text by its number; nil where none is sorted by.
    func ranks() -> [Int64]? {
        let keys: [[UInt8]]
        switch field {
        case .date, .customer, .quantity, .outcome: return nil
        case .name, .offer: keys = texts.map(NameKey.folded)
        case .id: keys = texts.map { Array($0.utf8) }
        case .term: keys = texts.map { Self.key(of: $0, known: ["P1M", "P1Y", "P3Y"]) }
        case .billing:
            keys = texts.map { Self.key(of: $0, known: ["monthly", "annual", "triennial"]) }
        }
        let order = texts.indices.sorted { one, other in
            keys[one].lexicographicallyPrecedes(keys[other])
        }
        var ranks = Array(repeating: Int64(0), count: texts.count)
        var rank: Int64 = 0
        for (turn, place) in order.enumerated() {
            // Texts that are folded to the same have the same rank.
            if turn > 0, keys[order[turn - 1]] != keys[place] { rank += 1 }
            ranks[place] = rank
        }
        return ranks
    }

    /// Known words come first, in their order.
    private static func key(of text: String, known: [String]) -> [UInt8] {
        [UInt8(known.firstIndex(of: text) ?? known.count)] + Array(text.utf8)
    }
}
