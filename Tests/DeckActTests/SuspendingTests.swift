import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Suspending a subscription` {
    let suspend = ClearedWrite.suspend(Subscription.e3.id, of: Customer.contoso.id)

    @Test func `asks first, then suspends, then shows it`() throws {
        var deck = DeckHarness(.contoso(.e3, .a(.legacyAzure, id: "zz", name: "Zebra")))
        deck.press(.enter)
        #expect(deck.press("s") == [])
        #expect(deck.press("y") == [.perform(suspend)])
        #expect(deck.state.dialog == nil)
        try deck.carryOut(suspend)
        #expect(deck.screen.contains("✓ Suspended: Office 365 E3"))
        #expect(deck.row("› Office 365 E3").contains("‖ Suspended"))
        #expect(!deck.row("› Office 365 E3").contains("!"))
        #expect(deck.row("  Zebra").contains("  Active"))
        #expect(deck.row("  Zebra").contains("! blocker"))
    }

    @Test func `is not advised where it is suspended, and cannot be cancelled`() {
        var deck = DeckHarness(.contoso(.e3.suspendedByPartner))
        deck.press(.enter)
        deck.press("c")
        let said = deck.state.notice?.text ?? ""
        #expect(said.contains("does not block a removal"))
        #expect(!said.contains("instead"))
        deck.press(.enter)
        #expect(!deck.screen.contains("Suspend it instead"))
    }

    @Test func `of an Azure plan wants its Azure subscriptions cancelled first`() {
        var deck = DeckHarness(
            .contoso(.a(.azurePlan, id: "plan", name: "Azure"), azureSubscriptions: [.a()]))
        deck.press(.enter)
        deck.press("c")
        #expect(
            deck.state.notice?.text.contains(
                "Cancel its 1 Azure subscription first, then suspend the plan.") == true)
    }

    @Test func `names who it is, what it is and what it costs`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("s")
        #expect(
            deck.box == """
                  Target        Office 365 E3
                  ID            e3
                  Customer      Contoso
                  Domain        contoso.onmicrosoft.com
                  Microsoft ID  a1b2c3d4-0000-4000-8000-000000000001

                Effects
                  • Data is deleted after 90 to 120 days (60 in China); Partner Center
                    shows the date.
                  • Users can no longer sign in or use the service.
                  • Administrators can still reach the data.
                  • Billing stops.
                  • Reversible (a) until the data is deleted.

                y yes · n, Esc no
                """)
    }

    @Test(arguments: Language.allCases)
    func `is confirmed by another key than opened it`(language: Language) {
        var deck = DeckHarness(language: language)
        deck.press(.enter)
        deck.press("s")
        let asked = deck.state
        #expect(deck.press("s") == [])
        #expect(deck.press("sac") == [])
        #expect(deck.state.dialog == asked.dialog)
        #expect(deck.press(.enter, .tab) == [])
        #expect(deck.state.dialog == asked.dialog)
    }

    @Test(arguments: [Key.character("n"), .escape, .character("q")])
    func `does nothing when the answer is no`(no: Key) {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("s")
        #expect(deck.press(no) == [])
        #expect(deck.state.dialog == nil)
        // A yes that comes too late only opens what can be copied.
        #expect(deck.press("y") == [])
        deck.press(.escape)
        deck.press("s")
        deck.press(no)
        #expect(deck.screen.contains("· Nothing was done."))
    }

    @Test func `hits what the dialog named, though the list changes under it`() {
        var deck = DeckHarness(.contoso(.e3, .a(.legacyLicence, id: "zz", name: "Zebra")))
        deck.press(.enter)
        deck.press("s")
        deck.world.list[0].subscriptions.insert(
            .a(.legacyLicence, id: "aa", name: "Aardvark"), at: 0)
        deck.happen(.directoryChanged)
        #expect(deck.press("y") == [.perform(suspend)])
    }

    @Test func `says why it is off, and opens nothing`() {
        var deck = DeckHarness(
            .contoso(.a(.legacyLicence, .suspended)), size: Size(rows: 24, columns: 240))
        deck.press(.enter)
        #expect(deck.screen.contains("(s suspend)"))
        deck.press("s")
        #expect(deck.state.dialog == nil)
        #expect(deck.screen.contains("! It is already Suspended."))
    }

    @Test func `and reactivating it are a pair`() throws {
        var deck = DeckHarness()
        deck.press(.enter)
        try deck.complete("sy")
        #expect(deck.press("a") == [])
        #expect(deck.screen.contains("Reactivate this subscription?"))
        #expect(deck.screen.contains("Billing resumes."))
        try deck.complete("y")
        #expect(deck.screen.contains("✓ Reactivated: Office 365 E3"))
        #expect(deck.world.list[0].subscriptions[0].status == .active)
    }

    @Test func `is told as done where somebody else was faster`() throws {
        var deck = DeckHarness(far: .contoso(.e3))
        deck.press(.enter)
        deck.press("sy")
        let write = try #require(deck.state.underway?.write)
        let answer = ServiceAnswer(
            status: 400, code: "800091", requestID: "r", correlationID: "c")
        deck.happen(.refused(write, .told(.alreadyIs(.suspended), by: answer)))
        let words = deck.state.words
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text.hasPrefix(words.doneByOthers("suspend Office")) == true)
    }

    @Test func `and reactivating it names the add-ons that stay suspended`() throws {
        var deck = DeckHarness(
            .contoso(
                .a(.legacyLicence, .suspended, id: "e3", name: "Office 365 E3"),
                .a(.legacyAddOn, .suspended, id: "audio", name: "Audio", parent: "e3")))
        deck.press(.enter)
        try deck.complete("ay")
        let words = deck.state.words
        #expect(
            deck.state.notice?.text
                == [
                    words.reactivated("Office 365 E3"),
                    words.addOnsLeftSuspended("Audio", count: 1),
                ].dotted)
    }

    @Test func `says of the status it has that it has it already`() {
        var deck = DeckHarness()
        deck.press(.enter, .enter, .enter)
        #expect(deck.state.notice?.text == "This is its status already.")
    }

    @Test func `works from its own page too, by Enter on the status`() throws {
        var deck = DeckHarness()
        deck.press(.enter, .enter)
        #expect(deck.screen.contains("› (•) Active"))
        deck.press("j")
        #expect(deck.screen.contains("› ( ) ‖ Suspended"))
        #expect(deck.press(.enter) == [])
        #expect(deck.press("y") == [.perform(suspend)])
        try deck.carryOut(suspend)
        #expect(deck.screen.contains("› (•) ‖ Suspended"))
    }
}
