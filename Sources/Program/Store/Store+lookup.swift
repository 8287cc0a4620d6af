import Deck
import Domain
import Foundation
import Storage
import Wording

extension Store {
    /// Return the only customer with that Microsoft ID, domain or name. Throw `notFound` or `usage`
    /// for none or several, and `relationshipEnded` for a former one. `exactly` throws `usage` for
    /// a part of a name too, with whom it would mean.
    func customer(
        _ text: String, exactly: Bool = false, in words: Words
    ) throws -> Customer {
        var found = try directory.find(text, exactly: true)
        // A former customer's whole name is not a part of another's.
        if found.isEmpty, let former = try formerCustomer(text) {
            throw Failure.relationshipEnded(former)
        }
        if found.isEmpty, !exactly { found = try directory.find(text) }
        if found.isEmpty, exactly {
            let near = try directory.find(text)
            if !near.isEmpty {
                throw Failure.usage(
                    near.listed(below: words.customerNotWhole(text), atMost: 20, in: words))
            }
        }
        if found.isEmpty {
            let former = try formerCustomers(withNamePart: text)
            if former.count == 1 { throw Failure.relationshipEnded(former[0]) }
            if !former.isEmpty {
                throw Failure.notFound(
                    words.paragraph([
                        words.noSuchCustomer(text),
                        words.relationshipsEnded(Array(former.prefix(5))),
                    ]))
            }
        }
        if found.isEmpty { throw Failure.notFound(try nobody(called: text, in: words)) }
        return try found.only(called: text, listing: 20, in: words)
    }

    /// Return that a text names nobody, and who may have been meant: the holder of what has that
    /// ID, or those whose names are nearest.
    private func nobody(called text: String, in words: Words) throws -> String {
        if let id = HeldID(word: text.lowercased()),
            let holder = words.holder(of: text, among: try directory.holders(of: id, limit: 3))
        {
            return holder
        }
        return words.paragraph(
            [
                words.noSuchCustomer(text),
                words.meant(
                    try directory.nearest(to: CustomerFilter(words: text).namesSought, limit: 3))
                    ?? "",
            ])
    }

    /// Return the customers nearest to the words of a filter that finds nothing, whatever terms
    /// stand beside them; none where the words alone find somebody.
    func nearest(to filter: CustomerFilter) throws -> [CustomerRow] {
        let names = filter.namesSought
        guard !names.isEmpty,
            try directory.customers(matching: names, offset: 0, limit: 1).total == 0
        else { return [] }
        return try directory.nearest(to: names, limit: 3)
    }

    /// Return a former customer by Microsoft ID, domain or whole name; nil for none.
    func formerCustomer(_ text: String) throws -> Customer? {
        let wanted = Customer.ID(text).text.lowercased()
        // An empty text means nobody, though a domain may be empty.
        guard !wanted.allSatisfy(\.isWhitespace) else { return nil }
        return try directory.formerCustomers(limit: .max).first { $0.isCalled(wanted) }
    }

    /// Return the former customers whose names have the words of a text, or whose domain begins
    /// with it.
    private func formerCustomers(withNamePart text: String) throws -> [Customer] {
        let filter = CustomerFilter(words: text)
        guard !filter.parts.isEmpty else { return [] }
        return try directory.formerCustomers(limit: .max).filter {
            filter.isFound(in: [$0.companyName]) || $0.domain.hasPrefix(text.lowercased())
        }
    }

    /// Return a customer's holdings before an act, read from the service if there is one.
    func holdingsNow(of customer: Customer) throws -> Holdings {
        guard let service else { return try holdings(of: customer) }
        return try service.waiting { () async throws(Refusal) in
            try await service.refresh(customer.id)
        }
    }

    /// Return the offers. A service's catalogue is not kept, but asked for.
    func offers() throws -> [Offer] {
        guard let service else { return try directory.offers() }
        return try service.waiting { () async throws(Refusal) in
            try await service.session().reading.offers()
        }
    }

    /// The service's own records of acts on a customer, or on all, the newest first; `namingAll`
    /// adds the names of what their details mention, as far as they can be read.
    func activity(
        of customer: Customer.ID?, limit: Int, namingAll: Bool
    ) throws -> [ActivityRecord] {
        let records: [ActivityRecord]
        if let service {
            records = try service.waiting { () async throws(Refusal) in
                try await service.session().reading.activity(of: customer, limit: limit)
            }
        } else {
            settleActivity()
            records = try directory.activity(of: customer, limit: limit)
        }
        return namingAll ? (try? directory.named(records)) ?? records : records
    }

    /// Return a customer's holdings in the Directory. Throw `notACustomer`.
    func holdings(of customer: Customer) throws -> Holdings {
        guard let holdings = try directory.holdings(of: customer.id) else {
            throw Refusal.notACustomer(customer.id)
        }
        return holdings
    }
}

extension Customer {
    /// Whether its Microsoft ID, domain or name is that text, which is in lower case.
    func isCalled(_ wanted: String) -> Bool {
        [id.text, domain, companyName].contains { $0.lowercased() == wanted }
    }
}

