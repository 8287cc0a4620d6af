import Canvas
import Domain
import Wording

extension State {
    /// The next days as a picture, how many signs there are of each kind, how old that is, the
    /// search, and the columns.
    func radarHead(_ page: RadarPage) -> [Line] {
        let asOf = page.radar?.asOf.map { words.syncedAsOf($0.moment(at: now)) }
        let narrowed =
            (page.walked == nil ? [] : [words.timelineOneDay])
            + (page.hidden.isEmpty ? [] : [words.radarHiddenKinds(page.hidden.count)])
        let kinds =
            narrowed.isEmpty
            ? nil
            : words.list(
                [words.searchFound(page.found, of: page.matching)] + narrowed)
        let isReversed = orders[.radar].isDescending
        let order =
            page.isByCustomer
            ? isReversed ? words.radarByCustomerReversed : words.radarByCustomer
            : isReversed ? words.radarByTimeReversed : words.radarByTime
        let grouping = page.isStandard && !isLow ? order : nil
        func title(_ marks: [String?]) -> Line {
            let said = marks.compactMap { $0 }.map { "  " + $0 }.joined()
            // A low screen has the day beside the title.
            return Line(
                [Span(" " + words.radarTitle, .title)] + (isLow ? dayText(page) : [])
                    + [Span(said, .muted)])
        }
        // The head of a column names the order, too.
        var titleLine = title([grouping, asOf, kinds])
        if titleLine.columns > size.columns - 1 { titleLine = title([asOf, kinds]) }
        return [titleLine] + (isLow ? [] : timelineLines(page)) + counts(page)
            + [
                searchLine(page.field, said: radarFound(page), prompt: prompt(in: .radar)),
                radarTable.heading,
            ]
    }

    /// How many signs match, whichever day and kinds show, and of how many customers too little is
    /// known to tell.
    private func radarFound(_ page: RadarPage) -> String {
        if page.isStale || page.isReading { return words.searching }
        let found = words.searchFound(page.matching, of: page.radar?.total ?? 0)
        let unknown = page.radar?.unknown ?? 0
        return unknown > 0 ? words.list([found, words.filterUnknown(unknown)]) : found
    }

    /// The kinds, each with its key and how many there are; one that is hidden stands in
    /// parentheses, and is said in short before the others lose anything. They are named in a word
    /// where their names would take too many rows, and marks alone stand for them where that is too
    /// much as well.
    private func counts(_ page: RadarPage) -> [Line] {
        let most = isLow ? 1 : size.rows < 32 ? 2 : Int.max
        let rows = bindings
        let keys = RadarSignKind.allCases.map { kind in
            rows.first { $0.command == .showKind(kind) }?.labels.first
        }
        for name in [words.radarKind, words.radarKindInAWord] {
            for hidden in HiddenKind.allCases {
                // A dot parts the number of one kind from the key of the next, if that takes no
                // row.
                let parted = countLines(page, keys, name: name, hidden, gap: " · ")
                let named = countLines(page, keys, name: name, hidden, gap: "  ")
                if named.count <= most { return parted.count > named.count ? named : parted }
            }
        }
        return countLines(page, keys, name: nil, .short, gap: "  ")
    }

    /// How a kind that is hidden is said: its name and "0 of 78", its name and "0/78", "0/78".
    private enum HiddenKind: CaseIterable { case full, named, short }

