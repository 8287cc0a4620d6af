import Foundation

/// How a sandbox is served.
package struct SandboxOptions: Sendable {
    /// The host to listen on.
    package var host = "127.0.0.1"
    /// The port to listen on; 0 means any free one.
    package var port = 0
    /// The beginning of the addresses in the authority's answers, such as
    /// `https://sandbox.example`; nil takes it from the request.
    package var baseURL: String?
    /// What goes wrong on purpose.
    package var mischief = Mischief.none
    /// The seed of the mischief's random numbers.
    package var seed: UInt64 = 1
    /// The quota; nil means none. The live service's is 500.
    package var requestsPerMinute: Int?
    /// The number of polls after which a device code is approved by itself; nil means it must be
    /// approved on the page.
    package var approvesAfterPolls: Int?
    /// Seconds between two polls of a device code.
    package var pollingInterval = 5
    /// The path of the file with the authority's secret, for its user alone; nil keeps the secret
    /// in memory, so that a restart ends every sign-in.
    package var secretsFile: String?
    /// Whether tokens say that the user signed in with a second factor.
    package var grantsMultiFactor = true
    /// Whether clients may have tokens for Microsoft Graph.
    package var graphConsent = GraphConsentPolicy.asked

    /// How long a connection stays open while its request does not come or does not end, or its
    /// answer is not fetched. It is longer than clients keep a connection for their next request.
    package var patience = Duration.seconds(90)
    /// The names it may be served under beside this machine's own and `host`.
    package var allowedHosts: [String] = []

    /// The defaults.
    package init() {}

    /// Whether only this machine can reach it.
    package var isLoopback: Bool { HostName(host).isLoopback }

    /// Whether a request with this `Host` is answered. The owner of another name can let it lead
    /// to this machine, and a page of that name would be the same origin then; an IP address
    /// cannot be redirected so.
    package func isServed(as field: String?) -> Bool {
        // Browsers always send it.
        guard let field, !field.isEmpty else { return true }
        let (name, own) = (HostName(field), HostName(host))
        if name.isLoopback || name == own { return true }
        if ["0.0.0.0", "::"].contains(own.text), name.isAddress { return true }
        return allowedHosts.contains { HostName($0) == name }
    }
}

/// A host as `Host` has it, in lower case and without its port and final dot.
struct HostName: Equatable, Sendable {
    let text: String

    init(_ field: String) {
        var text = field.lowercased()
        if text.hasPrefix("[") {
            text = String(text.dropFirst().prefix { $0 != "]" })
        } else if text.filter({ $0 == ":" }).count == 1 {
            text = String(text.prefix { $0 != ":" })
        }
        if text.hasSuffix(".") { text.removeLast() }
        self.text = text
    }

    var isLoopback: Bool {
        text == "localhost" || text.hasSuffix(".localhost") || text == "::1"
            || (isIPv4 && text.hasPrefix("127."))
    }

    var isAddress: Bool {
        var address = in6_addr()
        return isIPv4 || inet_pton(AF_INET6, text, &address) == 1
    }

    private var isIPv4: Bool {
        var address = in_addr()
        return inet_pton(AF_INET, text, &address) == 1
    }
}
