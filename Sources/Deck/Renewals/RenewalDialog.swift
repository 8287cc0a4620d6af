import Canvas
import Domain
import Wording

/// Asks what happens when a term ends, or the terms of several subscriptions: a choice, and what
/// changes with the next term. What that means is confirmed after it.
package struct RenewalDialog: Equatable, Sendable {
    /// A field of the next term.
    enum Field: CaseIterable {
        case seats, term, billing
    }

    /// What was marked, or the one target, by customer.
    package let held: [HeldTargets]
    /// What one of the targets can have, in the order of the portal.
    let choices: [RenewalChoiceKind]
    /// What is set now, and on how many of the targets that have a choice: what nobody would choose
    /// is none of these.
    let present: [RenewalChoiceKind: Int]
    /// How many of the targets have a choice.
    let renewable: Int
    /// Nil until one is chosen, where none of them is set now on all targets.
    var choice: RenewalChoiceKind?
    /// The field that keys go to; nil while they go to the choices.
    var field: Field?
    /// The seats of the next term; those of each target stay while nothing is typed.
    var seats = SeatEntry()
    /// How long the next term is; nil where that of each target stays.
    var term: String?
    /// How the next term is billed; nil where that of each target stays.
    var billing: String?
    /// Whether Enter was pressed and led to nothing.
    var differs = false

    /// It begins with what is set; with nothing chosen where that is none of the choices, or
    /// targets differ.
    init(_ held: [HeldTargets], in state: State) {
        self.held = held
        let targets = held.each
        let all = Set(targets.flatMap { state.renewalChoices(of: $0.holding, in: $0.holdings) })
        choices = RenewalChoiceKind.allCases.filter(all.contains)
        let chosen = targets.filter {
            $0.off == nil && state.offRenewal(of: $0.holding, in: $0.holdings) == nil
        }.compactMap(\.subscription)
        let rules = state.place.rules
        let kinds = chosen.compactMap { rules.choice(of: $0.renewal, for: $0)?.kind }
            .filter(choices.contains)
        present = Dictionary(grouping: kinds) { $0 }.mapValues(\.count)
        renewable = chosen.count
        // The changes of several are not all the same.
        let isOfOne = targets.count == 1
        choice = present.first { $0.value == chosen.count && (isOfOne || $0.key != .change) }?.key
        guard isOfOne, let only = targets[0].subscription else { return }
        let set = rules.choice(of: only.renewal, for: only)
        let next = if case .change(let next) = set { next } else { NextTerm() }
        seats = SeatEntry(text: String(next.quantity ?? only.quantity))
        term = next.termDuration ?? only.termDuration
        billing = (next.billingCycle ?? only.billingCycle).lowercased()
    }

    /// Whether each target can keep what it has.
    var isOfSeveral: Bool { held.each.count > 1 }

    /// Whether what is typed for the seats is a number, or nothing.
    var isUnderstood: Bool { seats.text.isEmpty || seats.isUnderstood }

    /// What is chosen for one of the targets; nil until something is.
    func choice(for subscription: Subscription) -> RenewalChoice? {
        switch choice {
        case nil: nil
        case .renew: .renew
        case .extend: .extend
        case .endWithTerm: .endWithTerm
        case .change:
            .change(
                NextTerm(
                    quantity: seats.quantity(from: subscription.quantity), termDuration: term,
                    billingCycle: billing))
        }
    }

    /// What `term` can be.
    private var terms: [String?] { (isOfSeveral ? [nil] : []) + Rules.terms }

    /// What `billing` can be, none longer than the term.
    private var billings: [String?] {
        let longest = term ?? Rules.terms.last ?? ""
        return (isOfSeveral ? [nil] : []) + Rules.billingCycles(ofTerm: longest)
    }

    /// Gives a field of words its next value, or the one before.
    mutating func turn(by step: Int) {
        switch field {
        case .term:
            term = terms.value(after: term, by: step)
            if !billings.contains(billing) { billing = billings.last ?? nil }
        case .billing: billing = billings.value(after: billing, by: step)
        case .seats, nil: break
        }
    }

    /// Leads the keys to the next field, or the one before; past the last to the choices again.
    mutating func turnField(by step: Int) {
        guard choices.contains(.change) else { return }
        let places: [Field?] = [nil] + Field.allCases
        field = places.value(after: field, by: step)
        if field != nil { choice = .change }
    }
}

extension [RenewalDialog.Field?] {
    fileprivate func value(after one: RenewalDialog.Field?, by step: Int) -> RenewalDialog.Field? {
        self[((firstIndex(of: one) ?? 0) + step + count) % count]
    }
}

extension [String?] {
    fileprivate func value(after one: String?, by step: Int) -> String? {
        self[((firstIndex(of: one) ?? 0) + step + count) % count]
    }
}

extension RenewalDialog: ListDialog {
    func isTyping(in state: State) -> Bool { field == .seats }
    func itemCount(in state: State) -> Int { choices.count }
    func items(in state: State) -> [[Line]] { state.items(of: self) }
    func selectedItem(in state: State) -> Int? { choice.flatMap(choices.firstIndex) }
    func box(in state: State) -> DialogBox { state.box(for: self) }

    func select(_ item: Int?, in state: inout State) -> [Effect] {
        guard let choice = item.flatMap(choices.element) else { return [] }
        var newer = self
        newer.choice = choice
        (newer.field, newer.differs) = (nil, false)
        state.dialog = .renewal(newer)
        return []
    }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        var newer = self
        newer.differs = false
        switch key {
        case .enter:
            if let next = state.dialog(confirming: self) {
                state.show(next)
                return []
            }
            newer.differs = true
        case .escape: return state.leaveDialog()
        case .tab: newer.turnField(by: 1)
        case .backTab: newer.turnField(by: -1)
        case .character("y"): state.tell(.plain) { $0.seatsEnterGoesOn }
        case _ where field == .seats: newer.type(key)
        case .character("q"): return state.leaveDialog()
        // A sign begins a number of seats: the digit behind it must not choose something else.
        case .character(let sign) where "+-".contains(sign) && choices.contains(.change):
            (newer.field, newer.choice) = (.seats, .change)
            newer.type(key)
        case .right, .character(" "): newer.turn(by: 1)
        case .left: newer.turn(by: -1)
        case .character(let character):
            guard let place = character.wholeNumberValue else { return [] }
            return select(place - 1, in: &state)
        default: return []
        }
        state.dialog = .renewal(newer)
        state.showSelectedItem()
        return []
    }

    func means(_ letter: Character) -> Bool {
        letter.wholeNumberValue.map { (1...choices.count).contains($0) } ?? false
    }

    private mutating func type(_ key: Key) {
        switch key {
        case .character(let character): seats.type([character])
        case .backspace: seats.delete()
        case .control("u"): seats = SeatEntry(isTyped: true)
        default: break
        }
    }

    func paste(_ text: String, in state: inout State) {
        guard field == .seats else { return }
        var newer = self
        newer.differs = false
        newer.seats.type(text.prefix(Dialog.typedLimit))
        state.dialog = .renewal(newer)
    }
}
