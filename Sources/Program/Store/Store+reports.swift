import Deck
import Domain
import Foundation
import Storage
import Wording

/// What a report leaves out, or has no values of.
struct ReportTally: Equatable {
    /// Customers whose holdings, or admin relationships, were never read.
    var unread = 0
    /// How many more customers may match the filter: too little is known of them to tell.
    var unknown = 0
    /// Whether that was read of at least one of them, or there is none.
    var isTold = true
}

/// Reads the rows of a report, one after the other.
struct ReportReading {
    let store: Store
    let filter: CustomerFilter
    let now: Date
    private let rules: Rules
    private let dates: CustomerFilter
    private let terms: CustomerFilter
    private let sought: CustomerFilter
    /// Whether the filter claims something of single holdings.
    private let hasClaims: Bool

    init(_ store: Store, _ filter: CustomerFilter, at now: Date) throws {
        (self.store, self.filter, self.now) = (store, filter, now)
        if filter.isAboutAccess { store.settleAdminAccess() }
        rules = try store.directory.rules()
        (dates, terms) = filter.partedByDue
        sought = filter.words
        let claims = terms.holdingClaims
        hasClaims = !claims.one.isEmpty || !claims.none.isEmpty
    }

    /// Hand on the customers of the list until `take` returns false.
    func customers(_ take: (CustomerRow) -> Bool) throws -> ReportTally {
        var tally = ReportTally()
        tally.unknown = try store.directory.eachCustomer(
            ReportQuery(matching: filter, readsHoldings: false), by: store.basis(of: filter)
        ) { customer in
            var row = customer.row
            row.isRead = store.isRead(row.id)
            row.isOfFiles = store.imported != nil
            if !row.isRead { tally.unread += 1 }
            return take(row)
        }
        return tally
    }

    /// The same with what they hold.
    func holdings(
        in words: Words, _ take: (ReportRow<HoldingRow>) -> Bool
    ) throws -> ReportTally {
        try each(take) { customer, holdings in
            let blocking = Set(
                rules.eligibility(of: holdings, at: now).blockers.map(\.holding))
            let listed = holdings.sortedByName
            let items = listed.allItems
            return listed.rows(
                of: items.filter { item in
                    fits(
                        item, in: holdings, of: customer,
                        due: listed.subscription(item).flatMap { rules.endOfTerm($0.term) })
                }, blocking: blocking, by: rules, at: now, in: words)
        }
    }

    /// The same with their seats.
    func seats(_ take: (ReportRow<SeatRow>) -> Bool) throws -> ReportTally {
        try each(take) { customer, holdings in
            holdings.sortedByName.subscriptions.compactMap { subscription in
                guard let row = SeatRow(subscription, under: rules, at: now),
                    fits(
                        .subscription(subscription.id), in: holdings, of: customer, due: row.until)
                else { return nil }
                return row
            }
        }
    }

    /// The same with what blocks the removal of the relationship, what comes first at the top.
    func blockers(_ take: (ReportRow<HeldBlocker>) -> Bool) throws -> ReportTally {
        try each(take) { customer, holdings in
            rules.eligibility(of: holdings, at: now).blockers.byDate.filter { blocker in
                fits(blocker.holding, in: holdings, of: customer, due: blocker.date)
            }.map { HeldBlocker($0, in: holdings) }
        }
    }

    /// Hand on the admin relationships that `gdap` lists, and a row of each customer of whom nobody
    /// knows whether there is one, unless the filter is about that.
    func access(_ take: (ReportRow<AdminAccessRow>) -> Bool) throws -> ReportTally {
        var (tally, hasRead) = (ReportTally(), false)
        tally.unknown = try store.directory.eachAccess(
            matching: filter, by: store.basis(of: filter)
        ) { reported in
            let access = store.ownedAccess(of: reported)
            var row = reported.row
            row.isRead = store.knowsAllAccess || row.access != nil
            row.isOfFiles = store.imported != nil
            if row.isRead { hasRead = true }
            var listed = access.rows(chosenBy: filter, at: now)
            if !filter.isAboutAccess, !store.knowsAllAccess, let unknown = access.unknownRow {
                listed = [unknown]
            }
            if !row.isRead, !listed.isEmpty { tally.unread += 1 }
            return listed.allSatisfy { take(ReportRow(of: row, $0)) }
        }
        tally.isTold = hasRead || tally.unread == 0
        return tally
    }

