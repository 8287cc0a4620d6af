/// Titles, heads and empty lists of the pages.
package protocol PageWording {
    var customersTitle: String { get }
    var blockersTitle: String { get }
    var catalogueTitle: String { get }
    var activityLogTitle: String { get }
    var requestTitle: String { get }
    var helpTitle: String { get }
    func blockedAndReady(_ blocked: Int, ready: Int) -> String
    func subscriptionsByStatus(_ active: Int, suspended: Int) -> String
    var customerSearchPrompt: String { get }
    func customersFound(_ found: Int, of total: Int) -> String
    var searching: String { get }
    func sandboxRules(_ edition: String) -> String
    func productionRules(_ edition: String) -> String
    var noCustomerMatches: String { get }
    var noCustomers: String { get }
    var nothingSelected: String { get }
    var nothingToChoose: String { get }
    var holdsNone: String { get }
    var onlyCancelled: String { get }
    var noRelationship: String { get }
    var nobodyCouldAccept: String { get }
    var reading: String { get }
    var readFailed: String { get }
    var notReadYet: String { get }
    var customerMissing: String { get }
    var removalPending: String { get }
    var waitingForAnswer: String { get }
    var readyToRemove: String { get }
    func heldBy(_ count: Int) -> String
    var holdsRelationship: String { get }
    var removeLink: String { get }
    func removeLinkInactive(_ count: Int) -> String
    var removeLinkReady: String { get }
    func blockersCount(_ count: Int) -> String
    var blockersCleared: String { get }
    var whyHeading: String { get }
    var wayOutHeading: String { get }
    var costsHeading: String { get }
    var formerCustomersHeading: String { get }
    var includeDelegatedAccess: String { get }
    var delegatedAccessNote: String { get }
    var emailTextHeading: String { get }
    func windowTooSmall(_ columns: Int, rows: Int, nowColumns: Int, nowRows: Int) -> String
    func keyIsOff(_ reason: String) -> String
    func orderFor(_ customer: String) -> String
    var searchPrompt: String { get }
    func searchFound(_ found: Int, of total: Int) -> String
    var nothingMatches: String { get }
    func searchFull(_ limit: Int) -> String
    var pasteHasNoField: String { get }
    var helpKeys: String { get }
    var helpTypingKeys: String { get }

    // The names of facts and columns, as Partner Center has them.

    var customerLabel: String { get }
    var domainLabel: String { get }
    var microsoftIDLabel: String { get }
    var countryLabel: String { get }
    var statusActive: String { get }
    var statusSuspended: String { get }
    var purchasesLabel: String { get }
    var relationshipLabel: String { get }
    var subscriptionLabel: String { get }
    var kindLabel: String { get }
    var quantityLabel: String { get }
    var statusLabel: String { get }
    var productLabel: String { get }
    var purchasedLabel: String { get }
    var reservationLabel: String { get }
    var companyNameLabel: String { get }
    var customDomainsLabel: String { get }
    var addressLabel: String { get }
    var contactLabel: String { get }
    var emailLabel: String { get }
    var phoneLabel: String { get }
    var languageLabel: String { get }
    var delegatedAccessLabel: String { get }
    var supportContactsLabel: String { get }
    var yes: String { get }
    var no: String { get }
    var none: String { get }
    var granted: String { get }
    var notGranted: String { get }
    var notReadable: String { get }
    var offerLabel: String { get }
    var nameGivenLabel: String { get }
    var subscriptionIDLabel: String { get }
    var offerIDLabel: String { get }
    var orderIDLabel: String { get }
    var billingCycleLabel: String { get }
    var termLabel: String { get }
    var createdLabel: String { get }
    var startedLabel: String { get }
    var termEndLabel: String { get }
    var cancellableUntilLabel: String { get }
    var autoRenewLabel: String { get }
    var scheduledChangeLabel: String { get }
    var atTermEndLabel: String { get }
    var scheduledActionsLabel: String { get }
    var atAnyTime: String { get }
    var trialLabel: String { get }
    var publisherLabel: String { get }
    var addOnOfLabel: String { get }
    var suspensionReasonsLabel: String { get }
    var azureSubscriptionIDLabel: String { get }
    var azurePlanLabel: String { get }
    var reservationIDLabel: String { get }
    var reservationOrderIDLabel: String { get }
    var reservationTypeLabel: String { get }
    var expiresLabel: String { get }
    var lineItemLabel: String { get }
    var on: String { get }
    var off: String { get }
    var timeLabel: String { get }
    var userLabel: String { get }
    var operationLabel: String { get }
    var targetLabel: String { get }
    var outcomeLabel: String { get }
    var detailsLabel: String { get }
    var holdsRelationshipLabel: String { get }
    var notCancellable: String { get }
    var azureSubscriptionLabel: String { get }
    var noEnd: String { get }

    // How old and how sure is what a page shows, and the way to the service.

    var readOnlyMark: String { get }
    func syncCustomers(_ count: Int) -> String
    func syncHoldings(_ done: Int, of total: Int) -> String
    func syncOffline(_ time: String) -> String
    var syncSignIn: String { get }
    func syncStopped(_ time: String) -> String
    var syncConnecting: String { get }
    func syncedAsOf(_ time: String) -> String
    var notReadYetMark: String { get }
    var notListedMark: String { get }
    func notListedMarkSince(_ time: String) -> String
    func unknownCustomers(_ count: Int) -> String
    var changePending: String { get }
    func changePendingSince(_ change: String, time: String) -> String
    var firstListing: String { get }
    func syncFirstListingSoFar(_ count: Int) -> String
    var customersNotRead: String { get }
    func offlineNotice(_ time: String) -> String
    var thenRefreshKey: String { get }
    func syncNextAttempt(_ time: String) -> String
    func oldData(_ time: String) -> String
    func syncPendingChanges(_ count: Int) -> String
}
