import ArgumentParser
import Deck
import Domain
import Foundation
import Records
import Wording

/// `partnerdeck journal [CUSTOMER]`: prints the journal, or checks it with `--verify`.
struct JournalCommand: ListingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "journal", abstract: help(\.journalHelp),
            discussion: help {
                $0.journalJSONHelp(
                    verified: """
                        {entries, hash, clockWentBack, missing, lostBefore, unvouched, \
                        unvouchedBefore, tornBytes}
                        """)
            } + "\n\n" + columnsHelp)
    }

    @OptionGroup var options: RecordOptions
    @OptionGroup var table: TableOptions

    @Flag(name: .long, help: ArgumentHelp(help(\.verifyOption)))
    var verify = false

    @OptionGroup var customer: LoggedCustomer

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(\.journalFilterOption), valueName: "text"))
    var filter: String?

    @OptionGroup var limitOption: LimitOption

    static func headings(in words: Words) -> [ListHeading] {
        ListColumns(words, at: .distantPast).journal.map(\.heading)
    }

    func run() throws {
        let words = options.words
        try table.check(Self.headings(in: words), json: options.json, in: words)
        try limitOption.check(in: words)
        let customer = try customer.text(in: words)
        let narrowing = limitOption.limit.map { _ in "--limit" } ?? filter.map { _ in "--filter" }
        if verify, let other = table.given ?? narrowing {
            throw Failure.usage(words.optionExcludes("--verify", other: other))
        }
        let journal = try Store.openJournal()
        if verify { return try check(journal) }
        var entries = try options.entries(of: journal)
        if let customer {
            entries = try entries.about(entries.customer(called: customer, in: options.words))
        }
        let found = entries.places(having: filter ?? "", in: words)
            .suffix(limitOption.limit ?? .max)
        if options.json { return try printLines(of: found.map { entries[$0] }, in: journal) }
        // What an entry tells may stand in an earlier one.
        let told = words.journal(entries)
        let toldToPrograms = table.csv ? Language.journalOfPrograms(entries) : told
        let rows = found.map {
            ExportedEntry(
                entry: entries[$0], told: told[$0], toldToPrograms: toldToPrograms[$0])
        }
        let columns = ListColumns(words, at: Date()).journal(
            ofSeveralProfiles: Set(rows.map(\.entry.author.profile)).count > 1)
        try table.print(
            Listing(columns, of: rows),
            none: customer == nil && filter == nil
                ? words.journalEmpty
                : words.paragraph([
                    words.nothingMatches,
                    words.meant((filter ?? "").nearest(among: entries.customers)) ?? "",
                ]),
            in: words)
    }

    /// Print the lines byte for byte, so that the hashes can be checked. On a terminal, escape
    /// control characters that an earlier release wrote unescaped.
    private func printLines(of entries: [JournalEntry], in journal: Journal) throws {
        let lines: [[UInt8]]
        do throws(JournalTrouble) {
            lines = try journal.lines(of: Set(entries.map(\.id)))
        } catch {
            throw Refusal.journal(error)
        }
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let shown = lines.map { (isTerminal ? JSONText.safe($0) : $0) + [UInt8(ascii: "\n")] }
        try StandardOutput.write(Data(shown.joined()))
    }

    private func check(_ journal: Journal) throws {
        let words = options.words
        let check: JournalCheck
        do throws(JournalTrouble) {
            check = try JournalCheck(of: journal)
        } catch {
            if options.json, case .broken(_, let entry) = error {
                try JSONOutput.print(VerificationOutput(brokenAt: entry))
            }
            throw Failure.refused(.journal(error))
        }
        if options.json {
            try JSONOutput.print(
                VerificationOutput(
                    check.found, lostBefore: check.lostBefore,
                    unvouchedBefore: check.unvouchedBefore))
        } else {
            try StandardOutput.print(check.lines(in: words).joined(separator: "\n"))
        }
        if check.isFaulty { throw ExitCode(65) }
    }
}

/// What a check of the whole journal found.
struct JournalCheck {
    let found: Journal.Verification
    /// How many entries were found missing when later ones were written.
    let lostBefore: Int
    /// How often entries were written while the note of the last one was missing.
    let unvouchedBefore: Int

    /// Throw `broken` for an entry that is not as written.
    init(of journal: Journal) throws(JournalTrouble) {
        found = try journal.verify()
        let entries = try journal.entries()
        lostBefore = entries.lostEntries
        unvouchedBefore = entries.count { $0.event == .noteMissing }
    }

    /// Whether entries are missing, or may be.
    var isFaulty: Bool {
        found.missing + lostBefore + unvouchedBefore > 0 || found.isUnvouched
    }

    /// How many entries there are, and what is remarkable.
    func lines(in words: Words) -> [String] {
        var lines = [
            found.entries == 0
                ? words.journalEmpty
                : words.journalVerified(found.entries, hash: found.hash)
        ]
        if found.missing > 0 { lines.append(words.journalMissingAtEnd(found.missing)) }
        if found.isUnvouched { lines.append(words.journalNoteMissing) }
        if found.tornBytes > 0 { lines.append(words.journalTornTail(found.tornBytes)) }
        if !found.clockWentBack.isEmpty {
            let numbers = words.list(found.clockWentBack.map { "\($0)" })
            lines.append(words.journalClockWentBack(numbers))
        }
        if lostBefore > 0 { lines.append(words.journalLostBefore(lostBefore)) }
        if unvouchedBefore > 0 {
            lines.append(words.journalNoteMissingBefore(unvouchedBefore))
        }
        return lines
    }
}

