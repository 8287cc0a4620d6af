import Canvas
import Domain
import Wording

/// What needs attention across all customers: the next days as a picture, and a row for each sign.
package struct RadarPage: Equatable, Sendable {
    package private(set) var radar: Radar?
    /// The signs that show, unless another order is asked for: those of the next 72 hours first, then by date, then those without; the
    /// signs of a customer stand together in each part.
    private(set) var signs: [RadarSign] = []
    /// What shows on each of the next days; nil until it is read.
    private(set) var timeline: RadarTimeline?
    /// The kinds that are not shown.
    private(set) var hidden: Set<RadarSignKind> = []
    /// The day that was walked to; nil while the day of the selected sign is meant.
    private var walked: Int?
    /// When it was read: what comes within 72 hours is counted from then.
    private var readAt = Instant.distantPast
    private(set) var field = SearchField()
    private var order = SortedList.radar.standard
    package var isStale = true
    package var isReading = false
    package var cursor = ListCursor() {
        didSet { if cursor.index != oldValue.index { walked = nil } }
    }
    /// The terms that were asked for last.
    private var asked = ""

    package init() {}

    /// The sign under the cursor.
    var selected: RadarSign? { signs.element(at: cursor.index) }

    /// The day of the timeline that is looked at: the one walked to, or that of the selected sign;
    /// 0 is today.
    var day: Int {
        walked ?? selected?.date.flatMap { timeline?.place(of: $0) } ?? 0
    }

    /// How many signs there are of a kind, shown or not.
    func count(of kind: RadarSignKind) -> Int { radar?.counts[kind] ?? 0 }

    /// Takes what is seen now; the same sign stays selected.
    mutating func take(_ radar: Radar, at now: Instant, in words: Words, height: Int) {
        let selected = selected
        self.radar = radar
        readAt = now
        look(in: words)
        let row = selected.flatMap { old in signs.firstIndex { $0.isSame(as: old) } }
        cursor.select(row ?? cursor.index, count: signs.count, height: height)
    }

    mutating func narrow(to newer: SearchField, in words: Words) {
        let isOther = newer.understood != field.understood
        field = newer
        guard isOther else { return }
        if terms != asked { isStale = true }
        lookAgain(in: words)
    }

    /// Shows a kind, or hides it.
    mutating func toggle(_ kind: RadarSignKind, in words: Words) {
        hidden.formSymmetricDifference([kind])
        lookAgain(in: words)
    }

    /// Looks again, in another language.
    mutating func searchAgain(in words: Words) { look(in: words) }

    /// The terms of the search, which the store answers; words are looked for here.
    private var terms: String { field.filter(in: .customers).terms.text }

    /// Looks again; the same sign stays selected, if it shows.
    private mutating func lookAgain(in words: Words) {
        let selected = selected
        look(in: words)
        let row = selected.flatMap { old in signs.firstIndex { $0.isSame(as: old) } }
        cursor.follow(itemAt: row ?? 0, count: signs.count, height: 1)
    }

    private mutating func look(in words: Words) {
        guard let radar else { return }
        let sought = field.filter(in: .customers).words
        let found = radar.signs.filter { sign in
            !hidden.contains(sign.kind) && sought.isFound(in: sign.texts(in: words))
        }
        signs = found.arranged(at: readAt)
        if order != SortedList.radar.standard { sort(in: words) }
        // A search narrows the picture too; without one, it has all that there is.
        timeline =
            sought.parts.isEmpty && radar.timeline != nil
            ? radar.timeline : RadarTimeline(of: found, from: readAt)
    }

    /// Goes to a day of the timeline; the list follows, if it has a sign of that day.
    mutating func walk(to day: Int, height: Int) {
        let day = max(0, min(day, RadarTimeline.days - 1))
        let row = signs.firstIndex {
            $0.kind.event != nil && $0.date.flatMap { timeline?.place(of: $0) } == day
        }
        if let row { cursor.select(row, count: signs.count, height: height) }
        walked = day
    }

    /// How many signs of the kinds shown there are on a day.
    func count(on day: Int, of event: RadarEvent? = nil) -> Int {
        RadarSignKind.allCases.reduce(0) { sum, kind in
            guard !hidden.contains(kind), let own = kind.event, event == nil || event == own else {
                return sum
            }
            return sum + (timeline?.count(of: kind, on: day) ?? 0)
        }
    }

    /// The nearest day before or after the one looked at that has a sign; nil if there is none.
    func busyDay(isLater: Bool) -> Int? {
        isLater
            ? (day + 1..<max(day + 1, RadarTimeline.days)).first { count(on: $0) > 0 }
            : (0..<day).last { count(on: $0) > 0 }
    }
}

