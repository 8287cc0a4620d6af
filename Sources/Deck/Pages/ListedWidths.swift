import Canvas
import Domain
import Wording

/// The columns of the screen that the longest texts of a customer's lists take. They are measured
/// once for all that is drawn. One very long name does not take the room of all columns: lists are
/// laid out for up to 60, and have longer ones whole where there is room for them.
struct ListedWidths: Equatable, Sendable {
    private var names: [CustomerPage.Tab: Int] = [:]
    /// That of the nicknames that hide an offer, and of the offers; 0 where none does.
    private(set) var longestNickname = 0
    private(set) var longestOffer = 0
    var nickname: Int { min(Self.most, longestNickname) }
    var offer: Int { min(Self.most, longestOffer) }
    /// The lists in which two rows have the same name: the ends of their IDs stand behind it.
    private var withTwins: Set<CustomerPage.Tab> = []

    private static let most = 60
    /// A blank, and the end of an ID.
    private static let endOfID = 10

    init() {}

    /// Measures what the lists show.
    init(of holdings: Holdings) {
        func longest(_ columns: [Int]) -> Int { columns.max() ?? 0 }
        func measure(_ tab: CustomerPage.Tab, _ listed: [String]) {
            names[tab] = longest(listed.map(\.columns))
            if Set(listed).count < listed.count { withTwins.insert(tab) }
        }
        measure(
            .subscriptions,
            holdings.subscriptions.map { Self.sign($0.parentID != nil) + $0.name }
                + holdings.azureSubscriptions.map { Self.sign(true) + $0.friendlyName }
                + holdings.unread.map(\.name))
        measure(.reservations, holdings.reservations.map(\.displayName))
        measure(.software, holdings.software.map(\.productName))
        measure(.access, holdings.adminAccess.all.map(\.name))
        let hiding = holdings.subscriptions.filter(\.hidesItsOffer)
        longestNickname = longest(hiding.map { (Self.sign($0.parentID != nil) + $0.name).columns })
        longestOffer = longest(hiding.map(\.offerName.columns))
    }

    /// Before what stands under something else.
    private static func sign(_ isChild: Bool) -> String { isChild ? ListCell.branch : "" }

    /// The columns of the longest name of a list.
    func name(on tab: CustomerPage.Tab) -> Int { min(Self.most, longestName(on: tab)) }

    private func longestName(on tab: CustomerPage.Tab) -> Int {
        names[tab == .account ? .subscriptions : tab] ?? 0
    }

    /// The same with the end of an ID behind it, where there is one.
    func nameWithID(on tab: CustomerPage.Tab) -> Int { name(on: tab) + endOfID(on: tab) }

    /// The columns of the longest nickname that hides an offer, with the end of an ID where there
    /// is one.
    var longestNicknameWithID: Int { longestNickname + endOfID(on: .subscriptions) }

    /// The same, however long the name is.
    func longestNameWithID(on tab: CustomerPage.Tab) -> Int {
        longestName(on: tab) + endOfID(on: tab)
    }

    private func endOfID(on tab: CustomerPage.Tab) -> Int {
        withTwins.contains(tab) ? Self.endOfID : 0
    }
}

/// What the rows of the list of customers fill that were in memory since it was searched last:
/// columns become no narrower while one scrolls or sorts.
struct CustomerWidths: Equatable, Sendable {
    private(set) var name = 0
    private(set) var domain = 0
    /// The highest numbers.
    private(set) var active = 0
    private(set) var suspended = 0
    private(set) var purchases = 0
    /// Of all that is said in the columns of admin access an example.
    private(set) var byAccess: [AccessLook: AdminAccessSummary] = [:]
    /// Of each kind of readiness a row, of those with blockers the one with the most.
    private(set) var byReadiness: [Readiness: CustomerRow] = [:]

    enum Readiness { case missing, unread, ready, oneStepAway, blocked }

    /// What the columns of admin access depend on, but for numbers and days.
    struct AccessLook: Hashable, Sendable {
        let isLive: Bool
        let isKnown: Bool
        let hasEnd: Bool
        let extendsItself: Bool
        let hasGlobalAdmin: Bool
        let nearest: AdminRelationship.Status?
    }

    /// Whether two customers in memory have the same name: the ends of their IDs stand behind it.
    private var haveTwins = false
    /// The columns of the longest name, with the end of an ID where there is one.
    var nameWithID: Int { name + (haveTwins ? 10 : 0) }

    /// Takes further rows.
    mutating func add(_ rows: [CustomerRow]) {
        haveTwins = haveTwins || Set(rows.map(\.companyName)).count < rows.count
        for row in rows {
            name = max(name, row.companyName.columns)
            domain = max(domain, row.domain.columns)
            active = max(active, row.knownActive ?? 0)
            suspended = max(suspended, row.knownSuspended ?? 0)
            purchases = max(purchases, row.knownPurchases ?? 0)
            if let access = row.access { byAccess[access.look] = access }
            let known = byReadiness[row.readiness]
            if known.map({ $0.blockers < row.blockers }) ?? true {
                byReadiness[row.readiness] = row
            }
        }
    }
}

