import FoundationEssentials

/// The parts of an off-boarding, in the order they are taken: first all that the operator can do
/// now, so that no window closes while something is waited for; then what only others can do;
/// then what time does.
enum PlanStage: CaseIterable {
    case azureSubscriptions, suspensions, addOns, cancellations, software, reservations
    case tickets, waits

    /// Whether a blocker has something to be done in it. An act that takes effect when the term
    /// ends has two: itself, and the waiting.
    func takes(_ blocker: Blocker) -> Bool {
        switch blocker.wayOut {
        case .cancelAzureSubscription: self == .azureSubscriptions
        case .suspend, .cancelAzureSubscriptionsFirst: self == .suspensions
        case .suspendBase: self == .addOns
        case .suspendToStopRenewal: self == .suspensions || self == .waits
        case .cancelAtTermEnd, .cancelAtRenewal: self == .cancellations || self == .waits
        case .cancel:
            switch blocker.holding {
            case .software: self == .software
            case .reservation: self == .reservations
            case .subscription, .azureSubscription, .unread: self == .cancellations
            }
        case .azurePortal, .supportRequest, .supportOrTermEnd, .lookInPartnerCenter:
            self == .tickets
        case .waitForTermEnd, .waitForActivation, .waitForRenewal, .waitForEnd: self == .waits
        }
    }

    /// Its blockers in the order they are cleared: what closes first goes first, software by its
    /// order's lines, and else they stay as they came.
    func sorted(_ blockers: [Blocker], in holdings: Holdings) -> [Blocker] {
        blockers.filter(takes).map {
            let line = self == .software ? $0.orderLine(in: holdings) : ("", 0)
            return ($0, $0.wayOut.date ?? .distantFuture, line)
        }
        .sorted { ($0.1, $0.2.0, $0.2.1) < ($1.1, $1.2.0, $1.2.1) }
        .map(\.0)
    }
}

extension Blocker {
    fileprivate func orderLine(in holdings: Holdings) -> (String, Int) {
        guard case .software(let id) = holding,
            let purchase = holdings.software.first(where: { $0.id == id })
        else { return ("", 0) }
        return (purchase.orderID.text, purchase.lineItemNumber)
    }
}
