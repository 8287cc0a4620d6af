import PartnerCenterAPI

/// A request as it was sent, with its whole body.
struct HTTPRequest: Equatable, Sendable {
    /// The method in capitals, whether the service has it or not.
    var method = ""
    /// From the slash on, with the query.
    var target = ""
    /// The header fields; the lines after a chunked body are left out.
    var headers: WireHeaders = [:]
    var body: [UInt8] = []
    /// Whether the client wants the connection closed after the answer.
    var isLast = false
}

/// Reads HTTP/1.1 requests (RFC 9112) from the bytes of a connection, however they are divided.
struct HTTPRequestReader {
    /// The largest body, in bytes.
    static let largestBody = 1 << 20
    /// The longest line, and the largest head with all of its lines, in bytes.
    static let (longestLine, largestHead) = (80 << 10, 2 << 20)
    /// The largest number of header fields.
    static let mostFields = 256
    /// The methods of HTTP (RFC 9110, 9; RFC 5789). Anything else is not read further.
    private static let methods = [
        "GET", "HEAD", "POST", "PATCH", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT",
    ]

    private enum Part {
        case requestLine, fields, chunkSize, chunkEnd, trailers, end
        case body(left: Int)
        case chunk(left: Int)
    }

    private var bytes: [UInt8] = []
    /// Where in `bytes` the next part begins.
    private var place = 0
    private var part = Part.requestLine
    private var request = HTTPRequest()
    private var fields: [(name: String, value: String)] = []
    private var headSize = 0

    /// Whether a request has begun and not ended.
    var hasBegun: Bool {
        if case .requestLine = part { place < bytes.count } else { true }
    }

    /// Whether the head of a request was read, and the request has not ended.
    var hasHead: Bool {
        switch part {
        case .requestLine, .fields: false
        case .chunkSize, .chunkEnd, .trailers, .end, .body, .chunk: true
        }
    }

    /// The header fields that were read of a request that has not ended.
    var headers: WireHeaders { WireHeaders(fields) }

    /// Adds what was received.
    mutating func add(_ received: [UInt8]) {
        bytes.removeFirst(place)
        place = 0
        bytes += received
    }

    /// The next request; nil if it needs more bytes. Throws the answer to a request that cannot be
    /// read; nothing after it can be read either.
    mutating func next() throws(Fault) -> HTTPRequest? {
        while true {
            switch part {
            case .requestLine:
                guard let line = try line() else {
                    // A client that does not speak HTTP may never end its line.
                    try checkMethod(bytes[place...].prefix { $0 != .blank })
                    return nil
                }
                // Clients may send empty lines before a request (RFC 9112, 2.2).
                guard !line.isEmpty else { continue }
                try begin(line)
                part = .fields
            case .fields:
                guard let line = try headLine() else { return nil }
                if line.isEmpty { part = try bodyPart() } else { try addField(line) }
            case .body(let count):
                let left = move(count)
                part = left == 0 ? .end : .body(left: left)
                guard left == 0 else { return nil }
            case .chunkSize:
                guard let line = try line() else { return nil }
                let size = try chunkSize(line)
                part = size == 0 ? .trailers : .chunk(left: size)
            case .chunk(let count):
                let left = move(count)
                part = left == 0 ? .chunkEnd : .chunk(left: left)
                guard left == 0 else { return nil }
            case .chunkEnd:
                guard let line = try line() else { return nil }
                guard line.isEmpty else { throw .notHTTP }
                part = .chunkSize
            case .trailers:
                guard let line = try headLine() else { return nil }
                if line.isEmpty { part = .end }
            case .end:
                defer { (part, request, fields, headSize) = (.requestLine, HTTPRequest(), [], 0) }
                return request
            }
        }
    }

    /// The next line without its end; nil if it has not come whole.
    private mutating func line() throws(Fault) -> ArraySlice<UInt8>? {
        let end = bytes[place...].firstIndex(of: .lineFeed)
        guard (end ?? bytes.count) - place <= Self.longestLine else { throw .headTooLarge }
        guard let end else { return nil }
        let line = bytes[place..<end]
        place = end + 1
        guard line.last == .carriageReturn else { throw .notHTTP }
        return line.dropLast()
    }

    /// The next line of a head, or after a chunked body.
    private mutating func headLine() throws(Fault) -> ArraySlice<UInt8>? {
        guard let line = try line() else { return nil }
        headSize += line.count
        guard headSize <= Self.largestHead else { throw .headTooLarge }
        return line
    }

    /// Throws 405 if no method begins so.
    private func checkMethod(_ begun: ArraySlice<UInt8>) throws(Fault) {
        guard begun.first != .carriageReturn else { return }
        guard Self.methods.contains(where: { $0.utf8.starts(with: begun) }) else {
            throw .methodUnknown
        }
    }

