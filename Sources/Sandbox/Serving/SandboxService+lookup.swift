import Domain
import PartnerCenterAPI

extension SandboxService {
    /// Asks the referee; its no becomes the service's.
    func refereed<T>(_ body: () async throws(Refusal) -> T) async throws(Fault) -> T {
        do { return try await body() } catch { throw Fault(error) }
    }

    /// The customer of a path. Throws 400/800002 for what is no GUID.
    func customerID(_ call: Call) throws(Fault) -> Customer.ID {
        let text = call.parameter("c").lowercased()
        guard text.isGUID else {
            throw .badInput("The customer id '\(call.parameter("c"))' is not a GUID.")
        }
        return Customer.ID(text)
    }

    /// A customer of today as readers see it, which may lag. Throws 403/20002 for a former one,
    /// and 404/60003 for one nobody knows.
    func account(_ call: Call) async throws(Fault) -> CustomerAccount {
        let id = try customerID(call)
        if let old = lag.shown(id) { return old.account }
        do { return try await sandbox.account(of: id) } catch { throw await fault(error, id) }
    }

    /// The same for all that a customer holds.
    func holdings(_ call: Call) async throws(Fault) -> Holdings {
        let id = try customerID(call)
        if let old = lag.shown(id) { return old.holdings }
        return try await currentHoldings(id)
    }

    /// The same, with what is not modelled of the subscriptions.
    func heldSubscriptions(_ call: Call) async throws(Fault) -> HeldSubscriptions {
        let id = try customerID(call)
        if let old = lag.shown(id) {
            return HeldSubscriptions(holdings: old.holdings, unmodelled: old.unmodelled)
        }
        return try await currentSubscriptions(id)
    }

    /// The same without lag.
    func currentSubscriptions(_ id: Customer.ID) async throws(Fault) -> HeldSubscriptions {
        let holdings = try await currentHoldings(id)
        return HeldSubscriptions(
            holdings: holdings,
            unmodelled: try await refereed { () throws(Refusal) in try sandbox.unmodelled(of: id) })
    }

    /// A customer as it is, to be shown to readers once it has changed; nil for a former one.
    func asItIs(_ id: Customer.ID) async -> Lag.Old? {
        guard let holdings = try? await sandbox.holdings(of: id),
            let account = try? await sandbox.account(of: id),
            let unmodelled = try? sandbox.unmodelled(of: id)
        else { return nil }
        return Lag.Old(holdings: holdings, account: account, unmodelled: unmodelled)
    }

    /// Lets readers see a customer as it was before a write, if there is lag.
    func keepOld(_ old: Lag.Old?, of id: Customer.ID) {
        if let old { lag.keep(old, of: id) }
    }

    /// What a customer holds, without lag: what a write is judged by.
    func currentHoldings(_ id: Customer.ID) async throws(Fault) -> Holdings {
        do { return try await sandbox.holdings(of: id) } catch { throw await fault(error, id) }
    }

    /// The service's no to an act for a customer.
    func fault(_ refusal: Refusal, _ customer: Customer.ID) async -> Fault {
        guard case .notACustomer = refusal, !sandbox.hasKnown(customer) else {
            return Fault(refusal)
        }
        return Fault(404, "60003", "The tenant '\(customer)' was not found.")
    }

    /// The subscription of a path, its id in any case. Throws 404/20003.
    func subscription(_ call: Call, in holdings: Holdings) throws(Fault) -> Subscription {
        let id = call.parameter("s").lowercased()
        guard let found = holdings.subscriptions.first(where: { $0.id.text.lowercased() == id })
        else { throw Fault(.holdingNotFound(.subscription(Subscription.ID(call.parameter("s"))))) }
        return found
    }
}

extension Sandbox {
    /// Whether there is, or was, such a customer.
    fileprivate func hasKnown(_ customer: Customer.ID) -> Bool {
        (try? directory.account(of: customer)) != nil
    }
}

extension String {
    var isGUID: Bool { wholeMatch(of: /[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/) != nil }
}