/// What `journal --verify --json` prints.
struct VerificationOutput: Encodable {
    var entries: Int?
    var hash: String?
    var clockWentBack: [Int]?
    var missing: Int?
    var tornBytes: Int?
    /// How many entries were found missing when later ones were written.
    var lostBefore: Int?
    /// Whether the note of the last entry is missing, so that the end cannot be checked.
    var unvouched: Bool?
    /// How often entries were written while that note was missing.
    var unvouchedBefore: Int?
    /// The number of the first bad entry.
    var broken: Int?

    init(_ found: Journal.Verification, lostBefore: Int, unvouchedBefore: Int) {
        self.lostBefore = lostBefore
        self.unvouchedBefore = unvouchedBefore
        unvouched = found.isUnvouched
        entries = found.entries
        hash = found.hash
        clockWentBack = found.clockWentBack
        missing = found.missing
        tornBytes = found.tornBytes
    }

    init(brokenAt entry: Int) { broken = entry }
}

extension [JournalEntry] {
    /// How many entries were found missing from the end when later ones were written.
    fileprivate var lostEntries: Int {
        reduce(0) { sum, entry in
            if case .lost(let count) = entry.event { sum + count } else { sum }
        }
    }
}

/// `partnerdeck certificate CUSTOMER`: prints the certificate of an ended relationship, made from
/// the journal alone.
struct CertificateCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case markdown, html, json
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "certificate", abstract: help(\.certificateHelp),
            discussion: """
                JSON: {customer, endedAt, author, held, acts, aftermath, leftSuspended, entries, \
                hash}
                """)
    }

    @OptionGroup var options: RecordOptions

    @Argument(help: ArgumentHelp(help(\.customerArgument)), completion: .formerCustomers)
    var customer: String

    @Option(name: .long, help: ArgumentHelp(help(\.formatOption), valueName: "format"))
    var format = Format.markdown

    @Option(
        name: .long, help: ArgumentHelp(help(\.outputOption), valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(name: .long, help: ArgumentHelp(help(\.checkOption)))
    var check = false

    func run() throws {
        let words = options.words
        let journal = try Store.openJournal()
        try journal.requireWhole()
        var entries = try options.entries(of: journal)
        let wanted = try entries.customer(called: customer, in: words)
        if check {
            let store = try options.open()
            let seen = try store.waiting { () async throws(Refusal) in
                await store.aftermath(of: wanted)
            }
            if let seen { store.keep(seen) }
            entries = try options.entries(of: journal)
        }
        // Use the newest if a relationship ended more than once.
        guard let certificate = CertificateData.all(in: entries, of: wanted).last else {
            throw Failure.notFound(words.certificateNone(customer))
        }
        if certificate.aftermath == nil { StandardError.write(words.certificateUnchecked) }
        let format = options.json ? .json : format
        let text = try certificate.certificate(as: format, in: words)
        if let output {
            try NewFile.write(text, to: output)
            return StandardError.write(words.saved(URL(fileURLWithPath: output).path))
        }
        switch format {
        case .json: try JSONOutput.print(text)
        case .markdown, .html: try StandardOutput.print(text)
        }
    }
}

extension RecordOptions {
    /// Return the entries of the named store or profile, or all if none is named.
    func entries(of journal: Journal) throws -> [JournalEntry] {
        let entries = try journal.everything()
        guard place.store.store != nil || place.profile != nil else { return entries }
        let author = try open().author
        return entries.filter { $0.author.place == author.place }
    }
}

extension [JournalEntry] {
    /// Return the only customer with that Microsoft ID, domain or name in the journal, former
    /// customers included. Throw `notFound` or `usage` for none or several.
    func customer(called text: String, in words: Words) throws -> Customer.ID {
        let called = customers(called: text)
        guard called.isEmpty, let meant = words.meant(text.nearest(among: customers)) else {
            return try called.only(called: text, in: words).id
        }
        throw Failure.notFound(words.paragraph([words.noSuchCustomer(text), meant]))
    }

    /// All customers in the journal with that ID, domain or name.
    private func customers(called text: String) -> [Customer] {
        let wanted = Customer.ID(text).text.lowercased()
        guard !wanted.allSatisfy(\.isWhitespace) else { return [] }
        return customers.filter { $0.isCalled(wanted) }
    }

    /// All customers in the journal, by their newest name.
    fileprivate var customers: [Customer] {
        var known: [Customer.ID: Customer] = [:]
        for entry in self {
            if let customer = entry.customer { known[customer.id] = customer }
            if case .started(let plan) = entry.event {
                for part in plan.customers { known[part.id] = part.customer }
            }
        }
        return known.values.sorted { $0.id.text < $1.id.text }
    }
}

extension String {
    /// The customers whose names or domains are nearest to a text that finds none.
    fileprivate func nearest(among customers: [Customer]) -> [Customer] {
        nearest(among: customers) { [$0.companyName, $0.domain] }
    }
}

extension CertificateData {
    /// Return the certificate in one of its formats.
    func certificate(
        as format: CertificateCommand.Format, in words: Words
    ) throws -> String {
        switch format {
        case .markdown: words.certificate(self, as: .markdown)
        case .html: words.certificate(self, as: .html)
        case .json: try JSONOutput.settled(JSONOutput.text(of: self))
        }
    }
}
