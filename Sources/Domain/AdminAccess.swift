import FoundationEssentials

/// A granular delegated admin relationship (GDAP) with a customer, as Microsoft Graph has it
/// (`delegatedAdminRelationship`: reference of 2026, appendix 1.2 and 1.3).
package struct AdminRelationship: Equatable, Identifiable, Sendable, Codable {
    /// Two GUIDs and a hyphen between them, kept as it came.
    package typealias ID = Identifier<AdminRelationship>

    package let id: ID
    package var name: String
    package var status: Status
    /// The roles that it gives in the customer's tenant.
    package var roles: [AdminRole.ID]
    package var createdAt: Date
    /// Nil before the customer has accepted.
    package var activatedAt: Date?
    /// When it ends, unless it extends itself; nil before the customer has accepted.
    package var endsAt: Date?
    /// By how much it extends itself, in ISO 8601: `P180D`; `PT0S` or `P0D` if it does not.
    package var autoExtend: String
    /// The tenant of the indirect provider that made it; nil if the partner did.
    package var indirectProvider: String?

    package init(
        id: ID, name: String, status: Status, roles: [AdminRole.ID] = [], createdAt: Date,
        activatedAt: Date? = nil, endsAt: Date? = nil, autoExtend: String = "PT0S",
        indirectProvider: String? = nil
    ) {
        self.id = id
        self.name = name
        self.status = status
        self.roles = roles
        self.createdAt = createdAt
        self.activatedAt = activatedAt
        self.endsAt = endsAt
        self.autoExtend = autoExtend
        self.indirectProvider = indirectProvider
    }

    /// Whether it goes on by itself when it would end.
    package var extendsItself: Bool {
        autoExtend.hasPrefix("P") && autoExtend != "PT0S" && autoExtend != "P0D"
    }

    /// The day on which it ends, or extends itself, or has ended; nil where nobody knows. One whose
    /// end was asked for ends before the agreed day, and Microsoft Graph does not tell when it did.
    package var knownEnd: Date? {
        switch status {
        case .terminationRequested, .terminating, .terminated: nil
        case .created, .approvalPending, .approved, .activating, .active, .expiring, .expired,
            .unrecognized:
            endsAt
        }
    }

    /// Whether it will extend itself: not once it is ending, whatever was agreed.
    package var willExtendItself: Bool { extendsItself && !status.isEnding }

    /// When it stops giving access by itself; nil where it gives none, extends itself, or nobody
    /// knows.
    package var endForGood: Date? { status.givesAccess && !willExtendItself ? knownEnd : nil }

    /// When a request that the customer has not accepted is deleted: after 90 days (reference of
    /// 2026, appendix 1.4). Nil for anything else.
    package var lapsesAt: Date? {
        status == .approvalPending ? createdAt.adding(days: 90) : nil
    }

    /// Whether its roles have that of the Global Administrator.
    package var hasGlobalAdministrator: Bool { roles.contains(AdminRole.globalAdministrator) }
}

