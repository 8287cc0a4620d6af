import Domain
import Execution
import Harness
import Samples
import Synchronization
import Testing

@Suite struct `A write that was confirmed by itself` {
    private let contoso = Holdings.of("contoso", .a(.legacyLicence, id: "e3"))
    private let fabrikam = Holdings.of("fabrikam", .a(.legacyLicence, id: "e3"))

    private func suspend(_ shown: Holdings, _ harness: RunHarness) async throws -> Refusal? {
        let write = try ClearedWrite(.suspend(.init("e3")), of: Customer.ID("contoso"))
        return await refusal {
            _ = try await harness.runner().perform(write, basis: shown, under: ActContext())
        }
    }

    @Test func `is sent where its target is as it was shown`() async throws {
        let harness = try RunHarness(contoso, fabrikam)
        let shown = try #require(try harness.holdings("contoso"))
        #expect(try await suspend(shown, harness) == nil)
        #expect(try harness.audit().done == ["suspend e3"])
    }

    @Test func `is not sent where its target has changed since`() async throws {
        let harness = try RunHarness(contoso, fabrikam)
        var shown = try #require(try harness.holdings("contoso"))
        shown.subscriptions[0].quantity += 1
        guard case .changedMeanwhile? = try await suspend(shown, harness)?.cause else {
            Issue.record("it was not refused for the change")
            return
        }
        #expect(try harness.audit().done.isEmpty)
    }

    @Test func `is not sent where another customer was shown`() async throws {
        let harness = try RunHarness(contoso, fabrikam)
        let shown = try #require(try harness.holdings("fabrikam"))
        #expect(
            try await suspend(shown, harness)
                == .changedMeanwhile([
                    .customer(field: "id", before: "fabrikam", after: "contoso")
                ]))
        #expect(try harness.audit().done.isEmpty)
    }

    private static let stale = Refusal.told(
        .changedMeanwhile([]),
        by: ServiceAnswer(status: 400, code: "2055", requestID: "r", correlationID: "c"))

    @Test func `is sent once more where the service saved its target again, which is as it was`()
        async throws
    {
        let harness = try RunHarness(contoso)
        let shown = try #require(try harness.holdings("contoso"))
        let refusals = RefusalQueue([Self.stale])
        let center = InterceptedPartnerCenter(
            reading: harness.sandbox,
            before: { call throws(Refusal) in
                if call.write != nil, let refusal = refusals.next() { throw refusal }
            })
        let write = try ClearedWrite(.suspend(.init("e3")), of: Customer.ID("contoso"))
        _ = try await harness.runner(on: center).perform(
            write, basis: shown, under: ActContext(trace: .number(1)))
        #expect(try harness.audit().done == ["suspend e3"])
        let intents = try harness.entries().compactMap {
            if case .intended(let intent) = $0.event { intent } else { nil }
        }
        #expect(intents.map(\.trace.correlationID) == ["correlation-1", "correlation-1"])
        #expect(Set(intents.map(\.trace.requestID)).count == 2)
        #expect(intents.map(\.again?.refusal) == [nil, Self.stale])
    }

    @Test func `tells before it is sent once more that nothing is sent, and the ids it has then`()
        async throws
    {
        for isReadAgain in [true, false] {
            let harness = try RunHarness(contoso)
            let shown = try #require(try harness.holdings("contoso"))
            let wasRefused = Mutex(false)
            let center = InterceptedPartnerCenter(
                reading: harness.sandbox,
                before: { call throws(Refusal) in
                    let isSecond = wasRefused.withLock { $0 }
                    if isSecond, call.write == nil, !isReadAgain { throw .service(.failed) }
                    guard call.write != nil, !isSecond else { return }
                    wasRefused.withLock { $0 = true }
                    throw Self.stale
                })
            let stages = Mutex<[WriteStage]>([])
            let used = Mutex<[ActTrace]>([])
            let write = try ClearedWrite(.suspend(.init("e3")), of: Customer.ID("contoso"))
            let refused = await refusal {
                _ = try await harness.runner(on: center).perform(
                    write, basis: shown,
                    under: ActContext(
                        trace: .number(1), stage: { stage in stages.withLock { $0.append(stage) } },
                        retraced: { newer in used.withLock { $0.append(newer) } }))
            }
            #expect(refused?.cause == (isReadAgain ? nil : .service(.failed)))
            #expect(stages.withLock { $0 } == [.held])
            let last = try harness.entries().compactMap {
                if case .intended(let intent) = $0.event { intent.trace } else { nil }
            }.last
            let newer = try #require(used.withLock { $0.first })
            #expect(newer != .number(1) && used.withLock { $0.count } == 1)
            #expect((newer == last) == isReadAgain)
        }
    }

    @Test func `is not sent once more where its target has changed, or it is stale again`()
        async throws
    {
        let harness = try RunHarness(contoso)
        let shown = try #require(try harness.holdings("contoso"))
        let write = try ClearedWrite(.suspend(.init("e3")), of: Customer.ID("contoso"))
        let tries = Mutex(0)
        let again = InterceptedPartnerCenter(
            reading: harness.sandbox,
            before: { call throws(Refusal) in
                guard call.write != nil else { return }
                tries.withLock { $0 += 1 }
                throw Self.stale
            })
        let refused = await refusal {
            _ = try await harness.runner(on: again).perform(
                write, basis: shown, under: ActContext())
        }
        #expect(refused == Self.stale && tries.withLock { $0 } == 2)
        let sandbox = harness.sandbox
        let changed = InterceptedPartnerCenter(
            reading: sandbox,
            before: { call throws(Refusal) in
                guard call.write != nil else { return }
                _ = try await sandbox.suspend(.init("e3"), of: .init("contoso"))
                throw Self.stale
            })
        let late = await refusal {
            _ = try await harness.runner(on: changed).perform(
                write, basis: shown, under: ActContext())
        }
        guard case .changedMeanwhile(let differences)? = late, !differences.isEmpty else {
            Issue.record("\(String(describing: late))")
            return
        }
        #expect(try harness.audit().done == ["suspend e3"])
    }
}
