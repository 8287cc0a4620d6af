import Canvas
import Domain
import Wording

/// A step of a run, and how far it had come when it was looked at.
package struct RunStepDialog: Equatable, Sendable {
    let customer: CustomerPlan
    let step: PlanStep
    let state: StepState
    let reference: StepReference
    /// Whether a service has got it, as far as its answers tell.
    var wasSent = false
    /// Whether it has overwritten somebody else's change.
    var hasOverwritten = false
    /// When something was last recorded of it; nil if nothing was.
    let trail: StepTrail?
}

extension RunStepDialog: DialogModel {
    var ids: String? {
        copiedIDs(of: step.holding?.id, customer.id, trace: trace?.ids)
    }

    /// The ids it was sent with, or else those of the service's answer; nil if it was not sent.
    fileprivate var trace: ActTrace? {
        if case .refused(let refusal) = state, refusal.isUnsent, !wasSent { return nil }
        return trail?.trace ?? state.refusal?.answer?.trace
    }

    var outlivesCustomer: Bool { true }
    func box(in state: State) -> DialogBox { state.box(for: self) }

    /// What somebody else is asked to do, while that is not done; nil where nobody is.
    fileprivate func ticket(in words: Words) -> String? {
        state.isOver ? nil : words.ticket(for: step, customer)
    }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        if key == .character("y"), let ticket = ticket(in: state.words) {
            state.copying = CopyItem("y", state.words.task(of: step), lines: ticket)
            return [.copy(ticket)]
        }
        guard trail != nil, state.binding(for: key)?.command == .journal else {
            return answerReading(key, in: &state)
        }
        state.dialog = nil
        state.pages.append(.journal(JournalPage(customer: nil, seeking: reference)))
        return []
    }
}

extension StepState {
    /// Why it did not come to its end; nil where there is no such reason.
    package var refusal: Refusal? {
        switch self {
        case .refused(let refusal), .unknown(let refusal): refusal
        case .waiting(_, let refusal): refusal
        case .pending, .underway, .accepted, .requested, .confirmed, .struck: nil
        }
    }
}

extension State {
    fileprivate func box(for dialog: RunStepDialog) -> DialogBox {
        let (customer, step, state) = (dialog.customer, dialog.step, dialog.state)
        var text =
            wrapped(words.wholeTask(of: step, for: customer), .title)
            + [Line(Span(words.state(state, wasSent: dialog.wasSent, at: now), state.role))]
            + (dialog.hasOverwritten ? [Line(Span(words.stepOverwrote, .warning))] : []) + [Line()]
        let note =
            switch state {
            case .unknown: words.stepUnknownNote
            case .accepted:
                words.stepAcceptedNote(by: words.name(of: step.write?.service ?? .partnerCenter))
            case .waiting(_, nil) where step.isOpenRequest: words.stepRequestNote
            case .requested: words.stepRequestedNote
            case .waiting(nil, _): words.stepWaitsNote
            case .struck: words.stepStruckNote
            default: ""
            }
        if !note.isEmpty { text += wrapped(note) + [Line()] }
        if let refusal = state.refusal {
            text +=
                [Line(Span(words.runWhyHeading, .heading))]
                + wrapped(why(refusal, of: state), .warning) + [Line()]
        }
        let ticket = dialog.ticket(in: words)
        if let ticket {
            text += [Line(Span(words.ticketHeading, .heading))] + wrapped(ticket) + [Line()]
        }
        var facts = identity(of: customer.customer)
        if let id = step.holding?.ownID { facts.append(Fact("ID", id)) }
        if let trail = dialog.trail { facts.append(Fact(words.timeLabel, trail.date.iso8601)) }
        // A refusal tells the ids of its answer itself.
        if let trace = dialog.trace, trace != state.refusal?.answer?.trace {
            facts += trace.headers.map { Fact($0.name, $0.value) }
        }
        return DialogBox(
            title: words.runStepTitle(step.id), text: text + facts.lines(width: room),
            footer: [Line()]
                + keys(
                    ticket != nil
                        ? dialog.trail == nil ? \.ticketKeys : \.runTicketKeys
                        : dialog.trail == nil ? \.copyIDsKeys : \.runStepKeys))
    }
}

extension State {
    /// Why a step has not come to its end. What was not answered is looked up by the run, and by
    /// nobody else.
    private func why(_ refusal: Refusal, of state: StepState) -> String {
        if case .unknown = state { return words.refusalToldOnly(refusal) }
        return words.refusal(refusal)
    }
}

extension PlanStep {
    /// Whether it is about a request for admin access that the customer may still accept.
    fileprivate var isOpenRequest: Bool {
        if case .ticket(.adminRelationship, _) = task { true } else { false }
    }
}
