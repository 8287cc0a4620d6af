import Canvas
import Domain
import Wording

extension State {
    /// What is asked before an act: its target, whose it is, and what it brings.
    func box(for confirmation: Confirmation) -> DialogBox {
        let title: Phrase
        var keys: Phrase = \.yesNoKeys
        var facts: [Fact] = []
        var text: [Line] = []
        if let holding = confirmation.holding {
            facts = [
                Fact(words.targetLabel, confirmation.targetName, .title),
                Fact("ID", holding.id),
            ]
        }
        switch confirmation.write {
        case .suspend: title = \.suspendTitle
        case .reactivate, .reactivateAzure: title = \.reactivateTitle
        case .cancel, .setRenewal, .removeDelegatedAccess, .removeRelationship:
            title =
                confirmation.holding?.isOrder == true
                ? \.cancelOrderTitle : \.cancelSubscriptionTitle
        case .order(_, let quantity):
            title = \.orderTitle
            keys = \.orderKeys
            guard let offer = confirmation.offer else { break }
            facts.append(Fact(words.offerLabel, offer.name, .title))
            let range = offer.quantities
            let limits = "(\(range.lowerBound.grouped)–\(range.upperBound.grouped))"
            facts.append(
                Fact(
                    words.orderQuantity,
                    range.count == 1 ? quantity.grouped : "\(quantity.grouped)  \(limits)",
                    range.contains(quantity) ? .title : .warning))
        case .accept(let included):
            title = \.acceptTitle
            let privileges =
                included
                ? words.acceptanceWithPrivileges : words.acceptanceWithoutPrivileges
            text = [privileges, words.acceptanceInProduction].flatMap { marked($0, "•") }
        }
        facts += identity(of: confirmation.customer)
        if !confirmation.consequences.isEmpty {
            text =
                [Line(Span(words.whatItBringsHeading, .heading))]
                + confirmation.consequences.flatMap(bullet)
        }
        let box = DialogBox(
            title: words[keyPath: title],
            text: changed(confirmation.changes) + facts.lines(width: room)
                + warnings(confirmation.twins) + [Line()] + text,
            footer: [Line()] + self.keys(keys))
        return readable(box)
    }
}
