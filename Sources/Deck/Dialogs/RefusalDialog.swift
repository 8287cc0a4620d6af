import Canvas
import Domain

/// A refusal, with what has changed since the operator was asked, if that is why.
struct RefusalDialog: DialogModel {
    let refusal: Refusal
    let changes: [Difference]

    var ids: String? { refusal.answer?.trace.ids }
    func box(in state: State) -> DialogBox { state.box(for: refusal, changes) }
}

extension State {
    /// Why something was refused, what can be done about it, and what the service said.
    fileprivate func box(for refusal: Refusal, _ changes: [Difference]) -> DialogBox {
        let advice = words.advice(for: refusal)
        var text = changed(changes) + wrapped(words.reason(of: refusal), .warning)
        if !advice.isEmpty {
            text += [Line(), Line(Span(words.whatToDoHeading, .heading))] + wrapped(advice)
        }
        if let answer = refusal.answer {
            text += [Line()] + wrapped(words.said(answer), .muted)
        }
        if let code = refusal.code { text += [Line(), Line(Span(code, .muted))] }
        return DialogBox(
            title: title(of: refusal), text: text,
            footer: [Line()] + keys(refusal.answer == nil ? \.closeKeys : \.copyIDsKeys))
    }

    /// Says who refused. Where a run rests because of it, something may have been done already.
    private func title(of refusal: Refusal) -> String {
        if case .run = pages.last, run?.phase == .rests(refusal) {
            return words.runRestsTitle
        }
        return refusal.isOurs ? words.nothingDoneTitle : words.refusedTitle
    }

    /// Returns what has changed since the operator was asked before.
    func changed(_ differences: [Difference]) -> [Line] {
        guard !differences.isEmpty else { return [] }
        return wrapped(words.changedSinceAsked, .warning)
            + differences.flatMap { marked(words.difference($0), "!", .warning) } + [Line()]
    }
}

extension Refusal {
    /// Whether Partner Center was never asked.
    fileprivate var isOurs: Bool {
        switch cause {
        case .changedMeanwhile, .readOnly, .imported, .irreversible, .relationshipEnded,
            .alreadyUndone, .nothingDone, .runUnderway, .journal, .storeBusy, .storeFull,
            .storeFailed:
            true
        default: false
        }
    }
}
