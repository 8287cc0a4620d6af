import Foundation

/// Where a service answers: `https` anywhere, `http` on this machine alone, as a token sent in
/// plain text is given away.
package struct ServiceAddress: Equatable, Sendable {
    package let isSecure: Bool
    package let host: String
    package let port: Int
    /// What stands before every target, without a slash at its end; empty for most.
    package let path: String

    /// Throws `ServiceAddressError`.
    package init(_ text: String) throws(ServiceAddressError) {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            let host = parts.host, !host.isEmpty, parts.query == nil, parts.fragment == nil
        else { throw .malformed(text) }
        guard parts.user == nil, parts.password == nil else { throw .carriesSecret }
        guard scheme == "https" || scheme == "http" else { throw .malformed(text) }
        self.isSecure = scheme == "https"
        self.host = host
        self.port = parts.port ?? (isSecure ? 443 : 80)
        path =
            parts.percentEncodedPath.hasSuffix("/")
            ? String(parts.percentEncodedPath.dropLast()) : parts.percentEncodedPath
        guard isSecure || isLoopback else { throw .plainTextAbroad(host: host) }
    }

    /// Whether it is this machine: `localhost`, `127.0.0.0/8` or `::1`.
    package var isLoopback: Bool {
        let name = host.trimmingCharacters(in: ["[", "]"]).lowercased()
        if name == "localhost" || name == "::1" { return true }
        let numbers = name.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 4 && numbers[0] == "127"
            && numbers.allSatisfy { UInt8($0) != nil }
    }

    /// The address as text, without a slash at its end.
    package var text: String {
        let isUsual = port == (isSecure ? 443 : 80)
        return "\(isSecure ? "https" : "http")://\(host)\(isUsual ? "" : ":\(port)")\(path)"
    }
}

/// Why an address cannot be used.
package enum ServiceAddressError: Error, Equatable {
    case malformed(String)
    /// Plain `http` to another machine.
    case plainTextAbroad(host: String)
    /// A user name or password stands in it.
    case carriesSecret
}
