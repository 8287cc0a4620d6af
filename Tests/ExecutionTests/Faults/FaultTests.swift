import Domain
import Foundation
import Samples
import Testing

@testable import Sandbox

/// A fault at every single write of a long run, then a resume. `PARTNERDECK_FAULT_RUNS` sets the
/// number of runs in all.
@Suite(.heavy) struct `A run that is killed again and again` {
    private static let runs =
        ProcessInfo.processInfo.environment["PARTNERDECK_FAULT_RUNS"].flatMap { Int($0) } ?? 200

    static let seeds: [UInt64] = [1, 2, 3, 4, 5, 6, 7, 8]

    /// Killed at each crossing in turn: before each intent, between it and the write, before the
    /// answer, between the answer and its entry, before and after each confirmation.
    @Test(arguments: seeds)
    func `does each write once, in one process`(seed: UInt64) async throws {
        let tally = FaultTally()
        let template = try FaultTemplate(seed: seed, edition: seed % 4 == 0 ? .current : .y2020)
        for number in 0..<max(1, Self.runs * 9 / 10 / Self.seeds.count) {
            try await FaultRun(
                template: template, seed: seed * 10_000 + UInt64(number), way: .inProcess,
                mischief: .none, customers: 1 + number % 3,
                firstKill: number * Self.seeds.count + Int(seed) - 1, tally: tally
            ).run()
        }
        Self.tell(tally, seed, "in one process")
    }

    @Test(arguments: seeds)
    func `does each write once, whatever goes wrong on the way to the service`(
        seed: UInt64
    ) async throws {
        let tally = FaultTally()
        let template = try FaultTemplate(seed: seed, edition: seed % 4 == 0 ? .current : .y2020)
        for number in 0..<max(1, Self.runs / 10 / Self.seeds.count) {
            let kind = Self.kinds[(number * Self.seeds.count + Int(seed) - 1) % Self.kinds.count]
            try await FaultRun(
                template: template, seed: seed * 10_000 + 5000 + UInt64(number),
                way: .overTheWire, mischief: try Mischief(parsing: kind),
                customers: 1, tally: tally
            ).run()
        }
        Self.tell(tally, seed, "over the wire")
    }

    /// What a change of seats drops of the renewal is a write of its own.
    @Test(arguments: seeds.prefix(4))
    func `sets seats once, and again what they drop of the renewal`(seed: UInt64) async throws {
        let tally = FaultTally()
        let template = try FaultTemplate(seed: seed, edition: seed % 2 == 0 ? .current : .y2020)
        for number in 0..<max(1, Self.runs / 50) {
            for way in FaultHarness.Way.allCases {
                try await FaultRun(
                    template: template, seed: seed * 10_000 + 7000 + UInt64(number), way: way,
                    mischief: .none, customers: 1 + number % 2, firstKill: number * 3,
                    subject: .seats, tally: tally
                ).run()
            }
        }
        Self.tell(tally, seed, "of seats")
    }

    /// The end of an admin relationship is asked of Microsoft Graph, which has no ids that make a
    /// second request harmless: a lost answer is looked for before it is sent again.
    @Test(arguments: seeds)
    func `ends each admin relationship once, and the reseller relationship after them`(
        seed: UInt64
    ) async throws {
        let tally = FaultTally()
        let template = try FaultTemplate(seed: seed, edition: .y2020)
        for number in 0..<max(1, Self.runs / 50) {
            for subject in [FaultRun.Subject.adminAccess, .offboardingWithAccess] {
                for way in FaultHarness.Way.allCases {
                    let kind = way == .inProcess ? "none" : Self.graphKind(number, seed)
                    try await FaultRun(
                        template: template, seed: seed * 10_000 + 8000 + UInt64(number), way: way,
                        mischief: try Mischief(parsing: kind), customers: 1 + number % 2,
                        firstKill: number * Self.seeds.count + Int(seed) - 1, subject: subject,
                        tally: tally
                    ).run()
                }
            }
        }
        #expect(tally.all.ends > 0)
        Self.tell(tally, seed, "of admin relationships")
    }

    @Test(arguments: seeds)
    func `asks for the end of one admin relationship once, and looks up what became of it`(
        seed: UInt64
    ) async throws {
        let tally = FaultTally()
        let template = try FaultTemplate(seed: seed, edition: .y2020)
        for number in 0..<max(1, Self.runs / 25) {
            for way in FaultHarness.Way.allCases {
                let kind = way == .inProcess ? "none" : Self.graphKind(number, seed)
                try await FaultAct(
                    template: template, seed: seed * 10_000 + 9000 + UInt64(number), way: way,
                    mischief: try Mischief(parsing: kind), firstKill: number, tally: tally
                ).run()
            }
        }
        Self.tell(tally, seed, "of one end")
    }

    /// What can go wrong with Graph's requests and answers, alone and together.
    private static let graphKinds = [
        "none", "cut-before=0.3", "cut-after=0.3", "failure=0.3", "throttle=0.3", "truncated=0.3",
        "malformed=0.2", "mixed-types=0.5", "next-link=0.2", "no-consent=0.1", "lag=90s",
        "other-operator=0.3", "cut-after=0.2,failure=0.2,truncated=0.1,mixed-types=0.3",
    ]

    private static func graphKind(_ number: Int, _ seed: UInt64) -> String {
        graphKinds[(number * seeds.count + Int(seed) - 1) % graphKinds.count]
    }

    /// Each kind alone with a high chance, then all at once with a low one.
    private static let kinds: [String] =
        ["none", "latency=300ms", "lag=2", "lag=90s"]
        + MischiefKind.allCases.map {
            switch $0 {
            case .mark, .pascalCase, .missingFields, .accepted: "\($0.rawValue)=0.5"
            case .expiredToken, .multiFactor, .unknownStatus: "\($0.rawValue)=0.05"
            default: "\($0.rawValue)=0.2"
            }
        } + [
            MischiefKind.allCases.filter { $0 != .otherOperator }.map { "\($0.rawValue)=0.02" }
                .joined(separator: ",") + ",lag=2,latency=20ms"
        ]

    private static func tell(_ tally: FaultTally, _ seed: UInt64, _ way: String) {
        guard ProcessInfo.processInfo.environment["PARTNERDECK_FAULT_RUNS"] != nil else { return }
        let all = tally.all
        print(
            "FAULTS \(way), seed \(seed): \(all.runs) runs, \(all.kills) kills, "
                + "\(all.lives) lives, \(all.writes) writes, \(all.requests) requests, "
                + "\(all.mischief) of them spoilt, \(all.stuck) left with obstacles")
    }
}
