import Canvas
import Domain

/// A refusal, with what has changed since the operator was asked, if that is why.
struct RefusalDialog: DialogModel {
    let refusal: Refusal
    let write: Write?
    let changes: [Difference]

    var ids: String? { refusal.answer?.trace.ids }
    func box(in state: State) -> DialogBox { state.box(for: self) }
}

extension State {
    /// Why something was refused, what can be done about it, and what the service said.
    fileprivate func box(for dialog: RefusalDialog) -> DialogBox {
        let refusal = dialog.refusal
        let advice = words.advice(for: refusal)
        var text = changed(dialog.changes) + wrapped(words.reason(of: refusal), .warning)
        if !advice.isEmpty {
            text += [Line(), Line(Span(words.whatToDoHeading, .heading))] + wrapped(advice)
        }
        if let answer = refusal.answer {
            // The status of an answer that is no refusal would be taken for an error.
            let said = refusal.isUndecided ? answer.trace.ids : words.said(answer)
            text += [Line()] + wrapped(said, .muted)
        }
        if let code = refusal.answeredCode, !refusal.isUndecided {
            text += [Line(), Line(Span(code, .muted))]
        }
        return DialogBox(
            title: title(of: refusal, dialog.write), text: text,
            footer: [Line()] + keys(refusal.answer == nil ? \.closeKeys : \.copyIDsKeys))
    }

    /// Says whether it was accepted or may have been done, or who refused. Where a run rests
    /// because of it, something may have been done already.
    private func title(of refusal: Refusal, _ write: Write?) -> String {
        if case .run = pages.last, run?.phase == .rests(refusal) {
            return words.runRestsTitle
        }
        switch refusal.bearing {
        case .late: return words.acceptedTitle
        case .open: return words.outcomeUnknownTitle
        default: break
        }
        if refusal.isOurs { return words.nothingDoneTitle }
        let service = refusal.service ?? write?.service ?? .partnerCenter
        return words.refusedTitle(by: words.name(of: service))
    }

    /// Returns what has changed since the operator was asked before.
    func changed(_ differences: [Difference]) -> [Line] {
        guard !differences.isEmpty else { return [] }
        return wrapped(words.changedSinceAsked, .warning)
            + differences.flatMap { marked(words.difference($0), "!", .warning) } + [Line()]
    }
}

extension Refusal {
    /// Whether it was accepted or may have been done: nobody has refused it.
    var isUndecided: Bool { bearing == .late || bearing == .open }

    /// Whether no service was ever asked.
    fileprivate var isOurs: Bool {
        switch cause {
        case .changedMeanwhile, .after, .readOnly, .imported, .irreversible, .relationshipEnded,
            .alreadyUndone, .nothingDone, .newestUnknown, .newestPending, .neverShown,
            .overtaken, .changedSince,
            .runUnderway, .journal, .storeBusy, .storeFull, .storeFailed:
            true
        default: false
        }
    }
}
