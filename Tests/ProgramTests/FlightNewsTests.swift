import Cockpit
import Dashboard
import Domain
import Foundation
import Testing

@testable import Program

@Suite struct `What the command line says of a run` {
    private func flight(_ state: StepState, _ phase: Flight.Phase) -> Flight {
        let customer = Customer(
            id: .init("contoso"), companyName: "Contoso", domain: "contoso.example",
            relationship: .reseller, allowsDelegatedAccess: true)
        let step = PlanStep(id: 1, task: .write(.removeRelationship), name: "", consequences: [])
        let date = Date(timeIntervalSince1970: 0)
        var flight = Flight(
            Plan(
                id: .init("plan"), purpose: .offboarding, madeAt: date,
                rules: Rules(edition: .y2020, venue: .sandbox),
                customers: [
                    CustomerPlan(holdings: Holdings(customer: customer), steps: [step])
                ]), startedAt: date,
            author: JournalEntry.Author(userPrincipalName: "", profile: "", place: ""),
            phase: phase)
        flight.set(state, of: 1, for: customer.id)
        return flight
    }

    @Test(arguments: Language.allCases)
    func `has what it looks up, and for how long at most`(language: Language) throws {
        let words = Words(language, namesKeys: false)
        let looking = words(PlanAnswerWords.lookingUp, 2)
        let unknown = StepState.unknown(.service(.answerLost))
        let service = FlightAnnouncer(words, patience: .usual)
        #expect(try #require(service.news(of: flight(unknown, .running)).first).contains(looking))
        #expect(service.news(of: flight(unknown, .running)).isEmpty)
        // Where it rests, nobody looks.
        #expect(service.news(of: flight(unknown, .rests(nil))).allSatisfy { !$0.contains(looking) })
        // What is in this process is not looked up.
        let here = FlightAnnouncer(words, patience: .atOnce)
        #expect(here.news(of: flight(unknown, .running)).allSatisfy { !$0.contains(looking) })
    }

    @Test(arguments: Language.allCases)
    func `has for how long it looks whether what was accepted shows`(language: Language) throws {
        let words = Words(language, namesKeys: false)
        let looking = words(PlanAnswerWords.lookingWhetherShown, 10)
        let service = FlightAnnouncer(words, patience: .usual)
        #expect(try #require(service.news(of: flight(.accepted, .running)).first).contains(looking))
        #expect(service.news(of: flight(.accepted, .running)).isEmpty)
        // That it is stopped is no news of the step.
        #expect(service.news(of: flight(.accepted, .stopping)).isEmpty)
        #expect(
            service.news(of: flight(.confirmed(byOthers: false), .running))
                .allSatisfy { !$0.contains(looking) })
        let here = FlightAnnouncer(words, patience: .atOnce)
        #expect(here.news(of: flight(.accepted, .running)).allSatisfy { !$0.contains("\n") })
    }
}
