import ArgumentParser
import Deck
import Domain
import Foundation
import Wording

/// `partnerdeck show CUSTOMER`: prints the account and all holdings.
struct ShowCommand: ListingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show", abstract: help(\.showHelp),
            discussion: """
                JSON: {customer {id, companyName, domain, customDomains?, relationship, \
                allowDelegatedAccess?, supportContacts[]?, …}, eligible, subscriptions[]? {id, \
                offerName, kind, status, quantity, atTermEnd?, …}, azureSubscriptions[]?, \
                reservations[]?, software[]?, unread[] {id?, place, cause, name}, \
                adminRelationships[]? (as in gdap), adminAccessTrouble?, asOf?, notListedSince?}. \(help(\.jsonOptionalMembers))

                \(columnsHelp)
                """)
    }

    @OptionGroup var options: ReadOptions
    @OptionGroup var table: TableOptions

    @Argument(help: ArgumentHelp(help(\.customerArgument)), completion: .customers)
    var customer: String

    static func headings(in words: Words) -> [ListHeading] {
        ListColumns(words, at: .distantPast).holdings.map(\.heading)
    }

    func run() throws {
        let words = options.words
        try table.check(Self.headings(in: words), json: options.json, in: words)
        let store = try options.open()
        try store.prepareToFind(in: words)
        let found = try store.customer(customer, in: words)
        let asOf = try store.prepare(found, refreshing: options.refresh, in: words)
        guard let account = try store.directory.account(of: found.id) else {
            throw Refusal.notACustomer(found.id)
        }
        store.settleAdminAccess(of: found.id)
        let holdings = try store.holdings(of: found)
        let rules = try store.directory.rules()
        let eligibility = rules.eligibility(of: holdings, at: Date())
        let missingSince = try store.directory.missingSince(found.id)
        if options.json {
            return try JSONOutput.print(
                HoldingsOutput(
                    account, holdings, by: rules,
                    eligible: eligibility.clearance != nil && missingSince == nil, asOf: asOf,
                    notListedSince: missingSince))
        }
        let listing = listing(
            of: holdings, blocking: Set(eligibility.blockers.map(\.holding)), by: rules, in: words)
        // Comma-separated values stand alone: they are for a spreadsheet.
        if !table.csv {
            try TextTable.print(
                facts: facts(
                    of: account, holdings.adminAccess, eligibility, missingSince,
                    isImported: store.imported != nil, in: words))
            try StandardOutput.print("")
        }
        try table.print(listing, none: words.holdsNone, in: words)
    }

    private func facts(
        of account: CustomerAccount, _ access: AdminAccess, _ eligibility: RemovalEligibility,
        _ missingSince: Date?, isImported: Bool, in words: Words
    ) -> [[String]] {
        let none = isImported ? words.kindNotInFile : words.none
        let customer = account.customer
        let contacts = account.supportContacts.map { "\($0.name) (\($0.partnerID))" }
        return [
            [words.companyNameLabel, customer.companyName],
            [words.microsoftIDLabel, customer.id.text],
            [
                words.domainLabel,
                words.list([customer.domain] + account.customDomains),
            ],
            [words.relationshipLabel, words.relationship(customer.relationship)],
            [
                words.delegatedAccessLabel,
                customer.allowsDelegatedAccess == nil && isImported
                    ? words.kindNotInFile : words.access(customer.allowsDelegatedAccess),
            ],
        ] + accessFacts(access, of: customer, isImported: isImported, in: words) + [
            [words.supportContactsLabel, contacts.isEmpty ? none : words.list(contacts)],
            [
                words.removeLink,
                missingSince.map { "! " + words.notListedMarkSince($0.minute) }
                    ?? (eligibility.blockers.isEmpty
                        ? words.readyToRemove
                        : words.blockersLeft(eligibility.blockers.count)),
            ],
        ]
    }

    /// The admin relationships as the deck's page has them: how many there are, and each with its
    /// status, its end and its roles; or why they are not known.
    private func accessFacts(
        _ access: AdminAccess, of customer: Customer, isImported: Bool, in words: Words
    ) -> [[String]] {
        let label = words.adminRelationshipLabel
        switch access {
        case .notRead:
            return [[label, isImported ? words.accessNotInFile : words.accessNotReadYet]]
        case .unavailable(let trouble): return [[label, words.reason(of: trouble)]]
        case .read([], unread: 0): return [[label, words.none]]
        case .read(let all, let unread):
            let lines = all.sortedByName.map { one in
                "\(one.name): "
                    + words.list(
                        [words.statusInList(one.status)] + words.differences(of: one).dropFirst())
            }
            return [[label, all.count.grouped + (unread > 0 ? "+" : "")]]
                + (lines + (unread > 0 ? [words.accessUnread(unread)] : [])).map { ["", $0] }
        }
    }

    /// The holdings as the deck lists them: by name, add-ons under their base, with what happens at
    /// the end of a term.
    private func listing(
        of holdings: Holdings, blocking: Set<Holding>, by rules: Rules, in words: Words
    ) -> Listing<HoldingRow> {
        let listed = holdings.sortedByName
        let now = Date()
        return Listing(
            ListColumns(words, at: now).holdings,
            of: listed.rows(
                of: listed.allItems,
                blocking: blocking, by: rules, at: now, in: words))
    }
}

