import Domain

extension Wording {
    /// An admin relationship's status; an unknown word stands in parentheses.
    package func status(_ status: AdminRelationship.Status) -> String {
        switch status {
        case .created: statusDrafted
        case .approvalPending: statusApprovalPending
        case .approved: statusApproved
        case .activating: statusActivating
        case .active: statusActive
        case .expiring: statusExpiring
        case .expired: statusExpired
        case .terminationRequested: statusTerminationRequested
        case .terminating: statusTerminating
        case .terminated: statusTerminated
        case .unrecognized(let word): unknownStatus(word)
        }
    }

    /// Why admin relationships are not known, in a sentence.
    package func reason(of trouble: AdminAccessTrouble) -> String {
        switch trouble {
        case .notConsented: troubleConsentMissing
        case .denied: adminAccessDenied
        case .unreachable: adminAccessUnreachable
        case .unreadable: adminAccessUnreadable
        case .notOffered: adminAccessNotOffered
        }
    }
}
