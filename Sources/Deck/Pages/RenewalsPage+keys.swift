import Canvas
import Domain
import Wording

extension Keymap {
    static let toRenewals = Binding(
        .character("W"), command: .renewals, hint: \.renewalsKey, isInFooter: false)

    static let renewals =
        [
            Binding(.enter, .right, .character("l"), command: .open, hint: \.openKey) { state in
                state.renewalsPage?.selected == nil ? .said(\.nothingSelected) : nil
            }.reading,
            Binding(.character("w"), command: .renew, hint: \.renewalKey) {
                $0.offTerms(.renew)
            },
            Binding(.character("#"), command: .seats, hint: \.seatsKey) { $0.offTerms(.seats) },
            Binding(
                .character("+"), command: .addSeat, hint: \.addSeatKey, isInFooter: false
            ) { $0.offTerms(.addSeat) },
            Binding(
                .character("-"), command: .removeSeat, hint: \.removeSeatKey, isInFooter: false
            ) { $0.offTerms(.removeSeat) },
            filtering, filters,
            Binding(.character("="), command: .foldMonthly, hint: \.foldMonthlyKey) {
                $0.offFoldMonthly
            },
            Binding(.character("s"), command: .suspend, hint: \.suspendKey) {
                $0.offTerms(.suspend)
            },
            Binding(.character("a"), command: .reactivate, hint: \.reactivateKey) {
                $0.offTerms(.reactivate)
            },
            Binding(
                .character("c"), command: .cancel, hint: \.cancelSubscriptionKey,
                isInFooter: false
            ) { $0.offTerms(.cancel) },
        ] + marking + [
            Binding(.character("p"), command: .plan, hint: \.planKey, isInFooter: false) { state in
                guard let page = state.renewalsPage else { return .said(\.nothingSelected) }
                return page.selectedTerm == nil ? page.offRow : nil
            },
            Binding(
                .character("A"), command: .activity, hint: \.activityKey, isInFooter: false),
            copying,
        ]
}

extension State {
    /// Why there are none of each month to list one by one; nil if there are some.
    fileprivate var offFoldMonthly: Off? {
        guard let page = renewalsPage else { return .said(\.nothingSelected) }
        if page.order.listsMonthly || page.window.rows.contains(where: { $0.id == .monthly }) {
            return nil
        }
        return page.totals?.monthly == 0 ? .said(\.noMonthlyTerms) : nil
    }

    /// Why something cannot be done to the term under the cursor, or to all that are marked, as far
    /// as is known before all is read that their customers hold.
    fileprivate func offTerms(_ command: Command) -> Off? {
        guard let page = renewalsPage else { return .said(\.nothingSelected) }
        if !marks.terms.isEmpty || openRange != nil {
            if command == .cancel { return .said(\.cancelsOneAtATime) }
            return place.offReadOnly ?? offRun ?? offMarkedTerms
        }
        guard let term = page.selectedTerm else {
            return page.offRow
        }
        return offAct(
            command,
            of: HeldTarget(holding: term.holding, holdings: term.held, off: nil))
    }

    /// Why a key does nothing to something; nil if it does.
    fileprivate func offAct(_ command: Command, of one: HeldTarget) -> Off? {
        if let off = one.off { return off }
        switch command {
        case .renew: return offRenewal(of: one.holding, in: one.holdings)
        case .suspend, .reactivate, .cancel: return off(command, of: one)
        default: return offSeats(command, of: one.holding, in: one.holdings)
        }
    }
}

/// What is to be done to terms, once all is read that their customers hold: the keys are pressed on
/// rows, and what they do depends on more than a row has.
package struct AskedTerms: Equatable, Sendable {
    let command: Command
    /// The targets, in the order in which they are read.
    let terms: [SubscriptionReference]
    /// Whether they were marked, and not only under the cursor.
    let areMarked: Bool
    /// What the list was narrowed to.
    let search: String
    /// What the command line has typed for the number of seats.
    var typed: String?

    /// What reads it.
    var read: Read { .held(terms, search: search) }
}

/// What a customer holds of whose terms some are to be acted on.
package struct HeldTerms: Equatable, Sendable {
    package let snapshot: CustomerSnapshot
    /// The targets.
    package let terms: [Subscription.ID]
    /// Those of them that the search of the list hides.
    package let hidden: Set<Subscription.ID>

    package init(
        _ snapshot: CustomerSnapshot, terms: [Subscription.ID], hidden: Set<Subscription.ID> = []
    ) {
        self.snapshot = snapshot
        self.terms = terms
        self.hidden = hidden
    }
}

