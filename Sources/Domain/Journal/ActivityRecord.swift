import FoundationEssentials

/// One act in the activity log: who, when, what, for whom, and how it ended.
package struct ActivityRecord: Equatable, Identifiable, Sendable {
    /// A number that counts up.
    package typealias ID = Int64

    /// Counts up in the order of the acts.
    package private(set) var id: ID
    package let operationDate: Date
    package let userPrincipalName: String
    package let operation: Operation
    package let customerID: Customer.ID
    package let customerName: String
    /// The kind and id of the changed holding; empty for the relationship itself.
    package let resourceKind: String
    package let resourceID: String
    package let resourceName: String
    package let outcome: OperationStatus
    /// What changed, or the code and text of the refusal.
    package let details: ActivityDetails
    /// The ids by which the service knows the act; nil if there was no service.
    package let trace: ActTrace?
    /// The names of what the details mention by id: other holdings, and partners. Only those that
    /// are known.
    package var names: [String: String] = [:]

    package init(
        id: ID, operationDate: Date, userPrincipalName: String, operation: Operation,
        customerID: Customer.ID, customerName: String, resourceKind: String, resourceID: String,
        resourceName: String, outcome: OperationStatus, details: ActivityDetails,
        trace: ActTrace? = nil
    ) {
        self.id = id
        self.operationDate = operationDate
        self.userPrincipalName = userPrincipalName
        self.operation = operation
        self.customerID = customerID
        self.customerName = customerName
        self.resourceKind = resourceKind
        self.resourceID = resourceID
        self.resourceName = resourceName
        self.outcome = outcome
        self.details = details
        self.trace = trace
    }

    /// The ids of other holdings and of partners that the details mention.
    package var mentions: [String] {
        guard case .changes(let changes) = details else { return [] }
        return changes.compactMap { change in
            switch change {
            case .changed(_, _, _, let holding): holding
            case .added("supportContacts", let id), .removed("supportContacts", let id): id
            case .new, .added, .removed: nil
            }
        }
    }

    /// Return a copy with another number.
    package func numbered(_ id: ID) -> ActivityRecord {
        var record = self
        record.id = id
        return record
    }

    /// What was asked for. "auditing-resources" has one word for suspending, reactivating and
    /// cancelling a subscription; here they are three.
    package enum Operation: RawRepresentable, CaseIterable, Hashable, Sendable {
        case suspend, reactivate, cancel, order
        /// A change of name, seats or renewal.
        case update
        case removeRelationship, acceptRelationship
        /// Delegated admin privileges given up, the relationship kept.
        case removeDelegatedAccess
        /// A granular delegated admin relationship ended.
        case endAdminAccess
        /// Something that partnerdeck does not do, by the service's word (`operationType`).
        case other(String)

        /// The operations that partnerdeck knows.
        package static let allCases: [Operation] = [
            .suspend, .reactivate, .cancel, .order, .update, .removeRelationship,
            .acceptRelationship, .removeDelegatedAccess, .endAdminAccess,
        ]

        package init(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .other(rawValue)
        }

        package var rawValue: String {
            switch self {
            case .suspend: "suspend"
            case .reactivate: "reactivate"
            case .cancel: "cancel"
            case .order: "order"
            case .update: "update"
            case .removeRelationship: "remove-relationship"
            case .acceptRelationship: "accept-relationship"
            case .removeDelegatedAccess: "remove-delegated-access"
            case .endAdminAccess: "end-admin-access"
            case .other(let word): word
            }
        }
    }

    /// The `operationType` of "auditing-resources".
    package var auditType: String {
        switch operation {
        case .suspend, .reactivate, .update: "update_subscription"
        // Software and reservations are cancelled by their order.
        case .cancel:
            ["software", "reservation"].contains(resourceKind)
                ? "update_order" : "update_subscription"
        case .order: "create_order"
        case .removeRelationship: "remove_partner_customer_relationship"
        case .acceptRelationship: "create_partner_relationship"
        case .removeDelegatedAccess: "dap_admin_relationship_terminated"
        case .endAdminAccess: "granular_admin_relationship_terminated"
        case .other(let word): word
        }
    }
}

/// The words of `operationStatus`.
package enum OperationStatus: String, CaseIterable, Sendable {
    case succeeded, failed
    /// The intent is on disk and the answer is not: it is under way, or was cut off.
    case progress
    /// Refused by a rule.
    case decline
}
