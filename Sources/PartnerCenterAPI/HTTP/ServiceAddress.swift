import Domain
import Foundation

/// The address of a service: `https` anywhere, `http` only on this machine, as a token in plain
/// text could be read on the way.
package struct ServiceAddress: Equatable, Sendable {
    /// Whether it is `https`.
    package let isSecure: Bool
    /// The name or number of the machine.
    package let host: String
    /// The port; 443 or 80 unless the address says another.
    package let port: Int
    /// The path before every target, without a slash at its end; empty for most.
    package private(set) var path: String

    /// Throws `ServiceAddressError`.
    package init(_ text: String) throws(ServiceAddressError) {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            let host = parts.encodedHost, !host.isEmpty, parts.query == nil, parts.fragment == nil
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

    /// Return the address without the version that all targets of a service begin with: it is often
    /// given with it.
    package func withoutVersion(of service: MicrosoftService) -> ServiceAddress {
        guard path.lowercased().hasSuffix(service.version) else { return self }
        var root = self
        root.path = String(path.dropLast(service.version.count))
        return root
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
    /// It has a user name or a password in it.
    case carriesSecret
}

/// Microsoft's clouds (reference, 1.1).
package enum Cloud: String, CaseIterable, Sendable {
    case global, usgov, china

    /// The address of Partner Center.
    package var service: String {
        switch self {
        case .global, .usgov: "https://api.partnercenter.microsoft.com"
        case .china: "https://partner.partnercenterapi.microsoftonline.cn"
        }
    }

    /// The address where its users sign in. Sources disagree about China (13, row 24): this is the
    /// newer one.
    package var authority: String {
        switch self {
        case .global: "https://login.microsoftonline.com"
        case .usgov: "https://login.microsoftonline.us"
        case .china: "https://login.partner.microsoftonline.cn"
        }
    }

    /// The address of Microsoft Graph. Sources disagree whether it has admin relationships in
    /// China: the newest say so.
    package var graph: String {
        switch self {
        case .global: "https://graph.microsoft.com"
        case .usgov: "https://graph.microsoft.us"
        case .china: "https://microsoftgraph.chinacloudapi.cn"
        }
    }
}

/// A proxy variable whose value is neither `http` nor `socks5`.
package struct ProxyUnusable: Error, Equatable {
    /// The name of the variable.
    package let variable: String

    package init(variable: String) { self.variable = variable }
}

/// The proxy for a service, as the environment names it.
package struct ProxySettings: Equatable, Sendable {
    /// The protocol to speak with it.
    package let kind: ProxyProtocol
    /// The name or number of the machine.
    package let host: String
    /// The port; 80 or 1080 unless the variable says another.
    package let port: Int
    /// User and password, joined by a colon.
    package let credentials: Secret?

    /// The protocol of the proxy.
    package enum ProxyProtocol: Equatable, Sendable { case http, socks5 }

    /// The proxy for an address, by `HTTPS_PROXY` or `HTTP_PROXY`, else `ALL_PROXY`, unless
    /// `NO_PROXY` excepts the address; the names may be in lower case. Nil for none, and always for
    /// this machine.
    package init?(
        for address: ServiceAddress, environment: [String: String]
    ) throws(ProxyUnusable) {
        func value(_ name: String) -> (name: String, text: String)? {
            for name in [name.lowercased(), name] {
                if let text = environment[name], !text.isEmpty { return (name, text) }
            }
            return nil
        }
        guard !address.isLoopback,
            let found = value(address.isSecure ? "HTTPS_PROXY" : "HTTP_PROXY")
                ?? value("ALL_PROXY")
        else { return nil }
        if let exceptions = value("NO_PROXY")?.text, Self.excepted(address, by: exceptions) {
            return nil
        }
        try self.init(found.text, from: found.name)
    }

    private init(_ text: String, from variable: String) throws(ProxyUnusable) {
        // A proxy without a scheme is an HTTP proxy, as with curl.
        guard let parts = URLComponents(string: text.contains("://") ? text : "http://" + text),
            let host = parts.encodedHost, !host.isEmpty
        else { throw ProxyUnusable(variable: variable) }
        switch parts.scheme?.lowercased() {
        case "http": (kind, port) = (.http, parts.port ?? 80)
        case "socks5", "socks5h": (kind, port) = (.socks5, parts.port ?? 1080)
        default: throw ProxyUnusable(variable: variable)
        }
        self.host = host
        credentials = parts.user.map { Secret("\($0):\(parts.password ?? "")") }
    }

    private static func excepted(_ address: ServiceAddress, by exceptions: String) -> Bool {
        let host = address.host.lowercased()
        let entries = exceptions.split { $0 == "," || $0.isWhitespace }
        return entries.contains { entry in
            var name = entry.lowercased()
            if name == "*" { return true }
            if let colon = name.lastIndex(of: ":"),
                let port = Int(name[name.index(after: colon)...])
            {
                if port != address.port { return false }
                name = String(name[..<colon])
            }
            if name.hasPrefix("*") { name.removeFirst() }
            let domain = name.hasPrefix(".") ? name : "." + name
            return host == domain.dropFirst() || host.hasSuffix(domain)
        }
    }
}
