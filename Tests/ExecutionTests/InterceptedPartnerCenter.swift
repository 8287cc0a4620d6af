import Domain
import Samples
import Sandbox
import Synchronization

/// A Partner Center with somebody at its gate, who may turn each call away before it goes in, and
/// lose its answer when it comes out.
struct InterceptedPartnerCenter<Reading: PartnerCenter>: PartnerCenter, PartnerCenterForwarding {
    let reading: Reading
    var before: @Sendable (InterceptedCall) async throws(Refusal) -> Void = {
        (_) async throws(Refusal) in
    }
    var after: @Sendable (InterceptedCall) async throws(Refusal) -> Void = {
        (_) async throws(Refusal) in
    }

    private func through<Answer>(
        _ call: InterceptedCall, _ body: () async throws(Refusal) -> Answer
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

/// What is called at a gate.
enum InterceptedCall: Hashable {
    case read(Customer.ID)
    case write(Write, Customer.ID)

    var write: Write? { if case .write(let write, _) = self { write } else { nil } }
}

/// A Partner Center that does what it is told, and goes on showing a customer as it was.
struct StalePartnerCenter: PartnerCenterPassingOn {
    let reading: Sandbox
    let shows: Holdings

    func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings { shows }

    func account(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
        .of(shows.customer)
    }
}

/// RefusalQueue to be given one after the other.
final class RefusalQueue: Sendable {
    private let left: Mutex<ArraySlice<Refusal>>

    init(_ refusals: [Refusal]) { left = Mutex(refusals[...]) }

    /// Nil once all have been given.
    func next() -> Refusal? { left.withLock { $0.popFirst() } }
}

/// What is to happen when something is reached that is not there yet when the watch is set.
final class RunStopper: Sendable {
    private let action = Mutex<(@Sendable () -> Void)?>(nil)

    func set(_ action: @escaping @Sendable () -> Void) { self.action.withLock { $0 = action } }

    /// Waits for nobody: what was not set by then does not happen.
    func stop() { action.withLock { $0 }?() }
}

extension Write {
    static func suspend(_ id: String) -> Write { .suspend(Subscription.ID(id)) }
    static func cancel(_ id: String) -> Write { .cancel(.subscription(.init(id))) }
}
