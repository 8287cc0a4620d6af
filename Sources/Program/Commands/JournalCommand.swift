import ArgumentParser
import Deck
import Domain
import Foundation
import Records
import Wording

/// `partnerdeck journal`: what was intended, done, refused and found, and whether it is whole.
struct JournalCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "journal", abstract: help(\.journalHelp),
            discussion: """
                JSON: the entries as the journal has them, one to a line; with --verify {entries, \
                hash, clockWentBack, missing, lostBefore, unvouched, unvouchedBefore, tornBytes}, or \
                {broken} with the number of the first bad entry. Exit status 0 only where each \
                entry is as it was written and the note beside the journal (journal.head) \
                vouches for its end, now and whenever it was written on; else 65
                """)
    }

    @OptionGroup var options: ReadOptions

    @Flag(name: .long, help: ArgumentHelp(help(\.verifyOption)))
    var verify = false

    @Option(name: .long, help: ArgumentHelp(help(\.ofCustomerOption), valueName: "customer"))
    var customer: String?

    func run() throws {
        let journal = try Store.openJournal()
        if verify { return try check(journal) }
        var entries = try options.entries(of: journal)
        if let customer {
            entries = try entries.about(entries.customer(called: customer, in: options.words))
        }
        if options.json { return try printLines(of: entries, in: journal) }
        let words = options.words
        try Columns.print(
            zip(entries, words.journal(entries)).map { entry, told in
                [
                    "\(entry.id)", entry.date.iso8601, entry.author.userPrincipalName,
                    entry.author.profile, entry.customer?.companyName ?? "", told,
                ]
            })
    }

    /// Byte for byte, so that the hashes can be checked. Only a terminal, which checks none, is
    /// spared what an earlier release wrote into the file as it came.
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
        let (found, entries): (Journal.Verification, [JournalEntry])
        do throws(JournalTrouble) {
            (found, entries) = (try journal.verify(), try journal.entries())
        } catch {
            if options.json, case .broken(_, let entry) = error {
                try JSON.print(VerificationOutput(brokenAt: entry))
            }
            throw Failure.refused(.journal(error))
        }
        let (lost, unvouched) = (
            entries.lostEntries, entries.count { $0.event == .noteMissing }
        )
        if options.json {
            try JSON.print(
                VerificationOutput(found, lostBefore: lost, unvouchedBefore: unvouched))
        } else {
            var lines = Self.lines(for: found, words)
            if lost > 0 { lines.append(words.journalLostBefore(lost)) }
            if unvouched > 0 { lines.append(words.journalNoteMissingBefore(unvouched)) }
            try StandardOutput.print(lines.joined(separator: "\n"))
        }
        if found.missing + lost + unvouched > 0 || found.isUnvouched { throw ExitCode(65) }
    }

    private static func lines(for found: Journal.Verification, _ words: Words) -> [String] {
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
    /// How many were found to be gone when the journal went on without them.
    var lostBefore: Int?
    /// Whether the note of the last entry is missing, so that the end cannot be vouched for.
    var unvouched: Bool?
    /// How often the journal went on without that note.
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
    /// How many entries were gone from the end when somebody wrote on.
    fileprivate var lostEntries: Int {
        reduce(0) { sum, entry in
            if case .lost(let count) = entry.event { sum + count } else { sum }
        }
    }
}
