import Canvas
import Domain
import Wording

/// What needs attention across all customers: the next days as a picture, and a row for each sign.
package struct RadarPage: Equatable, Sendable {
    package private(set) var radar: Radar?
    /// The signs that show, in the order that is asked for.
    private(set) var signs: [RadarSign] = []
    /// How many signs there are of each kind, shown or not, that match what is looked for.
    private var counts: [RadarSignKind: Int] = [:]
    /// What shows on each of the next days; nil until it is read.
    private(set) var timeline: RadarTimeline?
    private var days = RadarDays()
    /// The kinds that are not shown.
    private(set) var hidden: Set<RadarSignKind> = []
    /// The day that was walked to, whose signs alone show, in days since 1970-01-01; nil while
    /// those of all days do.
    private var walkedDay: Int?
    /// When it was read: what comes within 72 hours is counted from then.
    private var readAt = Instant.distantPast
    /// Whose calendar the days of the timeline are of.
    private var localTime = LocalTime.utc
    private(set) var field = SearchField()
    private var order = SortedList.radar.standard
    package var isStale = true
    package var isReading = false
    package var cursor = ListCursor() {
        didSet {
            if cursor.index != oldValue.index { startsFromTop = false }
        }
    }
    /// Whether the answer to a new search is shown from its top: nobody has moved since it was
    /// typed.
    private var startsFromTop = false
    /// The terms that were asked for last.
    private var asked = ""

    package init() {}

    /// How wide the names in the list are, shown or not.
    private(set) var widths = RadarWidths()

    /// The place of the day that was walked to on the timeline, 0 for today; nil while the signs of
    /// all days show.
    var walked: Int? { walkedDay.flatMap { day in timeline.map { day - $0.first } } }

    /// The sign under the cursor.
    var selected: RadarSign? { signs.element(at: cursor.index) }

    /// The day of the timeline that is looked at: the one walked to, or that of the selected sign;
    /// 0 is today.
    var day: Int {
        walked ?? selected?.date.flatMap { timeline?.place(of: $0) } ?? 0
    }

    /// How many signs there are of a kind, shown or not; nil before they are read.
    func count(of kind: RadarSignKind) -> Int? { radar == nil ? nil : counts[kind] ?? 0 }

    /// How many signs there are of the kinds that show, of which the list has the most urgent.
    var found: Int {
        if let walked { return count(on: walked) }
        return RadarSignKind.allCases.reduce(0) {
            hidden.contains($1) ? $0 : $0 + (counts[$1] ?? 0)
        }
    }

    /// How many signs match what is looked for, of all kinds and days, shown or not.
    var matching: Int {
        field.understood.isEmpty ? radar?.total ?? 0 : counts.values.reduce(0, +)
    }

    /// Whether the signs of a customer stand together: those of one day go by time instead.
    var isByCustomer: Bool { isStandard && walked == nil }

    /// Whether no column was chosen: what is most urgent comes first.
    var isStandard: Bool { order.column == SortedList.radar.standard.column }

    /// The order of the rows that show, for the sign in the head of its column.
    var shownOrder: ListOrder {
        isStandard && walked != nil ? ListOrder(.date, isDescending: order.isDescending) : order
    }

    /// Takes what is seen now; the same sign stays selected, unless it answers a new search.
    mutating func take(
        _ radar: Radar, at now: Instant, in words: Words, localTime: LocalTime, height: Int
    ) {
        let selected = startsFromTop ? nil : selected
        if terms == asked { startsFromTop = false }
        self.radar = radar
        self.localTime = localTime
        readAt = now
        widths = RadarWidths(of: radar.signs, in: words)
        look(in: words)
        let row = selected.flatMap { old in signs.firstIndex { $0.isSame(as: old) } }
        cursor.select(row ?? cursor.index, count: signs.count, height: height)
    }

    mutating func narrow(to newer: SearchField, in words: Words) {
        let isOther = newer.understood != field.understood
        field = newer
        guard isOther else { return }
        if terms != asked { isStale = true }
        if newer.keepsSelected {
            startsFromTop = false
            lookAgain(in: words)
        } else {
            look(in: words)
            cursor = ListCursor()
            startsFromTop = terms != asked
        }
    }

    /// Shows a kind, or hides it.
    mutating func toggle(_ kind: RadarSignKind, in words: Words) {
        hidden.formSymmetricDifference([kind])
        lookAgain(in: words)
    }

    /// Shows only the kind of the selected sign; if something is hidden already, all of them again.
    mutating func showOnlyKind(in words: Words) {
        if let kind = selected?.kind, hidden.isEmpty {
            hidden = Set(RadarSignKind.allCases).subtracting([kind])
        } else {
            hidden = []
        }
        lookAgain(in: words)
    }

    /// Looks again, in another language.
    mutating func searchAgain(in words: Words) {
        if let radar { widths = RadarWidths(of: radar.signs, in: words) }
        look(in: words)
    }

    /// The terms of the search, which the store answers; words are looked for here.
    private var terms: String { field.filter(in: .radar).terms.text }

    /// Looks again; the same sign stays selected, if it shows.
    private mutating func lookAgain(in words: Words) {
        let selected = selected
        look(in: words)
        let row = selected.flatMap { old in signs.firstIndex { $0.isSame(as: old) } }
        cursor.follow(itemAt: row ?? 0, count: signs.count, height: 1)
    }

    private mutating func look(in words: Words) {
        guard let radar else { return }
        let sought = field.filter(in: .radar).words
        let matching = radar.signs.filter { sought.isFound(in: $0.texts(in: words)) }
        let found = matching.filter { !hidden.contains($0.kind) }
        // A search narrows the numbers and the picture too; without one, they have all that there
        // is.
        if sought.parts.isEmpty {
            counts = radar.counts
            timeline = radar.timeline
        } else {
            counts = Dictionary(grouping: matching, by: \.kind).mapValues(\.count)
            timeline = nil
        }
        let drawn = timeline ?? RadarTimeline(of: matching, from: readAt, in: localTime)
        timeline = drawn
        // A day that has passed since is on no timeline.
        if let day = walkedDay, !(0..<RadarTimeline.days ~= day - drawn.first) { walkedDay = nil }
        signs =
            isByCustomer
            ? found.byCustomer(at: readAt, isDescending: order.isDescending)
            : found.sorted(by: shownOrder, at: readAt, in: words)
        if let walked { signs = signs.filter { isOn($0, day: walked) } }
        days = RadarDays(on: drawn, without: hidden, listing: signs)
    }

    /// Whether the date of a sign is on a day of the timeline.
    func isOn(_ sign: RadarSign, day: Int) -> Bool {
        sign.kind.event != nil && sign.date.flatMap { timeline?.place(of: $0) } == day
    }

    /// Goes to a day of the timeline: the list has the signs of that day alone.
    mutating func walk(to day: Int, in words: Words) {
        guard let timeline else { return }
        walkedDay = timeline.first + max(0, min(day, RadarTimeline.days - 1))
        look(in: words)
        cursor = ListCursor()
    }

    /// Shows the signs of all days again; the same one stays selected, or else the first of the
    /// day.
    mutating func leaveDay(in words: Words) {
        guard let day = walked else { return }
        let selected = selected
        walkedDay = nil
        look(in: words)
        let row =
            selected.flatMap { old in signs.firstIndex { $0.isSame(as: old) } }
            ?? signs.firstIndex { isOn($0, day: day) }
        cursor.follow(itemAt: row ?? 0, count: signs.count, height: 1)
    }

    /// How many signs of the kinds shown there are on a day.
    func count(on day: Int, of event: RadarEvent? = nil) -> Int {
        event.map { days.shown($0, on: day) }
            ?? RadarEvent.allCases.reduce(0) { $0 + days.shown($1, on: day) }
    }

    /// How many of them the list has.
    func listed(on day: Int) -> Int { days.listed(on: day) }

    /// How many signs of an event stand on no day of the timeline, but in the list.
    func later(_ event: RadarEvent) -> Int {
        let all = RadarSignKind.allCases.reduce(0) { sum, kind in
            hidden.contains(kind) || kind.event != event ? sum : sum + (counts[kind] ?? 0)
        }
        return max(0, all - days.shown(event))
    }
}

