import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A report` {
    private let columns = ListColumns(Language.english.words(namesKeys: false), at: .today)

    private func row(
        _ name: String = "Contoso", isRead: Bool = true, missingSince: Instant? = nil
    ) -> CustomerRow {
        CustomerRow(
            id: Customer.contoso.id, companyName: name, domain: "contoso.example", country: "DE",
            activeSubscriptions: 1, suspendedSubscriptions: 0, openPurchases: 0, blockers: 0,
            isRead: isRead, missingSince: missingSince)
    }

    /// Each column by its name, with what other programs get.
    private func values<Row>(
        of row: Row, in columns: [ListColumn<Row>]
    ) -> [String: ListCell.Value] {
        Dictionary(
            uniqueKeysWithValues: columns.map { ($0.heading.name, $0.cell(row).value) })
    }

    @Test func `has the columns of its list, whose each row is, and what is known of that`() {
        #expect(
            columns.reportedCustomers.map(\.heading.name)
                == ["customer"] + columns.namedCustomers.dropFirst().map(\.heading.name)
                + ["read"])
        #expect(columns.reportedCustomers[0].heading.isCalled("name"), "as it was called before")
        #expect(
            columns.reportedHoldings.map(\.heading.name)
                == ["customer", "domain", "customer-id"] + columns.holdings.map(\.heading.name)
                + ["read", "not-listed-since"])
        // These have their customers.
        #expect(
            columns.reportedTerms(in: .utc).map(\.heading.name)
                == columns.endingTerms(in: .utc).map(\.heading.name)
                + ["read", "not-listed-since"])
        #expect(
            columns.reportedBlockers.map(\.heading.name)
                == ["customer", "domain", "customer-id"] + columns.blockers.map(\.heading.name)
                + ["read", "not-listed-since"])
        #expect(
            columns.reportedAccess(in: .utc).map(\.heading.name)
                == columns.adminRelationships(ofAll: true).map(\.heading.name)
                + ["read", "not-listed-since"])
    }

    @Test func `has every column once, and every name of one in only one report's table`() {
        for names in [
            columns.reportedCustomers.map(\.heading), columns.reportedHoldings.map(\.heading),
            columns.reportedTerms(in: .utc).map(\.heading), columns.reportedSeats.map(\.heading),
            columns.reportedBlockers.map(\.heading),
            columns.reportedAccess(in: .utc).map(\.heading),
        ] {
            let all = names.flatMap { [$0.name] + $0.otherNames }
            #expect(Set(all).count == all.count, "\(all)")
        }
    }

    @Test func `says of a blocker what its list says`() throws {
        let holdings = Holdings.contoso(.e3, .a(.newCommerce, id: "nce", name: "Visio"))
        let blockers = Rules.inProduction.eligibility(of: holdings, at: .today).blockers
        #expect(blockers.count == 2)
        for blocker in blockers {
            let listed = values(of: blocker, in: columns.blockers(of: holdings))
            let reported = values(
                of: ReportRow(of: row(), HeldBlocker(blocker, in: holdings)),
                in: columns.reportedBlockers)
            #expect(listed.allSatisfy { reported[$0.key] == $0.value })
            #expect(reported["customer"] == .text("Contoso"))
            #expect(reported["way-out"] != Optional(.none) && reported["read"] == .flag(true))
        }
    }

    @Test func `has no value of a customer who was not read, and says so`() {
        let unread = ReportRow<HeldBlocker>(of: row(isRead: false, missingSince: .today), nil)
        var values = values(of: unread, in: columns.reportedBlockers)
        let told: [String: ListCell.Value] = [
            "customer": .text("Contoso"), "domain": .text("contoso.example"),
            "customer-id": .text(Customer.contoso.id.text), "read": .flag(false),
            "not-listed-since": .moment(.today),
        ]
        for (name, value) in told { #expect(values.removeValue(forKey: name) == value) }
        #expect(values.values.allSatisfy { $0 == .none } && !values.isEmpty)
        let term = ReportRow<EndingTerm>(of: row(isRead: false), nil)
        let terms = self.values(of: term, in: columns.reportedTerms(in: .utc))
        #expect(terms["customer"] == .text("Contoso") && terms["ends"] == ListCell.Value.none)
        let customer = self.values(of: row(isRead: false), in: columns.reportedCustomers)
        #expect(customer["read"] == .flag(false) && customer["ready"] == ListCell.Value.none)
    }

    private static let seats: [(Subscription, ListCell.Value, ListCell.Value)] = [
        (.a(.legacyLicence), .number(24), .none),
        (
            .a(
                .newCommerce,
                refundable: .init(
                    total: 8,
                    batches: [
                        .init(quantity: 5, until: .day(3)), .init(quantity: 3, until: .day(2)),
                    ])), .number(8), .moment(.day(2))
        ),
        (.a(.newCommerce, cancellableUntil: .day(2)), .none, .moment(.day(2))),
        (.a(.newCommerce, cancellableUntil: .day(-2)), .number(0), .none),
        (.a(.software), .number(0), .none),
        (.a(.newCommerce, .suspended), .none, .none),
    ]

    @Test(arguments: seats.indices)
    func `tells how many seats can be given back, and until when`(place: Int) throws {
        let (subscription, count, until) = Self.seats[place]
        let seats = try #require(SeatRow(subscription, under: .inProduction, at: .today))
        let values = values(of: ReportRow(of: row(), seats), in: columns.reportedSeats)
        #expect(values["quantity"] == .number(25))
        #expect(values["returnable"] == count)
        #expect(values["returnable-until"] == until)
        let isActive = subscription.status == .active
        #expect((values["returns"] == ListCell.Value.none) != isActive)
    }

    @Test func `has the seats of the next term, and none of what has none or is over`() throws {
        let next = try #require(
            SeatRow(
                .a(.newCommerce, scheduled: "quantity 8"), under: .inProduction, at: .today))
        let values = values(of: ReportRow(of: row(), next), in: columns.reportedSeats)
        #expect(values["next-quantity"] == .number(8))
        #expect(SeatRow(.a(.azurePlan), under: .inProduction, at: .today) == nil)
        #expect(SeatRow(.a(.newCommerce, .deleted), under: .inProduction, at: .today) == nil)
    }

    @Test func `runs no formula, and breaks out of no field`() {
        var writer = ListWriter(.csv, columns.reportedBlockers.map(\.heading))
        let holdings = Holdings.contoso(.a(.newCommerce, friendlyName: "=1+1\"\r\n,@x"))
        for blocker in Rules.inProduction.eligibility(of: holdings, at: .today).blockers {
            let row = ReportRow(
                of: self.row("+cmd|' /C calc'!A0"), HeldBlocker(blocker, in: holdings))
            writer.write(columns.reportedBlockers.map { $0.cell(row) })
        }
        let text = writer.text
        #expect(text.contains("\r\n'+cmd|' /C calc'!A0,"))
        #expect(text.contains("\"'=1+1\"\"\n,@x\""))
    }

    @Test(arguments: [ListFormat.csv, .json, .markdown])
    func `is the same text in parts as at once`(format: ListFormat) {
        let headings = columns.reportedCustomers.map(\.heading)
        let cells = columns.reportedCustomers.map { $0.cell(row()) }
        for count in [0, 1, 5] {
            var (whole, parts) = (ListWriter(format, headings), ListWriter(format, headings))
            var text = ""
            for _ in 0..<count {
                whole.write(cells)
                parts.write(cells)
                text += parts.drain()
                #expect(parts.waiting == 0)
            }
            #expect(text + parts.text == whole.text)
        }
    }
}
