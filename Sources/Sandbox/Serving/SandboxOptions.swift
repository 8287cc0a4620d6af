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

    package init() {}

    /// Whether nobody but this machine can reach it.
    package var isLoopback: Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }
}
