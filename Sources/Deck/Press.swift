import Canvas

/// Whether a key can be answered now. One that aims at what the screen shows has to wait while
/// that is being read, or while an act is under way: it would hit something else. So has quitting
/// while an act is under way, and confirming while a dialog may still have to say more.
package func canTake(_ key: Key, in state: State) -> Bool {
    // Kept, it would be done later, when nobody expects it: it is refused instead.
    guard state.onHold == nil else { return true }
    guard state.dialog == nil else {
        return !state.lookalikes.isAsked || ![.character("y"), .enter].contains(key)
    }
    guard !state.isTyping, let binding = state.binding(for: key) else { return true }
    // Nobody leaves before knowing what became of the act.
    if binding.command == .quit, state.pages.isEmpty { return state.underway == nil }
    if binding.command == .plan, state.pages.isEmpty, state.isMarking { return false }
    return !binding.command.aims || (state.underway == nil && !state.isSettling)
}

/// The keys that wait, without those that Esc takes back: what cannot be answered yet, and all up
/// to the last Esc behind it.
package func withoutTakenBack(_ waiting: [Key], in state: State) -> [Key] {
    guard let first = waiting.first, !canTake(first, in: state),
        let escape = waiting.lastIndex(of: .escape)
    else { return waiting }
    return Array(waiting[escape...])
}

/// Does what a key means now, or says why it means nothing.
func press(_ key: Key, in state: inout State) -> [Effect] {
    state.notice = nil
    if case .pasted(let text) = key {
        state.paste(text)
        return []
    }
    // It is taken back over whatever may have opened meanwhile.
    let isTyping = state.dialog == nil && state.isTyping
    if state.onHold != nil, key == .escape || (key == .character("u") && !isTyping) {
        return state.takeBack()
    }
    if state.dialog != nil {
        let effects = answer(key, in: &state)
        state.offerUnfinished()
        return effects
    }
    if isTyping, state.typeSearch(key) {
        state.endStrayRange()
        return []
    }
    guard let binding = state.binding(for: key) else {
        if case .character(let character) = key {
            state.notice = Notice(
                text: state.words.unused(key: String(character)), tone: .plain)
        }
        return []
    }
    if let off = binding.off(state) {
        state.notice = Notice(text: state.words.off(off), tone: .warning)
        return []
    }
    let effects = state.obey(binding.command)
    state.endStrayRange()
    return effects
}
