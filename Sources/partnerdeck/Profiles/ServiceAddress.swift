/// The address of a service: scheme, host, port and a path of its own, without a slash at the end.
///
/// What is sent there carries an access token, so it is `https`, or `http` to this machine alone.
struct ServiceAddress: Equatable, Sendable, CustomStringConvertible {
    let description: String

    /// Why a text is no such address.
    enum Fault: Error, Equatable, Sendable {
        /// Not `https://HOST`, with a port and a path perhaps.
        case malformed
        /// `http` to another machine: anybody on the way could read the token.
        case plain
    }

    /// An address known to be one.
    fileprivate init(known text: String) { description = text }

    init(checking text: String) throws(Fault) {
        var rest = Substring(text)
        while rest.last == "/" { rest.removeLast() }
        let allowed = rest.unicodeScalars.allSatisfy {
            $0.isASCII && $0.value > 32 && $0 != "\u{7F}"
        }
        guard allowed, let colon = rest.firstRange(of: "://") else { throw .malformed }
        let scheme = rest[..<colon.lowerBound].lowercased()
        let place = rest[colon.upperBound...].prefix { $0 != "/" }
        let path = rest[colon.upperBound...].dropFirst(place.count)
        guard let host = Self.host(of: place), !path.contains(where: { "?#\\".contains($0) })
        else { throw .malformed }
        switch scheme {
        case "https": break
        case "http": if !Self.isLoopback(host) { throw .plain }
        default: throw .malformed
        }
        description = "\(scheme)://\(place.lowercased())\(path)"
    }

    /// The host of `host`, `host:port`, `[::1]` or `[::1]:port`; nil if it is none of these. A
    /// user's name before it would be sent along, and is refused.
    private static func host(of place: Substring) -> Substring? {
        let host: Substring
        if place.first == "[" {
            guard let end = place.firstIndex(of: "]") else { return nil }
            host = place[place.index(after: place.startIndex)..<end]
            guard host.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." }) else { return nil }
            return isPort(place[place.index(after: end)...]) && !host.isEmpty ? host : nil
        }
        host = place.prefix { $0 != ":" }
        let isName = host.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
        return isName && !host.isEmpty && isPort(place.dropFirst(host.count)) ? host : nil
    }

    /// Whether nothing follows the host, or a colon and a port.
    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty
            || text.first == ":" && text.dropFirst().allSatisfy(\.isWholeNumber)
                && UInt16(text.dropFirst()).map { $0 > 0 } == true
    }

    /// 127.0.0.0/8, `::1` and `localhost`. Written out in full: `127.1` is a name to a resolver.
    static func isLoopback(_ host: Substring) -> Bool {
        if host.lowercased() == "localhost" || host == "::1" { return true }
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 4 && numbers[0] == "127" && numbers.allSatisfy { UInt8($0) != nil }
    }
}

extension ServiceAddress {
    /// An address of Microsoft's own, as the reference has it.
    init(_ known: StaticString) { self.init(known: "\(known)") }
}
