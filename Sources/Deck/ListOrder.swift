import Domain

/// A list whose rows can be sorted. Each keeps an order of its own.
package enum SortedList: String, CaseIterable, Sendable {
    case customers, subscriptions, reservations, software, relationships, blockers, offers
    case activity, journal, radar, run, renewals, access

    /// The order it has where none was asked for.
    package var standard: ListOrder {
        switch self {
        case .customers, .subscriptions, .reservations, .software, .relationships, .offers:
            ListOrder(.name)
        case .blockers, .renewals, .access: ListOrder(.date)
        // The signs of a customer together, the one with the first date first.
        case .radar: ListOrder(.customer)
        case .activity, .journal: ListOrder(.time, isDescending: true)
        case .run: ListOrder(.number)
        }
    }

    /// The order it has once a column is chosen: its own if it is that by this column, and else
    /// numbers from the highest, all others from the first.
    func order(by column: SortColumn) -> ListOrder {
        standard.column == column ? standard : ListOrder(column, isDescending: column.isCount)
    }
}

/// What a list can be sorted by: each is a column of some table.
package enum SortColumn: String, CaseIterable, Sendable {
    case name, domain, country, active, suspended, purchases, blockers
    case kind, number, quantity, status, date, time
    case user, operation, customer, target, outcome
    case billingCycle, term, publisher
    case offer, cancelUntil, autoRenew, details, id
    case gdap, autoExtend, globalAdministrator, dap

    /// What the command line calls it in a list, as `--sort` and `--columns` of the commands do.
    func name(in list: SortedList) -> String {
        switch (self, list) {
        case (.date, .subscriptions), (.date, .reservations), (.date, .relationships),
            (.date, .renewals), (.date, .access):
            "ends"
        case (.status, .renewals): "at-term-end"
        case (.date, .software), (.cancelUntil, _): "cancellable-until"
        case (.date, .blockers): "deadline"
        case (.number, .software): "order-id"
        case (.number, _): "step"
        case (.operation, .blockers): "fix"
        case (.operation, .journal), (.operation, .run): "what"
        case (.status, .run): "state"
        case (.target, _): "item"
        case (.autoRenew, _): "auto-renew"
        case (.autoExtend, _): "auto-extend"
        case (.globalAdministrator, _): "global-administrator"
        case (.billingCycle, _): "billing"
        default: rawValue
        }
    }

    /// What may be typed instead in that list, in lower case: its older name, and the second names
    /// that the commands take.
    func otherNames(in list: SortedList) -> [String] {
        let others: [String] =
            switch (self, list) {
            case (.date, .subscriptions), (.date, .reservations), (.date, .renewals): ["term-end"]
            case (.name, .renewals): ["subscription"]
            case (.quantity, .renewals): ["seats"]
            case (.date, .software), (.cancelUntil, _): ["cancel-until"]
            case (.date, .radar), (.date, .blockers): ["hours-left"]
            case (.billingCycle, _): ["billing-cycle"]
            case (.name, .customers), (.name, .access): ["customer"]
            case (.blockers, .customers): ["removal", "ready"]
            case (.id, .customers), (.id, .access): ["microsoft-id"]
            default: []
            }
        return others + [rawValue.lowercased()]
    }

    /// Whether it says how many there are of something.
    var isCount: Bool {
        switch self {
        case .active, .suspended, .purchases, .blockers, .quantity, .gdap: true
        default: false
        }
    }
}

/// By which column a list is sorted, and in which direction.
package struct ListOrder: Hashable, Sendable {
    package let column: SortColumn
    package let isDescending: Bool

    package init(_ column: SortColumn, isDescending: Bool = false) {
        self.column = column
        self.isDescending = isDescending
    }

    /// The same column from its other end.
    var inverted: ListOrder { ListOrder(column, isDescending: !isDescending) }

    /// Says in the head of the column, without colour, which way it is sorted.
    var sign: String { isDescending ? "▼" : "▲" }
}

extension ListOrder {
    /// The order of the list of customers, as the Directory knows it.
    var ofCustomers: CustomerOrder {
        let field: CustomerOrder.Field =
            switch column {
            case .domain: .domain
            case .country: .country
            case .active: .active
            case .suspended: .suspended
            case .purchases: .purchases
            case .blockers: .blockers
            // Dates are those of admin relationships.
            case .date: .access
            case .gdap: .relationships
            case .autoExtend: .autoExtend
            case .globalAdministrator: .globalAdministrator
            case .dap: .dap
            case .id: .id
            default: .name
            }
        return CustomerOrder(field, isDescending: isDescending)
    }
}

