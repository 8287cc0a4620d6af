import Domain
import Samples
import Testing
import Wording

/// Microsoft ends an admin relationship some time after that was asked for: a run and the journal
/// do not call it done before.
@Suite struct `The end of admin access in a run` {
    @Test(arguments: Language.allCases)
    func `is said to be requested, and not verified`(language: Language) {
        let words = language.words()
        #expect(words.state(.requested, at: .today) == "… " + words.stepEndRequested)
        #expect(words.progress(.requested) == words.stepEndRequested)
        #expect(words.stepEndRequested != words.stepConfirmed)
    }

    @Test(arguments: Language.allCases)
    func `is counted apart from what is verified`(language: Language) {
        let words = language.words()
        var tally = Run.Tally()
        (tally.confirmed, tally.requested) = (12, 1)
        #expect(
            words.parts(of: tally, withConfirmed: true)
                == [words.runConfirmed(12), words.runRequested(1)])
    }

    @Test(arguments: Language.allCases)
    func `has no future end, and extends itself no more`(language: Language) {
        let words = language.words()
        for status in [AdminRelationship.Status.terminationRequested, .terminating, .terminated] {
            let ended = AdminRelationship.a("a", status, endsAt: .day(400), autoExtend: "P180D")
            #expect(words.accessEnd(of: ended) == "–")
            #expect(words.extendsInColumn(ended) == "–" && words.extends(ended) == "–")
        }
        let expired = AdminRelationship.a("a", .expired, endsAt: .day(-3))
        #expect(words.accessEnd(of: expired) == words.day(.day(-3)))
    }
}
