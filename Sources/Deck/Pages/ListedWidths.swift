import Canvas
import Domain
import Wording

/// The columns of the screen that the longest texts of a customer's lists take, up to 60. They are
/// measured once for all that is drawn.
struct ListedWidths: Equatable, Sendable {
    private var names: [CustomerPage.Tab: Int] = [:]
    /// That of the offers that a nickname hides; 0 where none does.
    private(set) var offer = 0

    private static let most = 60

    init() {}

    /// Measures what the lists show.
    init(of holdings: Holdings) {
        func longest(_ columns: [Int]) -> Int { min(Self.most, columns.max() ?? 0) }
        // The sign before what stands under something else takes two columns.
        names[.subscriptions] = longest(
            holdings.subscriptions.map { $0.name.columns + ($0.parentID == nil ? 0 : 2) }
                + holdings.azureSubscriptions.map { $0.friendlyName.columns + 2 }
                + holdings.unread.map(\.name.columns))
        names[.reservations] = longest(holdings.reservations.map(\.displayName.columns))
        names[.software] = longest(holdings.software.map(\.productName.columns))
        offer = longest(
            holdings.subscriptions.filter(\.hidesItsOffer).map(\.offerName.columns))
    }

    /// The columns of the longest name of a list.
    func name(on tab: CustomerPage.Tab) -> Int {
        names[tab == .account ? .subscriptions : tab] ?? 0
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

    init() {}

    /// Measures the names of the signs.
    init(of signs: [RadarSign], in words: Words) {
        for sign in signs {
            customer = max(customer, min(60, sign.companyName.columns))
            offer = max(offer, min(60, sign.offer.columns))
            if let date = sign.date { latest = max(latest ?? date, date) }
            if sign.holding != nil { item = max(item, min(60, words.name(of: sign).columns)) }
        }
    }
}
