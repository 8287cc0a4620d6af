/// Which columns of a list the operator has hidden, and in which order the others stand.
package struct ColumnChoice: Equatable, Sendable {
    /// The names of all columns in their order; empty for the usual one.
    var order: [String] = []
    var hidden: Set<String> = []

    /// The columns as the list has them by itself.
    package static let usual = ColumnChoice()

    /// Returns the places of columns in the order that was chosen, without those that are hidden.
    /// One that the order does not name stays behind the one before it. `isCalled` tells whether a
    /// column has a name.
    package func places<Column>(
        of columns: [Column], isCalled: (Column, String) -> Bool
    ) -> [Int] {
        let turns = turns(of: columns, isCalled: isCalled)
        return columns.indices
            .filter { place in !hidden.contains { isCalled(columns[place], $0) } }
            .sorted { (turns[$0], $0) < (turns[$1], $1) }
    }

    /// The turn of each column: the lower ones stand first, and of equals the one that does so by
    /// itself.
    func turns<Column>(of columns: [Column], isCalled: (Column, String) -> Bool) -> [Int] {
        var last = 0
        return columns.map { column in
            if let turn = order.firstIndex(where: { isCalled(column, $0) }) { last = turn + 1 }
            return last
        }
    }
}

/// The columns of all lists as they were chosen, and are kept from one start to the next.
package struct ColumnChoices: Equatable, Sendable {
    /// Only those that differ from the list's own.
    private var chosen: [SortedList: ColumnChoice] = [:]

    package init() {}

    package subscript(_ list: SortedList) -> ColumnChoice {
        get { chosen[list] ?? .usual }
        set { chosen[list] = newValue == .usual ? nil : newValue }
    }

    private static let hidden: Character = "-"

    /// As a line of text, such as `customers=-country subscriptions=name,status,-kind,offer`.
    package var text: String {
        SortedList.allCases.compactMap { list in
            chosen[list].map { choice in
                let names =
                    choice.order.isEmpty
                    ? choice.hidden.sorted()
                    : choice.order + choice.hidden.subtracting(choice.order).sorted()
                let words = names.map {
                    choice.hidden.contains($0) ? String(Self.hidden) + $0 : $0
                }
                return "\(list.rawValue)=\(words.joined(separator: ","))"
            }
        }.joined(separator: " ")
    }

    /// Reads such a line. Lists it does not know are left out; a name that no column has changes
    /// nothing.
    package init(text: String) {
        for word in text.split(separator: " ") {
            let parts = word.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, let list = SortedList(rawValue: String(parts[0])) else {
                continue
            }
            var choice = ColumnChoice()
            for part in parts[1].split(separator: ",") {
                let isHidden = part.first == Self.hidden
                let name = String(isHidden ? part.dropFirst() : part)
                guard !name.isEmpty, !choice.order.contains(name) else { continue }
                choice.order.append(name)
                if isHidden { choice.hidden.insert(name) }
            }
            // A line of hidden ones alone says nothing of the order.
            if choice.hidden.count == choice.order.count { choice.order = [] }
            self[list] = choice
        }
    }
}

extension [TableColumn] {
    /// The place of the column that is never hidden: rows are told apart by it.
    var essential: Int {
        firstIndex { $0.stretches && $0.expendability == 0 } ?? startIndex
    }

    /// The same columns, as they were chosen for a list.
    func chosen(_ choice: ColumnChoice, in list: SortedList) -> [TableColumn] {
        guard choice != .usual else { return self }
        let turns = choice.turns(of: self) { $0.name(in: list) == $1 }
        return indices.map { place in
            let isHidden =
                place != essential && choice.hidden.contains(self[place].name(in: list))
            return self[place].chosen(isHidden: isHidden, turn: turns[place])
        }
    }
}

extension ListTable {
    /// The same list with the columns that were chosen, in their order.
    func chosen(_ choice: ColumnChoice) -> ListTable {
        guard choice != .usual else { return self }
        let places = choice.places(of: headings) { $0.isCalled($1) }
        return ListTable(
            headings: places.map { headings[$0] }, rows: rows.map { row in places.map { row[$0] } })
    }
}

extension Listing {
    /// The same rows with the columns that were chosen, in their order.
    package func chosen(_ choice: ColumnChoice) -> Listing {
        guard choice != .usual else { return self }
        let places = choice.places(of: columns) { $0.heading.isCalled($1) }
        return Listing(places.map { columns[$0] }, of: rows)
    }
}

extension ExportRequest.Content {
    /// The same list with the columns that were chosen for the page.
    func chosen(_ choice: ColumnChoice) -> ExportRequest.Content {
        switch self {
        case .table(let table): .table(table.chosen(choice))
        case .customers(let search, let order, _):
            .customers(search: search, in: order, columns: choice)
        case .access(let search, let order, _):
            .access(search: search, in: order, columns: choice)
        case .terms(let search, let order, _):
            .terms(search: search, in: order, columns: choice)
        }
    }
}
