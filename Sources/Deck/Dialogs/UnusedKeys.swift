import Canvas
import Wording

extension State {
    /// Has a dialog answer a key; a letter that does nothing there is answered with a word.
    mutating func ask(_ model: any DialogModel, with key: Key) -> [Effect] {
        let (asked, chosen, depth) = (dialog, actList, pages.count)
        let isTyping = model.isTyping(in: self)
        let effects = model.answer(key, in: &self)
        // One that is not read to its end says so itself, and what is looked up holds keys back.
        guard case .character(let letter) = key, !isTyping, !model.means(letter),
            effects.isEmpty, notice == nil, dialog == asked, actList == chosen,
            pages.count == depth, hasShownAll || letter != "y", !lookalikes.isAsked
        else { return effects }
        let name = isPlain ? key.plainName : key.label
        tell(.plain) { $0.unusedInDialog(key: name) }
        return effects
    }
}
