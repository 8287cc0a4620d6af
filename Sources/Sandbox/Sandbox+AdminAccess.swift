import Domain
import Foundation
import Storage

/// The admin relationships of Microsoft Graph, which the sandbox plays too. The store has them as
/// they were written last; the clock says what has become of them.
extension Sandbox {
    package func adminRelationships(
        from mark: AdminListing.Mark?
    ) async throws(Refusal) -> AdminListing {
        let entries = try adminRelationships(
            after: mark.map { AdminRelationship.ID($0.text) }, limit: Self.listed)
        return AdminListing(
            entries: entries,
            next: entries.count < Self.listed
                ? nil : entries.last.map { AdminListing.Mark($0.relationship.id.text) })
    }

    /// The admin relationships with a customer, a former one too; what has become of them by
    /// themselves is written to the store.
    package func adminAccess(of customer: Customer.ID) async throws(Refusal) -> AdminAccess {
        settleAdminAccess(of: customer)
        let entries = try adminRelationships(after: nil, limit: .max, of: customer)
        return .read(entries.map(\.relationship), unread: 0)
    }

    /// The items of a page of Microsoft Graph (reference of 2026, appendix 1.2).
    static let listed = 300

    /// At most `limit` relationships as they are now, in the order of their ids, after one of them;
    /// those of one customer if it is given. Those of former customers are among them: Graph knows
    /// nothing of resellers. Throws why the store cannot be read.
    package func adminRelationships(
        after: AdminRelationship.ID?, limit: Int, of customer: Customer.ID? = nil
    ) throws(Refusal) -> [AdminListing.Entry] {
        do {
            let now = now()
            return try directory.adminRelationships(after: after, limit: limit, of: customer).map {
                $0.entry(at: now)
            }
        } catch {
            throw Refusal(error)
        }
    }

    /// These relationships of the store as they are now.
    package func current(_ stored: [StoredAdminRelationship]) -> [AdminRelationship] {
        let now = now()
        return stored.map { $0.entry(at: now).relationship }
    }

    /// The relationship with that id, as it is now; nil if there is none.
    func adminRelationship(
        _ id: AdminRelationship.ID
    ) throws(Refusal) -> AdminListing.Entry? {
        do {
            return try directory.adminRelationship(id)?.entry(at: now())
        } catch {
            throw Refusal(error)
        }
    }

    /// The requests of ends in the activity log, the newest first.
    func requestedEnds(of customer: Customer.ID) throws(Refusal) -> [ActivityRecord] {
        do {
            return try directory.activity(of: customer, limit: .max).filter(\.asksForEndOfAccess)
        } catch {
            throw Refusal(error)
        }
    }

    /// Writes to the store what has become of the customer's admin relationships by themselves:
    /// who reads the Directory alone sees it then. Nothing happens if it cannot be written.
    package func settleAdminAccess(of customer: Customer.ID) {
        guard !isReadOnly, let access = try? directory.adminAccess(of: customer) else { return }
        _ = settled(access, of: customer)
    }

    /// The same of all customers, for lists of them. It goes through all relationships.
    package func settleAdminAccess() {
        guard !isReadOnly, let due = try? directory.dueAdminRelationships(at: now()) else { return }
        var changes: [Customer.ID: [AccessChange]] = [:]
        for one in due {
            let current = one.entry(at: now()).relationship
            guard current != one.relationship else { continue }
            changes[one.customer, default: []].append((one.relationship, current))
        }
        let customers = changes.sorted { $0.key.text < $1.key.text }
        var rest = customers.map { (customer: $0.key, all: $0.value) }[...]
        while !rest.isEmpty {
            write(Array(rest.prefix(Self.portion)))
            rest = rest.dropFirst(Self.portion)
        }
    }

    /// The customers that are written at a time.
    private static let portion = 500

    /// An admin relationship before and after.
    private typealias AccessChange = (AdminRelationship, AdminRelationship)

    /// The same holdings with the admin relationships as they are now.
    func settled(_ holdings: Holdings) -> Holdings {
        var settled = holdings
        settled.adminAccess = self.settled(holdings.adminAccess, of: holdings.customer.id)
        return settled
    }

