import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `Admin relationships` {
    private typealias Status = AdminRelationship.Status

    private static let all: [Status] = [
        .created, .approvalPending, .approved, .activating, .active, .expiring, .expired,
        .terminationRequested, .terminating, .terminated, .unrecognized("odd"),
    ]

    private func relationship(
        _ status: Status, id: String = "r", endsAt: Date? = .day(30), autoExtend: String = "PT0S",
        roles: [AdminRole.ID]? = nil
    ) -> AdminRelationship {
        var one = AdminRelationship.a(id, status, endsAt: endsAt, autoExtend: autoExtend)
        if let roles { one.roles = roles }
        return one
    }

    private func contoso(_ access: AdminAccess) -> Holdings {
        var holdings = Holdings.contoso()
        holdings.adminAccess = access
        return holdings
    }

    @Test func `have the words of Microsoft Graph, in any case`() {
        for status in Self.all { #expect(Status(word: status.word) == status) }
        #expect(Status(word: "APPROVALPENDING") == .approvalPending)
        #expect(Status(word: "unknownFutureValue") == .unrecognized("unknownFutureValue"))
    }

    @Test func `give access, may give it, or are over by their status`() {
        #expect(
            Self.all.filter(\.givesAccess) == [
                .active, .expiring, .terminationRequested, .terminating, .unrecognized("odd"),
            ])
        #expect(Self.all.filter(\.isPending) == [.approvalPending, .approved, .activating])
        #expect(Self.all.filter(\.isOver) == [.expired, .terminated])
    }

    @Test func `are ended only while they are active`() throws {
        for status in Self.all {
            let holdings = contoso(.read([relationship(status)], unread: 0))
            let write = Write.endAdminAccess(.init("r"))
            if status == .active {
                let change = try Rules.ofToday.change(by: write, in: holdings, at: .today)
                #expect(change.consequences.contains(.adminAccessEnds(roles: 1)))
                #expect(change.consequences.danger == .irreversible)
                let after = holdings.applying(change)
                #expect(
                    after.adminRelationship(.init("r"))?.status == .terminationRequested)
                #expect(Rules.ofToday.isDone(write, in: after, at: .today))
            } else if status.isEnding {
                // Nothing is sent twice.
                #expect(Rules.ofToday.isDone(write, in: holdings, at: .today))
                let change = try Rules.ofToday.change(by: write, in: holdings, at: .today)
                #expect(change.consequences == [])
                #expect(holdings.applying(change) == holdings)
            } else {
                #expect(throws: Refusal.adminRelationshipNotActive(status)) {
                    try Rules.ofToday.change(by: write, in: holdings, at: .today)
                }
            }
        }
    }

    @Test func `that are gone are ended only if all are known`() {
        let write = Write.endAdminAccess(.init("r"))
        for (access, isDone) in [
            (AdminAccess.read([], unread: 0), true), (.read([], unread: 1), false),
            (.notRead, false), (.unavailable(.unreachable), false),
        ] {
            #expect(Rules.ofToday.isDone(write, in: contoso(access), at: .today) == isDone)
        }
        for (access, refusal) in [
            (
                AdminAccess.read([], unread: 1),
                Refusal.asked(.graph, .service(.unreadable(.noAdminRelationships)))
            ), (.unavailable(.unreachable), .asked(.graph, .unreachable(.answersFail))),
            (.unavailable(.notConsented), .service(.consentMissing)),
            (.unavailable(.denied), .asked(.graph, .service(.accessDenied))),
        ] {
            #expect(throws: refusal) {
                try Rules.ofToday.change(by: write, in: contoso(access), at: .today)
            }
        }
        #expect(throws: Refusal.holdingNotFound(.adminRelationship(.init("r")))) {
            try Rules.ofToday.change(by: write, in: contoso(.notRead), at: .today)
        }
    }

    @Test func `cannot be brought back`() {
        let holdings = contoso(.read([relationship(.active)], unread: 0))
        #expect(throws: Refusal.irreversible) {
            try Rules.ofToday.undoing(
                .endAdminAccess(.init("r")), before: holdings, now: holdings, at: .today)
        }
    }

    @Test(arguments: RandomCase.seeds)
    func `never block a removal, and are never what blocks`(seed: UInt64) {
        let random = RandomCase(seed: seed)
        var holdings = random.holdings
        holdings.adminAccess = .read(Self.all.map { relationship($0, id: $0.word) }, unread: 2)
        let eligibility = random.rules.eligibility(of: holdings, at: .today)
        #expect(eligibility.blockers == random.eligibility.blockers)
        #expect(eligibility.clearance == random.eligibility.clearance)
        let others = random.rules.steps(holdings).filter {
            if case .adminRelationship = $0.holding { false } else { true }
        }
        let expected = random.rules.steps(random.holdings)
        #expect(others.map(\.task) == expected.map(\.task))
        #expect(others.map(\.foreseen) == expected.map(\.foreseen))
    }

    @Test func `that are left are told before a removal`() {
        func warnings(_ access: AdminAccess) -> [RemovalWarning] {
            let eligibility = Rules.ofToday.eligibility(of: contoso(access), at: .today)
            guard case .eligible(_, let warnings) = eligibility else { return [] }
            return warnings
        }
        #expect(warnings(.notRead) == [])
        #expect(warnings(.read([relationship(.terminated)], unread: 0)) == [])
        #expect(
            warnings(
                .read(
                    [relationship(.active), relationship(.approvalPending, id: "s")], unread: 1))
                == [
                    .adminAccessLeft(count: 1), .adminRequestOpen(count: 1),
                    .adminAccessUnknown(.unreadable),
                ])
        #expect(warnings(.unavailable(.notConsented)) == [.adminAccessUnknown(.notConsented)])
        // What is ending anyway is not left, and what is accepted cannot be accepted any more.
        for (status, warning) in [
            (AdminRelationship.Status.terminationRequested, RemovalWarning.adminAccessEnding),
            (.terminating, RemovalWarning.adminAccessEnding),
            (.expiring, RemovalWarning.adminAccessEnding),
            (.approved, RemovalWarning.adminAccessComing),
            (.activating, RemovalWarning.adminAccessComing),
            (.unrecognized("odd"), RemovalWarning.adminAccessLeft),
        ] {
            let one = [relationship(status), relationship(status, id: "s")]
            #expect(warnings(.read(one, unread: 0)) == [warning(2)], "\(status)")
        }
        #expect(warnings(.read([relationship(.created)], unread: 0)) == [])
    }

    @Test func `are counted apart, each once`() {
        for status in Self.all {
            let tally = AdminAccess.read([relationship(status)], unread: 3).tally
            let parts = [tally.left, tally.ending, tally.accepted, tally.open, tally.ended]
            #expect(parts.reduce(0, +) == (status == .created ? 0 : 1), "\(status)")
            #expect((tally.left + tally.ending == 1) == status.givesAccess, "\(status)")
            #expect((tally.accepted + tally.open == 1) == status.isPending, "\(status)")
            #expect((tally.ended == 1) == status.isOver, "\(status)")
        }
    }

    @Test func `end by themselves unless they extend themselves`() {
        let ends = relationship(.active)
        let stays = relationship(.active, id: "s", autoExtend: "P180D")
        let holdings = contoso(.read([ends, stays], unread: 0))
        let rules = Rules.ofToday
        #expect(rules.end(of: .adminRelationship(ends.id), in: holdings) == .day(30))
        #expect(rules.end(of: .adminRelationship(stays.id), in: holdings) == nil)
    }

    @Test func `have disappeared only if all are known`() {
        let one = relationship(.active)
        let shown = contoso(.read([one], unread: 0))
        let holding = Holding.adminRelationship(one.id)
        for (access, differences) in [
            (
                AdminAccess.read([], unread: 0),
                [Difference.disappeared(holding, name: "Helpdesk r")]
            ),
            (.read([], unread: 1), []), (.unavailable(.unreachable), []), (.notRead, []),
        ] {
            #expect(
                contoso(access).differences(since: shown, regarding: holding) == differences)
        }
    }

    @Test func `are signs of the radar while they are about to end`() {
        let rules = Rules.ofToday
        func kinds(_ relationship: AdminRelationship) -> [RadarSignKind] {
            rules.signs(of: relationship, at: .today).map(\.kind)
        }
        #expect(kinds(relationship(.active)) == [.accessEnds])
        #expect(rules.signs(of: relationship(.active), at: .today).first?.date == .day(30))
        #expect(kinds(relationship(.unrecognized("odd"))) == [.accessEnds])
        #expect(kinds(relationship(.active, autoExtend: "P180D")) == [])
        #expect(kinds(relationship(.active, endsAt: .day(-1))) == [])
        #expect(kinds(relationship(.active, endsAt: .day(Rules.radarHorizon + 1))) == [])
        #expect(kinds(relationship(.active, endsAt: nil)) == [])
        for status in [Status.terminated, .terminating, .expiring, .approvalPending] {
            #expect(kinds(relationship(status)) == [])
        }
    }

    @Test func `are summed up by what gives access`() {
        let global = [AdminRole.globalAdministrator]
        let summary = AdminAccessSummary(
            of: .read(
                [
                    relationship(.active, id: "late", endsAt: .day(90)),
                    relationship(.active, id: "soon", endsAt: .day(9), autoExtend: "P180D"),
                    relationship(.terminated, id: "old", endsAt: .day(-9), roles: global),
                    relationship(.approvalPending, id: "open", endsAt: nil),
                ], unread: 0))
        #expect(summary.live == 2)
        #expect(summary.pending == 1)
        #expect(summary.nearest == .approvalPending)
        // The other one only extends itself.
        #expect(summary.endsAt == .day(90))
        #expect(!summary.extendsItself)
        #expect(!summary.hasGlobalAdmin)
        #expect(summary.isKnown)
        #expect(!AdminAccessSummary(of: .notRead).isKnown)
        #expect(summary.toldGlobalAdmin == false)
        let partly = AdminAccessSummary(of: .read([relationship(.active)], unread: 1))
        #expect(partly.toldGlobalAdmin == nil)
    }

    @Test(arguments: [AdminRelationship.Status.terminationRequested, .terminating])
    func `have no known end once theirs is asked for`(status: AdminRelationship.Status) {
        let ending = relationship(status, id: "e", endsAt: .day(9))
        let extending = relationship(status, id: "x", endsAt: .day(3), autoExtend: "P180D")
        let alone = AdminAccessSummary(of: .read([ending, extending], unread: 0))
        #expect(alone.live == 2 && alone.endsAt == nil && !alone.extendsItself)
        let active = relationship(.active)
        let all = AdminAccess.read([ending, extending, active], unread: 0)
        #expect(AdminAccessSummary(of: all).endsAt == .day(30))
        let rules = Rules.ofToday
        #expect(rules.end(of: .adminRelationship(ending.id), in: contoso(all)) == nil)
        #expect([ending, extending, active].map(\.endForGood) == [nil, nil, .day(30)])
    }

    @Test func `end on their day while their access is taken away, and extend no more`() {
        let expiring = relationship(.expiring, autoExtend: "P180D")
        #expect(expiring.endForGood == .day(30))
        let summary = AdminAccessSummary(of: .read([expiring], unread: 0))
        #expect(summary.endsAt == .day(30) && !summary.extendsItself)
    }

    @Test func `give roles that are named, or told by their id`() {
        #expect(AdminRole.label(of: AdminRole.globalAdministrator) == "Global Administrator")
        #expect(AdminRole.label(of: .init("01234567-0000-4000-8000-000000000001")) == "01234567")
    }

    @Test func `are written with the holdings, and missing in older ones`() throws {
        let holdings = contoso(.read([relationship(.active)], unread: 1))
        let data = try JSONEncoder().encode(holdings)
        #expect(try JSONDecoder().decode(Holdings.self, from: data) == holdings)
        let old = try JSONEncoder().encode(Holdings.contoso(.e3))
        #expect(!String(decoding: old, as: UTF8.self).contains("adminAccess"))
        #expect(try JSONDecoder().decode(Holdings.self, from: old) == .contoso(.e3))
    }
}
