import ArgumentParser
import Deck
import Domain
import Foundation
import Wording

extension Report: ExpressibleByArgument {
    /// Which terms a filter of it may have.
    var filterScope: FilterScope {
        switch self {
        case .customers: .customers
        case .gdap: .access
        case .renewals: .renewals
        case .subscriptions, .seats, .blockers: .radar
        }
    }
}

/// `partnerdeck report NAME`: writes a list across all customers, however long it is. Exits with 66
/// if what it is about is known of none of them; their rows are written all the same.
struct ReportCommand: ListingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "report", abstract: help(\.reportHelp),
            discussion: """
                \(help { $0.paragraph([$0.reportJSONHelp, $0.jsonSameWords]) })

                \(Report.allCases.map(columnsHelp).joined(separator: "\n\n"))

                \(FilterOption.termsHelp(of: .radar))
                """)
    }

    @OptionGroup var options: ReadOptions

    @Flag(name: .long, help: ArgumentHelp(help(\.reportCSVOption)))
    var csv = false

    @Flag(name: .long, help: ArgumentHelp(help(\.bomOption)))
    var bom = false

    @OptionGroup var order: OrderOptions

    @Option(
        name: .long, help: ArgumentHelp(help(\.columnsOption), valueName: "columns"),
        completion: .columns)
    var columns: String?

    @OptionGroup var filterOption: FilterOption
    @OptionGroup var limitOption: LimitOption

    @Option(
        name: .shortAndLong, help: ArgumentHelp(help(\.reportOutputOption), valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(name: .long, help: ArgumentHelp(help(\.forceOption)))
    var force = false

    @Argument(help: ArgumentHelp(help(\.reportArgument), valueName: "report"))
    var name: Report

    /// The columns of all reports, for the completion of their names.
    static func headings(in words: Words) -> [ListHeading] {
        var known: Set<String> = []
        return Report.allCases.flatMap { headings(of: $0, in: words) }
            .filter { known.insert($0.name).inserted }
    }

    /// The columns of the report that was typed, or of all.
    static func headings(in words: Words, given: [String]) -> [ListHeading] {
        let named = given.lazy.compactMap { Report(rawValue: $0) }.first
        return named.map { headings(of: $0, in: words) } ?? headings(in: words)
    }

    /// The columns of a report.
    static func headings(of report: Report, in words: Words) -> [ListHeading] {
        let columns = ListColumns(words, at: .distantPast)
        return switch report {
        case .customers: columns.reportedCustomers.map(\.heading)
        case .subscriptions: columns.reportedHoldings.map(\.heading)
        case .renewals: columns.reportedTerms(in: .utc).map(\.heading)
        case .seats: columns.reportedSeats.map(\.heading)
        case .blockers: columns.reportedBlockers.map(\.heading)
        case .gdap: columns.reportedAccess(in: .utc).map(\.heading)
        }
    }

    /// What is typed for the columns of a report, and what JSON calls them.
    private static func columnsHelp(of report: Report) -> String {
        help { words in
            let headings = headings(of: report, in: words)
            let members = headings.filter { !$0.isOnlyNamed }.map(\.member)
            let names = words.columnsHelp(headings.map(\.name).joined(separator: ", "))
            return words.paragraph([
                "\(report.rawValue): " + names,
                "JSON: [{" + members.joined(separator: ", ") + "}]",
            ])
        }
    }

    func run() throws {
        let words = options.words
        try check(in: words)
        let filter = try filterOption.parsed(in: words, scope: name.filterScope)
        let store = try options.open()
        try store.prepare(
            name == .gdap ? .adminAccess : .holdings, for: filter, refreshing: options.refresh,
            in: words)
        let now = Date()
        let columns = ListColumns(words, at: now)
        let reading = try ReportReading(store, filter, at: now)
        switch name {
        case .customers: try write(columns.reportedCustomers, from: store, reading.customers)
        case .subscriptions:
            try write(columns.reportedHoldings, from: store) {
                try reading.holdings(in: words, $0)
            }
        case .renewals:
            try write(columns.reportedTerms(in: .utc), from: store) {
                try reading.terms(in: words, $0)
            }
        case .seats: try write(columns.reportedSeats, from: store, reading.seats)
        case .blockers: try write(columns.reportedBlockers, from: store, reading.blockers)
        case .gdap: try write(columns.reportedAccess(in: .utc), from: store, reading.access)
        }
    }

    /// Throw `usage` for what is wrong with the options, before anything is read.
    private func check(in words: Words) throws(Failure) {
        if options.json {
            if csv { throw .usage(words.optionExcludes("--csv", other: "--json")) }
            if bom { throw .usage(words.bomNeedsCSV) }
        }
        if force, output == nil { throw .usage(words.forceNeedsOutput) }
        try limitOption.check(in: words)
        let headings = Self.headings(of: name, in: words)
        try table.checkOrder(headings, in: words)
        _ = try table.chosen(of: headings, words)
    }

    /// The options by which columns are chosen: all, unless some are named.
    private var table: TableOptions {
        var table = TableOptions.none
        (table.csv, table.columns, table.order) = (true, columns, order)
        return table
    }

    /// Write the rows that `read` hands on, and say of how many customers something is missing.
    private func write<Row>(
        _ all: [ListColumn<Row>], from store: Store,
        _ read: ((Row) -> Bool) throws -> ReportTally
    ) throws {
        let words = options.words
        let columns = try table.chosen(of: all.map(\.heading), words).map {
            all[$0.place].named($0.name)
        }
        let report = try ReportOutput(
            options.json ? .json : .csv, columns.map(\.heading),
            beginningWith: bom ? CSV.byteOrderMark : "", to: output, replacing: force)
        var progress = RowProgress(isFile: output != nil) { words.reportProgress($0) }
        var failure: Failure?
        // Behind the limit nobody has counted.
        var isCut = false
        var kept = try KeptRows(all, by: table, in: words)
        let tally = try read { row in
            let cells = columns.map { $0.cell(row) }
            if kept?.keep(cells, of: row) != nil { return true }
            isCut = report.count >= limitOption.limit ?? .max
            guard !isCut else { return false }
            do throws(Failure) {
                try report.write(cells)
                if report.count % 256 == 0 { progress.tell(report.count) }
                return true
            } catch {
                failure = error
                return false
            }
        }
        progress.end()
        if let failure { throw failure }
        for cells in limitOption.first(of: try kept?.sorted(by: table, in: words) ?? []) {
            try report.write(cells)
        }
        try report.finish()
        FilterOption.tell(unknown: tally.unknown, of: store, in: words)
        for note in try notes(on: tally, isCut: isCut, in: store) { StandardError.write(note) }
        if let output {
            StandardError.write(words.saved(URL(fileURLWithPath: output).path))
        }
        if let status = try status(of: tally, isCut: isCut, in: store) { throw ExitCode(status) }
    }

    /// Whether no file that a store was imported from has what the report is about.
    private func isInNoFile(of store: Store) -> Bool {
        store.imported != nil && (name == .renewals || name == .gdap)
    }

    /// Return the exit status where nothing is told, as of the commands that list the same; nil
    /// where something is, or may be behind the limit.
    private func status(of tally: ReportTally, isCut: Bool, in store: Store) throws -> Int32? {
        let isUntold = isInNoFile(of: store) || !isCut && !tally.isTold
        guard isUntold else { return nil }
        let trouble = name == .gdap ? try store.directory.accessTrouble() : nil
        guard let trouble, trouble != .notOffered, trouble != .unreadable else {
            return Failure.notFound("").status
        }
        return trouble.refusal.status
    }

    /// Return what is not known, of how many customers, and why or what helps. Admin relationships
    /// that could not be read last may be those of earlier.
    private func notes(
        on tally: ReportTally, isCut: Bool, in store: Store
    ) throws -> [String] {
        let words = options.words
        let unread = isCut ? 0 : tally.unread
        let sync =
            store.service == nil || unread == 0
            ? "" : words.reportSync(words.syncCommand)
        let notes: [String]
        switch name {
        // What they hold is known of some: no file has dates.
        case .renewals where isInNoFile(of: store): notes = [words.datesNotInFile]
        case .gdap:
            let said = unread == 0 ? "" : words.reportAccessUnread(unread)
            let trouble = try store.directory.accessTrouble()
            notes =
                if let trouble {
                    [
                        said,
                        trouble == .notOffered
                            ? words.reason(of: trouble) : words.refusal(trouble.refusal),
                    ]
                } else {
                    [
                        words.paragraph([
                            said, isInNoFile(of: store) ? words.accessNotInFile : sync,
                        ])
                    ]
                }
        case .customers, .subscriptions, .renewals, .seats, .blockers:
            notes = [
                unread == 0 ? "" : words.paragraph([words.reportUnread(unread), sync]),
                store.imported == nil ? "" : words.holdingsNotInFile,
            ]
        }
        return notes.filter { !$0.isEmpty }
    }
}

/// The rows of a report that has an order of its own: all are kept, for the last may be the first.
private struct KeptRows<Row: Sendable> {
    private struct Kept: Sendable {
        let cells: [ListCell]
        /// What it is sorted by.
        let key: ListCell
    }

    private let key: ListColumn<Row>
    private var rows: [Kept] = []

    /// Nil where no order is asked for. Throw `usage` for a column that is not there.
    init?(
        _ columns: [ListColumn<Row>], by table: TableOptions, in words: Words
    ) throws(Failure) {
        guard table.sort != nil || table.reverse else { return nil }
        key = columns[try table.orderPlace(in: columns.map(\.heading), words) ?? 0]
    }

    mutating func keep(_ cells: [ListCell], of row: Row) {
        rows.append(Kept(cells: cells, key: key.cell(row)))
    }

    /// The cells of all rows in their order.
    func sorted(by table: TableOptions, in words: Words) throws(Failure) -> [[ListCell]] {
        let listing = Listing([ListColumn<Kept>(key.heading) { $0.key }], of: rows)
        return try table.sorted(listing, in: words).rows.map(\.cells)
    }
}