extension ListOrder {
    /// The order of the list of terms, as the Directory knows it.
    var ofTerms: TermOrder {
        let field: TermOrder.Field =
            switch column {
            case .customer: .customer
            case .name: .name
            case .offer: .offer
            case .term: .term
            case .billingCycle: .billing
            case .quantity: .quantity
            case .status: .outcome
            case .id: .id
            default: .date
            }
        return TermOrder(field, isDescending: isDescending)
    }
}

/// The orders that were asked for, as they are kept from one start to the next.
package struct ListOrders: Equatable, Sendable {
    /// Only those that differ from the list's own.
    private var asked: [SortedList: ListOrder] = [:]

    package init() {}

    package subscript(_ list: SortedList) -> ListOrder {
        get { asked[list] ?? list.standard }
        set { asked[list] = newValue == list.standard ? nil : newValue }
    }

    /// As a line of text, such as `customers=blockers- journal=user+`.
    package var text: String {
        SortedList.allCases.compactMap { list in
            asked[list].map { order in
                "\(list.rawValue)=\(order.column.rawValue)\(order.isDescending ? "-" : "+")"
            }
        }.joined(separator: " ")
    }

    /// Reads such a line. What it does not know is left out.
    package init(text: String) {
        for word in text.split(separator: " ") {
            let parts = word.split(separator: "=")
            guard parts.count == 2, let list = SortedList(rawValue: String(parts[0])),
                let column = SortColumn(rawValue: String(parts[1].dropLast())),
                let direction = parts[1].last, "+-".contains(direction)
            else { continue }
            self[list] = ListOrder(column, isDescending: direction == "-")
        }
    }
}

/// What a row is sorted by.
enum SortValue: Equatable {
    case number(Double)
    /// A text as it is folded for sorting.
    case text([UInt8])
    /// First by its part, which is the same in both directions, and in that by a number.
    case part(Int, Double)
    /// Nobody knows it: the row comes last in both directions.
    case unknown

    static func number(_ number: Int) -> SortValue { .number(Double(number)) }

    /// Nothing is written of it if the text is empty.
    static func text(_ text: String) -> SortValue {
        text.isEmpty ? .unknown : .text(NameKey.folded(text))
    }

    static func moment(_ moment: Instant?) -> SortValue {
        moment.map { .number($0.timeIntervalSince1970) } ?? .unknown
    }

    /// A moment that matters while it is to come: those that have passed come after them.
    static func moment(_ moment: Instant?, at now: Instant) -> SortValue {
        moment.map { .part($0 < now ? 2 : 0, $0.timeIntervalSince1970) } ?? .unknown
    }

    /// At any time: after all moments to come, and before those that have passed.
    static let atAnyTime = SortValue.part(1, 0)

    /// The place among all cases of its type.
    static func turn<Case: CaseIterable & Equatable>(_ value: Case) -> SortValue {
        Case.allCases.enumerated().first { $0.element == value }
            .map { .number($0.offset) } ?? .unknown
    }
}

extension Sequence {
    /// Returns the elements in an order. Those with the same value stay as they are to each other.
    func sorted(isDescending: Bool, by value: (Element) -> SortValue) -> [Element] {
        var keys: [(value: SortValue, place: Int)] = []
        let all = Array(self)
        for (place, element) in all.enumerated() { keys.append((value(element), place)) }
        keys.sort { one, other in
            switch (one.value, other.value) {
            case (.number(let one), .number(let other)) where one != other:
                return isDescending ? other < one : one < other
            case (.text(let one), .text(let other)) where one != other:
                return isDescending
                    ? other.lexicographicallyPrecedes(one) : one.lexicographicallyPrecedes(other)
            case (.part(let part, let one), .part(let other, let number)):
                if part != other { return part < other }
                if one != number { return isDescending ? number < one : one < number }
            case (.unknown, .unknown): break
            case (.unknown, _): return false
            case (_, .unknown): return true
            // A column has values of one kind; numbers stand before texts if it does not.
            case (.number, .text), (.part, .text), (.part, .number): return true
            case (.text, .number), (.text, .part), (.number, .part): return false
            default: break
            }
            return one.place < other.place
        }
        return keys.map { all[$0.place] }
    }
}
