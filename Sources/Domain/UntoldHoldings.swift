extension UnreadHolding {
    /// Stands for the subscriptions of a customer that no file tells.
    package static let untoldSubscriptions = UnreadHolding(
        id: ID("subscriptions"), place: .subscriptions, cause: .notInFile)

    /// Stands for all that no file of the portal tells: reservations, software and Azure
    /// subscriptions.
    package static let untoldPurchases = UnreadHolding(
        id: ID("purchases"), place: .entitlements, cause: .notInFile)

    /// The id of what stands for a relationship that was not told.
    package static let untoldRelationship = ID("relationshipToPartner")
}

extension Holding {
    /// Its own id; nil for what only stands for something that was not told.
    package var ownID: String? {
        guard case .unread(let id) = self else { return self.id }
        let marks = [
            UnreadHolding.untoldSubscriptions.id, UnreadHolding.untoldPurchases.id,
            UnreadHolding.untoldRelationship,
        ]
        return marks.contains(id) ? nil : id.text
    }
}

extension Holdings {
    /// Whether they come from the portal's files, which tell only a part of what a customer holds.
    package var areOfFiles: Bool { unread.contains { $0.cause == .notInFile } }

    /// Why it is not known whether a holding blocks a removal; nil if that is known, or depends on
    /// what became of it at the end of its term.
    package func unknownCause(of holding: Holding) -> Blocker.Cause? {
        switch holding {
        case .subscription(let id):
            guard let one = subscription(id) else { return nil }
            if case .unrecognized(let word) = one.status { return .unrecognizedStatus(word) }
            return one.isKindTold ? nil : .kindUntold
        case .azureSubscription(let id):
            guard case .unrecognized(let word)? = azureSubscription(id)?.status else { return nil }
            return .unrecognizedStatus(word)
        case .reservation(let id): return reservation(id)?.status.unrecognizedCause
        case .software(let id): return softwarePurchase(id)?.status.unrecognizedCause
        case .unread(UnreadHolding.untoldRelationship):
            return areOfFiles ? .relationshipNotInFile : .relationshipUntold
        case .unread(let id):
            return unread.first { $0.id == id }.map { .unread($0.cause, in: $0.place) }
        case .adminRelationship: return nil
        }
    }
}
