import Deck
import Domain
import Foundation
import Samples
import Testing
import Wording

@testable import Program

/// Lists as people read them, and as spreadsheets do.
@Suite(.blocking) struct `A list on the command line` {
    let home: Home
    private let words = Language.english.words(namesKeys: false)
    static let domain = "hanbit.onmicrosoft.com"

    init() throws { home = try Home.seeded() }

    private func lines(_ arguments: String...) throws -> [String] {
        let outcome = try home.start(arguments + ["--store", home.store]).outcome()
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(arguments): \(outcome)")
        return outcome.output.split(separator: "\n").map(String.init)
    }

    @Test func `has a head, and a row for each thing, whole where nobody looks`() throws {
        let rows = try lines("customers")
        #expect(rows.count == 7)
        #expect(rows[0].hasPrefix("CUSTOMER ") && rows[0].hasSuffix("MICROSOFT ID"))
        let known = try home.json("customers").all
        for customer in known {
            let row = rows.first { $0.contains(customer["id"].text) }
            #expect(row?.contains(customer["companyName"].text) == true)
        }
        #expect(try lines("offers")[0].hasPrefix("OFFER "))
        #expect(try lines("radar")[0].hasPrefix("KIND "))
        #expect(try lines("show", Self.domain).contains { $0.hasPrefix("NAME ") })
        let blockers = try home.onStore("blockers", Self.domain)
        // Each blocker once, with its fix; the paragraphs are asked for.
        #expect(blockers.output.contains("\nNAME "))
        #expect(blockers.output.contains("FIX"))
        #expect(blockers.output.contains("partnerdeck blockers \(Self.domain) --details"))
        #expect(!blockers.output.contains(words.cause(.reservationOpen)))
        let details = try home.onStore("blockers", Self.domain, "--details").output
        #expect(details.contains(words.cause(.reservationOpen)) && !details.contains("\nNAME "))
    }

    @Test(arguments: Language.allCases)
    func `has its head in the operator's language, and its columns' names in none`(
        language: Language
    ) throws {
        let words = language.words(namesKeys: false)
        let table = try lines("customers", "--columns", "name,id", "--language", language.rawValue)
        #expect(table[0].hasPrefix(words.customerLabel.uppercased() + " "))
        let values = try lines("customers", "--csv", "--language", language.rawValue)
        #expect(values[0].hasPrefix("name,domain,country,"))
    }

