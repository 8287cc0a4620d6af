import Canvas
import Domain
import Wording

extension State {
    /// The row of the screen in which the search is typed.
    var searchRow: Int { 3 }

    /// The whole directory summed up, the search, and the names of the columns.
    var customersHead: [Line] {
        let summary = customers.summary
        return [
            Line(
                Span(" " + words.customersCount(summary.customers), .title),
                Span("   " + readinessHead)),
            subscriptionsLine, searchLine,
        ] + marksLine + [customersTable.heading]
    }

    /// How many may be removed, and of how many nobody knows.
    private var readinessHead: String {
        let summary = customers.summary
        let known = words.blockedAndReady(summary.blockedCustomers, ready: summary.readyCustomers)
        guard summary.unknownCustomers > 0 else { return known }
        return known + (language == .japanese ? "、" : ", ")
            + words.unknownCustomers(summary.unknownCustomers)
    }

    /// What all customers hold, how old the list is, and who is signed in if there is room for it.
    private var subscriptionsLine: Line {
        let summary = customers.summary
        let counts = [
            words.subscriptionsByStatus(
                summary.activeSubscriptions, suspended: summary.suspendedSubscriptions), listAge,
        ].compactMap { $0 }.joined(separator: "   ")
        let identity = words.identity(place.identity)
        let fits = counts.columns + identity.columns + 5 <= size.columns
        return Line(
            Span(" " + counts, .muted), Span(fits ? "   " + identity : "", .muted))
    }

    private var searchLine: Line {
        guard customers.isSearching || !customers.search.isEmpty else {
            return Line(Span(" / " + words.customerSearchPrompt, .muted))
        }
        let found =
            customers.answered == customers.search
            ? words.customersFound(customers.total, of: customers.summary.customers)
            : words.searching
        return Line(
            Span(" / ", .key),
            Span(shownEnd(of: SearchField(text: customers.search)) + " ", .input),
            Span("  " + found, .muted))
    }

    private var customersTable: Table {
        Table(
            [
                TableColumn(words.customerLabel, width: 16, stretches: true),
                TableColumn(words.domainLabel, width: 16, stretches: true, expendability: 2),
                TableColumn(words.countryLabel, width: 2, expendability: 4),
                TableColumn(
                    words.statusActive, width: 6, alignment: .trailing, expendability: 3),
                TableColumn(
                    words.statusSuspended, width: 6, alignment: .trailing, expendability: 5),
                TableColumn(
                    words.purchasesLabel, width: 5, alignment: .trailing, expendability: 6),
                TableColumn(words.readyLabel, width: 16),
            ], width: size.columns, hasMarks: hasMarks)
    }

    var customersBody: [Line] {
        let height = customersHeight
        let cursor = customers.cursor
        guard customers.total > 0 else {
            let phrase: Phrase =
                customers.hasFailed
                ? \.readFailed : customers.search.isEmpty ? \.noCustomers : \.noCustomerMatches
            let text = customers.hasFailed ? nil : firstListing
            return [Line()]
                + (text ?? words[keyPath: phrase]).wrapped(columns: size.columns - 4).map {
                    Line(Span("  " + $0, .muted))
                }
        }
        let table = customersTable
        return (cursor.top..<min(cursor.top + height, customers.total)).map { index in
            guard let row = customers.row(index) else {
                return Line(Span("  " + words.reading, .muted))
            }
            let counts = [
                row.activeSubscriptions, row.suspendedSubscriptions, row.openPurchases,
            ].map { count in row.isRead ? (count.grouped, Role.text) : ("–", .muted) }
            return table.row(
                [(row.companyName, .text), (row.domain, .muted), (row.country, .muted)] + counts
                    + [readiness(of: row)], isSelected: index == cursor.index,
                mark: mark(of: row, at: index))
        }
    }

    /// Whether the relationship may be removed, as far as anyone knows.
    private func readiness(of row: CustomerRow) -> (String, Role) {
        if row.missingSince != nil { return ("! " + words.notListedMark, .warning) }
        if !row.isRead { return ("– " + words.notReadYetMark, .muted) }
        return switch row.blockers {
        case 0: ("✓ " + words.readyNow, .good)
        case 1: ("→ " + words.readyOneStepAway, .text)
        default: ("✗ " + words.readyHeldBy(row.blockers), .text)
        }
    }
}
