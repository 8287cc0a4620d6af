import ArgumentParser
import Deck
import Domain
import Foundation
import Wording

/// `partnerdeck customers`: prints the list as a table or as JSON.
struct CustomersCommand: ListingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "customers", abstract: help(\.customersHelp),
            discussion: """
                JSON: [{id, companyName, domain, relationship, country?, activeSubscriptions?, \
                suspendedSubscriptions?, openPurchases?, blockers?, eligible, notListedSince?}]. \
                \(help(\.jsonOptionalMembers))

                \(columnsHelp)

                \(FilterOption.termsHelp(of: .customers))
                """)
    }

    @OptionGroup var options: ReadOptions
    @OptionGroup var table: TableOptions

    @Option(name: .shortAndLong, help: ArgumentHelp(help(\.searchOption), valueName: "text"))
    var search = ""

    @OptionGroup var filterOption: FilterOption

    @OptionGroup var limitOption: LimitOption

    static func headings(in words: Words) -> [ListHeading] {
        ListColumns(words, at: .distantPast).namedCustomers.map(\.heading)
    }

    func run() throws {
        let words = options.words
        try table.check(Self.headings(in: words), json: options.json, in: words)
        try limitOption.check(in: words)
        var filter = try filterOption.parsed(in: words)
        filter.parts += CustomerFilter(words: search).parts
        let store = try options.open()
        try store.prepare(for: filter, refreshing: options.refresh, in: words)
        if filter.isAboutAccess { store.settleAdminAccess() }
        // The rows that the limit leaves are the first of the order that is asked for.
        let isSorted = table.sort != nil || table.reverse
        let window = try store.customers(
            matching: filter, offset: 0,
            limit: isSorted ? Int(Int32.max) : limitOption.limit ?? Int(Int32.max))
        let rows = window.rows
        FilterOption.tell(unknown: window.unknown, of: store, in: words)
        if options.json { return try JSONOutput.print(rows.map(CustomerRowOutput.init)) }
        let columns = ListColumns(words, at: Date()).namedCustomers
        let listing = try table.sorted(Listing(columns, of: rows), in: words)
        try table.print(
            Listing(columns, of: limitOption.first(of: listing.rows)),
            none: filter.parts.isEmpty
                ? words.noCustomers
                : words.paragraph([
                    words.noCustomerMatches,
                    rows.isEmpty ? words.meant(try store.nearest(to: filter)) ?? "" : "",
                ]),
            isSorted: true, in: words)
    }
}

/// A customer in `customers --json`.
struct CustomerRowOutput: Encodable {
    let id: String
    let companyName: String
    let domain: String
    let relationship: String
    let country: String?
    /// The counts are nil while nobody knows them.
    let activeSubscriptions: Int?
    let suspendedSubscriptions: Int?
    let openPurchases: Int?
    let blockers: Int?
    let eligible: Bool
    let notListedSince: String?

    init(_ row: CustomerRow) {
        id = row.id.text
        companyName = row.companyName
        domain = row.domain
        let relationship: Customer.Relationship = row.isRelationshipTold ? .reseller : .untold
        self.relationship = relationship.word
        country = row.isOfFiles && row.country.isEmpty ? nil : row.country
        activeSubscriptions = row.knownActive
        suspendedSubscriptions = row.knownSuspended
        openPurchases = row.knownPurchases
        blockers = row.knownBlockers
        eligible = row.isRead && row.blockers == 0 && row.missingSince == nil
        notListedSince = row.missingSince?.iso8601
    }
}

/// The customer in `show --json`.
struct CustomerOutput: Encodable {
    struct Contact: Encodable {
        let tenantId: String
        let name: String
        let partnerId: String
    }

    let id: String
    let companyName: String
    let domain: String
    /// Nil, as all that is empty below, where no file tells it.
    let customDomains: [String]?
    let relationship: String
    let allowDelegatedAccess: Bool?
    let country: String?
    let city: String?
    let addressLine: String?
    let postalCode: String?
    let contactName: String?
    let email: String?
    let phoneNumber: String?
    let culture: String?
    let supportContacts: [Contact]?

    init(_ account: CustomerAccount, isWhole: Bool) {
        func told(_ text: String) -> String? { isWhole || !text.isEmpty ? text : nil }
        let customer = account.customer
        let profile = account.profile
        id = customer.id.text
        companyName = customer.companyName
        domain = customer.domain
        customDomains = isWhole ? account.customDomains : nil
        relationship = customer.relationship.word
        allowDelegatedAccess = customer.allowsDelegatedAccess
        country = told(profile.country)
        city = told(profile.city)
        addressLine = told(profile.addressLine)
        postalCode = told(profile.postalCode)
        contactName = told(profile.contactName)
        email = told(profile.email)
        phoneNumber = told(profile.phoneNumber)
        culture = told(profile.culture)
        supportContacts =
            isWhole
            ? account.supportContacts.map {
                Contact(tenantId: $0.tenantID.text, name: $0.name, partnerId: $0.partnerID)
            } : nil
    }
}
