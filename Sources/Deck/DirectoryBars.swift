import Canvas
import Domain
import Wording

/// The whole directory as bars, in the rows of the head that say the same in text.
struct DirectoryBars: Equatable, Sendable {
    let summary: DirectorySummary
    /// How old the list is; nil where that is not told.
    let age: String?
    let identity: Identity
    let language: Language
    /// Whether a search shows less than all that they count: they say so.
    let isSearched: Bool
    /// The columns for them.
    let columns: Int
    let glyphs: Glyphs

    /// A bar is not shorter than this, and no longer than that.
    private static let barColumns = 12...64

    /// The customers by whether they can be removed, and their subscriptions by status: two rows,
    /// each with its number, its bar, and what the parts mean; nil where there is no room.
    func lines(in words: Words) -> [Line]? {
        let customerBar = [
            (summary.readyCustomers, Role.good, words.readyCustomers(summary.readyCustomers)),
            (
                summary.blockedCustomers, .warning,
                words.blockedCustomers(
                    summary.blockedCustomers, oneStepAway: summary.oneStepCustomers)
            ),
            (summary.unknownCustomers, .muted, words.unknownCustomers(summary.unknownCustomers)),
        ]
        let subscriptionBar = [
            (summary.activeSubscriptions, Role.good, words.barActive(summary.activeSubscriptions)),
            (
                summary.suspendedSubscriptions, .suspended,
                words.barSuspended(summary.suspendedSubscriptions)
            ),
            (summary.otherSubscriptions, .muted, words.barOther(summary.otherSubscriptions)),
        ]
        let subscriptions = subscriptionBar.reduce(0) { $0 + $1.0 }
        let unread = summary.unreadSubscriptions
        let note = [unread > 0 ? words.unreadSubscriptions(unread) : nil, age]
            .compactMap(\.self).joined(separator: "   ")
        let rows = [
            BarRow(
                named(words.customersCount(summary.customers), in: words), customerBar, note: nil,
                in: glyphs),
            BarRow(
                named(words.barSubscriptions(subscriptions), in: words), subscriptionBar,
                note: note.isEmpty ? nil : note, in: glyphs),
        ]
        let names = rows.map(\.name.columns).max() ?? 0
        let texts = rows.map(\.columnsOfText).max() ?? 0
        // A blank before the name, two after it and after the bar, and one at the edge.
        let room = columns - names - texts - 6
        guard summary.customers > 0, room >= Self.barColumns.lowerBound else { return nil }
        let width = min(room, Self.barColumns.upperBound)
        let person = words.identity(identity)
        let spare = room - width - (rows[0].columnsOfText - texts)
        return rows.enumerated().map { place, row in
            let tail = place == 0 && person.columns + 3 <= spare ? "   " + person : ""
            return Line(row.spans(name: names, bar: width, in: glyphs) + [Span(tail, .muted)])
        }
    }

    private func named(_ count: String, in words: Words) -> String {
        isSearched ? words.ofAll(count) : count
    }
}

extension State {
    /// Whether the list of customers is searched, so that the numbers over it count more than it
    /// has. Said in lines, they would be news with each search.
    var isListSearched: Bool { !customers.search.isEmpty && !isPlain }

    /// The bars of the directory. A small screen has none, so that they do not come and go with the
    /// length of the numbers.
    var directoryBars: DirectoryBars? {
        guard screen.columns >= 100 || screen.rows >= 30 else { return nil }
        return DirectoryBars(
            summary: customers.summary, age: listAge, identity: place.identity, language: language,
            isSearched: isListSearched, columns: size.columns, glyphs: glyphs)
    }
}

/// A number, its bar, and what the parts of the bar mean.
private struct BarRow {
    let name: String
    private let bar: Bar
    private let legend: [Span]
    let columnsOfText: Int

    /// Parts that are 0 have no place in the legend, unless it is the first one.
    init(_ name: String, _ parts: [(Int, Role, String)], note: String?, in glyphs: Glyphs) {
        let patterns =
            parts.count < 4 ? [Bar.Pattern.full, .dense, .light] : Bar.Pattern.allCases
        self.name = name
        bar = Bar(zip(parts, patterns).map { Bar.Part($0.0, $0.1, $1) })
        var legend: [Span] = []
        for (place, (amount, role, text)) in parts.enumerated() where amount > 0 || place == 0 {
            let sign = String(patterns[place].sign(in: glyphs))
            legend += [Span("  " + sign, role), Span(" " + text)]
        }
        if let note { legend.append(Span("   " + note, .muted)) }
        self.legend = legend
        columnsOfText = legend.columns
    }

    func spans(name columns: Int, bar width: Int, in glyphs: Glyphs) -> [Span] {
        [Span(" " + name.fitted(columns) + "  ", .title)]
            + bar.spans(columns: width, in: glyphs) + legend
    }
}
