import Deck
import Domain
import FoundationEssentials
import Samples

/// The list of the terms of all customers, as the store has it.
extension World {
    private func terms(_ search: String) -> [EndingTerm] {
        let filter = (try? CustomerFilter(parsing: search, in: .renewals)) ?? CustomerFilter()
        let due = filter.partedByDue.due
        return list.filter { !unread.contains($0.customer.id) }.flatMap { holdings in
            holdings.subscriptions.compactMap { subscription -> EndingTerm? in
                let customer = holdings.customer
                guard
                    let term = EndingTerm(
                        subscription, of: customer.id, named: customer.companyName,
                        domain: customer.domain, under: rules, at: .today),
                    filter.isFound(in: [
                        customer.companyName, customer.domain, subscription.name,
                        subscription.offerName, subscription.id.text,
                    ]), due.allows(term.date, at: .today),
                    filter.matches(
                        .subscription(subscription.id), in: holdings, under: rules, at: .today)
                        == true
                else { return nil }
                return term
            }
        }
    }

    func termRows(_ search: String, in arrangement: TermArrangement) -> [TermRow] {
        let all = terms(search)
        let listed = all.filter { arrangement.listsMonthly || !$0.subscription.renewsMonthly }
        func value(_ term: EndingTerm) -> String {
            switch arrangement.order.field {
            case .customer: term.companyName
            case .quantity: String(1_000_000 + term.subscription.quantity)
            case .name: term.subscription.name
            default: String(Int(term.date.timeIntervalSince1970) + 10_000_000_000)
            }
        }
        let isDescending = arrangement.order.isDescending
        var rows = listed.sorted { one, other in
            isDescending ? value(one) > value(other) : value(one) < value(other)
        }.map(TermRow.term)
        let monthly = all.filter { !arrangement.listsMonthly && $0.subscription.renewsMonthly }
        if let first = monthly.map(\.date).min() {
            let seats = monthly.reduce(0) { $0 + $1.subscription.quantity }
            let place = rows.firstIndex { ($0.term?.date ?? first) >= first } ?? rows.count
            rows.insert(
                .monthly(MonthlyTerms(first: first, count: monthly.count, seats: seats)), at: place)
        }
        return rows
    }

    func termWindow(
        _ search: String, in arrangement: TermArrangement, offset: Int, limit: Int
    ) -> TermWindow {
        let rows = termRows(search, in: arrangement)
        var window = TermWindow(
            offset: min(offset, rows.count), total: rows.count,
            rows: Array(rows.dropFirst(offset).prefix(limit)), found: terms(search).count,
            monthly: rows.contains { $0.id == .monthly }
                ? terms(search).count { $0.subscription.renewsMonthly } : 0)
        let customers = Set(window.rows.compactMap(\.term?.customer))
        let all = terms("").filter { customers.contains($0.customer) }
        func key(_ term: EndingTerm) -> [String] {
            [term.customer.text, String(term.subscription.name.prefix(3))]
        }
        let alike = Dictionary(grouping: all, by: key)
        window.namesakes = all.filter { (alike[key($0)]?.count ?? 0) > 1 }
        return window
    }

    var termTotals: TermTotals {
        var totals = TermTotals(from: .today)
        for term in terms("") {
            if term.subscription.renewsMonthly {
                totals.noteMonthly(seats: term.subscription.quantity)
            } else {
                totals.note(term.end.outcome, on: term.date)
            }
        }
        return totals
    }

    func held(_ terms: [SubscriptionReference], search: String) -> [HeldTerms] {
        let shown = Set(self.terms(search).map(\.reference))
        return list.compactMap { holdings in
            let id = holdings.customer.id
            let own = terms.filter { $0.customer == id }
            guard !own.isEmpty, case .customerRead(let snapshot) = answer(.customer(id)) else {
                return nil
            }
            return HeldTerms(
                snapshot, terms: own.map(\.subscription),
                hidden: Set(own.filter { !shown.contains($0) }.map(\.subscription)))
        }
    }

    /// The answer to a read of that list.
    func termsAnswer(_ read: Read) -> Event {
        switch read {
        case .terms(let search, let offset, let limit, let order):
            .termsRead(
                search: search, termWindow(search, in: order, offset: offset, limit: limit),
                in: order)
        case .termsAround(let row, let search, let limit, let order):
            termsAnswer(
                .terms(
                    search: search,
                    offset: max(
                        0,
                        (termRows(search, in: order).firstIndex { $0.id == row } ?? 0) - limit / 2),
                    limit: limit, in: order))
        case .termTotals: .termTotalsRead(termTotals)
        case .termsToMark(let search, let places, let order):
            .termsToMarkRead(
                search: search, places, in: order,
                termRows(search, in: order).dropFirst(places.lowerBound).prefix(places.count)
                    .map(\.id))
        case .held(let terms, let search):
            .heldRead(held(terms, search: search), of: terms, search: search)
        default: .directoryChanged
        }
    }
}
