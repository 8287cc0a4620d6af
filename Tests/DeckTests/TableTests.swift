import Canvas
import Testing

@testable import Deck
@testable import DeckSupport

@Suite struct `A table` {
    @Test func `tells how many letters two texts share that read the same in a column`() {
        for width in 8...30 {
            let table = Table([TableColumn("Name", width: width).naming], width: width + 4)
            let letters = table.leastLetters(at: 0)
            #expect(letters > 2 && table.leastLetters(at: 1) == 0)
            for (letter, count) in [("한", 24), ("a", 48)] {
                for place in 0..<count {
                    let names = ["x", "y"].map { end in
                        String(repeating: letter, count: place)
                            + String(repeating: end, count: count)
                    }
                    let rows = names.map { (id: $0 + "-id", names: [$0]) }
                    let alike = table.shortIDs(rows)
                    guard !alike.isEmpty else { continue }
                    #expect(names[0].prefix(letters) == names[1].prefix(letters))
                }
            }
        }
    }

    let columns = [
        TableColumn("Name", width: 10, stretches: true),
        TableColumn("Kind", width: 6, expendability: 1),
        TableColumn("Qty", width: 4, alignment: .trailing, expendability: 2),
        TableColumn("Status", width: 8),
    ]

    func heading(_ width: Int) -> String { Table(columns, width: width).heading.text }

    @Test func `leaves out the most expendable column first, and never the others`() {
        #expect(heading(38) == "  Name        Kind     Qty  Status    ")
        #expect(heading(37) == "  Name             Kind    Status    ")
        #expect(heading(32) == "  Name        Kind    Status    ")
        // A narrower one that is needed less does not come and go in its place.
        #expect(heading(31) == "  Name               Status    ")
        #expect(heading(24) == "  Name        Status    ")
        #expect(heading(10) == "  Name        Status    ")
    }

    @Test(arguments: 24...200)
    func `takes exactly the room there is`(width: Int) {
        let table = Table(columns, width: width)
        let row = table.row(
            [("한국 데이터 주식회사 서울", .text), ("b", .text), ("25", .text), ("d", .text)],
            isSelected: true)
        #expect(row.columns == width)
        #expect(table.heading.columns == width)
    }

    @Test(arguments: [
        ("ends 2026-12-01, 25 seats", "ends 2026-12-01, …"), ("a, b", "a, b"),
        ("期限 2026-12-01、利用者 1,000 人", "期限 2026-12-01、…"),
        ("no part of it has room enough", "no part of it has …"),
        ("paid, billing goes on and on", "paid, billing goes…"),
        ("paid, until 2026-12-01", "paid, until…"),
        ("請求停止、ワークロード停止", "請求停止、ワークロ…"),
    ])
    func `cuts a list between two of its parts, or in one, but no number in two`(
        text: String, shown: String
    ) {
        let table = Table([TableColumn("Effects", width: 19).listing], width: 23)
        let row = table.row([(text, .text)], isSelected: false).text
        #expect(row.trimmingPrefix("  ").hasPrefix(shown), "\(row)")
    }

    @Test(arguments: [
        (16, "Exchange, Teams, Helpdesk", "Exchange +2"),
        (22, "Exchange, Teams, Helpdesk", "Exchange, Teams +1"),
        (25, "Exchange, Teams, Helpdesk", "Exchange, Teams, Helpdesk"),
        (12, "ヘルプデスク、Teams、ライセンス", "ヘルプデ… +2"),
        (15, "ヘルプデスク、Teams、ライセンス", "ヘルプデスク +2"),
        (8, "Exchange", "Exchange"),
    ])
    func `counts the parts of a list that it has no room for`(
        width: Int, text: String, shown: String
    ) {
        let table = Table([TableColumn("Roles", width: width).countingRest], width: width + 4)
        let row = table.row([(text, .text)], isSelected: false).text
        #expect(row.trimmingPrefix("  ").hasPrefix(shown), "\(row)")
    }

    @Test func `shares the spare room among the columns that stretch`() {
        let columns = [
            TableColumn("a", width: 3, stretches: true),
            TableColumn("b", width: 3, stretches: true),
        ]
        let row = Table(columns, width: 18).row([("x", .text), ("y", .text)], isSelected: false)
        #expect(row.text == "  x       y       ")
    }

