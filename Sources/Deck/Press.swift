import Canvas

/// Whether a key can be answered now. A key that acts on what the screen shows waits while that is
/// being read, or while an act is under way: it could hit something else. Quitting waits for an act
/// under way; confirming waits while a dialog may still have to say more.
package func canTake(_ key: Key, in state: State) -> Bool {
    // A key kept now would act later, when nobody expects it: it is refused instead.
    guard state.onHold == nil else { return true }
    guard state.dialog == nil else {
        return !state.lookalikes.isAsked || ![.character("y"), .enter].contains(key)
    }
    guard !state.isTyping, let binding = state.binding(for: key) else { return true }
    // Quitting waits until the act is answered.
    if binding.command == .quit, state.pages.isEmpty { return state.underway == nil }
    if binding.command == .plan, state.pages.isEmpty, state.isMarking { return false }
    // A `y` too many after the one that confirmed must not open anything once the act is done.
    if binding.command == .copyRow, state.underway != nil { return true }
    return !binding.command.aims || (state.underway == nil && !state.isSettling)
}

/// Returns the waiting keys without those that Esc takes back: if the first cannot be answered yet,
/// all up to the last Esc go.
package func withoutTakenBack(_ waiting: [Key], in state: State) -> [Key] {
    guard let first = waiting.first, !canTake(first, in: state),
        let escape = waiting.lastIndex(of: .escape)
    else { return waiting }
    return Array(waiting[escape...])
}

/// Does what a key means now, or says why it does nothing.
func press(_ key: Key, in state: inout State) -> [Effect] {
    if case .mouse(let action, let position) = key {
        return state.obey(action, at: position)
    }
    state.notice = nil
    state.lastClick = nil
    if case .pasted(let text) = key {
        state.paste(text)
        return []
    }
    // What is held can be taken back even over a dialog.
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
            state.tell(state.words.unused(key: String(character)), .plain)
        }
        return []
    }
    if let off = binding.off(state) {
        state.tell(state.words.off(off), .warning)
        return []
    }
    let effects = state.obey(binding.command)
    state.endStrayRange()
    return effects
}
