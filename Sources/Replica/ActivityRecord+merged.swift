import Domain

extension [ActivityRecord] {
    /// Our own records and the service's, the newest first, at most `limit`. An act that both
    /// have, by its correlation id, is shown once: ours knows the details, the service how it
    /// ended where we never heard.
    func merged(with theirs: [ActivityRecord], limit: Int) -> [ActivityRecord] {
        let byCorrelation = Dictionary(
            theirs.compactMap { record in record.trace.map { ($0.key, record) } }
        ) { first, _ in first }
        let known = Set(compactMap { $0.trace?.key })
        let ours = map { record in
            record.trace.flatMap { byCorrelation[$0.key] }.map(record.ended) ?? record
        }
        let others = theirs.filter { !known.contains($0.trace?.key ?? "") }.map(\.elsewhere)
        return Array(
            (ours + others)
                .sorted { ($0.operationDate, $0.id) > ($1.operationDate, $1.id) }
                .prefix(Swift.max(limit, 0)))
    }
}

extension ActTrace {
    /// GUIDs come back in either case.
    fileprivate var key: String { correlationID.lowercased() }
}

extension ActivityRecord {
    /// As the service says it ended, if we do not know.
    fileprivate func ended(by theirs: ActivityRecord) -> ActivityRecord {
        outcome == .progress && theirs.outcome != .progress
            ? with(id: id, outcome: theirs.outcome, details: theirs.details) : self
    }

    /// Below zero, where none of ours is.
    fileprivate var elsewhere: ActivityRecord {
        id < 0 ? self : with(id: -1 - id, outcome: outcome, details: details)
    }

    private func with(id: ID, outcome: OperationStatus, details: String) -> ActivityRecord {
        ActivityRecord(
            id: id, operationDate: operationDate, userPrincipalName: userPrincipalName,
            operation: operation, customerID: customerID, customerName: customerName,
            resourceKind: resourceKind, resourceID: resourceID, resourceName: resourceName,
            outcome: outcome, details: details, trace: trace)
    }
}
