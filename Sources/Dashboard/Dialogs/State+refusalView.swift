import Canvas
import Domain

extension State {
    /// Why something was refused, what can be done about it, and what the service said.
    func box(for refusal: Refusal, _ changes: [Difference]) -> DialogBox {
        let advice = words.advice(for: refusal)
        var text = changed(changes) + wrapped(words.reason(of: refusal), .warning)
        if !advice.isEmpty {
            text += [Line(), Line(Span(words(DialogWords.whatToDo), .heading))] + wrapped(advice)
        }
        if let answer = refusal.answer {
            text += [Line()] + wrapped(words.said(answer), .muted)
        }
        if let code = refusal.code { text += [Line(), Line(Span(code, .muted))] }
        return DialogBox(
            title: words(DialogWords.refusedTitle), text: text,
            footer: [Line()] + keys(refusal.answer == nil ? .closeKeys : .copyKeys))
    }

    /// What is not as it was when the operator was asked before.
    func changed(_ differences: [Difference]) -> [Line] {
        guard !differences.isEmpty else { return [] }
        return wrapped(words(DialogWords.changedHead), .warning)
            + differences.flatMap { marked(words.difference($0), "!", .warning) } + [Line()]
    }
}