    /// The admin relationships with a customer as they are now, in the order of their ids, which
    /// are written to the store if they differ, unless it is only read. The sandbox knows them all.
    private func settled(_ access: AdminAccess, of customer: Customer.ID) -> AdminAccess {
        let stored = access.all.sorted { $0.id.text < $1.id.text }
        let known = AdminAccess.read(stored, unread: 0)
        // A store of an earlier release does not say that there are none.
        if access == .notRead, !isReadOnly {
            try? directory.write { writer throws(DirectoryError) in
                try writer.take(known, of: customer)
            }
        }
        guard stored.contains(where: \.status.goesOnByItself) else { return known }
        let requested =
            stored.contains { $0.status.isEnding && !$0.status.isOver }
            ? endRequests(of: customer) : [:]
        let moment = now()
        let current = stored.map {
            AdminRelationshipClock.relationship($0, requested: requested[$0.id], at: moment)
        }
        let changes = zip(stored, current).filter { $0 != $1 }
        guard !changes.isEmpty else { return known }
        if !isReadOnly { write([(customer, changes)]) }
        return .read(current, unread: 0)
    }

    private func endRequests(of customer: Customer.ID) -> [AdminRelationship.ID: Date] {
        let stored = try? directory.adminRelationships(after: nil, limit: .max, of: customer)
        return Dictionary(
            (stored ?? []).compactMap { one in one.endRequestedAt.map { (one.relationship.id, $0) }
            },
            uniquingKeysWith: { first, _ in first })
    }

    private func write(_ changes: [(customer: Customer.ID, all: [AccessChange])]) {
        try? directory.write { writer throws(DirectoryError) in
            for (customer, all) in changes {
                // Another process may have written it meanwhile.
                let stored = try writer.holdings(of: customer)
                let due = all.filter { stored?.adminRelationship($0.0.id) == $0.0 }
                guard !due.isEmpty else { continue }
                try writer.apply(
                    Change(adminRelationships: due.map(\.1), consequences: []), to: customer)
            }
        }
    }
}

extension Sandbox {
    /// Asks for the end of an admin relationship, as an administrator of the partner does. A former
    /// customer's can be ended too. Returns it as it is then. Throws `adminRelationshipNotActive`
    /// for one whose end was asked for before.
    @discardableResult
    func terminate(
        _ id: AdminRelationship.ID, of customer: Customer.ID
    ) throws(Refusal) -> Change {
        settleAdminAccess(of: customer)
        let known: Customer?
        do { known = try directory.customer(customer) } catch { throw Refusal(error) }
        let isFormer = known.map { Rules.refusal(ofActingFor: $0) != nil } ?? false
        return try perform(
            .endAdminAccess, on: customer, aimedAt: .holding(.adminRelationship(id)),
            ofFormerCustomer: isFormer
        ) { context throws(Refusal) in
            guard let before = context.holdings.adminRelationship(id) else {
                throw .holdingNotFound(.adminRelationship(id))
            }
            let change = try context.change(by: .endAdminAccess(id))
            guard before.status == .active, let after = change.adminRelationships.first else {
                throw .adminRelationshipNotActive(before.status)
            }
            return Ruling(
                shown: Change(adminRelationships: [after], consequences: []),
                writes: [.apply(change), .endRequested(id, at: context.now)],
                changes: [.status(from: before, to: after)])
        }
    }

    /// Lets an admin relationship run out at this moment, as if its time were over. Throws why the
    /// store cannot be written.
    func expire(_ relationship: AdminRelationship, of customer: Customer.ID) throws(DirectoryError)
    {
        var expired = relationship
        expired.status = .expiring
        expired.endsAt = now()
        let change = Change(adminRelationships: [expired], consequences: [])
        try directory.write { writer throws(DirectoryError) in
            try writer.apply(change, to: customer)
        }
    }
}

extension FieldChange {
    fileprivate static func status(
        from before: AdminRelationship, to after: AdminRelationship
    ) -> FieldChange {
        .changed(
            field: "status", before: before.status.word, after: after.status.word, holding: nil)
    }
}

extension ActivityRecord {
    /// Whether it asked for the end of an admin relationship, and was not refused.
    var asksForEndOfAccess: Bool {
        guard operation == .endAdminAccess, outcome == .succeeded,
            case .changes(let changes) = details
        else { return false }
        let requested = AdminRelationship.Status.terminationRequested.word
        return changes.contains {
            if case .changed(_, _, requested, _) = $0 { true } else { false }
        }
    }
}

extension StoredAdminRelationship {
    /// The relationship as it is at a moment, with its customer.
    fileprivate func entry(at now: Date) -> AdminListing.Entry {
        AdminListing.Entry(
            customer: customer,
            AdminRelationshipClock.relationship(
                relationship, requested: endRequestedAt, at: now))
    }
}
