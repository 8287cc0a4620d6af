import Domain
import Wording

/// A customer's pages, as Partner Center has them in its menu.
package struct CustomerPage: Equatable, Sendable {
    /// One of the pages; the number is the key that turns to it.
    package enum Tab: Int, CaseIterable, Hashable, Sendable {
        case subscriptions = 1
        case reservations, software, account

        /// What the page is called.
        var title: Phrase {
            switch self {
            case .subscriptions: \.subscriptionsTitle
            case .reservations: \.reservationsTitle
            case .software: \.softwareTitle
            case .account: \.accountTitle
            }
        }
    }

    package var tab: Tab
    private var cursors: [Tab: ListCursor] = [:]
    private var fields: [Tab: SearchField] = [:]

    package init(tab: Tab = .subscriptions) { self.tab = tab }

    /// Where the operator is on the page that shows.
    package var cursor: ListCursor {
        get { cursor(on: tab) }
        set { set(newValue, on: tab) }
    }

    func cursor(on tab: Tab) -> ListCursor { cursors[tab] ?? ListCursor() }

    mutating func set(_ cursor: ListCursor, on tab: Tab) { cursors[tab] = cursor }

    /// What narrows the list of the page that shows; nil for Account, which has facts instead.
    var field: SearchField? {
        get { tab == .account ? nil : field(on: tab) }
        set { if tab != .account { fields[tab] = newValue } }
    }

    func field(on tab: Tab) -> SearchField { fields[tab] ?? SearchField() }
}

/// A line of the Subscriptions page: add-ons stand under their base, Azure subscriptions under
/// their plan.
enum SubscriptionItem: Equatable {
    case subscription(Subscription, isChild: Bool)
    case azure(AzureSubscription)

    var holding: Holding {
        switch self {
        case .subscription(let subscription, _): .subscription(subscription.id)
        case .azure(let azure): .azureSubscription(azure.id)
        }
    }
}

extension Holdings {
    /// The lines of the Subscriptions page, by name: the service promises no order, and a line
    /// must not move when its status changes.
    var subscriptionItems: [SubscriptionItem] {
        let bases = subscriptions.filter { base in
            base.parentID.flatMap(subscription) == nil
        }.sorted(byName: \.name, id: \.id.text)
        return bases.flatMap { base in
            [SubscriptionItem.subscription(base, isChild: false)]
                + addOns(of: base.id).sorted(byName: \.name, id: \.id.text)
                .map { .subscription($0, isChild: true) }
                + azureSubscriptions.filter { $0.planID == base.id }
                .sorted(byName: \.friendlyName, id: \.id.text).map(SubscriptionItem.azure)
        }
    }

    /// What the lines of a page stand for; empty for Account, which has facts instead.
    package func items(on tab: CustomerPage.Tab) -> [Holding] {
        switch tab {
        // What nobody could read may be anything; it is shown where everybody looks.
        case .subscriptions:
            subscriptionItems.map(\.holding) + unread.map { .unread($0.id) }
        case .reservations:
            reservations.sorted(byName: \.displayName, id: \.id.text).map { .reservation($0.id) }
        case .software:
            software.sorted(byName: \.productName, id: \.id.text).map { .software($0.id) }
        case .account: []
        }
    }
}

extension Holding {
    /// The page of the customer on which it is listed.
    var tab: CustomerPage.Tab {
        switch self {
        case .subscription, .azureSubscription, .unread: .subscriptions
        case .reservation: .reservations
        case .software: .software
        }
    }
}
