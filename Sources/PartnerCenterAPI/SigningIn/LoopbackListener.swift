import NIOCore
import NIOHTTP1
import NIOPosix

/// A port of this machine, for this machine alone, that a browser comes back to.
package final class LoopbackListener: Sendable {
    package let port: Int
    /// Whoever asks for something, one after another; ends when the listener is closed.
    package let visits: AsyncStream<Visit>
    private let channel: any Channel
    private let told: AsyncStream<Visit>.Continuation

    /// Somebody at the port.
    package struct Visit: Sendable {
        /// From the slash on, with the query.
        package let target: String
        fileprivate let channel: any Channel

        /// Shows a page, after which the visit is over.
        package func show(_ html: String, status: Int = 200) {
            let headers: HTTPHeaders = [
                "Content-Type": "text/html; charset=utf-8",
                "Content-Length": "\(html.utf8.count)", "Cache-Control": "no-store",
                "Content-Security-Policy": "default-src 'none'", "Referrer-Policy": "no-referrer",
                "Connection": "close",
            ]
            let head = HTTPResponseHead(
                version: .http1_1, status: .init(statusCode: status), headers: headers)
            channel.write(HTTPServerResponsePart.head(head), promise: nil)
            let body = channel.allocator.buffer(string: html)
            channel.write(HTTPServerResponsePart.body(.byteBuffer(body)), promise: nil)
            channel.writeAndFlush(HTTPServerResponsePart.end(nil)).whenComplete { [channel] _ in
                channel.close(promise: nil)
            }
        }
    }

    private init(
        _ channel: any Channel, _ visits: AsyncStream<Visit>,
        _ told: AsyncStream<Visit>.Continuation
    ) {
        self.channel = channel
        self.visits = visits
        self.told = told
        port = channel.localAddress?.port ?? 0
    }

    /// Listens on any port that is free. Throws the system's reason why it cannot.
    package static func open() async throws -> LoopbackListener {
        let (visits, told) = AsyncStream.makeStream(
            of: Visit.self, bufferingPolicy: .bufferingNewest(16))
        let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(VisitHandler { told.yield($0) })
                }
            }
        let channel = try await bootstrap.bind(host: "127.0.0.1", port: 0).get()
        return LoopbackListener(channel, visits, told)
    }

    package func close() async {
        told.finish()
        try? await channel.close()
    }

    private final class VisitHandler: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart

        private let tell: (Visit) -> Void

        init(_ tell: @escaping (Visit) -> Void) { self.tell = tell }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            guard case .head(let head) = unwrapInboundIn(data) else { return }
            let visit = Visit(target: head.uri, channel: context.channel)
            guard head.method == .GET else { return visit.show("", status: 405) }
            tell(visit)
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            context.close(promise: nil)
        }
    }
}
