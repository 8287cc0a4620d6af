import Canvas
import Domain
import Wording

/// All there is to say about a step.
package struct StepDialog: Equatable, Sendable {
    package let customer: CustomerPlan
    package let step: PlanStep
    /// Why it will be refused, as far as known; nil if nothing is.
    package let refusal: Refusal?
    /// Whether that is because of other steps.
    package let isStranded: Bool
    /// The numbers of the steps before it without which it is not run, because they are struck out.
    package let struck: [PlanStep.ID]
    /// The number of the step after which it can't be undone; nil if none takes that away.
    package let removal: PlanStep.ID?
    /// What the dry run found of it, if there was one.
    package let finding: Finding?
}

extension StepDialog: DialogModel {
    var ids: String? { copiedIDs(of: step.holding?.id, customer.id, trace: nil) }
    var outlivesCustomer: Bool { true }
    func box(in state: State) -> DialogBox { state.box(for: self) }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        if key == .character("y"), let ticket = state.words.ticket(for: step, customer) {
            state.copying = CopyItem("y", state.words.task(of: step), lines: ticket)
            return [.copy(ticket)]
        }
        if state.onHold == nil, step.otherWay(at: state.now) != nil, state.choosesOtherWay(key) {
            state.dialog = nil
            state.chooseOtherWay()
            return []
        }
        return answerReading(key, in: &state)
    }
}

extension State {
    fileprivate func box(for dialog: StepDialog) -> DialogBox {
        let (step, customer) = (dialog.step, dialog.customer)
        // Wrapped, for the end of an ID at its end tells it apart.
        var text = wrapped(words.wholeTask(of: step, for: customer), .title)
        if step.isStruck { text += marked(words.stepStruck, "–", .muted) }
        if !dialog.struck.isEmpty {
            text += marked(words.stepNotRun(without: dialog.struck), "–", .warning)
        } else {
            if let refusal = dialog.refusal {
                text += marked(words.stepForeseen(words.refusal(refusal)), "!", .warning)
            }
            if dialog.isStranded { text += marked(words.stepStranded, "!", .warning) }
            if let finding = dialog.finding { text += lines(of: finding) }
        }
        text +=
            [Line()] + choice(of: step) + costs(of: step, customer, dialog.removal)
            + (dialog.refusal == nil ? reversal(of: step, dialog.removal) : [])
        if let ticket = words.ticket(for: step, customer) {
            text += [Line(Span(words.ticketHeading, .heading))] + wrapped(ticket) + [Line()]
        }
        var facts: [Fact] = []
        if let deadline = step.deadline ?? step.refundableUntil(at: now) {
            facts.append(Fact(words.deadlineLabel, deadline.minute + " UTC", .title))
        }
        if let until = step.clearsAt {
            facts.append(Fact(words.stepClearsItself, until.minute + " UTC", .title))
        }
        facts += identity(of: customer.customer)
        if let holding = step.holding { facts += self.facts(of: holding, in: customer.holdings) }
        let isTicket = words.ticket(for: step, customer) != nil
        let hasChoice = step.otherWay(at: now) != nil
        let choice = hasChoice ? "\(words.keys[.otherWay]) \(words.otherWayKey) · " : ""
        return DialogBox(
            title: words.planStepTitle(step.id, of: customer.steps.count),
            text: text + facts.lines(width: room),
            footer: [Line()]
                + keys(said: isTicket ? words.ticketKeys : choice + words.copyIDsKeys))
    }

    /// Whether a key changes a step between cancelling and suspending.
    fileprivate func choosesOtherWay(_ key: Key) -> Bool {
        keyChanges.applied(to: Keymap.otherWay).keys.contains(key)
    }

    /// How it can be done in a cheaper way, before what it brings as it is.
    private func choice(of step: PlanStep) -> [Line] {
        let said = words.choice(of: step, at: now)
        return said.isEmpty ? [] : said.flatMap { marked($0, "→", .title) } + [Line()]
    }

    private func lines(of finding: Finding) -> [Line] {
        guard let refusal = finding.refusal else {
            return marked(words.dryRunLabel + ": " + words.stepWouldGo, "✓", .good)
        }
        return marked(
            words.dryRunLabel + ": " + words.stepWouldBeRefused + ". "
                + words.refusal(refusal), "✗", .warning)
    }

    /// Every consequence in full; no promise of an undo that a later step takes away.
    private func costs(
        of step: PlanStep, _ customer: CustomerPlan, _ removal: PlanStep.ID?
    ) -> [Line] {
        // The sentence on undoing says that nobody knows.
        let undos =
            step.reversal == .unconfirmed
            ? step.consequences.filter(\.tellsReversal).map(words.consequence) : []
        let costs = words.consequences(of: step, for: customer, before: removal)
            .filter { !undos.contains($0) }
        guard !costs.isEmpty else { return [] }
        return [Line(Span(words.effectsHeading, .heading))]
            + costs.flatMap { marked($0, "•") } + [Line()]
    }

    private func reversal(of step: PlanStep, _ removal: PlanStep.ID?) -> [Line] {
        guard let reversal = step.reversal else { return [] }
        if reversal == .unconfirmed {
            return marked(words.sentence(reversal, before: removal), "!", .danger) + [Line()]
        }
        let role = removal == nil ? reversal.role : .text
        return marked(
            words.sentence(reversal, before: removal), reversal == .final ? "!" : "•",
            role == .muted ? .text : role) + [Line()]
    }
}
