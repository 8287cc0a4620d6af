import Domain

/// Looks whether ends that were asked for have come, and writes that to the journal. Nothing is
/// sent.
package struct EndLookup: Sendable {
    private let partnerCenter: any PartnerCenterReading
    private let journal: any JournalKeeping
    private let newID: @Sendable () -> String

    /// `newID` makes GUIDs.
    package init(
        at partnerCenter: any PartnerCenterReading, journal: any JournalKeeping,
        newID: @escaping @Sendable () -> String
    ) {
        self.partnerCenter = partnerCenter
        self.journal = journal
        self.newID = newID
    }

    /// Look once at each customer. Return the ends that have come, and that the journal has now,
    /// and those to look for again. What can't be read stays as it was. `isHeld` tells which ends
    /// are left to others, and is asked once for each: that may change during the look. `open`
    /// reads which ends the journal still lacks, and is asked only if one has come: another process
    /// may have noted it.
    package func lookUp<Failure: Error>(
        _ ends: [RequestedEnd], except isHeld: (RequestedEnd) -> Bool = { _ in false },
        among open: () throws(Failure) -> [RequestedEnd]
    ) async throws(Failure) -> (found: [RequestedEnd], left: [RequestedEnd]) {
        var left = ends.filter(isHeld)
        let held = Set(left.map(\.entry))
        let due = ends.filter { !held.contains($0.entry) }
        let come = await come(of: due)
        guard !come.isEmpty else { return ([], ends) }
        let lacking = Dictionary(
            try open().map { ($0.entry, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [RequestedEnd] = []
        for end in due {
            guard let after = come[end.entry] else {
                left.append(end)
                continue
            }
            // One that another process has noted has come as well.
            let isNoted = lacking[end.entry].map { note($0, after) } ?? true
            if isNoted { found.append(end) } else { left.append(end) }
        }
        return (found, left)
    }

    /// What the customers hold whose ends have come, by the entry of the end.
    private func come(of ends: [RequestedEnd]) async -> [Int: Holdings] {
        var seen: [Customer.ID: AdminAccess] = [:]
        var come: [Int: Holdings] = [:]
        for end in ends {
            if Task.isCancelled { break }
            let access: AdminAccess
            if let known = seen[end.customer.id] {
                access = known
            } else {
                access = await read(end.customer.id)
                seen[end.customer.id] = access
            }
            let after = Holdings(customer: end.customer, adminAccess: access)
                .slice(for: end.intent.write)
            if after.hasEnded(by: end.intent.write) { come[end.entry] = after }
        }
        return come
    }

    private func read(_ customer: Customer.ID) async -> AdminAccess {
        // Microsoft Graph is waited for only where a read has ids.
        let trace = ActTrace(correlationID: newID(), requestID: newID())
        let access = try? await partnerCenter.traced(by: trace).adminAccess(of: customer)
        return access ?? .notRead
    }

    /// Write it to the journal; if that fails, a later look does. A run that was killed may not
    /// have noted that its step was requested.
    private func note(_ end: RequestedEnd, _ after: Holdings) -> Bool {
        let events: [JournalEvent]
        if let step = end.intent.step {
            let confirmed = JournalEvent.stepped(step, .confirmed(byOthers: false))
            events = end.isSeenAsRequested ? [confirmed] : [.stepped(step, .requested), confirmed]
        } else {
            events = [.ended(intent: end.entry, .done(after: after))]
        }
        do {
            for event in events { try journal.append(event, about: end.customer) }
            return true
        } catch {
            return false
        }
    }
}