extension AdminRelationship {
    /// The words of Microsoft Graph.
    package enum Status: Hashable, Sendable, WordCoded {
        /// It is drafted.
        case created
        /// The customer has not accepted it yet.
        case approvalPending
        case approved, activating, active
        /// Its end has passed, and the access is being taken away.
        case expiring
        case expired, terminationRequested, terminating, terminated
        /// A word that the reference does not have.
        case unrecognized(String)

        private static let known: [Status] = [
            .created, .approvalPending, .approved, .activating, .active, .expiring, .expired,
            .terminationRequested, .terminating, .terminated,
        ]

        package init(word: String) {
            let lowercased = word.lowercased()
            self = Self.known.first { $0.word.lowercased() == lowercased } ?? .unrecognized(word)
        }

        package var word: String {
            switch self {
            case .created: "created"
            case .approvalPending: "approvalPending"
            case .approved: "approved"
            case .activating: "activating"
            case .active: "active"
            case .expiring: "expiring"
            case .expired: "expired"
            case .terminationRequested: "terminationRequested"
            case .terminating: "terminating"
            case .terminated: "terminated"
            case .unrecognized(let word): word
            }
        }

        /// Whether the partner's administrators can use their roles now; what is not known may be.
        package var givesAccess: Bool {
            switch self {
            case .active, .expiring, .terminationRequested, .terminating, .unrecognized: true
            case .created, .approvalPending, .approved, .activating, .expired, .terminated: false
            }
        }

        /// Those on the way to giving access, in their order.
        package static let pending: [Status] = [.approvalPending, .approved, .activating]

        /// Whether it is on its way to give access, and can't be ended before.
        package var isPending: Bool {
            switch self {
            case .approvalPending, .approved, .activating: true
            case .created, .active, .expiring, .expired, .terminationRequested, .terminating,
                .terminated, .unrecognized:
                false
            }
        }

        /// Those that still give access while their end is asked for or under way, in their order.
        package static let ending: [Status] = [.terminationRequested, .terminating, .expiring]

        /// Whether its end is asked for or under way, and has not come.
        package var awaitsEnd: Bool { isEnding && !isOver }

        /// Whether its end is asked for, under way, or done.
        package var isEnding: Bool {
            switch self {
            case .expiring, .expired, .terminationRequested, .terminating, .terminated: true
            case .created, .approvalPending, .approved, .activating, .active, .unrecognized: false
            }
        }

        /// Whether it has ended.
        package var isOver: Bool { self == .expired || self == .terminated }
    }
}

/// What is known of the admin relationships with one customer.
package enum AdminAccess: Equatable, Sendable, Codable {
    /// Nobody has asked for them.
    case notRead
    case unavailable(AdminAccessTrouble)
    /// Those that could be read, and how many more there are.
    case read([AdminRelationship], unread: Int)

    /// All that could be read.
    package var all: [AdminRelationship] {
        if case .read(let all, _) = self { all } else { [] }
    }

    /// Whether they are known, every one.
    package var isWhole: Bool { if case .read(_, unread: 0) = self { true } else { false } }

    /// Whether any of them could be read.
    package var isRead: Bool { if case .read = self { true } else { false } }

    /// Why they are not all known; nil if they are, or nobody has asked.
    package var trouble: AdminAccessTrouble? {
        switch self {
        case .notRead, .read(_, unread: 0): nil
        case .unavailable(let trouble): trouble
        case .read: .unreadable
        }
    }
}

extension AdminAccess {
    /// Why nothing can be said of a relationship that is not among them; nil if there is no such
    /// relationship, or nobody has asked.
    package var refusal: Refusal? { trouble?.refusal }
}

/// Why the admin relationships of a customer are not known.
package enum AdminAccessTrouble: String, CaseIterable, Codable, Sendable {
    /// Nobody has consented to partnerdeck reading them.
    case notConsented
    /// Microsoft Graph refused.
    case denied
    case unreachable
    /// The answer could not be read, or not all of it.
    case unreadable
    /// There is no Microsoft Graph for this profile.
    case notOffered

    /// The same as a refusal of what needs them.
    package var refusal: Refusal {
        switch self {
        case .notConsented, .notOffered: .service(.consentMissing)
        case .denied: .asked(.graph, .service(.accessDenied))
        case .unreachable: .asked(.graph, .unreachable(.answersFail))
        case .unreadable: .asked(.graph, .service(.unreadable(.noAdminRelationships)))
        }
    }

    /// What a refusal of the list of admin relationships says of them.
    package init(_ refusal: Refusal) {
        switch refusal.cause {
        case .service(.consentMissing): self = .notConsented
        // The tenant's cloud has no Graph, or Graph there has no admin relationships.
        case .service(.wrongAudience): self = .notOffered
        case .service(.rejected) where refusal.answer?.status == 404: self = .notOffered
        case .service(.unreadable), .service(.redirected): self = .unreadable
        case .service(.failed), .service(.throttled), .service(.stopped), .unreachable:
            self = .unreachable
        default: self = .denied
        }
    }
}