    /// `keys` are those of the kinds, in their order.
    private func countLines(
        _ page: RadarPage, _ keys: [String?], name: ((RadarSignKind) -> String)?,
        _ hidden: HiddenKind, gap: String
    ) -> [Line] {
        var lines: [[Span]] = [[]]
        for (kind, label) in zip(RadarSignKind.allCases, keys) {
            let isHidden = page.hidden.contains(kind)
            let total = page.count(of: kind)
            let left =
                hidden == .full
                ? words.searchFound(0, of: total ?? 0) : "0/" + (total ?? 0).grouped
            // Files have no dates: that there are none is not known.
            let isTold = !place.isImported || (total ?? 0) > 0
            let count =
                isHidden && (total ?? 0) > 0
                ? left : isTold ? total.map(\.grouped) ?? "–" : "?"
            let isNamed = !isHidden || hidden != .short
            let named = name.flatMap { isNamed ? $0(kind) + " " : nil } ?? ""
            let text = isLow ? "\(kind.mark)\(count)" : "\(kind.mark) \(named)\(count)"
            let key = isLow ? "" : label.map { $0 + " " } ?? ""
            let spans =
                isHidden
                ? [Span("(\(key)\(text))", .disabled)] : [Span(key, .key), Span(text)]
            let gap = isLow ? " " : gap
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = spans
            } else if last.columns + gap.columns + spans.columns <= size.columns - 2 {
                lines[lines.count - 1] = last + [Span(gap)] + spans
            } else {
                lines.append(spans)
            }
        }
        return lines.map { Line([Span(" ")] + $0) }
    }

    fileprivate var isLow: Bool { size.rows < 16 }

    /// The columns that the kinds of the signs fill which show.
    private var filledKinds: Int? {
        guard let page = radarPage else { return nil }
        return page.widths.kinds.map { words.radarKind($0).columns + 2 }.max()
    }

    var radarTable: Table {
        let kinds = RadarSignKind.allCases.map { words.radarKind($0).columns + 2 }
        let zone = localTime.isUTC ? 0 : 16
        let widths = radarPage?.widths ?? RadarWidths()
        // One very long name does not take the room of all columns.
        let customer = max(24, min(36, widths.customer))
        let item = max(24, min(60, widths.item))
        // Dates and offers show before the longest names are whole.
        let usualItem = min(item, 44)
        var columns = [
            TableColumn(
                words.customerLabel, width: 10, usual: customer,
                most: max(customer, min(60, widths.customer))
            )
            .sorting(by: .customer).holding(widths.customer),
            TableColumn(
                words.radarLeftLabel, width: timeLeftWidth(until: widths.latest),
                expendability: 1
            ).sorting(by: .date).called("hours-left"),
            TableColumn(words.radarKindLabel, width: kinds.max() ?? 0).sorting(by: .kind)
                .filled(by: filledKinds),
            TableColumn(
                words.radarHoldingLabel, width: 12, usual: usualItem, most: item, expendability: 2
            ).naming.keepingEnds.sorting(by: .target).holding(widths.item),
            TableColumn(
                words.offerLabel, width: 16, usual: min(60, widths.offer), most: widths.offer,
                expendability: 4, isSpare: true, isShown: widths.offer > 0
            ).naming.keepingEnds.sorting(by: widths.offer > 0 ? .offer : nil).holding(widths.offer)
                .called("offer"),
            TableColumn(words.radarUTCLabel, width: 16, expendability: 3, isSpare: true)
                .called("date"),
        ]
        if zone > 0 {
            columns.append(
                TableColumn(
                    words.radarLocalLabel, width: zone, expendability: 5, isSpare: true
                ).called("local"))
        }
        columns.append(
            TableColumn(
                words.domainLabel, width: 16, usual: 34, stretches: true, expendability: 6,
                isSpare: true
            ).ofDomains.sorting(by: .domain).holding(widths.domain))
        // By customer it goes by dates, not by the names in that column: the title says so.
        let order = radarPage?.shownOrder ?? orders[.radar]
        return table(columns, at: nil, order: order.column == .customer ? nil : order)
    }

    func radarBody(_ page: RadarPage) -> [Line] {
        guard let radar = page.radar else {
            return [Line(), Line(Span("  " + words.reading, .muted))]
        }
        guard !page.signs.isEmpty else {
            let isAll = radar.signs.isEmpty && radar.terms.isEmpty
            let isHidden = !page.hidden.isEmpty && page.field.text.isEmpty
            let text =
                isAll
                ? place.isImported ? words.radarNotInFile : words.radarNothing
                : isHidden ? words.radarKindsHidden : words.nothingMatches
            if page.isWalkedDayEmpty, !(isAll && place.isImported) {
                return [Line(), Line(Span("  " + words.timelineDayIsEmpty, .muted))]
            }
            if text == words.nothingMatches {
                return nothingMatches(among: radar.signs.map(\.companyName))
            }
            return [Line(), Line(Span("  " + text, .muted))]
        }
        let height = radarItemHeight(page)
        let end = min(page.cursor.top + height, page.signs.count)
        let table = radarTable
        let inside = table.cutInside(
            page.signs[min(page.cursor.top, end)..<end].map(\.companyName), at: 0)
        let rows = (page.cursor.top..<max(page.cursor.top, end)).map { index in
            let sign = page.signs[index]
            var cells = cells(of: sign, isOnDay: isOnDay(sign, of: page))
            cells[0].0 = inside[sign.companyName] ?? sign.companyName
            // A customer whose signs stand together is named once, and in the first row of the
            // screen and the selected one.
            let isNamed =
                !page.isByCustomer || index == page.cursor.top || index == page.cursor.index
                || page.signs[index - 1].customer != sign.customer
            if !isNamed {
                cells[0].0 = ""
                cells[cells.count - 1].0 = ""
            }
            return table.row(
                cells, isSelected: index == page.cursor.index, highlight: highlight)
        }
        let blank = Array(repeating: Line(), count: max(0, height - rows.count))
        return rows + blank + details(page)
    }

    private func isOnDay(_ sign: RadarSign, of page: RadarPage) -> Bool {
        page.isOn(sign, day: page.day)
    }

    /// About whom, how much time is left, what it is, about what, and until when.
    func cells(of sign: RadarSign, isOnDay: Bool = false) -> [(String, Role)] {
        let isUrgent = sign.date.map { $0.timeIntervalSince(now) < 72 * 3600 } ?? false
        let date: Role = isOnDay ? .match : .muted
        let cells: [(String, Role)] = [
            (sign.companyName, .text),
            (
                sign.date.map { words.timeLeftInColumn(until: $0, at: now, in: localTime) } ?? "–",
                isUrgent ? .warning : .text
            ),
            (
                "\(sign.kind.mark) \(words.radarKind(sign.kind))",
                sign.kind == .ready ? .good : .text
            ),
            (sign.holding == nil ? "" : words.name(of: sign), .text), (sign.offer, .muted),
            (sign.date?.minute ?? "", date),
        ]
        return cells
            + (localTime.isUTC ? [] : [(sign.date.map(localTime.minute) ?? "", date)])
            + [(sign.domain, .muted)]
    }

    /// When it is, who the selected sign is about, and what to do; the same number of rows for each
    /// sign.
    private func details(_ page: RadarPage) -> [Line] {
        guard let sign = page.selected else { return [] }
        let moment = sign.date.map { date in
            let local = localTime.isUTC ? "" : " · \(localTime.minute(of: date)) \(localTime.name)"
            let left = words.timeLeft(until: date, at: now, in: localTime)
            return "\(left) · \(date.minute) UTC\(local)"
        }
        let about = [
            sign.companyName, sign.domain, sign.holding == nil ? nil : words.name(of: sign),
        ].dotted
        let both = [moment, about].compactMap { $0 }
        let first = isSpare ? both : [both.dotted]
        let advice =
            isLow ? [] : words.radarAdvice(sign.kind).wrapped(columns: size.columns - 4)
        let lines =
            (isSpare ? [Line()] : []) + first.map { Line(Span("  " + $0, .muted)) }
            + advice.map { Line(Span("  " + $0)) }
        return Array(lines.prefix(detailsHeight(page)))
    }

    /// Whether there are rows to spare.
    private var isSpare: Bool { size.rows >= 32 }

    private func detailsHeight(_ page: RadarPage) -> Int {
        if isLow { return 1 }
        let advice = RadarSignKind.allCases.map {
            words.radarAdvice($0).wrapped(columns: size.columns - 4).count
        }
        let room = Layout.body(of: size, head: radarHead(page).count)
        return min(room / 2, (isSpare ? 3 : 1) + (advice.max() ?? 0))
    }

    func radarItemHeight(_ page: RadarPage) -> Int {
        max(1, Layout.body(of: size, head: radarHead(page).count) - detailsHeight(page))
    }
}
