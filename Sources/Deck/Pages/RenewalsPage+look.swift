import Canvas
import Domain
import Wording

extension State {
    /// All terms in numbers, the next days as a picture, the search, and the names of the columns.
    func renewalsHead(_ page: RenewalsPage) -> [Line] {
        [renewalsCounts(page), renewalsPicture(page), renewalsSearch(page)] + marksLine
            + [renewalsTable().heading]
    }

    /// The rows in which the list shows.
    func renewalsHeight(_ page: RenewalsPage) -> Int {
        Layout.body(of: size, head: 4 + marksLine.count)
    }

    private func renewalsCounts(_ page: RenewalsPage) -> Line {
        if place.isImported { return Line(Span(" " + words.termsNotInFile, .warning)) }
        guard let totals = page.totals else {
            return Line(Span(" " + words.termsCounting, .muted))
        }
        let outcomes = [
            totals.listed[.ends].map(words.termsThatEnd),
            totals.listed[.extends].map(words.termsThatExtend),
            totals.listed[.unknown].map(words.termsUnknown),
        ].compactMap { $0 }
        // What becomes of them is said of all, not of those that end soon.
        let all = words.list([words.termsListed(totals.count)] + outcomes)
        let monthly = totals.monthly > 0 ? "   " + words.monthlyTerms(totals.monthly) : ""
        return Line(
            Span(" " + words.termsSoon(totals.soon, days: TermTotals.days), .title),
            Span("   " + all + monthly))
    }

    /// How many end on each of the next days, of how many customers nothing is known, and how old
    /// the list is.
    private func renewalsPicture(_ page: RenewalsPage) -> Line {
        // What no file tells is not read later either.
        if place.isImported { return Line() }
        let summary = customers.summary
        let unread =
            summary.unknownCustomers > 0
            ? "! " + words.customersUnread(summary.unknownCustomers, of: summary.customers) : nil
        let said = [unread, listAge].compactMap { $0 }.joined(separator: "   ")
        let tail = Span(said.isEmpty ? "" : "   " + said, unread == nil ? .muted : .warning)
        guard let totals = page.totals, totals.soon > 0 else {
            return Line(Span(said.isEmpty ? "" : " " + said, tail.role))
        }
        let picture = Histogram(totals.next.map(\.slot))
        let drawn = picture.lines(rows: 1, in: glyphs).first?.spans ?? []
        let legend = words.termsNextDays(TermTotals.days, most: picture.peak)
        let whole = [Span(" ")] + drawn + [Span("  " + legend, .muted), tail]
        // That something is not known matters more than what a picture shows.
        guard whole.columns > size.columns - 1 else { return Line(whole) }
        let short = [Span(" ")] + drawn + [tail]
        return short.columns <= size.columns - 1 || said.isEmpty
            ? Line(short) : Line(Span(" " + said, tail.role))
    }

    private func renewalsSearch(_ page: RenewalsPage) -> Line {
        searchLine(page.field, said: renewalsFound(page), prompt: prompt(in: .renewals))
    }

    /// How many match, those of each month apart where they have a row of their own, and of how
    /// many customers too little is known to tell.
    private func renewalsFound(_ page: RenewalsPage) -> String {
        guard page.isAnswered, let found = page.window.found else { return words.searching }
        let (monthly, unknown) = (page.window.monthly, page.window.unknown)
        let listed = found - monthly
        let all = page.totals.map {
            $0.count + (page.answeredOrder.listsMonthly ? $0.monthly : 0)
        }
        return words.list(
            [words.searchFound(listed, of: max(listed, all ?? 0))]
                + (monthly > 0 ? [words.monthlyTerms(monthly)] : [])
                + (unknown > 0 ? [words.filterUnknown(unknown)] : [])
                + [withoutEnding(page)].compactMap(\.self))
    }

    /// That a time until a renewal leaves out the terms that end, and the filter that has them as
    /// well; nil where none does.
    private func withoutEnding(_ page: RenewalsPage) -> String? {
        for part in page.field.filter(in: .renewals).parts where !part.isNegated {
            guard case .holding(.renews(let time)) = part.claim else { continue }
            return words.filterLeavesOutEnding(CustomerFilter([.init(.due(time))]).text)
        }
        return nil
    }

