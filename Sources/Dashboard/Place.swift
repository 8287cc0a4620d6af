import Domain

/// Where the deck is connected to, and as whom.
package struct Place: Equatable, Sendable {
    package let rules: Rules
    package let identity: Identity
    package let connection: Connection

    package init(rules: Rules, identity: Identity, connection: Connection = .embedded) {
        self.rules = rules
        self.identity = identity
        self.connection = connection
    }

    /// Whether what shows is a replica of something far away, which can be old.
    var isService: Bool { connection != .embedded }

    var isReadOnly: Bool {
        if case .service(_, isReadOnly: true) = connection { true } else { false }
    }

    /// The customer's part can be played only where the sandbox is in this process.
    var playsAcceptance: Bool { rules.venue == .sandbox && !isService }

    /// Why a deed is not this operator's to do; nil if it may be asked for.
    func refusal(of deed: Rules.Deed) -> Refusal? {
        isReadOnly ? .readOnly : rules.refusal(of: deed, to: identity)
    }
}

/// The way to Partner Center.
package enum Connection: Equatable, Sendable {
    /// The sandbox in this process: its file is the Directory, and nothing is old.
    case embedded
    /// A service somewhere else, by the name of its profile.
    case service(profile: String, isReadOnly: Bool)
}
