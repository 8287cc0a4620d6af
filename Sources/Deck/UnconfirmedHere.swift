import Canvas
import Domain
import Wording

/// Acts on what the open customer holds of which it is not known yet whether they were done.
extension State {
    func unconfirmed(on holding: Holding?) -> [UnconfirmedAct] {
        holding.flatMap { open?.undoable?.unconfirmed(on: $0) } ?? []
    }

    /// The mark of a row with such an act; nil where there is none.
    func unconfirmedMark(on holding: Holding) -> String? {
        guard let act = unconfirmed(on: holding).last else { return nil }
        return act.isAccepted ? words.stepStateAccepted : words.stepStateUnknown
    }

    /// All such marks that stand in the list of a tab.
    func unconfirmedMarks(on tab: CustomerPage.Tab) -> [String] {
        (open?.listed?.items(on: tab) ?? []).compactMap(unconfirmedMark)
    }

    /// What the dialog of another act on the same holdings says.
    func unconfirmedLines(
        on holdings: [Holding], of customer: Customer.ID, in columns: Int
    ) -> [Line] {
        guard open?.id == customer else { return [] }
        return holdings.flatMap(unconfirmed(on:)).flatMap {
            marked(said($0), "!", .warning, in: columns)
        }
    }

    /// The same as a fact of the holding.
    func unconfirmedFacts(of holding: Holding?) -> [Fact] {
        unconfirmed(on: holding).map { act in
            Fact(
                act.isAccepted ? words.stepStateAccepted : words.stepStateUnknown, said(act),
                .warning)
        }
    }

    private func said(_ act: UnconfirmedAct) -> String {
        words.entryNotConfirmedYet(act.entry, write: words.write(act.write, named: act.name))
    }
}
