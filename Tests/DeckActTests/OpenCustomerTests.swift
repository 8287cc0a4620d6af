import Canvas
import Deck
import Domain
import Samples
import Testing
import Wording

@testable import DeckSupport

/// Pending changes of everything held here.
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
    }

    @Test func `is marked where the Directory has it already`() {
        let holdings = Holdings.contoso(
            .a(.legacyLicence, .suspended, name: "Office 365 E3"))
        let row = Self.deck(Self.suspension, holdings: holdings).screen.split(separator: "\n")[4]
        #expect(row.contains("‖ Suspended …"))
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
        let words = "1 change was accepted, but does not show yet."
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
        #expect(deck.screen.contains("✓ No blockers left"))
    }

    @Test func `to the relationship itself is not asked for twice`() {
        let removal = PendingChange(holding: nil, expected: "none", since: .today)
        var deck = Self.deck(removal, holdings: .contoso())
        deck.press("4")
        #expect(deck.screen.contains("Reseller → None …"))
        #expect(deck.screen.contains("› ✗ Remove reseller relationship"))
        deck.press(.enter)
        #expect(deck.state.dialog == nil)
        #expect(
            deck.screen.contains("! The removal was accepted, but Partner Center does not show"))
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

@Suite struct `How old it is` {
    @Test func `stands over the list and over a customer, however long the name`() {
        var deck = DeckHarness(far: .contoso(.e3), others: Tour.others)
        #expect(deck.screen.contains("subscriptions: 1 active, 0 suspended   as of 20:20 UTC"))
        for _ in 0..<4 {
            deck.press(.enter)
            #expect(deck.screen.split(separator: "\n")[1].contains("as of 20:20 UTC"))
            deck.press("4")
            #expect(deck.screen.split(separator: "\n")[1].contains("as of 20:20 UTC"))
            deck.press(.escape, .down)
        }
    }

    @Test func `is said beside the link and in the dialog once it is more than ten minutes`() {
        let old = "Data as of 20:09 UTC; it is refreshed before anything is sent."
        for (age, isOld) in [(599.0, false), (1020, true)] {
            var deck = DeckHarness(far: .contoso()) { $0.asOf = .today.addingTimeInterval(-age) }
            deck.press(.enter)
            deck.press("4")
            #expect(deck.screen.contains(old) == isOld)
            deck.press(.enter)
            #expect(deck.box.contains("Type the customer's domain"))
            #expect(deck.box.contains("! " + old) == isOld)
        }
    }

    @Test func `is said at any age while the service cannot be asked`() {
        var deck = DeckHarness(far: .contoso())
        deck.press(.enter)
        deck.press("4")
        #expect(!deck.screen.contains("Data as of"))
        deck.happen(.syncReported(.cutOff))
        #expect(deck.screen.contains("Data as of 20:20 UTC"))
    }
}

@Suite struct `A customer nobody knows enough about` {
    static func deck(_ language: Language = .english) -> DeckHarness {
        DeckHarness(
            far: .contoso(), others: [.named("Tailspin", 1), .named("Wingtip", 2)],
            language: language
        ) {
            $0.unread = [Customer.contoso.id]
            $0.missing = [Customer.named("", 1).id: .day(-1)]
        }
    }

    @Test(arguments: Language.allCases)
    func `never looks ready to remove, in the list or summed up`(language: Language) {
        let deck = Self.deck(language)
        let words = language.words()
        let rows = deck.screen.split(separator: "\n")
        #expect(rows[5].hasSuffix("– " + words.notReadYetMark))
        #expect(rows[6].hasSuffix("! " + words.notListedMark))
        #expect(rows[7].hasSuffix("✓ " + words.readyNow))
        let blocked = words.blockedCustomers(0, oneStepAway: 0)
        #expect(rows[1].contains(words.list([words.readyCustomers(1), blocked])))
        #expect(rows[1].contains(words.unknownCustomers(2)))
    }

    @Test func `for never having been read, has a dead link and no key that acts`() {
        var deck = Self.deck()
        deck.press(.enter)
        #expect(deck.screen.contains("Contoso  not loaded yet ↻"))
        #expect(deck.screen.contains("loading…"))
        deck.happen(.refreshFailed(Customer.contoso.id, .unreachable("timed out")))
        #expect(deck.screen.contains("  This customer's data has not been loaded yet."))
        for key in "saco" {
            deck.press(String(key))
            #expect(deck.screen.contains("! This customer's data has not been loaded yet."))
            #expect(deck.state.dialog == nil)
        }
        deck.press("4")
        #expect(deck.screen.contains("› ✗ Remove reseller relationship"))
        deck.press(.enter)
        #expect(deck.state.dialog == nil)
    }

    @Test func `for missing from the list, says since when and cannot be written to`() {
        var deck = Self.deck()
        deck.press(.down, .enter)
        #expect(deck.screen.contains("Tailspin  ! not listed since 2026-05-27 20:26 UTC  as of"))
        deck.press("4")
        #expect(deck.screen.contains("› ✗ Remove reseller relationship"))
        #expect(deck.screen.contains("Partner Center no longer lists this customer;"))
        deck.press(.enter)
        #expect(deck.state.dialog == nil)
        deck.press("1o")
        #expect(deck.screen.contains("! Partner Center no longer lists this customer;"))
    }

    @Test func `is not taken for one who holds nothing, whatever the Directory says`() {
        var deck = Self.deck()
        deck.press(.enter)
        deck.happen(
            .customerRead(
                CustomerSnapshot(
                    id: Customer.contoso.id, account: nil, holdings: .contoso(), asOf: nil)))
        deck.press("4")
        #expect(deck.press(.enter) == [])
        #expect(deck.state.dialog == nil)
    }
}

@Suite struct `A date the service did not tell` {
    @Test func `is a dash among the facts`() {
        var e3 = Subscription.e3
        e3.creationDate = .distantPast
        e3.effectiveStartDate = .distantPast
        var deck = DeckHarness(far: .contoso(e3), size: Size(rows: 40, columns: 100))
        deck.press(.enter)
        deck.press(.enter)
        let rows = deck.screen.split(separator: "\n")
        for name in ["Created", "Started"] {
            #expect(rows.contains { $0.contains(" \(name) ") && $0.hasSuffix(" –") })
        }
        #expect(!deck.screen.contains("0000-"))
        #expect(!deck.screen.contains("0001-"))
    }
}

@Suite struct `The page of a suspended subscription` {
    @Test(arguments: Language.allCases)
    func `says when its data is deleted`(language: Language) {
        let words = language.words()
        for (kind, text) in [
            (Subscription.Kind.legacyLicence, words.dataDeletedAfterSuspension(90, to: 120)),
            (.newCommerce, words.bringsDataDeletedAfterTerm),
        ] {
            for status in [Subscription.Status.suspended, .active] {
                var deck = DeckHarness(
                    .contoso(.a(kind, status)), language: language,
                    size: Size(rows: 60, columns: 200))
                deck.press(.enter)
                deck.press(.enter)
                let isSaid = deck.screen.contains(words.dataDeletionLabel)
                #expect(isSaid == (status == .suspended))
                #expect(deck.screen.contains(text.prefix(20)) || !isSaid)
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `says in words why it is suspended`(language: Language) {
        var deck = DeckHarness(
            .contoso(.a(.newCommerce, .suspended)), language: language,
            size: Size(rows: 60, columns: 200))
        deck.press(.enter)
        deck.press(.enter)
        #expect(deck.screen.contains(language.words().suspendedByPartner))
        #expect(!deck.screen.contains("PartnerSuspension"))
    }
}
