import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A row of the journal` {
    static let suspend = Write.suspend(.init("e3"))
    static let approved = JournalEvent.previewed(
        [.init(suspend, of: .contoso, named: "Office 365 E3")], confirmed: true)
    static let step = StepReference.of(1, in: Plan.sample.id.text)

    static func rows(_ entries: [JournalEntry], _ language: Language = .english) -> [String] {
        let deck = `The journal`.deck(
            entries, language: language, size: Size(rows: 40, columns: 120))
        guard case .journal(let page) = deck.state.pages.last else { return [] }
        return (0..<page.count).compactMap { page.row(at: $0) }.map { row in
            let told = page.told(of: row, in: language.words())
            return told.mark + " " + told.sentence
        }
    }

    @Test func `is one act, with its approval, its intent and its outcome`() {
        #expect(Self.rows(JournalEntry.suspended) == ["✓ verified: suspend Office 365 E3"])
        #expect(
            Self.rows([
                .a(1, .started(.sample), of: nil),
                .a(2, .intended(.of(Self.suspend, step: Self.step))),
                .a(3, .ended(intent: 2, .accepted)),
                .a(4, .stepped(Self.step, .confirmed(byOthers: false))),
                .a(5, .finished(Plan.sample.id), of: nil),
            ]) == [
                "✓ run finished: 6 steps, 1 customer",
                "✓ step 1 verified: suspend Office 365 E3", "» run started: 6 steps, 1 customer",
            ])
    }

    @Test func `tells things of one name apart`() {
        func suspended(_ id: String, _ number: Int) -> [JournalEntry] {
            [
                .a(
                    number,
                    .intended(
                        .of(
                            .suspend(.init(id)), named: "Sales",
                            trace: ActTrace(correlationID: id, requestID: id)))),
                .a(number + 1, .ended(intent: number, .accepted)),
            ]
        }
        let one = suspended("11111111-aaaa", 1)
        #expect(Self.rows(one).first?.hasSuffix("suspend Sales") == true)
        let both = Self.rows(one + suspended("22222222-bbbb", 3))
        #expect(both.first?.hasSuffix("suspend Sales …222-bbbb") == true)
        #expect(both.last?.hasSuffix("suspend Sales …111-aaaa") == true)
    }

    static let outcomes: [([JournalEvent], String)] = [
        ([], "! approved, not sent: suspend Office 365 E3"),
        (
            [.takenBack([.init(suspend, of: .contoso, named: "Office 365 E3")])],
            "← taken back, not sent: suspend Office 365 E3"
        ),
        ([.intended(.of(suspend))], "? unfinished, no outcome: suspend Office 365 E3"),
        (
            [.intended(.of(suspend)), .ended(intent: 2, .accepted)],
            "… accepted, not shown yet: suspend Office 365 E3"
        ),
        (
            [.intended(.of(suspend)), .ended(intent: 2, .refused(.alreadyIs(.suspended)))],
            "✗ not sent: suspend Office 365 E3: It is already Suspended."
        ),
        (
            [
                .intended(.of(suspend)),
                .ended(intent: 2, .refused(.told(.alreadyIs(.suspended), by: .wordy))),
            ],
            "✗ refused: suspend Office 365 E3: It is already Suspended."
        ),
        (
            [.intended(.of(suspend)), .ended(intent: 2, .unknown(.unreachable("timed out")))],
            "? no answer: suspend Office 365 E3"
        ),
        (
            // Sent twice with the same ids; the second has no outcome.
            [
                .intended(.of(suspend)), .ended(intent: 2, .refused(.storeBusy)),
                .intended(.of(suspend)),
            ], "? unfinished, no outcome: suspend Office 365 E3"
        ),
    ]

    @Test(arguments: Language.allCases)
    func `says that a step was refused that the service got, whatever is read of it since`(
        language: Language
    ) {
        let words = language.words()
        let changed = Refusal.changedMeanwhile([
            .appeared(.subscription(.init("x")), name: "Visio")
        ])
        let row = Self.rows(
            [
                .a(1, .started(.sample), of: nil),
                .a(2, .intended(.of(Self.suspend, step: Self.step))),
                .a(3, .ended(intent: 2, .refused(.told(.notActivatedYet, by: .wordy)))),
                .a(4, .stepped(Self.step, .refused(changed))),
            ], language
        ).first
        let write = words.write(
            Self.suspend, named: "Office 365 E3", before: .contoso(.e3))
        let told = words.actRefused(write, reason: words.reasonInRow(of: changed))
        #expect(row == "✗ " + words.entryStep(1, state: told))
    }

    @Test(arguments: Language.allCases)
    func `names what somebody else's change was overwritten of, and its ID`(language: Language) {
        let change = Overwriting(
            .quantity, of: .subscription(.init("e3")), read: "32", theirs: "33", ours: "32")
        let entries = [
            JournalEntry.a(1, .intended(.of(Self.suspend))),
            .a(2, .ended(intent: 1, .done(after: nil))), .a(3, .overwrote(intent: 1, [change])),
        ]
        #expect(Self.rows(entries, language).first?.contains("Office 365 E3 · ") == true)
        var deck = `The journal`.deck(
            entries, language: language, size: Size(rows: 40, columns: 120))
        deck.press(.enter)
        #expect(deck.box.contains("Office 365 E3"))
        #expect(deck.box.contains(" e3"))
    }

    @Test func `says of an act whose fate nobody will know why that is`() {
        let overtaken = Refusal.overtaken(by: 7, .status, accepted: false)
        let rows = Self.rows([
            .a(1, .intended(.of(Self.suspend))), .a(2, .ended(intent: 1, .unknown(overtaken))),
        ])
        let reason = Language.english.words().reason(of: overtaken)
        #expect(rows == ["? no answer: suspend Office 365 E3 · " + reason])
    }

    @Test func `says of the end of an admin relationship that it is requested, until it shows`() {
        func rows(_ status: AdminRelationship.Status?) -> [String] {
            let after = status.map { Holdings.withAccess([.a("r", $0)]) }
            return Self.rows([
                .a(1, .intended(.of(.endAdminAccess(.init("r")), named: "Helpdesk"))),
                .a(2, .ended(intent: 1, .done(after: after))),
            ])
        }
        let end = "end the admin relationship (GDAP) Helpdesk"
        let requested = "… requested (not ended yet): "
        #expect(rows(.terminationRequested) == [requested + end])
        #expect(rows(nil) == [requested + end])
        #expect(rows(.terminated) == ["✓ done: " + end])
    }

    @Test func `says of it that it is verified once its end was read`() {
        func ended(_ status: AdminRelationship.Status) -> JournalEvent {
            .ended(intent: 1, .done(after: .withAccess([.a("r", status)])))
        }
        let rows = Self.rows([
            .a(1, .intended(.of(.endAdminAccess(.init("r")), named: "Helpdesk"))),
            .a(2, ended(.terminationRequested)), .a(3, ended(.terminated)),
        ])
        #expect(rows == ["✓ verified: end the admin relationship (GDAP) Helpdesk"])
    }

    @Test(arguments: outcomes)
    func `says the outcome, and what is unfinished`(events: [JournalEvent], told: String) {
        let entries = ([Self.approved] + events).enumerated().map {
            JournalEntry.a($0.offset + 1, $0.element)
        }
        #expect(Self.rows(entries) == [told])
    }

    @Test(arguments: Language.allCases)
    func `shows an outcome whose intent is missing as such`(language: Language) {
        let words = language.words()
        let entries = [JournalEntry.a(9, .ended(intent: 7, .done(after: nil)))]
        let rows = Self.rows(entries, language)
        #expect(rows == ["? " + words.entryDone(words.actWithoutIntent("7"))])
        var deck = `The journal`.deck(
            entries, language: language, size: Size(rows: 40, columns: 120))
        deck.press(.enter)
        #expect(deck.box.contains(words.actIntentMissing))
    }

    @Test func `joins an approval only to the same act of the same operator`() {
        let other = [
            JournalEntry.a(1, Self.approved, by: "other@fabrikam.example"),
            .a(2, .intended(.of(Self.suspend))),
        ]
        #expect(Self.rows(other).count == 2)
        let elsewhere = [
            JournalEntry.a(1, Self.approved, at: "elsewhere"), .a(2, .intended(.of(Self.suspend))),
        ]
        #expect(Self.rows(elsewhere).count == 2)
        let twice = [
            JournalEntry.a(1, Self.approved), .a(2, Self.approved),
            .a(3, .intended(.of(Self.suspend))),
        ]
        #expect(
            Self.rows(twice) == [
                "? unfinished, no outcome: suspend Office 365 E3",
                "! approved, not sent: suspend Office 365 E3",
            ])
    }

    @Test func `is the start of a run with what was approved, and its end in order of time`() {
        let plan = Plan.sample
        let entries: [JournalEntry] = [
            .a(1, .previewed(plan.namedWrites, confirmed: true), of: nil),
            .a(2, .started(plan), of: nil), .a(3, .stopped(plan.id), of: nil),
            .a(4, .resumed(plan.id), of: nil),
            .a(5, .stepped(Self.step, .confirmed(byOthers: false))),
            .a(6, .finished(plan.id), of: nil),
        ]
        var rows = Self.rows(entries)
        // That of the step.
        rows.remove(at: 1)
        #expect(
            rows == [
                "✓ run finished: 6 steps, 1 customer", "» run resumed: 6 steps, 1 customer",
                "■ run stopped: 0 of 6 steps done; left: suspend Target 1; in the Azure portal: Target 2 and 4 more",
                "» run started: 6 steps, 1 customer",
            ])
        var deck = `The journal`.deck(entries)
        deck.press("u")
        #expect(deck.reads.contains(.undoOfRun(plan.id)))
    }

    @Test(arguments: [true, false])
    func `is the start of a run with its approval, whichever was written first`(
        isApprovedFirst: Bool
    ) {
        let plan = Plan.sample
        let events: [JournalEvent] = [
            .previewed(plan.namedWrites, confirmed: true), .started(plan),
        ]
        let entries = (isApprovedFirst ? events : events.reversed()).enumerated().map {
            JournalEntry.a($0.offset + 1, $0.element, of: nil)
        }
        #expect(Self.rows(entries) == ["» run started: 6 steps, 1 customer"])
        // What is approved once the run has ended is another one.
        let later: [JournalEntry] = [
            .a(1, .started(plan), of: nil), .a(2, .finished(plan.id), of: nil),
            .a(3, events[0], of: nil),
        ]
        #expect(Self.rows(later).count == 3)
        #expect(Self.rows(later)[0].hasPrefix("! approved, not sent: "))
    }

    @Test func `stays selected while it grows, and keeps its place`() {
        let entries: [JournalEntry] = [
            .a(1, Self.approved), .a(2, .repaired(bytes: 3), of: nil),
            .a(3, .intended(.of(Self.suspend))), .a(4, .ended(intent: 3, .done(after: nil))),
        ]
        var deck = `The journal`.deck(Array(entries.prefix(2)))
        deck.press("j")
        #expect(`The journal`.rows(deck)[1].contains("! approved, not sent"))
        deck.happen(.journalRead(nil, entries, nil))
        let rows = `The journal`.rows(deck)
        #expect(rows.count == 2)
        #expect(rows[1].hasPrefix("› ") && deck.state.selectedRow?.row.number == 3)
        #expect(rows[1].contains("✓ verified: suspend Office 365 E3"))
    }

    @Test func `is found again by what it says once it has grown`() {
        var deck = `The journal`.deck(Array(JournalEntry.suspended.prefix(2)))
        deck.press("/unfinished")
        #expect(deck.screen.contains("1 of 1"))
        deck.happen(.journalRead(nil, JournalEntry.suspended, nil))
        #expect(deck.screen.contains("0 of 1"))
        deck.press(.escape)
        deck.press("/verified 20:27")
        #expect(deck.screen.contains("1 of 1"))
    }

    @Test(arguments: Language.allCases)
    func `has one word for an approval and another for a verification`(language: Language) {
        let words = language.words()
        let approval = words.entryConfirmed("").filter(\.isLetter)
        let verification = words.actVerified("").filter(\.isLetter)
        #expect(approval != verification)
        for said in [words.entryConfirmed(""), words.entryNotConfirmed(""), words.actNotSent("")] {
            #expect(!said.contains(words.verifiedLabel.lowercased()), "\(said)")
        }
        // The list of entries and the details of one say it in the same word.
        let approved = words.approvedLabel.lowercased()
        #expect(words.entryConfirmed("").lowercased().hasPrefix(approved))
        #expect(words.actNotSent("").lowercased().hasPrefix(approved))
        for said in [
            words.actVerified(""), words.stepConfirmed, words.stepConfirmedByOthers,
            words.runConfirmed(3), words.stepStateConfirmed, words.runFinishedAll,
            words.runDoneAll(3), words.runDonePartly(2, of: 3, rest: ""),
        ] {
            #expect(said.lowercased().contains(words.verifiedLabel.lowercased()), "\(said)")
            #expect(!said.contains(words.approvedLabel), "\(said)")
        }
        // The word is not in what is typed to say yes, either.
        for said in [words.typeDomain("x"), words.typeMicrosoftID("x"), words.planTypeCount("3")] {
            #expect(!said.contains(words.verifiedLabel), "\(said)")
        }
    }

    @Test func `tells what was believed without a read from what was read back`() {
        let believed = [
            JournalEntry.a(1, .intended(.of(.removeDelegatedAccess, named: "Contoso"))),
            .a(2, .ended(intent: 1, .done(after: nil))),
        ]
        #expect(Self.rows(believed)[0].hasPrefix("✓ done: "))
        var deck = `The journal`.deck(believed, size: Size(rows: 60, columns: 120))
        deck.press(.enter)
        #expect(deck.box.contains("not read back yet"))
    }

    @Test(arguments: Language.allCases)
    func `says of an undo whether it has begun or ended`(language: Language) {
        let words = language.words()
        let undo = Plan.a(
            [CustomerPlan(holdings: .contoso(.e3), steps: .of([.reactivate(.init("e3"))]))],
            id: "undo", purpose: .undo(of: 1))
        let entries: [JournalEntry] = [
            .a(1, .started(undo), of: nil),
            .a(2, .stepped(.of(1, in: "undo"), .confirmed(byOthers: false))),
            .a(3, .finished(undo.id), of: nil),
        ]
        let what = words.undone(by: undo)
        var rows = Self.rows(entries, language)
        // That of the step.
        rows.remove(at: 1)
        #expect(
            rows == [
                "✓ " + words.entryUndoFinished(what), "» " + words.entryUndoStarted(what),
            ])
        #expect(words.entryUndoFinished(what) != words.entryUndoStarted(what))
    }

    @Test(arguments: Language.allCases)
    func `says how many acts were declined before it names one`(language: Language) {
        let named = (1...7).map { number in
            NamedWrite(
                .suspend(.init("e\(number)")), of: .contoso,
                named: String(repeating: "Office 365 ", count: 9))
        }
        let entries: [JournalEntry] = [.a(1, .previewed(named, confirmed: false))]
        let row = Self.rows(entries, language)[0]
        #expect(row.prefix(columns: 30).contains("7"))
    }
}
