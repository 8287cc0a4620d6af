extension English: PageWording {
    package var customersTitle: String { "Customers" }
    package var subscriptionsTitle: String { "Subscriptions" }
    package var reservationsTitle: String { "Azure reservations" }
    package var softwareTitle: String { "Software" }
    package var accountTitle: String { "Account" }
    package var blockersTitle: String { "Blockers" }
    package var catalogueTitle: String { "Catalogue" }
    package var activityLogTitle: String { "Activity log" }
    package var requestTitle: String { "Request a reseller relationship" }
    package var helpTitle: String { "Help" }
    package func customersCount(_ count: Int) -> String { "\(counted(count, "customer"))" }
    package func subscriptionsByStatus(_ active: Int, suspended: Int) -> String {
        "subscriptions: \(active.grouped) active, \(suspended.grouped) suspended"
    }
    package func unreadSubscriptions(_ count: Int) -> String { "\(count.grouped) unknown" }
    package var customerSearchPrompt: String { "filter by name, domain or Microsoft ID" }
    package func customerSearchPrompt(examples: String) -> String {
        "\(customerSearchPrompt) or by terms such as \(examples)"
    }
    package func customersFound(_ found: Int, of total: Int) -> String {
        "\(found.grouped) of \(total.grouped)"
    }
    package var searching: String { "searching…" }
    package func sandboxRules(_ edition: String) -> String { "sandbox · rules \(edition)" }
    package func productionRules(_ edition: String) -> String { "rules \(edition)" }
    package func formerFound(_ names: [String]) -> String {
        "The relationship with \(list(names)) has ended. The journal (\(keys[.journal])) has what was done."
    }
    package var noCustomerMatches: String { "No customer matches." }
    package var noCustomers: String { "There are no customers." }
    package var nothingSelected: String { "Nothing is selected." }
    package var nothingToChoose: String { "Nothing to choose on this line." }
    package var holdsNone: String { "The customer has none." }
    package var holdingsHeading: String { "Holdings" }
    package var upcomingHeading: String { "Upcoming" }
    package func andMore(_ count: Int) -> String { "and \(count.grouped) more" }
    package var paneNeedsWidth: String {
        "The side pane needs a screen of at least 130 columns."
    }
    package var pageHasNoPane: String { "This page has no side pane." }
    package var onlyCancelledOrder: String {
        "This order can only be cancelled (\(keys[.cancel])), not suspended or reactivated."
    }
    package var onlyCancelled: String {
        "This can only be cancelled (\(keys[.cancel])), not suspended or reactivated."
    }
    package var noRelationship: String { "There is no reseller relationship to remove." }
    package var nobodyCouldAccept: String { "No former customers are left to accept." }
    package var reading: String { "loading…" }
    package var readFailed: String { "Could not be loaded. \(keys[.refresh]) tries again." }
    package var notReadYet: String { "This customer's data has not been loaded yet." }
    package var customerMissing: String {
        "Partner Center no longer lists this customer; \(keys[.refresh]) checks again."
    }
    package var removalPending: String {
        "The removal was accepted, but Partner Center does not show it yet."
    }
    package func waitingForAnswer(of service: String) -> String {
        "Waiting for \(service)'s answer…"
    }
    package var readyToRemove: String { "ready to remove" }
    package func blockersLeft(_ count: Int) -> String { "\(counted(count, "blocker"))" }
    package var blockerMark: String { "blocker" }
    package var removeLink: String { "Remove reseller relationship" }
    package func removeLinkInactive(_ count: Int) -> String {
        count == 1
            ? "inactive: 1 blocker. \(keys[.open]) shows it."
            : "inactive: \(count.grouped) blockers. \(keys[.open]) shows them."
    }
    package var removeLinkReady: String { "no blockers. \(keys[.open]) removes it." }
    package func blockersCount(_ count: Int) -> String {
        count == 1
            ? "1 blocker. The link becomes active once it is cleared."
            : "\(count.grouped) blockers. The link becomes active once all are cleared."
    }
    package var blockersCleared: String {
        "No blockers left. \(keys[.quit]) goes back to the link that removes the relationship."
    }
    package var whyHeading: String { "why" }
    package var fixHeading: String { "fix" }
    package var blockerEffectsHeading: String { "effects" }
    package var formerCustomersHeading: String {
        "[sandbox] former customers whose acceptance can be simulated"
    }
    package var includeDelegatedAccess: String { "Include delegated admin privileges" }
    package var delegatedAccessNote: String {
        "Microsoft has granted none to new relationships since October 2023 (use GDAP instead)."
    }
    package var emailTextHeading: String { "E-mail text" }
    package func windowTooSmall(_ columns: Int, rows: Int, nowColumns: Int, nowRows: Int) -> String
    {
        "Please enlarge the window to at least \(columns.grouped)×\(rows.grouped) (now \(nowColumns.grouped)×\(nowRows.grouped))."
    }
    package func orderFor(_ customer: String) -> String { "Order for \(customer)" }
    package var searchPrompt: String { "filter by any text" }
    package func searchPrompt(examples: String) -> String {
        "filter by any text or by terms such as \(examples)"
    }
    package func searchFound(_ found: Int, of total: Int) -> String {
        "\(found.grouped) of \(total.grouped)"
    }
    package func underParent(_ name: String) -> String { "under \(name)" }
    package var nothingMatches: String { "Nothing matches." }
    package func searchFull(_ limit: Int) -> String {
        "Only \(limit.grouped) characters fit here. The rest was left out."
    }
    package var pasteHasNoField: String {
        "There is no field or list to paste into here."
    }
    package var helpKeys: String { "↑↓ select · Enter run · / filter · Esc close" }
    package var helpTypingKeys: String { "Enter keep filter · Esc clear filter" }

    // The names of facts and columns, as Partner Center has them.

    package var customerLabel: String { "Customer" }
    package var domainLabel: String { "Domain" }
    package var microsoftIDLabel: String { "Microsoft ID" }
    package var countryLabel: String { "Country" }
    package var purchasesLabel: String { "Purchases" }
    package var relationshipLabel: String { "Relationship" }
    package var subscriptionLabel: String { "Subscription" }
    package var kindLabel: String { "Kind" }
    package var quantityLabel: String { "Qty" }
    package var statusLabel: String { "Status" }
    package var productLabel: String { "Product" }
    package var purchasedLabel: String { "Purchased" }
    package var reservationLabel: String { "Azure reservation" }
    package var companyNameLabel: String { "Company name" }
    package var customDomainsLabel: String { "Other domains" }
    package var addressLabel: String { "Address" }
    package var contactLabel: String { "Contact" }
    package var emailLabel: String { "E-mail" }
    package var phoneLabel: String { "Phone" }
    package var languageLabel: String { "Language" }
    package var delegatedAccessLabel: String { "Delegated admin privileges (DAP)" }
    package var supportContactsLabel: String { "Support contacts" }
    package var yes: String { "yes" }
    package var no: String { "no" }
    package var none: String { "none" }
    package var granted: String { "granted" }
    package var notGranted: String { "not granted" }
    package var notReadable: String { "not readable" }
    package var offerLabel: String { "Offer" }
    package var nicknameLabel: String { "Nickname" }
    package var subscriptionIDLabel: String { "Subscription ID" }
    package var offerIDLabel: String { "Offer ID" }
    package var orderIDLabel: String { "Order ID" }
    package var billingCycleLabel: String { "Billing cycle" }
    package var termLabel: String { "Term" }
    package var createdLabel: String { "Created" }
    package var startedLabel: String { "Started" }
    package var termEndLabel: String { "Term end" }
    package var orderCancellableUntilLabel: String { "Cancel until" }
    package var autoRenewLabel: String { "Auto-renew" }
    package var scheduledChangeLabel: String { "Scheduled change" }
    package var dataDeletionLabel: String { "Data deletion" }
    package func dataDeletedAfterSuspension(_ days: Int, to mostDays: Int) -> String {
        "\(days.grouped) to \(mostDays.grouped) days after the suspension (60 in China); Partner Center shows the date."
    }
    package var atTermEndLabel: String { "At term end" }
    package var scheduledActionsLabel: String { "Scheduled at term end" }
    package var atAnyTime: String { "at any time" }
    package var trialLabel: String { "Trial" }
    package var publisherLabel: String { "Publisher" }
    package var addOnOfLabel: String { "Add-on of" }
    package var suspensionReasonsLabel: String { "Suspension reasons" }
    package var suspendedByPartner: String { "suspended by the partner" }
    package var suspendedForCustomerCancellation: String { "customer cancellation" }
    package var azureSubscriptionIDLabel: String { "Azure subscription ID" }
    package var azurePlanLabel: String { "Azure plan" }
    package var reservationIDLabel: String { "Reservation ID" }
    package var reservationOrderIDLabel: String { "Reservation order ID" }
    package var reservationTypeLabel: String { "Reservation type" }
    package var expiresLabel: String { "Expires" }
    package var lineItemLabel: String { "Line item" }
    package var on: String { "on" }
    package var off: String { "off" }
    package var timeLabel: String { "Time (UTC)" }
    package var userLabel: String { "Who" }
    package var operationLabel: String { "Operation" }
    package var targetLabel: String { "Target" }
    package var outcomeLabel: String { "Outcome" }
    package var detailsLabel: String { "Details" }
    package var blocksRemovalLabel: String { "Blocks removal" }
    package var notCancellable: String { "not cancellable" }
    package var azureSubscriptionLabel: String { "Azure subscription" }
    package var noEnd: String { "open-ended" }

    // How old and how sure is what a page shows, and the way to the service.

    package var readOnlyMark: String { "read-only" }
    package func syncCustomers(_ count: Int) -> String { "customers \(count.grouped)" }
    package func syncHoldings(_ done: Int, of total: Int) -> String {
        "holdings \(done.grouped)/\(total.grouped)"
    }
    package func syncProfiles(_ done: Int, of total: Int) -> String {
        "countries, DAP \(done.grouped)/\(total.grouped)"
    }
    package func syncOffline(_ time: String) -> String { "offline since \(time) UTC" }
    package var syncSignIn: String { "sign in" }
    package func syncStopped(_ time: String) -> String { "stopped since \(time) UTC" }
    package var syncConnecting: String { "connecting" }
    package func syncedAsOf(_ time: String) -> String { "as of \(time) UTC" }
    package var notReadYetMark: String { "not loaded yet" }
    package var notListedMark: String { "not listed" }
    package func notListedMarkSince(_ time: String) -> String { "not listed since \(time) UTC" }
    package func unknownCustomers(_ count: Int) -> String { "\(count.grouped) unknown" }
    package var changePending: String { "pending" }
    package func changePendingSince(
        _ change: String, time: String, by service: String
    ) -> String {
        "\(change): accepted at \(time) UTC, but \(service) does not show it yet."
    }
    package var firstListing: String { "Loading the customer list for the first time…" }
    package func syncFirstListingSoFar(_ count: Int) -> String {
        "Loading the customer list for the first time: \(count.grouped) so far…"
    }
    package var customersNotRead: String {
        "The customer list has not been loaded yet; \(keys[.refresh]) tries again."
    }
    package func offlineNotice(_ time: String) -> String {
        "Offline since \(time) UTC, showing earlier data. \(keys[.refresh]) tries again."
    }
    package var thenRefreshKey: String { "Then \(keys[.refresh]) tries again." }
    package func syncNextAttempt(_ time: String) -> String { "Next attempt at \(time) UTC." }
    package func oldData(_ time: String) -> String {
        "Data as of \(time) UTC; it is refreshed before anything is sent."
    }
    package func syncPendingChanges(_ count: Int) -> String {
        count == 1
            ? "1 change was accepted, but does not show yet."
            : "\(count.grouped) changes were accepted, but do not show yet."
    }
}
