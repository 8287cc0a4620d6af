import Canvas
import Domain

extension State {
    /// How old the open customer's holdings are, and whether they are being asked for: a few
    /// words for the head of the page; empty in the embedded sandbox.
    var ageMarks: [String] {
        guard place.isService, let open else { return [] }
        let missing = open.missingSince.map {
            "! " + words.notListedMarkSince($0.moment(at: now))
        }
        let age =
            open.asOf.map { words.syncedAsOf($0.moment(at: now)) }
            ?? words.notReadYetMark
        return [missing, open.isRefreshing ? age + " ↻" : age].compactMap { $0 }
    }

    /// When the list of customers was read; nil in the embedded sandbox.
    var listAge: String? {
        guard place.isService, let asOf = customers.asOf ?? sync?.listedAt else { return nil }
        return words.syncedAsOf(asOf.moment(at: now))
    }

    /// Why what is said of a removal may not be so any more: it is old, or the service has not
    /// caught up.
    func doubts(_ age: Age?) -> [String] {
        let old: String? =
            switch age {
            case .since(let moment): words.oldData(moment.moment(at: now))
            case .neverRead: words.notReadYet
            case nil: nil
            }
        let pending = open?.pending.count ?? 0
        return [old, pending > 0 ? words.syncPendingChanges(pending) : nil]
            .compactMap { $0 }
    }
}
