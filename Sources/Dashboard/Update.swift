import Canvas
import Domain

/// The only place where state changes, beside `settle`.
package func update(_ state: inout State, on event: Event) -> [Effect] {
    switch event {
    case .key(let key):
        return press(key, in: &state)
    case .resized(let size):
        state.size = size
        return []
    case .customersRead(let search, let window, let summary, let asOf):
        state.customers.take(
            window, summary, asOf: asOf, for: search, height: state.customersHeight)
        return []
    case .customerRead(let snapshot):
        state.take(snapshot)
        return []
    case .customerGone(let customer):
        state.lose(customer)
        return []
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
        state.place = place
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
    case .directoryChanged:
        state.everythingIsStale()
        return []
    }
}

/// Whether a key can be answered now. One that aims at what the screen shows has to wait while
/// that is being read, or while an act is under way: it would hit something else. So has quitting
/// while an act is under way.
package func canTake(_ key: Key, in state: State) -> Bool {
    guard state.dialog == nil, !(state.pages.isEmpty && state.customers.isSearching),
        let binding = state.binding(for: key)
    else { return true }
    // Nobody leaves before knowing what became of the act.
    if binding.command == .quit, state.pages.isEmpty { return state.underway == nil }
    return !binding.command.aims || (state.underway == nil && !state.isSettling)
}

private func press(_ key: Key, in state: inout State) -> [Effect] {
    state.notice = nil
    if state.dialog != nil { return answer(key, in: &state) }
    if state.pages.isEmpty, state.customers.isSearching, state.type(key) { return [] }
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
    return state.obey(binding.command)
}
