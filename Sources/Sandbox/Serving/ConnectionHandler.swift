import NIOCore
import NIOHTTP1
import PartnerCenterAPI
import Synchronization

/// Closes a connection if a request does not come, does not end, or its answer is not fetched in
/// time. It stands above HTTP's decoding, and answers what never reaches the service in the
/// service's form.
final class ConnectionHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let patience: TimeAmount
    private let connections: Connections
    /// The answer to a request that could not be read, with the headers of every answer.
    private let refusal: @Sendable (Fault) -> WireResponse

    private var timer: Scheduled<Void>?
    /// Whether a request has begun and not ended.
    private var isReading = false
    /// Whether an answer has begun and is not written yet.
    private var isWriting = false
    /// The number of requests that have begun and are not answered.
    private var unanswered = 0
    private var endsWithThisAnswer = false

    init(
        patience: TimeAmount, connections: Connections,
        refusal: @escaping @Sendable (Fault) -> WireResponse
    ) {
        self.patience = patience
        self.connections = connections
        self.refusal = refusal
    }

    func handlerAdded(context: ChannelHandlerContext) {
        connections.add(context.channel)
        wait(context)
    }

    func handlerRemoved(context: ChannelHandlerContext) { leave(context) }

    func channelInactive(context: ChannelHandlerContext) {
        leave(context)
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            isReading = true
            unanswered += 1
            wait(context)
        case .body: break
        case .end:
            isReading = false
            wait(context)
        }
        context.fireChannelRead(data)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // An earlier request that is not answered yet is answered first.
        let isNext = unanswered == 0 || (isReading && unanswered == 1 && !isWriting)
        guard let error = error as? HTTPParserError, isNext else {
            return context.fireErrorCaught(error)
        }
        (unanswered, isReading) = (1, false)
        write(refusal(Fault(error)), context)
        write(context: context, data: wrapOutboundOut(.end(nil)), promise: nil)
        context.flush()
    }

    func write(
        context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
    ) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            isWriting = true
            wait(context)
            if head.headers[canonicalForm: "connection"].contains(where: { $0 == "close" }) {
                endsWithThisAnswer = true
            }
            // The framework's own answers have no ids, and are replaced.
            guard !head.headers.contains(name: "MS-RequestId") else {
                return context.write(data, promise: promise)
            }
            write(refusal(Fault(frameworksOwn: Int(head.status.code))), context)
            promise?.succeed()
        case .body: context.write(data, promise: promise)
        case .end:
            let written = promise ?? context.eventLoop.makePromise()
            let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
            written.futureResult.whenComplete { _ in
                let (handler, context) = bound.value
                handler.hasAnswered(context)
            }
            context.write(data, promise: written)
        }
    }

    /// Writes an answer but not its end, after which the connection is closed.
    private func write(_ response: WireResponse, _ context: ChannelHandlerContext) {
        isWriting = true
        endsWithThisAnswer = true
        var headers = HTTPHeaders(response.headers.fields.map { ($0.name, $0.value) })
        headers.replaceOrAdd(name: "Content-Length", value: "\(response.body.count)")
        headers.replaceOrAdd(name: "Connection", value: "close")
        let head = HTTPResponseHead(
            version: .http1_1, status: .init(statusCode: response.status), headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        let body = context.channel.allocator.buffer(bytes: response.body)
        context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
    }

    private func hasAnswered(_ context: ChannelHandlerContext) {
        isWriting = false
        unanswered = max(0, unanswered - 1)
        // A request that is still being sent is read to its end: its client may not read before.
        if endsWithThisAnswer, !isReading { return context.close(promise: nil) }
        wait(context)
    }

    /// Starts the timer for what the client has to do next; none while the client waits for the
    /// server.
    private func wait(_ context: ChannelHandlerContext) {
        timer?.cancel()
        timer = nil
        let isBusy = unanswered > (isReading ? 1 : 0)
        connections.set(isBusy: isBusy, context.channel)
        if endsWithThisAnswer, !isReading, !isWriting { return context.close(promise: nil) }
        guard isWriting || isReading || !isBusy else { return }
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: patience) {
            context.close(promise: nil)
        }
    }

    private func leave(_ context: ChannelHandlerContext) {
        timer?.cancel()
        timer = nil
        connections.remove(context.channel)
    }
}

extension Fault {
    /// The answer to what is not HTTP.
    fileprivate init(_ error: HTTPParserError) {
        switch error {
        case .invalidMethod: self = .methodUnknown
        case .headerOverflow:
            self.init(431, "431", "The header fields of the request are too large.")
        default: self.init(400, "400", "The request is not valid HTTP.")
        }
    }

    /// The answer in place of the framework's own.
    fileprivate init(frameworksOwn status: Int) {
        if status == 400 {
            self.init(400, "400", "The request is not valid HTTP.")
        } else {
            self.init(500, "800094", "The service failed.")
        }
    }

    /// 405 for a method that no route takes.
    static var methodUnknown: Fault {
        Fault(
            405, "405", "The service does not know this method.",
            headers: ["Allow": "GET, HEAD, POST, PATCH, PUT, DELETE"])
    }
}

/// The open connections, and which of them wait for an answer.
final class Connections: Sendable {
    private struct ConnectionList {
        var open: [ObjectIdentifier: (channel: any Channel, isBusy: Bool)] = [:]
        var whenSettled: CheckedContinuation<Void, Never>?

        var isSettled: Bool { open.values.allSatisfy { !$0.isBusy } }
    }

    private let state = Mutex(ConnectionList())

    func add(_ channel: any Channel) {
        state.withLock { $0.open[ObjectIdentifier(channel)] = (channel, isBusy: false) }
    }

    func remove(_ channel: any Channel) {
        change { $0.open[ObjectIdentifier(channel)] = nil }
    }

    /// Sets whether the connection has a request that was read completely and is not answered.
    func set(isBusy: Bool, _ channel: any Channel) {
        change { $0.open[ObjectIdentifier(channel)]?.isBusy = isBusy }
    }

    /// Returns once no connection waits for an answer, or after `grace`. To be called once.
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

    /// Closes all connections at once.
    func closeAll() {
        let channels = state.withLock { $0.open.values.map(\.channel) }
        for channel in channels { channel.close(promise: nil) }
    }

    private func change(_ body: (inout ConnectionList) -> Void) {
        state.withLock { body(&$0) }
        resume(if: \.isSettled)
    }

    private func resume(if isOver: (ConnectionList) -> Bool) {
        let waiting = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard isOver(state) else { return nil }
            defer { state.whenSettled = nil }
            return state.whenSettled
        }
        waiting?.resume()
    }
}