extension AdminAccessSummary {
    fileprivate var look: CustomerWidths.AccessLook {
        CustomerWidths.AccessLook(
            isLive: live > 0, isKnown: isKnown, hasEnd: endsAt?.ifTold != nil,
            extendsItself: extendsItself, hasGlobalAdmin: hasGlobalAdmin, nearest: nearest)
    }
}

extension CustomerRow {
    /// What is said of it in the list.
    var readiness: CustomerWidths.Readiness {
        if missingSince != nil { return .missing }
        if !isRead { return .unread }
        return blockers == 0 ? .ready : blockers == 1 ? .oneStepAway : .blocked
    }
}

/// The columns of the longest names of the radar.
struct RadarWidths: Equatable, Sendable {
    private(set) var customer = 0
    private(set) var domain = 0
    /// That of what the signs are about.
    private(set) var item = 0
    /// That of the offers that names hide; 0 where none does.
    private(set) var offer = 0
    /// The last moment that a sign is about; nil where none has one.
    private(set) var latest: Instant?
    /// The kinds that there are.
    private(set) var kinds: Set<RadarSignKind> = []

    init() {}

    /// Measures the names of the signs.
    init(of signs: [RadarSign], in words: Words) {
        for sign in signs {
            kinds.insert(sign.kind)
            customer = max(customer, sign.companyName.columns)
            domain = max(domain, sign.domain.columns)
            offer = max(offer, sign.offer.columns)
            if let date = sign.date { latest = max(latest ?? date, date) }
            if sign.holding != nil { item = max(item, words.name(of: sign).columns) }
        }
    }
}

/// The columns that the texts of the list of terms take which are in memory.
struct TermWidths: Equatable, Sendable {
    /// Whether all its rows are.
    private(set) var isWhole = false
    private(set) var customer = 0
    /// That of the names, with the end of an ID where two rows have the same.
    private(set) var name = 0
    private(set) var offer = 0
    private(set) var quantity: Int?
    private(set) var outcome: Int?
    /// Whether a name may hide an offer.
    private(set) var hasOffers = true

    init() {}

    init(of window: TermWindow, in words: Words) {
        let terms = window.rows.compactMap(\.term)
        guard !terms.isEmpty else { return }
        isWhole = window.offset == 0 && window.rows.count == window.total
        customer = terms.map(\.companyName.columns).max() ?? 0
        let hiding = terms.filter(\.subscription.hidesItsOffer)
        hasOffers = !isWhole || !hiding.isEmpty
        offer = hiding.map(\.subscription.offerName.columns).max() ?? 0
        let namesakes = Dictionary(grouping: terms + window.namesakes) {
            [$0.companyName, $0.subscription.name]
        }
        let haveTwins = namesakes.values.contains { Set($0.map(\.reference)).count > 1 }
        // Where there is no room for offers, they stand behind the names that hide them.
        let names = terms.map { words.productName($0.subscription.name, of: $0.subscription) }
        name = names.map(\.columns).max() ?? 0
        // A blank, and the end of an ID.
        if haveTwins { name += 10 }
        // Each month has a row of its own, with a sum of seats.
        quantity = window.rows.map { row in
            switch row {
            case .monthly(let monthly): return monthly.seats?.grouped.columns ?? 1
            case .term(let term):
                let now = term.subscription.quantity.grouped.columns
                guard let next = term.nextQuantity, next != term.subscription.quantity else {
                    return now
                }
                return now + 3 + next.grouped.columns
            }
        }.max()
        outcome = window.rows.map { row in
            2 + (row.term.map { words.rowAtEnd(of: $0) } ?? words.rowMonthly).columns
        }.max()
    }

    /// Returns the same with what the rows took that were in memory before: columns become no
    /// narrower while one scrolls.
    func widened(by before: TermWidths) -> TermWidths {
        var wider = self
        wider.customer = max(customer, before.customer)
        wider.name = max(name, before.name)
        wider.offer = max(offer, before.offer)
        wider.quantity = [quantity, before.quantity].compactMap(\.self).max()
        wider.outcome = [outcome, before.outcome].compactMap(\.self).max()
        return wider
    }
}

/// What the newest rows of the journal fill.
struct JournalWidths: Equatable, Sendable {
    private(set) var user = 0
    private(set) var profile = 0
    private(set) var customer = 0
    private(set) var domain = 0
    private(set) var told = 0

    /// So many rows are measured, and so many by what they tell: sentences take longer.
    static let most = 2000
    static let mostTold = 200

    mutating func add(author: JournalEntry.Author?, customer: Customer?, told: String?) {
        user = max(user, author?.userPrincipalName.columns ?? 0)
        profile = max(profile, author?.profile.columns ?? 0)
        self.customer = max(self.customer, customer?.companyName.columns ?? 0)
        domain = max(domain, customer?.domain.columns ?? 0)
        self.told = max(self.told, told?.columns ?? 0)
    }
}
