import Canvas
import Domain
import Wording

/// Asks how many seats several subscriptions are to have: a total, or how many more or fewer. What
/// that means for each stands below, and is confirmed after it.
package struct SeatsDialog: Equatable, Sendable {
    /// What was marked, or the one target, by customer.
    package var held: [HeldTargets]
    var entry: SeatEntry
    /// The customers for whom the service is being asked how many seats can go.
    var reading: Set<Customer.ID> = []
    /// Whether Enter was pressed and led to nothing.
    var differs = false

    /// Whether the service is being asked how many seats can go.
    package var isReading: Bool { !reading.isEmpty }
}

extension SeatsDialog: DialogModel {
    func box(in state: State) -> DialogBox { state.box(for: self) }
    func isTyping(in state: State) -> Bool { true }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        var newer = self
        newer.differs = false
        switch key {
        case .enter:
            if let plan = state.seatPlan(of: self) {
                state.show(.planned(plan))
                return []
            }
            newer.differs = true
        case .escape: return state.leaveDialog()
        case .character("y"): state.tell(.plain) { $0.seatsEnterGoesOn }
        case .character(let character): newer.entry.type([character])
        case .backspace: newer.entry.delete()
        case .control("u"): newer.entry = SeatEntry(isTyped: true)
        default: return []
        }
        state.dialog = .seats(newer)
        return []
    }

    func paste(_ text: String, in state: inout State) {
        var newer = self
        newer.differs = false
        newer.entry.type(text.prefix(Dialog.typedLimit))
        state.dialog = .seats(newer)
    }
}

/// What a number typed means for one of several subscriptions.
private struct SeatOutlook {
    let target: HeldTarget
    let name: String
    let quantity: Int?
    let wanted: Int?
    /// Why nothing is done to it.
    let off: Off?
    let growsTenfold: Bool

    /// Whether what is typed changes it.
    var isChanged: Bool { off == nil && wanted != nil }

    /// Its name and its seats, and those it is to have where a number is typed.
    var row: String {
        guard let quantity else { return name }
        let change = wanted.map { " → \($0.grouped)" } ?? ""
        return "\(name): \(quantity.grouped)\(change)"
    }
}

extension State {
    private func outlook(of dialog: SeatsDialog) -> [SeatOutlook] {
        dialog.held.each.map { target in
            let subscription = target.subscription
            let wanted =
                dialog.entry.isPresent
                ? nil : subscription.flatMap { dialog.entry.quantity(from: $0.quantity) }
            return SeatOutlook(
                target: target,
                name: words.distinctWholeName(
                    target.name, of: target.holding, in: target.holdings, isCounted: false),
                quantity: subscription?.quantity, wanted: wanted,
                off: target.off ?? off(setting: wanted, of: target.holding, in: target.holdings),
                growsTenfold: wanted.map { subscription?.growsTenfold(to: $0) == true } ?? false)
        }
    }

    /// Why a number of seats cannot be set; nil while none is typed, unless no number can.
    private func off(setting wanted: Int?, of holding: Holding, in holdings: Holdings) -> Off? {
        guard case .subscription(let id) = holding, let subscription = holdings.subscription(id),
            let wanted
        else { return offSeats(.seats, of: holding, in: holdings) }
        if wanted == subscription.quantity { return .said(\.seatsUnchanged) }
        guard case .failure(let error) = change(by: .setQuantity(wanted, of: id), in: holdings)
        else { return nil }
        return error.off
    }

    /// Returns what is to be confirmed; nil while nothing would be done.
    fileprivate func seatPlan(of dialog: SeatsDialog) -> PlanConfirmation? {
        guard dialog.entry.isUnderstood, !dialog.isReading, offRun == nil else { return nil }
        let all = outlook(of: dialog)
        let writes = all.compactMap { one -> (HeldTarget, Write)? in
            guard one.off == nil, let wanted = one.wanted,
                case .subscription(let id) = one.target.holding
            else { return nil }
            return (one.target, .setQuantity(wanted, of: id))
        }
        return plan(
            .seats, dialog.held, writes: writes,
            leavingOut: all.compactMap { one in one.off.map(one.target.leftOut) })
    }

    /// Each target with its seats before and after, or why it is left out.
    fileprivate func box(for dialog: SeatsDialog) -> DialogBox {
        let all = outlook(of: dialog)
        let targets = lines(of: all, in: dialog.held, target: \.target) { one -> [Line] in
            if let off = one.off {
                let told = words.seatsLeftOut(one.row, reason: reason(of: off))
                return marked(told, "–", .muted, in: wideRoom)
            }
            guard one.isChanged else {
                return marked(words.seatsTarget(one.row), "·", in: wideRoom)
            }
            return marked(one.row, "✓", in: wideRoom)
                + (one.growsTenfold
                    ? marked(words.seatsTenfold, "!", .warning, in: wideRoom) : [])
        }
        var last: [Line] = []
        if dialog.isReading {
            last = wrapped(words.reading, .muted)
        } else if all.count == 1, let only = all[0].target.subscription {
            last = [canGo(of: only)].lines(width: wideRoom)
        }
        let text =
            identity(of: dialog.held).lines(width: wideRoom) + [Line()]
            + [targetsHeading(all.count { $0.off == nil }, of: all.count)] + targets + last
            + [Line()]
        let against = reasonAgainst(dialog, all)
        // That it is being read stands in the text already.
        let said = dialog.isReading && !dialog.differs ? nil : against
        let isWarning = dialog.differs || dialog.entry.isUnderstood && !dialog.entry.isPresent
        let footer =
            (said.map { wrapped($0, isWarning ? .warning : .muted) } ?? [Line()])
            + keys(against == nil ? \.seatsEntryKeys : \.seatsEntryCloseKeys)
        return DialogBox(
            title: words.seatsManyTitle(resizable(of: dialog)), text: text,
            prompt: wrapped(
                all.count { $0.quantity != nil } == 1
                    ? words.seatsPromptOfOne : words.seatsPrompt, in: wideRoom),
            input: Line(
                [Span(all.contains(where: \.isChanged) ? "✓ > " : "> ", .key)]
                    + dialog.entry.spans),
            footer: footer, isWide: true)
    }

    /// How many of the targets can have another number of seats, whatever is typed.
    private func resizable(of dialog: SeatsDialog) -> Int {
        dialog.held.each.count { target in
            target.off == nil && offSeats(.seats, of: target.holding, in: target.holdings) == nil
        }
    }

    /// Why Enter leads to nothing; nil if it goes on.
    private func reasonAgainst(_ dialog: SeatsDialog, _ all: [SeatOutlook]) -> String? {
        if dialog.isReading { return words.confirmOnceRead }
        if let offRun { return words.off(offRun) }
        guard dialog.entry.isUnderstood else { return words.seatsTypeNumber }
        if dialog.entry.isPresent {
            guard dialog.differs else { return words.seatsTypeNumber }
            return all.count == 1 ? words.seatsUnchanged : words.seatsNoneChanges
        }
        if all.contains(where: \.isChanged) { return nil }
        let reasons = all.compactMap(\.off).map(reason)
        guard let first = reasons.first, reasons.allSatisfy({ $0 == first }) else {
            return words.seatsNoneChanges
        }
        return first
    }

    /// How many seats can be given back.
    func canGo(of subscription: Subscription) -> Fact {
        Fact(
            words.seatsCanGoLabel,
            words.seatReduction(place.rules.seatReduction(of: subscription, at: now)))
    }
}