extension RadarPage {
    func list(in state: State) -> SortedList? { .radar }
    func table(in state: State) -> Table? { state.radarTable }

    /// The same sign stays selected.
    mutating func sort(in state: State, _ focus: State.SortFocus) {
        guard order != state.orders[.radar] else { return }
        order = state.orders[.radar]
        let selected = selected
        look(in: state.words)
        let row = selected.flatMap { old in signs.firstIndex { $0.isSame(as: old) } }
        cursor.follow(
            itemAt: row ?? cursor.index, count: signs.count,
            height: state.radarItemHeight(self))
    }
}

extension RadarSign {
    /// Whether it is about the same thing; its date may have changed.
    fileprivate func isSame(as other: RadarSign) -> Bool {
        kind == other.kind && customer == other.customer && holding == other.holding
    }

    /// The texts that a search looks through.
    fileprivate func texts(in words: Words) -> [String] {
        [
            words.radarKind(kind), companyName, domain, customer.text, words.name(of: self),
            holding?.id ?? "",
            date?.minute ?? "",
        ]
    }
}

extension RadarPage: SearchedPage {
    var page: Page? { .radar(self) }
    var read: Read { asked.isEmpty ? .radar : .radarMatching(asked) }

    mutating func settle(in state: State) -> [Read] {
        guard isStale, !isReading else { return [] }
        isStale = false
        isReading = true
        asked = terms
        return [read]
    }