    /// Hand on the terms that end, and then the customers of whom none is known.
    func terms(
        in words: Words, _ take: (ReportRow<EndingTerm>) -> Bool
    ) throws -> ReportTally {
        var (tally, isEnded) = (ReportTally(), false)
        tally.unknown = try store.directory.eachEndingTerm(
            EndingTermQuery(matching: filter, listsMonthly: true), by: store.basis(of: filter)
        ) { term in
            guard sought.parts.isEmpty || sought.isFound(in: term.texts(in: words)) else {
                return true
            }
            isEnded = !take(ReportRow(term))
            return !isEnded
        }
        guard store.mayBeUnread, !isEnded else { return tally }
        var (unread, hasRead) = (0, false)
        _ = try customers { row in
            var row = row
            // Files have no dates, of whatever they tell.
            if row.isOfFiles { row.isRead = false }
            if row.isRead { hasRead = true } else { unread += 1 }
            guard !row.isRead, isAboutUnread(row) else { return true }
            return take(ReportRow(of: row, nil))
        }
        tally.unread = unread
        tally.isTold = hasRead || unread == 0
        return tally
    }

    /// Hand on what `rows` returns of each customer, and a row without it of one whose holdings
    /// were never read.
    private func each<Element>(
        _ take: (ReportRow<Element>) -> Bool,
        _ rows: (CustomerRow, Holdings) -> [Element]
    ) throws -> ReportTally {
        var (tally, hasRead) = (ReportTally(), false)
        tally.unknown = try store.directory.eachCustomer(
            ReportQuery(matching: filter, readsHoldings: true), by: store.basis(of: filter)
        ) { customer in
            var row = customer.row
            row.isRead = store.isRead(row.id)
            row.isOfFiles = store.imported != nil
            guard row.isRead else {
                tally.unread += 1
                return isAboutUnread(row) ? take(ReportRow(of: row, nil)) : true
            }
            hasRead = true
            guard let holdings = customer.holdings else { return true }
            return rows(row, holdings).allSatisfy { take(ReportRow(of: row, $0)) }
        }
        tally.isTold = hasRead || tally.unread == 0
        return tally
    }

    /// Whether a holding is what the filter is about: its terms and dates, and the words in what a
    /// row shows.
    private func fits(
        _ holding: Holding, in holdings: Holdings, of customer: CustomerRow, due: Date?
    ) -> Bool {
        guard dates.allows(due, at: now) else { return false }
        if hasClaims, terms.matches(holding, in: holdings, under: rules, at: now) != true {
            return false
        }
        guard !sought.parts.isEmpty else { return true }
        let order = holdings.subscription(holding)?.orderID.text
        return sought.isFound(
            in: [customer.companyName, customer.domain, customer.id.text]
                + holdings.names(of: holding) + [holding.id] + [order].compactMap(\.self))
    }

    /// Whether a customer whose holdings were never read has a row: not where the filter is about
    /// what it may hold.
    private func isAboutUnread(_ row: CustomerRow) -> Bool {
        dates.parts.isEmpty && !hasClaims
            && sought.isFound(in: [row.companyName, row.domain, row.id.text])
    }
}

extension Store {
    /// Whether what a customer holds was ever read.
    func isRead(_ customer: Customer.ID) -> Bool {
        readings.map { $0.holdingsReadAt(customer) != nil } ?? true
    }

    /// Whether there may be customers whose holdings were never read.
    var mayBeUnread: Bool { readings != nil }
}

extension Holdings {
    /// The subscription that a holding is; nil for another.
    fileprivate func subscription(_ holding: Holding) -> Subscription? {
        if case .subscription(let id) = holding { subscription(id) } else { nil }
    }
}

extension EndingTerm {
    /// The texts of a row in which words are looked for.
    func texts(in words: Words) -> [String] {
        [
            companyName, domain, customer.text, subscription.friendlyName, subscription.offerName,
            subscription.id.text, subscription.orderID.text, words.atEnd(of: self), date.day,
        ]
    }
}