    @Test func `gives a column what its texts need before room is left empty`() {
        func widths(_ width: Int) -> [Int] {
            let table = Table(
                [
                    TableColumn("Name", width: 4, usual: 6, most: 8),
                    TableColumn("Kind", width: 4, needs: 9),
                    TableColumn("#", width: 2, alignment: .trailing),
                ], width: width)
            let row = table.row(
                [("aaaaaaaaaaaa", .text), ("bbbbbbbbb", .text), ("1", .text)],
                isSelected: false
            ).text
            return ["a", "b"].map { letter in row.count { String($0) == letter } }
        }
        // The sign of a cut takes a column.
        // The blank of the number behind it is for one more letter.
        #expect(widths(17) == [3, 4])
        #expect(widths(30).last == 9 && widths(60) == [7, 9])
    }

    @Test func `shows a spare column only where the others have their usual width`() {
        let columns = [
            TableColumn("Name", width: 4, usual: 10, most: 12),
            TableColumn("ID", width: 5, expendability: 1, isSpare: true),
        ]
        #expect(Table(columns, width: 20).heading.text == "  Name            ".padded(20))
        #expect(Table(columns, width: 21).heading.text == "  Name        ID     ")
        // No column grows past its end: what is left stays blank.
        #expect(Table(columns, width: 40).heading.text == "  Name          ID".padded(40))
    }

    /// Names of 30 and 40 letters, and columns that can be spared.
    private func named(_ width: Int, hasMarks: Bool? = nil) -> Table {
        Table(
            [
                TableColumn("Name", width: 18, usual: 30, most: 30).naming,
                TableColumn("Offer", width: 16, usual: 40, most: 40, expendability: 2).naming,
                TableColumn("Kind", width: 20, needs: 25, expendability: 3),
                TableColumn("Date", width: 10, expendability: 4),
                TableColumn("Status", width: 10),
            ], width: width, hasMarks: hasMarks)
    }

    @Test func `never cuts a name more where it is wider`() {
        func letters(_ letter: Character, _ width: Int) -> Int {
            let row = named(width).row(
                [
                    (String(repeating: "n", count: 30), .text),
                    (String(repeating: "o", count: 40), .text), ("k", .text), ("d", .text),
                    ("s", .text),
                ], isSelected: false)
            return row.text.count { $0 == letter }
        }
        for width in 80..<200 {
            #expect(letters("n", width) <= letters("n", width + 1), "\(width)")
            #expect(letters("o", width) <= letters("o", width + 1), "\(width)")
        }
        #expect(letters("n", 200) == 30 && letters("o", 200) == 40)
        #expect(named(200).shows(2) && named(200).shows(3))
    }

    @Test(arguments: 60...160)
    func `has the same columns, as wide, with marks and without`(width: Int) {
        let (plain, marked) = (named(width, hasMarks: false), named(width, hasMarks: true))
        #expect((0..<5).map(plain.shows) == (0..<5).map(marked.shows))
        #expect(plain.heading.columns == width && marked.heading.columns == width)
        func names(_ table: Table) -> [Substring] { table.heading.text.split(separator: " ") }
        #expect(names(plain) == names(marked))
        #expect(marked.heading.text.hasPrefix("  " + plain.heading.text.prefix(width - 4)))
    }

    @Test(
        arguments: [
            (51, false, [24, 5, 12]), (49, false, [24, 5, 12]), (49, true, [24, 3, 12]),
            (45, false, [24, 3, 10]), (45, true, [24, 3, 8]), (41, true, [22, 3, 6]),
        ])
    func `gives names that are cut the columns of marks and those that texts do not fill`(
        width: Int, hasMarks: Bool, widths: [Int]
    ) {
        let table = Table(
            [
                TableColumn("Name", width: 10, usual: 20, most: 40).naming.holding(24),
                TableColumn("Qty", width: 5, alignment: .trailing, expendability: 2).filled(by: 3),
                TableColumn("Status", width: 12, expendability: 1).filled(by: 6),
            ], width: width, hasMarks: hasMarks)
        #expect(table.widths == widths)
        #expect(table.heading.columns == width)
        #expect(table.keptWidth <= width)
    }

    @Test func `is at least as wide as the names of its columns`() {
        let table = Table([TableColumn("Quantity", width: 2)], width: 40)
        #expect(table.heading.text == "  Quantity".padded(40))
    }

