import Domain
import Wording

/// The orders of the radar: by customer, or by a column of its rows.
extension [RadarSign] {
    /// The signs of a customer together: those of the next 72 hours first, then by date, then those
    /// without; in each part, the customer with the first date comes first. `isDescending` turns
    /// the customers around.
    func byCustomer(at now: Instant, isDescending: Bool) -> [RadarSign] {
        var starts: [SignGroup: Instant] = [:]
        for sign in self {
            let date = sign.date ?? .distantFuture
            let group = SignGroup(of: sign, at: now)
            starts[group] = Swift.min(starts[group] ?? date, date)
        }
        var names = FoldedNames()
        let places = map { sign in
            let group = SignGroup(of: sign, at: now)
            return SignPlace(
                sign: sign, group: group, start: starts[group] ?? .distantFuture,
                name: names.folded(sign.companyName))
        }.sorted()
        guard isDescending else { return places.map(\.sign) }
        var groups: [[SignPlace]] = []
        for place in places {
            if groups.last?.last?.group == place.group {
                groups[groups.count - 1].append(place)
            } else {
                groups.append([place])
            }
        }
        return groups.reversed().flatMap { $0.map(\.sign) }
    }

    /// The signs by a column, across all customers, what is over after what is to come. Where that
    /// is the same they are by date, and those of one moment in the order of the list of customers.
    func sorted(by order: ListOrder, at now: Instant, in words: Words) -> [RadarSign] {
        var names = FoldedNames()
        let base = map { sign in
            SignPlace(
                sign: sign, group: SignGroup(part: 0, customer: sign.customer),
                start: sign.date ?? .distantFuture, name: names.folded(sign.companyName))
        }.sorted().map(\.sign)
        return base.sorted(isDescending: order.isDescending) { sign in
            switch order.column {
            case .domain: .text(sign.domain)
            case .target: sign.holding == nil ? .unknown : .text(words.name(of: sign))
            case .kind: .turn(sign.kind)
            case .offer: .text(sign.offer)
            default: .moment(sign.date, at: now)
            }
        }
    }
}

/// The names of companies as the list of customers sorts them, each folded once.
private struct FoldedNames {
    private var known: [String: [UInt8]] = [:]

    mutating func folded(_ name: String) -> [UInt8] {
        if let folded = known[name] { return folded }
        let folded = NameKey.folded(name)
        known[name] = folded
        return folded
    }
}

/// The signs of a customer that stand together.
private struct SignGroup: Hashable {
    /// 0 for the next 72 hours, 1 for later, 2 for those without a date.
    let part: Int
    let customer: Customer.ID

    init(part: Int, customer: Customer.ID) {
        self.part = part
        self.customer = customer
    }

    init(of sign: RadarSign, at now: Instant) {
        part = sign.date.map { $0.timeIntervalSince(now) < 72 * 3600 ? 0 : 1 } ?? 2
        customer = sign.customer
    }
}

/// Where a sign stands: the group with the first date comes first, and of two such groups the one
/// of the customer that the list of customers has first.
private struct SignPlace: Comparable {
    let sign: RadarSign
    let group: SignGroup
    let start: Instant
    /// The name of the company, folded.
    let name: [UInt8]

    static func < (one: SignPlace, other: SignPlace) -> Bool {
        if one.group.part != other.group.part { return one.group.part < other.group.part }
        if one.start != other.start { return one.start < other.start }
        if one.group != other.group {
            if one.name != other.name { return one.name.lexicographicallyPrecedes(other.name) }
            return (one.sign.companyName, one.group.customer.text)
                < (other.sign.companyName, other.group.customer.text)
        }
        let (a, b) = (one.sign.date ?? .distantFuture, other.sign.date ?? .distantFuture)
        if a != b { return a < b }
        if one.sign.kind != other.sign.kind { return one.sign.kind.isBefore(other.sign.kind) }
        return one.sign.name < other.sign.name
    }
}

extension RadarSignKind {
    fileprivate func isBefore(_ other: RadarSignKind) -> Bool {
        Self.allCases.first { $0 == self || $0 == other } == self
    }
}
