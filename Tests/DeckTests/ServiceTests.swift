import Canvas
import Deck
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import DeckSupport

@Suite struct `The way to a service` {
    static let phases = SyncReport.everyPhase

    @Test(arguments: phases)
    func `is said at the end of the breadcrumb, in a mark and in words`(
        phase: SyncPhase, label: String
    ) {
        var deck = DeckHarness(far: .contoso(.e3))
        deck.happen(.syncReported(.at(phase)))
        #expect(deck.screen.prefix { $0 != "\n" }.hasSuffix(label))
    }

    @Test func `names the profile, and that it is read-only`() {
        let deck = DeckHarness(far: .contoso(.e3), isReadOnly: true)
        #expect(
            deck.screen.prefix { $0 != "\n" }.hasSuffix("contoso · read-only · ✓ 20:20 UTC"))
    }

    @Test func `says the day of a list that was not read today`() {
        var deck = DeckHarness(far: .contoso(.e3))
        deck.happen(.syncReported(.at(.rest, listedAt: .day(-1))))
        #expect(deck.screen.contains("✓ 2026-05-27 20:26 UTC"))
        deck.happen(.syncReported(.at(.rest, listedAt: nil)))
        #expect(deck.screen.contains("– not loaded yet"))
    }

    @Test func `that is cut says why once, and as long as it is cut what to do`() {
        var deck = DeckHarness(far: .contoso(.e3))
        deck.happen(.syncReported(.cutOff))
        #expect(deck.screen.contains("! Partner Center cannot be reached: timed out"))
        deck.press("j")
        #expect(!deck.screen.contains("timed out"))
        let standing = "! Offline since 20:26 UTC, showing earlier data. R tries again."
        #expect(deck.screen.contains(standing))
        deck.happen(.syncReported(.cutOff))
        #expect(!deck.screen.contains("timed out"))
        deck.press("?")
        deck.press("G")
        #expect(deck.box.contains("timed out"))
        #expect(deck.box.contains("Next attempt at 20:26:40 UTC."))
        deck.press(.escape)
        deck.happen(.syncReported(.at(.rest)))
        #expect(!deck.screen.contains("Offline"))
    }

    @Test func `that wants a sign-in says how, on one row that covers nothing`() {
        var deck = DeckHarness(far: .contoso(.e3), others: Tour.others)
        deck.happen(.syncReported(.at(.stopped(.service(.signInExpired)))))
        deck.press("G")
        let rows = deck.screen.split(separator: "\n")
        #expect(
            rows[22].hasPrefix(
                " ! Run `partnerdeck sign-in --profile contoso`. Then R tries again."))
        #expect(rows[21].hasPrefix("› "))
    }

    @Test func `that goes from cut to stopped says the new reason`() {
        var deck = DeckHarness(far: .contoso(.e3))
        deck.happen(.syncReported(.cutOff))
        deck.happen(.syncReported(.at(.stopped(.service(.signInExpired)))))
        #expect(deck.screen.contains("! The sign-in has expired or was revoked."))
    }

    @Test func `says until when requests wait, and how far it is again when they go out`() {
        var deck = DeckHarness(far: .contoso(.e3))
        deck.happen(.syncReported(.at(.reading(done: 12, total: 200))))
        deck.happen(.requestsWait(RequestWait(until: .today, requestsAMinute: 500)))
        #expect(
            deck.screen.prefix { $0 != "\n" }.hasSuffix("… waiting until 20:26:40 UTC"))
        deck.happen(.requestsWait(nil))
        #expect(deck.screen.prefix { $0 != "\n" }.hasSuffix("↻ holdings 12/200"))
    }

    @Test func `shows each page of the list as it comes`() {
        var deck = DeckHarness(far: .contoso(.e3))
        let before = deck.reads.count
        deck.happen(.syncReported(.at(.listing(customers: 500))))
        #expect(deck.reads.count == before + 1)
        deck.happen(.syncReported(.at(.listing(customers: 500))))
        #expect(deck.reads.count == before + 1)
    }

    @Test func `of the embedded sandbox says nothing at all`() {
        var deck = DeckHarness()
        let label = deck.screen.prefix { $0 != "\n" }
        #expect(label.hasSuffix("sandbox · rules 2020"))
        #expect(!deck.screen.contains("as of"))
        deck.press(.enter)
        deck.press("4")
        #expect(!deck.screen.contains("as of"))
        #expect(deck.settled.isEmpty)
    }

    @Test func `plays no acceptance, even to a sandbox`() {
        var deck = DeckHarness(far: .contoso(.e3), size: Size(rows: 24, columns: 120))
        deck.press("r")
        #expect(!deck.screen.contains("[sandbox] accept"))
    }
}

