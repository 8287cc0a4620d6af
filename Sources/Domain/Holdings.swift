/// A customer and all that it holds: what the rules judge a removal by.
package struct Holdings: Equatable, Sendable {
    package var customer: Customer
    package var subscriptions: [Subscription]
    package var azureSubscriptions: [AzureSubscription]
    package var reservations: [Reservation]
    package var software: [SoftwarePurchase]
    /// What the service sent about the customer and could not be read.
    package var unread: [UnreadHolding]
    /// The admin relationships with the customer. They never block a removal.
    package var adminAccess: AdminAccess

    package init(
        customer: Customer, subscriptions: [Subscription] = [],
        azureSubscriptions: [AzureSubscription] = [], reservations: [Reservation] = [],
        software: [SoftwarePurchase] = [], unread: [UnreadHolding] = [],
        adminAccess: AdminAccess = .notRead
    ) {
        self.customer = customer
        self.subscriptions = subscriptions
        self.azureSubscriptions = azureSubscriptions
        self.reservations = reservations
        self.software = software
        self.unread = unread
        self.adminAccess = adminAccess
    }

    /// The subscription with that id; nil if the customer has none.
    package func subscription(_ id: Subscription.ID) -> Subscription? {
        subscriptions.first { $0.id == id }
    }

    /// The Azure subscription with that id; nil if the customer has none.
    package func azureSubscription(_ id: AzureSubscription.ID) -> AzureSubscription? {
        azureSubscriptions.first { $0.id == id }
    }

    /// The reservation with that id; nil if the customer has none.
    package func reservation(_ id: Reservation.ID) -> Reservation? {
        reservations.first { $0.id == id }
    }

    /// The purchase of perpetual software with that id; nil if the customer has none.
    package func softwarePurchase(_ id: SoftwarePurchase.ID) -> SoftwarePurchase? {
        software.first { $0.id == id }
    }

    /// All of them: subscriptions, Azure subscriptions, reservations, software, what could not be
    /// read, and admin relationships.
    package var all: [Holding] {
        subscriptions.map { .subscription($0.id) }
            + azureSubscriptions.map { .azureSubscription($0.id) }
            + reservations.map { .reservation($0.id) } + software.map { .software($0.id) }
            + unread.map { .unread($0.id) }
            + adminAccess.all.map { .adminRelationship($0.id) }
    }

    /// The name of a holding; nil if the customer has no such holding.
    package func name(of holding: Holding) -> String? {
        switch holding {
        case .subscription(let id): subscription(id)?.name
        case .azureSubscription(let id): azureSubscription(id)?.friendlyName
        case .reservation(let id): reservation(id)?.displayName
        case .software(let id): softwarePurchase(id)?.productName
        case .unread(let id): unread.first { $0.id == id }?.name
        case .adminRelationship(let id): adminRelationship(id)?.name
        }
    }

    /// The word for a holding's status; nil if the customer has no such holding.
    package func status(of holding: Holding) -> String? {
        switch holding {
        case .subscription(let id): subscription(id)?.status.word
        case .azureSubscription(let id): azureSubscription(id)?.status.word
        case .reservation(let id): reservation(id)?.status.word
        case .software(let id): softwarePurchase(id)?.status.word
        case .unread(let id): unread.first { $0.id == id }?.cause.word
        case .adminRelationship(let id): adminRelationship(id)?.status.word
        }
    }

    /// What has a status that partnerdeck does not know.
    package var unrecognized: [Holding] {
        var found: [Holding] = []
        for subscription in subscriptions {
            if case .unrecognized = subscription.status {
                found.append(.subscription(subscription.id))
            }
        }
        for azure in azureSubscriptions {
            if case .unrecognized = azure.status { found.append(.azureSubscription(azure.id)) }
        }
        for reservation in reservations {
            if case .unrecognized = reservation.status {
                found.append(.reservation(reservation.id))
            }
        }
        for purchase in software {
            if case .unrecognized = purchase.status { found.append(.software(purchase.id)) }
        }
        return found
    }

    /// The add-ons that stay suspended where a write reactivates their subscription.
    package func addOnsLeftSuspended(by write: Write) -> [Subscription] {
        guard case .reactivate(let base) = write else { return [] }
        return addOns(of: base).filter { $0.status == .suspended }
    }

    /// The add-ons of a legacy base subscription.
    package func addOns(of base: Subscription.ID) -> [Subscription] {
        subscriptions.filter { $0.parentID == base }
    }

    /// The Azure subscriptions under a plan that still run.
    package func liveAzureSubscriptions(under plan: Subscription.ID) -> [AzureSubscription] {
        azureSubscriptions.filter { $0.planID == plan && $0.isLive }
    }
}

extension Holdings: Codable {
    private enum CodingKeys: CodingKey {
        case customer, subscriptions, azureSubscriptions, reservations, software, unread
        case adminAccess
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            customer: try container.decode(Customer.self, forKey: .customer),
            subscriptions: try container.decode([Subscription].self, forKey: .subscriptions),
            azureSubscriptions: try container.decode(
                [AzureSubscription].self, forKey: .azureSubscriptions),
            reservations: try container.decode([Reservation].self, forKey: .reservations),
            software: try container.decode([SoftwarePurchase].self, forKey: .software),
            // Entries and plans of earlier releases do not have these.
            unread: try container.decodeIfPresent([UnreadHolding].self, forKey: .unread) ?? [],
            adminAccess: try container.decodeIfPresent(AdminAccess.self, forKey: .adminAccess)
                ?? .notRead)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(customer, forKey: .customer)
        try container.encode(subscriptions, forKey: .subscriptions)
        try container.encode(azureSubscriptions, forKey: .azureSubscriptions)
        try container.encode(reservations, forKey: .reservations)
        try container.encode(software, forKey: .software)
        if !unread.isEmpty { try container.encode(unread, forKey: .unread) }
        if adminAccess != .notRead { try container.encode(adminAccess, forKey: .adminAccess) }
    }
}

