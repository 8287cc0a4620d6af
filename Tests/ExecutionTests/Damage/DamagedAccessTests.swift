import Chance
import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Storage
import Synchronization
import Testing

/// Microsoft Graph with two admin relationships of one customer: one in force until its end is
/// asked for, and one that is over.
final class ReplayedGraph: Transport {
    static let active = AdminRelationship.ID(
        "aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb-cccccccc-4444-4555-8666-dddddddddddd")
    static let over = AdminRelationship.ID(
        "aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb-cccccccc-4444-4555-8666-eeeeeeeeeeee")

    private let list = Mutex<[UInt8]?>(nil)
    private let ends = Mutex(0)
    private let statusOnceAsked: AdminRelationship.Status

    /// What a relationship is once its end was asked for.
    init(leadingTo status: AdminRelationship.Status = .terminationRequested) {
        statusOnceAsked = status
    }

    /// How often the end was asked for.
    var asked: Int { ends.withLock { $0 } }

    /// Answers with this list until the end is asked for; nil is the whole one.
    func answer(_ body: [UInt8]?) { list.withLock { $0 = body } }

    func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
        let status = asked > 0 ? statusOnceAsked : .active
        if request.method != .get {
            ends.withLock { $0 += 1 }
            let body: JSONValue = ["id": "one", "action": "terminate", "status": "created"]
            return WireResponse(status: 201, body: body.bytes)
        }
        if request.target.contains("?") {
            let damaged = asked > 0 ? nil : list.withLock { $0 }
            return WireResponse(
                status: 200, body: damaged ?? Self.whole(status).bytes)
        }
        if request.target.hasSuffix("/requests") {
            return WireResponse(status: 200, body: JSONValue.object(["value": []]).bytes)
        }
        return WireResponse(status: 200, body: Self.item(Self.active, status).bytes)
    }

    /// The list, with its count: without one, no client could detect a missing item.
    static func whole(_ status: AdminRelationship.Status = .active) -> JSONValue {
        ["@odata.count": 2, "value": [item(active, status), item(over, .terminated)]]
    }

    private static func item(
        _ id: AdminRelationship.ID, _ status: AdminRelationship.Status
    ) -> JSONValue {
        .object(
            AdminRelationshipResource(
                .a(id.text, status), of: CustomerAnswers.customer, named: "Hanbit",
                etag: "W/\"one\""
            ).json)
    }
}

/// Whatever is wrong with an answer of Microsoft Graph, no admin relationship counts as ended, none
/// is forgotten, and the reseller relationship stays until the end was really asked for.
@Suite(.heavy) struct `A damaged answer of Microsoft Graph` {
    private func eachCase(
        of damage: AnswerDamage, _ check: (_ body: [UInt8], _ about: String) async throws -> Void
    ) async throws {
        var dice = Dice(seed: 23)
        for _ in 0..<16 {
            guard let body = damage.body(of: ReplayedGraph.whole(), &dice) else { return }
            let text = String(decoding: body, as: UTF8.self)
            // A list that has another one in its place, or nothing, may be what there is.
            let id = #""id":"\#(ReplayedGraph.active.text)""#
            if damage == .strangeWord || damage == .memberList, !text.contains(id) { continue }
            try await check(body, text)
        }
    }

    private func profile(
        _ graph: ReplayedGraph
    ) async throws -> (profile: ReplayedProfile, holdings: Holdings) {
        let profile = try ReplayedProfile(CustomerAnswers(), edition: .y2020, graph: graph)
        return (profile, try await profile.read())
    }

    private func state(_ run: Run) -> StepState? {
        run.steps.first { $0.step.write == .endAdminAccess(ReplayedGraph.active) }.map {
            run.state(of: $0.step, for: $0.customer.id)
        }
    }

    @Test func `is what keeps a run from the end of what a whole one tells`() async throws {
        let graph = ReplayedGraph(leadingTo: .terminated)
        let (profile, holdings) = try await profile(graph)
        let run = await profile.run(profile.offboarding(of: holdings))
        #expect(state(run) == .confirmed(byOthers: false))
        #expect(graph.asked == 1)
        // The privileges, and the relationship.
        #expect(profile.service.endings.count == 2)
    }

    /// Access can't be given up after the removal.
    @Test func `is not needed for the removal to wait until the end is told`() async throws {
        let graph = ReplayedGraph()
        let (profile, holdings) = try await profile(graph)
        let run = await profile.run(profile.offboarding(of: holdings))
        #expect(state(run) == .requested)
        #expect(graph.asked == 1)
        // The privileges alone.
        #expect(profile.service.endings.count == 1)
    }

    @Test(arguments: AnswerDamage.allCases)
    func `ends nothing in a run`(damage: AnswerDamage) async throws {
        try await eachCase(of: damage) { body, about in
            let graph = ReplayedGraph()
            let (profile, holdings) = try await profile(graph)
            let plan = profile.offboarding(of: holdings)
            graph.answer(body)
            let run = await profile.run(plan)
            if graph.asked == 0 {
                switch state(run) {
                case .confirmed?, .requested?: Issue.record("\(about)")
                default: break
                }
                #expect(profile.service.endings.isEmpty, "\(about)")
            }
            #expect(graph.asked <= 1, "\(about)")
        }
    }

    @Test(arguments: AnswerDamage.allCases)
    func `makes the store forget nothing`(damage: AnswerDamage) async throws {
        try await eachCase(of: damage) { body, about in
            let graph = ReplayedGraph()
            let (profile, _) = try await profile(graph)
            graph.answer(body)
            // Partner Center tells the rest all the same.
            let held = try await profile.read()
            #expect(held.unread.isEmpty, "\(about)")
            let kept = try #require(
                try profile.directory.adminAccess(of: CustomerAnswers.customer))
            #expect(
                kept.all.contains { $0.id == ReplayedGraph.active && $0.status.givesAccess },
                "\(about)")
        }
    }
}
