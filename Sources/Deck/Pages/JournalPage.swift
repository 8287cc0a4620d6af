import Canvas
import Domain
import Wording

/// The journal, of one customer or of all.
package struct JournalPage: Equatable, Sendable {
    package let customer: Customer.ID?
    /// The newest last; nil until they are read.
    package private(set) var entries: [JournalEntry]?
    /// What is wrong with the journal, if something is.
    package private(set) var trouble: JournalTrouble?
    private(set) var index = JournalIndex()
    /// What is looked for, and the places of the rows that have it; nil while all show.
    private(set) var field = SearchField()
    private var matches: [Int]?
    private var order = SortedList.journal.standard
    /// What the rows fill.
    private(set) var widths = JournalWidths()
    /// The places of the rows as they stand on the screen; nil while the newest is the first.
    private var sorted: [Int]?
    /// Whether the newest entry stays selected when others come.
    package var isFollowing = false
    package var isStale = true
    package var isReading = false
    package var cursor = ListCursor()
    /// The step of a run whose row is selected once the entries are here.
    private var sought: StepReference?

    package init(customer: Customer.ID?, seeking step: StepReference? = nil) {
        self.customer = customer
        sought = step
    }

    /// The user of every entry, of two or more; nil if they have several.
    var soleUser: String? { entries?.count ?? 0 > 1 ? index.soleUser : nil }

    /// Whether the entries are of several profiles, so that each row names its own.
    var namesProfiles: Bool { index.hasSeveralProfiles }

    /// The number of the newest entry; 0 while there is none.
    var lastNumber: Int { entries?.last?.id ?? 0 }

    /// How many rows there are.
    var count: Int { matches?.count ?? index.rows.count }

    /// The row on a line of the screen; the newest is the first where no other order is asked for.
    func row(at line: Int) -> JournalRow? { place(at: line).map { index.rows[$0] } }

    /// The entry that such a row is known by.
    func entry(at line: Int) -> JournalEntry? { row(at: line).flatMap(head) }

    private func place(at line: Int) -> Int? {
        guard 0..<count ~= line else { return nil }
        if let sorted { return sorted[line] }
        let place = count - 1 - line
        return matches?[place] ?? place
    }

    /// The entry of that number.
    func entry(numbered id: Int) -> JournalEntry? {
        place(of: id).flatMap { entries?[$0] }
    }

    /// Numbers count up, so the place is found without looking at all of them.
    private func place(of id: Int) -> Int? {
        guard let entries, let first = entries.first?.id else { return nil }
        // In the journal of all customers no number is missing.
        if entries.indices.contains(id - first), entries[id - first].id == id { return id - first }
        var range = entries.startIndex..<entries.endIndex
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if entries[middle].id == id { return middle }
            range =
                entries[middle].id < id
                ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }

    /// The same page where two things of one name are told apart by their whole ids.
    var withWholeIDs: JournalPage {
        var page = self
        page.index.names.hasWholeIDs = true
        return page
    }

    /// Takes the entries as they are now. Only new ones are indexed. The same row stays selected;
    /// the newest, if it is followed.
    mutating func take(
        _ entries: [JournalEntry], _ trouble: JournalTrouble?, in words: Words, height: Int
    ) {
        let known = knownCount(in: entries)
        let selected = isFollowing || known == 0 ? nil : place(at: cursor.index)
        self.entries = entries
        self.trouble = trouble
        if known == 0 { index = JournalIndex() }
        let alike = index.names.alikeCount
        var touched: Set<Int> = []
        for place in known..<entries.count { touched.insert(index.take(entries[place])) }
        // Older rows have other words, too, where another thing has the name of theirs.
        if index.names.alikeCount != alike { touched = Set(index.rows.indices) }
        // A row that grew may have other words now.
        let old = known == 0 ? [] : (matches ?? []).filter { !touched.contains($0) }
        matches = filter(in: words).map { filter in
            var filter = filter
            return
                (old + touched.filter { filter.shows(index.rows[$0], self) }).sorted()
        }
        if known == 0 { widths = JournalWidths() }
        measure(touched, in: words)
        if known < entries.count || known == 0 { sort(in: words) }
        let newest = isFollowing ? index.rows.indices.last : nil
        let asked = sought.flatMap { step in index.rows.lastIndex { $0.step == step } }
        sought = nil
        cursor.select(
            (asked ?? selected ?? newest).flatMap(line) ?? 0, count: count, height: height)
    }

    /// Goes to the newest row, wherever it stands.
    fileprivate mutating func goToNewest(height: Int) {
        cursor.select(index.rows.indices.last.flatMap(line) ?? 0, count: count, height: height)
    }

    /// Returns how many of the entries are here already. Each hash covers the one before: where the
    /// last is the same, all are.
    private func knownCount(in newer: [JournalEntry]) -> Int {
        guard let entries, let last = entries.last, newer.count >= entries.count else { return 0 }
        let same = newer[entries.count - 1]
        return same.id == last.id && same.hash == last.hash ? entries.count : 0
    }

    /// Where on the screen a row of the index is, or the one before it where a search hides it; nil
    /// if there is none.
    private func line(of place: Int) -> Int? {
        if let sorted { return sorted.firstIndex(of: place) }
        guard let matches else { return count - 1 - place }
        return matches.lastIndex { $0 <= place }.map { count - 1 - $0 }
    }

    private func filter(in words: Words) -> JournalFilter? {
        let sought = SearchWord.all(in: field.text)
        return sought.isEmpty ? nil : JournalFilter(sought, in: words)
    }

    /// Changes the search. A longer search only looks among what the shorter one found.
    mutating func narrow(to newer: SearchField, in words: Words) {
        let older = field
        field = newer
        guard older.text != newer.text else { return }
        let narrowed = newer.text.hasPrefix(older.text) ? matches : nil
        let selected = place(at: cursor.index)
        look(among: narrowed, in: words)
        let row = newer.keepsSelected ? selected.flatMap(line) ?? 0 : 0
        cursor = ListCursor()
        cursor.select(row, count: count, height: 1)
    }

    /// Looks again, in another language.
    mutating func searchAgain(in words: Words) {
        widths = JournalWidths()
        measure(index.rows.indices, in: words)
        look(among: nil, in: words)
    }

    /// Measures the newest of those rows.
    private mutating func measure(_ places: some Collection<Int>, in words: Words) {
        let count = index.rows.count
        for place in places where place >= count - JournalWidths.most {
            let row = index.rows[place]
            let told =
                place < count - JournalWidths.mostTold ? nil : told(of: row, in: words)
            widths.add(
                author: head(of: row)?.author, customer: customer(of: row),
                told: told.map { $0.mark + " " + $0.sentence })
        }
    }

    /// Whether all rows were measured, but for what they tell.
    var isMeasuredWhole: Bool { index.rows.count <= JournalWidths.most }

    private mutating func look(among narrowed: [Int]?, in words: Words) {
        defer { sort(in: words) }
        guard entries != nil, var filter = filter(in: words) else {
            matches = nil
            return
        }
        matches =
            narrowed.map { $0.filter { filter.shows(index.rows[$0], self) } }
            ?? index.rows.indices.filter { filter.shows(index.rows[$0], self) }
    }
}

