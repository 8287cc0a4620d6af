import Domain
import Foundation

/// A subscription (reference, 4.2). Changed by setting one member of what was read: a body with
/// less would switch off what it leaves out.
package struct SubscriptionResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    package var id: String? { json.filledText("id") }
    package var orderID: String { json.text("orderId") ?? "" }
    package var offerID: String { json.text("offerId") ?? "" }
    package var parentSubscriptionID: String? { json.filledText("parentSubscriptionId") }

    /// The word of `SubscriptionStatus`, in whatever case it came; `unknown` where there is none.
    package var status: String {
        get { json.filledText("status") ?? untoldStatus }
        set { json["status"] = .string(newValue) }
    }

    package var quantity: Int? {
        get { json.number("quantity") }
        set { json["quantity"] = newValue.map { JSON(integerLiteral: $0) } }
    }

    package var autoRenewEnabled: Bool? {
        get { json.flag("autoRenewEnabled") }
        set { json["autoRenewEnabled"] = newValue.map { .bool($0) } }
    }

    package var friendlyName: String? {
        get { json.text("friendlyName") }
        set { json["friendlyName"] = newValue.map { .string($0) } }
    }

    /// What is to change when the term ends, as the wire has it.
    package var scheduledNextTermInstructions: JSONObject? {
        json.object("scheduledNextTermInstructions")
    }

    /// What is done by itself when the term ends; nil if nothing is. It is never touched but by
    /// `renewal`: a body without it would switch it off, as one without `autoRenewEnabled: true`
    /// does (reference of 2026, 2.5).
    package var scheduledActions: ScheduledActions? { ScheduledActions(json["scheduledActions"]) }

    /// What is to happen when the term ends.
    package var renewal: Renewal {
        get {
            Renewal(
                autoRenewEnabled: autoRenewEnabled ?? false,
                scheduledNextTermInstructions: scheduledNextTermInstructions.map(
                    ScheduledInstructions.text), scheduledActions: scheduledActions)
        }
        set {
            // What is so already stays as it came.
            if scheduledActions != newValue.scheduledActions {
                json["scheduledActions"] = newValue.scheduledActions?.json ?? []
            }
            autoRenewEnabled = newValue.autoRenewEnabled
            json["scheduledNextTermInstructions"] = newValue.scheduledNextTermInstructions.map {
                .object(ScheduledInstructions.json($0))
            }
        }
    }

    /// To be sent as `If-Match` right after it was read, and never kept; nil where it is missing
    /// or empty, as with new commerce.
    package var etag: String? { json.object("attributes")?.filledText("etag") }
}

extension SubscriptionResource {
    /// Nil without an id. Everything else may be missing: what is not said is empty, and what
    /// cannot be told is taken for the kind that may do least.
    package func subscription() -> Subscription? {
        guard let id else { return nil }
        let created = json.date("creationDate") ?? json.date("effectiveStartDate")
        return Subscription(
            id: Subscription.ID(id), kind: kind, orderID: Subscription.Order(orderID),
            offerID: Offer.ID(offerID), offerName: json.text("offerName") ?? "",
            friendlyName: friendlyName.flatMap { $0 == json.text("offerName") ? "" : $0 } ?? "",
            quantity: max(0, quantity ?? 0), status: Subscription.Status(word: status),
            isTrial: json.flag("isTrial") ?? false,
            publisherName: json.filledText("publisherName") ?? "Microsoft Corporation",
            parentID: parentSubscriptionID.map { Subscription.ID($0) },
            billingCycle: billingCycle, termDuration: json.text("termDuration") ?? "",
            creationDate: created ?? .distantPast,
            effectiveStartDate: json.date("effectiveStartDate") ?? created ?? .distantPast,
            commitmentEndDate: commitmentEnd,
            cancellationAllowedUntil: cancellationAllowedUntil,
            autoRenewEnabled: renewal.autoRenewEnabled,
            scheduledNextTermInstructions: renewal.scheduledNextTermInstructions,
            scheduledActions: renewal.scheduledActions,
            suspensionReasons: json.texts("suspensionReasons"))
    }

    // `one_time` and `OneTime` are the same cycle (reference, 2.4).
    private var billingCycle: String {
        let word = json.text("billingCycle") ?? ""
        return word.caseInsensitiveCompare("OneTime") == .orderedSame
            ? "one_time" : word.lowercased()
    }

    // Where the date is not told, the last of the refunds does (reference of 2026, 3.3; one client
    // reads `refundOption`).
    private var cancellationAllowedUntil: Date? {
        if let told = json.date("cancellationAllowedUntilDate") { return told }
        let options = json.array("refundOptions") ?? json.array("refundOption") ?? []
        return options.compactMap(\.asObject).compactMap { option in
            option.date("expiresAt") ?? option.date("expiresAfter")
        }.max()
    }

    // The end date of new commerce includes its day; the newer field says the moment.
    private var commitmentEnd: Date? {
        if json.filledText("commitmentEndDateTime") != nil {
            return json.date("commitmentEndDateTime")
        }
        let end = json.date("commitmentEndDate")
        let isWholeDay = end.map {
            $0.timeIntervalSince1970.truncatingRemainder(dividingBy: 86_400) == 0
        }
        let isInclusive = kind == .newCommerce && isWholeDay == true
        return isInclusive ? end?.addingTimeInterval(86_400) : end
    }
}
