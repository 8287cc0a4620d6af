/// Titles, heads and empty lists of the pages.
package protocol PageWording {
    var customersTitle: String { get }
    var subscriptionsTitle: String { get }
    var reservationsTitle: String { get }
    var softwareTitle: String { get }
    var accountTitle: String { get }
    var blockersTitle: String { get }
    var catalogueTitle: String { get }
    var activityLogTitle: String { get }
    var requestTitle: String { get }
    var helpTitle: String { get }
    func customersCount(_ count: Int) -> String
    /// In the head of the list: how many customers are blocked, and how many ready to remove.
    /// In the head of the list: all customers' subscriptions.
    func subscriptionsByStatus(_ active: Int, suspended: Int) -> String
    /// After these: of how many nothing more is known.
    func unreadSubscriptions(_ count: Int) -> String
    var customerSearchPrompt: String { get }
    /// The same, and terms that may be typed as well.
    func customerSearchPrompt(examples: String) -> String
    /// Beside the search of customers.
    func customersFound(_ found: Int, of total: Int) -> String
    var searching: String { get }
    /// At the end of the breadcrumb: `edition` is `2020` or `current`.
    func sandboxRules(_ edition: String) -> String
    /// The same where it is no sandbox.
    func productionRules(_ edition: String) -> String
    /// Why keys are off, and what an empty list says.
    var noCustomerMatches: String { get }
    /// The former customers that a search finds where it finds none of today, by their names.
    func formerFound(_ names: [String]) -> String
    var noCustomers: String { get }
    var nothingSelected: String { get }
    var nothingToChoose: String { get }
    var holdsNone: String { get }
    /// In the pane beside the list of customers: over what the customer holds, and over the dates
    /// to come.
    var holdingsHeading: String { get }
    var upcomingHeading: String { get }
    /// In the pane, below a list that is cut: how many more there are.
    func andMore(_ count: Int) -> String
    /// Why `|` is off.
    var paneNeedsWidth: String { get }
    var pageHasNoPane: String { get }
    /// Said of `s` and `a` on what has no status Active/Suspended.
    var onlyCancelled: String { get }
    /// The same of an order.
    var onlyCancelledOrder: String { get }
    var noRelationship: String { get }
    /// In the sandbox: why there is nothing to accept.
    var nobodyCouldAccept: String { get }
    var reading: String { get }
    var readFailed: String { get }
    var notReadYet: String { get }
    var customerMissing: String { get }
    var removalPending: String { get }
    /// In the bottom line while an act is under way; `service` is the name of what is asked.
    func waitingForAnswer(of service: String) -> String
    var readyToRemove: String { get }
    /// Of a customer in the list: by how many things its relationship is held.
    func blockersLeft(_ count: Int) -> String
    /// Of a holding in a table: it holds the relationship.
    var blockerMark: String { get }
    /// The link on the Account page, and the title of its dialog.
    var removeLink: String { get }
    /// Beside the link: how many things hold the relationship.
    func removeLinkInactive(_ count: Int) -> String
    /// Beside the link once nothing holds the relationship.
    var removeLinkReady: String { get }
    /// Above the list of what holds the relationship.
    func blockersCount(_ count: Int) -> String
    /// The same once nothing holds it.
    var blockersCleared: String { get }
    var whyHeading: String { get }
    var fixHeading: String { get }
    var blockerEffectsHeading: String { get }
    var formerCustomersHeading: String { get }
    var includeDelegatedAccess: String { get }
    /// Below the box that includes delegated admin privileges in the request.
    var delegatedAccessNote: String { get }
    var emailTextHeading: String { get }
    /// The least `columns` and `rows` there must be, and how many there are now.
    func windowTooSmall(_ columns: Int, rows: Int, nowColumns: Int, nowRows: Int) -> String
    /// The title of the catalogue.
    func orderFor(_ customer: String) -> String
    var searchPrompt: String { get }
    /// The same with some terms as examples.
    func searchPrompt(examples: String) -> String
    /// Beside the search of any other list.
    func searchFound(_ found: Int, of total: Int) -> String
    var nothingMatches: String { get }
    /// That a subscription stands under another: an add-on, or one in an Azure plan.
    func underParent(_ name: String) -> String
    /// `limit` is in characters.
    func searchFull(_ limit: Int) -> String
    var pasteHasNoField: String { get }

    // Keys of the help.

    var helpKeys: String { get }
    var helpTypingKeys: String { get }

    // The names of facts and columns, as Partner Center has them.

    var customerLabel: String { get }
    var domainLabel: String { get }
    var microsoftIDLabel: String { get }
    var countryLabel: String { get }
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
    /// What is said where the service did not tell whether access is granted.
    var notReadable: String { get }
    var offerLabel: String { get }
    /// The name an operator has given a subscription or Azure subscription.
    var nicknameLabel: String { get }
    var subscriptionIDLabel: String { get }
    var offerIDLabel: String { get }
    var orderIDLabel: String { get }
    var billingCycleLabel: String { get }
    var termLabel: String { get }
    var createdLabel: String { get }
    var startedLabel: String { get }
    var termEndLabel: String { get }
    /// Until when an order can be cancelled, said with the verb of the key that cancels orders; it
    /// is
    /// `cancelUntilLabel` where that is the same verb for subscriptions.
    var orderCancellableUntilLabel: String { get }
    var autoRenewLabel: String { get }
    var scheduledChangeLabel: String { get }
    /// What becomes of a subscription when its term ends.
    var atTermEndLabel: String { get }
    /// When Microsoft deletes the data of a suspended subscription.
    var dataDeletionLabel: String { get }
    /// From which to which day after the suspension.
    func dataDeletedAfterSuspension(_ days: Int, to mostDays: Int) -> String
    var scheduledActionsLabel: String { get }
    /// Until when it may be cancelled: always.
    var atAnyTime: String { get }
    var trialLabel: String { get }
    var publisherLabel: String { get }
    /// The base subscription of an add-on.
    var addOnOfLabel: String { get }
    var suspensionReasonsLabel: String { get }
    /// The reasons for a suspension that are known.
    var suspendedByPartner: String { get }
    var suspendedForCustomerCancellation: String { get }
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
    var blocksRemovalLabel: String { get }
    var notCancellable: String { get }
    var azureSubscriptionLabel: String { get }
    /// For a day that the service writes as year 9999.
    var noEnd: String { get }

    // How old and how sure is what a page shows, and the way to the service.

    var readOnlyMark: String { get }
    /// How many customers have been listed so far.
    func syncCustomers(_ count: Int) -> String
    /// Of how many customers the holdings have been read.
    func syncHoldings(_ done: Int, of total: Int) -> String
    /// Countries and delegated admin privileges.
    func syncProfiles(_ done: Int, of total: Int) -> String
    func syncOffline(_ time: String) -> String
    var syncSignIn: String { get }
    func syncStopped(_ time: String) -> String
    var syncConnecting: String { get }
    /// How old is what a page shows.
    func syncedAsOf(_ time: String) -> String
    var notReadYetMark: String { get }
    var notListedMark: String { get }
    /// Of a customer the service no longer lists.
    func notListedMarkSince(_ time: String) -> String
    /// In the head of the list: of how many customers it is not known whether they are blocked.
    func unknownCustomers(_ count: Int) -> String
    var changePending: String { get }
    /// `change` is the status or relationship it will have, `service` the name of what accepted it.
    func changePendingSince(_ change: String, time: String, by service: String) -> String
    var firstListing: String { get }
    func syncFirstListingSoFar(_ count: Int) -> String
    var customersNotRead: String { get }
    /// Above the list of customers.
    func offlineNotice(_ time: String) -> String
    /// After what stopped the reading.
    var thenRefreshKey: String { get }
    func syncNextAttempt(_ time: String) -> String
    /// In a dialog before an act.
    func oldData(_ time: String) -> String
    func syncPendingChanges(_ count: Int) -> String
}
