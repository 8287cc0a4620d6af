import Domain
import Foundation

/// The seats that can be given back (`refundableQuantity`: reference of 2026, 3.3).
enum SeatsResource {
    /// Nil if the service does not tell. Where a part of the details can't be read only the total
    /// counts: the part that is left would forbid too much.
    static func seats(in json: JSONObject) -> Subscription.RefundableSeats? {
        guard let told = json.object("refundableQuantity") else { return nil }
        let details = told.array("details") ?? []
        let batches = details.compactMap { $0.asObject.flatMap(batch) }
        let isWhole = batches.count == details.count
        let sum = batches.reduce(0) { $0 + $1.quantity }
        guard
            let total = told.number("totalQuantity") ?? (isWhole && !details.isEmpty ? sum : nil),
            total >= 0
        else { return nil }
        return Subscription.RefundableSeats(
            total: total, batches: isWhole ? batches.filter { $0.quantity > 0 } : [])
    }

    private static func batch(_ json: JSONObject) -> Subscription.RefundableSeats.Batch? {
        guard let quantity = json.number("quantity"), quantity >= 0,
            let until = json.date("allowedUntilDateTime")?.ifTold
        else { return nil }
        return Subscription.RefundableSeats.Batch(quantity: quantity, until: until)
    }

    /// The member as the service would give it.
    static func json(_ seats: Subscription.RefundableSeats) -> JSONObject {
        [
            "totalQuantity": JSONValue(integerLiteral: seats.total),
            "details": .array(
                seats.batches.map {
                    [
                        "quantity": JSONValue(integerLiteral: $0.quantity),
                        "allowedUntilDateTime": .string(WireDate.text($0.until)),
                    ]
                }),
        ]
    }
}
