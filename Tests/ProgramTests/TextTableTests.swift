import Canvas
import Chance
import Deck
import Domain
import Foundation
import Testing
import Wording

@testable import Program

@Suite struct `A table on the command line` {
    private static let headings = [
        ListHeading(name: "name", title: "Name"),
        ListHeading(name: "kind", title: "Kind", expendability: 2),
        ListHeading(name: "count", title: "Count", alignment: .trailing, expendability: 1),
        ListHeading(name: "id", title: "ID", expendability: 3, isWhole: true),
    ]

    private static let table = TextTable(
        ListTable(
            headings: headings,
            rows: [
                [
                    .text("Contoso Traders International Ltd"), .text("New commerce"),
                    .number(1234), .text("a1b2c3d4-0000-4000-8000-000000000001"),
                ],
                [.text("日本 한빛"), .text("", .muted), .number(5), .text("")],
            ]))

    @Test func `has a head and whole values where it is not on a terminal`() {
        #expect(
            Self.table.lines().lines == [
                "NAME                               KIND          COUNT  ID",
                "Contoso Traders International Ltd  New commerce  1,234  "
                    + "a1b2c3d4-0000-4000-8000-000000000001",
                "日本 한빛                                            5",
            ])
        #expect(Self.table.lines().leftOut.isEmpty)
    }

    @Test func `leaves Latin names in a head of other letters as they are`() {
        let table = TextTable(
            ListTable(
                headings: [
                    ListHeading(name: "name", title: "고객"),
                    ListHeading(name: "id", title: "Microsoft ID"),
                ], rows: [[.text("Contoso"), .text("x")]]))
        #expect(table.lines().lines[0] == "고객     Microsoft ID")
    }

    @Test(arguments: [(12, 101), (1000, 7)])
    func `has columns as wide as the longest name, where that can be a name`(
        repeated: Int, start: Int
    ) {
        let long = String(repeating: "Contoso ", count: repeated) + "Ltd"
        let table = TextTable(
            ListTable(
                headings: [ListHeading(name: "a", title: "A"), ListHeading(name: "b", title: "B")],
                rows: [[.text("short"), .text("x")], [.text(long), .text("y")]]))
        let blanks = String(repeating: " ", count: start - 5)
        #expect(table.lines().lines[1] == "short" + blanks + "x")
        #expect(table.lines().lines[2] == long + "  y")
    }

    /// Five customers with short names, and one whose name has 99 columns.
    private static let oneLong: [[ListCell]] =
        ["Contoso", "Fabrikam", "Tailspin", "Adatum", "Litware"].map {
            [.text($0), .text("Microsoft 365 Business Basic")]
        } + [
            [
                .text(String(repeating: "Contoso ", count: 12) + "Ltd"),
                .text("Microsoft 365 Business Basic"),
            ]
        ]

    private static func table(_ rows: [[ListCell]]) -> TextTable {
        TextTable(
            ListTable(
                headings: [
                    ListHeading(name: "customer", title: "Customer"),
                    ListHeading(name: "offer", title: "Offer", expendability: 1),
                ], rows: rows))
    }

    @Test func `pads no row to a long name in a pipe, and lets that name run over`() {
        let lines = Self.table(Self.oneLong).lines().lines
        #expect(lines[0] == "CUSTOMER  OFFER")
        #expect(lines[1] == "Contoso   Microsoft 365 Business Basic")
        #expect(lines[2] == "Fabrikam  Microsoft 365 Business Basic")
        #expect(lines[6].hasSuffix("Contoso Ltd  Microsoft 365 Business Basic"))
        // What most rows need stays aligned, however long it is.
        let long = String(repeating: "Contoso ", count: 8) + "Ltd"
        let all = Self.table(["a", long, long, long, long].map { [.text($0), .text("x")] })
        #expect(all.lines().lines[1] == "a" + String(repeating: " ", count: 68) + "x")
    }

    @Test func `cuts a long name before it cuts what most rows need on a terminal`() {
        let (lines, leftOut) = Self.table(Self.oneLong).lines(width: 40)
        #expect(leftOut.isEmpty)
        #expect(lines[1] == "Contoso     Microsoft 365 Business Basic")
        #expect(lines[6] == "Contoso C…  Microsoft 365 Business Basic")
    }

    @Test func `leaves out columns and cuts names where a terminal is narrow`() {
        let wide = Self.table.lines(width: 90)
        #expect(wide.leftOut.isEmpty)
        #expect(wide.lines[1].contains("000000000001"))
        let narrow = Self.table.lines(width: 50)
        #expect(narrow.leftOut == ["id"])
        #expect(narrow.lines[1] == "Contoso Traders Internationa…  New commerce  1,234")
        let tiny = Self.table.lines(width: 30)
        #expect(tiny.leftOut == ["kind", "id"])
        #expect(tiny.lines[0] == "NAME                     COUNT")
    }

    @Test(arguments: 1...100)
    func `is never wider than the terminal, and ends no line with blanks`(width: Int) {
        let (lines, leftOut) = Self.table.lines(width: width)
        #expect(lines.count == 3)
        for line in lines {
            // A narrower terminal than the columns that always stay have cells and gaps.
            #expect(line.columns <= max(width, 6), "\(line)")
            #expect(!line.hasSuffix(" "))
        }
        #expect(leftOut.count <= 3)
    }

    @Test func `has colours only where it is asked for them, and says the same without`() {
        let table = TextTable(
            ListTable(
                headings: [ListHeading(name: "a", title: "A")],
                rows: [[.sign("✓ ", "ready", .good)], [.sign("! ", "late", .warning)]]))
        let plain = table.lines().lines
        #expect(plain == ["A", "✓ ready", "! late"])
        let colored = table.lines(inColor: true).lines
        #expect(colored[1] == "\u{1B}[32m✓ ready\u{1B}[0m")
        #expect(colored.map { $0.replacing(/\u{1B}\[\d+m/, with: "") } == plain)
    }

    @Test func `lets no value reach the terminal as a command, or break a row`() {
        var dice = Dice(seed: 12)
        for _ in 0..<200 {
            let rows = (0..<3).map { _ in
                (0..<2).map { _ in
                    ListCell.text(
                        (0..<dice.below(12)).map { _ in
                            Unicode.Scalar(UInt32(dice.below(dice.chance(50) ? 0x100 : 0x11_0000)))
                                .map { String($0) } ?? ""
                        }.joined(), .good)
                }
            }
            let headings = [ListHeading(name: "a", title: "A"), ListHeading(name: "b", title: "B")]
            let lines = TextTable(ListTable(headings: headings, rows: rows)).lines(width: 40).lines
            #expect(lines.count == 4)
            for line in lines {
                #expect(!line.unicodeScalars.contains { $0.isHazard || $0.value < 0x20 })
                #expect(line.columns <= 40)
            }
        }
    }

    @Test func `breaks a long fact beneath itself`() {
        let facts = [
            ["Name", "Contoso"], ["Contacts", "one two three four five six seven eight"],
        ]
        #expect(
            TextTable.lines(facts: facts, width: 34) == [
                "Name      Contoso", "Contacts  one two three four five",
                "          six seven eight",
            ])
        #expect(TextTable.lines(facts: facts, width: nil).count == 2)
    }
}

