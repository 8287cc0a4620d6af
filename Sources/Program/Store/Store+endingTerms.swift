import Deck
import Domain
import Foundation
import Storage
import Wording

extension Store {
    /// Return terms of all customers in the order of their ends. Words of the filter are looked for
    /// in what a table shows of each, and in its IDs.
    func endingTerms(_ query: EndingTermQuery, in words: Words) throws -> EndingTerms {
        let sought = query.filter.words
        let isFound = { (term: EndingTerm) -> Bool in sought.isFound(in: term.texts(in: words)) }
        var query = query
        if !query.listsMonthly { query.unfolded = try owedRenewals() }
        var found = try directory.endingTerms(
            query, by: basis(of: query.filter), where: sought.parts.isEmpty ? nil : isFound)
        found.asOf = readings?.listedAt
        return found
    }
}

extension Store {
    /// The subscriptions whose renewal is still to be set again after a change of seats, by the
    /// journal; none where it cannot be read, or nothing can be changed here.
    private func owedRenewals() throws -> Set<SubscriptionReference> {
        guard imported == nil, let entries = try? journal.everything() else { return [] }
        let place = try author.place
        let runs = Run.all(in: entries.filter { $0.author.place == place })
            .withDecidedRenewals(in: entries, place: place)
        return try Set(runs.flatMap(\.renewalsLeft)).filter { one in
            let held = try directory.holdings(of: one.customer)
            guard let subscription = held?.subscription(one.subscription) else { return false }
            return runs.owedRenewal(of: subscription, of: one.customer) != nil
        }
    }
}

extension Run {
    /// The subscriptions whose seats it was to change, and whose renewal is left to be set. Of no
    /// other need the holdings be read to know what is owed.
    var renewalsLeft: [SubscriptionReference] {
        guard closing == nil else { return [] }
        return plan.customers.flatMap { part -> [SubscriptionReference] in
            let changed = Set(
                part.steps.compactMap { step -> Subscription.ID? in
                    if case .setQuantity(_, let id)? = step.write { id } else { nil }
                })
            return part.steps.compactMap { step in
                guard case .setRenewal(_, let id)? = step.write, changed.contains(id),
                    !state(of: step, for: part.id).isOver
                else { return nil }
                return SubscriptionReference(customer: part.id, subscription: id)
            }
        }
    }
}

// The page of the deck that lists them window by window.
extension Store {
    /// Return rows of the list that a search of the deck shows.
    func terms(
        matching search: String, in order: TermArrangement, offset: Int, limit: Int
    ) throws(DirectoryError) -> TermWindow {
        let filter = CustomerFilter(search: search, in: .renewals)
        return try directory.terms(
            matching: filter, by: try basis(of: filter), in: order, offset: offset, limit: limit)
    }

    /// Return the place of a row among those that a search shows; nil if it is none of them.
    func place(
        of row: TermRow.ID, matching search: String, in order: TermArrangement
    ) throws(DirectoryError) -> Int? {
        let filter = CustomerFilter(search: search, in: .renewals)
        return try directory.place(
            of: row, matching: filter, by: try basis(of: filter), in: order)
    }

    /// Return all terms in numbers, by the days of the operator's time zone.
    func termTotals() throws(DirectoryError) -> TermTotals {
        let now = Date()
        return try directory.termTotals(
            at: now, in: .system(from: now, days: TermTotals.days + 2))
    }

    /// Return what the customers of these subscriptions hold, and which of them a search hides.
    /// Former customers are left out.
    func held(
        _ terms: [SubscriptionReference], search: String
    ) throws(DirectoryError) -> [HeldTerms] {
        var own: [Customer.ID: [Subscription.ID]] = [:]
        for term in terms { own[term.customer, default: []].append(term.subscription) }
        let filter = CustomerFilter(search: search, in: .renewals)
        let shown =
            filter.parts.isEmpty
            ? Set(terms) : try directory.shown(terms, matching: filter, by: try basis(of: filter))
        var held: [HeldTerms] = []
        for (customer, ids) in own {
            guard let snapshot = try snapshot(of: customer) else { continue }
            let hidden = ids.filter {
                !shown.contains(SubscriptionReference(customer: customer, subscription: $0))
            }
            held.append(HeldTerms(snapshot, terms: ids, hidden: Set(hidden)))
        }
        return held.sorted(byName: \.companyName, id: \.snapshot.id.text)
    }
}

extension HeldTerms {
    fileprivate var companyName: String { snapshot.holdings?.customer.companyName ?? "" }
}
