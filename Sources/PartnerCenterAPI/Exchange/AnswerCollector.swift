import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Synchronization

/// Puts one answer together, and remembers whether its request had left the house: what was never
/// sent may be repeated, what was sent may have been done.
final class AnswerCollector: HTTPClientResponseDelegate {
    typealias Response = WireResponse

    private let limit: Int
    private let state = Mutex(State())

    private struct State {
        var wasSent = false
        var response = WireResponse(status: 0)
    }

    /// The body is larger than was allowed.
    struct TooLarge: Error {
        let limit: Int
    }

    init(limit: Int) { self.limit = limit }

    var wasSent: Bool { state.withLock { $0.wasSent } }

    // The body goes out after the head only: before this moment nothing can be acted on.
    func didSendRequestHead(task: HTTPClient.Task<Response>, _ head: HTTPRequestHead) {
        state.withLock { $0.wasSent = true }
    }

    func didReceiveHead(
        task: HTTPClient.Task<Response>, _ head: HTTPResponseHead
    ) -> EventLoopFuture<Void> {
        state.withLock {
            var headers = WireHeaders(head.headers.map { (name: $0.name, value: $0.value) })
            $0.response.reason = headers[ReasonPhrase.header] ?? ""
            headers[ReasonPhrase.header] = nil
            $0.response.headers = headers
            $0.response.status = Int(head.status.code)
        }
        return task.eventLoop.makeSucceededVoidFuture()
    }

    func didReceiveBodyPart(
        task: HTTPClient.Task<Response>, _ buffer: ByteBuffer
    ) -> EventLoopFuture<Void> {
        let isTooLarge = state.withLock {
            $0.response.body += buffer.readableBytesView
            return $0.response.body.count > limit
        }
        return isTooLarge
            ? task.eventLoop.makeFailedFuture(TooLarge(limit: limit))
            : task.eventLoop.makeSucceededVoidFuture()
    }

    func didFinishRequest(task: HTTPClient.Task<Response>) throws -> Response {
        state.withLock { $0.response }
    }
}
