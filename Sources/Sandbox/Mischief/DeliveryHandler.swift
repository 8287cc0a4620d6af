import NIOCore
import NIOHTTP1
import PartnerCenterAPI

/// Cuts connections, truncates answers and writes reason phrases: it stands below HTTP's encoding.
/// Headers of the answer say what to do; they are removed here.
final class DeliveryHandler: ChannelOutboundHandler {
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// `cut`, or the number of bytes of the body to send before the connection is closed.
    static let cutHeader = "x-sandbox-cut"
    /// The reason phrase of the status line.
    static let reasonHeader = "x-sandbox-reason"

    private enum Course {
        case whole
        case truncated(left: Int)
        case over
    }

    private var course = Course.whole

    func write(
        context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
    ) {
        switch (unwrapOutboundIn(data), course) {
        case (.head(var head), _):
            course = Self.course(told: head.headers[Self.cutHeader].first)
            if case .over = course { return close(context, promise) }
            if let reason = head.headers[Self.reasonHeader].first {
                head.status = .custom(code: head.status.code, reasonPhrase: reason)
            }
            head.headers.remove(name: Self.cutHeader)
            head.headers.remove(name: Self.reasonHeader)
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case (.body(.byteBuffer(var buffer)), .truncated(let left)):
            guard buffer.readableBytes >= left else {
                course = .truncated(left: left - buffer.readableBytes)
                return context.write(data, promise: promise)
            }
            course = .over
            let part = buffer.readSlice(length: left) ?? buffer
            let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
            context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(part)))).whenComplete { _ in
                bound.value.close(promise: promise)
            }
        case (_, .over), (.end, .truncated): close(context, promise)
        case (_, .whole), (.body, .truncated): context.write(data, promise: promise)
        }
    }

    private func close(_ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?) {
        course = .over
        promise?.succeed()
        context.close(promise: nil)
    }

    private static func course(told text: String?) -> Course {
        guard let text else { return .whole }
        return Int(text).map { .truncated(left: $0) } ?? .over
    }
}

/// How an answer reaches the client.
enum Delivery: Equatable, Sendable {
    case whole(WireResponse)
    /// That many bytes of its body are sent, then the connection is closed.
    case truncated(WireResponse, bytes: Int)
    /// The connection is closed without an answer.
    case cut
}
