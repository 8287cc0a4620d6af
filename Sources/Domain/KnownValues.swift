import FoundationEssentials

// What an answer does not tell keeps the value it is known by: what was not understood holds, and a
// name is never lost by it.

extension Subscription {
    /// What an answer may leave out, where the value that then stands for it could be a told one.
    package enum Untold: String, CaseIterable, Codable, Sendable {
        case friendlyName, quantity, isTrial, publisherName, creationDate, effectiveStartDate
    }

    /// Return a copy in which what was not told is as an older reading has it.
    package func keepingUntold(of older: Subscription?) -> Subscription {
        guard let older else { return self }
        var kept = self
        if offerID.text.isEmpty { kept.offerID = older.offerID }
        if orderID.text.isEmpty { kept.orderID = older.orderID }
        if offerName.isEmpty, kept.offerID == older.offerID { kept.offerName = older.offerName }
        if billingCycle.isEmpty { kept.billingCycle = older.billingCycle }
        if termDuration.isEmpty { kept.termDuration = older.termDuration }
        for field in untold ?? [] {
            switch field {
            case .friendlyName: kept.friendlyName = older.friendlyName
            case .quantity: kept.quantity = older.quantity
            case .isTrial: kept.isTrial = older.isTrial
            case .publisherName: kept.publisherName = older.publisherName
            case .creationDate: kept.creationDate = older.creationDate
            case .effectiveStartDate: kept.effectiveStartDate = older.effectiveStartDate
            }
        }
        // Without the offer's name it could not be seen that it has none of its own.
        if kept.friendlyName == kept.offerName { kept.friendlyName = "" }
        kept.untold = nil
        return kept
    }
}

extension AzureSubscription {
    /// Return a copy with the name of an older reading, where it was not told: then its id stands
    /// for it.
    package func keepingUntold(of older: AzureSubscription?) -> AzureSubscription {
        guard let older, friendlyName.isEmpty || friendlyName == id.text else { return self }
        var kept = self
        kept.friendlyName = older.friendlyName
        return kept
    }
}

extension Reservation {
    /// Return a copy in which what was not told is as an older reading has it.
    package func keepingUntold(of older: Reservation?) -> Reservation {
        guard let older else { return self }
        var kept = self
        if displayName.isEmpty { kept.displayName = older.displayName }
        if reservationType.isEmpty { kept.reservationType = older.reservationType }
        if effectiveDate == .distantPast { kept.effectiveDate = older.effectiveDate }
        if expiryDate == nil { kept.expiryDate = older.expiryDate }
        return kept
    }
}

extension SoftwarePurchase {
    /// Return a copy in which what was not told is as an older reading has it.
    package func keepingUntold(of older: SoftwarePurchase?) -> SoftwarePurchase {
        guard let older else { return self }
        var kept = self
        if productName.isEmpty { kept.productName = older.productName }
        if purchaseDate == .distantPast { kept.purchaseDate = older.purchaseDate }
        // The service may have said it once only, when it refused.
        if cancellationAllowedUntil == nil {
            kept.cancellationAllowedUntil = older.cancellationAllowedUntil
        }
        return kept
    }
}

extension AdminRelationship {
    /// Return a copy with the name of an older reading, where it was not told.
    package func keepingUntold(of older: AdminRelationship?) -> AdminRelationship {
        guard let older, name.isEmpty else { return self }
        var kept = self
        kept.name = older.name
        return kept
    }
}

extension Customer {
    /// Return a copy with the names of an older reading, where they were not told.
    package func keepingUntold(of older: Customer) -> Customer {
        var kept = self
        if companyName.isEmpty { kept.companyName = older.companyName }
        if domain.isEmpty { kept.domain = older.domain }
        return kept
    }
}

extension Holdings {
    /// Return a copy in which what was not told is as older holdings of the customer have it.
    package func keepingUntold(of older: Holdings?) -> Holdings {
        guard let older else { return self }
        var kept = self
        kept.customer = customer.keepingUntold(of: older.customer)
        kept.subscriptions = subscriptions.keeping(older.subscriptions) { $0.keepingUntold(of: $1) }
        kept.azureSubscriptions = azureSubscriptions.keeping(older.azureSubscriptions) {
            $0.keepingUntold(of: $1)
        }
        kept.reservations = reservations.keeping(older.reservations) { $0.keepingUntold(of: $1) }
        kept.software = software.keeping(older.software) { $0.keepingUntold(of: $1) }
        if case .read(let all, let unread) = adminAccess {
            let known = all.keeping(older.adminAccess.all) { $0.keepingUntold(of: $1) }
            kept.adminAccess = .read(known, unread: unread)
        }
        return kept
    }
}

extension Change {
    /// Return a copy in which what the answer did not tell is as the customer's holdings have it.
    package func keepingUntold(of older: Holdings?) -> Change {
        guard let older else { return self }
        var kept = self
        kept.subscriptions = subscriptions.keeping(older.subscriptions) { $0.keepingUntold(of: $1) }
        kept.adminRelationships = adminRelationships.keeping(older.adminAccess.all) {
            $0.keepingUntold(of: $1)
        }
        return kept
    }
}

extension Array where Element: Identifiable {
    /// Combine each with the older one of its id, nil if there is none.
    fileprivate func keeping(
        _ older: [Element], by combine: (Element, Element?) -> Element
    ) -> [Element] {
        let known = Dictionary(older.map { ($0.id, $0) }) { first, _ in first }
        return map { combine($0, known[$0.id]) }
    }
}
