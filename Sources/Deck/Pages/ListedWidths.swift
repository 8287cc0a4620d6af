import Canvas
import Domain
import Wording

/// The columns of the screen that the longest texts of a customer's lists take, up to 60. They are
/// measured once for all that is drawn.
struct ListedWidths: Equatable, Sendable {
    private var names: [CustomerPage.Tab: Int] = [:]
    /// That of the nicknames that hide an offer, and of the offers; 0 where none does.
    private(set) var nickname = 0
    private(set) var offer = 0
    /// The lists in which two rows have the same name: the ends of their IDs stand behind it.
    private var withTwins: Set<CustomerPage.Tab> = []

    private static let most = 60
    /// A blank, and the end of an ID.
    private static let endOfID = 10

    init() {}

    /// Measures what the lists show.
    init(of holdings: Holdings) {
        func longest(_ columns: [Int]) -> Int { min(Self.most, columns.max() ?? 0) }
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
        nickname = longest(hiding.map { (Self.sign($0.parentID != nil) + $0.name).columns })
        offer = longest(hiding.map(\.offerName.columns))
    }

    /// Before what stands under something else.
    private static func sign(_ isChild: Bool) -> String { isChild ? ListCell.branch : "" }

    /// The columns of the longest name of a list.
    func name(on tab: CustomerPage.Tab) -> Int {
        names[tab == .account ? .subscriptions : tab] ?? 0
    }

    /// The same with the end of an ID behind it, where there is one.
    func nameWithID(on tab: CustomerPage.Tab) -> Int {
        name(on: tab) + (withTwins.contains(tab) ? Self.endOfID : 0)
    }
}

/// The columns of the longest names of the radar, up to 60.
struct RadarWidths: Equatable, Sendable {
    private(set) var customer = 0
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
            customer = max(customer, min(60, sign.companyName.columns))
            offer = max(offer, min(60, sign.offer.columns))
            if let date = sign.date { latest = max(latest ?? date, date) }
            if sign.holding != nil { item = max(item, min(60, words.name(of: sign).columns)) }
        }
    }
}

/// The columns that the texts of the list of terms take where all its rows are in memory; 0 and nil
/// elsewhere, so that columns stay as they are while one scrolls.
struct TermWidths: Equatable, Sendable {
    private(set) var customer = 0
    /// That of the names, with the end of an ID where two rows have the same.
    private(set) var name = 0
    private(set) var quantity: Int?
    private(set) var outcome: Int?
    /// Whether a name may hide an offer.
    private(set) var hasOffers = true

    init() {}

    init(of window: TermWindow, in words: Words) {
        guard window.offset == 0, window.rows.count == window.total else { return }
        let terms = window.rows.compactMap(\.term)
        guard !terms.isEmpty else { return }
        customer = min(60, terms.map(\.companyName.columns).max() ?? 0)
        hasOffers = terms.contains(where: \.subscription.hidesItsOffer)
        let namesakes = Dictionary(grouping: terms + window.namesakes) {
            [$0.companyName, $0.subscription.name]
        }
        let haveTwins = namesakes.values.contains { Set($0.map(\.reference)).count > 1 }
        // Where there is no room for offers, they stand behind the names that hide them.
        let names = terms.map { words.productName($0.subscription.name, of: $0.subscription) }
        name = min(60, names.map(\.columns).max() ?? 0)
        // A blank, and the end of an ID.
        if haveTwins { name = min(60, name + 10) }
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
}
