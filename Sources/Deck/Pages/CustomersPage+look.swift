import Canvas
import Domain
import Wording

extension State {
    /// The rows in which the list of customers shows.
    var customersHeight: Int { Layout.body(of: size, head: 4 + marksLine.count) }

    /// The whole directory summed up, the search, and the names of the columns.
    func customersHead(reusing drawn: inout DrawnRows) -> [Line] {
        let count = words.customersCount(customers.summary.customers)
        let summary =
            drawn.lines(of: directoryBars, in: words) ?? [
                Line(
                    Span(" " + (isListSearched ? words.ofAll(count) : count), .title),
                    Span("   " + readinessHead)),
                subscriptionsLine,
            ]
        return summary + [searchLine] + marksLine + [customersTable.heading]
    }

    /// How many may be removed, and of how many nobody knows: the words of the bars.
    private var readinessHead: String {
        let summary = customers.summary
        let unknown = summary.unknownCustomers
        return words.list(
            [
                words.readyCustomers(summary.readyCustomers),
                words.blockedCustomers(
                    summary.blockedCustomers, oneStepAway: summary.oneStepCustomers),
            ] + (unknown > 0 ? [words.unknownCustomers(unknown)] : []))
    }

    /// What all customers hold, how old the list is, and who is signed in if there is room for it.
    private var subscriptionsLine: Line {
        let summary = customers.summary
        let known = words.subscriptionsByStatus(
            summary.activeSubscriptions, suspended: summary.suspendedSubscriptions)
        let unread = summary.unreadSubscriptions
        let counts = [
            unread > 0 ? words.list([known, words.unreadSubscriptions(unread)]) : known, listAge,
        ].compactMap { $0 }.joined(separator: "   ")
        let identity = words.identity(place.identity)
        let fits = counts.columns + identity.columns + 5 <= size.columns
        return Line(
            Span(" " + counts, .muted), Span(fits ? "   " + identity : "", .muted))
    }

    private var searchLine: Line {
        searchLine(customers.field, said: customersFound, prompt: customerPrompt)
    }

    /// What may be typed into the search, with terms as far as there is room for them.
    private var customerPrompt: String {
        prompt(words.customerSearchPrompt, examples: FilterScope.customers.examples) {
            words.customerSearchPrompt(examples: $0)
        }
    }

    /// How many match, and how many more may: too little is known of them to tell.
    private var customersFound: String {
        guard customers.answered == customers.search else { return words.searching }
        let found = words.customersFound(customers.total, of: customers.summary.customers)
        let unknown = customers.window.unknown
        return words.list(
            [found] + (isFoundByHeldID ? [words.foundByHeldID] : [])
                + (unknown > 0 ? [words.filterUnknown(unknown)] : []))
    }

    /// Whether the customer under the cursor is found by the ID of something it holds, which its
    /// row does not show.
    private var isFoundByHeldID: Bool {
        guard !customers.answered.isEmpty, let row = customers.selected,
            let filter = try? CustomerFilter(parsing: customers.answered)
        else { return false }
        return filter.parts.contains { part in
            guard !part.isNegated, let id = part.heldID else { return false }
            let word = SearchWord(id.text)
            return ![row.companyName, row.domain, row.id.text].contains(where: word.occurs)
        }
    }

    /// What stands out in the rows: what the search that they answer looks for.
    private var customersHighlight: Highlight {
        guard !customers.answered.isEmpty,
            let filter = try? CustomerFilter(parsing: customers.answered)
        else { return .nothing }
        // Name and domain are searched, and counts are not.
        return Highlight(words: filter.sought, columns: 0..<2)
    }

    var customersTable: Table { customersTable() }

