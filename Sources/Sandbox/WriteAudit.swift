import Domain
import Storage

/// The activity log of a sandbox as proof: what was asked under which request id, and how often
/// it was done.
package struct WriteAudit: Sendable {
    /// Every act, the oldest first.
    package let acts: [ActivityRecord]

    /// Reads the whole log. Throws what the store says.
    package init(of directory: Directory) throws(DirectoryError) {
        acts = try directory.activity(of: nil, limit: .max).reversed()
    }

    /// The acts under a request id, in the order they were tried. One request that writes has
    /// one; cancelling several lines of an order has one for each line.
    package func acts(requestID: String) -> [ActivityRecord] {
        acts.filter { $0.trace?.requestID.lowercased() == requestID.lowercased() }
    }

    /// Acts that were done more than once under one request id: the same on the same thing. None,
    /// if the service keeps its word.
    package var doneTwice: [ActivityRecord] {
        var seen: Set<[String]> = []
        return acts.filter { act in
            guard act.outcome == .succeeded, let trace = act.trace else { return false }
            return !seen.insert([
                trace.requestID.lowercased(), act.operation.rawValue, act.customerID.text,
                act.resourceKind, act.resourceID,
            ]).inserted
        }
    }

    /// Acts that were begun and did not end.
    package var unfinished: [ActivityRecord] { acts.filter { $0.outcome == .progress } }
}