@Suite struct `The options of a table` {
    private let words = Language.english.words(namesKeys: false)
    private var headings: [ListHeading] { CustomersCommand.headings(in: words) }

    private func options(_ arguments: String...) throws -> TableOptions {
        let command = try Partnerdeck.parseAsRoot(["customers"] + arguments)
        return try #require(command as? CustomersCommand).table
    }

    private func complaint(_ options: TableOptions, json: Bool = false) -> String? {
        do throws(Failure) {
            try options.check(headings, json: json, in: words)
        } catch {
            #expect(error.status == 64)
            return error.message(in: words)
        }
        return nil
    }

    @Test func `take columns by their names, or by the titles in the head`() throws {
        #expect(complaint(try options("--columns", "name, Microsoft ID,READY")) == nil)
        #expect(complaint(try options("--sort", "-blockers")) == nil)
        #expect(complaint(try options("--sort=blockers", "--reverse", "--csv")) == nil)
    }

    @Test(arguments: Language.allCases)
    func `head the values with the names that were asked for, in every language`(
        language: Language
    ) throws {
        let words = language.words(namesKeys: false)
        let headings = CustomersCommand.headings(in: words)
        func names(_ columns: String) throws -> [String] {
            try options("--columns", columns).chosen(of: headings, words).map(\.name)
        }
        #expect(
            try names("customer,Removal,microsoft-id") == ["customer", "removal", "microsoft-id"])
        #expect(try names("name,ready,id") == ["name", "ready", "id"])
        // A title in the operator's language is no name for programs.
        #expect(try names(words.countryLabel) == ["country"])
        #expect(try names("name,customer") == ["name"])
        #expect(try names("removal,ready") == ["removal", "ready"])
        let row = ListColumns(words, at: .distantPast).customers[0].named("customer")
        #expect(Listing([row], of: []).text(as: .csv) == "customer\r\n")
    }

    @Test func `have what the deck's list of subscriptions has, by its words`() {
        let words = Language.japanese.words(namesKeys: false)
        let titles = ShowCommand.headings(in: words).filter(\.isUsual).map(\.title)
        for title in [words.termEndLabel, words.autoRenewLabel, words.cancelUntilLabel] {
            #expect(titles.contains(title))
        }
    }

    @Test func `tell an unknown column with those there are`() throws {
        for wrong in [["--columns", "name,size"], ["--sort", "size"], ["--sort", "-size"]] {
            let command = try Partnerdeck.parseAsRoot(["customers"] + wrong)
            let said = complaint(try #require(command as? CustomersCommand).table)
            #expect(said?.contains("\"size\"") == true && said?.contains("name, domain") == true)
            #expect(said?.hasPrefix(wrong[0] + ": ") == true)
        }
        #expect(complaint(try options("--columns", "name,")) != nil)
        #expect(complaint(try options("--columns", "")) != nil)
    }

    @Test func `are not for JSON, which has its own shape`() throws {
        for option in [["--csv"], ["--sort", "name"], ["--columns", "name"], ["--reverse"]] {
            let command = try Partnerdeck.parseAsRoot(["customers"] + option)
            let table = try #require(command as? CustomersCommand).table
            #expect(complaint(table, json: true) == words.jsonHasNoTable(option[0]))
            #expect(complaint(table) == nil)
        }
    }

    @Test func `sort both ways`() throws {
        struct Row: Sendable { let count: Int }
        let column = ListColumn<Row>("count", "Count") { .number($0.count) }
        let listing = Listing([column], of: [2, 10, 1].map(Row.init))
        func order(_ arguments: String...) throws -> [Int] {
            let command = try Partnerdeck.parseAsRoot(["customers"] + arguments)
            let table = try #require(command as? CustomersCommand).table
            return try table.sorted(listing, in: words).rows.map(\.count)
        }
        #expect(try order() == [2, 10, 1])
        #expect(try order("--sort", "count") == [1, 2, 10])
        #expect(try order("--sort", "-count") == [10, 2, 1])
        #expect(try order("--sort", "count", "--reverse") == [10, 2, 1])
        #expect(try order("--sort", "-count", "--reverse") == [1, 2, 10])
        #expect(try order("--reverse") == [1, 10, 2])
    }

    @Test func `are offered by every command that lists, with columns of its own`() throws {
        let commands = Partnerdeck.configuration.subcommands.compactMap {
            $0 as? any ListingCommand.Type
        }
        #expect(
            Set(commands.compactMap { $0.configuration.commandName }) == [
                "customers", "show", "blockers", "offers", "activity", "radar", "renewals",
                "gdap", "report", "journal", "profiles",
            ])
        for command in commands {
            let name = command.configuration.commandName ?? ""
            let columns = command.headings(in: words)
            #expect(columns.contains(where: \.isUsual) && columns.count > 3, "\(name)")
            #expect(columns.contains { $0.expendability == 0 }, "\(name)")
            #expect(command.configuration.discussion.contains(columns[0].name), "\(name)")
        }
    }
}
