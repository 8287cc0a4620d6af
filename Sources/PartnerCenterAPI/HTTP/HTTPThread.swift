import CCurl
import Foundation
import Synchronization

/// The thread of a transport, which runs all its exchanges. It begins with the first, and sleeps
/// while there are none.
final class HTTPThread: Sendable {
    typealias Answer = CheckedContinuation<Result<WireResponse, TransportError>, Never>

    private let library: String
    private let state = Mutex(ThreadState())

    /// What other threads tell this one.
    private struct ThreadState {
        /// Nil before the first exchange, and after the end.
        var connections: HTTPConnections?
        var isClosed = false
        var arrived: [(exchange: HTTPExchange, answer: Answer)] = []
        var cancelled: [HTTPExchange] = []
        /// Who waits for the end.
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    /// libcurl's connections. The thread alone uses them; others only wake it, with the state
    /// locked.
    private struct HTTPConnections: @unchecked Sendable {
        let pointer: OpaquePointer
    }

    /// `library` is the file of libcurl.
    init(library: String) { self.library = library }

    /// Loads libcurl and begins the thread, unless that was done. Throws `notSent` if it cannot, or
    /// after the end.
    func start() throws(TransportError) {
        try state.withLock { state throws(TransportError) in
            if state.isClosed { throw .notSent(.failed) }
            if state.connections != nil { return }
            guard http_load(library) else { throw .notSent(.libraryMissing) }
            guard let made = http_connections_make() else { throw .notSent(.failed) }
            let connections = HTTPConnections(pointer: made)
            state.connections = connections
            let thread = Thread { self.run(connections) }
            thread.name = "http"
            thread.start()
        }
    }

    /// Runs an exchange, and resumes `answer` with its result.
    func add(_ exchange: HTTPExchange, _ answer: Answer) {
        let isTaken = tell { state in
            if state.isClosed || exchange.isCancelled { return false }
            state.arrived.append((exchange, answer))
            return true
        }
        if !isTaken { answer.resume(returning: .failure(.cancelled)) }
    }

    /// Ends an exchange with `cancelled`, unless it has ended; also one that is not yet added.
    func cancel(_ exchange: HTTPExchange) {
        tell { state in
            exchange.isCancelled = true
            state.cancelled.append(exchange)
        }
    }

    /// Ends every exchange with `cancelled`, and the thread.
    func close() {
        tell { $0.isClosed = true }
    }

    /// Ends the same, and returns once the connections are closed.
    func shutdown() async {
        await withCheckedContinuation { end in
            let runs = tell { state in
                state.isClosed = true
                if state.connections == nil { return false }
                state.waiting.append(end)
                return true
            }
            if !runs { end.resume() }
        }
    }

    /// Changes the state, and wakes the thread to look at it.
    @discardableResult
    private func tell<Told: Sendable>(_ change: (inout ThreadState) -> Told) -> Told {
        state.withLock { state in
            let told = change(&state)
            if let connections = state.connections { http_connections_wake(connections.pointer) }
            return told
        }
    }

    private func run(_ connections: HTTPConnections) {
        let pointer = connections.pointer
        var underWay: [ObjectIdentifier: (exchange: HTTPExchange, answer: Answer)] = [:]
        func finish(_ exchange: HTTPExchange, _ result: Result<WireResponse, TransportError>) {
            guard let ended = underWay.removeValue(forKey: ObjectIdentifier(exchange)) else {
                return
            }
            http_connections_remove(pointer, exchange.request)
            ended.answer.resume(returning: result)
        }
        while true {
            let told = state.withLock { state in
                defer { (state.arrived, state.cancelled) = ([], []) }
                return (state.arrived, state.cancelled, isClosed: state.isClosed)
            }
            for (exchange, answer) in told.0 {
                underWay[ObjectIdentifier(exchange)] = (exchange, answer)
                if !http_connections_add(pointer, exchange.request) {
                    finish(exchange, .failure(.notSent(.failed)))
                }
            }
            for exchange in told.1 { finish(exchange, .failure(.cancelled)) }
            if told.isClosed { break }
            http_connections_run(pointer)
            var ending = http_ending()
            while http_connections_next(pointer, &ending) {
                let exchange = HTTPExchange.of(ending.context)
                finish(exchange, exchange.result(of: ending))
            }
            http_connections_wait(pointer)
        }
        for (exchange, _) in underWay.values { finish(exchange, .failure(.cancelled)) }
        let waiting = state.withLock { state in
            state.connections = nil
            return state.waiting
        }
        http_connections_free(pointer)
        for end in waiting { end.resume() }
    }
}
