import Domain
import Wording

extension Notice {
    /// The same notice, and what was overwritten of somebody else's changes.
    func warning(of overwritten: [Overwriting], in words: Words) -> Notice {
        let before = self
        var notice = Notice(.warning, in: words) { words in
            words.paragraph([before.again(in: words).text, words.overwrote(overwritten)])
        }
        notice.full = words.paragraph([full, words.overwrote(overwritten)])
        return notice
    }
}
