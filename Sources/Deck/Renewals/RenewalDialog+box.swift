import Canvas
import Domain
import Wording

/// What a choice means for one of the targets.
private struct RenewalOutlook {
    let target: HeldTarget
    let name: String
    /// What is sent, or why nothing is done to it.
    let write: Result<Write, OffError>

    var before: Subscription? { target.subscription }
    var off: Off? { if case .failure(let error) = write { error.off } else { nil } }
}

extension State {
    private func outlook(of dialog: RenewalDialog) -> [RenewalOutlook] {
        dialog.held.each.map { target in
            RenewalOutlook(
                target: target,
                name: words.distinctWholeName(
                    target.name, of: target.holding, in: target.holdings),
                write: write(for: target, dialog))
        }
    }

    private func write(for target: HeldTarget, _ dialog: RenewalDialog) -> Result<Write, OffError> {
        if let off = target.off ?? offRenewal(of: target.holding, in: target.holdings) {
            return .failure(OffError(off))
        }
        guard let subscription = target.subscription else {
            return .failure(OffError(.refused(.notRenewable)))
        }
        guard let choice = dialog.choice(for: subscription) else {
            return .failure(OffError(.said(\.renewalChooseFirst)))
        }
        let renewal: Renewal
        do throws(Refusal) {
            renewal = try place.rules.renewal(choice, of: subscription)
        } catch {
            return .failure(OffError(.refused(error)))
        }
        if place.rules.isSet(renewal, on: subscription) {
            return .failure(OffError(.said(\.renewalUnchanged)))
        }
        let write = Write.setRenewal(renewal, of: subscription.id)
        return change(by: write, in: target.holdings).map { _ in write }
    }

    /// Returns the dialog that asks whether the choice is meant; nil while it changes nothing.
    func dialog(confirming dialog: RenewalDialog) -> Dialog? {
        guard dialog.choice != .change || dialog.isUnderstood else { return nil }
        let all = outlook(of: dialog)
        let writes = all.compactMap { one in (try? one.write.get()).map { (one.target, $0) } }
        guard let (target, write) = writes.first else { return nil }
        guard dialog.isOfSeveral else { return .confirmation(confirmation(of: write, target)) }
        return plan(
            .renewal, dialog.held, writes: writes,
            leavingOut: all.compactMap { one in one.off.map(one.target.leftOut) }
        ).map(Dialog.planned)
    }

    private func confirmation(of write: Write, _ target: HeldTarget) -> Confirmation {
        let holdings = target.holdings
        let change = try? change(by: write, in: holdings).get()
        return Confirmation(
            write: write, customer: holdings.customer, targetName: target.name,
            consequences: change?.consequences ?? [], basis: place.isService ? holdings : nil,
            twins: holdings.twins(of: target.holding), seen: holdings)
    }
}

extension State {
    /// The choices; over the first of them whose they are, below the one with changes its fields.
    func items(of dialog: RenewalDialog) -> [[Line]] {
        dialog.choices.enumerated().map { place, kind in
            let head = place == 0 ? self.head(of: dialog) + [Line()] : []
            let isChosen = kind == dialog.choice
            let fields = isChosen && kind == .change ? self.fields(of: dialog) : []
            return head
                + choice(
                    kind, number: place + 1, isChosen: isChosen,
                    isSelected: isChosen && dialog.field == nil, dialog)
                + fields
        }
    }

    private func choice(
        _ kind: RenewalChoiceKind, number: Int, isChosen: Bool, isSelected: Bool,
        _ dialog: RenewalDialog
    ) -> [Line] {
        let cancels = dialog.choices.contains(.extend)
        let sign = (isChosen ? "› " : "  ") + "\(number) "
        let margin = String(repeating: " ", count: sign.columns)
        let present = dialog.present[kind].map { count in
            dialog.isOfSeveral
                ? words.renewalSetNow(on: count, of: dialog.renewable) : words.renewalSetNow
        }
        let text =
            words.renewalChoice(kind, cancels: cancels)
            + (present.map { " · " + $0 } ?? "")
        return text.wrapped(columns: room - sign.columns)
            .enumerated().map { turn, part in
                Line(Span(turn == 0 ? sign : margin, .key), Span(part), isSelected: isSelected)
            }
    }

    private func fields(of dialog: RenewalDialog) -> [Line] {
        let seats = dialog.field == .seats || !dialog.seats.text.isEmpty
        let values: [(RenewalDialog.Field, String, String)] = [
            (.seats, words.quantityLabel, seats ? dialog.seats.text : words.renewalAsNow),
            (.term, words.termLabel, dialog.term.map(words.term) ?? words.renewalAsNow),
            (
                .billing, words.billingCycleLabel,
                dialog.billing.map(words.billingCycle) ?? words.renewalAsNow
            ),
        ]
        let width = values.map(\.1.columns).max() ?? 0
        return values.map { field, label, value in
            let isFocused = dialog.field == field
            let shown = isFocused && field != .seats ? "‹ \(value) ›" : value
            let base = field == .seats && dialog.seats.isRelative ? seatsBase(of: dialog) : ""
            return Line(
                [
                    Span(isFocused ? "    › " : "      ", .key),
                    Span(label.fitted(width) + "  ", .muted),
                    Span(isFocused ? shown + " " : shown, isFocused ? .input : .text),
                ] + (base.isEmpty ? [] : [Span("  " + base, .muted)]), isSelected: isFocused)
        }
    }