    func customersTable(at width: ListWidth? = nil) -> Table {
        let widths = customers.widths
        return table(
            [
                TableColumn(words.customerLabel, width: 16, usual: 28, most: 60)
                    .naming.sorting(by: .name).holding(widths.nameWithID),
                TableColumn(
                    words.domainLabel, width: 16, usual: 40, most: 60, expendability: 2
                ).naming.ofDomains.sorting(by: .domain).holding(widths.domain),
                TableColumn(words.countryLabel, width: 2, expendability: 4)
                    .sorting(by: .country),
                TableColumn(
                    words.statusActive, width: 6, alignment: .trailing, expendability: 3
                ).sorting(by: .active).filled(by: widths.active.grouped.columns),
                TableColumn(
                    words.statusSuspended, width: 6, alignment: .trailing, expendability: 5,
                    isSpare: true
                ).sorting(by: .suspended).filled(by: widths.suspended.grouped.columns),
                TableColumn(
                    words.purchasesLabel, width: 5, alignment: .trailing, expendability: 6,
                    isSpare: true
                ).sorting(by: .purchases).filled(by: widths.purchases.grouped.columns),
                TableColumn(words.readyLabel, width: 16).sorting(by: .blockers).called("ready")
                    .filled(
                        by: widths.byReadiness.values.map { readiness(of: $0).0.columns }.max()),
                TableColumn(
                    words.microsoftIDLabel, width: 36, expendability: 7, isSpare: true,
                    isShown: !isPlain
                ).identifying.sorting(by: .id),
            ], at: width, hasMarks: hasMarks, order: orders[.customers])
    }

    func customersBody(reusing drawn: inout DrawnRows) -> [Line] {
        let cursor = customers.cursor
        guard customers.total > 0 else {
            let phrase: Phrase =
                customers.hasFailed
                ? \.readFailed : customers.search.isEmpty ? \.noCustomers : \.noCustomerMatches
            let text = customers.hasFailed ? nil : firstListing
            let isUnmatched = phrase == \.noCustomerMatches
            let columns = size.columns - 4
            let nearest = isUnmatched ? nearestRows(columns: columns) : []
            let suggestion = isUnmatched && nearest.isEmpty ? searchSuggestion() : nil
            let former = customers.window.former
            let ended =
                former.isEmpty || customers.hasFailed ? nil : words.formerFound(former)
            let said = [text ?? words[keyPath: phrase], ended, suggestion].compactMap { $0 }
                .flatMap { $0.wrapped(columns: columns) }
            return [Line()] + (said + nearest).map { Line(Span("  " + $0, .muted)) }
        }
        let table = customersTable
        let places = cursor.top..<min(cursor.top + customersHeight, customers.total)
        let shortIDs = drawn.shortIDs(of: customers.rows(places), in: table)
        let rows = places.map { index in
            customers.row(index).map { row in
                DrawnRows.Row(
                    customer: row, isSelected: index == cursor.index,
                    mark: mark(of: row, at: index), shortID: shortIDs[row.id.text])
            }
        }
        let highlight = customersHighlight
        return drawn.lines(of: rows, in: table, language, highlight: highlight) { row in
            row.map { line(of: $0, in: table, highlight) }
                ?? Line(Span("  " + words.reading, .muted))
        }
    }

    private func line(of row: DrawnRows.Row, in table: Table, _ highlight: Highlight) -> Line {
        table.row(
            cells(of: row.customer) + [(row.customer.id.text, .muted)],
            isSelected: row.isSelected, mark: row.mark, highlight: highlight,
            shortID: row.shortID)
    }

    /// Name, domain, country, what the customer holds, and whether it may be removed.
    func cells(of customer: CustomerRow) -> [(String, Role)] {
        let counts = [
            customer.knownActive, customer.knownSuspended, customer.knownPurchases,
        ].map { count in
            count.map { ($0.grouped, Role.text) } ?? (customer.isOfFiles ? "?" : "–", .muted)
        }
        return [
            (customer.companyName, .text), (customer.domain, .muted), (customer.country, .muted),
        ] + counts + [readiness(of: customer)]
    }

    /// Whether the relationship may be removed, as far as anyone knows.
    private func readiness(of row: CustomerRow) -> (String, Role) {
        switch row.readiness {
        case .missing: ("! " + words.notListedMark, .warning)
        case .unread: (words.unreadMark(of: row), .muted)
        case .ready: ("✓ " + words.readyNow, .good)
        case .oneStepAway: ("→ " + words.readyOneStepAway, .text)
        case .blocked: ("✗ " + words.readyBlockers(row.blockers), .text)
        }
    }
}
