import Canvas
import Wording

/// Whether a key can be answered now. A key that acts on what the screen shows waits while that is
/// being read, or while an act is under way: it could hit something else. For the answer of a
/// service, which may take minutes, no key waits that acts. Quitting waits for an act under way;
/// confirming waits while a dialog may still have to say more.
package func canTake(_ key: Key, in state: State) -> Bool {
    // A key kept now would act later, when nobody expects it: it is refused instead.
    guard state.onHold == nil else { return true }
    // Esc drops what a sequence asked for, and all other keys come after it.
    if state.postponed != nil { return key == .escape }
    guard state.dialog == nil else {
        // A search answers nothing.
        if state.textSearch != nil { return true }
        if key == .enter, state.cannotJudgeName { return false }
        if key == .enter, let isTaken = state.canRunSelected { return isTaken }
        return !state.lookalikes.isAsked || ![.character("y"), .enter].contains(key)
    }
    guard !state.isTyping, let binding = state.completed(by: key) ?? state.binding(for: key)
    else { return true }
    return state.canObey(binding)
}

extension State {
    /// Whether what a row asks for can be done now.
    func canObey(_ binding: Binding) -> Bool {
        // Quitting waits until the act is answered.
        if quits(binding.command) { return underway == nil }
        if binding.command == .plan, pages.isEmpty, isMarking { return false }
        // A `y` too many after the one that confirmed must not open anything once the act is done.
        if binding.command == .copyRow, underway != nil { return true }
        let isFree = underway == nil || awaitsService
        return !binding.command.aims || (isFree && !shown.isSettling(in: self))
    }

    /// Does what a row asks for, or says why it does not.
    mutating func run(_ binding: Binding) -> [Effect] {
        if let off = binding.off(self) {
            tell(.warning, about: aim(of: binding.command)) { $0.off(off) }
            return []
        }
        let reads = closeRange(for: binding.command)
        if postponed != nil { return reads }
        // The plan may now be for more customers than a plan takes.
        if binding.command == .plan, let off = binding.off(self) {
            tell(.warning) { $0.off(off) }
            return reads
        }
        let effects = reads + obey(binding.command)
        endStrayRange()
        return effects
    }
}

extension State {
    /// What a key would change, by name, and whose it is; empty where it is about nothing that is
    /// selected.
    private func aim(of command: Command) -> String {
        guard command.aims, command.changesSomething, let open,
            let name = target.flatMap({ open.holdings?.name(of: $0) })
        else { return "" }
        return [name, open.companyName].filter { !$0.isEmpty }.joined(separator: " · ")
    }
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
    state.onHold?.hasMovedOn = true
    if case .mouse(let action, let position) = key {
        return state.obey(action, at: position)
    }
    let notice = state.notice
    state.notice = nil
    state.lastClick = nil
    let begun = state.begun
    state.begun = nil
    if state.postponed != nil {
        state.postponed = nil
        if key == .escape { return [] }
    }
    if case .pasted(let text) = key {
        state.paste(text)
        return []
    }
    // What is held can be taken back even over a dialog.
    let isTyping = state.takesText
    if state.onHold != nil, key == .escape || (!isTyping && state.takesBack(key)) {
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
    if let begun, let binding = state.completed(begun, by: key) {
        return state.complete(begun, binding)
    }
    let rows = state.rows
    if rows.contains(where: { $0.sequences.contains { $0.first == key } }) {
        state.begun = BegunSequence(key: key, cursor: state.cursor, depth: state.pages.count)
    }
    guard let binding = rows.first(where: { $0.keys.contains(key) }) else {
        if state.begun == nil { state.tellUnused(key) }
        return []
    }
    let effects = state.run(binding)
    state.keep(notice, after: binding.command)
    return effects
}

extension State {
    /// What was said before the language changed is still to be read.
    mutating func keep(_ notice: Notice?, after command: Command) {
        guard command == .nextLanguage, !isPlain, let notice else { return }
        self.notice = notice.again(in: words)
    }

    /// Says why a key does nothing on this page: where it works, if it does anywhere. Keys that
    /// move or confirm have nothing to say where there is nothing to move to or to confirm.
    fileprivate mutating func tellUnused(_ key: Key) {
        switch key {
        case .character, .control, .alt, .function, .insert, .delete: break
        default: return
        }
        let name = isPlain ? key.plainName : key.label
        guard let off = offElsewhere(key) else {
            tell(.plain) { $0.unused(key: name) }
            return
        }
        guard case .elsewhere(let places) = off else {
            tell(.warning) { $0.off(off) }
            return
        }
        let acts = hintsElsewhere(of: key)
        tell(.warning) { words in
            words.worksElsewhere(
                name, acts: words.list(acts.map { words[keyPath: $0] }),
                words.list(places.map { words[keyPath: $0] }))
        }
    }

    /// Whether a key takes back what is held.
    fileprivate func takesBack(_ key: Key) -> Bool {
        keyChanges.applied(to: Keymap.takeBack).keys.contains(key)
    }
}
