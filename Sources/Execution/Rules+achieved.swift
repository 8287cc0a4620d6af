import Domain
import FoundationEssentials

extension Rules {
    /// Whether a write would change nothing any more, because what it wants is so. What is gone
    /// needs no cancelling.
    func hasAchieved(_ write: Write, in holdings: Holdings, at now: Date) -> Bool {
        switch write {
        case .removeDelegatedAccess, .removeRelationship, .order, .accept:
            return isDone(write, in: holdings, at: now)
        case .suspend, .reactivate, .cancel, .reactivateAzure, .setRenewal: break
        }
        do throws(Refusal) {
            // A marketplace subscription that will not be renewed is done only once its window
            // is closed: before, it can still be cancelled.
            let change = try change(by: write, in: holdings, at: now)
            return holdings.applying(change) == holdings
        } catch {
            guard case .cancel(let holding) = write else {
                return isDone(write, in: holdings, at: now)
            }
            return isDone(write, in: holdings, at: now) || error == .alreadyCancelled
                || error == .holdingNotFound(holding) && holdings.unread.isEmpty
        }
    }
}
