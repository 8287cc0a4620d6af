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

extension Subscription {
    /// The word for its kind in JSON and CSV; `unknown` where nobody knows how it was sold.
    package var kindWord: String { isKindTold ? kind.rawValue : untoldStatus }
}
