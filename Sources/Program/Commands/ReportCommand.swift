import ArgumentParser
import Deck
import Domain
import Foundation
import Wording

extension Report: ExpressibleByArgument {
    /// Which terms a filter of it may have.
    fileprivate var filterScope: FilterScope {
        switch self {
        case .customers, .gdap: .customers
        case .renewals: .renewals
        case .subscriptions, .seats, .blockers: .radar
        }
    }
}

/// `partnerdeck report NAME`: writes a list across all customers, however long it is.
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

    @Argument(help: ArgumentHelp(help(\.reportArgument), valueName: "name"))
    var name: Report

    /// The columns of all reports, for the completion of their names.
    static func headings(in words: Words) -> [ListHeading] {
        var known: Set<String> = []
        return Report.allCases.flatMap { headings(of: $0, in: words) }
            .filter { known.insert($0.name).inserted }
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
            return "\(report.rawValue): "
                + words.columnsHelp(headings.map(\.name).joined(separator: ", "))
                + " JSON: [{" + members.joined(separator: ", ") + "}]"
        }
    }

    func run() throws {
        let words = options.words
        try check(in: words)
        let filter = try filterOption.parsed(in: words, scope: name.filterScope)
        let store = try options.open()
        try store.prepare(
            name == .gdap ? .adminAccess : .holdings, refreshing: options.refresh, in: words)
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
        _ = try table.chosen(of: Self.headings(of: name, in: words), words)
    }

    /// The options by which columns are chosen: all, unless some are named.
    private var table: TableOptions {
        var table = TableOptions.none
        (table.csv, table.columns) = (true, columns)
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
        let tally = try read { row in
            isCut = report.count >= limitOption.limit ?? .max
            guard !isCut else { return false }
            do throws(Failure) {
                try report.write(columns.map { $0.cell(row) })
                if report.count % 256 == 0 { progress.tell(report.count) }
                return true
            } catch {
                failure = error
                return false
            }
        }
        progress.end()
        if let failure { throw failure }
        try report.finish()
        FilterOption.tell(unknown: tally.unknown, of: store, in: words)
        let unread = try unread(isCut ? 0 : tally.unread, in: store)
        if !unread.isEmpty { StandardError.write(unread) }
        if store.imported != nil, let notInFile { StandardError.write(notInFile) }
        if let output {
            StandardError.write(words.saved(URL(fileURLWithPath: output).path))
        }
    }

    /// What no row has in a store of the portal's files; nil where the rows without it are told.
    private var notInFile: String? {
        switch name {
        case .renewals: options.words.datesNotInFile
        case .customers, .subscriptions, .seats, .blockers: options.words.holdingsNotInFile
        case .gdap: nil
        }
    }

    /// Return of how many customers something is missing, and why or what helps; empty if nothing
    /// is. Admin relationships that could not be read last may be those of earlier.
    private func unread(_ customers: Int, in store: Store) throws -> String {
        let words = options.words
        let isImported = store.imported != nil
        // What they hold is known of some: no file has dates.
        if isImported, name == .renewals { return words.datesNotInFile }
        let sync = store.service == nil ? "" : words.reportSync(words.syncCommand)
        guard name == .gdap else {
            return customers == 0 ? "" : words.paragraph([words.reportUnread(customers), sync])
        }
        let trouble = try store.directory.accessTrouble()
        let reason = trouble.map { trouble in
            trouble == .notOffered
                ? words.reason(of: trouble) : words.refusal(trouble.refusal)
        }
        guard customers > 0 else { return reason ?? "" }
        let said = words.reportAccessUnread(customers)
        if let reason { return said + "\n" + reason }
        return words.paragraph([said, isImported ? words.accessNotInFile : sync])
    }
}