/// A subscription in JSON: the words of the reference, dates in ISO 8601.
struct SubscriptionOutput: Encodable {
    let id: String
    let offerId: String
    let offerName: String
    let friendlyName: String
    let kind: String
    let status: String
    let quantity: Int
    /// Nil, as `autoRenewEnabled`, where it is not known how it was sold.
    let isTrial: Bool?
    let publisherName: String
    let parentSubscriptionId: String?
    let orderId: String
    let billingCycle: String
    let termDuration: String
    let creationDate: String?
    let effectiveStartDate: String?
    let commitmentEndDate: String?
    let cancellationAllowedUntilDate: String?
    let autoRenewEnabled: Bool?
    let scheduledNextTermInstructions: String?
    /// JSON text.
    let scheduledActions: String?
    let suspensionReasons: [String]
    /// What happens at the end of its term; nil without a term.
    let atTermEnd: String?

    init(_ subscription: Subscription, by rules: Rules) {
        let isTold = subscription.isKindTold
        atTermEnd = isTold ? rules.termEnd(of: subscription.term, at: Date())?.word : nil
        id = subscription.id.text
        offerId = isTold ? subscription.offerID.text : ""
        offerName = subscription.offerName
        friendlyName = subscription.friendlyName
        kind = subscription.kindWord
        status = subscription.status.word
        quantity = subscription.quantity
        isTrial = isTold ? subscription.isTrial : nil
        publisherName = subscription.publisherName
        parentSubscriptionId = subscription.parentID?.text
        orderId = subscription.orderID.text
        billingCycle = subscription.billingCycle
        termDuration = subscription.termDuration
        creationDate = subscription.creationDate.ifTold?.iso8601
        effectiveStartDate = subscription.effectiveStartDate.ifTold?.iso8601
        commitmentEndDate = subscription.commitmentEndDate?.iso8601
        cancellationAllowedUntilDate = subscription.cancellationAllowedUntil?.iso8601
        autoRenewEnabled = isTold ? subscription.autoRenewEnabled : nil
        scheduledNextTermInstructions = subscription.scheduledNextTermInstructions
        scheduledActions = isTold ? subscription.scheduledActions?.text : nil
        suspensionReasons = subscription.suspensionReasons
    }
}

/// An Azure subscription in JSON.
struct AzureSubscriptionOutput: Encodable {
    let id: String
    let subscriptionId: String
    let friendlyName: String
    let status: String

