/// One change that can be asked of Partner Center or Microsoft Graph for a customer: the only word
/// for it, from the key to the wire and the journal.
package enum Write: Hashable, Codable, Sendable {
    case suspend(Subscription.ID)
    case reactivate(Subscription.ID)
    case cancel(Holding)
    /// Makes a cancelled Azure subscription run again ("reactivate-an-azure-subscription", 2023).
    case reactivateAzure(AzureSubscription.ID)
    /// Sets what is to happen when the term ends.
    case setRenewal(Renewal, of: Subscription.ID)
    /// Sets the number of seats: the new total (reference of 2026, 3.1).
    case setQuantity(Int, of: Subscription.ID)
    /// Ends a granular delegated admin relationship (reference of 2026, appendix 1.4).
    case endAdminAccess(AdminRelationship.ID)
    /// Gives up delegated admin privileges and keeps the relationship ("remove-dap", 2023).
    case removeDelegatedAccess
    case removeRelationship
    case order(Offer.ID, quantity: Int)
    /// The customer accepts the relationship: only the embedded sandbox plays the customer.
    case accept(includingDelegatedAccess: Bool)

    /// An order of any offer, to ask who may order.
    package static let anyOrder = Write.order(Offer.ID(""), quantity: 1)

    /// The holding it changes; nil for the relationship itself and for an order.
    package var holding: Holding? {
        switch self {
        case .suspend(let id), .reactivate(let id), .setRenewal(_, let id),
            .setQuantity(_, let id):
            .subscription(id)
        case .endAdminAccess(let id): .adminRelationship(id)
        case .cancel(let holding): holding
        case .reactivateAzure(let id): .azureSubscription(id)
        case .removeDelegatedAccess, .removeRelationship, .order, .accept: nil
        }
    }

    /// The service that it is asked of.
    package var service: MicrosoftService { holding?.service ?? .partnerCenter }

    /// How many are ordered, or how many seats there will be; nil for a write that has no number.
    package var quantity: Int? {
        switch self {
        case .order(_, let quantity), .setQuantity(let quantity, _): quantity
        default: nil
        }
    }

    /// Return the same write with another number; a write that has none stays as it is.
    package func with(quantity: Int) -> Write {
        switch self {
        case .order(let offer, _): .order(offer, quantity: quantity)
        case .setQuantity(_, let id): .setQuantity(quantity, of: id)
        default: self
        }
    }

    /// The word for the status that its holding has afterwards; nil if it has no holding, and for a
    /// cancellation, where the kind of the holding decides.
    package var status: String? {
        switch self {
        case .suspend: Subscription.Status.suspended.word
        // Only the renewal and seats of an active subscription can be set.
        case .reactivate, .setRenewal, .setQuantity: Subscription.Status.active.word
        case .reactivateAzure: AzureSubscriptionStatus.active.word
        case .endAdminAccess: AdminRelationship.Status.terminated.word
        case .cancel, .removeDelegatedAccess, .removeRelationship, .order, .accept: nil
        }
    }

    /// Whether it ends access to the customer, or the relationship.
    package var endsAccess: Bool {
        switch self {
        case .removeDelegatedAccess, .endAdminAccess, .removeRelationship: true
        case .suspend, .reactivate, .cancel, .reactivateAzure, .setRenewal, .setQuantity, .order,
            .accept:
            false
        }
    }

    /// Whether what shows once it is done is that something will end: Microsoft ends an admin
    /// relationship some time after that was asked for.
    package var isOnlyAskedFor: Bool { if case .endAdminAccess = self { true } else { false } }

    /// Whether it is done at most so far that what it asks for is asked for. An admin relationship
    /// that is missing does not prove its end.
    package func isOnlyRequested(in holdings: Holdings) -> Bool {
        guard case .endAdminAccess(let id) = self else { return false }
        return holdings.adminRelationship(id)?.status.isOver != true
    }

    /// The operation under which the activity log lists it.
    package var operation: ActivityRecord.Operation {
        switch self {
        case .suspend: .suspend
        case .reactivate, .reactivateAzure: .reactivate
        case .cancel: .cancel
        case .setRenewal, .setQuantity: .update
        case .endAdminAccess: .endAdminAccess
        case .removeDelegatedAccess: .removeDelegatedAccess
        case .removeRelationship: .removeRelationship
        case .order: .order
        case .accept: .acceptRelationship
        }
    }
}

/// A write for one customer that may be sent: a removal has its clearance.
package struct ClearedWrite: Equatable, Sendable {
    package let write: Write
    package let customer: Customer.ID
    /// Proof that nothing blocked the removal; nil for every other write. Partner Center judges
    /// again.
    package let clearance: RemovalClearance?

    /// Throws `blocked` for a removal without a clearance for that customer.
    package init(
        _ write: Write, of customer: Customer.ID, clearance: RemovalClearance? = nil
    ) throws(Refusal) {
        switch write {
        case .removeRelationship:
            guard let clearance, clearance.customer == customer else { throw .blocked([]) }
            self.clearance = clearance
        default: self.clearance = nil
        }
        self.write = write
        self.customer = customer
    }
}

/// A write with its customer and the name of its target.
package struct NamedWrite: Hashable, Codable, Sendable {
    package let write: Write
    package let customer: Customer
    package let name: String

    package init(_ write: Write, of customer: Customer, named name: String) {
        self.write = write
        self.customer = customer
        self.name = name
    }
}

/// The ids of one act of the operator: the service, its support and our journal know it by them.
package struct ActTrace: Hashable, Sendable, Codable {
    /// Shared by all calls of the act (`MS-CorrelationId`); a GUID.
    package let correlationID: String
    /// The id of the one call that writes (`MS-RequestId`); a GUID. Reads have ids of their own.
    package let requestID: String

    package init(correlationID: String, requestID: String) {
        self.correlationID = correlationID
        self.requestID = requestID
    }
}

/// How far a write is on its way to the service.
package enum WriteStage: Sendable {
    /// It is sent now and cannot be taken back any more.
    case sent
    /// The service turned it away; it waits to be sent again.
    case held
}

/// What is passed along with a write, from the caller down to the client and the journal.
package struct ActContext: Sendable {
    /// The ids of the act; if nil, the first function that needs ids makes them.
    package var trace: ActTrace?
    /// The step of a plan that the write is; nil for a single act.
    package var step: StepReference?
    /// Why it is sent once more; nil for what was not sent before.
    package var again: SentBefore?
    /// The target as it was found last, before it is sent: if it is not so any more, nothing is.
    package var found: Subscription?
    /// Called with each stage of the write before it takes effect. If the task is cancelled during
    /// the call with `sent`, nothing is sent.
    package var stage: @Sendable (WriteStage) -> Void
    /// Called with the ids under which a write that was refused is sent once more.
    package var retraced: @Sendable (ActTrace) -> Void

    package init(
        trace: ActTrace? = nil, step: StepReference? = nil, again: SentBefore? = nil,
        found: Subscription? = nil,
        stage: @escaping @Sendable (WriteStage) -> Void = { _ in },
        retraced: @escaping @Sendable (ActTrace) -> Void = { _ in }
    ) {
        self.trace = trace
        self.step = step
        self.again = again
        self.found = found
        self.stage = stage
        self.retraced = retraced
    }

    /// Return a copy with those ids.
    package func traced(by trace: ActTrace) -> ActContext {
        ActContext(
            trace: trace, step: step, again: again, found: found, stage: stage,
            retraced: retraced)
    }
}
