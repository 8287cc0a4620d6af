import Canvas
import Domain

extension State {
    /// What is asked before an act: its target, whose it is, and what it brings.
    func box(for confirmation: Confirmation) -> DialogBox {
        let title: DialogWords
        var keys = DialogWords.confirmKeys
        var facts: [Fact] = []
        var text: [Line] = []
        if let holding = confirmation.holding {
            facts = [
                Fact(words(FactWords.target), confirmation.targetName, .title),
                Fact("ID", holding.id),
            ]
        }
        switch confirmation.write {
        case .suspend: title = .suspendTitle
        case .reactivate, .reactivateAzure: title = .reactivateTitle
        case .cancel, .setRenewal, .removeDelegatedAccess, .removeRelationship:
            title = .cancelTitle
        case .order(_, let quantity):
            title = .orderTitle
            keys = .orderKeys
            guard let offer = confirmation.offer else { break }
            facts.append(Fact(words(FactWords.offer), offer.name, .title))
            let range = offer.quantities
            let limits = "(\(range.lowerBound.said)–\(range.upperBound.said))"
            facts.append(
                Fact(
                    words(DialogWords.quantity),
                    range.count == 1 ? quantity.said : "\(quantity.said)  \(limits)",
                    range.contains(quantity) ? .title : .warning))
        case .accept(let included):
            title = .acceptTitle
            let privileges: DialogWords = included ? .acceptWith : .acceptWithout
            text = [privileges, .acceptNote].flatMap { marked(words($0), "•") }
        }
        facts += identity(of: confirmation.customer)
        if !confirmation.consequences.isEmpty {
            text =
                [Line(Span(words(DialogWords.whatItBrings), .heading))]
                + confirmation.consequences.flatMap(bullet)
        }
        let box = DialogBox(
            title: words(title),
            text: changed(confirmation.changes) + facts.lines(width: room)
                + warnings(confirmation.twins) + [Line()] + text,
            footer: [Line()] + self.keys(keys))
        return readable(box)
    }
}
