/// One change that can be asked of Partner Center for a customer, as plan, journal and undo have
/// it.
package enum Write: Hashable, Codable, Sendable {
    case suspend(Subscription.ID)
    case reactivate(Subscription.ID)
    case cancel(Holding)
    /// Makes a cancelled Azure subscription run again ("reactivate-an-azure-subscription", 2023).
    case reactivateAzure(AzureSubscription.ID)
    /// Sets what is to happen when the term ends.
    case setRenewal(Renewal, of: Subscription.ID)
    /// Gives up delegated admin privileges and keeps the relationship ("remove-dap", 2023).
    case removeDelegatedAccess
    case removeRelationship
    case order(Offer.ID, quantity: Int)
    /// The customer's part, played in the embedded sandbox.
    case accept(includingDelegatedAccess: Bool)

    /// An order of whatever offer: who may order does not depend on it.
    package static let anyOrder = Write.order(Offer.ID(""), quantity: 1)

    /// What it is aimed at; nil for the relationship itself, or what is not held yet.
    package var holding: Holding? {
        switch self {
        case .suspend(let id), .reactivate(let id), .setRenewal(_, let id): .subscription(id)
        case .cancel(let holding): holding
        case .reactivateAzure(let id): .azureSubscription(id)
        case .removeDelegatedAccess, .removeRelationship, .order, .accept: nil
        }
    }

    /// What the activity log calls it.
    package var operation: ActivityRecord.Operation {
        switch self {
        case .suspend: .suspend
        case .reactivate, .reactivateAzure: .reactivate
        case .cancel: .cancel
        case .setRenewal: .update
        case .removeDelegatedAccess: .removeDelegatedAccess
        case .removeRelationship: .removeRelationship
        case .order: .order
        case .accept: .acceptRelationship
        }
    }
}

/// A write for one customer, with all it takes to be sent: a removal has its clearance.
package struct ClearedWrite: Sendable {
    package let write: Write
    package let customer: Customer.ID
    /// The rules' word that nothing blocked the removal; nil for every other write. Partner Center
    /// judges again.
    package let clearance: RemovalClearance?

    /// Throws `blocked` for a removal without a clearance of that customer, and `readOnly` for the
    /// acceptance, which is the customer's.
    package init(
        _ write: Write, of customer: Customer.ID, clearance: RemovalClearance? = nil
    ) throws(Refusal) {
        switch write {
        case .removeRelationship:
            guard let clearance, clearance.customer == customer else { throw .blocked([]) }
            self.clearance = clearance
        case .accept: throw .readOnly
        default: self.clearance = nil
        }
        self.write = write
        self.customer = customer
    }
}

/// A write, and what its target was called.
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

/// The ids of one act of the operator, by which the service, its support and our records know it.
package struct ActTrace: Hashable, Sendable, Codable {
    /// Shared by all calls of the act (`MS-CorrelationId`); a GUID.
    package let correlationID: String
    /// Of the one call that writes (`MS-RequestId`); a GUID. Reads have ids of their own.
    package let requestID: String

    package init(correlationID: String, requestID: String) {
        self.correlationID = correlationID
        self.requestID = requestID
    }
}

/// Where the write of an act is, for whoever asked for the act.
package enum WriteStage: Sendable {
    /// It leaves now: it cannot be taken back any more.
    case sent
    /// The service turned it away undone, and it waits to leave again.
    case held
}

/// What goes along with one act, from whoever asks for it to whatever sends it or writes it down.
package struct ActContext: Sendable {
    /// The ids the act is known by; where there are none, the first who needs them makes them.
    package var trace: ActTrace?
    /// The step of a plan the act is; nil for an act by itself.
    package var step: StepReference?
    /// Told of each stage of the write before it takes effect. A task that is cancelled when
    /// `sent` has been told sends nothing.
    package var stage: @Sendable (WriteStage) -> Void

    package init(
        trace: ActTrace? = nil, step: StepReference? = nil,
        stage: @escaping @Sendable (WriteStage) -> Void = { _ in }
    ) {
        self.trace = trace
        self.step = step
        self.stage = stage
    }

    /// The same with those ids.
    package func traced(by trace: ActTrace) -> ActContext {
        ActContext(trace: trace, step: step, stage: stage)
    }
}
