import Canvas
import Domain
import Wording

/// What needs attention across all customers.
package struct RadarPage: Equatable, Sendable {
    package private(set) var radar: Radar?
    /// The signs that show, the kinds in their order.
    private(set) var signs: [RadarSign] = []
    private(set) var field = SearchField()
    private var order = SortedList.radar.standard
    package var isStale = true
    package var isReading = false
    package var cursor = ListCursor()
    /// The terms that were asked for last.
    private var asked = ""

    package init() {}

    /// The sign under the cursor.
    var selected: RadarSign? {
        signs.indices.contains(cursor.index) ? signs[cursor.index] : nil
    }

    /// Takes what is seen now; the same sign stays selected.
    mutating func take(_ radar: Radar, in words: Words, height: Int) {
        let selected = selected
        self.radar = radar
        look(in: words)
        let row = selected.flatMap { old in signs.firstIndex { $0.isSame(as: old) } }
        cursor.select(row ?? cursor.index, count: signs.count, height: height)
    }

    mutating func narrow(to newer: SearchField, in words: Words) {
        let isOther = newer.understood != field.understood
        field = newer
        guard isOther else { return }
        if terms != asked { isStale = true }
        let selected = selected
        look(in: words)
        let row = selected.flatMap { old in signs.firstIndex { $0.isSame(as: old) } }
        cursor.follow(itemAt: row ?? 0, count: signs.count, height: 1)
    }

    /// Looks again, in another language.
    mutating func searchAgain(in words: Words) { look(in: words) }

    /// The terms of the search, which the store answers; words are looked for here.
    private var terms: String { field.filter(in: .customers).terms.text }

    private mutating func look(in words: Words) {
        let sought = field.filter(in: .customers).words
        let all = radar?.signs ?? []
        defer { if order != SortedList.radar.standard { sort(in: words) } }
        signs = RadarSignKind.allCases.flatMap { kind in
            all.filter { sign in
                sign.kind == kind && sought.isFound(in: sign.texts(in: words))
            }
        }
    }
}

extension RadarPage {
    func list(in state: State) -> SortedList? { .radar }
    func table(in state: State) -> Table? { state.radarTable }
    func rowNames(in state: State) -> [AnyHashable] { signs.map(\.subject) }

    mutating func sort(in state: State) {
        guard order != state.orders[.radar] || order != SortedList.radar.standard else { return }
        order = state.orders[.radar]
        look(in: state.words)
    }

    /// The kinds stay in their order where something else is the same.
    private mutating func sort(in words: Words) {
        signs = signs.sorted(isDescending: order.isDescending) { sign in
            switch order.column {
            case .customer: .text(sign.companyName)
            case .domain: .text(sign.domain)
            case .target: sign.holding == nil ? .unknown : .text(words.name(of: sign))
            case .date: .moment(sign.date)
            default: .turn(sign.kind)
            }
        }
    }
}

/// What a sign is about, whatever its date.
private struct RadarSubject: Hashable {
    let kind: RadarSignKind
    let customer: Customer.ID
    let holding: Holding?
}

extension RadarSign {
    fileprivate var subject: RadarSubject {
        RadarSubject(kind: kind, customer: customer, holding: holding)
    }

    /// Whether it is about the same thing; its date may have changed.
    fileprivate func isSame(as other: RadarSign) -> Bool {
        subject == other.subject
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
        take(radar, in: state.words, height: state.radarItemHeight(self))
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
        default: return nil
        }
        return []
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

    static let radar = [
        Binding(.enter, .right, .character("l"), command: .open, hint: \.openKey) { state in
            state.selectedSign == nil ? .said(\.nothingSelected) : nil
        },
        search, filters,
        Binding(.character("p"), command: .plan, hint: \.planKey) { state in
            state.selectedSign == nil ? .said(\.nothingSelected) : nil
        },
        copying,
    ]
}

extension State {
    var selectedSign: RadarSign? {
        if case .radar(let page) = pages.last { page.selected } else { nil }
    }
}

extension State {
    /// How many signs there are of each kind, how old that is, the search, and the columns.
    func radarHead(_ page: RadarPage) -> [Line] {
        let asOf = page.radar?.asOf.map { words.syncedAsOf($0.moment(at: now)) }
        let title = Line(
            Span(" " + words.radarTitle, .title), Span(asOf.map { "  " + $0 } ?? "", .muted))
        return [title] + counts(page.radar)
            + [
                searchLine(
                    page.field, said: radarFound(page), prompt: words.searchPrompt),
                radarTable.heading,
            ]
    }

    /// How many signs show, and of how many customers too little is known to tell.
    private func radarFound(_ page: RadarPage) -> String {
        if page.isStale || page.isReading { return words.searching }
        let found = words.searchFound(page.signs.count, of: page.radar?.signs.count ?? 0)
        let unknown = page.radar?.unknown ?? 0
        return unknown > 0 ? words.list([found, words.filterUnknown(unknown)]) : found
    }

