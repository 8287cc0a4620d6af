import FoundationEssentials

extension Blocker {
    /// When the way out closes or clears the blocker, or when the other way out closes; nil if
    /// there is no such date.
    package var date: Date? { wayOut.date ?? cancellableUntil }
}

extension [Blocker] {
    /// The same, the earliest date first; those without one follow. The others keep their order.
    package var byDate: [Blocker] {
        enumerated().sorted { one, other in
            (one.element.date ?? .distantFuture, one.offset)
                < (other.element.date ?? .distantFuture, other.offset)
        }.map(\.element)
    }
}

extension Blocker.WayOut {
    /// When the way out closes, or when it clears the blocker; nil if there is no such date.
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
