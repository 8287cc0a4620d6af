import NIOCore
import NIOHTTP1
import PartnerCenterAPI

/// Below HTTP's encoding, where a connection can be cut, an answer end in the middle, and a status
/// line say what it wants. It is told how by a header of the answer, which never leaves.
final class DeliveryHandler: ChannelOutboundHandler {
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// `cut`, or how many bytes of the body go out before the connection is closed.
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

/// How an answer gets to the one who asked.
enum Delivery: Equatable, Sendable {
    case whole(WireResponse)
    /// Only so many bytes of its body; then the connection ends.
    case truncated(WireResponse, bytes: Int)
    /// The connection ends without one.
    case cut
}