extension RadarPage {
    func list(in state: State) -> SortedList? { .radar }
    func table(in state: State) -> Table? { state.radarTable }

    /// The same sign stays selected.
    mutating func sort(in state: State) {
        guard order != state.orders[.radar] || order != SortedList.radar.standard else { return }
        order = state.orders[.radar]
        let selected = selected
        look(in: state.words)
        let row = selected.flatMap { old in signs.firstIndex { $0.isSame(as: old) } }
        cursor.follow(
            itemAt: row ?? cursor.index, count: signs.count,
            height: state.radarItemHeight(self))
    }

    private mutating func sort(in words: Words) {
        signs = signs.sorted(isDescending: order.isDescending) { sign in
            switch order.column {
            case .customer: .text(sign.companyName)
            case .domain: .text(sign.domain)
            case .target: sign.holding == nil ? .unknown : .text(words.name(of: sign))
            case .kind: .turn(sign.kind)
            default: .moment(sign.date)
            }
        }
    }
}

extension [RadarSign] {
    /// The signs as the list has them.
    fileprivate func arranged(at now: Instant) -> [RadarSign] {
        var starts: [SignGroup: Instant] = [:]
        for sign in self {
            let date = sign.date ?? .distantFuture
            let group = SignGroup(of: sign, at: now)
            starts[group] = Swift.min(starts[group] ?? date, date)
        }
        return map { sign in
            let group = SignGroup(of: sign, at: now)
            return SignPlace(sign: sign, group: group, start: starts[group] ?? .distantFuture)
        }.sorted().map(\.sign)
    }
}

/// The signs of a customer that stand together.
private struct SignGroup: Hashable {
    /// 0 for the next 72 hours, 1 for later, 2 for those without a date.
    let part: Int
    let customer: Customer.ID

    init(of sign: RadarSign, at now: Instant) {
        part = sign.date.map { $0.timeIntervalSince(now) < 72 * 3600 ? 0 : 1 } ?? 2
        customer = sign.customer
    }
}

/// Where a sign stands: the customer with the first date comes first.
private struct SignPlace: Comparable {
    let sign: RadarSign
    let group: SignGroup
    let start: Instant

    static func < (one: SignPlace, other: SignPlace) -> Bool {
        if one.group.part != other.group.part { return one.group.part < other.group.part }
        if one.start != other.start { return one.start < other.start }
        if one.group != other.group {
            return (one.sign.companyName, one.group.customer.text)
                < (other.sign.companyName, other.group.customer.text)
        }
        let (a, b) = (one.sign.date ?? .distantFuture, other.sign.date ?? .distantFuture)
        if a != b { return a < b }
        if one.sign.kind != other.sign.kind { return one.sign.kind.isBefore(other.sign.kind) }
        return one.sign.name < other.sign.name
    }
}

