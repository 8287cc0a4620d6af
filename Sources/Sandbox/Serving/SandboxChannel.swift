import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1

/// Hummingbird's HTTP/1.1, with `DeliveryHandler` below it and `ConnectionHandler` around it.
struct SandboxChannel: ServerChildChannel {
    let http: HTTP1Channel
    let guarding: @Sendable () -> ConnectionHandler

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        http.setup(channel: channel, logger: logger).flatMapThrowing { value in
            let pipeline = channel.pipeline.syncOperations
            let encoder = try pipeline.context(handlerType: HTTPResponseEncoder.self).handler
            try pipeline.addHandler(
                DeliveryHandler(), position: .after(encoder))
            let decoder = try pipeline.context(
                handlerType: ByteToMessageHandler<HTTPRequestDecoder>.self
            ).handler
            try pipeline.addHandler(guarding(), position: .after(decoder))
            return value
        }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await http.handle(value: value, logger: logger)
    }
}
