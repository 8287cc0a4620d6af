import Canvas
import Domain

/// The only place where state changes, beside `settle`.
package func update(_ state: inout State, on event: Event) -> [Effect] {
    switch event {
    case .key(let key):
        return press(key, in: &state)
    case .resized(let size):
        // How much of a dialog could be seen is another matter now.
        if state.dialog != nil, size != state.size { state.openings += 1 }
        state.size = size
        return []
    case .customersRead(let search, let window, let summary, let asOf):
        state.customers.take(
            window, summary, asOf: asOf, for: search, height: state.customersHeight)
        return []
    case .customerRead(let snapshot):
        let effects = state.checkHold(on: snapshot)
        state.take(snapshot)
        return effects
    case .customerGone(let customer):
        state.lose(customer)
        return state.dropHold(on: customer)
    case .offersRead(let offers):
        if case .offers(var page) = state.pages.last {
            page.offers = offers
            page.isReading = false
            state.turn(to: .offers(page))
        }
        return []
    case .requestRead(let request, let formerCustomers):
        state.take(request, formerCustomers)
        return []
    case .activityRead(let records):
        if case .activity(var page) = state.pages.last {
            page.records = records
            page.isReading = false
            state.turn(to: .activity(page))
        }
        return []
    case .aftermathRead(let aftermath):
        // Nothing that is being answered is pushed aside.
        if state.dialog == nil { state.dialog = .aftermath(aftermath) }
        return []
    case .placeRead(let place):
        state.take(place)
        return []
    case .readFailed(let read, let refusal):
        state.giveUp(read, because: refusal)
        return []
    case .syncReported(let report):
        return state.take(report)
    case .refreshed(let customer):
        state.refreshed(customer)
        return []
    case .refreshFailed(let customer, let refusal):
        state.refreshFailed(customer, because: refusal)
        return []
    case .requestsWait(let until):
        state.waitsUntil = until
        return []
    case .actSent(let act):
        state.sent(act)
        return []
    case .actHeld(let act):
        state.held(act)
        return []
    case .changed(let act, let differences, let account, let holdings):
        state.askAgain(act, since: differences, account, holdings)
        return []
    case .acted(let act):
        let underway = state.underway
        state.underway = nil
        return state.acted(act, underway)
    case .refused(_, let refusal):
        state.underway = nil
        state.told(no: refusal)
        state.everythingIsStale()
        return []
    case .copied:
        // A file is offered by the page alone, not by a dialog over it.
        let phrase: NoticeWords = state.dialog == nil ? .copied : .idsCopied
        state.notice = Notice(text: state.words(phrase), tone: .good)
        return []
    case .saved(let path):
        state.notice = Notice(text: state.words(NoticeWords.saved, path), tone: .good)
        return []
    case .saveFailed(let path, let reason):
        state.notice = Notice(
            text: state.words(NoticeWords.saveFailed, path, reason), tone: .warning)
        return []
    case .told(let text):
        if state.dialog == nil {
            state.dialog = .message(text)
        } else {
            state.notice = Notice(text: text, tone: .warning)
        }
        return []
    case .planRead(let plan, let hidden):
        state.take(plan, hidden: hidden)
        return []
    case .undoRead(let plan):
        state.askUndo(plan)
        return []
    case .journalRead(let customer, let entries, let trouble):
        state.take(entries, of: customer, trouble)
        return []
    case .radarRead(let radar):
        state.take(radar)
        return []
    case .lookalikesRead(let lookalikes):
        state.take(lookalikes)
        return []
    case .matchingRead(let search, let customers):
        state.mark(customers, matching: search)
        return []
    case .markedShownRead(let search, let shown):
        state.marks.take(shown, for: search)
        return []
    case .flightsRead(let flights):
        state.take(flights)
        return []
    case .flightReported(let flight):
        return state.take(flight)
    case .rehearsed(let plan, let findings):
        state.take(findings, of: plan)
        return []
    case .runRefused(let refusal):
        state.notBegun(because: refusal)
        return []
    case .readOnlySet(let isOn):
        state.readOnly(isOn)
        return []
    case .timePassed:
        return state.timePassed()
    case .directoryChanged:
        state.everythingIsStale()
        return []
    }
}

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

private func press(_ key: Key, in state: inout State) -> [Effect] {
    state.notice = nil
    // It is taken back over whatever may have opened meanwhile.
    let isTyping = state.dialog == nil && state.isTyping
    if state.onHold != nil, key == .escape || (key == .character("u") && !isTyping) {
        return state.takeBack()
    }
    if state.dialog != nil {
        let effects = answer(key, in: &state)
        state.offerResting()
        return effects
    }
    if isTyping, state.typeSearch(key) {
        state.endStrayRange()
        return []
    }
    guard let binding = state.binding(for: key) else {
        if case .character(let character) = key {
            state.notice = Notice(
                text: state.words(NoticeWords.unknownKey, String(character)), tone: .plain)
        }
        return []
    }
    if let off = binding.off(state) {
        state.notice = Notice(text: state.words.off(off), tone: .warning)
        return []
    }
    if state.onHold != nil, binding.command.aims || state.quits(binding.command) {
        state.notice = Notice(text: state.words(SafetyWords.heldOff), tone: .warning)
        return []
    }
    let effects = state.obey(binding.command)
    state.endStrayRange()
    return effects
}
