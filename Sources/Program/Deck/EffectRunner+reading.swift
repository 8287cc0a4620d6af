import Deck
import Domain
import Foundation
import Storage

extension EffectRunner {
    /// The names of a few former customers that the words of a search find; a search with terms is
    /// about those of today.
    private func formerCustomers(matching search: String) throws -> [String] {
        let filter = CustomerFilter(search: search)
        guard !filter.parts.isEmpty, filter.terms.parts.isEmpty else { return [] }
        return try store.directory.formerCustomers(limit: 1000)
            .filter { filter.isFound(in: [$0.companyName, $0.domain, $0.id.text]) }
            .prefix(3).map(\.companyName)
    }

    /// Return the answer to a read, from the Directory.
    func answer(to read: Read) throws -> Event {
        let directory = store.directory
        switch read {
        case .customers(let search, let offset, let limit, let order, let scope):
            var window = try store.customers(
                matching: search, in: order, offset: offset, limit: limit, of: scope)
            try store.tellFound(by: search, in: scope, &window)
            if window.total == 0, scope == .customers {
                window.former = try formerCustomers(matching: search)
                window.nearest = try store.nearest(to: CustomerFilter(search: search))
            }
            return .customersRead(
                search: search, window,
                try store.summary(), asOf: store.readings?.listedAt, by: order, in: scope)
        case .customersAround(let id, let search, let limit, let order, let scope):
            let place = try store.offset(of: id, matching: search, in: order, in: scope) ?? 0
            return try answer(
                to: .customers(
                    search: search, offset: max(0, place - limit / 2), limit: limit, by: order,
                    in: scope))
        case .customer(let id):
            store.settleAdminAccess(of: id)
            guard let snapshot = try store.snapshot(of: id) else { return .customerGone(id) }
            return .customerRead(snapshot)
        case .subscriptions(let ids, let customer):
            guard let holdings = try directory.holdings(of: customer) else {
                return .customerGone(customer)
            }
            return .subscriptionsRead(ids.compactMap(holdings.subscription), of: customer)
        case .offers:
            return .offersRead(try directory.offers())
        case .place:
            return .placeRead(try store.place)
        case .aftermath(let customer):
            store.settleAdminAccess(of: customer)
            guard let aftermath = try directory.aftermath(of: customer) else {
                return .customerGone(customer)
            }
            return .aftermathRead(aftermath)
        case .activity(let customer):
            store.settleActivity()
            return .activityRead(
                try directory.named(
                    directory.activity(of: customer, limit: Self.activityLimit)))
        case .plan(let customers, let search):
            return try store.offboarding(of: customers, shownBy: search)
        case .undo(let holding, let customer, let entry):
            let undo = try store.undoing(holding, of: customer, entry: entry)
            return undo.isOfRun
                ? .undoOfRunRead(undo.plan, leaving: undo.left)
                : .undoRead(undo.plan, leaving: undo.left)
        case .undoable(let customer):
            return .undoableRead(
                customer,
                try store.journal.everything()
                    .undoableActs(
                        of: customer, place: try store.author.place, at: Date()))
        case .undoOfRun(let run):
            let undo = try store.undoing(run)
            return .undoOfRunRead(undo.plan, leaving: undo.left)
        case .journal(let customer): return store.journal(of: customer)
        case .radar: return .radarRead(try store.radar(perDay: 5))
        case .certificate(let customer): return try certificateRead(of: customer)
        case .radarMatching(let terms):
            let filter = CustomerFilter(search: terms, in: .radar)
            return .radarRead(try store.radar(matching: filter, perDay: 5))
        case .terms(let search, let offset, let limit, let order):
            return .termsRead(
                search: search,
                try store.terms(matching: search, in: order, offset: offset, limit: limit),
                in: order)
        case .termsAround(let row, let search, let limit, let order):
            let place = try store.place(of: row, matching: search, in: order) ?? 0
            return .termsRead(
                search: search,
                try store.terms(
                    matching: search, in: order, offset: max(0, place - limit / 2), limit: limit),
                in: order)
        case .termTotals: return .termTotalsRead(try store.termTotals())
        case .termsToMark(let search, let places, let order):
            let window = try store.terms(
                matching: search, in: order, offset: places.lowerBound, limit: places.count)
            return .termsToMarkRead(search: search, places, in: order, window.rows.map(\.id))
        case .held(let terms, let search):
            return .heldRead(try store.held(terms, search: search), of: terms, search: search)
        case .accessCounts: return .accessCountsRead(try store.accessCounts())
        case .countries: return .countriesRead(try directory.countries())
        case .savedFilters: return store.savedFilters.answer()
        case .lookalikes(let customers):
            return .lookalikesRead(try directory.lookalikes(of: customers, limit: 8))
        case .matching(let search, let order):
            return .matchingRead(
                search: search, try store.ids(matching: search, in: order), by: order)
        case .markedShown(let search, let marked):
            return .markedShownRead(
                search: search, Set(try store.ids(matching: search)).intersection(marked))
        case .named(let text, let limit):
            var window = try store.customers(matching: text, offset: 0, limit: limit)
            if window.total == 0 {
                window.nearest = try store.nearest(to: CustomerFilter(search: text))
            }
            return .namedRead(
                text, exactly: try directory.find(text, exactly: true), window)
        case .runs:
            let open = try store.openRuns()
            return .runsRead(open.resting, elsewhere: open.elsewhere, owing: open.owing)
        case .runsAgain(let ids):
            let (runs, elsewhere) = try store.runsAgain(ids)
            return .runsReadAgain(runs, elsewhere: elsewhere)
        case .request:
            throw DirectoryError.failed(path: directory.path, reason: "no link is kept")
        }
    }
}

extension Store {
    /// The Partner Center the deck is connected to, and who is signed in.
    var place: Place {
        get throws(DirectoryError) {
            let connection =
                service.map {
                    Connection.service(
                        profile: $0.profile.name, isReadOnly: $0.profile.isReadOnly)
                } ?? imported.map { .files(asOf: $0.asOf) } ?? .embedded
            return Place(
                rules: try directory.rules(), identity: try directory.identity(),
                connection: connection,
                lock: lock, frame: service?.profile.frame,
                portal: service?.profile.portal ?? (imported == nil ? .practice : .unknown))
        }
    }

    /// Why nothing may be changed; nil if something may, as far as the profile allows it.
    private var lock: ReadOnlyCause? {
        if imported != nil { return .imported }
        return isReadOnly ? .option : directory.isReadOnly ? .store : nil
    }

    /// Return a customer from the Directory; nil for a former one.
    func snapshot(of id: Customer.ID) throws(DirectoryError) -> CustomerSnapshot? {
        let account = try directory.account(of: id)
        let holdings = try directory.holdings(of: id)
        guard let relationship = (holdings?.customer ?? account?.customer)?.relationship,
            relationship.mayBeReseller
        else { return nil }
        guard let service else {
            return CustomerSnapshot(id: id, account: account, holdings: holdings)
        }
        let readAt = service.freshness.holdingsReadAt(id)
        return CustomerSnapshot(
            id: id, account: account, holdings: readAt == nil ? nil : holdings, asOf: readAt,
            accessAsOf: service.freshness.accessReadAt(id),
            accessTrouble: try directory.accessTrouble(),
            pending: try directory.pending(of: id), missingSince: try directory.missingSince(id))
    }
}
