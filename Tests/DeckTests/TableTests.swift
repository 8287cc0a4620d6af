import Canvas
import Testing

@testable import Deck

@Suite struct `A table` {
    let columns = [
        TableColumn("Name", width: 10, stretches: true),
        TableColumn("Kind", width: 6, expendability: 1),
        TableColumn("Qty", width: 4, alignment: .trailing, expendability: 2),
        TableColumn("Status", width: 8),
    ]

    func heading(_ width: Int) -> String { Table(columns, width: width).heading.text }

    @Test func `leaves out the most expendable column first, and never the others`() {
        #expect(heading(36) == "  Name        Kind     Qty  Status  ")
        #expect(heading(35) == "  Name             Kind    Status  ")
        #expect(heading(30) == "  Name        Kind    Status  ")
        #expect(heading(29) == "  Name               Status  ")
        #expect(heading(22) == "  Name        Status  ")
        #expect(heading(10) == "  Name        Status  ")
    }

    @Test(arguments: 22...200)
    func `takes exactly the room there is`(width: Int) {
        let table = Table(columns, width: width)
        let row = table.row(
            [("한국 데이터 주식회사 서울", .text), ("b", .text), ("25", .text), ("d", .text)],
            isSelected: true)
        #expect(row.columns == width)
        #expect(table.heading.columns == width)
    }

    @Test func `shares the spare room among the columns that stretch`() {
        let columns = [
            TableColumn("a", width: 3, stretches: true),
            TableColumn("b", width: 3, stretches: true),
        ]
        let row = Table(columns, width: 17).row([("x", .text), ("y", .text)], isSelected: false)
        #expect(row.text == "  x       y      ")
    }

    @Test func `is at least as wide as the names of its columns`() {
        let table = Table([TableColumn("Quantity", width: 2)], width: 40)
        #expect(table.heading.text == "  Quantity")
    }

    @Test func `marks the selected row without colour, and cuts with a sign`() {
        let table = Table([TableColumn("", width: 4)], width: 6)
        #expect(table.row([("abcdef", .text)], isSelected: true).text == "› abc…")
        #expect(table.row([("ab", .text)], isSelected: false).text == "  ab  ")
    }
}
