import Canvas
import Domain
import Wording

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
            page.offers = offers.sorted(byName: \.name, id: \.id.text)
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
    case .sent(let write):
        state.sent(write)
        return []
    case .held(let write):
        state.held(write)
        return []
    case .changed(let write, let differences, let account, let holdings):
        state.askAgain(write, since: differences, account, holdings)
        return []
    case .performed(let write):
        let underway = state.underway
        state.underway = nil
        return state.performed(write, underway)
    case .refused(_, let refusal):
        state.underway = nil
        state.told(no: refusal)
        state.everythingIsStale()
        return []
    case .copied:
        // A file is offered by the page alone, not by a dialog over it.
        let phrase: Phrase = state.dialog == nil ? \.copied : \.idsCopied
        state.notice = Notice(text: state.words[keyPath: phrase], tone: .good)
        return []
    case .saved(let path):
        state.notice = Notice(text: state.words.saved(path), tone: .good)
        return []
    case .saveFailed(let path, let reason):
        state.notice = Notice(
            text: state.words.saveFailed(path, reason: reason), tone: .warning)
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
        state.askUndo(plan, ofRunLeaving: nil)
        return []
    case .undoOfRunRead(let plan, let left):
        state.askUndo(plan, ofRunLeaving: left)
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
    case .runsRead(let runs, let elsewhere, let acts):
        state.take(runs, elsewhere: elsewhere, acts)
        return []
    case .actsLookedUp(let acts):
        state.take(acts)
        return []
    case .runReported(let run):
        return state.take(run)
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
