import Testing

/// The same suite through a replica: what it answers, and what its Directory tells of the acts.
@Suite struct `The replica as a Partner Center` {
    @Test(arguments: ConformanceCheck.allCases)
    func `owes what the sandbox owes`(check: ConformanceCheck) async throws {
        let stage = try RemoteStage()
        try await check.run(at: try stage.replica().center, stage, isTroubled: true)
        try stage.expectEachWriteOnce()
    }
}
