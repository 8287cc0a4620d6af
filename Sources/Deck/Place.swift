import Domain

/// Where the deck is connected to, and as whom.
package struct Place: Equatable, Sendable {
    package let rules: Rules
    package let identity: Identity
    package let connection: Connection
    /// Why nothing may be changed; nil if something may.
    package internal(set) var lock: ReadOnlyCause?

    /// A service whose profile is for looking only is locked without more being said.
    package init(
        rules: Rules, identity: Identity, connection: Connection = .embedded,
        lock: ReadOnlyCause? = nil
    ) {
        self.rules = rules
        self.identity = identity
        self.connection = connection
        if case .service(_, isReadOnly: true) = connection {
            self.lock = lock ?? .profile
        } else {
            self.lock = lock
        }
    }

    /// Whether what shows is a replica of something far away, which can be old.
    var isService: Bool { connection != .embedded }

    package var isReadOnly: Bool { lock != nil }

    /// The customer's part can be played only where the sandbox is in this process.
    var playsAcceptance: Bool { rules.venue == .sandbox && !isService }

    /// Throws why this operator may not do a write.
    func permit(_ write: Write, in holdings: Holdings?) throws(Refusal) {
        let refusal = try rules.refusal(of: write, in: holdings, to: identity)
        if isReadOnly { throw .readOnly }
        if let refusal { throw refusal }
    }

    /// Why this operator may not do a write that takes no look at what is held; nil if it may.
    func refusal(of write: Write) -> Refusal? {
        do throws(Refusal) { try permit(write, in: nil) } catch { return error }
        return nil
    }
}

/// Why the deck only looks.
package enum ReadOnlyCause: Equatable, Sendable {
    /// The profile says so.
    case profile
    /// The deck was started with `--readonly`.
    case option
    /// The store's file, or its folder, cannot be written.
    case store
    /// The operator has said so by key, and can take it back.
    case toggled
}

/// The way to Partner Center.
package enum Connection: Equatable, Sendable {
    /// The sandbox in this process: its file is the Directory, and nothing is old.
    case embedded
    /// A service somewhere else, by the name of its profile.
    case service(profile: String, isReadOnly: Bool)
}
