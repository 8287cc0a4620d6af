import Domain
import Samples
import Testing
import Wording

/// Microsoft ends an admin relationship some time after that was asked for: a run and the journal
/// do not call it done before.
@Suite struct `The end of admin access in a run` {
    private static let end = Write.endAdminAccess(.init("a-b"))
    private static let done = StepState.confirmed(byOthers: false)

    @Test(arguments: Language.allCases)
    func `is said to be requested, and not verified`(language: Language) {
        let words = language.words()
        #expect(words.state(Self.done, of: Self.end, at: .today) == "✓ " + words.stepEndRequested)
        #expect(words.progress(Self.done, of: Self.end) == words.stepEndRequested)
        #expect(words.stepEndRequested != words.stepConfirmed)
    }

    @Test(arguments: Language.allCases)
    func `is nobody's request where others had ended it, or it is another step`(
        language: Language
    ) {
        let words = language.words()
        let byOthers = StepState.confirmed(byOthers: true)
        #expect(words.state(byOthers, of: Self.end, at: .today) == words.stepStateByOthers)
        #expect(
            words.state(Self.done, of: .removeRelationship, at: .today)
                == words.stepStateConfirmed)
    }
}
