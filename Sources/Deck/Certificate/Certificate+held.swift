import Domain
import Wording

extension Certificate {
    /// All that was held, a table for each kind of holding there was.
    static func held(_ held: Holdings, _ words: Words) -> [CertificateBlock] {
        let tables =
            subscriptions(held.subscriptions, words) + azure(held.azureSubscriptions, words)
            + reservations(held.reservations, words) + software(held.software, words)
        return [.heading(words.certificateHeld)]
            + (tables.isEmpty ? [.text(words.certificateNothingHeld)] : tables)
    }

    private static func subscriptions(
        _ subscriptions: [Subscription], _ words: Words
    ) -> [CertificateBlock] {
        table(
            words.subscriptionsTitle, of: subscriptions, words,
            [
                (
                    \.subscriptionLabel,
                    { $0.friendlyName.isEmpty ? [$0.offerName] : [$0.friendlyName, $0.offerName] }
                ),
                (\.kindLabel, { [words.kind($0.kind)] }),
                (\.statusLabel, { [words.status($0.status)] }),
                (\.quantityLabel, { [$0.quantity.grouped] }),
                (\.termLabel, { [words.term($0.termDuration)] }),
                (\.termEndLabel, { [words.day($0.commitmentEndDate)] }),
                (\.autoRenewLabel, { [words.autoRenewal(of: $0)] }),
                (\.subscriptionIDLabel, { [$0.id.text] }),
            ])
    }

    private static func azure(
        _ subscriptions: [AzureSubscription], _ words: Words
    ) -> [CertificateBlock] {
        table(
            words.certificateAzureSubscriptions, of: subscriptions, words,
            [
                (\.azureSubscriptionLabel, { [$0.friendlyName] }),
                (\.statusLabel, { [words.status($0.status)] }),
                (\.azureSubscriptionIDLabel, { [$0.id.text] }),
            ])
    }

    private static func reservations(
        _ reservations: [Reservation], _ words: Words
    ) -> [CertificateBlock] {
        table(
            words.reservationsTitle, of: reservations, words,
            [
                (\.reservationLabel, { [$0.displayName] }),
                (\.statusLabel, { [words.status($0.status)] }),
                (\.quantityLabel, { [$0.quantity.grouped] }),
                (\.termLabel, { [words.term($0.termDuration)] }),
                (\.expiresLabel, { [words.day($0.expiryDate)] }),
                (\.reservationIDLabel, { [$0.id.text] }),
                (\.reservationOrderIDLabel, { [$0.orderID.text] }),
            ])
    }

    private static func software(
        _ purchases: [SoftwarePurchase], _ words: Words
    ) -> [CertificateBlock] {
        table(
            words.softwareTitle, of: purchases, words,
            [
                (\.productLabel, { [$0.productName] }),
                (\.statusLabel, { [words.status($0.status)] }),
                (\.quantityLabel, { [$0.quantity.grouped] }),
                (\.purchasedLabel, { [$0.purchaseDate.ifTold?.day ?? "–"] }),
                (\.orderIDLabel, { [$0.orderID.text] }),
                (\.lineItemLabel, { [$0.lineItemNumber.grouped] }),
            ])
    }

    /// A row for each of the items; nothing where there are none.
    private static func table<Item>(
        _ title: String, of items: [Item], _ words: Words,
        _ columns: [(heading: Phrase, cell: (Item) -> [String])]
    ) -> [CertificateBlock] {
        guard !items.isEmpty else { return [] }
        let rows = items.map { item in columns.map { $0.cell(item) } }
        return [
            .text(title), .table(heading: columns.map { words[keyPath: $0.heading] }, rows: rows),
        ]
    }
}
