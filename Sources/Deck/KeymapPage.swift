import Canvas
import Wording

/// A page as the keymap has it: the whole table, page by page. The article on the keys is written
/// from it, and the keys that the operator chose are checked against it.
package enum KeymapPage: CaseIterable, Sendable {
    case customers
    case subscriptions, reservations, software, account, access, holding, blockers
    case offers, request, activity, plan, run, journal, radar, renewals, accessList

    /// What the page is called.
    package var title: Phrase {
        switch self {
        case .customers: \.customersTitle
        case .subscriptions: \.subscriptionsTitle
        case .reservations: \.reservationsTitle
        case .software: \.softwareTitle
        case .account: \.accountTitle
        case .access: \.accessTitle
        case .holding: \.radarHoldingLabel
        case .blockers: \.blockersTitle
        case .offers: \.catalogueTitle
        case .request: \.requestTitle
        case .activity: \.activityLogTitle
        case .plan: \.planTitle
        case .run: \.runTitle
        case .journal: \.journalTitle
        case .radar: \.radarTitle
        case .renewals: \.renewalsTitle
        case .accessList: \.accessListTitle
        }
    }

    /// Its own rows, whatever it shows.
    var rows: [Binding] {
        switch self {
        case .customers: Keymap.customers
        case .subscriptions: Keymap.holdings(on: .subscriptions)
        case .reservations: Keymap.holdings(on: .reservations)
        case .software: Keymap.holdings(on: .software)
        case .account: Keymap.account(isBlocked: true) + Keymap.account(isBlocked: false)
        // The page of a relationship has the same keys for it.
        case .access: Keymap.access + Keymap.relationship
        case .holding: Keymap.holding
        case .blockers: Keymap.blockers
        case .offers: Keymap.offers
        case .request: Keymap.request(playingAcceptance: true)
        case .activity: Keymap.activity
        case .plan: Keymap.plan
        case .run: Keymap.run
        case .journal: Keymap.journal
        case .radar: Keymap.radar
        case .renewals: Keymap.renewals
        case .accessList: Keymap.accessList
        }
    }

    /// All rows that can mean something while it shows, as `State` puts them together.
    var allRows: [Binding] {
        (Keymap.waiting + rows + views + [Keymap.toRun] + sorting + Keymap.moving
            + Keymap.everywhere).withSafeSequences
    }

    /// The rows that sort its list; none where it has nothing to sort.
    var sorting: [Binding] {
        switch self {
        case .account, .holding, .request, .plan: []
        case .customers, .subscriptions, .reservations, .software, .access, .blockers, .offers,
            .activity, .run, .journal, .radar, .renewals, .accessList:
            Keymap.sorting
        }
    }

    private var views: [Binding] {
        switch self {
        case .journal: Keymap.views(without: .journal)
        case .radar: Keymap.views(without: .radar)
        case .renewals: Keymap.views(without: .renewals)
        case .accessList: Keymap.views(without: .accessList)
        default: Keymap.views()
        }
    }

    /// Whether it is one of the pages of a customer.
    var isOfCustomer: Bool {
        switch self {
        case .subscriptions, .reservations, .software, .account, .access, .holding, .blockers:
            true
        case .customers, .offers, .request, .activity, .plan, .run, .journal, .radar, .renewals,
            .accessList:
            false
        }
    }
}

extension Keymap {
    /// While something waits, one or the other of these comes before all others.
    static let waiting = [takeBack, stop, leaveTour, endRange]

    /// Every row there is, those of all pages first.
    static let all: [Binding] = KeymapPage.allCases.flatMap(\.rows) + KeymapPage.customers.allRows

    /// Every command, once.
    static let commands: [Command] = all.reduce(into: []) { commands, row in
        if !commands.contains(row.command) { commands.append(row.command) }
    }

    /// The command of that name.
    static func command(named name: String) -> Command? { commands.first { $0.name == name } }
}

extension Keymap {
    /// The keys that lead to the pages across all customers, but for the one that shows.
    static func views(without shown: Command? = nil) -> [Binding] {
        [toJournal, toRadar, toRenewals, toAccessList].filter { $0.command != shown }
    }
}
