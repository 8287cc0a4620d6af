import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `An entry of the journal` {
    static func opened(
        _ entries: [JournalEntry], _ down: Int = 0, language: Language = .english
    ) -> DeckHarness {
        var deck = `The journal`.deck(
            entries, language: language, size: Size(rows: 60, columns: 200))
        for _ in 0..<down { deck.press(.down) }
        deck.press(.enter)
        return deck
    }

    @Test func `shows all of it, with what is not as it was before`() {
        var deck = Self.opened(JournalEntry.suspended)
        #expect(
            deck.box == """
                  What              ✓ verified: suspend Office 365 E3
                  Customer          Contoso
                  Domain            contoso.onmicrosoft.com
                  Changes           Office 365 E3: Status Active → Suspended
                                    Office 365 E3: Auto-renew on → off
                  Action            suspend Office 365 E3
                  ID                e3
                  Who               agent@fabrikam.example
                  Profile           sandbox
                  Store             /home/agent/directory.sqlite
                  Approved          2026-05-28T20:27:40Z · entry 1
                  Intent            2026-05-28T20:28:40Z · entry 2
                  Outcome           ✓ done · 2026-05-28T20:29:40Z · entry 3
                  Verified          ✓ read back before entry 3 was written
                  Microsoft ID      a1b2c3d4-0000-4000-8000-000000000001
                  MS-RequestId      d0d0-2
                  MS-CorrelationId  c0c0-1
                  Hash              1 · hash-1
                                    2 · hash-2
                                    3 · hash-3

                y copy IDs · Enter, Esc close
                """)
        #expect(
            deck.press("y") == [
                .copy(
                    "MS-RequestId: d0d0-2\nMS-CorrelationId: c0c0-1\nEntry: 1\nHash: hash-1"
                        + "\nEntry: 2\nHash: hash-2\nEntry: 3\nHash: hash-3")
            ])
        deck.press(.escape)
        #expect(deck.state.dialog == nil)
    }

    @Test(arguments: Language.allCases)
    func `says the number and time of a single entry once, and its hash in one line`(
        language: Language
    ) {
        let words = language.words()
        let hash = String(repeating: "0123456789abcdef", count: 4)
        let entry = JournalEntry(
            id: 4711, date: .today, author: .agent, customer: .contoso,
            event: .repaired(bytes: 210), hash: hash)
        let deck = Self.opened([entry], language: language)
        #expect(deck.box.ranges(of: "4711").count == 1, "\(deck.box)")
        #expect(deck.box.ranges(of: Date.today.iso8601).count == 1)
        let row = deck.box.split(separator: "\n").first { $0.contains(words.hashLabel) }
        #expect(row?.contains("0123456789abcdef…0123456789abcdef") == true)
        var copied = deck
        #expect(copied.press("y") == [.copy("Entry: 4711\nHash: \(hash)")])
    }

    @Test func `tells of an intent that it has no outcome, and what it was before`() {
        let told = Self.opened(JournalEntry.suspended)
        #expect(told.box.contains("Outcome           ✓ done · "))
        let open = Self.opened(Array(JournalEntry.suspended.prefix(2)))
        #expect(open.box.contains("? The journal does not show how this action ended."))
        #expect(open.box.contains("Office 365 E3: Active"))
    }

    @Test func `names every target of what was asked, and every step of a plan`() {
        let writes = Tour.others.prefix(3).map {
            NamedWrite(.suspend(.init("e3")), of: $0, named: "Office 365 E3")
        }
        let asked = Self.opened([.a(1, .previewed(Array(writes), confirmed: false), of: nil)])
        for customer in Tour.others.prefix(3) {
            #expect(asked.box.contains(customer.domain))
            #expect(asked.box.contains(customer.id.text))
        }
        // One customer of them all is named once.
        let alike = ["e3", "e5"].map {
            NamedWrite(.suspend(.init($0)), of: .contoso, named: "Office 365")
        }
        let told = Self.opened([.a(1, .previewed(alike, confirmed: false))]).box
        #expect(told.split(separator: Customer.contoso.id.text).count == 2)
        #expect(told.split(separator: Customer.contoso.domain).count == 2)
        let plan = Self.opened([.a(1, .started(.sample), of: nil)])
        #expect(plan.box.contains("» run started: 6 steps, 1 customer"))
        for step in Plan.sample.customers[0].steps { #expect(plan.box.contains(step.name)) }
        #expect(plan.box.contains("- 4 check in Partner Center: Target 4"))
        #expect(plan.box.contains("End the relationship"))
    }

    @Test func `names the beginning of the plan it belongs to`() {
        let entries: [JournalEntry] = [
            .a(7, .started(.sample), of: nil),
            .a(8, .intended(.of(.suspend(.init("e3")), step: .of(1, in: Plan.sample.id.text)))),
            .a(9, .ended(intent: 8, .accepted)),
            .a(
                10,
                .stepped(
                    StepReference(plan: Plan.sample.id, customer: Customer.contoso.id, step: 1),
                    .confirmed(byOthers: false))), .a(11, .finished(Plan.sample.id), of: nil),
        ]
        let step = Self.opened(entries, 1).box
        #expect(step.contains("Belongs to        entry 7\n"))
        #expect(step.contains("step 1 verified: suspend Office 365 E3"))
        #expect(step.contains("entry 8") && step.contains("entry 9"))
        #expect(step.contains("Verified          ✓ · 2026-05-28T20:36:40Z · entry 10"))
        let end = Self.opened(entries, 0).box
        #expect(end.contains("✓ run finished: 6 steps, 1 customer"))
        #expect(end.contains("Belongs to  entry 7\n") && end.contains("entry 11"))
        #expect(Self.opened(entries, 2).box.contains("entry 7"))
    }

    @Test func `has the whole refusal, with what the service said and its ids`() {
        let entries: [JournalEntry] = [
            .a(1, .intended(.of(.suspend(.init("e3"))))),
            .a(2, .ended(intent: 1, .refused(.told(.alreadyCancelled, by: .wordy)))),
        ]
        let deck = Self.opened(entries)
        #expect(deck.box.contains("✗ refused: suspend Office 365 E3:"))
        #expect(deck.box.contains("Reason"))
        #expect(deck.box.contains("Partner Center says:"))
    }

    @Test func `says what giving up privileges changed`() {
        var after = Holdings.contoso(.e3)
        after.customer.allowsDelegatedAccess = false
        after.customer.relationship = .none
        let deck = Self.opened([
            .a(1, .intended(.of(.removeDelegatedAccess, named: "Contoso"))),
            .a(2, .ended(intent: 1, .done(after: after))),
        ])
        #expect(deck.box.contains("Delegated admin privileges (DAP): granted → not granted"))
        #expect(deck.box.contains("Relationship: Reseller → None"))
    }

    @Test func `does not call an end verified that an earlier release noted when it was asked for`()
    {
        let (write, step) = (Write.endAdminAccess(.init("r")), StepReference.of(1))
        let confirmed = JournalEvent.stepped(step, .confirmed(byOthers: false))
        var entries: [JournalEntry] = [
            .a(1, .intended(.of(write, named: "Helpdesk", step: step))),
            .a(2, .ended(intent: 1, .done(after: nil))), .a(3, confirmed),
        ]
        let words = Language.english.words()
        func told() -> ToldEntry? { words.journal(entries).last }
        let early = Self.opened(entries).box
        #expect(early.contains("requested (not ended yet): "))
        #expect(early.contains(words.actNotVerified))
        #expect(!early.contains("Verified          ✓"))
        #expect(told()?.mark == "…")
        #expect(told()?.sentence == words.entryStep(1, state: words.stepEndRequested))
        // A later look notes the same once more: then it has come.
        entries.append(.a(4, confirmed))
        #expect(Self.opened(entries).box.contains("Verified          ✓"))
        #expect(told()?.mark == "✓")
        #expect(told()?.sentence == words.entryStep(1, state: words.stepConfirmed))
    }

    @Test func `is not changed by what is written while it shows`() {
        var deck = Self.opened(JournalEntry.suspended)
        // What lies behind it may have a line where it had none.
        func facts() -> [[Substring]] {
            deck.box.split(separator: "\n").map { row in
                row.prefix { $0 != "│" }.split(separator: " ")
            }.filter { !$0.isEmpty }
        }
        let before = facts()
        deck.happen(.journalRead(nil, JournalEntry.everything, nil))
        #expect(facts() == before)
    }
}

