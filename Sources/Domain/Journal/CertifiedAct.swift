import FoundationEssentials

extension CertificateData {
    /// The admin relationships with the customer, each as it was seen last. They are all known only
    /// if they were read after the end.
    package var adminAccess: AdminAccess {
        let known = adminAccessSeen
        let ended = known.all.compactMap { one -> AdminRelationship? in
            guard !one.status.isOver, acts(ending: one.id).contains(where: \.isEndSeen) else {
                return nil
            }
            var one = one
            one.status = .terminated
            return one
        }
        return known.replacing(ended)
    }

    /// The same without the ends that were read for single acts.
    private var adminAccessSeen: AdminAccess {
        guard let seen = aftermath?.adminAccess else { return held.adminAccess.afterwards }
        guard case .read(let all, let unread) = seen else {
            return held.adminAccess.all.isEmpty ? seen : held.adminAccess.afterwards
        }
        if unread == 0 { return seen }
        return .read(held.adminAccess.with(all).all, unread: unread)
    }

    /// The acts that ended an admin relationship, in order.
    package func acts(ending relationship: AdminRelationship.ID) -> [CertifiedAct] {
        acts.filter { $0.write == .endAdminAccess(relationship) }
    }
}

extension AdminAccess {
    /// The same where nobody has looked since: others may be there.
    fileprivate var afterwards: AdminAccess {
        guard case .read(let all, let unread) = self else { return self }
        return .read(all, unread: max(1, unread))
    }
}

/// One act on a certificate.
package struct CertifiedAct: Equatable, Codable, Sendable {
    /// The number of its intent in the journal.
    package let entry: Int
    package let date: Date
    package let author: JournalEntry.Author
    package let write: Write
    package let name: String
    package let trace: ActTrace
    /// How it ended; nil if the journal does not record it.
    package let outcome: Outcome?
    /// Whether the end of admin access that it asked for was read.
    package let isEndSeen: Bool

    package init(
        entry: Int, date: Date, author: JournalEntry.Author, write: Write, name: String,
        trace: ActTrace, outcome: Outcome?, isEndSeen: Bool = false
    ) {
        self.entry = entry
        self.date = date
        self.author = author
        self.write = write
        self.name = name
        self.trace = trace
        self.outcome = outcome
        self.isEndSeen = isEndSeen
    }
}

extension CertifiedAct {
    init(_ act: RecordedAct) {
        self.init(
            entry: act.entry.id, date: act.entry.date, author: act.entry.author,
            write: act.intent.write, name: act.intent.name, trace: act.intent.trace,
            outcome: act.outcome, isEndSeen: act.isEndSeen)
    }
}

extension RecordedAct {
    /// Whether the end that it only asks for was read.
    var isEndSeen: Bool {
        guard intent.write.isOnlyAskedFor, case .done = outcome else { return false }
        return !isOnlyRequested
    }
}