    init(_ azure: AzureSubscription) {
        id = azure.id.text
        subscriptionId = azure.planID.text
        friendlyName = azure.friendlyName
        status = azure.status.word
    }
}

/// A reservation in JSON.
struct ReservationOutput: Encodable {
    let id: String
    let orderId: String
    let displayName: String
    let reservationType: String
    let quantity: Int
    let termDuration: String
    let effectiveDate: String?
    let expiryDate: String?
    let status: String

    init(_ reservation: Reservation) {
        id = reservation.id.text
        orderId = reservation.orderID.text
        displayName = reservation.displayName
        reservationType = reservation.reservationType
        quantity = reservation.quantity
        termDuration = reservation.termDuration
        effectiveDate = reservation.effectiveDate.ifTold?.iso8601
        expiryDate = reservation.expiryDate?.iso8601
        status = reservation.status.word
    }
}

/// A software purchase in JSON.
struct SoftwareOutput: Encodable {
    let id: String
    let orderId: String
    let lineItemNumber: Int
    let productName: String
    let quantity: Int
    let purchaseDate: String?
    let cancellationAllowedUntilDate: String?
    let status: String

    init(_ purchase: SoftwarePurchase, by rules: Rules) {
        id = purchase.id.text
        orderId = purchase.orderID.text
        lineItemNumber = purchase.lineItemNumber
        productName = purchase.productName
        quantity = purchase.quantity
        purchaseDate = purchase.purchaseDate.ifTold?.iso8601
        cancellationAllowedUntilDate = rules.window(of: purchase)?.ifTold?.iso8601
        status = purchase.status.word
    }
}

/// A holding that was not understood, in JSON.
struct UnreadOutput: Encodable {
    /// Nil for what only stands for something that was not told.
    let id: String?
    let place: String
    let cause: String
    let name: String

    init(_ unread: UnreadHolding) {
        id = Holding.unread(unread.id).ownID
        place = unread.place.rawValue
        cause = unread.cause.word
        name = id == nil ? Language.ofPrograms.name(of: unread) : unread.title
    }
}

/// The output of `show --json`.
struct HoldingsOutput: Encodable {
    let customer: CustomerOutput
    let eligible: Bool
    /// Nil, as the lists below, where no file tells them.
    let subscriptions: [SubscriptionOutput]?
    let azureSubscriptions: [AzureSubscriptionOutput]?
    let reservations: [ReservationOutput]?
    let software: [SoftwareOutput]?
    let unread: [UnreadOutput]
    /// Nil where they are not known.
    let adminRelationships: [GDAPOutput.Relationship]?
    /// Why they are not, or not all.
    let adminAccessTrouble: String?
    let asOf: String?
    let notListedSince: String?

    init(
        _ account: CustomerAccount, _ holdings: Holdings, by rules: Rules, eligible: Bool,
        asOf: Date? = nil,
        notListedSince: Date? = nil
    ) {
        self.asOf = asOf?.iso8601
        self.notListedSince = notListedSince?.iso8601
        let isWhole = !holdings.areOfFiles
        customer = CustomerOutput(account, isWhole: isWhole)
        self.eligible = eligible
        subscriptions =
            holdings.unread.contains(.untoldSubscriptions)
            ? nil : holdings.subscriptions.map { SubscriptionOutput($0, by: rules) }
        azureSubscriptions =
            isWhole ? holdings.azureSubscriptions.map(AzureSubscriptionOutput.init) : nil
        reservations = isWhole ? holdings.reservations.map(ReservationOutput.init) : nil
        software = isWhole ? holdings.software.map { SoftwareOutput($0, by: rules) } : nil
        unread = holdings.unread.map(UnreadOutput.init)
        let now = Date()
        let access = holdings.adminAccess
        adminAccessTrouble = access.trouble?.rawValue
        adminRelationships =
            access.isRead
            ? access.all.sortedByName.map {
                GDAPOutput.Relationship(AdminAccessRow(of: account.customer, $0), at: now)
            } : nil
    }
}
