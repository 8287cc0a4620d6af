import Canvas
import Domain
import Wording

// All that the deck knows of each write: its key, what the key sends, its dialog, how a plan counts
// it, and what is told once it is done. A new write has a row in each of these.

extension Keymap {
    static let suspend = Binding(
        .character("s"), command: .suspend, hint: \.suspendKey
    ) { $0.off(.suspend) }

    static let reactivate = Binding(
        .character("a"), command: .reactivate, hint: \.reactivateKey
    ) { $0.off(.reactivate) }

    static let cancel = Binding(
        .character("c"), command: .cancel, hint: \.cancelSubscriptionKey
    ) { $0.off(.cancel) }

    /// The keys that write to the selected holding; where no subscription can be selected, some of
    /// them mean nothing.
    static func writing(toSubscriptions: Bool) -> [Binding] {
        (toSubscriptions ? [suspend, reactivate] : []) + [cancel]
            + (toSubscriptions ? [renew, seats, addSeat, removeSeat] : [])
    }
}

extension Command {
    /// Whether it is about all that is marked, not about the selected row.
    var takesMarks: Bool { [.suspend, .reactivate, .renew].contains(self) || setsSeats }
}

extension Holding {
    /// What `s`, `a` or `c` sends; nil where it can't be sent for this.
    func write(for command: Command) -> Write? {
        switch (command, self) {
        case (.cancel, _): .cancel(self)
        case (.suspend, .subscription(let id)): .suspend(id)
        case (.reactivate, .subscription(let id)): .reactivate(id)
        case (.reactivate, .azureSubscription(let id)): .reactivateAzure(id)
        default: nil
        }
    }
}

extension Write {
    /// The title of the dialog that asks whether it is meant.
    var title: Phrase {
        switch self {
        case .suspend: \.suspendTitle
        case .reactivate, .reactivateAzure: \.reactivateTitle
        case .setRenewal: \.setRenewalTitle
        case .setQuantity: \.seatsTitle
        case .endAdminAccess: \.endAccessTitle
        case .cancel, .removeDelegatedAccess, .removeRelationship:
            holding?.isOrder == true ? \.cancelOrderTitle : \.cancelSubscriptionTitle
        case .order: \.orderTitle
        case .accept: \.acceptTitle
        }
    }

    /// The keys of that dialog.
    var keys: Phrase {
        switch self {
        case .order: \.orderKeys
        case .setQuantity: \.seatsKeys
        default: \.yesNoKeys
        }
    }
}

/// Writes that a plan counts together.
struct WriteTally {
    let text: (Int) -> String
    let counts: (PlanStep, Write) -> Bool
}

extension State {
    /// What can be undone of a plan, and is told in numbers.
    var undoableTallies: [WriteTally] {
        [
            WriteTally(text: words.suspensions) { if case .suspend = $1 { true } else { false } },
            WriteTally(text: words.reactivations) { $1.operation == .reactivate },
            // What a change of seats drops is set again with it.
            WriteTally(text: words.renewalChanges) {
                if case .setRenewal = $1 { !$0.setsAgain } else { false }
            },
            WriteTally(text: words.seatChanges) {
                if case .setQuantity = $1 { $0.reversal != .final } else { false }
            },
            WriteTally(text: words.cancellations) {
                $1.cancelsOrder == false && $0.reversal != .final
            },
            WriteTally(text: words.orderCancellations) {
                $1.cancelsOrder == true && $0.reversal != .final
            },
        ]
    }

    /// What cannot be undone of it.
    var finalTallies: [WriteTally] {
        [
            WriteTally(text: words.finalCancellations) {
                $1.cancelsOrder == false && $0.reversal == .final
            },
            WriteTally(text: words.finalOrderCancellations) {
                $1.cancelsOrder == true && $0.reversal == .final
            },
            WriteTally(text: words.finalSeatChanges) {
                if case .setQuantity = $1 { $0.reversal == .final } else { false }
            },
            WriteTally(text: words.adminAccessEnds) {
                if case .endAdminAccess = $1 { true } else { false }
            },
            WriteTally(text: words.delegatedAccessEnds) { $1 == .removeDelegatedAccess },
            WriteTally(text: words.relationshipsEnd) { $1 == .removeRelationship },
        ]
    }
}

extension State {
    /// Returns what each of these counts of the steps of a plan, without those that count none.
    func tallies(
        _ tallies: [WriteTally], of count: ((PlanStep) -> Bool) -> Int
    ) -> [String] {
        tallies.compactMap { tally in
            let number = count { step in step.write.map { tally.counts(step, $0) } ?? false }
            return number > 0 ? tally.text(number) : nil
        }
    }
}

extension Write {
    /// Whether it cancels an order; nil for a write that cancels nothing.
    fileprivate var cancelsOrder: Bool? {
        if case .cancel(let holding) = self { holding.isOrder } else { nil }
    }
}

extension State {
    /// A write is done: what shows is read again, and the operator told.
    mutating func performed(_ write: ClearedWrite, _ underway: Underway?) -> [Effect] {
        everythingIsStale()
        let target = underway?.targetName ?? ""
        let customer = underway?.customerName ?? ""
        // That the link is active is the more important news.
        if underway?.opensTheLink == true {
            tell(.good) { $0.removeLinkActive }
            return []
        }
        switch write.write {
        case .suspend: tell(.good, about: customer) { $0.suspended(target) }
        case .reactivate, .reactivateAzure:
            let seen = underway?.seen ?? open?.holdings
            let left = seen?.addOnsLeftSuspended(by: write.write).map(\.name) ?? []
            tell(left.isEmpty ? .good : .warning, about: customer) { words in
                let done = words.reactivated(target)
                if left.isEmpty { return done }
                return [done, words.addOnsLeftSuspended(words.list(left), count: left.count)].dotted
            }
        case .cancel(let holding):
            let endsAtRenewal = underway?.endsAtRenewal == true
            tell(.good, about: customer) {
                endsAtRenewal
                    ? $0.setToEndAtRenewal(target) : $0.cancelled(holding, named: target)
            }
        case .order:
            // Another customer's catalogue may have been opened meanwhile.
            if open?.id == write.customer, case .offers = pages.last { pages.removeLast() }
            tell(.good, about: customer) { $0.ordered(customer) }
        case .removeRelationship:
            tell(.good, about: customer) { $0.relationshipRemoved(customer) }
            // Another one may have been opened meanwhile, or none.
            if open?.id == write.customer {
                open = nil
                pages = []
            }
            return [.read(.aftermath(write.customer))]
        case .accept: tell(.good, about: customer) { $0.relationshipAccepted(customer) }
        case .setQuantity(let quantity, _):
            tell(.good, about: customer) { $0.seatsSet(target, seats: quantity) }
        case .endAdminAccess: tell(.good, about: customer) { $0.accessEnding(target) }
        case .setRenewal(let renewal, let id):
            // It may be held by a customer who is not open.
            let before = (underway?.seen ?? open?.holdings)?.subscription(id)
            let rules = place.rules
            tell(.good, about: customer) {
                $0.renewalSet(target, to: $0.newRenewal(renewal, of: before, by: rules))
            }
        case .removeDelegatedAccess: break
        }
        return []
    }
}
