import Canvas
import Domain
import Wording

/// Changes the state on an event, and returns what is to be done outside. Only `settle` changes it
/// besides.
package func update(_ state: inout State, on event: Event) -> [Effect] {
    switch event {
    case .key(let key):
        let (seen, wasHome) = (state.leaveWelcome(by: key), state.pages.isEmpty)
        let effects = seen + press(key, in: &state)
        // The help, over which the first screen's lines stay, may have opened a page.
        return wasHome && !state.pages.isEmpty ? effects + state.leaveWelcome() : effects
    case .rowChosen(let number):
        state.goTo(row: number)
        return state.leaveWelcome()
    case .resized(let size):
        // Another part of the dialog may be visible now.
        if state.dialog != nil, size != state.terminal { state.openings += 1 }
        state.terminal = size
        state.measureList()
        state.showSelectedItem()
    case .customersRead:
        state.takeCustomers(event)
    case .ordersRead(let orders):
        state.take(orders)
    case .columnsRead(let choices):
        state.take(choices)
    case .customerRead(let snapshot):
        let effects = state.checkHold(on: snapshot)
        state.take(snapshot)
        return effects
    case .subscriptionsRead(let subscriptions, let customer):
        state.takeSeats(subscriptions, of: customer)
    case .customerGone(let customer):
        state.lose(customer)
        return state.dropHold(on: customer)
    case .offersRead, .requestRead, .activityRead, .journalRead, .radarRead, .accessCountsRead,
        .termsRead, .termTotalsRead:
        state.give(event)
    case .termsToMarkRead(let search, let places, let order, let rows):
        state.mark(rows, at: places, matching: search, in: order)
    case .heldRead(let held, let terms, let search):
        let effects = state.take(held, of: terms, search: search)
        state.give(event)
        return effects
    case .countriesRead(let countries):
        state.countries.take(countries)
    case .filtersRead(let filters, let trouble):
        state.take(filters, trouble: trouble)
    case .aftermathRead(let aftermath):
        // It does not replace a dialog that is being answered.
        if state.dialog == nil { state.dialog = .aftermath(aftermath) }
    case .placeRead(let place):
        state.take(place)
    case .readFailed(let read, let refusal):
        state.giveUp(read, because: refusal)
    case .syncReported(let report):
        return state.take(report)
    case .refreshed(let customer):
        state.refreshed(customer)
    case .refreshFailed(let customer, let refusal):
        state.refreshFailed(customer, because: refusal)
    case .requestsWait(let wait):
        state.requestWait = wait
    case .sent(let write):
        state.sent(write)
    case .held(let write):
        state.held(write)
    case .changed(let write, let differences, let account, let holdings):
        state.askAgain(write, since: differences, account, holdings)
    case .performed(let write):
        state.note(performed: write.write)
        state.remember(write)
        state.forgetUndoable()
        let underway = state.underway
        state.underway = nil
        return state.performed(write, underway)
    case .overwrote(let overwritten):
        state.notice =
            state.notice.map { $0.warning(of: overwritten, in: state.words) }
            ?? Notice(.warning, in: state.words) { $0.overwrote(overwritten) }
    case .refused(let write, let refusal):
        let underway = state.underway
        state.underway = nil
        state.remember(write, endedWith: refusal)
        if refusal.bearing == .late { return state.accepted(write, underway) }
        state.tellRefused(write.write, refusal, underway)
        state.everythingIsStale()
    case .copied:
        state.copied()
    case .saved(let path):
        state.tell(.good) { $0.saved(path) }
    case .saveFailed(let path, let reason):
        state.tell(.warning) { $0.saveFailed(path, reason: reason) }
    case .pathChecked(let check):
        state.take(check)
    case .exported(let rows, let path):
        state.exported(rows, to: path)
    case .exportFailed(let reason):
        state.exportFailed(because: reason)
    case .browsed(let address):
        state.tell(.good) { $0.portalOpened(address) }
    case .notBrowsed(let address):
        state.showAddress(address)
    case .certificateRead(let certificate, let customer, let files):
        state.preview(certificate, of: customer, files: files)
    case .certified(let files, let failure):
        state.certified(files, failure: failure)
    case .themeFailed(let name, let worn, let reason):
        return state.themeFailed(name, worn: worn, because: reason)
    case .told(let text):
        if state.dialog == nil {
            state.dialog = .message(text)
            state.keep(Notice(text: text, tone: .warning))
        } else {
            state.tell(text, .warning)
        }
    case .planRead(let plan, let hidden):
        state.take(plan, hidden: hidden)
    case .undoableRead(let customer, let acts):
        state.take(acts, of: customer)
    case .undoRead(let plan, let left):
        state.askUndo(plan, leaving: left, undoesRun: false)
    case .undoOfRunRead(let plan, let left):
        state.askUndo(plan, leaving: left, undoesRun: true)
    case .lookalikesRead(let lookalikes):
        state.take(lookalikes)
    case .matchingRead(let search, let customers, let order):
        state.mark(customers, matching: search, by: order)
    case .markedShownRead(let search, let shown):
        state.marks.take(shown, for: search)
    case .namedRead(let text, let exactly, let window):
        state.commandLine.take(NamedCustomers(text: text, exactly: exactly, window: window))
    case .runsRead(let runs, let elsewhere, let acts, let owing):
        state.owing = owing
        state.take(runs, elsewhere: elsewhere, acts)
    case .runsReadAgain(let runs, let elsewhere):
        state.take(again: runs, elsewhere: elsewhere)
    case .actsLookedUp(let acts):
        state.take(acts)
    case .actsShown(let acts):
        return state.take(shown: acts)
    case .runsClosed(let closings):
        state.close(closings)
    case .runReported(let run):
        return state.take(run)
    case .rehearsed(let plan, let findings):
        state.take(findings, of: plan)
    case .runRefused(let refusal):
        state.notBegun(because: refusal)
        // What was read of the runs meanwhile was not taken.
        return state.readRunsAgain()
    case .readOnlySet(let isOn):
        state.readOnly(isOn)
    case .timePassed:
        return state.timePassed()
    case .directoryChanged:
        state.everythingIsStale()
        return state.readRunsAgain()
    }
    return []
}

