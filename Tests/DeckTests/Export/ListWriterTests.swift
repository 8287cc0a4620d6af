import Chance
import Domain
import Foundation
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

/// A list of one column, as a file has it.
private func text(_ values: [String], as format: ListFormat) -> String {
    ListTable(
        headings: [ListHeading(name: "name", title: "Name")], rows: values.map { [.text($0)] }
    ).text(as: format)
}

@Suite struct `A list as comma-separated values` {
    /// What a reader of RFC 4180 finds; nil if it is none.
    static func records(_ text: String) -> [[String]]? {
        var records: [[String]] = []
        var fields: [String] = []
        var rest = text.unicodeScalars[...]
        while !rest.isEmpty {
            var field = String.UnicodeScalarView()
            if rest.first == "\"" {
                rest.removeFirst()
                while let next = rest.popFirst() {
                    if next == "\"" {
                        guard rest.first == "\"" else { break }
                        rest.removeFirst()
                    }
                    field.append(next)
                }
            } else {
                while let next = rest.first, next != ",", next != "\r" {
                    if next == "\n" || next == "\"" { return nil }
                    field.append(rest.removeFirst())
                }
            }
            fields.append(String(field))
            switch rest.popFirst() {
            case ",": if rest.isEmpty { fields.append("") }
            case "\r":
                guard rest.popFirst() == "\n" else { return nil }
                records.append(fields)
                fields = []
            default: return nil
            }
        }
        return fields.isEmpty ? records : nil
    }

    @Test func `has the names of the columns, then the rows, each ended by CR LF`() {
        let customers = ListColumns(Language.english.words(), at: .today).customers
        let row = CustomerRow(
            id: Customer.contoso.id, companyName: "Contoso, Ltd.", domain: "contoso.example",
            country: "DE", activeSubscriptions: 1234, suspendedSubscriptions: 0, openPurchases: 2,
            blockers: 3)
        #expect(
            Listing(customers, of: [row]).text(as: .csv)
                == "name,domain,country,active,suspended,purchases,blockers,ready,not-listed-since,id\r\n"
                + "\"Contoso, Ltd.\",contoso.example,DE,1234,0,2,3,no,,"
                + "a1b2c3d4-0000-4000-8000-000000000001\r\n")
    }

    @Test(arguments: Language.allCases)
    func `calls its columns the same in every language`(language: Language) {
        let columns = ListColumns(language.words(), at: .today)
        let english = ListColumns(Language.english.words(), at: .today)
        #expect(columns.customers.map(\.heading.name) == english.customers.map(\.heading.name))
        #expect(columns.holdings.map(\.heading.name) == english.holdings.map(\.heading.name))
        #expect(columns.steps.map(\.heading.name) == english.steps.map(\.heading.name))
        #expect(columns.customers.map(\.heading.title).allSatisfy { !$0.isEmpty })
    }

    @Test(arguments: Language.allCases)
    func `has the same values in every language, and the words of JSON`(
        language: Language
    ) {
        let (words, english) = (language.words(), Language.english.words())
        func both<Row>(
            _ columns: (ListColumns) -> [ListColumn<Row>], _ rows: [Row]
        ) -> (csv: String, json: String) {
            let listing = Listing(columns(ListColumns(words, at: .today)), of: rows)
            let other = Listing(columns(ListColumns(english, at: .today)), of: rows)
            for format in [ListFormat.csv, .json] {
                #expect(listing.text(as: format) == other.text(as: format))
            }
            return (listing.text(as: .csv), listing.text(as: .json))
        }
        let sign = RadarSign(
            kind: .windowCloses, customer: Customer.contoso.id, companyName: "Contoso",
            domain: "contoso.example", holding: nil, name: "E3", date: .day(1))
        #expect(both({ $0.radar(in: .utc) }, [sign]).csv.contains("\r\nwindowCloses,24,"))
        let records: [ActivityRecord] = [.a(.suspend, .decline, id: 3), .a(.cancel, id: 2)]
        #expect(both(\.activity, records).csv.contains(OperationStatus.decline.rawValue))
        let holdings = Holdings.everything
        let (rules, listed) = (
            Rules.of2020, CustomerPage.Tab.allCases.flatMap { holdings.items(on: $0) }
        )
        for words in [words, english] {
            let rows = holdings.rows(
                of: listed, blocking: Set(listed), by: rules, at: .today, in: words)
            #expect(both(\.holdings, rows).json.contains("\"kind\": \"newCommerce\""))
        }
        let blockers = rules.eligibility(of: holdings, at: .today).blockers
        #expect(both({ $0.blockers(of: holdings) }, blockers).csv.contains(",suspend,"))
        let entries = JournalEntry.everything
        let rows = zip(words.journal(entries), english.journal(entries)).enumerated().map {
            ExportedEntry(
                entry: entries[$0.offset], told: $0.element.0, toldToPrograms: $0.element.1)
        }
        #expect(both(\.journal, rows).csv.contains(english.journal(entries)[0].sentence.prefix(8)))
    }

    @Test func `leaves out what was never read, and writes no thousands' mark`() {
        let columns = ListColumns(Language.english.words(), at: .today).customers
        let row = CustomerRow(
            id: .init("c"), companyName: "C", domain: "c", country: "", activeSubscriptions: 9,
            suspendedSubscriptions: 9, openPurchases: 9, blockers: 9, isRead: false)
        #expect(
            Self.records(Listing(columns, of: [row]).text(as: .csv))?.last
                == ["C", "c", "", "", "", "", "", "", "", "c"])
    }

    @Test(arguments: [
        "=1+2", "=HYPERLINK(\"http://evil.example\")", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)",
        "\t=1", "\r=1", "\n=1", "＝1+2", "＋1", "－1", "＠a", "=\u{301}1", "-", "+", "+49 221 0000",
        "-1.2.3", "--1",
    ])
    func `lets no text run as a formula`(value: String) throws {
        let records = try #require(Self.records(text([value], as: .csv)))
        #expect(records.count == 2)
        #expect(records[1][0].unicodeScalars.first == "'")
        // A tab is shown; all else is as it was.
        #expect(value.first == "\t" || records[1][0].unicodeScalars.dropFirst().count > 0)
    }

    @Test(arguments: ["-5", "+5", "-0.5", "12", "3.25", "a=b", "Contoso - Ltd", " =1", "'=1"])
    func `leaves a number and a harmless text as they are`(value: String) throws {
        #expect(try #require(Self.records(text([value], as: .csv)))[1] == [value])
    }

    @Test func `keeps line feeds, commas and quotes within their field`() throws {
        for value in ["a\nb", "a\r\nb", "a\rb"] {
            #expect(try #require(Self.records(text([value], as: .csv)))[1] == ["a\nb"])
        }
        let quoted = #"say "hi", twice"#
        #expect(text([quoted], as: .csv) == "name\r\n\"say \"\"hi\"\", twice\"\r\n")
        #expect(try #require(Self.records(text([quoted], as: .csv)))[1] == [quoted])
    }
}

