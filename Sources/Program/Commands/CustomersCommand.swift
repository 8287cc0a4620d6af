import ArgumentParser
import Deck
import Domain

/// `partnerdeck customers`: the list, as a table or as JSON.
struct CustomersCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "customers", abstract: help(\.customersHelp),
            discussion: """
                JSON: [{id, companyName, domain, relationship, country, activeSubscriptions, \
                suspendedSubscriptions, openPurchases, blockers, eligible, notListedSince where \
                the service lists it no more}]
                """)
    }

    @OptionGroup var options: ReadOptions

    @Option(name: .shortAndLong, help: ArgumentHelp(help(\.searchOption), valueName: "text"))
    var search = ""

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(\.limitOption), valueName: "n"))
    var limit: Int?

    func run() throws {
        let words = options.words
        if let limit, limit < 0 {
            throw Failure.number(limit, of: "--limit", within: 0...Int(Int32.max), in: words)
        }
        let store = try options.open()
        try store.prepare(refreshing: options.refresh, in: words)
        let rows = try store.customers(
            matching: search, offset: 0, limit: limit ?? Int(Int32.max)
        ).rows
        if options.json { return try JSON.print(rows.map(CustomerRowOutput.init)) }
        try Columns.print(
            rows.map { row in
                [
                    row.id.text, row.domain, row.companyName,
                    row.missingSince != nil
                        ? "! " + words.notListedMark
                        : !row.isRead
                            ? "–"
                            : row.blockers == 0
                                ? words.readyToRemove : words.heldBy(row.blockers),
                ]
            })
    }
}
