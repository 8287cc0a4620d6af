import Domain
import Foundation
import PartnerCenterAPI

/// The `attributes.etag` of a subscription: of legacy ones base64 of id and version, of those of
/// the new catalogue empty (reference, 4.2). The version follows from the content.
enum EntityTag {
    static func of(_ subscription: Subscription, _ unmodelled: UnmodelledMembers) -> String {
        guard !subscription.kind.isCatalogued else { return "" }
        let json: JSONValue = [
            "id": .string(subscription.id.text),
            "version": JSONValue(integerLiteral: version(of: subscription, unmodelled)),
        ]
        return Data(json.bytes).base64EncodedString()
    }

    /// As `If-Match` has it: in double quotes, perhaps marked as weak.
    static func unquoted(_ field: String) -> String {
        var text = field.trimmingCharacters(in: .whitespaces)
        if text.hasPrefix("W/") { text.removeFirst(2) }
        if text.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") {
            text = String(text.dropFirst().dropLast())
        }
        return text
    }

    private static func version(
        of subscription: Subscription, _ unmodelled: UnmodelledMembers
    ) -> Int {
        let content = [
            subscription.status.word, "\(subscription.quantity)", subscription.friendlyName,
            "\(subscription.autoRenewEnabled)", subscription.scheduledNextTermInstructions ?? "",
            subscription.scheduledActions?.text ?? "",
            subscription.suspensionReasons.joined(separator: ","), unmodelled.text ?? "",
        ].joined(separator: "\u{1F}")
        // Small enough for every client's numbers.
        return Int(SplitMix64.seed(from: content) & 0x7FFF_FFFF)
    }
}