    private mutating func begin(_ line: ArraySlice<UInt8>) throws(Fault) {
        let parts = line.split(separator: .blank, omittingEmptySubsequences: false)
        request.method = String(decoding: parts[0], as: UTF8.self)
        guard Self.methods.contains(request.method) else { throw .methodUnknown }
        guard parts.count == 3, !parts[1].isEmpty, parts[1].allSatisfy(\.isVisible) else {
            throw .notHTTP
        }
        request.target = String(decoding: parts[1], as: UTF8.self)
        switch String(decoding: parts[2], as: UTF8.self) {
        case "HTTP/1.1": break
        case "HTTP/1.0": request.isLast = true
        default: throw .notHTTP
        }
    }

    private mutating func addField(_ line: ArraySlice<UInt8>) throws(Fault) {
        guard let colon = line.firstIndex(of: .colon), colon > line.startIndex,
            line[..<colon].allSatisfy(\.isOfToken)
        else { throw .notHTTP }
        let value = line[(colon + 1)...].trimmed
        guard value.allSatisfy({ $0.isVisible || $0 > 0x7F || $0 == .blank || $0 == .tab }) else {
            throw .notHTTP
        }
        fields.append(
            (
                name: String(decoding: line[..<colon], as: UTF8.self),
                value: String(decoding: value, as: UTF8.self)
            ))
        guard fields.count <= Self.mostFields else { throw .headTooLarge }
    }

    /// What follows the head (RFC 9112, 6.3). A body whose end is in doubt is refused.
    private mutating func bodyPart() throws(Fault) -> Part {
        request.headers = headers
        func values(_ name: String) -> [String] {
            fields.filter { $0.name.lowercased() == name }.map { $0.value.lowercased() }
        }
        if values("connection").contains(where: { $0.contains("close") }) { request.isLast = true }
        let (codings, lengths) = (values("transfer-encoding"), values("content-length"))
        if !codings.isEmpty {
            guard codings == ["chunked"], lengths.isEmpty else { throw .notHTTP }
            return .chunkSize
        }
        guard let text = lengths.first else { return .end }
        // A sign before the number would be taken by Int.
        guard lengths.count == 1, text.utf8.allSatisfy((UInt8.zero...UInt8.nine).contains),
            let length = Int(text)
        else { throw .notHTTP }
        guard length <= Self.largestBody else { throw .bodyTooLarge }
        return .body(left: length)
    }

    /// The size at the beginning of a line; what may follow it says nothing to us.
    private func chunkSize(_ line: ArraySlice<UInt8>) throws(Fault) -> Int {
        let text = String(decoding: line.prefix { $0 != .semicolon }.trimmed, as: UTF8.self)
        guard text.utf8.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
            let size = Int(text, radix: 16)
        else { throw .notHTTP }
        guard size <= Self.largestBody - request.body.count else { throw .bodyTooLarge }
        return size
    }

    /// Moves up to `count` bytes into the body. Returns how many have not come yet.
    private mutating func move(_ count: Int) -> Int {
        let part = bytes[place...].prefix(count)
        request.body += part
        place += part.count
        return count - part.count
    }
}

extension Fault {
    /// 400 for what is not HTTP.
    static var notHTTP: Fault { Fault(400, "400", "The request is not valid HTTP.") }

    /// 405 for a method that no route takes.
    static var methodUnknown: Fault {
        Fault(
            405, "405", "The service does not know this method.",
            headers: ["Allow": "GET, HEAD, POST, PATCH, PUT, DELETE"])
    }

    fileprivate static var bodyTooLarge: Fault {
        Fault(413, "413", "The request body is too large.")
    }

    fileprivate static var headTooLarge: Fault {
        Fault(431, "431", "The header fields of the request are too large.")
    }
}

extension UInt8 {
    fileprivate static let (tab, lineFeed, carriageReturn, blank) = (
        UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: " ")
    )
    fileprivate static let (colon, semicolon) = (UInt8(ascii: ":"), UInt8(ascii: ";"))
    fileprivate static let (zero, nine) = (UInt8(ascii: "0"), UInt8(ascii: "9"))

    /// Whether it is a visible character of ASCII.
    fileprivate var isVisible: Bool { (0x21...0x7E).contains(self) }

    /// Whether a name of a header field may have it (RFC 9110, 5.6.2).
    fileprivate var isOfToken: Bool { isVisible && !"\"(),/:;<=>?@[\\]{}".utf8.contains(self) }
}

extension ArraySlice<UInt8> {
    /// Without blanks and tabs at both ends.
    fileprivate var trimmed: ArraySlice<UInt8> {
        let isBlank = { $0 == UInt8.blank || $0 == .tab }
        guard let last = lastIndex(where: { !isBlank($0) }) else { return [] }
        return self[...last].drop(while: isBlank)
    }
}