    @Test(arguments: [Alignment.leading, .trailing])
    func `keeps a column for the sign of the order, or has it right behind the name`(
        alignment: Alignment
    ) {
        let columns = [
            TableColumn("Country", width: 2, alignment: alignment).sorting(by: .country),
            TableColumn("Next", width: 4),
        ]
        // Room for a name, its sign, and a blank on either side of that.
        let roomy = Table(columns, width: 18)
        let signed = Table(columns, width: 18, order: ListOrder(.country)).heading.text
        #expect(signed == "  Country ▲ Next  ")
        #expect(signed.replacing("▲", with: " ") == roomy.heading.text)
        let row = roomy.row([("7", .text), ("x", .text)], isSelected: false).text
        #expect(row == (alignment == .leading ? "  7         x     " : "        7   x     "))
        let narrow = Table(columns, width: 17, order: ListOrder(.country))
        #expect(narrow.heading.text == "  Country▲ Next  ")
        let ascii = Table(columns, width: 20, order: ListOrder(.country), glyphs: .ascii)
        let drawn = ascii.heading.spans.map(\.text.inASCII).joined()
        #expect(drawn.hasPrefix("  Country /\\ Next"), "\(drawn)")
    }

    @Test func `has the column of the order before others, which come back after it`() {
        let columns = [
            TableColumn("Name", width: 10, stretches: true).sorting(by: .name),
            TableColumn("Kind", width: 6, expendability: 1).sorting(by: .kind),
            TableColumn("Date", width: 10, expendability: 2).sorting(by: .date),
            TableColumn("Status", width: 8),
        ]
        func titles(_ width: Int, _ sort: SortColumn) -> [String] {
            Table(columns, width: width, order: ListOrder(sort)).titles
        }
        #expect(titles(36, .name) == ["Name", "Kind", "Status"])
        #expect(titles(36, .date) == ["Name", "Date", "Status"])
        #expect(titles(44, .date) == ["Name", "Kind", "Date", "Status"])
        #expect(titles(30, .date) == ["Name", "Status"])
    }

    @Test func `has beside a pane what it has without one, as long as that fits`() {
        func titles(_ width: Int, of other: Int) -> [String] {
            Table(
                [
                    TableColumn("Name", width: 10, usual: 40, most: 60).naming,
                    TableColumn("Date", width: 10, expendability: 1, isSpare: true),
                ], width: width, columnsOf: other
            ).titles
        }
        #expect(titles(40, of: 40) == ["Name"])
        #expect(titles(40, of: 60) == ["Name", "Date"])
        #expect(titles(20, of: 60) == ["Name"])
        #expect(titles(90, of: 50) == ["Name"])
    }

    @Test func `has a long text run on over all empty cells after it, to the edge of the page`() {
        let table = Table(
            [
                TableColumn("a", width: 6), TableColumn("b", width: 4),
                TableColumn("c", width: 4),
            ], width: 30)
        func row(_ texts: [String]) -> String {
            table.row(texts.map { ($0, .text) }, isSelected: false).text
        }
        #expect(row(["abcdefghijkl", "", "c"]) == "  abcdefghijkl  c             ")
        #expect(row(["abcdefghijklmnop", "", ""]) == "  abcdefghijklmnop            ")
        #expect(row(["abcdefghijkl", "b", ""]) == "  abcde…  b                   ")
        #expect(row(["a", "b", "abcdefghijklmnop"]) == "  a       b     abcdefghijk…  ")
    }

    @Test func `has one sign of a cut before the end of an ID`() {
        let table = Table([TableColumn("a", width: 20).naming], width: 24)
        let row = table.row(
            [("Dynamics 365 Sales", .text)], isSelected: false, shortID: "…d6f36bb3")
        #expect(row.text == "  Dynamics… …d6f36bb3   ")
    }

    @Test func `marks the selected row without colour, and cuts with a sign`() {
        let table = Table([TableColumn("", width: 4)], width: 8)
        #expect(table.row([("abcdef", .text)], isSelected: true).text == "› abc…  ")
        #expect(table.row([("ab", .text)], isSelected: false).text == "  ab    ")
    }
}

extension String {
    /// This text with blanks up to so many columns.
    fileprivate func padded(_ columns: Int) -> String { fitted(columns) }
}
