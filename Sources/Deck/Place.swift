import Domain

/// Where the deck is connected to, and as whom.
package struct Place: Equatable, Sendable {
    package let rules: Rules
    package let identity: Identity
    package let connection: Connection
    /// Why nothing may be changed; nil if something may.
    package internal(set) var lock: ReadOnlyCause?
    /// Whether the portal has pages of these customers.
    package let portal: PortalAccess
    /// The word in the frame that the profile asks for; nil for no frame.
    package let frame: String?

    /// A service whose profile is read-only is locked even without `lock`.
    package init(
        rules: Rules, identity: Identity, connection: Connection = .embedded,
        lock: ReadOnlyCause? = nil, frame: String? = nil, portal: PortalAccess = .practice
    ) {
        self.frame = frame
        self.portal = portal
        self.rules = rules
        self.identity = identity
        self.connection = connection
        if case .service(_, isReadOnly: true) = connection {
            self.lock = lock ?? .profile
        } else {
            self.lock = lock
        }
    }

    /// Whether the data is a replica of a service, and can be old.
    var isService: Bool { if case .service = connection { true } else { false } }

    /// Whether it was made of the portal's files, which tell no dates and no admin relationships.
    var isImported: Bool { if case .files = connection { true } else { false } }

    package var isReadOnly: Bool { lock != nil }

    /// Why nothing may be changed; nil if something may.
    var readOnlyRefusal: Refusal? { lock.map { $0 == .imported ? .imported : .readOnly } }

    /// Why nothing can be done about what could not be read. Of a file's line no service was asked.
    var refusalOfUnread: Refusal {
        lock == .imported ? .imported : .statusUnrecognized(untoldStatus)
    }

    /// Why the keys that change something are off; nil if they are not.
    var offReadOnly: Off? { readOnlyRefusal.map(Off.refused) }

    /// The customer's part can be played only where the sandbox is in this process.
    var playsAcceptance: Bool { rules.venue == .sandbox && connection == .embedded }

    /// Throws why this operator may not do a write, or why nobody may.
    func permit(_ write: Write, in holdings: Holdings?) throws(Refusal) {
        if lock == .imported { throw .imported }
        let refusal = try rules.refusal(of: write, in: holdings, to: identity)
        if let readOnlyRefusal { throw readOnlyRefusal }
        if let refusal { throw refusal }
    }

    /// Returns why this operator may not do a write, whatever is held; nil if it is allowed.
    func refusal(of write: Write) -> Refusal? {
        do throws(Refusal) { try permit(write, in: nil) } catch { return error }
        return nil
    }
}

/// The way to Partner Center.
package enum Connection: Equatable, Sendable {
    /// The sandbox in this process: its file is the Directory, and nothing is old.
    case embedded
    /// A service somewhere else, by the name of its profile.
    case service(profile: String, isReadOnly: Bool)
    /// Files of the portal, as old as that; nobody is asked.
    case files(asOf: Instant)
}

extension Connection {
    /// The profile of a service; nil where none is asked.
    var serviceProfile: String? {
        if case .service(let profile, _) = self { profile } else { nil }
    }

    /// The name the journal has for it.
    var profile: String {
        switch self {
        case .embedded, .files: "sandbox"
        case .service(let profile, _): profile
        }
    }
}
