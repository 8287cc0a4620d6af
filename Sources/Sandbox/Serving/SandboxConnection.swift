import FlyingSocks
import Foundation
import PartnerCenterAPI
import Synchronization

/// A connection of a client, whose requests are answered one after another. It is closed if a
/// request does not come, does not end, or its answer is not fetched in time.
struct SandboxConnection: Sendable {
    let socket: Socket
    let pool: SocketPool<ePoll>
    /// How long the client may take for a head, for a body, and to fetch an answer.
    let patience: Duration
    let connections: OpenConnections
    let answer: @Sendable (HTTPRequest) async -> Delivery
    /// The answer to a request that could not be read, with the headers of every answer.
    let refusal: @Sendable (Fault, WireHeaders) -> WireResponse

    /// Answers until the client or the server ends it, and closes the connection.
    func serve() async {
        // A client that is gone, or out of time, is not told.
        try? await answerAll()
        try? socket.close()
    }

    private func answerAll() async throws {
        var reader = HTTPRequestReader()
        do {
            while let request = try await next(&reader) {
                switch await answer(request) {
                case .cut: return
                case .truncated(let response, let count):
                    return try await send(response.bytes(to: request, limit: count))
                case .whole(let response): try await send(response.bytes(to: request))
                }
                if request.isLast { return }
            }
        } catch let fault as Fault {
            let last = HTTPRequest(isLast: true)
            try await send(refusal(fault, reader.headers).bytes(to: last))
            shutdown(socket.file.rawValue, Int32(SHUT_WR))
            // What the client still sends is read: otherwise the system may throw the answer away.
            let deadline = ContinuousClock.now + patience
            while try await receive(by: deadline) != nil {}
        }
    }

    /// The next request; nil if the client ends the connection before it. Throws a `Fault` if the
    /// request cannot be read.
    private func next(_ reader: inout HTTPRequestReader) async throws -> HTTPRequest? {
        var deadline = ContinuousClock.now + patience
        while true {
            let hadHead = reader.hasHead
            if let request = try reader.next() { return request }
            if reader.hasHead, !hadHead { deadline = .now + patience }
            guard let received = try await receive(by: deadline) else {
                guard reader.hasBegun else { return nil }
                throw Fault.notHTTP
            }
            reader.add(received)
        }
    }

    /// Some bytes; nil if the client sends no more.
    private func receive(by deadline: ContinuousClock.Instant) async throws -> [UInt8]? {
        do {
            return try await repeated(.read, by: deadline) { try socket.read(atMost: 16 << 10) }
        } catch SocketError.disconnected {
            return nil
        }
    }

    private func send(_ bytes: [UInt8]) async throws {
        let (data, deadline) = (Data(bytes), ContinuousClock.now + patience)
        var sent = 0
        while sent < data.count {
            sent = try await repeated(.write, by: deadline) { try socket.write(data, from: sent) }
        }
    }

    /// Does it once the socket is ready. Throws if it is not by the deadline.
    private func repeated<Value>(
        _ event: Socket.Event, by deadline: ContinuousClock.Instant, _ act: () throws -> Value
    ) async throws -> Value {
        while true {
            try Task.checkCancellation()
            do {
                return try act()
            } catch SocketError.blocked {
                guard event == .read else {
                    try await wait(for: event, until: deadline)
                    continue
                }
                try await connections.waiting(for: socket) {
                    try await wait(for: event, until: deadline)
                }
            }
        }
    }

    private func wait(
        for event: Socket.Event, until deadline: ContinuousClock.Instant
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.suspendSocket(socket, untilReadyFor: [event]) }
            group.addTask {
                try await Task.sleep(until: deadline, clock: .continuous)
                throw SocketError.timeout(message: "")
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }
}

extension WireResponse {
    /// The answer as HTTP/1.1 sends it, with up to `limit` bytes of its body. HEAD is answered like
    /// GET, without the body (RFC 9110, 9.3.2).
    fileprivate func bytes(to request: HTTPRequest, limit: Int = .max) -> [UInt8] {
        var headers = headers
        // 204 must have none (RFC 9110, 8.6).
        if status != 204 { headers["Content-Length"] = "\(body.count)" }
        if request.isLast { headers["Connection"] = "close" }
        var head = "HTTP/1.1 \(status) \(reason.isEmpty ? phrase : reason)\r\n"
        for field in headers.fields { head += "\(field.name): \(field.value.inOneLine)\r\n" }
        return Array((head + "\r\n").utf8) + (request.method == "HEAD" ? [] : body.prefix(limit))
    }

    /// The phrase of its status; empty for one that no answer of ours has.
    private var phrase: String {
        switch status {
        case 200: "OK"
        case 201: "Created"
        case 202: "Accepted"
        case 204: "No Content"
        case 302: "Found"
        case 303: "See Other"
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 409: "Conflict"
        case 412: "Precondition Failed"
        case 413: "Content Too Large"
        case 421: "Misdirected Request"
        case 429: "Too Many Requests"
        case 431: "Request Header Fields Too Large"
        case 500: "Internal Server Error"
        case 502: "Bad Gateway"
        case 503: "Service Unavailable"
        default: ""
        }
    }
}

extension String {
    /// With a blank for whatever would end the line of a header field.
    fileprivate var inOneLine: String {
        String(decoding: utf8.map { [0, 10, 13].contains($0) ? 32 : $0 }, as: UTF8.self)
    }
}

/// The open connections. Each is at work unless it waits for its client to send.
final class OpenConnections: Sendable {
    private let state = Mutex(ConnectionList())

    private struct ConnectionList {
        var working = 0
        var waiting: Set<Socket> = []
        var whenSettled: CheckedContinuation<Void, Never>?

        var isSettled: Bool { working == 0 && !waiting.contains(where: \.hasBytes) }
    }

    /// Adds a connection, at work.
    func add() { state.withLock { $0.working += 1 } }

    /// Removes a connection that is at work.
    func remove() { change { $0.working -= 1 } }

    /// Does something that waits for the client of a connection.
    func waiting(for client: Socket, _ wait: () async throws -> Void) async rethrows {
        change { list in
            list.working -= 1
            list.waiting.insert(client)
        }
        defer {
            state.withLock { list in
                list.working += 1
                list.waiting.remove(client)
            }
        }
        try await wait()
    }

    /// Returns once nothing that was received is left to answer, or after `grace`. To be called
    /// once.
    func settle(within grace: Duration) async {
        let patience = Task {
            try? await Task.sleep(for: grace)
            resume { _ in true }
        }
        await withCheckedContinuation { continuation in
            state.withLock { $0.whenSettled = continuation }
            resume(if: \.isSettled)
        }
        patience.cancel()
    }

    private func change(_ body: (inout ConnectionList) -> Void) {
        state.withLock { body(&$0) }
        resume(if: \.isSettled)
    }

    private func resume(if isOver: (ConnectionList) -> Bool) {
        let waiting = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard state.whenSettled != nil, isOver(state) else { return nil }
            defer { state.whenSettled = nil }
            return state.whenSettled
        }
        waiting?.resume()
    }
}

extension Socket {
    /// Whether bytes came that were not read.
    fileprivate var hasBytes: Bool {
        var byte: UInt8 = 0
        return recv(file.rawValue, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT)) > 0
    }
}