    /// From what more or fewer seats are counted: what is scheduled does not matter.
    private func seatsBase(of dialog: RenewalDialog) -> String {
        guard !dialog.isOfSeveral, let only = dialog.held.each.first?.subscription else {
            return words.renewalSeatsFromEach
        }
        return words.renewalSeatsFrom(only.quantity)
    }

    /// Whose term it is, and what happens at its end as it is set.
    private func head(of dialog: RenewalDialog) -> [Line] {
        let customer = identity(of: dialog.held)
        guard !dialog.isOfSeveral, let target = dialog.held.each.first,
            let subscription = target.subscription
        else { return customer.lines(width: wideRoom) }
        let term = [
            words.term(subscription.termDuration), words.billingCycle(subscription.billingCycle),
            words.seats(subscription.quantity),
        ]
        let facts =
            [
                Fact(
                    words.targetLabel, words.wholeName(of: target.holding, in: target.holdings),
                    .title),
                Fact("ID", target.holding.id),
            ] + customer + [
                Fact(words.termLabel, words.list(term)),
                Fact(words.termEndLabel, words.day(subscription.commitmentEndDate)),
                Fact(words.atTermEndLabel, told(subscription.renewal, of: subscription)),
            ]
        return facts.lines(width: room)
    }

    /// The choices, and below them what the selected one means for each target.
    func box(for dialog: RenewalDialog) -> DialogBox {
        let all = outlook(of: dialog)
        var text = items(of: dialog).flatMap(\.self)
        if dialog.isOfSeveral {
            // Until a choice is made: those that have one.
            let count =
                dialog.choice == nil ? dialog.renewable : all.count { $0.off == nil }
            text += [Line(), targetsHeading(count, of: all.count)]
            text += lines(of: all, in: dialog.held, target: \.target) { target($0, of: dialog) }
        }
        // A run keeps all choices from being made, and says so by itself.
        let isShown = dialog.differs || dialog.isOfSeveral && offRun != nil
        let against = isShown ? reasonAgainst(dialog, all) : nil
        let said = against.map { wrapped($0, dialog.differs ? .warning : .muted) } ?? []
        return DialogBox(
            title: dialog.isOfSeveral
                ? words.renewManyTitle(dialog.renewable) : words.renewalTitle,
            text: text,
            footer: [Line()] + said
                + (dialog.differs && against != nil ? [] : keys(of: dialog)),
            isWide: dialog.isOfSeveral)
    }

    /// What the choice makes of a target, or what it has while nothing is chosen.
    private func target(_ one: RenewalOutlook, of dialog: RenewalDialog) -> [Line] {
        if dialog.choice == nil, let before = one.before,
            one.target.off ?? offRenewal(of: one.target.holding, in: one.target.holdings) == nil
        {
            return marked("\(one.name): \(told(before.renewal, of: before))", "·", in: wideRoom)
        }
        switch one.write {
        case .failure(let error):
            return marked("\(one.name): \(reason(of: error.off))", "–", .muted, in: wideRoom)
        case .success(.setRenewal(let renewal, _)):
            let change = one.before.map { ": " + toldChange(to: renewal, of: $0) } ?? ""
            return marked(one.name + change, "✓", in: wideRoom)
        case .success: return []
        }
    }

    private func keys(of dialog: RenewalDialog) -> [Line] {
        switch dialog.field {
        case .seats: keys(\.renewalSeatsKeys)
        case .term, .billing: keys(\.renewalFieldKeys)
        case nil where dialog.choices.contains(.change):
            keys(said: words.renewalKeys(dialog.choices.count))
        case nil: keys(said: words.renewalKeysWithoutFields(dialog.choices.count))
        }
    }

    /// Why Enter leads to nothing; nil if it goes on.
    private func reasonAgainst(_ dialog: RenewalDialog, _ all: [RenewalOutlook]) -> String? {
        if dialog.isOfSeveral, let offRun { return words.off(offRun) }
        if dialog.choice == nil { return words.renewalChooseFirst }
        if dialog.choice == .change, !dialog.isUnderstood { return words.seatsTypeNumber }
        if all.contains(where: { $0.off == nil }) { return nil }
        if dialog.isOfSeveral { return words.renewalNoneChanges }
        return all.first?.off.map(words.off) ?? words.renewalUnchanged
    }
}
