import Canvas
import Domain

extension State {
    /// What is asked before a removal; the customer's domain, or what stands for it, is the answer.
    func box(for removal: RemovalDialog) -> DialogBox {
        let text =
            changed(removal.changes) + identity(of: removal.customer).lines(width: room)
            + warnings([]) + doubts(removal.age).flatMap { marked($0, "!", .warning) }
            + [Line(), Line(Span(words.removalBringsHeading, .heading))]
            + RemovalConsequence.allCases.flatMap { marked(words.consequence($0), "•") }
            + removal.warnings.flatMap { marked(words.warning($0), "!", .warning) }
            + [words.invoicesStayDue, words.accessStaysGranted].flatMap { marked($0, "!") }
        let answer: [Line] =
            if removal.differs {
                wrapped(words.differs(from: removal.word), .warning)
            } else {
                keys(\.removalKeys, removal.isConfirmed ? .danger : .muted)
            }
        // The end of what is typed stays in sight, however narrow the box.
        let shown = String(removal.typed.suffix(max(1, room - 6)))
        return DialogBox(
            title: words.removeLink, text: text,
            prompt: wrapped(words.prompt(for: removal.word)),
            input: Line(
                Span(removal.isConfirmed ? "✓ > " : "> ", .key), Span(shown + " ", .input)),
            footer: answer)
    }

    /// Each consequence with what can be seen of it: a mark and a sentence, never colour alone.
    func box(for aftermath: Aftermath) -> DialogBox {
        let evidence = RemovalConsequence.allCases.flatMap { consequence in
            let isSeen = aftermath.shows(consequence)
            return marked(
                words.evidence(consequence, aftermath), isSeen ? "✓" : "✗",
                isSeen ? .text : .warning)
        }
        return DialogBox(
            title: words.relationshipRemovedTitle,
            text: identity(of: aftermath.customer).lines(width: room) + [Line()] + evidence
                + [Line()] + wrapped(words.howToRequestAgain),
            footer: [Line()] + keys(\.certificateKeys))
    }
}
