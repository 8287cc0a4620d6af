import Domain
import Wording

extension Notice {
    /// The same notice, and what was overwritten of somebody else's changes; `names` are those of
    /// what was changed, where the notice does not name it.
    func warning(
        of overwritten: [Overwriting], called names: [Holding: String] = [:], in words: Words
    ) -> Notice {
        let before = self
        var notice = Notice(.warning, in: words) { words in

            words.paragraph([
                before.again(in: words).text, words.overwrote(overwritten, of: names),
            ])
        }
        notice.full = words.paragraph([full, words.overwrote(overwritten, of: names)])
        return notice
    }
}

extension State {
    /// Says in the dialog that undoes the run on the page what that does not bring back: changes of
    /// somebody else's that the run had overwritten.
    mutating func tellOverwritten() {
        guard case .planned(var confirmation)? = dialog, case .run? = pages.last, let run else {
            return
        }
        let holdings = confirmation.plan.customers.flatMap { $0.steps.compactMap(\.holding) }
        let kept = run.overwritten.filter { holdings.contains($0.holding) }
        guard !kept.isEmpty else { return }
        confirmation.overwritten = words.undoKeeps(kept, of: words.names(overwrittenBy: run))
        dialog = .planned(confirmation)
    }
}
