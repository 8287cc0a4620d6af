extension English: PageWording {
    package var customersTitle: String { "Customers" }
    package var subscriptionsTitle: String { "Subscriptions" }
    package var reservationsTitle: String { "Azure reservations" }
    package var softwareTitle: String { "Software" }
    package var accountTitle: String { "Account" }
    package var blockersTitle: String { "What holds the relationship" }
    package var catalogueTitle: String { "Catalogue" }
    package var activityLogTitle: String { "Activity log" }
    package var requestTitle: String { "Request a reseller relationship" }
    package var helpTitle: String { "Help" }
    package func customersCount(_ count: Int) -> String { "\(counted(count, "customer"))" }
    package func blockedAndReady(_ blocked: Int, ready: Int) -> String {
        "\(blocked.grouped) blocked, \(ready.grouped) ready to remove"
    }
    package func subscriptionsByStatus(_ active: Int, suspended: Int) -> String {
        "subscriptions: \(active.grouped) active, \(suspended.grouped) suspended"
    }
    package var customerSearchPrompt: String { "search by name, domain or Microsoft ID" }
    package func customersFound(_ found: Int, of total: Int) -> String {
        "\(found.grouped) of \(total.grouped)"
    }
    package var searching: String { "searching…" }
    package func sandboxRules(_ edition: String) -> String { "sandbox · rules \(edition)" }
    package func productionRules(_ edition: String) -> String { "rules \(edition)" }
    package var noCustomerMatches: String { "No customer matches." }
    package var noCustomers: String { "There are no customers." }
    package var nothingSelected: String { "There is nothing here." }
    package var nothingToChoose: String { "There is nothing to choose on this line." }
    package var holdsNone: String { "The customer holds none." }
    package var holdingsHeading: String { "Holdings" }
    package var upcomingHeading: String { "Upcoming" }
    package func andMore(_ count: Int) -> String { "… \(count.grouped) more" }
    package var paneNeedsWidth: String {
        "The side pane needs a screen of at least 130 columns."
    }
    package var pageHasNoPane: String { "This page has no side pane." }
    package var onlyCancelled: String { "This cannot be suspended or reactivated: c cancels it." }
    package var noRelationship: String { "There is no reseller relationship to remove." }
    package var nobodyCouldAccept: String { "No former customer is left who could accept." }
    package var reading: String { "reading…" }
    package var readFailed: String { "It could not be read; R tries again." }
    package var notReadYet: String { "What the customer holds has not been read yet." }
    package var customerMissing: String {
        "Partner Center does not list this customer any more; R asks again."
    }
    package var removalPending: String {
        "The removal was accepted; Partner Center does not show it yet."
    }
    package var waitingForAnswer: String { "Waiting for Partner Center's answer…" }
    package var readyToRemove: String { "ready to remove" }
    package func heldBy(_ count: Int) -> String { "held by \(count.grouped)" }
    package var holdsRelationship: String { "holds" }
    package var removeLink: String { "Remove reseller relationship" }
    package func removeLinkInactive(_ count: Int) -> String {
        count == 1
            ? "inactive: 1 thing holds it. Enter shows it."
            : "inactive: \(count.grouped) things hold it. Enter shows them."
    }
    package var removeLinkReady: String { "nothing holds it. Enter removes it." }
    package func blockersCount(_ count: Int) -> String {
        count == 1
            ? "1 thing holds the relationship. The link works once it clears."
            : "\(count.grouped) things hold the relationship. The link works once the last one clears."
    }
    package var blockersCleared: String {
        "nothing holds it any more. q leads back to the link that removes it."
    }
    package var whyHeading: String { "why" }
    package var wayOutHeading: String { "way out" }
    package var costsHeading: String { "costs" }
    package var formerCustomersHeading: String {
        "[sandbox] former customers whose acceptance can be played"
    }
    package var includeDelegatedAccess: String { "Include delegated admin privileges" }
    package var delegatedAccessNote: String {
        "Microsoft grants none to new relationships since October 2023 (GDAP instead)."
    }
    package var emailTextHeading: String { "E-mail text" }
    package func windowTooSmall(_ columns: Int, rows: Int, nowColumns: Int, nowRows: Int) -> String
    {
        "Please make the window larger: at least \(columns.grouped)×\(rows.grouped), it is \(nowColumns.grouped)×\(nowRows.grouped)."
    }
    package func keyIsOff(_ reason: String) -> String { "off: \(reason)" }
    package func orderFor(_ customer: String) -> String { "Order for \(customer)" }
    package var searchPrompt: String { "narrow by any text" }
    package func searchFound(_ found: Int, of total: Int) -> String {
        "\(found.grouped) of \(total.grouped)"
    }
    package var nothingMatches: String { "Nothing matches." }
    package func searchFull(_ limit: Int) -> String {
        "No more than \(limit.grouped) characters have room here: the rest was left out."
    }
    package var pasteHasNoField: String {
        "Pasted text has no place here: there is no field or list."
    }
    package var helpKeys: String { "/ search · Esc close" }
    package var helpTypingKeys: String { "Enter keep the search · Esc clear it" }

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
    package var nameGivenLabel: String { "Name given" }
    package var subscriptionIDLabel: String { "Subscription ID" }
    package var offerIDLabel: String { "Offer ID" }
    package var orderIDLabel: String { "Order ID" }
    package var billingCycleLabel: String { "Billing cycle" }
    package var termLabel: String { "Term" }
    package var createdLabel: String { "Created" }
    package var startedLabel: String { "Started" }
    package var termEndLabel: String { "Term ends" }
    package var cancellableUntilLabel: String { "Cancellable until" }
    package var orderCancellableUntilLabel: String { "Cancellable until" }
    package var autoRenewLabel: String { "Auto-renew" }
    package var scheduledChangeLabel: String { "Scheduled change" }
    package var atTermEndLabel: String { "At its end" }
    package var scheduledActionsLabel: String { "Scheduled at its end" }
    package var atAnyTime: String { "at any time" }
    package var trialLabel: String { "Trial" }
    package var publisherLabel: String { "Publisher" }
    package var addOnOfLabel: String { "Add-on of" }
    package var suspensionReasonsLabel: String { "Suspension reasons" }
    package var azureSubscriptionIDLabel: String { "Azure subscription ID" }
    package var azurePlanLabel: String { "Azure plan" }
    package var reservationIDLabel: String { "Reservation ID" }
    package var reservationOrderIDLabel: String { "Reservation order ID" }
    package var reservationTypeLabel: String { "Reservation type" }
    package var expiresLabel: String { "Expires" }
    package var lineItemLabel: String { "Order line" }
    package var on: String { "on" }
    package var off: String { "off" }
    package var timeLabel: String { "Time (UTC)" }
    package var userLabel: String { "Who" }
    package var operationLabel: String { "Operation" }
    package var targetLabel: String { "Target" }
    package var outcomeLabel: String { "Outcome" }
    package var detailsLabel: String { "Details" }
    package var holdsRelationshipLabel: String { "Holds the relationship" }
    package var notCancellable: String { "cannot be cancelled" }
    package var azureSubscriptionLabel: String { "Azure subscription" }
    package var noEnd: String { "no end" }

    // How old and how sure is what a page shows, and the way to the service.

    package var readOnlyMark: String { "read-only" }
    package func syncCustomers(_ count: Int) -> String { "customers \(count.grouped)" }
    package func syncHoldings(_ done: Int, of total: Int) -> String {
        "holdings \(done.grouped)/\(total.grouped)"
    }
    package func syncOffline(_ time: String) -> String { "offline since \(time) UTC" }
    package var syncSignIn: String { "sign in" }
    package func syncStopped(_ time: String) -> String { "stopped since \(time) UTC" }
    package var syncConnecting: String { "connecting" }
    package func syncedAsOf(_ time: String) -> String { "as of \(time) UTC" }
    package var notReadYetMark: String { "not read yet" }
    package var notListedMark: String { "not listed" }
    package func notListedMarkSince(_ time: String) -> String { "not listed since \(time) UTC" }
    package func unknownCustomers(_ count: Int) -> String { "\(count.grouped) unknown" }
    package var changePending: String { "pending" }
    package func changePendingSince(_ change: String, time: String) -> String {
        "\(change): accepted at \(time) UTC, but Partner Center does not show it yet."
    }
    package var firstListing: String { "Reading the list of customers for the first time…" }
    package func syncFirstListingSoFar(_ count: Int) -> String {
        "Reading the list of customers for the first time: \(count.grouped) so far…"
    }
    package var customersNotRead: String {
        "The list of customers has not been read yet; R tries again."
    }
    package func offlineNotice(_ time: String) -> String {
        "Offline since \(time) UTC: you see what was read before. R tries again."
    }
    package var thenRefreshKey: String { "Then R tries again." }
    package func syncNextAttempt(_ time: String) -> String { "Next attempt at \(time) UTC." }
    package func oldData(_ time: String) -> String {
        "This is how it was at \(time) UTC; it is read again before anything is sent."
    }
    package func syncPendingChanges(_ count: Int) -> String {
        count == 1
            ? "1 change was accepted, but Partner Center does not show it yet."
            : "\(count.grouped) changes were accepted, but Partner Center does not show them yet."
    }
}
