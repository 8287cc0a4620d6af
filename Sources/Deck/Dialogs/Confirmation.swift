import Canvas
import Domain
import Wording

/// Asks whether a write is meant: its target was captured when the dialog opened, and cannot move.
package struct Confirmation: Equatable, Sendable {
    /// What is sent when it is confirmed; its quantity may be changed before.
    package var write: Write
    package let customer: Customer
    /// What is ordered; nil for any other write.
    package var offer: Offer?
    /// What the quantity may be; nil for a write without one.
    var quantities: ClosedRange<Int>?
    /// How its quantity is being typed.
    var typing = QuantityTyping.proposed
    package let targetName: String
    package internal(set) var consequences: [Consequence]
    /// What it was drawn from; nil in the embedded sandbox.
    package var basis: Holdings?
    /// What has changed since the operator was asked before.
    package var changes: [Difference] = []
    /// What else the customer holds that is easily mistaken for the target.
    package var twins: [Twin] = []
    /// What was held when the dialog opened; what is held back is compared with it.
    var seen: Holdings?
    /// Whether the service is being asked how many seats can go.
    package internal(set) var isReading = false
    /// Why its quantity cannot be what it is; nil if it can, and for a write without one.
    var off: Off?
    /// What is run where something has to be set again after its write; nil where that does it all.
    var planned: PlanConfirmation?

    package var holding: Holding? { write.holding }

    /// What it sends when confirmed; nil where the quantity is not allowed.
    package var cleared: ClearedWrite? {
        if off != nil || isReading { return nil }
        if let quantities, let quantity = write.quantity, !quantities.contains(quantity) {
            return nil
        }
        return try? ClearedWrite(write, of: customer.id)
    }

    /// The name of the target, with the end of its id where something else has the same name.
    private var distinctName: String {
        holding.flatMap { seen?.distinctName(of: $0) } ?? targetName
    }

    /// Takes what is typed for the quantity: a number stands as it is typed, allowed or not; a sign
    /// goes no further up than is allowed. 0 means that nothing is typed.
    mutating func type(_ letter: QuantityTyping.Letter) {
        guard let quantity = write.quantity, let quantities else { return }
        let next = typing.type(letter, at: quantity)
        let most =
            if case .sign = letter { max(quantity, quantities.upperBound) } else {
                QuantityTyping.most
            }
        setQuantity(min(most, next))
    }

    private mutating func deleteLast() {
        guard let quantity = write.quantity, quantities != nil else { return }
        setQuantity(typing.deleteLast(at: quantity))
    }

    private mutating func setQuantity(_ quantity: Int) {
        write = write.with(quantity: max(0, min(QuantityTyping.most, quantity)))
    }
}

extension Confirmation: DialogModel {
    var writes: [NamedWrite] {
        planned?.writes
            ?? cleared.map { [NamedWrite($0.write, of: customer, named: targetName)] } ?? []
    }

    func box(in state: State) -> DialogBox { state.box(for: self) }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        var newer = self
        switch key {
        case .character("y"), .enter:
            // A run may have begun or ended, or a window have closed, since the number was typed.
            // The dates of its effects move with the clock, and are no reason to ask again.
            newer = counted(in: state)
            guard newer.off == off else {
                state.show(.confirmation(newer))
                return newer.off == nil ? [] : newer.answer(key, in: &state)
            }
            if isReading || off != nil {
                let off = isReading ? .said(\.confirmOnceRead) : off
                state.tell(.warning) { words in off.map(words.off) ?? "" }
                return []
            }
            if key == .enter {
                state.tell(.plain) { $0.yConfirms }
                return []
            }
            if let planned { return planned.confirm(in: &state) }
            guard let write = cleared, state.isReadToItsEnd() else { return [] }
            return state.send(
                Underway(
                    write: write, targetName: distinctName, customerName: customer.companyName,
                    asked: .confirmation(self), endsAtRenewal: consequences.endAtRenewal),
                basis: basis, seen: seen)
        case .character("n"), .escape, .character("q"): return state.leaveDialog()
        // The key of + without Shift.
        case .character("="): newer.type(.sign(1))
        case .character(let character):
            if let letter = QuantityTyping.Letter(character) { newer.type(letter) }
        case .backspace: newer.deleteLast()
        default: break
        }
        state.dialog = .confirmation(newer.counted(in: state))
        return []
    }

    func means(_ letter: Character) -> Bool {
        quantities != nil && (letter == "=" || QuantityTyping.Letter(letter) != nil)
    }

    func paste(_ text: String, in state: inout State) {
        var newer = self
        for letter in text.prefix(Dialog.typedLimit).compactMap(QuantityTyping.Letter.init) {
            newer.type(letter)
        }
        state.dialog = .confirmation(newer.counted(in: state))
    }

    func again(
        on fresh: Holdings, since differences: [Difference], in state: State
    ) throws(OffError) -> Dialog {
        if let quantity = write.quantity, let holding, seatsBefore != nil {
            // It says why, if the number is not possible any more.
            _ = try state.change(by: write, in: fresh).get()
            return state.seatsDialog(
                of: HeldTargets(holdings: fresh, targets: [holding]),
                SeatEntry(text: String(quantity)), typing, isReading: false, since: differences)
        }
        return .confirmation(
            Confirmation(
                write: write, customer: fresh.customer, offer: offer, quantities: quantities,
                typing: typing, targetName: holding.flatMap(fresh.name) ?? targetName,
                consequences: try state.consequences(of: self, on: fresh), basis: fresh,
                changes: differences, twins: holding.map(fresh.twins) ?? [], seen: fresh))
    }
}

