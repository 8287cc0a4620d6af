import NIOCore
import Synchronization

/// The connections that are open, and which of them wait for an answer that was begun.
final class Connections: Sendable {
    private struct State {
        var open: [ObjectIdentifier: Connection] = [:]
        var whenSettled: CheckedContinuation<Void, Never>?

        var isSettled: Bool { open.values.allSatisfy { !$0.isBusy } }
    }

    private struct Connection {
        let channel: any Channel
        var isBusy = false
    }

    private let state = Mutex(State())

    func add(_ channel: any Channel) {
        state.withLock { $0.open[ObjectIdentifier(channel)] = Connection(channel: channel) }
    }

    func remove(_ channel: any Channel) {
        change { $0.open[ObjectIdentifier(channel)] = nil }
    }

    /// Says whether a request of it was read as a whole and is not answered yet.
    func set(isBusy: Bool, _ channel: any Channel) {
        change { $0.open[ObjectIdentifier(channel)]?.isBusy = isBusy }
    }

    /// Returns once every answer that was begun is written, or after that time. To be called once.
    func settle(within grace: Duration) async {
        let patience = Task {
            try? await Task.sleep(for: grace)
            self.resume { _ in true }
        }
        await withCheckedContinuation { continuation in
            state.withLock { $0.whenSettled = continuation }
            resume(if: \.isSettled)
        }
        patience.cancel()
    }

    /// Closes all of them, whatever they are at.
    func closeAll() {
        let channels = state.withLock { $0.open.values.map(\.channel) }
        for channel in channels { channel.close(promise: nil) }
    }

    private func change(_ body: (inout State) -> Void) {
        state.withLock { body(&$0) }
        resume(if: \.isSettled)
    }

    private func resume(if isOver: (State) -> Bool) {
        let waiting = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard isOver(state) else { return nil }
            defer { state.whenSettled = nil }
            return state.whenSettled
        }
        waiting?.resume()
    }
}