    /// When a term ends, whose it is, what it is of, and what happens then matter most.
    func renewalsTable(at width: ListWidth? = nil) -> Table {
        let outcome = words.rowsAtEnd.map(\.columns).max() ?? 0
        let terms = [words.termOneMonth, words.termOneYear, words.termThreeYears].map(\.columns)
        let cycles = [
            words.billedMonthly, words.billedAnnually, words.billedEveryThreeYears,
        ].map(\.columns)
        let widths = renewalsPage?.widths ?? TermWidths()
        // No term lasts longer.
        let latest = now.addingTimeInterval(1096 * 86_400)
        return table(
            [
                TableColumn(words.termEndLabel, width: max(dayWidth, urgentWidth))
                    .sorting(by: .date),
                TableColumn(
                    words.radarLeftLabel, width: urgentWidth, needs: timeLeftWidth(until: latest),
                    expendability: 4, isSpare: true
                ).called("hours-left"),
                TableColumn(words.customerLabel, width: 10, usual: 24, most: 60)
                    .naming.sorting(by: .customer).narrowing(to: 8).holding(widths.customer),
                TableColumn(words.nameColumn, width: 10, usual: 26, most: 60)
                    .identified.keepingEnds.sorting(by: .name).narrowing(to: 8).holding(
                        widths.name),
                TableColumn(
                    words.offerLabel, width: 16, usual: 26, most: 60, expendability: 2,
                    isSpare: true, isShown: widths.hasOffers
                ).naming.keepingEnds.sorting(by: .offer).holding(widths.offer),
                // Names are whole before it shows.
                TableColumn(
                    words.termLabel, width: terms.max() ?? 0, expendability: 3, isSpare: true
                ).sorting(by: .term),
                TableColumn(
                    words.billingCycleLabel, width: 8, needs: cycles.max(), expendability: 4
                ).sorting(by: .billingCycle),
                TableColumn(
                    words.quantityLabel, width: Self.seatsWidth,
                    needs: (widths.isWhole ? widths.quantity : nil) ?? Self.mostSeatsWidth,
                    alignment: .trailing, expendability: 1
                ).sorting(by: .quantity).filled(by: widths.quantity),
                TableColumn(
                    words.statusLabel, width: statusWidth, expendability: 5, isSpare: true
                ).called("status"),
                // The sign says what happens where there is no room for words.
                TableColumn(words.atTermEndLabel, width: outcome + 2).narrowing(to: 1)
                    .sorting(by: .status).filled(by: widths.outcome),
                TableColumn(
                    "ID", width: 36, expendability: 5, isSpare: true, isShown: !isPlain
                ).identifying.sorting(by: .id),
            ], at: width, hasMarks: hasMarks, order: orders[.renewals])
    }

    /// The columns of what says how many hours are left, with the sign before them.
    private var urgentWidth: Int { ("! " + words.leftHours(71)).columns }

    /// The places of the columns that say how long it is until the end, whose a term is, and of
    /// what offer.
    private static let (leftPlace, customerPlace, namePlace, offerPlace) = (1, 2, 3, 4)

    // Seats of two terms: `489 → 480`, and `1,200 → 1,300` where there is room.
    private static let seatsWidth = 9
    private static let mostSeatsWidth = 13

    func renewalsBody(_ page: RenewalsPage) -> [Line] {
        guard page.total > 0 else { return emptyRenewals(page) }
        let table = renewalsTable()
        let places =
            page.cursor.top..<min(page.cursor.top + renewalsHeight(page), page.total)
        let shown = page.rows(places).compactMap(\.term)
        let inside = table.cutInside(shown.map(\.companyName), at: Self.customerPlace)
        let isNaming = namesProduct(table)
        let withLeft = table.shows(Self.leftPlace)
        // What else the same customers hold tells whether a row is the only one of its name,
        // wherever the list is scrolled to.
        let letters = table.leastLetters(at: Self.namePlace)
        func beginning(_ term: EndingTerm) -> String {
            let name = names(of: term, inside, isNaming)[1]
            return term.customer.text + "\n" + Span(name).text.prefix(letters)
        }
        let beginnings = Set(shown.map(beginning))
        let compared =
            shown + namesakes(of: shown, page).filter { beginnings.contains(beginning($0)) }
        let shortIDs = table.shortIDs(
            compared.map { ($0.subscription.id.text, names(of: $0, inside, isNaming)) },
            cells: { cells(of: .term(compared[$0]), inside, isNaming, withLeft: withLeft) })
        let highlight = highlight
        return places.map { place in
            let isSelected = place == page.cursor.index
            guard let row = page.row(place) else {
                return Line(Span("  " + words.reading, .muted))
            }
            return table.row(
                cells(of: row, inside, isNaming, withLeft: withLeft),
                isSelected: isSelected, mark: mark(of: row, at: place),
                highlight: highlight,
                shortID: row.term.flatMap { shortIDs[$0.subscription.id.text] })
        }
    }