extension String {
    /// The last eight characters of an id, to tell apart two of the same name.
    package var endOfID: String { count > 8 ? "…" + suffix(8) : self }
}

extension Holdings {
    /// Return the end of the id of a holding whose name another one has as well; nil for any other.
    package func shortID(of holding: Holding) -> String? {
        guard let name = name(of: holding) else { return nil }
        let count =
            subscriptions.count { $0.name == name }
            + azureSubscriptions.count { $0.friendlyName == name }
            + reservations.count { $0.displayName == name }
            + software.count { $0.productName == name } + unread.count { $0.name == name }
            + adminAccess.all.count { $0.name == name }
        return count > 1 ? holding.id.endOfID : nil
    }

    /// Return the name of a holding, with the end of its id behind it where another one has the
    /// same name; nil if it is not held.
    package func distinctName(of holding: Holding) -> String? {
        guard let name = name(of: holding) else { return nil }
        return shortID(of: holding).map { name + " " + $0 } ?? name
    }
}

/// One thing a customer holds, by kind and id.
package enum Holding: Hashable, Sendable, Codable {
    case subscription(Subscription.ID)
    case azureSubscription(AzureSubscription.ID)
    case reservation(Reservation.ID)
    case software(SoftwarePurchase.ID)
    case unread(UnreadHolding.ID)
    case adminRelationship(AdminRelationship.ID)

    /// The word for its kind in JSON: `subscription`, `azureSubscription`, `reservation`,
    /// `software`, `unread`, `adminRelationship`.
    package var kind: String {
        switch self {
        case .subscription: "subscription"
        case .azureSubscription: "azureSubscription"
        case .reservation: "reservation"
        case .software: "software"
        case .unread: "unread"
        case .adminRelationship: "adminRelationship"
        }
    }

    /// Nil if `kind` is none of the words that `kind` has, such as that of an offer.
    package init?(kind: String, id: String) {
        switch kind {
        case "subscription": self = .subscription(.init(id))
        case "azureSubscription": self = .azureSubscription(.init(id))
        case "reservation": self = .reservation(.init(id))
        case "software": self = .software(.init(id))
        case "unread": self = .unread(.init(id))
        case "adminRelationship": self = .adminRelationship(.init(id))
        default: return nil
        }
    }

    /// The service that has it.
    package var service: MicrosoftService {
        switch self {
        case .adminRelationship: .graph
        case .subscription, .azureSubscription, .reservation, .software, .unread: .partnerCenter
        }
    }

    /// Its id as text.
    package var id: String {
        switch self {
        case .subscription(let id): id.text
        case .azureSubscription(let id): id.text
        case .reservation(let id): id.text
        case .software(let id): id.text
        case .unread(let id): id.text
        case .adminRelationship(let id): id.text
        }
    }
}

extension Holdings {
    /// Return a copy with the holdings of a slice put in, or added if they are missing.
    func with(_ slice: Holdings?) -> Holdings {
        guard let slice else { return self }
        var whole = self
        whole.subscriptions.put(slice.subscriptions)
        whole.azureSubscriptions.put(slice.azureSubscriptions)
        whole.reservations.put(slice.reservations)
        whole.software.put(slice.software)
        whole.unread.put(slice.unread)
        whole.adminAccess = adminAccess.with(slice.adminAccess.all)
        return whole
    }
}

extension Array where Element: Identifiable {
    fileprivate mutating func put(_ others: [Element]) {
        for other in others {
            if let place = firstIndex(where: { $0.id == other.id }) {
                self[place] = other
            } else {
                append(other)
            }
        }
    }

    /// Replace the elements that have the id of one of the others.
    fileprivate mutating func replace(with others: [Element]) {
        for (place, old) in enumerated() {
            if let new = others.first(where: { $0.id == old.id }) { self[place] = new }
        }
    }
}

extension Holdings {
    /// Return the holdings after a change.
    package func applying(_ change: Change) -> Holdings {
        var after = self
        after.subscriptions.replace(with: change.subscriptions)
        after.azureSubscriptions.replace(with: change.azureSubscriptions)
        after.reservations.replace(with: change.reservations)
        after.software.replace(with: change.software)
        after.adminAccess = adminAccess.replacing(change.adminRelationships)
        return after
    }
}

extension Holdings {
    /// Return the part that a write changes, which is all that is needed to undo it; everything for
    /// a removal of the relationship.
    package func slice(for write: Write) -> Holdings {
        guard let holding = write.holding else {
            return write == .removeRelationship ? self : Holdings(customer: customer)
        }
        var slice = Holdings(customer: customer)
        switch holding {
        case .subscription(let id):
            slice.subscriptions = subscriptions.filter { $0.id == id || $0.parentID == id }
        case .azureSubscription(let id):
            slice.azureSubscriptions = azureSubscriptions.filter { $0.id == id }
        case .reservation(let id): slice.reservations = reservations.filter { $0.id == id }
        case .software(let id): slice.software = software.filter { $0.id == id }
        case .unread(let id): slice.unread = unread.filter { $0.id == id }
        case .adminRelationship(let id): slice.adminAccess = adminAccess.slice(id)
        }
        return slice
    }
}