extension Customer {
    /// What is typed for it, which names nobody else.
    var typedName: String { domain.isEmpty ? id.text : domain }
}

extension [Customer] {
    /// Return the only one. Throw `notFound` for none, and `usage` with a list for several; it
    /// lists at most `limit`.
    func only(called text: String, listing limit: Int = .max, in words: Words) throws -> Customer {
        switch count {
        case 1: return self[0]
        case 0: throw Failure.notFound(words.noSuchCustomer(text))
        default:
            let head = words.ambiguousCustomer(text, count: count)
            throw Failure.usage(listed(below: head, atMost: limit, in: words))
        }
    }

    /// A line for each of the first `limit`, with what it can be named by.
    func listed(below head: String, atMost limit: Int, in words: Words) -> String {
        let lines = prefix(limit).map { "  \($0.id)  \($0.domain)  \($0.companyName)" }
        let rest = count > limit ? ["  " + words.andMore(count - limit)] : []
        return ([head] + lines + rest).joined(separator: "\n")
    }
}

extension Holdings {
    /// All of them, subscriptions first.
    var all: [Holding] {
        subscriptions.map { .subscription($0.id) }
            + azureSubscriptions.map { .azureSubscription($0.id) }
            + reservations.map { .reservation($0.id) } + software.map { .software($0.id) }
            + unread.map { .unread($0.id) }
    }

    /// Return the only holding with that ID or name, or else with that part of an ID or name. Throw
    /// `notFound` or `usage` for none or several. `exactly` throws `usage` for a part too, with
    /// what it would mean.
    func holding(
        _ text: String, exactly: Bool = false, in words: Words
    ) throws -> Holding {
        let wanted = text.lowercased()
        let id = Subscription.ID(text).text.lowercased()
        guard !wanted.allSatisfy(\.isWhitespace) else {
            throw Failure.notFound(words.noSuchHolding(text))
        }
        let byID = all.filter { $0.id.lowercased() == id }
        let found =
            byID.isEmpty ? all.filter { name(of: $0)?.lowercased() == wanted } : byID
        if found.count == 1 { return found[0] }
        let near = found.isEmpty ? holdings(withPart: wanted) : found
        if near.isEmpty {
            throw Failure.notFound(
                words.paragraph([
                    words.noSuchHolding(text),
                    meant(by: wanted, in: words)
                        ?? words.seeHoldings("partnerdeck show " + customer.typedName),
                ]))
        }
        if near.count == 1, !exactly { return near[0] }
        let head =
            near.count == 1 ? words.holdingNotWhole(text) : words.ambiguousHolding(text)
        let lines = near.map { "  \($0.id)  \(told($0, in: words))" }
        throw Failure.usage(([head] + lines).joined(separator: "\n"))
    }

    /// What tells a holding from others of its name: offer, seats and status.
    func told(_ holding: Holding, in words: Words) -> String {
        let name = words.countedName(name(of: holding) ?? "", of: subscription(of: holding))
        let status = status(of: holding).map { words.status($0, of: holding) }
        return name + (status.map { " (\($0))" } ?? "")
    }

    /// Those whose ID begins or ends with a text, or whose order's does (`HeldID`). Else those
    /// whose names have its words.
    private func holdings(withPart text: String) -> [Holding] {
        if let id = HeldID(word: text.trimmingCharacters(in: .whitespaces)) {
            let byID = holdings(with: id)
            if !byID.isEmpty { return byID }
        }
        let filter = CustomerFilter(words: text)
        guard !filter.parts.isEmpty else { return [] }
        return all.filter { filter.isFound(in: names(of: $0)) }
    }

    /// The holdings whose names are nearest to a text; nil for none.
    private func meant(by text: String, in words: Words) -> String? {
        let names = all.map { (holding: $0, name: name(of: $0) ?? "") }
        let nearest = text.nearest(of: Array(Set(names.map { $0.name.lowercased() })).sorted())
        let meant = names.filter { nearest.contains($0.name.lowercased()) }.prefix(3)
        guard !meant.isEmpty else { return nil }
        return words.holdingsMeant(words.list(meant.map { "\($0.holding.id) (\($0.name))" }))
    }

    /// Return the only subscription with that ID or name, or a part of them unless `exactly`. Throw
    /// `notFound` or `usage` for none or several, and `usage` or why for a holding that is none.
    func subscription(
        named text: String, exactly: Bool, in words: Words
    ) throws -> Subscription {
        let holding = try holding(text, exactly: exactly, in: words)
        let name = name(of: holding) ?? holding.id
        let kind = words.kind(of: holding, in: self)
        switch holding {
        case .subscription(let id):
            if let subscription = subscription(id) { return subscription }
            throw Failure.notFound(words.noSuchHolding(text))
        case .azureSubscription: throw Failure.usage(words.holdingOnlyCancels(name, kind: kind))
        case .reservation, .software:
            throw Failure.usage(words.orderOnlyCancels(name, kind: kind))
        case .unread: throw Refusal.statusUnrecognized(untoldStatus)
        case .adminRelationship: throw Failure.notFound(words.noSuchHolding(text))
        }
    }
}
