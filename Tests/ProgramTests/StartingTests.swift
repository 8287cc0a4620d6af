import Domain
import Foundation
import Records
import Testing

@testable import Program

@Suite struct `A plan that is to be started` {
    static let place = "here"
    let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("partnerdeck-start-\(UUID().uuidString)").path
    let journal: Journal

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        journal = Journal(folder: folder, now: { Date(timeIntervalSince1970: 60) })
    }

    private func plan(_ id: String, of customers: String...) -> Plan {
        Plan(
            id: .init(id), purpose: .offboarding, madeAt: Date(timeIntervalSince1970: 0),
            rules: Rules(edition: .y2020, venue: .sandbox),
            customers: customers.map { id in
                CustomerPlan(
                    holdings: Holdings(
                        customer: Customer(
                            id: .init(id), companyName: "\(id) Ltd", domain: "\(id).example",
                            relationship: .reseller, allowsDelegatedAccess: true)),
                    steps: [
                        PlanStep(
                            id: 1, task: .write(.removeRelationship), name: "", consequences: [])
                    ])
            })
    }

    private func note(_ events: JournalEvent..., place: String = Self.place) throws {
        for event in events {
            try journal.append(
                event, about: nil,
                by: JournalEntry.Author(userPrincipalName: "", profile: "", place: place))
        }
    }

    private func step(_ plan: Plan, _ customer: String) -> StepReference {
        StepReference(plan: plan.id, customer: .init(customer), step: 1)
    }

    private func start(_ plan: Plan) throws(Refusal) -> RunLock {
        try RunLock(toStart: plan, from: Self.place, by: journal, in: folder + "/flights")
    }

    private func remove() { try? FileManager.default.removeItem(atPath: folder) }

    /// One process asks for the confirmation, while another runs the same file to its end.
    @Test func `is not, if the journal tells of it by the time its customers are taken`() throws {
        defer { remove() }
        let saved = plan("saved", of: "contoso")
        try saved.requireNew(in: journal.entries())
        try note(.started(saved), .finished(saved.id))
        for _ in 1...2 {
            #expect(throws: Refusal.runBefore(startedAt: Date(timeIntervalSince1970: 60))) {
                try start(saved)
            }
        }
        // Its customers are free.
        let other = try start(plan("other", of: "contoso"))
        withExtendedLifetime(other) {}
    }

    @Test func `waits for what was sent to a customer of its own and not answered`() throws {
        defer { remove() }
        let rests = plan("rests", of: "contoso", "fabrikam")
        try note(
            .started(rests),
            .stepped(step(rests, "contoso"), .unknown(.service(.answerLost))),
            .stepped(step(rests, "fabrikam"), .waiting(until: nil, nil)),
            .stopped(rests.id))
        #expect(throws: Refusal.runUnanswered(customer: "contoso Ltd")) {
            try start(plan("new", of: "adatum", "contoso"))
        }
        _ = try start(plan("new", of: "adatum", "fabrikam"))
        try note(.stepped(step(rests, "contoso"), .confirmed(byOthers: false)))
        _ = try start(plan("new", of: "contoso"))
    }

    @Test func `does not wait for what was sent from another place`() throws {
        defer { remove() }
        let rests = plan("rests", of: "contoso")
        try note(
            .started(rests), .stepped(step(rests, "contoso"), .unknown(.service(.answerLost))),
            place: "elsewhere")
        _ = try start(plan("new", of: "contoso"))
    }
}