@Suite struct `An empty list of a service` {
    static func deck(_ phase: SyncPhase, _ language: Language = .english) -> DeckHarness {
        var deck = DeckHarness(far: .contoso(), language: language) {
            $0.list = []
            $0.asOf = nil
        }
        deck.happen(.syncReported(.at(phase, listedAt: nil)))
        return deck
    }

    @Test func `says that it is on its way, and how far`() {
        #expect(
            Self.deck(.listing(customers: 0)).screen.contains(
                "Loading the customer list for the first time…"))
        #expect(
            Self.deck(.listing(customers: 1200)).screen.contains(
                "Loading the customer list for the first time: 1,200 so far…"))
    }

    @Test func `says that it was never read while nobody can read it`() {
        let deck = Self.deck(.offline(.unreachable("timed out"), until: nil))
        #expect(deck.screen.contains("The customer list has not been loaded yet; R tries again."))
    }

    @Test func `that was read to its end is empty`() {
        var deck = Self.deck(.rest)
        deck.world.asOf = .today
        deck.happen(.syncReported(.at(.rest)))
        deck.press("R")
        #expect(deck.screen.contains("There are no customers."))
    }
}

@Suite struct `A customer of a service` {
    let contoso = Customer.contoso.id

    @Test func `is shown from the Directory at once, and asked for afresh`() {
        var deck = DeckHarness(far: .contoso(.e3))
        #expect(deck.press(.enter) == [.refresh(contoso)])
        #expect(deck.reads.contains(.customer(contoso)))
        #expect(deck.screen.contains(" Contoso  as of 20:20 UTC ↻"))
        #expect(deck.screen.contains("Office 365 E3"))
        deck.world.asOf = .today
        deck.happen(.refreshed(contoso))
        #expect(deck.screen.contains(" Contoso  as of 20:26 UTC  "))
    }

    @Test func `is asked for again with R, and the whole list with R there`() {
        var deck = DeckHarness(far: .contoso(.e3))
        #expect(deck.press("R") == [.refreshAll])
        #expect(deck.screen.contains("· Refreshing from Partner Center…"))
        deck.press(.enter)
        #expect(deck.press("R") == [.refresh(contoso)])
    }

    @Test func `is asked for again once the service is back, and only then`() {
        var deck = DeckHarness(far: .contoso(.e3))
        deck.press(.enter)
        #expect(deck.happen(.syncReported(.cutOff)) == [])
        #expect(deck.happen(.syncReported(.at(.listing(customers: 0)))) == [])
        #expect(deck.happen(.syncReported(.at(.listing(customers: 500)))) == [.refresh(contoso)])
        #expect(deck.happen(.syncReported(.at(.rest))) == [])
    }

    @Test func `keeps what was read before when asking fails, and says why`() {
        var deck = DeckHarness(far: .contoso(.e3))
        deck.press(.enter)
        deck.happen(.refreshFailed(contoso, .unreachable("timed out")))
        #expect(deck.screen.contains("! Partner Center cannot be reached: timed out"))
        #expect(deck.screen.contains(" Contoso  as of 20:20 UTC  "))
        #expect(deck.screen.contains("Office 365 E3"))
    }

    @Test func `whose asking failed makes the way offline, until there is an answer`() {
        var deck = DeckHarness(far: .contoso(.e3))
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
        var deck = DeckHarness(far: .contoso(.e3))
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
        var deck = DeckHarness()
        #expect(deck.press(.enter) == [])
        #expect(deck.press("R") == [])
    }

    @Test func `is asked before others while its row is on the screen`() {
        var deck = DeckHarness(
            far: .contoso(.e3), others: Tour.others, size: Size(rows: 12, columns: 80))
        let first = deck.world.list.prefix(5).map(\.customer.id)
        #expect(deck.settled == [.prioritise(first)])
        deck.press("jjj")
        #expect(deck.settled == [.prioritise(first)])
        deck.press("G")
        #expect(deck.settled.last == .prioritise(deck.world.list.suffix(5).map(\.customer.id)))
        #expect(deck.settled.count == 2)
    }
}
