import Domain
import PartnerCenterAPI

extension SandboxService {
    /// `GET entitlements`: reservations and perpetual software, cancelled ones too.
    func entitlements(_ call: Call) async throws(Fault) -> Reply {
        let holdings = try await holdings(call)
        let type = call.query.filled("entitlementType")?.spelling ?? ""
        var items: [EntitlementResource] = []
        if type.isEmpty || type.contains("reservedinstance") {
            // The older word means virtual machines alone.
            let isVirtualMachines = type == "virtualmachinereservedinstance"
            items += holdings.reservations.filter {
                !isVirtualMachines || $0.reservationType == "virtualmachines"
            }.map { EntitlementResource($0, of: holdings.customer.id) }
        }
        if type.isEmpty || type == "software" {
            items += holdings.software.map(EntitlementResource.init)
        }
        if call.query.filled("showExpiry")?.lowercased() != "true" {
            items = items.map {
                var item = $0
                item.json["expiryDate"] = nil
                return item
            }
        }
        return Reply(CollectionResource(items: items))
    }

    /// What the artifact link of a reservation leads to.
    func artifact(_ call: Call) async throws(Fault) -> Reply {
        let id = call.parameter("*").lowercased()
        let reservations = try await holdings(call).reservations
        guard let found = reservations.first(where: { $0.id.text.lowercased() == id }) else {
            throw Fault(404, "1000", "There is no such artifact.")
        }
        return Reply(ReservationArtifactResource(found))
    }
}
