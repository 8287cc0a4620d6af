import FoundationEssentials

extension Blocker.WayOut {
    /// The moment the way out closes, or the one it leads to; nil where there is none.
    package var date: Date? {
        switch self {
        case .cancel(let until): until
        case .suspendToStopRenewal(let end), .cancelAtTermEnd(let end), .cancelAtRenewal(let end),
            .waitForTermEnd(let end), .supportOrTermEnd(let end):
            end
        case .suspend, .suspendBase, .cancelAzureSubscriptionsFirst, .cancelAzureSubscription,
            .azurePortal, .supportRequest, .waitForActivation, .waitForRenewal,
            .waitForEnd, .lookInPartnerCenter:
            nil
        }
    }
}
