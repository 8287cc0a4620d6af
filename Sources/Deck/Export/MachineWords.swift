import Domain

extension TermEnd {
    /// The word for it in JSON and CSV.
    package var word: String {
        switch self {
        case .renews: "renews"
        case .ends: "ends"
        case .goesOn: "goesOn"
        case .mayGoOn: "mayGoOn"
        case .unknown: "unknown"
        case .underway: "renewing"
        case .ending: "ending"
        }
    }
}

extension Blocker.WayOut {
    /// The word for it in JSON and CSV.
    package var word: String {
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
}

extension Holdings {
    /// The word for a holding's status in JSON and CSV: Partner Center's, as it came; nil if the
    /// customer has no such holding.
    func statusWord(of holding: Holding) -> String? {
        // What was not understood has no status, but a reason.
        if case .unread = holding { return status(of: holding).map { _ in untoldStatus } }
        return status(of: holding)
    }
}

extension StepState {
    /// The word for it in JSON and CSV.
    package var word: String {
        switch self {
        case .pending: "pending"
        case .underway: "underway"
        case .accepted: "accepted"
        case .requested: "requested"
        case .confirmed: "confirmed"
        case .refused: "refused"
        case .waiting: "waiting"
        case .unknown: "unknown"
        case .struck: "struck"
        }
    }
}

extension Subscription {
    /// The word for its kind in JSON and CSV; `unknown` where nobody knows how it was sold.
    package var kindWord: String { isKindTold ? kind.rawValue : untoldStatus }
}
