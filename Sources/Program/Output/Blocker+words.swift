import Domain

extension Blocker.Cause {
    /// The word for it in JSON.
    var word: String {
        switch self {
        case .active: "active"
        case .pending: "pending"
        case .unrecognizedStatus: "unrecognizedStatus"
        case .newCommerceSuspended: "newCommerceSuspended"
        case .softwareSubscriptionNotCancelled, .softwareNotCancelled: "softwareNotCancelled"
        case .azureSubscriptionLive: "azureSubscriptionActive"
        case .reservationOpen: "reservationNotCancelled"
        case .marketplaceNotCancelled: "marketplaceNotCancelled"
        case .savingsPlanRuns: "savingsPlanActive"
        case .unread(.item, _): "unreadable"
        case .unread(.kind, _): "unrecognizedKind"
        case .unread(.missing, _): "incomplete"
        case .relationshipUntold: "relationshipUnknown"
        }
    }
}

extension Blocker.WayOut {
    /// The word for it in JSON.
    var word: String {
        switch self {
        case .suspend, .suspendToStopRenewal: "suspend"
        case .suspendBase: "suspendBase"
        case .cancel, .cancelAtRenewal, .cancelAzureSubscription: "cancel"
        case .cancelAzureSubscriptionsFirst: "cancelAzureSubscriptionsFirst"
        case .azurePortal: "azurePortal"
        case .supportRequest, .supportOrTermEnd: "supportRequest"
        case .waitForTermEnd, .waitForEnd: "waitForTermEnd"
        case .cancelAtTermEnd: "cancelAtTermEnd"
        case .waitForRenewal: "waitForRenewal"
        case .waitForActivation: "waitForActivation"
        case .lookInPartnerCenter: "lookInPartnerCenter"
        }
    }

    /// Until when it can be cancelled, or when the term ends.
    var until: Instant? {
        switch self {
        case .cancel(let date), .suspendToStopRenewal(let date), .cancelAtTermEnd(let date),
            .cancelAtRenewal(let date), .waitForTermEnd(let date), .supportOrTermEnd(let date):
            date
        case .suspend, .suspendBase, .cancelAzureSubscriptionsFirst, .cancelAzureSubscription,
            .azurePortal, .supportRequest, .waitForActivation, .waitForRenewal,
            .waitForEnd, .lookInPartnerCenter:
            nil
        }
    }
}
