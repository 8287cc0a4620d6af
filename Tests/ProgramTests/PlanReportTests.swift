import Deck
import Domain
import Foundation
import Testing
import Wording

@testable import Program

@Suite struct `A plan as text` {
    @Test(arguments: Language.allCases)
    func `has the ticket with its ids, and what an end brings`(language: Language) {
        let words = language.words(namesKeys: false)
        let customer = Customer(
            id: .init("contoso-id"), companyName: "Contoso", domain: "contoso.example",
            relationship: .reseller, allowsDelegatedAccess: true)
        let reservation = Reservation(
            id: .init("reservation-id"), orderID: .init("order-id"), displayName: "D8s",
            reservationType: "VirtualMachines", quantity: 3, termDuration: "P1Y",
            effectiveDate: Date(timeIntervalSince1970: 0), expiryDate: nil, status: .completed)
        let part = CustomerPlan(
            holdings: Holdings(customer: customer, reservations: [reservation]),
            steps: [
                PlanStep(
                    id: 1, task: .ticket(.reservation(reservation.id), .azurePortal), name: "D8s",
                    consequences: []),
                PlanStep(
                    id: 2, task: .write(.removeDelegatedAccess), name: "Contoso", consequences: []),
                PlanStep(
                    id: 3, task: .write(.removeRelationship), name: "Contoso", consequences: []),
            ])
        let plan = Plan(
            id: .init("plan"), purpose: .offboarding, madeAt: Date(timeIntervalSince1970: 0),
            rules: Rules(edition: .y2020, venue: .production), customers: [part])
        let text = PlanReport(plan, words).text
        for id in ["reservation-id", "order-id", "contoso-id"] { #expect(text.contains(id)) }
        for consequence in RemovalConsequence.allCases {
            #expect(text.contains("• " + words.consequence(consequence)))
        }
        let final = "• " + words.sentence(.final)
        #expect(text.components(separatedBy: final).count == 3)
    }
}