    @Test func `is sorted and cut down as it is asked for`() throws {
        let all = try home.json("customers").all
        let counts = all.compactMap { $0["blockers"].number }
        let sorted = try lines("customers", "--columns", "blockers", "--sort", "-blockers")
        #expect(
            sorted.dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }
                == counts.sorted(by: >).map { "\($0)" })
        let most = try lines(
            "customers", "--columns", "blockers", "--sort", "-blockers", "--limit", "1")
        #expect(most.count == 2)
        #expect(most[1].trimmingCharacters(in: .whitespaces) == "\(counts.max() ?? -1)")
    }

    @Test func `has how many blockers there are under the name of the deck's column`() throws {
        let counts = try home.json("customers").all.compactMap { $0["blockers"].number }
        let values = try home.onStore("customers", "--columns", "removal", "--csv").output
        let expected = ["removal"] + counts.map { "\($0)" }
        #expect(values == expected.map { $0 + "\r\n" }.joined())
        let table = try lines("customers", "--columns", "removal")
        #expect(table[0].hasPrefix(words.readyLabel.uppercased()))
        #expect(table == (try lines("customers", "--columns", "ready")))
    }

    @Test func `is comma-separated values for a spreadsheet`() throws {
        let output = try home.onStore("customers", "--csv").output
        let records = output.components(separatedBy: "\r\n")
        #expect(records.count == 8 && records.last?.isEmpty == true)
        #expect(records[1].contains(try home.json("customers").all[0]["id"].text))
        let holdings = try home.onStore("show", Self.domain, "--csv").output
        #expect(holdings.hasPrefix("name,offer,kind,quantity,status,ends,cancellable-until,"))
        for command in [["blockers", Self.domain], ["radar"], ["activity"], ["offers"]] {
            let outcome = try home.start(command + ["--csv", "--store", home.store]).outcome()
            #expect([0, 3].contains(outcome.status))
            #expect(outcome.output.contains(",") && outcome.output.contains("\r\n"), "\(command)")
        }
    }

    @Test(arguments: [Language.korean, .japanese])
    func `prints for other programs the same in every language`(language: Language) throws {
        let commands = [
            ["show", Self.domain], ["blockers", Self.domain], ["offers"], ["customers"],
        ]
        for command in commands {
            for format in ["--csv", "--json"] {
                let outputs = try [Language.english, language].map {
                    try home.start(
                        command + [format, "--store", home.store, "--language", $0.rawValue]
                    ).outcome().output
                }
                #expect(outputs[0] == outputs[1], "\(command) \(format)")
            }
        }
        let radar = try home.onStore("radar", "--csv", "--language", language.rawValue).output
        let kinds = Set(
            radar.components(separatedBy: "\r\n").dropFirst().compactMap {
                $0.split(separator: ",").first.map(String.init)
            })
        #expect(!kinds.isEmpty && kinds.isSubset(of: RadarSignKind.allCases.map(\.rawValue)))
    }

    @Test func `says on standard error that there is nothing, and does not fail`() throws {
        for (arguments, said) in [
            (["customers", "--search", "zzz"], words.noCustomerMatches),
            (["radar", "--filter", "country:ZZ"], words.nothingMatches),
            (["renewals", "--filter", "country:ZZ"], words.nothingMatches),
            (["activity"], words.noActivity), (["journal"], words.journalEmpty),
        ] {
            let outcome = try home.start(arguments + ["--store", home.store]).outcome()
            #expect(outcome.status == 0 && outcome.output.isEmpty, "\(arguments)")
            #expect(outcome.errors == said + "\n", "\(arguments)")
        }
        #expect(try home.partnerdeck("profiles").errors == words.noProfiles + "\n")
        #expect(try home.onStore("customers", "--search", "zzz", "--json").output == "[]\n")
        let values = try home.onStore("customers", "--search", "zzz", "--csv")
        #expect(values.output.hasPrefix("name,") && values.output.hasSuffix("id\r\n"))
    }

    @Test func `suggests whom a word may mean only where nobody is called so`() throws {
        func said(_ filter: String) throws -> String {
            try home.onStore("radar", "--filter", filter).errors
        }
        for filter in ["hanbti", "hanbti due<0d"] {
            #expect(try said(filter).contains("Hanbit"), "\(filter)")
        }
        // Somebody is called so, with nothing due.
        let called = try said("hanbit due<0d")
        #expect(called.contains(words.nothingMatches) && !called.contains("Hanbit"))
    }

    @Test func `tells a column that is not there before anything is read`() throws {
        for option in ["--sort", "--columns"] {
            let outcome = try home.partnerdeck(
                "customers", option, "size", "--store", home.path("work/none.sqlite"))
            #expect(outcome.status == 64 && outcome.output.isEmpty)
            #expect(outcome.errors.hasPrefix("partnerdeck: "))
            #expect(outcome.errors.contains("\"size\"") && outcome.errors.contains("name, domain"))
        }
        let bare = try home.onStore("customers", "--bom")
        #expect(bare.status == 64 && bare.errors.contains(words.bomNeedsCSV))
        let both = try home.onStore("radar", "--ics", "--csv")
        #expect(both.status == 64)
        #expect(both.errors.contains(words.optionExcludes("--ics", other: "--csv")))
    }

    @Test func `fits the terminal, in colours unless they are not wanted`() throws {
        let terminal = try TmuxTerminal(
            in: home, size: TmuxTerminal.WindowSize(columns: 80, rows: 24))
        let command = "'\(Home.program)' customers --store '\(home.store)'"
        try terminal.type("NO_COLOR=1 \(command); echo left")
        try terminal.press("Enter")
        let plain = try terminal.wait(for: "the table") { screen in
            screen.lines.contains { $0.trimmed == "left" }
        }
        #expect(plain.lines.contains { $0.hasPrefix("CUSTOMER") })
        // A row that is too wide would go on in the next line.
        #expect(plain.lines.count { $0.contains("onmic") } >= 6)
        #expect(plain.text.contains(words.columnsLeftOut("").prefix(20)))
        #expect(!terminal.sent.contains("\u{1B}[1mCUSTOMER"))
        try terminal.type("clear; \(command); echo right")
        try terminal.press("Enter")
        try terminal.wait(for: "the colours") { screen in
            screen.lines.contains { $0.trimmed == "right" }
        }
        #expect(terminal.sent.contains("\u{1B}[1mCUSTOMER"))
    }

    @Test func `is the same when the deck exports it`() throws {
        let deck = try DeckSession(in: home)
        try deck.press("e")
        try deck.seeAsked(deck.words.exportTitle(deck.words.customersTitle), "[CSV]")
        try deck.press("C-u")
        try deck.type("out.csv")
        try deck.seeAsked("out.csv", deck.words.exportNewFile)
        try deck.press("Enter")
        try deck.see(deck.words.exported(6, to: home.path("work/out.csv")))
        let bytes = try home.bytes(of: "work/out.csv")
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let printed = try home.onStore("customers", "--csv").output
        #expect(String(decoding: bytes.dropFirst(3), as: UTF8.self) == printed)

        try deck.press("e")
        try deck.seeAsked(deck.words.exportTitle(deck.words.customersTitle), "[CSV]")
        try deck.press("C-u")
        try deck.type("out.csv")
        try deck.seeAsked(deck.words.exportFileExists)
        try deck.press("Enter")
        try deck.seeAsked(deck.words.exportOverwriteQuestion)
        try deck.press("Escape", "C-u")
        try deck.type("-")
        try deck.seeAsked(deck.words.exportToOutput)
        try deck.press("Enter")
        try deck.see(deck.words.exportedToOutput(6))
        try deck.press("q")
        let screen = try deck.seeItLeave(with: 0)
        #expect(screen.text.squeezed.contains("name,domain,country,"))
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
