import Deck
import Domain
import Execution
import Foundation
import Testing
import Wording

@testable import Program

@Suite struct `What the command line says of a run` {
    private func run(_ state: StepState, _ phase: Run.Phase) -> Run {
        let customer = Customer(
            id: .init("contoso"), companyName: "Contoso", domain: "contoso.example",
            relationship: .reseller, allowsDelegatedAccess: true)
        let step = PlanStep(id: 1, task: .write(.removeRelationship), name: "", consequences: [])
        let date = Date(timeIntervalSince1970: 0)
        var run = Run(
            Plan(
                id: .init("plan"), purpose: .offboarding, madeAt: date,
                rules: Rules(edition: .y2020, venue: .sandbox),
                customers: [
                    CustomerPlan(holdings: Holdings(customer: customer), steps: [step])
                ]), startedAt: date,
            author: JournalEntry.Author(userPrincipalName: "", profile: "", place: ""),
            phase: phase)
        run.set(state, of: 1, for: customer.id)
        return run
    }

    @Test(arguments: Language.allCases)
    func `has what it looks up, and for how long at most`(language: Language) throws {
        let words = language.words(namesKeys: false)
        let looking = words.lookingUp(2)
        let unknown = StepState.unknown(.service(.answerLost))
        let service = RunAnnouncer(words, retries: .usual)
        #expect(try #require(service.news(of: run(unknown, .running)).first).contains(looking))
        #expect(service.news(of: run(unknown, .running)).isEmpty)
        // Where it rests, nobody looks.
        #expect(service.news(of: run(unknown, .rests(nil))).allSatisfy { !$0.contains(looking) })
        // What is in this process is not looked up.
        let here = RunAnnouncer(words, retries: .atOnce)
        #expect(here.news(of: run(unknown, .running)).allSatisfy { !$0.contains(looking) })
    }

    @Test(arguments: Language.allCases)
    func `has for how long it looks whether what was accepted shows`(language: Language) throws {
        let words = language.words(namesKeys: false)
        let looking = words.lookingWhetherShown(10)
        let service = RunAnnouncer(words, retries: .usual)
        #expect(try #require(service.news(of: run(.accepted, .running)).first).contains(looking))
        #expect(service.news(of: run(.accepted, .running)).isEmpty)
        // That it is stopped is no news of the step.
        #expect(service.news(of: run(.accepted, .stopping)).isEmpty)
        #expect(
            service.news(of: run(.confirmed(byOthers: false), .running))
                .allSatisfy { !$0.contains(looking) })
        let here = RunAnnouncer(words, retries: .atOnce)
        #expect(here.news(of: run(.accepted, .running)).allSatisfy { !$0.contains("\n") })
    }
}