@Suite struct `A list as JSON` {
    @Test func `is an array with an object for each row, and says what is not known`() throws {
        let table = ListTable(
            headings: ["a", "b", "c", "d"].map { ListHeading(name: $0, title: $0) },
            rows: [
                [
                    .text("x\"\\\n\u{1B}"), .number(1234), .moment(.today, shown: "now"),
                    .text(""),
                ]
            ])
        let text = table.text(as: .json)
        #expect(text.hasSuffix("]\n") && text.contains(#""b": 1234"#))
        let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
        let row = try #require(read?.first)
        #expect(row["a"] as? String == "x\"\\\n\u{1B}")
        #expect(row["b"] as? Int == 1234)
        #expect(row["c"] as? String == Date.today.iso8601)
        #expect(row["d"] is NSNull)
        #expect(ListTable(headings: table.headings, rows: []).text(as: .json) == "[]\n")
    }
}

@Suite struct `Several values in one place` {
    private let table = ListTable(
        headings: [ListHeading(name: "roles", title: "Roles")],
        rows: [
            [.list(["Helpdesk", "Reader, \"all\""], joined: "; ", shown: "2")],
            [.list([], joined: "; ", shown: "")],
        ])

    @Test func `are an array in JSON, and one text in comma-separated values`() {
        let json = table.text(as: .json)
        #expect(json.contains(#""roles": ["Helpdesk", "Reader, \"all\""]"#), "\(json)")
        #expect(json.contains(#""roles": null"#))
        let csv = table.text(as: .csv)
        #expect(csv == "roles\r\n\"Helpdesk; Reader, \"\"all\"\"\"\r\n\r\n")
    }

    @Test func `are the roles of admin access in reports`() throws {
        let columns = ListColumns(Language.english.words(), at: .today)
            .adminRelationships(ofAll: true)
        let row = AdminAccessRow(
            of: Holdings.ofAccess.customer, .a(roles: [.helpdesk, .license]))
        for (name, count) in [("roles", 2), ("role-ids", 2)] {
            let column = try #require(columns.first { $0.heading.isCalled(name) })
            guard case .list(let values, _) = column.cell(row).value else {
                Issue.record("\(name) is no list")
                continue
            }
            #expect(values.count == count)
        }
    }
}

