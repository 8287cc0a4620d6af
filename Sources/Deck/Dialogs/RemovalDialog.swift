import Canvas
import Domain

/// Asks for the customer's domain, or what stands for it, before its relationship is removed.
package struct RemovalDialog: Equatable, Sendable {
    package let clearance: RemovalClearance
    package let customer: Customer
    package let warnings: [RemovalWarning]
    /// What it was drawn from; nil in the embedded sandbox.
    package var basis: Holdings?
    /// How old that is, if too old to rely on.
    var age: Age?
    /// What has changed since the operator was asked before.
    package var changes: [Difference] = []
    package var typed = ""
    /// Whether Enter was pressed on something other than what is asked for.
    package var differs = false
    /// What has to be typed.
    var word: ConfirmationWord { ConfirmationWord(for: customer) }
    package var isConfirmed: Bool { word.isSaid(by: typed) }

    /// What it sends when confirmed.
    var cleared: ClearedWrite? {
        try? ClearedWrite(.removeRelationship, of: customer.id, clearance: clearance)
    }
}

extension RemovalDialog: TypedDialog {
    var dialog: Dialog { .removal(self) }

    var writes: [NamedWrite] {
        [NamedWrite(.removeRelationship, of: customer, named: customer.companyName)]
    }

    func box(in state: State) -> DialogBox { state.box(for: self) }
    func isTyping(in state: State) -> Bool { true }
    func answer(_ key: Key, in state: inout State) -> [Effect] { type(key, in: &state) }
    func paste(_ text: String, in state: inout State) { typePasted(text, in: &state) }

    func confirm(in state: inout State) -> [Effect] {
        // Look-alikes must have been on the screen.
        if !state.lookalikes.isQuiet { guard state.isReadToItsEnd() else { return [] } }
        guard let write = cleared else { return [] }
        return state.send(
            Underway(
                write: write, targetName: "", customerName: customer.companyName, asked: dialog),
            basis: basis, seen: nil)
    }

    func again(
        on fresh: Holdings, since differences: [Difference], in state: State
    ) throws(OffError) -> Dialog {
        switch state.place.rules.eligibility(of: fresh, at: state.now) {
        case .eligible(let clearance, let warnings):
            .removal(
                RemovalDialog(
                    clearance: clearance, customer: fresh.customer, warnings: warnings,
                    basis: fresh, changes: differences))
        case .blocked(let first, let others):
            throw OffError(.refused(.blocked([first] + others)))
        case .noRelationship: throw OffError(.refused(.notACustomer(fresh.customer.id)))
        }
    }
}

/// What a removal brought.
struct AftermathDialog: DialogModel {
    let aftermath: Aftermath

    func box(in state: State) -> DialogBox { state.box(for: aftermath) }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        if key == .character("w") { return [.read(.certificate(aftermath.customer.id))] }
        return close(by: key, in: &state)
    }
}

extension State {
    /// What is asked before a removal; the customer's domain, or what stands for it, is the answer.
    fileprivate func box(for removal: RemovalDialog) -> DialogBox {
        let text =
            changed(removal.changes) + identity(of: removal.customer).lines(width: room)
            + warnings([]) + doubts(removal.age).flatMap { marked($0, "!", .warning) }
            + [Line(), Line(Span(words.removalEffectsHeading, .heading))]
            + removal.customer.removalConsequences.flatMap { marked(words.consequence($0), "•") }
            + removal.warnings.flatMap { marked(words.warning($0), "!", .warning) }
            + [words.invoicesStayDue, words.accessStaysGranted].flatMap { marked($0, "!") }
        return DialogBox(
            title: words.removeLink, text: text,
            prompt: wrapped(words.prompt(for: removal.word)),
            input: removal.input(room: room),
            footer: keys(\.removalKeys, of: removal, word: removal.word),
            danger: words.cannotBeUndone)
    }

    /// Each consequence with what can be seen of it: a mark and a sentence, never colour alone.
    fileprivate func box(for aftermath: Aftermath) -> DialogBox {
        let evidence =
            RemovalConsequence.allCases.flatMap { consequence in
                let isSeen = aftermath.shows(consequence)
                return marked(
                    words.evidence(consequence, aftermath), isSeen ? "✓" : "✗",
                    isSeen ? .text : .warning)
            }
            + words.accessEvidence(aftermath.adminAccess).flatMap {
                marked($0.text, $0.isSeen ? "✓" : "✗", $0.isSeen ? .text : .warning)
            }
        return DialogBox(
            title: words.relationshipRemovedTitle,
            text: identity(of: aftermath.customer).lines(width: room) + [Line()] + evidence
                + [Line()] + wrapped(words.howToRequestAgain),
            footer: [Line()] + keys(\.certificateKeys))
    }
}
