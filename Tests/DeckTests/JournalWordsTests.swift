import Domain
import Samples
import Testing
import Wording

@testable import Deck

@Suite struct `What the journal knows` {
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
        let purposes: [Plan.Purpose] = [.offboarding, .suspension, .reactivation, .undo(of: 7)]
        #expect(Set(purposes.map(words.purpose)).count == 4)
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
            }
        }
        #expect(Set(JournalEntry.everything.map { name($0.event) }) == Set(0...14))
        #expect(Set(Write.everything.map(name)) == Set(0...8))
    }
}