extension State {
    fileprivate func consequences(
        of confirmation: Confirmation, on fresh: Holdings
    ) throws(OffError) -> [Consequence] {
        if let offer = confirmation.offer, let quantity = confirmation.write.quantity {
            do throws(Refusal) {
                return try place.rules.purchase(of: offer, quantity: quantity, in: fresh)
            } catch {
                throw OffError(.refused(error))
            }
        }
        guard confirmation.holding != nil else { return [] }
        return try change(by: confirmation.write, in: fresh).get().consequences
    }

    /// The gravest first; those of an order as they are, the price first.
    private func effects(of confirmation: Confirmation) -> [Consequence] {
        confirmation.offer == nil
            ? confirmation.consequences.bySeverity : confirmation.consequences
    }

    /// Names the target with its product, as it was when the dialog opened.
    private func targetName(of holding: Holding, _ confirmation: Confirmation) -> String {
        words.wholeName(
            confirmation.targetName, of: confirmation.seen?.subscription(of: holding))
    }

    /// What is asked before an act: its target, whose it is, and what it brings.
    fileprivate func box(for confirmation: Confirmation) -> DialogBox {
        var facts: [Fact] = []
        var text: [Line] = []
        if let holding = confirmation.holding {
            facts = [
                Fact(words.targetLabel, targetName(of: holding, confirmation), .title),
                Fact("ID", holding.id),
            ]
        }
        if let offer = confirmation.offer {
            facts.append(Fact(words.offerLabel, offer.name, .title))
        }
        if let before = confirmation.seatsBefore {
            facts += seatFacts(confirmation, before)
        } else if let quantity = confirmation.write.quantity, let range = confirmation.quantities {
            let limits = "(\(range.lowerBound.grouped)–\(range.upperBound.grouped))"
            facts.append(
                Fact(
                    words.orderQuantity,
                    range.count == 1 ? quantity.grouped : "\(quantity.grouped)  \(limits)",
                    range.contains(quantity) ? .title : .warning))
        }
        if case .setRenewal(let renewal, let id) = confirmation.write,
            let before = confirmation.seen?.subscription(id)
        {
            facts.append(Fact(words.atTermEndLabel, toldChange(to: renewal, of: before), .title))
        }
        if case .accept(let included) = confirmation.write {
            let privileges =
                included
                ? words.acceptanceWithPrivileges : words.acceptanceWithoutPrivileges
            text = [privileges, words.acceptanceInProduction].flatMap { marked($0, "•") }
        }
        facts += identity(of: confirmation.customer)
        if !confirmation.consequences.isEmpty {
            text =
                [Line(Span(words.effectsHeading, .heading))]
                + effects(of: confirmation).flatMap { bullet($0) }
                + setAgain(by: confirmation).flatMap { marked($0, "•") }
        }
        if confirmation.isUntouched {
            text = wrapped(words.seatsTypeNumber, .muted)
        } else if let off = confirmation.off, !confirmation.isReading {
            text = marked(words.off(off), "!", .warning)
        } else if confirmation.growsTenfold {
            text = marked(words.seatsTenfold, "!", .warning) + [Line()] + text
        }
        let danger = danger(of: confirmation.consequences)
        let box = DialogBox(
            title: words[keyPath: confirmation.write.title],
            text: changed(confirmation.changes) + facts.lines(width: room)
                + warnings(confirmation.twins)
                + unconfirmedLines(
                    on: [confirmation.holding].compactMap(\.self),
                    of: confirmation.customer.id, in: room)
                + [Line()] + text,
            footer: [Line()]
                + keys(
                    confirmation.seatsBefore != nil
                        && (confirmation.off != nil || confirmation.isReading)
                        ? \.seatsCloseKeys : confirmation.write.keys,
                    isDangerous: danger != nil),
            danger: danger)
        return readable(box)
    }
}