@Suite struct `A list as Markdown` {
    @Test func `is a table that no value breaks`() {
        let columns = ListColumns(Language.english.words(), at: .today).formerCustomers
        let text = Listing(columns, of: [.named("A|B\nC", 1)]).text(as: .markdown)
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.count == 3)
        #expect(lines[0] == "| Customer | Domain | Microsoft ID |")
        #expect(lines[1] == "| --- | --- | --- |")
        #expect(lines[2].hasPrefix("| A\\|B<br>C |"))
    }

    @Test(arguments: Language.allCases)
    func `has its columns and what stands in them in one language`(language: Language) {
        let words = language.words()
        let columns = ListColumns(words, at: .today)
        let rows = Holdings.contoso(.e3).rows(
            of: [.subscription(Subscription.e3.id)], blocking: [], by: .of2020, at: .today,
            in: words)
        let text = Listing(columns.holdings, of: rows).text(as: .markdown)
        let lines = text.split(separator: "\n").map(String.init)
        for said in [words.nameColumn, words.statusLabel, words.holdingIDLabel] {
            #expect(lines[0].contains("| \(said) |"), "\(said)")
        }
        #expect(lines[2].contains("| \(words.statusActive) |"))
        // Every column is named in a table, whatever its list.
        let headings =
            columns.customers.map(\.heading) + columns.holdings.map(\.heading)
            + columns.steps.map(\.heading) + columns.activity.map(\.heading)
            + columns.radar(in: .utc).map(\.heading) + columns.journal.map(\.heading)
            + columns.offers.map(\.heading) + columns.blockers.map(\.heading)
        #expect(headings.allSatisfy { !$0.title.isEmpty })
    }
}

/// Names that anybody may give to a company or a subscription.
@Suite(.heavy) struct `No hostile value breaks out of a list` {
    private static let pieces =
        `Nothing that a certificate says of a customer`.pieces
        + [
            "=", "+", "-", "@", ",", ";", "\u{1B}]0;x\u{7}", "\u{7F}",
            String(repeating: "長", count: 999),
        ]

    /// Any scalar of any block, or a piece.
    private static func value(_ dice: inout Dice) -> String {
        (0..<dice.below(6)).map { _ in
            guard dice.chance(40) else { return dice.pick(pieces) }
            return Unicode.Scalar(UInt32(dice.below(0x11_0000))).map { String($0) } ?? ""
        }.joined()
    }

    private static func table(_ seed: UInt64) -> ListTable {
        var dice = Dice(seed: seed)
        let width = 1 + dice.below(5)
        return ListTable(
            headings: (0..<width).map { ListHeading(name: "c\($0)", title: value(&dice)) },
            rows: (0..<dice.below(6)).map { _ in (0..<width).map { _ in .text(value(&dice)) } })
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `whatever its form`(seed: UInt64) throws {
        let table = Self.table(seed)
        let csv = table.text(as: .csv)
        let records = try #require(`A list as comma-separated values`.records(csv))
        #expect(records.count == table.rows.count + 1)
        #expect(records.allSatisfy { $0.count == table.headings.count })
        for field in records.dropFirst().joined() {
            let first = field.unicodeScalars.first
            let isNumber = Double(field) != nil
            #expect(
                isNumber || first.map { !"=+-@＝＋－＠".unicodeScalars.contains($0) } ?? true,
                "\(field.debugDescription)")
        }
        let json = table.text(as: .json)
        let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
        #expect(read?.count == table.rows.count)
        for (row, cells) in zip(read ?? [], table.rows) {
            for (place, cell) in cells.enumerated() {
                let value = row["c\(place)"]
                guard case .text(let text) = cell.value else {
                    #expect(value is NSNull)
                    continue
                }
                #expect(
                    (value as? String).map { Array($0.unicodeScalars) }
                        == Array(text.unicodeScalars))
            }
        }
        let markdown = table.text(as: .markdown)
        let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == table.rows.count + 3)
        for line in lines.dropLast() {
            #expect(Self.bars(in: line) == table.headings.count + 1, "\(line)")
        }
        for text in [csv, json, markdown] {
            #expect(
                !text.unicodeScalars.contains {
                    $0.isHazard || ($0.value < 0x20 && $0 != "\n" && $0 != "\r")
                })
        }
    }

    /// The bars of a row that are not escaped.
    private static func bars(in line: Substring) -> Int {
        var (count, isEscaped) = (0, false)
        for scalar in line.unicodeScalars {
            if scalar == "|", !isEscaped { count += 1 }
            isEscaped = scalar == "\\" && !isEscaped
        }
        return count
    }
}
