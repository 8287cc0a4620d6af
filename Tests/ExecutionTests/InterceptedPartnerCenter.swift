import Domain
import Samples
import Sandbox
import Synchronization

/// A Partner Center that runs a closure before and after each call. The closure before may refuse
/// the call; the one after may lose its answer.
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

/// A call that can be intercepted.
enum InterceptedCall: Hashable {
    case read(Customer.ID)
    case write(Write, Customer.ID)

    var write: Write? { if case .write(let write, _) = self { write } else { nil } }
}

/// A Partner Center that does every write, and still shows the customer as before.
struct StalePartnerCenter: PartnerCenterPassingOn {
    let reading: Sandbox
    let shows: Holdings

    func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings { shows }

    func account(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
        .of(shows.customer)
    }
}

/// Refusals to throw one after the other.
final class RefusalQueue: Sendable {
    private let left: Mutex<ArraySlice<Refusal>>

    init(_ refusals: [Refusal]) { left = Mutex(refusals[...]) }

    /// Return the next refusal; nil after the last.
    func next() -> Refusal? { left.withLock { $0.popFirst() } }
}

/// Stops a run that does not exist yet when its Partner Center is made.
final class RunStopper: Sendable {
    private let action = Mutex<(@Sendable () -> Void)?>(nil)

    func set(_ action: @escaping @Sendable () -> Void) { self.action.withLock { $0 = action } }

    /// Do what was set; nothing if nothing was set yet.
    func stop() { action.withLock { $0 }?() }
}

extension Write {
    static func suspend(_ id: String) -> Write { .suspend(Subscription.ID(id)) }
    static func cancel(_ id: String) -> Write { .cancel(.subscription(.init(id))) }
}
