import Canvas
import Domain
import Wording

// The key that sets what happens when a term ends, and what it asks.

extension Keymap {
    static let renew = Binding(.character("w"), command: .renew, hint: \.renewalKey) {
        $0.off(.renew)
    }
}

extension State {
    /// Why the renewal of the target, or of all that is marked, cannot be set; nil if it can.
    var offRenewal: Off? {
        if actsOnMarks { return offMarked { offRenewal(of: $0, in: $1) } }
        if let off = offMissing ?? offUnknown { return off }
        guard let target, let holdings = open?.holdings else { return .said(\.nothingSelected) }
        return offRenewal(of: target, in: holdings)
    }

    /// Why there is no choice for the end of its term; nil if there are some.
    func offRenewal(of holding: Holding, in holdings: Holdings) -> Off? {
        if case .unread = holding { return .refused(place.refusalOfUnread) }
        guard let subscription = holdings.subscription(of: holding) else {
            return .refused(.notRenewable)
        }
        do throws(Refusal) {
            _ = try place.rules.renewal(.renew, of: subscription)
        } catch {
            return .refused(error)
        }
        // What is set already is refused for what any other renewal is.
        let write = Write.setRenewal(subscription.renewal, of: subscription.id)
        if case .failure(let error) = change(by: write, in: holdings) { return error.off }
        return renewalChoices(of: holding, in: holdings).isEmpty ? .said(\.renewalUnderway) : nil
    }

    /// The choices for the end of its term, in the order of the portal.
    func renewalChoices(of holding: Holding, in holdings: Holdings) -> [RenewalChoiceKind] {
        guard let subscription = holdings.subscription(of: holding) else { return [] }
        return place.rules.renewalChoices(of: subscription, at: now)
    }

    /// Asks what happens when the term of the target ends, or those of all that is marked.
    mutating func askRenewal() {
        let held = heldTargets
        if !held.isEmpty { askRenewal(of: held) }
    }

    /// The same for what one customer holds, or several.
    mutating func askRenewal(of held: [HeldTargets]) {
        dialog = .renewal(RenewalDialog(held, in: self))
        showSelectedItem()
    }

    /// What is set for the end of a term, in a few words.
    func told(_ renewal: Renewal, of subscription: Subscription) -> String {
        words.renewal(renewal, chosen: place.rules.choice(of: renewal, for: subscription))
    }

    /// What is set now, and what a renewal makes of it.
    func toldChange(to renewal: Renewal, of before: Subscription) -> String {
        words.renewalChange(to: renewal, of: before, by: place.rules)
    }
}
