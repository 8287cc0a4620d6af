import Canvas
import Dashboard
import Domain
import Testing

@Suite struct `A customer of a service` {
    let contoso = Customer.contoso.id

    @Test func `is shown from the Directory at once, and asked for afresh`() {
        var deck = Deck(far: .contoso(.e3))
        #expect(deck.press(.enter) == [.refresh(contoso)])
        #expect(deck.reads.last == .customer(contoso))
        #expect(deck.screen.contains(" Contoso  as of 20:20 UTC ↻"))
        #expect(deck.screen.contains("Office 365 E3"))
        deck.world.asOf = .today
        deck.happen(.refreshed(contoso))
        #expect(deck.screen.contains(" Contoso  as of 20:26 UTC  "))
    }

    @Test func `is asked for again with R, and the whole list with R there`() {
        var deck = Deck(far: .contoso(.e3))
        #expect(deck.press("R") == [.refreshAll])
        #expect(deck.screen.contains("· Asking Partner Center again…"))
        deck.press(.enter)
        #expect(deck.press("R") == [.refresh(contoso)])
    }

    @Test func `is asked for again once the service is back, and only then`() {
        var deck = Deck(far: .contoso(.e3))
        deck.press(.enter)
        #expect(deck.happen(.syncReported(.cutOff)) == [])
        #expect(deck.happen(.syncReported(.at(.listing(customers: 0)))) == [])
        #expect(deck.happen(.syncReported(.at(.listing(customers: 500)))) == [.refresh(contoso)])
        #expect(deck.happen(.syncReported(.at(.rest))) == [])
    }

    @Test func `keeps what was read before when asking fails, and says why`() {
        var deck = Deck(far: .contoso(.e3))
        deck.press(.enter)
        deck.happen(.refreshFailed(contoso, .unreachable("timed out")))
        #expect(deck.screen.contains("! Partner Center cannot be reached: timed out"))
        #expect(deck.screen.contains(" Contoso  as of 20:20 UTC  "))
        #expect(deck.screen.contains("Office 365 E3"))
    }

    @Test func `whose asking failed makes the way offline, until there is an answer`() {
        var deck = Deck(far: .contoso(.e3))
        deck.press(.enter)
        deck.happen(.syncReported(.at(.reading(done: 111, total: 300))))
        deck.happen(.refreshFailed(contoso, .unreachable("timed out")))
        #expect(deck.screen.prefix { $0 != "\n" }.hasSuffix("✗ offline since 20:26 UTC"))
        deck.press("j")
        #expect(deck.screen.contains("! Offline since 20:26 UTC"))
        deck.happen(.syncReported(.cutOff))
        #expect(!deck.screen.contains("timed out"))
        deck.happen(.syncReported(.at(.reading(done: 111, total: 300))))
        #expect(deck.screen.prefix { $0 != "\n" }.hasSuffix("✗ offline since 20:26 UTC"))
        let back = SyncReport.at(.reading(done: 112, total: 300))
        #expect(deck.happen(.syncReported(back)) == [.refresh(contoso)])
        #expect(deck.screen.prefix { $0 != "\n" }.hasSuffix("↻ holdings 112/300"))
        #expect(!deck.screen.contains("Offline"))
    }

    @Test func `whose asking failed says so no more once the service is back`() {
        var deck = Deck(far: .contoso(.e3))
        deck.press(.enter)
        deck.happen(.refreshFailed(contoso, .unreachable("timed out")))
        #expect(deck.screen.contains("timed out"))
        deck.happen(.syncReported(.at(.rest)))
        #expect(!deck.screen.contains("timed out"))
        deck.press("R")
        deck.happen(.refreshFailed(contoso, .unreachable("timed out")))
        deck.happen(.refreshed(contoso))
        #expect(!deck.screen.contains("timed out"))
        #expect(!deck.screen.contains("offline since"))
    }

    @Test func `is not asked for in the embedded sandbox`() {
        var deck = Deck()
        #expect(deck.press(.enter) == [])
        #expect(deck.press("R") == [])
    }

    @Test func `is asked before others while its row is on the screen`() {
        var deck = Deck(far: .contoso(.e3), others: Tour.others, size: Size(rows: 12, columns: 80))
        let first = deck.world.list.prefix(5).map(\.customer.id)
        #expect(deck.settled == [.prioritise(first)])
        deck.press("jjj")
        #expect(deck.settled == [.prioritise(first)])
        deck.press("G")
        #expect(deck.settled.last == .prioritise(deck.world.list.suffix(5).map(\.customer.id)))
        #expect(deck.settled.count == 2)
    }
}

@Suite struct `How old it is` {
    @Test func `stands over the list and over a customer, however long the name`() {
        var deck = Deck(far: .contoso(.e3), others: Tour.others)
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
        let old = "This is how it was at 20:09 UTC; it is read again before anything is"
        for (age, isOld) in [(599.0, false), (1020, true)] {
            var deck = Deck(far: .contoso()) { $0.asOf = .today.addingTimeInterval(-age) }
            deck.press(.enter)
            deck.press("4")
            #expect(deck.screen.contains(old) == isOld)
            deck.press(.enter)
            #expect(deck.box.contains("Type the customer's domain"))
            #expect(deck.box.contains("! " + old) == isOld)
        }
    }

    @Test func `is said at any age while the service cannot be asked`() {
        var deck = Deck(far: .contoso())
        deck.press(.enter)
        deck.press("4")
        #expect(!deck.screen.contains("This is how it was"))
        deck.happen(.syncReported(.cutOff))
        #expect(deck.screen.contains("This is how it was at 20:20 UTC"))
    }
}

@Suite struct `A customer nobody knows enough about` {
    static func deck(_ language: Language = .english) -> Deck {
        Deck(
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
        let words = Words(language)
        let rows = deck.screen.split(separator: "\n")
        #expect(rows[5].hasSuffix("– " + words(SyncWords.unread)))
        #expect(rows[6].hasSuffix("! " + words(SyncWords.notListed)))
        #expect(rows[7].hasSuffix("✓ " + words(ReadyWords.ready)))
        #expect(rows[1].contains(words(PageWords.blockedHead, 0, 1)))
        #expect(rows[1].contains(words(SyncWords.unknown, 2)))
    }

    @Test func `for never having been read, has a dead link and no key that acts`() {
        var deck = Self.deck()
        deck.press(.enter)
        #expect(deck.screen.contains("Contoso  not read yet ↻"))
        #expect(deck.screen.contains("reading…"))
        deck.happen(.refreshFailed(Customer.contoso.id, .unreachable("timed out")))
        #expect(deck.screen.contains("  What the customer holds has not been read yet."))
        for key in "saco" {
            deck.press(String(key))
            #expect(deck.screen.contains("! What the customer holds has not been read yet."))
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
        #expect(deck.screen.contains("Partner Center does not list this customer any more;"))
        deck.press(.enter)
        #expect(deck.state.dialog == nil)
        deck.press("1o")
        #expect(deck.screen.contains("! Partner Center does not list this customer any more;"))
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
