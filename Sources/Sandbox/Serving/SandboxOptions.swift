import Foundation

/// How a sandbox is served.
package struct SandboxOptions: Sendable {
    /// The address to listen on.
    package var host = "127.0.0.1"
    /// 0 means any that is free.
    package var port = 0
    /// What the addresses in the authority's answers begin with, such as
    /// `https://sandbox.example`; nil means as the request came.
    package var baseURL: String?
    package var mischief = Mischief.none
    /// Of the mischief.
    package var seed: UInt64 = 1
    /// Nil means no quota; the service's own is 500.
    package var requestsPerMinute: Int?
    /// At which poll a device code approves itself; nil means somebody must do it on the page.
    package var approvesAfterPolls: Int?
    /// Seconds between two polls of a device code.
    package var pollingInterval = 5
    /// Where the authority keeps the secret it signs with, for its user alone; nil means in
    /// memory, so that a restart ends every sign-in.
    package var secretsFile: String?
    /// Whether those who sign in did so with a second factor, and their tokens say so.
    package var grantsMultiFactor = true

    /// How long a connection is kept while its request does not come or does not end, or its
    /// answer is not fetched. Longer than clients keep a connection for their next request.
    package var patience = Duration.seconds(90)
    /// Names it is served under beside this machine's own and `host`.
    package var allowedHosts: [String] = []

    package init() {}

    /// Whether nobody but this machine can reach it.
    package var isLoopback: Bool { HostName(host).isLoopback }

    /// Whether a request that names this host is for us. A page elsewhere can have its own name
    /// lead to this machine, and would be the same origin then; an address cannot be led anywhere.
    package func isServed(as field: String?) -> Bool {
        // No browser leaves it out.
        guard let field, !field.isEmpty else { return true }
        let (name, own) = (HostName(field), HostName(host))
        if name.isLoopback || name == own { return true }
        if ["0.0.0.0", "::"].contains(own.text), name.isAddress { return true }
        return allowedHosts.contains { HostName($0) == name }
    }
}

/// A host as `Host` has it, less its port and what does not tell two apart.
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
