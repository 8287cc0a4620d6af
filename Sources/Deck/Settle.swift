import Domain

/// Returns what the screen needs read. Called once all waiting events are answered, so that only
/// the last place that keys led to is read.
package func settle(_ state: inout State) -> [Effect] {
    state.advanceTour()
    let postponed = state.obeyPostponed()
    state.noteDay()
    state.measureList()
    state.keepCursorsInside()
    state.noteShown()
    if case .run = state.pages.last { (state.unseenEnd, state.toldRun) = (nil, nil) }
    var reads: [Read] = []
    if state.customers.isStale { state.marks.isStale = true }
    if let read = state.customers.settle(height: state.customersHeight) { reads.append(read) }
    if var open = state.open, open.isStale, !open.isReading {
        open.isStale = false
        open.isReading = true
        state.open = open
        reads.append(.customer(open.id))
    }
    if let read = state.settleUndoable() { reads.append(read) }
    reads += state.settlePage()
    if let read = state.settleAccessList() { reads.append(read) }
    if let read = state.marks.settle(search: state.customers.search) { reads.append(read) }
    if let read = state.settlePreview() { reads.append(read) }
    if let read = state.settleLookalikes() { reads.append(read) }
    if let read = state.settleHold() { reads.append(read) }
    if let read = state.settleCommandLine() { reads.append(read) }
    if let read = state.settleCountries() { reads.append(read) }
    if state.isPlaceStale {
        state.isPlaceStale = false
        reads.append(.place)
    }
    return postponed + reads.map(Effect.read) + state.settlePriorities() + state.settleExport()
}

extension State {
    /// Whether something on the screen has been asked for and not answered yet: a frame drawn now
    /// would be drawn again at once.
    package var isSettling: Bool {
        // A dialog is shown at once: keys typed before it could be seen are not meant for it.
        if dialog != nil { return false }
        return shown.isSettling(in: self)
    }

    /// Whether the open customer has been asked for and is not here yet.
    var isSettlingCustomer: Bool { open.map { $0.isStale || $0.isReading } ?? false }

    /// On another day than before the page is read again: what it says of today is of that day.
    /// Nothing wakes for that; it is noticed with the next event of any kind.
    fileprivate mutating func noteDay() {
        let day = localTime.day(of: now)
        guard day != daySeen else { return }
        let isFirst = daySeen == nil
        daySeen = day
        if !isFirst { shown.becomeStale(isAsked: false) }
    }

    fileprivate mutating func settlePage() -> [Read] {
        // The list of customers is read whatever shows.
        guard !pages.isEmpty else { return [] }
        var page = shown
        let reads = page.settle(in: self)
        if !reads.isEmpty { page.put(in: &self) }
        return reads
    }

    /// Asks for the customers on the screen to be read first, whenever they change.
    fileprivate mutating func settlePriorities() -> [Effect] {
        guard place.isService, pages.isEmpty, customers.shows(height: customersHeight) else {
            return []
        }
        let shown = customers.shown(height: customersHeight)
        guard shown != customers.prioritised else { return [] }
        customers.prioritised = shown
        return shown.isEmpty ? [] : [.prioritise(shown)]
    }

    /// Moves cursors back inside their lists after a resize, or when a list became shorter.
    fileprivate mutating func keepCursorsInside() {
        customers.cursor.select(
            customers.cursor.index, count: customers.total, height: customersHeight)
        if pages.isEmpty { return }
        var kept = cursor
        kept.select(kept.index, count: itemCount, height: itemHeight)
        if kept != cursor { cursor = kept }
    }
}
