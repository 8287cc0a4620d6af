import FoundationEssentials

/// The sums of a customer's admin relationships.
package struct AdminAccessSummary: Equatable, Sendable {
    /// How many give access now.
    package var live: Int
    /// How many may give access soon.
    package var pending: Int
    /// The status of the one of these that is nearest to giving access; nil if there is none.
    package var nearest: AdminRelationship.Status?
    /// The status of the one that gives access and has come nearest to its end, which is asked for
    /// or under way; nil if there is none.
    package var ending: AdminRelationship.Status?
    /// Whether one has ended.
    package var hasEnded: Bool
    /// When the first of those that give access ends for good; if none does, when the first of
    /// them extends itself. Nil if none has an end.
    package var endsAt: Date?
    /// Whether it only extends itself then.
    package var extendsItself: Bool
    /// Whether one that gives access has the role of the Global Administrator.
    package var hasGlobalAdmin: Bool
    /// Whether they are all known.
    package var isKnown: Bool

    /// Whether one that gives access has that role; nil where one that is not known may.
    package var toldGlobalAdmin: Bool? { hasGlobalAdmin ? true : isKnown ? false : nil }

    package init(
        live: Int, pending: Int, nearest: AdminRelationship.Status? = nil,
        ending: AdminRelationship.Status? = nil, hasEnded: Bool = false, endsAt: Date?,
        extendsItself: Bool, hasGlobalAdmin: Bool, isKnown: Bool
    ) {
        self.live = live
        self.pending = pending
        self.nearest = nearest
        self.ending = ending
        self.hasEnded = hasEnded
        self.endsAt = endsAt
        self.extendsItself = extendsItself
        self.hasGlobalAdmin = hasGlobalAdmin
        self.isKnown = isKnown
    }

    package init(of access: AdminAccess) {
        let living = access.all.filter(\.status.givesAccess)
        let lapse = living.compactMap(\.endForGood).min()
        let extending = living.filter(\.willExtendItself).compactMap(\.knownEnd).min()
        self.init(
            live: living.count, pending: access.all.count(where: \.status.isPending),
            nearest: access.furthest(of: AdminRelationship.Status.pending),
            ending: access.furthest(of: AdminRelationship.Status.ending),
            hasEnded: access.all.contains(where: \.status.isOver),
            endsAt: lapse ?? extending, extendsItself: lapse == nil && extending != nil,
            hasGlobalAdmin: living.contains(where: \.hasGlobalAdministrator),
            isKnown: access.isWhole)
    }
}

extension AdminAccess {
    /// The last of these statuses that one of them has; nil if none has any.
    fileprivate func furthest(
        of statuses: [AdminRelationship.Status]
    ) -> AdminRelationship.Status? {
        statuses.last { status in all.contains { $0.status == status } }
    }
}