extension State {
    /// Reads all that the customers of the targets hold. The targets are those of this moment,
    /// whatever the cursor is on when the answer comes.
    mutating func askForTerms(_ command: Command) -> [Effect] {
        guard var page = renewalsPage, page.asking == nil else { return [] }
        let marked = marks.terms.sorted {
            ($0.customer.text, $0.subscription.text) < ($1.customer.text, $1.subscription.text)
        }
        let terms = marked.isEmpty ? page.selectedTerm.map { [$0.reference] } ?? [] : marked
        guard !terms.isEmpty else { return [] }
        let asked = AskedTerms(
            command: command, terms: terms, areMarked: !marked.isEmpty,
            search: marked.isEmpty ? "" : page.search)
        page.asking = asked
        page.put(in: &self)
        return [.read(asked.read)]
    }

    /// Opens the dialog about what was asked for, unless the operator has left the page.
    mutating func take(
        _ held: [HeldTerms], of terms: [SubscriptionReference], search: String
    ) -> [Effect] {
        guard let asked = renewalsPage?.asking, asked.read == .held(terms, search: search) else {
            return []
        }
        guard dialog == nil, underway == nil, onHold == nil else { return [] }
        let targets = held.compactMap(targets)
        guard !targets.isEmpty else {
            tell(.warning) { $0.nothingSelected }
            return []
        }
        let effects = ask(asked, of: targets)
        if dialog == nil { tellOff(asked, targets) }
        if let typed = asked.typed { dialog?.model.paste(typed, in: &self) }
        return effects
    }

    /// Opens the dialog of a command about things that several customers hold, if there is
    /// something to do.
    private mutating func ask(_ asked: AskedTerms, of held: [HeldTargets]) -> [Effect] {
        switch asked.command {
        case .renew:
            let choices = held.each.flatMap { renewalChoices(of: $0.holding, in: $0.holdings) }
            if !choices.isEmpty { askRenewal(of: held) }
            return []
        case .suspend, .reactivate, .cancel:
            askAct(asked.command, of: held, areMarked: asked.areMarked)
            return []
        default: return askSeats(asked.command, of: held)
        }
    }

    /// The targets of a customer; nil for one of whom nothing is known.
    private func targets(_ held: HeldTerms) -> HeldTargets? {
        guard let holdings = held.snapshot.holdings else { return nil }
        let isUnknown = place.isService && held.snapshot.asOf == nil
        let whole: Off? =
            held.snapshot.missingSince != nil
            ? .said(\.customerMissing) : isUnknown ? .said(\.notReadYet) : nil
        var off: [Holding: Off] = [:]
        for id in held.terms {
            let holding = Holding.subscription(id)
            if let whole {
                off[holding] = whole
            } else if held.hidden.contains(id) {
                off[holding] = .said(\.isHiddenBySearch)
            } else if holdings.subscription(id) == nil {
                off[holding] = .refused(.holdingNotFound(holding))
            }
        }
        return HeldTargets(
            holdings: holdings, targets: held.terms.map(Holding.subscription), off: off)
    }

    /// Says why nothing can be done to any of them, with the customers where several things are
    /// meant: names of products are the same for many.
    private mutating func tellOff(_ asked: AskedTerms, _ held: [HeldTargets]) {
        if asked.areMarked, !asked.command.takesMarks {
            return tell(.warning) { $0.off(.said(\.cancelsOneAtATime)) }
        }
        let all = held.each.map { one in
            (
                name: "\(one.name) (\(one.holdings.customer.companyName))",
                off: offAct(asked.command, of: one) ?? .said(\.nothingSelected)
            )
        }
        guard let first = all.first else { return }
        let off = all.count > 1 ? off(ofAll: all) : first.off
        tell(.warning) { $0.off(off) }
    }

    /// Keeps what the command line has typed for the seats until their dialog opens; false if none
    /// is about to.
    mutating func typeForTerms(_ text: String) -> Bool {
        guard var page = renewalsPage, page.asking != nil else { return false }
        page.asking?.typed = text
        page.put(in: &self)
        return true
    }
}
