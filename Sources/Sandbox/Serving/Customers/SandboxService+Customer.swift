import Domain
import Foundation
import PartnerCenterAPI

extension SandboxService {
    /// `GET customers/{c}`.
    func customer(_ call: Call) async throws(Fault) -> Reply {
        Reply(CustomerResource(try await account(call)))
    }

    /// `GET profiles/billing`: what opening the customer tells as `billingProfile`, by itself.
    func billingProfile(_ call: Call) async throws(Fault) -> Reply {
        try await profile(call, "billingProfile", at: "billing")
    }

    /// `GET profiles/company`.
    func companyProfile(_ call: Call) async throws(Fault) -> Reply {
        try await profile(call, "companyProfile", at: "company")
    }

    private func profile(
        _ call: Call, _ member: String, at place: String
    ) async throws(Fault) -> Reply {
        let account = try await account(call)
        var profile = CustomerResource(account).json.object(member) ?? [:]
        let link = LinkResource(uri: "/customers/\(account.customer.id)/profiles/\(place)")
        profile["links"] = ["self": .object(link.json)]
        return Reply(Answer(profile))
    }

    /// `PATCH customers/{c}`: ends the relationship, or delegated admin privileges alone
    /// (reference, 6.1 and 6.6).
    func patchCustomer(_ call: Call) async throws(Fault) -> Reply {
        let (id, body) = (try customerID(call), CustomerResource(try call.body()))
        if try body.json.endsRelationship() {
            if try earlierAct(call, [.removeRelationship], on: "", of: id) == nil {
                try await removeRelationship(call, with: id)
            }
            // Nearly everything in the answer is null, and nulls are left out.
            return Reply(
                CustomerResource([
                    "relationshipToPartner": "none", "attributes": ["objectType": "Customer"],
                ]))
        }
        let before = try await currentAccount(id).customer
        switch (try body.json.flag(named: "allowDelegatedAccess"), before.allowsDelegatedAccess) {
        case (false, _):
            if try earlierAct(call, [.removeDelegatedAccess], on: "", of: id) == nil {
                try await removeDelegatedAccess(call, of: id)
            }
        case (true, false):
            throw .badInput("Delegated admin privileges are not given, but asked for.")
        default: break
        }
        return Reply(CustomerResource(try await currentAccount(id)))
    }

    /// `DELETE customers/{c}`: the purge of the integration sandbox.
    func purgeCustomer(_ call: Call) async throws(Fault) -> Reply {
        let id = try customerID(call)
        let purge = ActivityRecord.Operation.other("delete_tip_customer")
        if try earlierAct(call, [purge], on: "", of: id) != nil { return Reply(status: 204) }
        do {
            try await sandbox.traced(by: call.trace).purge(id)
        } catch .readOnly {
            throw Fault(403, "2032", "Customers can be deleted in the integration sandbox only.")
        } catch {
            throw await fault(error, id)
        }
        return Reply(status: 204)
    }

    private func removeRelationship(_ call: Call, with id: Customer.ID) async throws(Fault) {
        let old = await asItIs(id)
        do {
            try await sandbox.traced(by: call.trace).removeRelationship(with: id)
        } catch .notACustomer {
            // "invalid property" by the table, this in practice (PS#51).
            throw Fault(
                400, "3000", "The relationship between the partner and customer does not exist.")
        } catch {
            throw Fault(error)
        }
        keepOld(old, of: id)
    }

    private func removeDelegatedAccess(_ call: Call, of id: Customer.ID) async throws(Fault) {
        let old = await asItIs(id)
        try await refereed { () async throws(Refusal) in
            try await sandbox.traced(by: call.trace).removeDelegatedAccess(of: id)
        }
        keepOld(old, of: id)
    }

    // Without lag: what a write is judged by.
    private func currentAccount(_ id: Customer.ID) async throws(Fault) -> CustomerAccount {
        do { return try await sandbox.account(of: id) } catch { throw await fault(error, id) }
    }
}

extension JSONObject {
    /// Whether it asks for the end of the relationship. What a customer is already, and the .NET
    /// SDK's default, ask for nothing. Throws 400/800002 for what no relationship can become.
    fileprivate func endsRelationship() throws(Fault) -> Bool {
        guard let word = try text(named: "relationshipToPartner") else { return false }
        switch word.lowercased() {
        case "none": return true
        case "", "reseller", "unknown": return false
        default:
            throw .badInput(
                "relationshipToPartner cannot be changed to '\(word)': the one change there is "
                    + "is to 'none'.")
        }
    }
}
