import ArgumentParser
import Deck
import Domain
import Foundation
import Wording

/// A command that lists things, and the columns there are of each.
protocol ListingCommand: ParsableCommand {
    static func headings(in words: Words) -> [ListHeading]

    /// The same where more is known by what was typed, such as the report.
    static func headings(in words: Words, given: [String]) -> [ListHeading]
}

extension ListingCommand {
    static func headings(in words: Words, given: [String]) -> [ListHeading] {
        headings(in: words)
    }

    /// What is typed for the columns, for the command's help.
    static var columnsHelp: String {
        help { words in words.columnsHelp(headings(in: words).map(\.name).joined(separator: ", ")) }
    }
}

extension CommandDescription {
    /// What is typed for the columns of its list; nil for a command without one. `given` is all
    /// that was typed.
    func columnNames(given: [String], in words: Words) -> [String]? {
        let listing = Partnerdeck.configuration.subcommands.lazy
            .compactMap { $0 as? any ListingCommand.Type }
            .first { $0.configuration.commandName == path.last }
        return listing?.headings(in: words, given: given).map(\.name)
    }
}

/// The option of commands whose lists have no end of their own.
struct LimitOption: ParsableArguments {
    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(\.limitOption), valueName: "n"))
    var limit: Int?

    /// Throw `usage` for what is no number of rows: before anything is read.
    func check(in words: Words) throws(Failure) {
        guard let limit, limit < 1 else { return }
        throw Failure.number(limit, of: "--limit", within: 1...Int(Int32.max), in: words)
    }

    /// The first rows, as many as are asked for.
    func first<Row>(of rows: [Row]) -> [Row] { Array(rows.prefix(limit ?? .max)) }
}

/// The options that order the rows of a list.
struct OrderOptions: ParsableArguments {
    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(\.sortOption), valueName: "column"), completion: .columns)
    var sort: String?

    @Flag(name: .long, help: ArgumentHelp(help(\.reverseOption)))
    var reverse = false

    /// None of them given.
    static var none: OrderOptions {
        var options = OrderOptions()
        (options.sort, options.reverse) = (nil, false)
        return options
    }
}

/// The options of commands that print a table.
struct TableOptions: ParsableArguments {
    @Flag(name: .long, help: ArgumentHelp(help(\.csvOption)))
    var csv = false

    @Flag(name: .long, help: ArgumentHelp(help(\.bomOption)))
    var bom = false

    @OptionGroup var order: OrderOptions

    @Option(
        name: .long, help: ArgumentHelp(help(\.columnsOption), valueName: "columns"),
        completion: .columns)
    var columns: String?

    /// None of them given.
    static var none: TableOptions {
        var options = TableOptions()
        (options.csv, options.bom, options.columns) = (false, false, nil)
        options.order = .none
        return options
    }

    var sort: String? { order.sort }
    var reverse: Bool { order.reverse }

    /// The first of them that was given, as it is typed; nil for none.
    var given: String? {
        if csv { return "--csv" }
        if bom { return "--bom" }
        if sort != nil { return "--sort" }
        if columns != nil { return "--columns" }
        return reverse ? "--reverse" : nil
    }

    /// Throw `usage` for a column that is not there, and for options that exclude one another:
    /// before anything is read.
    func check(_ headings: [ListHeading], json: Bool, in words: Words) throws(Failure) {
        if json, let given { throw .usage(words.jsonHasNoTable(given)) }
        if bom, !csv { throw .usage(words.bomNeedsCSV) }
        try checkOrder(headings, in: words)
        _ = try chosen(of: headings, words)
    }

    /// Throw `usage` for a column to sort by that is not there.
    func checkOrder(_ headings: [ListHeading], in words: Words) throws(Failure) {
        _ = try orderPlace(in: headings, words)
    }

    /// Return the place of the column to sort by; nil if none is named.
    func orderPlace(in headings: [ListHeading], _ words: Words) throws(Failure) -> Int? {
        guard let sort else { return nil }
        return try place(of: direction(sort).name, for: "--sort", in: headings, words)
    }

    /// Return the rows in the order that is asked for; else by the column they are usually sorted
    /// by, or as they are if that is nil.
    func sorted<Row>(
        _ listing: Listing<Row>, usually: String? = nil, in words: Words
    ) throws(Failure) -> Listing<Row> {
        guard let sort = sort ?? usually else {
            guard reverse else { return listing }
            return Listing(listing.columns, of: listing.rows.reversed())
        }
        let (name, isReversed) = direction(sort)
        let place = try place(of: name, for: "--sort", in: listing.headings, words)
        return listing.sorted(
            by: listing.columns[place], isReversed: isReversed != reverse)
    }

    /// Print the rows as a table, or as comma-separated values. `none` is said on standard error
    /// if there are no rows. `isSorted` if they are in the order that is asked for.
    func print<Row>(
        _ listing: Listing<Row>, none: String, isSorted: Bool = false, in words: Words
    ) throws {
        let columns = try chosen(of: listing.headings, words).map {
            listing.columns[$0.place].named($0.name)
        }
        let rows = isSorted ? listing.rows : try sorted(listing, in: words).rows
        let shown = Listing(columns, of: rows)
        if shown.rows.isEmpty { StandardError.write(none) }
        if csv {
            let text = (bom ? CSV.byteOrderMark : "") + shown.text(as: .csv)
            return try StandardOutput.write(Data(text.utf8))
        }
        guard !shown.rows.isEmpty else { return }
        let width = Descriptor.width(of: STDOUT_FILENO)
        let (lines, leftOut) = TextTable(shown.table).lines(
            width: width, inColor: width != nil && Surroundings.allowsColors)
        // The values have no control characters any more, only the colours have.
        try StandardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
        if !leftOut.isEmpty, isatty(STDERR_FILENO) == 1 {
            StandardError.write(words.columnsLeftOut(words.list(leftOut)))
        }
    }

    /// The places of the columns that are asked for, in that order, and by which of their names;
    /// else the usual ones, and all of them as comma-separated values.
    func chosen(
        of headings: [ListHeading], _ words: Words
    ) throws(Failure) -> [(place: Int, name: String)] {
        guard let columns else {
            return headings.indices.filter {
                headings[$0].isUsual || csv && !headings[$0].isOnlyNamed
            }.map { ($0, headings[$0].name) }
        }
        var places: [(place: Int, name: String)] = []
        for name in columns.split(separator: ",", omittingEmptySubsequences: false) {
            let name = name.trimmingCharacters(in: .whitespaces)
            let place = try place(of: name, for: "--columns", in: headings, words)
            if !places.contains(where: { $0.place == place }) {
                places.append((place, headings[place].name(as: name)))
            }
        }
        return places
    }

    /// A hyphen before the name of a column turns the order around.
    private func direction(_ sort: String) -> (name: String, isReversed: Bool) {
        sort.hasPrefix("-") ? (String(sort.dropFirst()), true) : (sort, false)
    }

    private func place(
        of name: String, for option: String, in headings: [ListHeading], _ words: Words
    ) throws(Failure) -> Int {
        // A name is looked for before the titles, which another column may have for its name.
        if let place = headings.firstIndex(where: { $0.name == name.lowercased() }) {
            return place
        }
        if let place = headings.firstIndex(where: { $0.isCalled(name) }) { return place }
        let names = headings.map(\.name)
        let allowed = words.list(names)
        let nearest = name.nearest(of: names)
        guard nearest.isEmpty else {
            throw .usage(
                words.unknownColumnNear(
                    name, of: option, nearest: words.list(nearest), allowed: allowed))
        }
        throw .usage(words.unknownColumn(name, of: option, allowed: allowed))
    }
}
