import NIOCore
import NIOHTTP1

/// Carries the phrase of the status line past NIO's parser, which drops it for every status it
/// knows, as a header of its own: an MFA refusal is explained nowhere else (reference, 1.3).
final class ReasonPhrase: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = HTTPClientRequestPart
    typealias OutboundOut = HTTPClientRequestPart

    /// The name of that header; it never left this process.
    static let header = "X-Partnerdeck-Reason-Phrase"

    private var isAwaitingStatus = false
    private var held = ByteBuffer()

    /// Puts one in front of the parser of a fresh connection.
    @Sendable static func install(in channel: any Channel) -> EventLoopFuture<Void> {
        channel.eventLoop.submit {
            let pipeline = channel.pipeline.syncOperations
            let parser = try pipeline.handler(
                type: ByteToMessageHandler<HTTPResponseDecoder>.self)
            try pipeline.addHandler(ReasonPhrase(), position: .before(parser))
        }
    }

    // Requests are not pipelined: what comes after one begins with a status line.
    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .head = unwrapOutboundIn(data) { isAwaitingStatus = true }
        context.write(data, promise: promise)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard isAwaitingStatus else { return context.fireChannelRead(data) }
        var part = unwrapInboundIn(data)
        held.writeBuffer(&part)
        let bytes = held.readableBytesView
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
            // No status line is that long: the parser may say what is wrong with it.
            if held.readableBytes > 4096 { release(context) }
            return
        }
        let line = String(decoding: bytes[..<end], as: UTF8.self)
        let words = line.split(separator: " ", maxSplits: 2)
        // Before an interim status (1xx) there is still the real one to come.
        guard words.count > 1, let status = Int(words[1].prefix(3)), status >= 200 else {
            return release(context)
        }
        let phrase = words.count > 2 ? words[2].filter { $0.isASCII && !$0.isNewline } : ""
        var passed = context.channel.allocator.buffer(capacity: held.readableBytes + 128)
        passed.writeBytes(bytes[...end])
        passed.writeString("\(Self.header): \(phrase)\r\n")
        passed.writeBytes(bytes[(end + 1)...])
        held = passed
        isAwaitingStatus = false
        release(context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        if held.readableBytes > 0 { release(context) }
        context.fireChannelInactive()
    }

    private func release(_ context: ChannelHandlerContext) {
        let passed = held
        held = ByteBuffer()
        context.fireChannelRead(wrapInboundOut(passed))
    }
}