@Suite struct `What the journal knows` {
    @Test func `has for other programs no id cut`() throws {
        let ids = ["11111111-2222-4333-8444-555566667777", "11111111-2222-4333-8444-555566668888"]
        let writes = ids.map { Write.suspend(.init($0)) }
        let entries: [JournalEntry] = writes.enumerated().map {
            .a($0.offset + 1, .intended(.of($0.element, named: "Office 365")))
        }
        let words = Language.english.words()
        let shown = words.journal(entries).map(\.sentence)
        let told = Language.journalOfPrograms(entries).map(\.sentence)
        for (place, id) in ids.enumerated() {
            #expect(shown[place].contains(id.endOfID) && !shown[place].contains(id))
            #expect(told[place].contains(id) && !told[place].contains("…" + id.suffix(8)))
        }
        #expect(Language.journalOfPrograms(JournalEntry.everything).count > 5)
    }

    @Test(arguments: Language.allCases)
    func `is said of every event and every write`(language: Language) {
        let words = language.words()
        let deck = `The journal`.deck(JournalEntry.everything, language: language)
        guard case .journal(let page) = deck.state.pages.last else {
            Issue.record("no journal")
            return
        }
        for entry in JournalEntry.everything {
            let said = page.sentence(of: entry, in: words)
            #expect(fault(of: said, in: language) == nil, "\(said)")
            #expect(!said.contains("%"), "\(said)")
            #expect(!entry.mark.isEmpty)
        }
        let writes = Write.everything.map { words.write($0, named: "X") }
        for said in writes {
            #expect(fault(of: said, in: language) == nil, "\(said)")
            #expect(said.contains("X"))
        }
        #expect(Set(writes).count == writes.count - 2)
        for outcome in Outcome.everything {
            #expect(fault(of: words.outcome(outcome), in: language) == nil)
        }
        let request = words.outcome(.done(after: nil), of: .endAdminAccess(.init("r")))
        #expect(fault(of: request, in: language) == nil && request != words.outcomeDone)
        let purposes: [Plan.Purpose] = [.offboarding, .suspension, .reactivation, .undo(of: 7)]
        let said = purposes.map { words.purpose(of: .a([], id: "plan", purpose: $0)) }
        #expect(Set(said).count == 4)
    }

    /// A case that is added does not compile before it has a sample here.
    @Test func `has a sample of each`() {
        func name(_ event: JournalEvent) -> Int {
            switch event {
            case .previewed: 0
            case .intended: 1
            case .ended: 2
            case .takenBack: 3
            case .rehearsed: 4
            case .started: 5
            case .resumed: 6
            case .stepped: 7
            case .stopped: 8
            case .finished: 9
            case .aftermath: 10
            case .repaired: 11
            case .lost: 12
            case .noteMissing: 13
            case .unknown: 14
            case .closed: 15
            case .overwrote: 16
            }
        }
        func name(_ write: Write) -> Int {
            switch write {
            case .suspend: 0
            case .reactivate: 1
            case .cancel: 2
            case .reactivateAzure: 3
            case .setRenewal: 4
            case .removeDelegatedAccess: 5
            case .removeRelationship: 6
            case .order: 7
            case .accept: 8
            case .setQuantity: 9
            case .endAdminAccess: 10
            }
        }
        #expect(Set(JournalEntry.everything.map { name($0.event) }) == Set(0...16))
        #expect(Set(Write.everything.map(name)) == Set(0...10))
    }
}