extension Holdings {
    /// The admin relationship with that id; nil if none is known.
    package func adminRelationship(_ id: AdminRelationship.ID) -> AdminRelationship? {
        adminAccess.all.first { $0.id == id }
    }
}

extension Holdings {
    /// Whether what a write only asks for has come: the admin relationship was read as ended. One
    /// that is missing proves nothing: Microsoft Graph keeps those that have ended for a year.
    package func hasEnded(by write: Write) -> Bool {
        guard case .endAdminAccess(let id) = write else { return false }
        return adminRelationship(id)?.status.isOver == true
    }
}

extension AdminAccess {
    /// Return the same with these put in, or added; what was not read stays unread.
    package func with(_ others: [AdminRelationship]) -> AdminAccess {
        guard !others.isEmpty else { return self }
        var all = all
        for other in others {
            if let place = all.firstIndex(where: { $0.id == other.id }) {
                all[place] = other
            } else {
                all.append(other)
            }
        }
        // Others than these may be there, if nobody has read them.
        let unread =
            switch self {
            case .read(_, let unread): unread
            case .notRead, .unavailable: 1
            }
        return .read(all, unread: unread)
    }

    /// Return the same with those that are known replaced.
    func replacing(_ others: [AdminRelationship]) -> AdminAccess {
        guard case .read(let all, let unread) = self else { return self }
        return .read(
            all.map { old in others.first { $0.id == old.id } ?? old }, unread: unread)
    }

    /// Return the part that is about one of them.
    func slice(_ id: AdminRelationship.ID) -> AdminAccess {
        guard case .read(let all, let unread) = self else { return self }
        return .read(all.filter { $0.id == id }, unread: unread)
    }
}

extension Rules {
    /// Return what ending an admin relationship changes: nothing if its end is asked for already.
    /// Throws `holdingNotFound`, or why it may be there although it was not read; and
    /// `adminRelationshipNotActive` for one that can't be ended: only an active one can
    /// (`delegatedAdminRelationshipRequest`: reference of 2026, appendix 1.4).
    package func ending(
        _ id: AdminRelationship.ID, in holdings: Holdings
    ) throws(Refusal) -> Change {
        guard var relationship = holdings.adminRelationship(id) else {
            throw holdings.adminAccess.refusal ?? .holdingNotFound(.adminRelationship(id))
        }
        if relationship.status.isEnding {
            return Change(adminRelationships: [relationship], consequences: [])
        }
        guard relationship.status == .active else {
            throw .adminRelationshipNotActive(relationship.status)
        }
        relationship.status = .terminationRequested
        return Change(
            adminRelationships: [relationship],
            consequences: [
                .adminAccessEnds(roles: relationship.roles.count), .azureRolesStay,
                .bothSidesAreTold, .irreversible,
            ])
    }
}

/// A page of the list of admin relationships with all customers.
package struct AdminListing: Equatable, Sendable {
    /// One of them, with the customer; nil for one that any customer may accept.
    package struct Entry: Equatable, Sendable {
        package let customer: Customer.ID?
        package let relationship: AdminRelationship

        package init(customer: Customer.ID?, _ relationship: AdminRelationship) {
            self.customer = customer
            self.relationship = relationship
        }
    }

    package let entries: [Entry]
    /// How many more items could not be read.
    package let unread: Int
    /// Where the next page begins; nil at the end of the list.
    package let next: Mark?

    package init(entries: [Entry], unread: Int = 0, next: Mark? = nil) {
        self.entries = entries
        self.unread = unread
        self.next = next
    }

    /// A place in the list, in the service's own form: to be handed back, not read.
    package struct Mark: Hashable, Sendable {
        package let text: String

        package init(_ text: String) { self.text = text }
    }
}