extension RadarSignKind {
    fileprivate func isBefore(_ other: RadarSignKind) -> Bool {
        Self.allCases.first { $0 == self || $0 == other } == self
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

    mutating func settle() -> Read? {
        guard isStale, !isReading else { return nil }
        isStale = false
        isReading = true
        asked = terms
        return read
    }

    mutating func take(_ answer: Event, in state: State) {
        guard case .radarRead(let radar) = answer else { return }
        isReading = false
        order = state.orders[.radar]
        // What was typed meanwhile is asked for next.
        if terms != asked { isStale = true }
        take(radar, at: state.now, in: state.words, height: state.radarItemHeight(self))
    }

    var filterScope: FilterScope? { .customers }
    func titles(in state: State) -> [String] { [state.words.radarTitle] }
    func bindings(in state: State) -> [Binding] { Keymap.radar }
    var views: [Binding] { [Keymap.toJournal] }
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
        case .previousDay: walk(to: day - 1, in: &state)
        case .nextDay: walk(to: day + 1, in: &state)
        case .previousBusyDay: walk(to: busyDay(isLater: false) ?? day, in: &state)
        case .nextBusyDay: walk(to: busyDay(isLater: true) ?? day, in: &state)
        case .showKind(let kind):
            var page = self
            page.toggle(kind, in: state.words)
            page.put(in: &state)
        default: return nil
        }
        return []
    }

    private func walk(to day: Int, in state: inout State) {
        var page = self
        page.walk(to: day, height: state.radarItemHeight(page))
        page.put(in: &state)
    }

    /// Opens the customer of a sign, and what it is about. One customer is open at a time: the
    /// pages of another, which the radar was opened from, close.
    private func open(_ sign: RadarSign, in state: inout State) -> [Effect] {
        state.open = OpenCustomer(id: sign.customer, companyName: sign.companyName)
        state.pages = [
            .radar(self), .customer(CustomerPage(tab: sign.holding?.tab ?? .account)),
        ]
        if let holding = sign.holding {
            state.pages.append(.holding(HoldingPage(holding: holding)))
        }
        return state.refreshOpen()
    }
}

extension Keymap {
    static let toRadar = Binding(
        .character("!"), command: .radar, hint: \.radarKey, isInFooter: false)

    static let radar =
        [
            Binding(.enter, .right, .character("l"), command: .open, hint: \.openKey) { state in
                state.selectedSign == nil ? .said(\.nothingSelected) : nil
            },
            search, filters,
            Binding(.character("["), command: .previousDay, hint: \.previousDayKey) { state in
                state.radarPage?.day == 0 ? .said(\.timelineIsFirstDay) : nil
            },
            Binding(.character("]"), command: .nextDay, hint: \.nextDayKey) { state in
                state.radarPage?.day == RadarTimeline.days - 1 ? .said(\.timelineIsLastDay) : nil
            },
            Binding(
                .character("{"), command: .previousBusyDay, hint: \.previousBusyDayKey,
                isInFooter: false
            ) { state in
                state.radarPage?.busyDay(isLater: false) == nil
                    ? .said(\.timelineNoneEarlier) : nil
            },
            Binding(
                .character("}"), command: .nextBusyDay, hint: \.nextBusyDayKey, isInFooter: false
            ) { state in
                state.radarPage?.busyDay(isLater: true) == nil ? .said(\.timelineNoneLater) : nil
            },
            Binding(.character("p"), command: .plan, hint: \.planKey) { state in
                state.selectedSign == nil ? .said(\.nothingSelected) : nil
            },
            copying,
        ] + showingKinds

    /// A digit for each kind of sign, in their order.
    private static let showingKinds = zip(RadarSignKind.allCases, 1...).map { kind, number in
        Binding(
            .character(Character(String(number))), command: .showKind(kind), hint: kind.showKey,
            isInFooter: false)
    }
}

extension RadarSignKind {
    /// What it is called in the names of commands, which stay as they are.
    var commandName: String {
        switch self {
        case .windowCloses: "closing-windows"
        case .renews: "renewals"
        case .goesOn: "extensions"
        case .endUnknown: "unknown-ends"
        case .suspendedYetBilled: "suspended-billed"
        case .clears: "clearing"
        case .ready: "ready"
        case .oneStepAway: "one-step-away"
        case .renewsMonthly: "monthly-renewals"
        }
    }

    /// What the key that shows or hides it does.
    fileprivate var showKey: Phrase {
        switch self {
        case .windowCloses: \.showWindowCloses
        case .renews: \.showRenews
        case .goesOn: \.showGoesOn
        case .endUnknown: \.showEndUnknown
        case .suspendedYetBilled: \.showSuspendedYetBilled
        case .clears: \.showClears
        case .ready: \.showReady
        case .oneStepAway: \.showOneStepAway
        case .renewsMonthly: \.showRenewsMonthly
        }
    }
}

extension State {
    /// The radar, if it shows.
    fileprivate var radarPage: RadarPage? {
        if case .radar(let page) = pages.last { page } else { nil }
    }

    var selectedSign: RadarSign? { radarPage?.selected }
}