    private func emptyRenewals(_ page: RenewalsPage) -> [Line] {
        if page.isAnswered, !page.hasFailed, !page.search.isEmpty { return nothingMatches }
        let text =
            page.hasFailed
            ? words.readFailed
            : page.isAnswered && !page.isStale && page.hasBeenRead
                ? place.isImported ? words.datesNotInFile : words.noTermEnds : words.reading
        return [Line()]
            + text.wrapped(columns: size.columns - 4).map { Line(Span("  " + $0, .muted)) }
    }

    /// The terms of the customers of these rows with names that begin alike, without these rows.
    private func namesakes(of shown: [EndingTerm], _ page: RenewalsPage) -> [EndingTerm] {
        guard !page.window.namesakes.isEmpty else { return [] }
        let rows = Set(shown.map(\.reference))
        let customers = Set(shown.map(\.customer))
        return page.window.namesakes.filter {
            customers.contains($0.customer) && !rows.contains($0.reference)
        }
    }

    /// Whether a name that hides its product has that behind it: there is no room for a column of
    /// offers, and nobody has hidden that.
    private func namesProduct(_ table: Table) -> Bool {
        !table.shows(Self.offerPlace) && !table.columns[Self.offerPlace].isHidden
    }

    /// `inside` has the names of customers that are not cut at their end.
    private func names(
        of term: EndingTerm, _ inside: [String: String], _ isNaming: Bool
    ) -> [String] {
        let subscription = term.subscription
        return [
            inside[term.companyName] ?? term.companyName,
            isNaming
                ? words.productName(subscription.name, of: subscription) : subscription.name,
            subscription.hidesItsOffer ? subscription.offerName : "",
        ]
    }

    /// When a term ends, and how long that is. What ends within three days has a sign before the
    /// hours, which stand in place of the day where there is no column for them.
    private func ends(_ date: Instant, withLeft: Bool) -> [(String, Role)] {
        let left = words.timeLeftInColumn(until: date, at: now, in: localTime)
        let urgency = DateUrgency(of: date, at: now)
        let told = urgency == .urgent ? "! " + left : left
        return [
            (urgency == .urgent && !withLeft ? told : date.day, urgency.role),
            (told, urgency == .later ? .muted : urgency.role),
        ]
    }

    /// The end, whose it is, what it is, how long and how it is billed, the seats, what happens.
    private func cells(
        of row: TermRow, _ inside: [String: String], _ isNaming: Bool, withLeft: Bool
    ) -> [(String, Role)] {
        switch row {
        case .term(let term):
            let subscription = term.subscription
            let names = names(of: term, inside, isNaming)
            let status = subscription.status
            return ends(term.date, withLeft: withLeft) + [
                (names[0], .text), (names[1], .text),
                (names[2], .muted), (words.term(subscription.termDuration), .muted),
                (words.billingCycle(subscription.billingCycle), .muted), (seats(of: term), .text),
                (words.status(status), status.role),
                ("\(term.mark) \(words.rowAtEnd(of: term))", term.role),
                (subscription.id.text, .muted),
            ]
        case .monthly(let monthly):
            let name =
                monthly.count.map(words.monthlyTerms) ?? words.monthlyTermsUncounted
            return [
                (monthly.first.day, .muted),
                (
                    words.timeLeftInColumn(until: monthly.first, at: now, in: localTime), .muted
                ), (name, .muted), ("", .muted), ("", .muted),
                (words.termOneMonth, .muted), ("", .muted),
                (monthly.seats?.grouped ?? "…", .muted), ("", .muted),
                ("↺ " + words.rowMonthly, .muted),
                ("", .muted),
            ]
        }
    }

    /// The seats of this term, and those of the next where they are others: those alone where there
    /// is no room for both.
    private func seats(of term: EndingTerm) -> String {
        let now = term.subscription.quantity.grouped
        guard let next = term.nextQuantity, next != term.subscription.quantity else { return now }
        let both = "\(now) → \(next.grouped)"
        let isWide = listWidth.columns >= ListWidth.withoutPane.columns
        let room = isWide ? Self.mostSeatsWidth : Self.seatsWidth
        return both.columns <= room ? both : "→ " + next.grouped
    }
}

extension EndingTerm {
    /// What costs more or is not known asks for a look; what is renewed goes on as it is.
    var role: Role {
        if isSuspended { return .suspended }
        return switch end {
        case .renews, .underway: .good
        case .ends, .ending: .text
        case .goesOn, .mayGoOn, .unknown: .warning
        }
    }
}

extension [TermOutcome: Int] {
    /// A column of the picture: its colour is that of what asks for a look.
    fileprivate var slot: Histogram.Slot {
        let isWarning = self[.extends] != nil || self[.unknown] != nil
        return Histogram.Slot(values.reduce(0, +), isWarning ? .warning : .text)
    }
}
