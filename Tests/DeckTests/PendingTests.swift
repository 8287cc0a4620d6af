import Canvas
import Deck
import Domain
import Samples
import Testing
import Wording

/// Changes of all that anybody holds here.
enum PendingTests {
    static let everyChange =
        CustomerPage.Tab.allCases.flatMap(Holdings.everything.items).map {
            PendingChange(holding: $0, expected: "cancelled", since: .today)
        } + [PendingChange(holding: nil, expected: "none", since: .today)]
}

@Suite struct `A change the service does not show yet` {
    static func deck(_ pending: PendingChange..., holdings: Holdings = .contoso(.e3)) -> DeckHarness
    {
        var deck = DeckHarness(far: holdings) { $0.pending = pending }
        deck.press(.enter)
        return deck
    }

    static let suspension = PendingChange(
        holding: .subscription(Subscription.e3.id), expected: "suspended", since: .today)

    @Test func `is marked in its row, with what it will be`() {
        let row = Self.deck(Self.suspension).screen.split(separator: "\n")[4]
        #expect(row.contains("Active → Suspended …"))
        #expect(row.hasSuffix("… pending"))
    }

    @Test func `is marked where the Directory has it already`() {
        let holdings = Holdings.contoso(
            .a(.legacyLicence, .suspended, name: "Office 365 E3"))
        let row = Self.deck(Self.suspension, holdings: holdings).screen.split(separator: "\n")[4]
        #expect(row.contains("  Suspended …"))
        #expect(row.hasSuffix("… pending"))
    }

    @Test func `is told on the page of its holding`() {
        var deck = Self.deck(Self.suspension)
        deck.press(.enter)
        #expect(deck.screen.contains("… pending"))
        #expect(deck.screen.contains("Suspended: accepted at 20:26 UTC, but Partner"))
    }

    @Test func `is told beside the link and in the dialog`() {
        var deck = Self.deck(
            Self.suspension,
            holdings: .contoso(.a(.legacyLicence, .suspended, name: "Office 365 E3")))
        deck.press("4")
        let words = "1 change was accepted, but Partner Center does not show it yet."
        #expect(deck.screen.contains("    " + words))
        deck.press(.enter)
        #expect(deck.box.contains("! " + words))
    }

    @Test func `is no reason to call the link alive`() {
        var deck = Self.deck(Self.suspension)
        deck.world.list[0] = .contoso(.a(.legacyLicence, .suspended, name: "Office 365 E3"))
        deck.happen(.refreshed(Customer.contoso.id))
        #expect(deck.state.notice == nil)
        deck.world.pending = []
        deck.world.list[0] = .contoso(.e3)
        deck.happen(.refreshed(Customer.contoso.id))
        deck.world.list[0] = .contoso()
        deck.happen(.refreshed(Customer.contoso.id))
        #expect(deck.screen.contains("✓ Nothing holds the relationship any more"))
    }

    @Test func `to the relationship itself is not asked for twice`() {
        let removal = PendingChange(holding: nil, expected: "none", since: .today)
        var deck = Self.deck(removal, holdings: .contoso())
        deck.press("4")
        #expect(deck.screen.contains("Reseller → None …"))
        #expect(deck.screen.contains("› ✗ Remove reseller relationship"))
        deck.press(.enter)
        #expect(deck.state.dialog == nil)
        #expect(deck.screen.contains("! The removal was accepted; Partner Center does not show"))
    }

    @Test(arguments: Language.allCases, Tour.sizes)
    func `of every kind keeps the picture whole`(language: Language, size: Size) {
        var deck = DeckHarness(far: .everything, language: language, size: size) { world in
            world.pending = PendingTests.everyChange
        }
        deck.press(.enter)
        for tab in "1234" {
            deck.press(String(tab))
            let frame = view(deck.state)
            #expect(frame.lines.count == size.rows)
            for line in frame.lines { #expect(line.columns == size.columns) }
            deck.press(.enter)
            #expect(view(deck.state).lines.allSatisfy { $0.columns == size.columns })
            deck.press(.escape)
        }
    }
}
