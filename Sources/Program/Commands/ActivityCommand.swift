import ArgumentParser
import Deck
import Domain
import Foundation
import Wording

/// `partnerdeck activity [CUSTOMER]`: lists acts with user, time, customer and outcome.
struct ActivityCommand: ListingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "activity", abstract: help(\.activityHelp),
            discussion: """
                JSON: [{id, operationDate, userPrincipalName, operation, operationType, \
                operationStatus: succeeded | decline | failed | progress, customerId, \
                customerName, resourceType, resourceId, resourceName, details}]

                \(columnsHelp)
                """)
    }

    @OptionGroup var options: AskOptions
    @OptionGroup var table: TableOptions

    @OptionGroup var customer: LoggedCustomer

    @OptionGroup var limitOption: LimitOption

    /// So many acts are listed unless another number is asked for: a log has no end.
    private static let usualLimit = 1000

    static func headings(in words: Words) -> [ListHeading] {
        ListColumns(words, at: .distantPast).activity.map(\.heading)
    }

    func run() throws {
        let words = options.words
        try table.check(Self.headings(in: words), json: options.json, in: words)
        try limitOption.check(in: words)
        let customer = try customer.text(in: words)
        let store = try options.open()
        let records = try store.activity(
            of: customer.map { try id(of: $0, in: store) },
            limit: limitOption.limit ?? Self.usualLimit, namingAll: !options.json)
        if options.json { return try JSONOutput.print(records.map(ActivityOutput.init)) }
        let columns = ListColumns(words, at: Date()).activity
        try table.print(Listing(columns, of: records), none: words.noActivity, in: words)
    }

    /// Return the id of a customer or a former one.
    private func id(of customer: String, in store: Store) throws -> Customer.ID {
        if let former = try store.formerCustomer(customer) { return former.id }
        return try store.customer(customer, in: options.words).id
    }
}

/// An act in `activity --json`.
struct ActivityOutput: Encodable {
    let id: Int64
    let operationDate: String?
    let userPrincipalName: String
    let operation: String
    let operationType: String
    let operationStatus: String
    let customerId: String
    let customerName: String
    let resourceType: String
    let resourceId: String
    let resourceName: String
    let details: String

    init(_ record: ActivityRecord) {
        id = record.id
        operationDate = record.operationDate.ifTold?.iso8601
        userPrincipalName = record.userPrincipalName
        operation = record.operation.rawValue
        operationType = record.auditType
        operationStatus = record.outcome.rawValue
        customerId = record.customerID.text
        customerName = record.customerName
        resourceType = record.resourceKind
        resourceId = record.resourceID
        resourceName = record.resourceName
        details = record.details.plainText
    }
}