    mutating func take(_ answer: Event, in state: State) {
        guard case .radarRead(let radar) = answer else { return }
        isReading = false
        order = state.orders[.radar]
        // What was typed meanwhile is asked for next.
        if terms != asked { isStale = true }
        take(
            radar, at: state.now, in: state.words, localTime: state.localTime,
            height: state.radarItemHeight(self))
    }

    var filterScope: FilterScope? { .radar }
    func titles(in state: State) -> [String] { [state.words.radarTitle] }
    func bindings(in state: State) -> [Binding] { Keymap.radar }
    var views: [Binding] { Keymap.views(without: .radar) }
    func head(in state: State) -> [Line] { state.radarHead(self) }
    func body(in state: State) -> [Line] { state.radarBody(self) }
    func itemCount(in state: State) -> Int { signs.count }
    func itemHeight(in state: State) -> Int { state.radarItemHeight(self) }

    var outlivesCustomer: Bool { true }

    func obey(_ command: Command, in state: inout State) -> [Effect]? {
        switch command {
        case .open: return selected.map { open($0, in: &state) } ?? []
        case .plan:
            if let selected {
                state.pages.append(.plan(PlanPage(asked: [selected.customer], search: "")))
            }
        case .back:
            guard walked != nil else { return nil }
            var page = self
            page.leaveDay(in: state.words)
            page.put(in: &state)
        case .previousDay: walk(to: nextDay(isLater: false), in: &state)
        case .nextDay: walk(to: nextDay(isLater: true), in: &state)
        case .previousBusyDay: walk(to: busyDay(isLater: false) ?? day, in: &state)
        case .nextBusyDay: walk(to: busyDay(isLater: true) ?? day, in: &state)
        case .showKind(let kind):
            var page = self
            page.toggle(kind, in: state.words)
            page.put(in: &state)
        case .onlyKind:
            var page = self
            page.showOnlyKind(in: state.words)
            page.put(in: &state)
        case .activity:
            // The radar is about all customers, whichever page it was opened from.
            state.pages.append(.activity(ActivityPage(customer: nil)))
        default: return nil
        }
        return []
    }

    private func walk(to day: Int, in state: inout State) {
        var page = self
        page.walk(to: day, in: state.words)
        page.put(in: &state)
    }

    /// Opens what a sign is about: something a customer holds, or the customer's account.
    private func open(_ sign: RadarSign, in state: inout State) -> [Effect] {
        let customer = OpenCustomer(id: sign.customer, companyName: sign.companyName)
        if let holding = sign.holding {
            state.enter(
                customer,
                [
                    .customer(CustomerPage(tab: holding.tab, isPassed: true)),
                    .holding(HoldingPage(holding: holding)),
                ])
        } else {
            state.enter(customer, [.customer(CustomerPage(tab: .account))])
        }
        return state.refreshOpen()
    }
}

extension State {
    /// The radar, if it shows.
    var radarPage: RadarPage? {
        if case .radar(let page) = pages.last { page } else { nil }
    }

    var selectedSign: RadarSign? { radarPage?.selected }
}
