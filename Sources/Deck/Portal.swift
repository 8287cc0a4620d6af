import Canvas
import Domain

/// Whether Partner Center's portal has pages of the customers that are listed.
package enum PortalAccess: Equatable, Sendable {
    case pages
    /// The customers are made up: a sandbox's.
    case practice
    /// The addresses of this cloud's portal are not known.
    case unknown
}

/// A page of Partner Center's portal. Microsoft does not document the addresses; these are the ones
/// that administrators link to.
package enum PortalPage: Equatable, Sendable {
    case customers
    /// What a customer holds; the portal opens a customer with it.
    case subscriptions(Customer.ID)
    case account(Customer.ID)

    private static let root = "https://partner.microsoft.com/dashboard/v2/customers/"

    /// The address of the page.
    package var address: String {
        switch self {
        case .customers: Self.root + "list"
        case .subscriptions(let id): Self.root + id.text.percentEncoded + "/subscriptions"
        case .account(let id): Self.root + id.text.percentEncoded + "/account"
        }
    }
}

extension String {
    /// As one part of the path of an address (RFC 3986): whatever it is, it stays one part.
    fileprivate var percentEncoded: String {
        var encoded = ""
        for byte in utf8 {
            let isPlain =
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                    UInt8(ascii: "~"):
                    true
                default: false
                }
            if isPlain {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return encoded
    }
}

extension State {
    /// Why there is no page of the portal to open; nil if there is one.
    var offPortal: Off? {
        if place.portal == .unknown { return .said(\.portalUnknown) }
        guard shown.portalPage(in: self) == nil else { return nil }
        return renewalsPage?.offRow ?? .said(\.nothingSelected)
    }

    /// Opens the portal's page of what is selected, or says where it would be.
    mutating func openPortal() -> [Effect] {
        guard let address = shown.portalPage(in: self)?.address else { return [] }
        guard place.portal == .pages else {
            dialog = .portal(PortalDialog(address: address, isPractice: true))
            return []
        }
        return [.browse(address)]
    }

    /// Shows an address that no browser was found for; it is copied already.
    mutating func showAddress(_ address: String) {
        guard dialog == nil else { return tell(address, .plain) }
        dialog = .portal(PortalDialog(address: address, isPractice: false))
    }

    /// The address for the menu of what can be copied; empty where there is none.
    var portalLink: String {
        place.portal == .unknown ? "" : shown.portalPage(in: self)?.address ?? ""
    }
}

extension CustomersPage {
    func portalPage(in state: State) -> PortalPage? { selected.map { .subscriptions($0.id) } }
}

extension CustomerPage {
    func portalPage(in state: State) -> PortalPage? {
        state.open.map { tab == .account ? .account($0.id) : .subscriptions($0.id) }
    }
}

extension RequestPage {
    func portalPage(in state: State) -> PortalPage? { .customers }
}

extension RadarPage {
    func portalPage(in state: State) -> PortalPage? {
        selected.map { $0.holding == nil ? .account($0.customer) : .subscriptions($0.customer) }
    }
}

extension JournalPage {
    func portalPage(in state: State) -> PortalPage? {
        entry(at: cursor.index)?.customer.map { .subscriptions($0.id) }
    }
}

extension ActivityPage {
    func portalPage(in state: State) -> PortalPage? {
        state.selectedRecord.flatMap {
            $0.customerID.text.isEmpty ? nil : .subscriptions($0.customerID)
        }
    }
}

extension PlanPage {
    func portalPage(in state: State) -> PortalPage? {
        guard let item = state.selectedInPlan, let plan else { return nil }
        return .subscriptions(plan.customers[item.customer].id)
    }
}

extension RunPage {
    func portalPage(in state: State) -> PortalPage? {
        guard let item = state.selectedInRun, let run = state.run else { return nil }
        return .subscriptions(run.plan.customers[item.customer].id)
    }
}

/// The address of a page that could not be opened, to be copied.
package struct PortalDialog: Equatable, Sendable {
    let address: String
    /// Whether the portal has no such page, because the customer is made up.
    let isPractice: Bool
}

extension PortalDialog: DialogModel {
    /// What `y` copies.
    var ids: String? { address }
    var outlivesCustomer: Bool { true }

    func box(in state: State) -> DialogBox {
        let words = state.words
        return DialogBox(
            title: words.portalTitle,
            text: state.wrapped(
                isPractice
                    ? words.portalPractice
                    : state.isPlain ? words.portalNoBrowserPlain : words.portalNoBrowser)
                + [Line()] + state.wrapped(address, .link),
            footer: [Line()] + state.keys(\.portalKeys))
    }
}
