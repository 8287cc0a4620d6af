import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The certificate key` {
    /// Whether the key has brought the certificate to the screen.
    private func isPreviewed(_ deck: DeckHarness) -> Bool {
        if case .certificate(let dialog)? = deck.state.dialog { return dialog.certificate != nil }
        return false
    }

    @Test func `shows the certificate and its files before anything is written`() {
        var deck = `The journal`.deck(JournalEntry.ended)
        #expect(deck.press("C") == [])
        #expect(deck.reads.last == .certificate(Customer.contoso.id))
        #expect(deck.screen.contains("┌ Certificate (not written yet) ─"))
        #expect(deck.box.contains("/work/\n  • certificate.html\n  • certificate.json"))
        #expect(deck.box.contains("Certificate: the reseller relationship with Contoso has ended"))
        #expect(deck.box.contains("Microsoft ID    " + Customer.contoso.id.text))
        // A key too many writes nothing.
        #expect(deck.press("C") == [])
        #expect(deck.press("y") == [.copy("Microsoft ID: " + Customer.contoso.id.text)])
        #expect(deck.press(.enter) == [])
        #expect(deck.press("w") == [.certify(Customer.contoso.id)])
        #expect(deck.state.dialog == nil)
    }

    @Test func `writes nothing where the preview is left`() {
        var deck = `The journal`.deck(JournalEntry.ended)
        deck.press("jC")
        #expect(isPreviewed(deck))
        #expect(deck.press(.escape) == [])
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text == deck.state.words.nothingDone)
    }

    @Test func `names every file that was written, and why another was not`() {
        var deck = `The journal`.deck(JournalEntry.ended)
        let files = ["/w/c-2.html", "/w/c-2.json", "/w/c-2.md"]
        deck.happen(.certified(files, failure: nil))
        #expect(deck.screen.contains("┌ Certificate written ─"))
        #expect(deck.box.hasPrefix("3 files written:\n/w/\n  • c-2.html\n  • c-2.json\n  • c-2.md"))
        #expect(deck.state.messages.all.first?.notice.text.contains("/w/c-2.json") == true)
        #expect(deck.press("y") == [.copy(files.joined(separator: "\n"))])
        deck.press(.enter)
        deck.happen(.certified(["/w/c.html"], failure: "/w/c.json was not saved: full"))
        #expect(deck.box.contains("1 file written:") && deck.box.contains("c.html"))
        #expect(deck.box.contains("! /w/c.json was not saved: full"))
        deck.press(.enter)
        deck.happen(.certified([], failure: "full"))
        #expect(deck.box.hasPrefix("  ! full"))
    }

    @Test(arguments: Language.allCases, Tour.sizes)
    func `shows a full certificate within the screen`(language: Language, size: Size) {
        var deck = DeckHarness(language: language, size: size)
        deck.happen(
            .certificateRead(
                .a(), of: Customer.contoso.id, files: ["/w/" + String(repeating: "長", count: 99)]))
        let box = deck.state.dialog!.model.box(in: deck.state)
        for line in box.text { #expect(line.columns <= DialogBox.room(in: size)) }
        for line in view(deck.state).lines { #expect(line.columns == size.columns) }
        let said = box.text.map(\.text).joined().filter { !$0.isWhitespace }
        let words = language.words()
        for phrase in `The certificate`.phrases {
            // A long label is cut on a narrow screen.
            let label = words[keyPath: phrase].filter { !$0.isWhitespace }.prefix(3)
            #expect(said.contains(label))
        }
    }

    @Test func `says where the journal has none after all`() {
        var deck = DeckHarness()
        deck.happen(.certificateRead(nil, of: Customer.contoso.id, files: []))
        #expect(deck.state.dialog == nil && deck.state.notice?.tone == .warning)
    }

    @Test func `does not replace what is being answered`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("s")
        let asked = deck.state.dialog
        deck.happen(.certificateRead(.a(), of: Customer.contoso.id, files: []))
        #expect(deck.state.dialog == asked)
    }

    @Test func `knows the end also from a step that was confirmed, and from what was seen later`() {
        let removal = JournalEntry.a(
            1, .intended(.of(.removeRelationship, step: .of(7, in: Plan.sample.id.text))))
        let cut = JournalEntry.a(2, .ended(intent: 1, .unknown(.unreachable("timed out"))))
        let step = StepReference(
            plan: Plan.sample.id, customer: Customer.contoso.id, step: 7)
        for end in [
            JournalEvent.stepped(step, .confirmed(byOthers: false)), .aftermath(.complete),
        ] {
            var deck = `The journal`.deck([removal, cut, .a(3, end)])
            deck.press("C")
            #expect(deck.reads.last == .certificate(Customer.contoso.id))
        }
        var deck = `The journal`.deck([removal, cut])
        #expect(deck.press("C") == [])
        #expect(deck.screen.contains("does not show that this customer's relationship ended"))
        deck = `The journal`.deck([removal, cut, .a(3, .aftermath(.incomplete))])
        deck.press("C")
        #expect(deck.reads.last != .certificate(Customer.contoso.id))
    }

    @Test func `is off for an entry that is about nobody`() {
        var deck = `The journal`.deck([.a(1, .repaired(bytes: 2), of: nil)])
        #expect(deck.press("C") == [])
        #expect(deck.screen.contains("not about one customer"))
    }

    @Test(arguments: Language.allCases)
    func `is w in what a removal brought`(language: Language) {
        var deck = DeckHarness(language: language)
        deck.world.journal = JournalEntry.ended
        deck.happen(.aftermathRead(.complete))
        #expect(deck.screen.contains("w " + language.words().certificateKey))
        #expect(deck.press("w") == [])
        #expect(isPreviewed(deck))
        #expect(deck.press("w") == [.certify(Customer.contoso.id)])
    }

    @Test func `is on the page of a run for a customer whose relationship it has ended`() {
        var deck = DeckHarness(.contoso())
        deck.world.journal = JournalEntry.ended
        deck.press("p")
        deck.press("S")
        deck.press(Customer.contoso.domain)
        deck.press(.enter)
        _ = deck.report([.unknown(.unreachable("x"))])
        #expect(deck.press("C") == [])
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text == deck.state.words.relationshipNotEnded)
        let steps = deck.state.run?.plan.customers[0].steps.count ?? 1
        _ = deck.report(Array(repeating: .confirmed(byOthers: false), count: steps), .finished)
        deck.press("C")
        #expect(isPreviewed(deck))
    }
}

extension Wording {
    fileprivate var certificateKey: String {
        let parts = certificateKeys.split(separator: " · ")
        return String(parts[0].dropFirst(2))
    }
}
