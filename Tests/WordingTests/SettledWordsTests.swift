import Domain
import Samples
import Testing
import Wording

@Suite struct `What is said of acts and runs that later ones have decided` {
    @Test(arguments: Language.allCases)
    func `names the entry, and what it has changed`(language: Language) {
        let words = language.words()
        var said: Set<String> = []
        for isAccepted in [false, true] {
            for field in [nil] + Write.Field.allCases.map(Optional.some) {
                let text = words.reason(of: .overtaken(by: 8, field, accepted: isAccepted))
                #expect(text.contains("8") && text.contains(words.field(field)), "\(text)")
                said.insert(text)
            }
        }
        #expect(said.count == 2 * (Write.Field.allCases.count + 1))
        #expect(words.reason(of: .changedSince(by: 47)).contains("47"))
        #expect(words.closing(.replaced(by: 47)).contains("47"))
        #expect(words.closing(.setAside) != words.closing(.replaced(by: 47)))
        #expect(words.entryNotConfirmedYet(137, write: "x").contains("137"))
    }

    @Test(arguments: Language.allCases)
    func `does not call a status that nobody told one to go from`(language: Language) {
        let words = language.words()
        #expect(
            words.reason(of: .statusCannotChange(from: .none, to: .none))
                == words.refusedStatusNotTold)
    }

    @Test(arguments: Language.allCases)
    func `names what was overwritten, and what it is now`(language: Language) {
        let words = language.words()
        let one = Overwriting(
            .quantity, of: .subscription(.init("e3")), read: "32", theirs: "33", ours: "32")
        let text = words.overwrote([one])
        #expect(text.contains("32 → 33"), "\(text)")
        #expect(!text.contains("Visio"))
        #expect(words.overwrote([one], of: [one.holding: "Visio"]).contains("Visio · "))
        #expect(words.undoKeeps([one], of: [one.holding: "Visio"]).contains("Visio · "))
        let status = Overwriting(
            .status, of: .subscription(.init("e3")), read: "active", theirs: "suspended",
            ours: "active")
        #expect(words.overwrote([status]).contains(words.status("suspended", of: status.holding)))
    }

    @Test func `calls an undo by what there is, and what it sets`() {
        let held = Holdings.contoso(.a(.newCommerce, name: "Visio"))
        let steps = [PlanStep].of([.setQuantity(20, of: .init("e3"))], named: "Visio")
        let plan = Plan.a(
            [CustomerPlan(holdings: held, steps: steps)], purpose: .undo(of: 7), rules: .ofToday)
        #expect(Language.english.words().purpose(of: plan) == "Undo (25 → 20 seats): Visio")
        for language in [Language.korean, .japanese] {
            let said = language.words().purpose(of: plan)
            #expect(said.contains("25") && said.contains("20") && said.contains("Visio"))
        }
    }
}
