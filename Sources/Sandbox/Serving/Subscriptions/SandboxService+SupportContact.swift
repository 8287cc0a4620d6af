import Domain
import PartnerCenterAPI

extension SandboxService {
    /// `GET supportcontact`: whoever was designated, or else the partner itself.
    func supportContact(_ call: Call) async throws(Fault) -> Reply {
        let target = try subscription(call, in: try await holdings(call))
        let designated = designations.withLock { $0[target.id] }
        let identity = try await refereed { () async throws(Refusal) in
            try await sandbox.identity()
        }
        return Reply(SupportContactResource(designated ?? identity.supportContact))
    }

    /// `PUT supportcontact`. Throws 400/800002 for whom the customer cannot choose.
    func putSupportContact(_ call: Call) async throws(Fault) -> Reply {
        let target = try subscription(call, in: try await holdings(call))
        let wanted = SupportContactResource(try call.body()).supportContact()
        let choices = try await account(call).supportContacts
        let chosen = choices.first {
            $0.tenantID.text.lowercased() == wanted?.tenantID.text.lowercased()
        }
        guard let chosen else {
            throw .badInput("The support contact is no value-added reseller of this customer.")
        }
        designations.withLock { $0[target.id] = chosen }
        return Reply(SupportContactResource(chosen))
    }
}
