import ArgumentParser
import Deck
import Domain

/// `partnerdeck activity`: lists acts with user, time, customer and outcome.
struct ActivityCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "activity", abstract: help(\.activityHelp),
            discussion: """
                JSON: [{id, operationDate, userPrincipalName, operation, operationType, \
                operationStatus: succeeded | decline | failed | progress, customerId, \
                customerName, resourceType, resourceId, resourceName, details}]
                """)
    }

    @OptionGroup var options: ReadOptions

    @Option(
        name: .long, help: ArgumentHelp(help(\.ofCustomerOption), valueName: "customer"),
        completion: .customers)
    var customer: String?

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(\.limitOption), valueName: "n"))
    var limit = 1000

    func run() throws {
        let words = options.words
        guard limit >= 0 else {
            throw Failure.number(limit, of: "--limit", within: 0...Int(Int32.max), in: words)
        }
        let store = try options.open()
        let records = try store.activity(of: customerID(in: store), limit: limit)
        if options.json {
            try JSONOutput.print(records.map(ActivityOutput.init))
        } else {
            try print(records)
        }
    }

    private func print(_ records: [ActivityRecord]) throws {
        let words = options.words
        try TextTable.print(
            records.map {
                [
                    $0.operationDate.ifTold?.iso8601 ?? "–", $0.userPrincipalName,
                    words.operation(of: $0),
                    words.outcome($0.outcome), $0.customerName, $0.resourceName,
                    words.details(of: $0),
                ]
            })
    }

    /// Return the id of a customer or a former one; nil where no customer is named.
    private func customerID(in store: Store) throws -> Customer.ID? {
        guard let customer else { return nil }
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
