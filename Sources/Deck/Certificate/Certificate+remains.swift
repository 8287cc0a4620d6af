import Domain
import Wording

extension Certificate {
    /// What a removal leaves: suspended subscriptions, what is still billed for them, and what only
    /// others can end.
    static func remains(of certificate: CertificateData, _ words: Words) -> [CertificateBlock] {
        let left = certificate.leftSuspended
        var subscriptions = [CertificateBlock.text(words.certificateNoneLeft)]
        if !left.isEmpty {
            let bill = bill(for: left, since: certificate.endedAt, words)
            subscriptions =
                [
                    .text(words.certificateLeftSuspended(left.count)),
                    .list(
                        left.map { one in
                            let billed = billed(one, since: certificate.endedAt, words)
                            return ("", one.name, "\(one.id.text) · \(billed)")
                        }),
                ] + (bill.map { [.text($0)] } ?? [])
        }
        return [.heading(words.certificateRemains)] + subscriptions + [
            .list(
                [words.certificateRoleAssignments, words.certificateInvoices].map {
                    ("!", "", $0)
                }), .heading(words.certificateWayBack),
            .command(words.certificateRequestAgain, "partnerdeck request"),
        ]
    }

    /// Whether a suspended subscription is billed on, and until when; its term where no rule says.
    private static func billed(
        _ subscription: Subscription, since end: Instant, _ words: Words
    ) -> String {
        switch subscription.billing(after: end) {
        case .billingContinues(let until): words.certificateBilled(until: words.day(until))
        case .billingStops: words.certificateNotBilled
        default: words.termEndLabel + ": " + words.day(subscription.commitmentEndDate)
        }
    }

    /// For how many of them billing continues; nil where it does for none.
    private static func bill(
        for left: [Subscription], since end: Instant, _ words: Words
    ) -> String? {
        let billing = ContinuedBilling(ofSuspended: left, after: end)
        if billing.count == 0 { return nil }
        return billing.until.map { words.certificateBilling(billing.count, until: words.day($0)) }
            ?? words.certificateBillingOpen(billing.count)
    }
}
