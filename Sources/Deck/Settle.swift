import Domain

/// What the screen lacks, asked for once all waiting events are answered: however many keys there
/// were, the last place they led to is read, and no other.
package func settle(_ state: inout State) -> [Effect] {
    state.keepCursorsInside()
    var reads: [Read] = []
    if state.customers.isStale { state.marks.isStale = true }
    if let read = state.customers.settle(height: state.customersHeight) { reads.append(read) }
    if var open = state.open, open.isStale, !open.isReading {
        open.isStale = false
        open.isReading = true
        state.open = open
        reads.append(.customer(open.id))
    }
    if let read = state.settlePage() { reads.append(read) }
    if let read = state.marks.settle(search: state.customers.search) { reads.append(read) }
    if let read = state.settleLookalikes() { reads.append(read) }
    if let read = state.settleHold() { reads.append(read) }
    if state.isPlaceStale {
        state.isPlaceStale = false
        reads.append(.place)
    }
    return reads.map(Effect.read) + state.settlePriorities()
}

extension State {
    /// Whether something that shows has been asked for and is not here yet: a frame drawn now
    /// would be drawn again at once.
    package var isSettling: Bool {
        // A dialog is shown at once: keys typed before it could be seen are not meant for it.
        if dialog != nil { return false }
        return switch pages.last {
        case nil:
            customers.reading != nil || !customers.shows(height: customersHeight)
        case .customer, .holding, .blockers:
            open.map { $0.isStale || $0.isReading } ?? false
        case .offers(let page): page.offers == nil
        case .request(let page): page.isStale || page.isReading
        case .activity(let page): page.isStale || page.isReading
        case .plan(let page): page.isStale || page.isReading
        case .run: false
        case .journal(let page): page.isStale || page.isReading
        case .radar(let page): page.isStale || page.isReading
        }
    }

    fileprivate mutating func settlePage() -> Read? {
        switch pages.last {
        case .offers(var page) where page.offers == nil && !page.isReading:
            page.isReading = true
            turn(to: .offers(page))
            return .offers
        case .request(var page) where page.isStale && !page.isReading:
            page.isStale = false
            page.isReading = true
            turn(to: .request(page))
            return .request(includingDelegatedAccess: page.includesDelegatedAccess)
        case .activity(var page) where page.isStale && !page.isReading:
            page.isStale = false
            page.isReading = true
            turn(to: .activity(page))
            return .activity(page.customer)
        case .plan(var page) where page.isStale && !page.isReading:
            page.isStale = false
            page.isReading = true
            turn(to: .plan(page))
            return .plan(page.asked, search: page.search)
        case .journal(var page) where page.isStale && !page.isReading:
            page.isStale = false
            page.isReading = true
            turn(to: .journal(page))
            return .journal(page.customer)
        case .radar(var page) where page.isStale && !page.isReading:
            page.isStale = false
            page.isReading = true
            turn(to: .radar(page))
            return .radar
        default:
            return nil
        }
    }

    /// The rows on the screen go before all others; said once, when they change.
    fileprivate mutating func settlePriorities() -> [Effect] {
        guard place.isService, pages.isEmpty, customers.shows(height: customersHeight) else {
            return []
        }
        let shown = customers.shown(height: customersHeight)
        guard shown != customers.prioritised else { return [] }
        customers.prioritised = shown
        return shown.isEmpty ? [] : [.prioritise(shown)]
    }

    /// After a resize, or where a list became shorter, a cursor may stand outside.
    fileprivate mutating func keepCursorsInside() {
        customers.cursor.select(
            customers.cursor.index, count: customers.total, height: customersHeight)
        if !pages.isEmpty { cursor.select(cursor.index, count: itemCount, height: itemHeight) }
    }
}
