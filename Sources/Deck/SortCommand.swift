import Canvas
import Domain
import Wording

// The command line's `sort`, which takes the name of a column, and `asc` or `desc` after it.

extension CommandPrompt {
    /// The word that sorts the list of the page.
    static let sortWord = "sort"

    /// What names a column in a text; nil where none is to be named.
    static func column(in text: String) -> String? {
        let (word, rest) = parts(of: text)
        guard word == sortWord, !rest.isEmpty || text.last?.isWhitespace == true
        else { return nil }
        return rest
    }
}

/// A column by which the command line can sort.
struct SortChoice {
    /// What Tab puts in.
    let text: String
    /// What stands over the column.
    let title: String
    let order: ListOrder
}

/// A column and a direction as they are typed.
private struct SortText {
    var column: String
    /// Nil where none is typed.
    var isDescending: Bool?

    init(_ text: String) {
        var parts = text.lowercased().split(whereSeparator: \.isWhitespace)
        if parts.count > 1, let last = parts.last, ["asc", "desc"].contains(last) {
            isDescending = last == "desc"
            parts.removeLast()
        }
        column = parts.joined(separator: " ")
    }

    /// Returns the columns that may be meant: by a whole name, by a whole title, or by how either
    /// begins.
    func matches(of columns: [(column: SortColumn, title: String)], in list: SortedList)
        -> [(column: SortColumn, title: String)]
    {
        let named = columns.filter { $0.column.name(in: list) == column }
        if !named.isEmpty { return named }
        let renamed = columns.filter { $0.column.otherNames(in: list).contains(column) }
        if !renamed.isEmpty { return renamed }
        let titled = columns.filter { $0.title.lowercased() == column }
        if !titled.isEmpty { return titled }
        return columns.filter {
            let names = [$0.column.name(in: list)] + $0.column.otherNames(in: list)
            return (names + [$0.title.lowercased()]).contains { $0.hasPrefix(column) }
        }
    }

    /// The order it asks for: where it names no direction, the one a list begins with.
    func order(by column: SortColumn, of list: SortedList) -> ListOrder {
        if let isDescending { return ListOrder(column, isDescending: isDescending) }
        return list.order(by: column)
    }
}

extension State {
    /// The columns by which the list on the page can be sorted, as they are titled.
    var sortTitles: [(column: SortColumn, title: String)] {
        shown.table(in: self)?.sortTitles ?? []
    }

    /// Why the command line cannot sort.
    var offSortCommand: Off? {
        if shown.list(in: self) == nil { return .said(\.notAvailableHere) }
        return offSort ?? (sortTitles.isEmpty ? .said(\.notAvailableHere) : nil)
    }

    /// What the command line's list has where a column is to be named: the columns that what is
    /// typed may mean; one alone in both directions.
    func sortChoices(_ text: String) -> [SortChoice] {
        guard let list = shown.list(in: self) else { return [] }
        let typed = SortText(text)
        let matches = typed.matches(of: sortTitles, in: list)
        return matches.flatMap { column, title in
            let order = typed.order(by: column, of: list)
            let name = "\(CommandPrompt.sortWord) \(column.name(in: list))"
            func named(_ order: ListOrder) -> SortChoice {
                let direction = order.isDescending ? "desc" : "asc"
                return SortChoice(text: "\(name) \(direction)", title: title, order: order)
            }
            if typed.isDescending != nil { return [named(order)] }
            let usual = SortChoice(text: name, title: title, order: order)
            return matches.count == 1 ? [usual, named(order.inverted)] : [usual]
        }
    }

    /// What the command line asks for with a column and a direction.
    func sortRequest(_ text: String) -> CommandRequest {
        if let off = offSortCommand { return .fault(words.off(off)) }
        guard let list = shown.list(in: self) else {
            return .fault(words.off(.said(\.notAvailableHere)))
        }
        let names = words.list(sortTitles.map { $0.column.name(in: list) })
        let typed = SortText(text)
        let matches = typed.matches(of: sortTitles, in: list)
        guard matches.count == 1, let column = matches.first?.column else {
            return .fault(words.sortColumnUnknown(text, columns: names))
        }
        return .sort(typed.order(by: column, of: list))
    }

    /// The columns as the command line lists them, each with the sign of its direction.
    func sortItems(_ text: String) -> [[Line]] {
        let choices = sortChoices(text)
        let width = min(room / 2, choices.map(\.text.columns).max() ?? 0)
        return choices.enumerated().map { place, choice in
            let isSelected = place == actList.selected
            return [
                Line(
                    Span(isSelected ? "› " : "  "), Span(choice.text.fitted(width), .key),
                    Span("  \(choice.title) \(choice.order.sign)"), isSelected: isSelected)
            ]
        }
    }
}
