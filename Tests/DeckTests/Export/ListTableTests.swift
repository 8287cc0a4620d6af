import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The rows of a list` {
    private struct Row: Sendable {
        let name: String
        let count: Int?
        let date: Instant?
    }

    private static let columns: [ListColumn<Row>] = [
        ListColumn("name", "Name") { .text($0.name) },
        ListColumn("count", "Count") { .number($0.count) },
        ListColumn("date", "Date") { .moment($0.date, shown: "") },
    ]

    private static func names(_ rows: [Row], by column: Int, isReversed: Bool = false) -> [String] {
        Listing(columns, of: rows).sorted(by: columns[column], isReversed: isReversed).rows
            .map(\.name)
    }

    @Test func `are sorted by name as people look them up`() {
        let rows = ["Zeta", "Äpfel", "apple", "", "Birne"].map {
            Row(name: $0, count: nil, date: nil)
        }
        #expect(Self.names(rows, by: 0) == ["Äpfel", "apple", "Birne", "Zeta", ""])
        #expect(
            Self.names(rows, by: 0, isReversed: true) == ["Zeta", "Birne", "apple", "Äpfel", ""])
    }

    @Test func `are sorted by number and date, and what has none comes last both ways`() {
        let rows = [
            Row(name: "a", count: 10, date: .day(2)), Row(name: "b", count: nil, date: nil),
            Row(name: "c", count: 9, date: .day(10)), Row(name: "d", count: 100, date: .day(-3)),
        ]
        #expect(Self.names(rows, by: 1) == ["c", "a", "d", "b"])
        #expect(Self.names(rows, by: 1, isReversed: true) == ["d", "a", "c", "b"])
        #expect(Self.names(rows, by: 2) == ["d", "a", "c", "b"])
        #expect(Self.names(rows, by: 2, isReversed: true) == ["c", "a", "d", "b"])
    }

    @Test func `of the same value stay in their order, both ways`() {
        let rows = (0..<50).map { Row(name: "\($0)", count: $0 % 2, date: nil) }
        let (even, odd) = (rows.filter { $0.count == 0 }, rows.filter { $0.count == 1 })
        #expect(Self.names(rows, by: 1) == (even + odd).map(\.name))
        #expect(Self.names(rows, by: 1, isReversed: true) == (odd + even).map(\.name))
    }

    @Test func `of customers are without a global administrator only where all is known`() throws {
        let columns = ListColumns(Language.english.words(), at: .today).adminAccess
        let column = try #require(columns.first { $0.heading.isCalled("global-administrator") })
        func cell(_ access: AdminAccess) -> ListCell {
            column.cell(
                CustomerRow(
                    id: .init("a"), companyName: "a", domain: "", country: "",
                    activeSubscriptions: 0, suspendedSubscriptions: 0, openPurchases: 0,
                    blockers: 0, access: AdminAccessSummary(of: access)))
        }
        let global = AdminRelationship.a(roles: [AdminRole.globalAdministrator])
        #expect(cell(.read([.a()], unread: 0)).value == .flag(false))
        #expect(cell(.read([.a()], unread: 1)).value == .none)
        #expect(cell(.read([.a()], unread: 1)).shown == "?")
        #expect(cell(.read([global], unread: 1)).value == .flag(true))
    }

    @Test func `of customers are sorted by how far they are from ready`() {
        let columns = ListColumns(Language.english.words(), at: .today).customers
        func row(_ name: String, _ blockers: Int, isRead: Bool = true) -> CustomerRow {
            CustomerRow(
                id: .init(name), companyName: name, domain: "", country: "",
                activeSubscriptions: 0, suspendedSubscriptions: 0, openPurchases: 0,
                blockers: blockers, isRead: isRead)
        }
        let rows = [row("unread", 0, isRead: false), row("ten", 10), row("two", 2), row("none", 0)]
        let ready = columns.first { $0.heading.name == "ready" }!
        let sorted = Listing(columns, of: rows).sorted(by: ready, isReversed: false)
        #expect(sorted.rows.map(\.companyName) == ["none", "two", "ten", "unread"])
        // Tables say what is in the way; other programs get yes or no, and the number beside it.
        #expect(
            rows.map { ready.cell($0).value } == [.none, .flag(false), .flag(false), .flag(true)])
        let blockers = columns.first { $0.heading.name == "blockers" }!
        let counts: [ListCell.Value] = [.none, .number(10), .number(2), .number(0)]
        #expect(rows.map { blockers.cell($0).value } == counts)
        #expect(Listing([ready], of: rows).text(as: .csv) == "ready\r\n\r\nno\r\nno\r\nyes\r\n")
        #expect(Listing([ready], of: [rows[3]]).text(as: .json).contains("\"eligible\": true"))
        #expect(ready.cell(rows[1]).shown == "✗ 10 blockers")
    }

    @Test(arguments: Language.allCases)
    func `have columns of different names and titles`(language: Language) {
        let columns = ListColumns(language.words(), at: .today)
        for headings in [
            columns.customers.map(\.heading), columns.holdings.map(\.heading),
            columns.blockers.map(\.heading), columns.offers.map(\.heading),
            columns.activity.map(\.heading), columns.journal.map(\.heading),
            columns.steps.map(\.heading), columns.radar(in: .utc).map(\.heading),
            columns.formerCustomers.map(\.heading),
        ] {
            #expect(Set(headings.map(\.name)).count == headings.count)
            #expect(Set(headings.map(\.title)).count == headings.count, "\(headings.map(\.title))")
            // As it is typed after an option.
            #expect(headings.allSatisfy { $0.name.allSatisfy { $0.isLowercase || $0 == "-" } })
        }
    }
}