    /// On a low screen, marks stand for the kinds, so that the signs have more rows.
    private func counts(_ radar: Radar?) -> [Line] {
        let kinds = RadarSignKind.allCases.map { kind in
            let count = radar?.counts[kind].map(\.grouped) ?? "–"
            return isLow
                ? "\(kind.mark) \(count)" : "\(kind.mark) \(words.radarKind(kind)) \(count)"
        }
        var lines = [""]
        for kind in kinds {
            let last = lines[lines.count - 1]
            let joined = last.isEmpty ? kind : last + "   " + kind
            if joined.columns <= size.columns - 2 {
                lines[lines.count - 1] = joined
            } else {
                lines.append(kind)
            }
        }
        return lines.map { Line(Span(" " + $0)) }
    }

    private var isLow: Bool { size.rows < 16 }

    fileprivate var radarTable: Table {
        let kinds = RadarSignKind.allCases.map { words.radarKind($0).columns + 2 }
        let zone = localTime.isUTC ? 0 : 16
        var columns = [
            TableColumn(words.radarKindLabel, width: kinds.max() ?? 0).sorting(by: .kind),
            TableColumn(words.customerLabel, width: 10, stretches: true).sorting(by: .customer),
            TableColumn(words.domainLabel, width: 16, stretches: true, expendability: 5)
                .sorting(by: .domain),
            TableColumn(words.radarHoldingLabel, width: 12, stretches: true, expendability: 2)
                .sorting(by: .target),
            TableColumn(words.radarLeftLabel, width: 10, expendability: 1).sorting(by: .date),
            TableColumn(words.radarUTCLabel, width: 16, expendability: 3),
        ]
        if zone > 0 {
            columns.append(
                TableColumn(words.radarLocalLabel, width: zone, expendability: 4))
        }
        return Table(columns, width: size.columns).ordered(by: orders[.radar])
    }

    func radarBody(_ page: RadarPage) -> [Line] {
        guard let radar = page.radar else {
            return [Line(), Line(Span("  " + words.reading, .muted))]
        }
        guard !page.signs.isEmpty else {
            let isAll = radar.signs.isEmpty && radar.terms.isEmpty
            let text = isAll ? words.radarNothing : words.nothingMatches
            return [Line(), Line(Span("  " + text, .muted))]
        }
        let height = radarItemHeight(page)
        let end = min(page.cursor.top + height, page.signs.count)
        let table = radarTable
        let rows = (page.cursor.top..<end).map { index in
            table.row(
                cells(of: page.signs[index]), isSelected: index == page.cursor.index,
                highlight: highlight)
        }
        let blank = Array(repeating: Line(), count: max(0, height - rows.count))
        return rows + blank + details(page)
    }

    /// What it is, about whom and what, how much time is left, and until when.
    func cells(of sign: RadarSign) -> [(String, Role)] {
        let isUrgent = sign.date.map { $0.timeIntervalSince(now) < 72 * 3600 } ?? false
        let cells: [(String, Role)] = [
            (
                "\(sign.kind.mark) \(words.radarKind(sign.kind))",
                sign.kind == .ready ? .good : .text
            ),
            (sign.companyName, .text), (sign.domain, .muted),
            (sign.holding == nil ? "" : words.name(of: sign), .text),
            (
                sign.date.map { words.timeLeft(until: $0, at: now) } ?? "–",
                isUrgent ? .warning : .text
            ), (sign.date?.minute ?? "", .muted),
        ]
        return localTime.isUTC ? cells : cells + [(sign.date.map(localTime.minute) ?? "", .muted)]
    }

    /// Who the selected sign is about, when, and what to do; the same number of rows for each sign.
    private func details(_ page: RadarPage) -> [Line] {
        guard let sign = page.selected else { return [] }
        let moment = sign.date.map { date in
            let local = localTime.isUTC ? "" : " · \(localTime.minute(of: date)) \(localTime.name)"
            return "\(words.timeLeft(until: date, at: now)) · \(date.minute) UTC\(local)"
        }
        let about = [
            sign.companyName, sign.domain, sign.holding == nil ? nil : words.name(of: sign),
        ]
        .compactMap { $0 }.joined(separator: " · ")
        let facts = [moment ?? about] + (moment == nil ? [] : isLow ? [] : [about])
        let advice =
            isLow ? [] : words.radarAdvice(sign.kind).wrapped(columns: size.columns - 4)
        let lines =
            (isLow ? [] : [Line()]) + facts.map { Line(Span("  " + $0, .muted)) }
            + advice.map { Line(Span("  " + $0)) }
        return Array(lines.prefix(detailsHeight(page)))
    }

    private func detailsHeight(_ page: RadarPage) -> Int {
        if isLow { return 1 }
        let advice = RadarSignKind.allCases.map {
            words.radarAdvice($0).wrapped(columns: size.columns - 4).count
        }
        let room = Layout.body(of: size, head: radarHead(page).count)
        return min(room / 2, 3 + (advice.max() ?? 0))
    }

    func radarItemHeight(_ page: RadarPage) -> Int {
        max(1, Layout.body(of: size, head: radarHead(page).count) - detailsHeight(page))
    }
}
