import Domain
import PartnerCenterAPI
import Synchronization
import Testing

@Suite struct `Where a write is` {
    private let target = "/v1/customers/\(hanbit.text)/subscriptions/\(base.text)"

    /// What an act told of its write, and what came of it.
    private func told(
        stopping stage: WriteStage? = nil, _ bench: Workbench
    ) async -> (stages: [WriteStage], refusal: Refusal?) {
        let stages = Mutex<[WriteStage]>([])
        let refused = await Task {
            let act = ActContext { told in
                stages.withLock { $0.append(told) }
                if told == stage { withUnsafeCurrentTask { $0?.cancel() } }
            }
            return await refusal { () throws(Refusal) in
                try await bench.client.suspend(base, of: hanbit, under: act)
            }
        }.value
        return (stages.withLock { $0 }, refused)
    }

    private func bench(refusals: Int = 0) -> Workbench {
        let isDone = Mutex(false)
        return Workbench { request, count in
            guard request.method == .patch else {
                let status = isDone.withLock { $0 } ? "suspended" : "active"
                return .json(Bodies.subscription(status: status))
            }
            if count >= refusals { isDone.withLock { $0 = true } }
            return count < refusals
                ? WireResponse(status: 429, headers: ["Retry-After": "20"])
                : .json(Bodies.subscription(status: "suspended"))
        }
    }

    @Test func `is told when it leaves, and nothing is of what only looks`() async {
        let (stages, refusal) = await told(bench())
        #expect(stages == [.sent])
        #expect(refusal == nil)
    }

    @Test func `is told when the service turns it away undone`() async {
        #expect(await told(bench(refusals: 1)).stages == [.sent, .held, .sent])
    }

    @Test func `stopped at the last moment, it is not sent and says so`() async {
        let bench = bench()
        let (_, refusal) = await told(stopping: .sent, bench)
        #expect(refusal == .service(.stopped))
        #expect(!bench.script.lines.contains("PATCH \(target)"))
    }

    @Test func `stopped while it was turned away, it was not done and says so`() async {
        let bench = bench(refusals: 1)
        let (_, refusal) = await told(stopping: .held, bench)
        #expect(refusal?.cause == .service(.stopped))
        #expect(bench.script.lines.count { $0 == "PATCH \(target)" } == 1)
    }
}
