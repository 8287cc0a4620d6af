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

    /// Look once at each customer. Return the ends that have come, and that the journal has now.
    /// What can't be read stays as it was.
    package func lookUp(_ ends: [RequestedEnd]) async -> [RequestedEnd] {
        var seen: [Customer.ID: AdminAccess] = [:]
        var found: [RequestedEnd] = []
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
            guard after.hasEnded(by: end.intent.write), note(end, after) else { continue }
            found.append(end)
        }
        return found
    }

    private func read(_ customer: Customer.ID) async -> AdminAccess {
        // Microsoft Graph is waited for only where a read has ids.
        let trace = ActTrace(correlationID: newID(), requestID: newID())
        let access = try? await partnerCenter.traced(by: trace).adminAccess(of: customer)
        return access ?? .notRead
    }

    /// Write it to the journal; if that fails, a later look does.
    private func note(_ end: RequestedEnd, _ after: Holdings) -> Bool {
        let event: JournalEvent =
            end.intent.step.map { .stepped($0, .confirmed(byOthers: false)) }
            ?? .ended(intent: end.entry, .done(after: after))
        return (try? journal.append(event, about: end.customer)) != nil
    }
}
