import Canvas
import Domain
import Wording

/// Asks for the name of an admin relationship, or what stands for it, before it is ended.
package struct EndAccessDialog: Equatable, Sendable {
    package let relationship: AdminRelationship
    package let customer: Customer
    let consequences: [Consequence]
    /// What it was drawn from; nil in the embedded sandbox.
    package var basis: Holdings?
    /// What has changed since the operator was asked before.
    var changes: [Difference] = []
    /// Other relationships with the customer that are easily mistaken for it.
    let twins: [Twin]
    /// What has to be typed.
    package let word: ConfirmationWord
    package var typed = ""
    /// Whether Enter was pressed on something other than what is asked for.
    var differs = false

    package var isConfirmed: Bool { word.isSaid(by: typed) }

    /// `change` is what ending it changes about the holdings, of which it is one.
    init(
        _ relationship: AdminRelationship, in holdings: Holdings, bringing change: Change,
        basis: Holdings?, since changes: [Difference] = []
    ) {
        let holding = Holding.adminRelationship(relationship.id)
        self.relationship = relationship
        customer = holdings.customer
        consequences = change.consequences
        self.basis = basis
        self.changes = changes
        twins = holdings.twins(of: holding)
        word = ConfirmationWord(
            for: relationship, isDistinct: holdings.shortID(of: holding) == nil)
    }
}

extension EndAccessDialog: TypedDialog {
    var dialog: Dialog { .endAccess(self) }

    private var write: Write { .endAdminAccess(relationship.id) }

    var writes: [NamedWrite] { [NamedWrite(write, of: customer, named: relationship.name)] }

    func box(in state: State) -> DialogBox { state.box(for: self) }
    func isTyping(in state: State) -> Bool { true }
    func answer(_ key: Key, in state: inout State) -> [Effect] { type(key, in: &state) }
    func paste(_ text: String, in state: inout State) { typePasted(text, in: &state) }

    func confirm(in state: inout State) -> [Effect] {
        // Look-alikes must have been on the screen.
        if !state.lookalikes.isQuiet { guard state.isReadToItsEnd() else { return [] } }
        guard let write = try? ClearedWrite(write, of: customer.id) else { return [] }
        return state.send(
            Underway(
                write: write, targetName: relationship.name, customerName: customer.companyName,
                asked: dialog), basis: basis, seen: nil)
    }

    func again(
        on fresh: Holdings, since differences: [Difference], in state: State
    ) throws(OffError) -> Dialog {
        let change = try state.change(by: write, in: fresh).get()
        guard let newer = fresh.adminRelationship(relationship.id), !newer.status.isEnding else {
            let status = fresh.adminRelationship(relationship.id)?.status ?? .terminated
            throw OffError(.refused(.adminRelationshipNotActive(status)))
        }
        return .endAccess(
            EndAccessDialog(
                newer, in: fresh, bringing: change, basis: fresh, since: differences))
    }
}

extension State {
    /// Why the selected admin relationship cannot be ended; nil if it can.
    var offEndAccess: Off? {
        if let off = offMissing ?? offUnknown { return off }
        guard let holdings = open?.holdings else { return .said(\.nothingSelected) }
        guard case .adminRelationship(let id)? = target,
            let relationship = holdings.adminRelationship(id)
        else { return holdings.adminAccess.refusal.map(Off.refused) ?? .said(\.nothingSelected) }
        // Who may not end it learns that first.
        if case .failure(let error) = change(by: .endAdminAccess(id), in: holdings) {
            return error.off
        }
        if relationship.status.isOver { return .said(\.accessHasEnded) }
        let isAsked = relationship.status.isEnding || pending(.adminRelationship(id)) != nil
        return isAsked ? .said(\.accessEndsAlready) : nil
    }

    /// Asks whether the selected admin relationship is to be ended.
    mutating func askEndAccess() {
        guard offEndAccess == nil, let holdings = open?.holdings,
            case .adminRelationship(let id)? = target,
            let relationship = holdings.adminRelationship(id),
            case .success(let change) = change(by: .endAdminAccess(id), in: holdings)
        else { return }
        dialog = .endAccess(
            EndAccessDialog(relationship, in: holdings, bringing: change, basis: basis))
    }

    /// What is asked before an admin relationship is ended; its name, or what stands for it, is
    /// the answer.
    fileprivate func box(for dialog: EndAccessDialog) -> DialogBox {
        let relationship = dialog.relationship
        var facts = [
            Fact(words.adminRelationshipColumn, relationship.name, .title),
            Fact("ID", relationship.id.text),
            Fact(
                words.customerLabel,
                [dialog.customer.companyName, dialog.customer.domain].dotted, .title),
            Fact(words.adminRolesLabel, words.list(words.roles(of: relationship))),
            Fact(words.accessEndsLabel, accessEnd(of: relationship)),
        ]
        if let provider = relationship.indirectProvider {
            facts.append(Fact(words.indirectProviderLabel, provider))
        }
        // The frame says that it cannot be undone.
        let effects = dialog.consequences.bySeverity.filter { $0 != .irreversible }
        let text =
            changed(dialog.changes) + facts.lines(width: room) + warnings(dialog.twins)
            + [Line(), Line(Span(words.effectsHeading, .heading))]
            + effects.flatMap { bullet($0) } + marked(words.newAccessIsAsked, "•")
        return DialogBox(
            title: words.endAccessTitle, text: text,
            prompt: wrapped(words.prompt(for: dialog.word)), input: dialog.input(room: room),
            footer: keys(\.endAccessKeys, of: dialog, word: dialog.word),
            danger: words.cannotBeUndone)
    }

    /// When a relationship ends by itself, or by how much it extends itself then.
    func accessEnd(of relationship: AdminRelationship) -> String {
        let end = words.accessEnd(of: relationship)
        guard relationship.knownEnd?.ifTold != nil, relationship.willExtendItself else {
            return end
        }
        return relationship.extensionDays.map { words.accessEnd(end, extendedBy: $0) }
            ?? words.list([end, words.accessExtendsLabel + " " + relationship.autoExtend])
    }
}
