import FoundationEssentials

/// A holding that keeps the relationship alive, why it does, and how to clear it.
package struct Blocker: Equatable, Sendable, Codable {
    package let holding: Holding
    package let name: String
    package let cause: Cause
    package let wayOut: WayOut
    /// What the way out brings with it; empty where there is no act to take.
    package let cost: [Consequence]

    /// Why it keeps the relationship alive.
    package enum Cause: Hashable, Sendable, Codable {
        case active
        case pending
        /// The word came from the service and the reference does not have it.
        case unrecognizedStatus(String)
        /// New commerce, where the newest article asks for more than a suspension.
        case newCommerceSuspended
        case softwareSubscriptionNotCancelled
        case azureSubscriptionLive
        case reservationOpen
        case softwareNotCancelled
        /// Suspended is not enough of what the marketplace sold.
        case marketplaceNotCancelled
        /// An Azure savings plan that runs.
        case savingsPlanRuns
        /// Something that could not be read, in which of the lists.
        case unread(UnreadCause, in: UnreadList)
        /// The service did not tell how the customer stands to the partner.
        case relationshipUntold
    }

    /// How it is cleared.
    package enum WayOut: Hashable, Sendable, Codable {
        case suspend
        /// An add-on follows its base into suspension.
        case suspendBase(Subscription.ID, name: String)
        case cancel(until: Date?)
        case cancelAzureSubscriptionsFirst(count: Int)
        case cancelAzureSubscription
        /// Only the Azure portal or Microsoft's support can.
        case azurePortal
        /// Past the window: a request "CSP Purchase/Refund on behalf of customers".
        case supportRequest
        /// As journals from before the rules of 2026 have it; no rule says it any more.
        case suspendToStopRenewal(end: Date?)
        /// It would be renewed, or go on: its renewal can be set so that it ends with its term.
        case cancelAtTermEnd(end: Date?)
        /// Its term is over and it is still active: it is being renewed, or moved on.
        case waitForRenewal(since: Date)
        /// Its term is over, and it is being ended.
        case waitForEnd(since: Date)
        /// The support request; and its renewal can be set so that it ends with its term at the
        /// latest.
        case supportOrTermEnd(end: Date?)
        /// It would be renewed: cancelling it now takes effect when its term ends.
        case cancelAtRenewal(end: Date?)
        /// Nothing can be done before the term ends, with which it ends.
        case waitForTermEnd(Date?)
        case waitForActivation
        case lookInPartnerCenter
    }
}
