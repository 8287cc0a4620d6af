import Chance
import Domain
import Foundation
import Testing

@testable import Sandbox

/// The suite once more, through a client whose service misbehaves, by an operator who does what
/// each refusal advises.
@Suite struct `The client under mischief` {
    /// All that can go wrong on the way, and leaves what customers hold alone.
    static let onTheWay = [
        "latency=300ms", "lag=2", "throttle=0.3", "failure=0.3", "cut-before=0.3",
        "cut-after=0.3", "truncated=0.3", "malformed=0.3", "bom", "pascal-case",
        "expired-token=0.3", "mfa=0.3", "stale-etag=0.5", "accepted",
    ]
    static let everything = onTheWay.map { $0.replacing("=0.3", with: "=0.06") }
        .joined(separator: ",")

    @Test(arguments: onTheWay, ConformanceCheck.allCases)
    func `owes the same, whatever goes wrong on the way`(
        mischief: String, check: ConformanceCheck
    ) async throws {
        let stage = try RemoteStage(mischief: mischief)
        try await check.run(
            at: PatientOperator(center: try stage.client()), stage, isTroubled: true)
        try stage.expectEachWriteOnce()
    }

    @Test(arguments: [1, 2, 3] as [UInt64], ConformanceCheck.allCases)
    func `owes the same with all of it at once`(
        seed: UInt64, check: ConformanceCheck
    ) async throws {
        let stage = try RemoteStage(seed: seed, mischief: Self.everything)
        try await check.run(
            at: PatientOperator(center: try stage.client()), stage, isTroubled: true)
        try stage.expectEachWriteOnce()
    }

    @Test(arguments: ConformanceCheck.allCases)
    func `owes the same with all of it at once, over HTTP`(check: ConformanceCheck) async throws {
        let stage = try RemoteStage(seed: 7, mischief: Self.everything)
        try await stage.overHTTP {
            try await check.run(at: PatientOperator(center: $0), stage, isTroubled: true)
        }
        try stage.expectEachWriteOnce()
    }
}

extension RemoteStage {
    /// No write was done twice, and none was left half done.
    func expectEachWriteOnce() throws {
        let audit = try WriteAudit(of: playground.directory)
        #expect(audit.doneTwice.isEmpty)
        #expect(audit.unfinished.isEmpty)
    }
}