extension JournalPage {
    func list(in state: State) -> SortedList? { .journal }
    func table(in state: State) -> Table? { state.journalTable(self) }

    /// The same row stays selected.
    mutating func sort(in state: State, _ focus: State.SortFocus) {
        guard order != state.orders[.journal] || sorted != nil else { return }
        let selected = place(at: cursor.index)
        order = state.orders[.journal]
        sort(in: state.words)
        cursor.follow(
            itemAt: selected.flatMap(line) ?? cursor.index, count: count,
            height: itemHeight(in: state))
    }

    /// Sorts what shows. Texts that many rows have are folded once.
    private mutating func sort(in words: Words) {
        guard order != SortedList.journal.standard else {
            sorted = nil
            return
        }
        var known: [String: SortValue] = [:]
        func folded(_ text: String) -> SortValue {
            if let value = known[text] { return value }
            let value = SortValue.text(text)
            known[text] = value
            return value
        }
        // Where something is the same, the newest is first.
        let newestFirst = (matches ?? Array(index.rows.indices)).reversed()
        sorted = newestFirst.sorted(isDescending: order.isDescending) { place in
            let row = index.rows[place]
            return switch order.column {
            case .user: folded(head(of: row)?.author.userPrincipalName ?? "")
            case .operation: folded(told(of: row, in: words).sentence)
            case .customer: folded(customer(of: row)?.companyName ?? "")
            case .domain: folded(customer(of: row)?.domain ?? "")
            // Numbers count up with time, and tell what was written in the same second.
            default: .number(row.number)
            }
        }
    }
}

extension JournalPage: SearchedPage {
    var page: Page? { .journal(self) }
    var read: Read { .journal(customer) }

    mutating func take(_ answer: Event, in state: State) {
        guard case .journalRead(customer, let entries, let trouble) = answer else { return }
        isReading = false
        order = state.orders[.journal]
        take(entries, trouble, in: state.words, height: itemHeight(in: state))
    }

    func titles(in state: State) -> [String] { [state.words.journalTitle] }
    func bindings(in state: State) -> [Binding] { Keymap.journal }
    var views: [Binding] { Keymap.views(without: .journal) }
    func head(in state: State) -> [Line] { state.journalHead(self) }
    func body(in state: State) -> [Line] { state.journalBody(self) }
    func itemCount(in state: State) -> Int { count }

    func itemHeight(in state: State) -> Int {
        Layout.body(of: state.size, head: head(in: state).count)
    }

    var outlivesCustomer: Bool { customer == nil }

    func obey(_ command: Command, in state: inout State) -> [Effect]? {
        let selected = row(at: cursor.index)
        switch command {
        case .open:
            if let selected { state.dialog = .entry(details(of: selected, in: state.words)) }
        case .follow:
            var page = self
            page.isFollowing.toggle()
            if page.isFollowing { page.goToNewest(height: itemHeight(in: state)) }
            page.put(in: &state)
        case .certify:
            return selected.flatMap(customer).map { [.read(.certificate($0.id))] } ?? []
        case .undo: return state.undoEntry()
        default: return nil
        }
        return []
    }
}
