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
            words(PageWords.subscriptions),
            [
                words(FactWords.subscription), words(FactWords.kind), words(FactWords.status),
                words(FactWords.quantity), words(FactWords.term), words(FactWords.termEnd),
                words(FactWords.autoRenew), words(FactWords.subscriptionID),
            ],
            subscriptions.map { one in
                [
                    one.friendlyName.isEmpty ? [one.offerName] : [one.friendlyName, one.offerName],
                    [words.kind(one.kind)], [words.status(one.status)], [one.quantity.said],
                    [words.term(one.termDuration)], [words.day(one.commitmentEndDate)],
                    [words(one.autoRenewEnabled ? FactWords.on : .off)], [one.id.text],
                ]
            })
    }

    private static func azure(
        _ subscriptions: [AzureSubscription], _ words: Words
    ) -> [CertificateBlock] {
        table(
            words(CertificateWords.azureSubscriptions),
            [
                words(FactWords.azureSubscription), words(FactWords.status),
                words(FactWords.azureSubscriptionID),
            ],
            subscriptions.map { [[$0.friendlyName], [words.status($0.status)], [$0.id.text]] })
    }

    private static func reservations(
        _ reservations: [Reservation], _ words: Words
    ) -> [CertificateBlock] {
        table(
            words(PageWords.reservations),
            [
                words(FactWords.reservation), words(FactWords.status), words(FactWords.quantity),
                words(FactWords.term), words(FactWords.expires), words(FactWords.reservationID),
                words(FactWords.reservationOrderID),
            ],
            reservations.map { one in
                [
                    [one.displayName], [words.status(one.status)], [one.quantity.said],
                    [words.term(one.termDuration)], [words.day(one.expiryDate)], [one.id.text],
                    [one.orderID.text],
                ]
            })
    }

    private static func software(
        _ purchases: [SoftwarePurchase], _ words: Words
    ) -> [CertificateBlock] {
        table(
            words(PageWords.software),
            [
                words(FactWords.product), words(FactWords.status), words(FactWords.quantity),
                words(FactWords.purchased), words(FactWords.orderID), words(FactWords.lineItem),
            ],
            purchases.map { one in
                [
                    [one.productName], [words.status(one.status)], [one.quantity.said],
                    [one.purchaseDate.ifTold?.day ?? "–"], [one.orderID.text],
                    [one.lineItemNumber.said],
                ]
            })
    }

    /// Nothing where there are no rows.
    private static func table(
        _ title: String, _ heading: [String], _ rows: [[[String]]]
    ) -> [CertificateBlock] {
        rows.isEmpty ? [] : [.text(title), .table(heading: heading, rows: rows)]
    }
}
