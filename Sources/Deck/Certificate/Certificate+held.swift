import Domain

extension Certificate {
    /// All that was held, a table for each kind of holding there was.
    static func held(_ held: Holdings, _ words: Words) -> [CertificateBlock] {
        let tables =
            subscriptions(held.subscriptions, words) + azure(held.azureSubscriptions, words)
            + reservations(held.reservations, words) + software(held.software, words)
        return [.heading(words(CertificateWords.held))]
            + (tables.isEmpty ? [.text(words(CertificateWords.nothingHeld))] : tables)
    }

    private static func subscriptions(
        _ subscriptions: [Subscription], _ words: Words
    ) -> [CertificateBlock] {
        table(
            words(PageWords.subscriptions), of: subscriptions, words,
            [
                (
                    .subscription,
                    { $0.friendlyName.isEmpty ? [$0.offerName] : [$0.friendlyName, $0.offerName] }
                ),
                (.kind, { [words.kind($0.kind)] }), (.status, { [words.status($0.status)] }),
                (.quantity, { [$0.quantity.said] }), (.term, { [words.term($0.termDuration)] }),
                (.termEnd, { [words.day($0.commitmentEndDate)] }),
                (.autoRenew, { [words($0.autoRenewEnabled ? FactWords.on : .off)] }),
                (.subscriptionID, { [$0.id.text] }),
            ])
    }

    private static func azure(
        _ subscriptions: [AzureSubscription], _ words: Words
    ) -> [CertificateBlock] {
        table(
            words(CertificateWords.azureSubscriptions), of: subscriptions, words,
            [
                (.azureSubscription, { [$0.friendlyName] }),
                (.status, { [words.status($0.status)] }), (.azureSubscriptionID, { [$0.id.text] }),
            ])
    }

    private static func reservations(
        _ reservations: [Reservation], _ words: Words
    ) -> [CertificateBlock] {
        table(
            words(PageWords.reservations), of: reservations, words,
            [
                (.reservation, { [$0.displayName] }), (.status, { [words.status($0.status)] }),
                (.quantity, { [$0.quantity.said] }), (.term, { [words.term($0.termDuration)] }),
                (.expires, { [words.day($0.expiryDate)] }), (.reservationID, { [$0.id.text] }),
                (.reservationOrderID, { [$0.orderID.text] }),
            ])
    }

    private static func software(
        _ purchases: [SoftwarePurchase], _ words: Words
    ) -> [CertificateBlock] {
        table(
            words(PageWords.software), of: purchases, words,
            [
                (.product, { [$0.productName] }), (.status, { [words.status($0.status)] }),
                (.quantity, { [$0.quantity.said] }),
                (.purchased, { [$0.purchaseDate.ifTold?.day ?? "–"] }),
                (.orderID, { [$0.orderID.text] }), (.lineItem, { [$0.lineItemNumber.said] }),
            ])
    }

    /// A row for each of the items; nothing where there are none.
    private static func table<Item>(
        _ title: String, of items: [Item], _ words: Words,
        _ columns: [(heading: FactWords, cell: (Item) -> [String])]
    ) -> [CertificateBlock] {
        guard !items.isEmpty else { return [] }
        let rows = items.map { item in columns.map { $0.cell(item) } }
        return [.text(title), .table(heading: columns.map { words($0.heading) }, rows: rows)]
    }
}
