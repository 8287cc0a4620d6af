import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The journal of a change of seats that lost its second write` {
    private static let product = "CFQ7:0001:CFQ8"
    private static let scheduled = Subscription.a(
        .newCommerce, scheduled: product + " P1Y monthly quantity 33", product: product)
    private static let part = CustomerPlan(
        holdings: .contoso(scheduled),
        steps: Rules.ofToday.plan(
            seats: 28, of: scheduled.id, restoring: nil, on: .contoso(scheduled),
            by: .everyRole, at: .today))
    private static let plan = Plan.a([part], purpose: .seats, rules: .ofToday)

    private func told(_ events: [JournalEvent], in words: Words) -> ToldEntry? {
        words.journal(events.enumerated().map { .a($0.offset + 1, $0.element) }).last
    }

    @Test(arguments: Language.allCases)
    func `says how far it came, and what is left`(language: Language) throws {
        let words = language.words(namesKeys: false)
        try #require(Self.part.steps.count == 2)
        let stopped = try #require(
            told(
                [
                    .started(Self.plan), .stepped(.of(1), .confirmed(byOthers: false)),
                    .stopped(Self.plan.id),
                ], in: words))
        #expect(stopped.mark == "■")
        #expect(stopped.sentence.hasPrefix(words.entryPlanStopped))
        #expect(stopped.sentence.contains(words.stepsDone(1, of: 2)))
        #expect(stopped.sentence.contains("33"), "\(stopped.sentence)")
    }

    @Test(arguments: Language.allCases)
    func `names of a renewal only what changes`(language: Language) throws {
        let words = language.words(namesKeys: false)
        let renewal = Self.scheduled.renewal
        let on = words.givenBackAutoRenewOn
        let refused = try #require(
            told(
                [.started(Self.plan), .stepped(.of(2), .refused(.notRenewable))], in: words))
        #expect(!refused.sentence.contains(on), "\(refused.sentence)")
        #expect(refused.sentence.contains("33"))
        // The same of a single act, from its approval on.
        let write = Write.setRenewal(renewal, of: Self.scheduled.id)
        let intent = Intent.of(write, before: .contoso(Self.scheduled))
        let acts: [JournalEvent] = [
            .previewed([NamedWrite(write, of: .contoso, named: "Visio")], confirmed: true),
            .intended(intent), .ended(intent: 2, .refused(.notRenewable)),
        ]
        let all = words.journal(acts.enumerated().map { .a($0.offset + 1, $0.element) })
        #expect(all.allSatisfy { !$0.sentence.contains(on) }, "\(all)")
        // Where auto-renew does change, it is said.
        var off = Self.scheduled
        off.autoRenewEnabled = false
        let turned = told([.intended(.of(write, before: .contoso(off)))], in: words)
        #expect(turned?.sentence.contains(on) == true)
    }
}

@Suite struct `Entries of several profiles` {
    private func head(_ profiles: String...) -> String {
        let entries = profiles.enumerated().map {
            JournalEntry.a(
                $0.offset + 1, .intended(.of(.suspend(.init("e3")), trace: .number($0.offset))),
                on: $0.element)
        }
        let deck = `The journal`.deck(entries, size: Size(rows: 24, columns: 80))
        return deck.screen
    }

    @Test func `name theirs in each row, also on a narrow screen`() {
        let words = Language.english.words()
        let mixed = head("wk", "wj", "wk")
        #expect(
            mixed.contains(words.profileLabel.uppercased()) || mixed.contains(words.profileLabel))
        #expect(mixed.contains(" wj "))
        let same = head("wk", "wk")
        #expect(!same.contains(" wk "))
    }
}
