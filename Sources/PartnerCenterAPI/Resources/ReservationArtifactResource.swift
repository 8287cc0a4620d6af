import Domain
import Foundation

/// What the link of a reservation's artifact leads to: the reservations of one order line.
package struct ReservationArtifactResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    package init(_ reservation: Reservation) {
        var item: JSONObject = [
            "reservationId": .string(reservation.id.text), "scopeType": "shared",
            "displayName": .string(reservation.displayName), "appliedScopes": [],
            "quantity": JSON(integerLiteral: reservation.quantity),
            "effectiveDateTime": .string(WireDate.text(reservation.effectiveDate)),
            "provisioningState": .string(Self.provisioningState(reservation.status)),
        ]
        item["expiryDateTime"] = reservation.expiryDate.map { .string(WireDate.text($0)) }
        self.init(["type": "reservedinstance", "virtualMachineReservations": [.object(item)]])
    }

    /// `reservations` by the table, `virtualMachineReservations` by the example; nil for one that
    /// could not be read.
    package var reservations: [JSONObject?] {
        let told = json.array("reservations") ?? json.array("virtualMachineReservations")
        return (told ?? []).map(\.asObject)
    }

    private static func provisioningState(_ status: PurchaseStatus) -> String {
        switch status {
        case .completed: "Succeeded"
        case .pending: "Pending"
        case .cancelled: "Cancelled"
        case .expired: "Expired"
        case .unrecognized(let word): word
        }
    }
}