extension State {
    mutating func take(_ snapshot: CustomerSnapshot) {
        let (isService, moment) = (place.isService, sortMoment)
        if preview?.id == snapshot.id {
            preview?.take(snapshot, isService: isService, at: moment)
            preview?.isReading = false
            preview?.hasFailed = false
        }
        guard var open, open.id == snapshot.id else { return }
        let wasBlocked = eligibility.map { !$0.blockers.isEmpty } ?? false
        let selected = selectedHoldings
        let line = selectedLine
        open.take(snapshot, isService: isService, at: moment)
        open.isReading = false
        open.hasFailed = false
        open.blockedTabs =
            open.holdings.map { holdings in
                let blockers = place.rules.eligibility(of: holdings, at: now).blockers
                return holdings.tabs(of: Set(blockers.map(\.holding)))
            } ?? []
        self.open = open
        select(selected)
        selectFound()
        selectLine(line)
        marks.holdings.formIntersection(
            CustomerPage.Tab.allCases.flatMap { open.listed?.items(on: $0) ?? [] })
        if wasBlocked, eligibility?.clearance != nil, open.pending.isEmpty {
            tell(.good) { $0.removeLinkActive }
            if underway?.write.customer == open.id { underway?.opensTheLink = true }
        }
    }

    /// Takes that the relationship with a customer has ended: its pages close, and the list is read
    /// again.
    mutating func lose(_ customer: Customer.ID) {
        customersAreStale()
        termsAreStale()
        marks.unmark([customer])
        marks.terms = marks.terms.filter { $0.customer != customer }
        forgetWayBack(to: customer)
        forgetDone(for: [customer])
        if preview?.id == customer {
            preview?.isReading = false
            preview?.hasFailed = true
            preview?.holdings = nil
        }
        guard let open, open.id == customer else { return }
        // A run that ends the relationship tells so itself.
        if !isLeft(by: customer) {
            let name = open.companyName
            tell(.warning) { $0.customerGone(name) }
        }
        self.open = nil
        pages.removeAll { !$0.model.outlivesCustomer }
        if dialog?.model.outlivesCustomer != true { dialog = nil }
    }

    /// A read failed: the page says so, and is not asked for again until the operator does.
    mutating func giveUp(_ read: Read, because refusal: Refusal) {
        if case .lookalikes = read {
            answerLookalikes(.failed)
            return
        }
        // Whoever asks for an undo is told what is wrong with the journal.
        if case .undoable(let customer) = read {
            take(nil, of: customer)
            return
        }
        tell(.warning) { $0.refusal(refusal) }
        forget(read, because: refusal)
        switch read {
        case .customers(let search, _, _, let order, _),
            .customersAround(_, let search, _, let order, _):
            let isForOther = pages.contains { page in
                if case .accessList(let page) = page { page.list.reading == read } else { false }
            }
            for place in pages.indices { pages[place].model.readFailed(read) }
            if !isForOther || customers.reading == read {
                customers.giveUp(for: search, by: order, with: .empty)
            }
        case .customer(let id):
            onHold?.readFailed(id)
            if preview?.id == id {
                preview?.isReading = false
                preview?.hasFailed = true
            }
            if open?.id == id {
                open?.isReading = false
                open?.hasFailed = true
            }
        case .subscriptions(_, let customer): takeSeats(nil, of: customer)
        case .matching, .termsToMark: giveUpAwaitedMarks()
        case .named: commandLine.giveUp()
        case .countries: countries.take(nil)
        case .markedShown: marks.giveUp(read)
        case .undo(let holding?, let customer?, nil) where customer == open?.id:
            if refusal.leavesNothingToUndo { undoTried[holding] = refusal }
        case .aftermath, .place, .lookalikes, .runs, .runsAgain, .undo, .undoable, .undoOfRun,
            .savedFilters,
            .certificate:
            break
        case .plan, .journal, .radar, .radarMatching, .offers, .request, .activity, .accessCounts,
            .terms, .termsAround, .termTotals, .held:
            for place in pages.indices { pages[place].model.readFailed(read) }
        }
    }

    mutating func everythingIsStale() {
        undoTried = [:]
        customersAreStale()
        countries.becomeStale()
        isPlaceStale = true
        open?.isStale = true
        open?.isUndoableStale = true
        preview?.isStale = true
        onHold?.becomeStale()
        shown.becomeStale(isAsked: false)
        termsAreStale()
    }
}
