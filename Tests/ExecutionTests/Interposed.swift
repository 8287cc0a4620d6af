import Domain
import Samples

/// What is called at a gate.
enum Call: Hashable {
    case read(Customer.ID)
    case write(Write, Customer.ID)

    var write: Write? { if case .write(let write, _) = self { write } else { nil } }
}

/// A Partner Center with somebody at its gate, who may turn each call away before it goes in, and
/// lose its answer when it comes out.
struct Interposed<Reading: PartnerCenter>: PartnerCenter, PartnerCenterForwarding {
    let reading: Reading
    var before: @Sendable (Call) async throws(Refusal) -> Void = { (_) async throws(Refusal) in }
    var after: @Sendable (Call) async throws(Refusal) -> Void = { (_) async throws(Refusal) in }

    private func through<Answer>(
        _ call: Call, _ body: () async throws(Refusal) -> Answer
    ) async throws(Refusal) -> Answer {
        try await before(call)
        let answer = try await body()
        try await after(call)
        return answer
    }

    func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        try await through(.read(customer)) { () async throws(Refusal) in
            try await reading.holdings(of: customer)
        }
    }

    func perform(
        _ write: ClearedWrite, under act: ActContext
    ) async throws(Refusal) -> Change {
        try await through(.write(write.write, write.customer)) { () async throws(Refusal) in
            try await reading.perform(write, under: act)
        }
    }
}
