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
