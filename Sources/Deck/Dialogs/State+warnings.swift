import Canvas
import Domain

extension State {
    /// Who and what is easily mistaken for the target: a line each, of those that are known.
    func warnings(_ twins: [Twin]) -> [Line] {
        lookalikeLines
            + twins.flatMap { twin in
                marked(
                    words.alsoHeld(
                        twin.name, id: twin.holding.id.endOfID,
                        status: words.status(twin.status, of: twin.holding),
                        resemblance: words.resemblance(twin.resemblance)), "!", .warning)
            }
    }

    private var lookalikeLines: [Line] {
        switch lookalikes {
        case .unasked, .asked: []
        case .failed: marked(words.lookalikesNotRead, "!", .warning)
        case .found(let found):
            found.flatMap { pair in
                let customer = pair.lookalike.customer
                let said = words.mistakenFor(
                    customer.companyName, domain: customer.domain, id: customer.id.text.endOfID,
                    resemblance: words.resemblance(pair.lookalike.resemblance))
                return marked(
                    targetName(of: pair.target).map { "\($0) – \(said)" } ?? said, "!", .warning)
            }
        }
    }

    /// What a target is called, where the dialog is about several.
    private func targetName(of customer: Customer.ID) -> String? {
        let targets = dialog?.writes.map(\.customer) ?? []
        guard targets.contains(where: { $0.id != customer }) else { return nil }
        return targets.first { $0.id == customer }?.companyName
    }

    /// A consequence; one for good has a mark of its own.
    func bullet(_ consequence: Consequence) -> [Line] {
        switch consequence {
        case .irreversible, .reversibilityUnconfirmed:
            marked(words.consequence(consequence), "!", .danger)
        default: marked(words.consequence(consequence), "•")
        }
    }

    /// A box that can be confirmed, or that says why it can't be yet: there is more to read, or it
    /// is not known yet who looks alike.
    func readable(_ box: DialogBox) -> DialogBox {
        if dialogTop < box.lastTop(on: size) {
            let footer = [Line()] + keys(\.readToEndKeys, .warning)
            // As high as the one it stands for: their ends are the same.
            let missing = max(0, box.footer.count - footer.count)
            return DialogBox(
                title: box.title, text: box.text,
                footer: footer + Array(repeating: Line(), count: missing))
        }
        return box
    }
}
