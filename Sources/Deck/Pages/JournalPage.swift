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
    /// What is looked for, and the places of the entries that have it; nil while all show.
    private(set) var field = SearchField()
    private var matches: [Int]?
    private var order = SortedList.journal.standard
    /// The places of the entries in the order of the rows; nil while the newest is first.
    private var sorted: [Int]?
    /// Whether the newest entry stays selected when others come.
    package var isFollowing = false
    package var isStale = true
    package var isReading = false
    package var cursor = ListCursor()

    package init(customer: Customer.ID?) { self.customer = customer }

    /// How many rows there are.
    var count: Int { matches?.count ?? entries?.count ?? 0 }

    /// The entry of a row; the newest is in the first.
    func entry(at row: Int) -> JournalEntry? {
        guard let entries, 0..<count ~= row else { return nil }
        if let sorted { return entries[sorted[row]] }
        let place = count - 1 - row
        return entries[matches?[place] ?? place]
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

    /// Takes the entries as they are now. Only new ones are indexed. The same entry stays selected;
    /// the newest, if it is followed.
    mutating func take(
        _ entries: [JournalEntry], _ trouble: JournalTrouble?, in words: Words, height: Int
    ) {
        let selected = isFollowing ? nil : entry(at: cursor.index)?.id
        let known = knownCount(in: entries)
        self.entries = entries
        self.trouble = trouble
        if known == 0 { index = JournalIndex() }
        for place in known..<entries.count { index.take(entries[place]) }
        let old = known == 0 ? [] : matches ?? []
        matches = filter(in: words).map { filter in
            var filter = filter
            return old + (known..<entries.count).filter { filter.shows(entries[$0], self) }
        }
        if known < entries.count || known == 0 { sort(in: words) }
        let newest = isFollowing ? entries.last?.id : nil
        let row = (selected ?? newest).flatMap(place).flatMap(row) ?? 0
        cursor.select(row, count: count, height: height)
    }

    /// Returns how many of the entries are here already. Each hash covers the one before: where the
    /// last is the same, all are.
    private func knownCount(in newer: [JournalEntry]) -> Int {
        guard let entries, let last = entries.last, newer.count >= entries.count else { return 0 }
        let same = newer[entries.count - 1]
        return same.id == last.id && same.hash == last.hash ? entries.count : 0
    }

    private func row(of place: Int) -> Int? {
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
        let selected = entry(at: cursor.index)?.id
        look(among: narrowed, in: words)
        let row = selected.flatMap(place).flatMap(row) ?? 0
        cursor = ListCursor()
        cursor.select(row, count: count, height: 1)
    }

    /// Goes to the newest entry, wherever it stands.
    fileprivate mutating func goToNewest(height: Int) {
        let row = entries.flatMap { $0.isEmpty ? nil : self.row(of: $0.count - 1) }
        cursor.select(row ?? 0, count: count, height: height)
    }

    /// Looks again, in another language.
    mutating func searchAgain(in words: Words) { look(among: nil, in: words) }

    private mutating func look(among narrowed: [Int]?, in words: Words) {
        defer { sort(in: words) }
        guard let entries, var filter = filter(in: words) else {
            matches = nil
            return
        }
        matches =
            narrowed.map { $0.filter { filter.shows(entries[$0], self) } }
            ?? entries.indices.filter { filter.shows(entries[$0], self) }
    }
}

extension JournalPage {
    func list(in state: State) -> SortedList? { .journal }
    func table(in state: State) -> Table? { state.journalTable(self) }

    /// The same entry stays selected.
    mutating func sort(in state: State) {
        guard order != state.orders[.journal] || sorted != nil else { return }
        let selected = entry(at: cursor.index)?.id
        order = state.orders[.journal]
        sort(in: state.words)
        let row = selected.flatMap(place).flatMap(row)
        cursor.follow(
            itemAt: row ?? cursor.index, count: count, height: itemHeight(in: state))
    }

    /// Sorts what shows. Texts that many entries have are folded once.
    private mutating func sort(in words: Words) {
        guard let entries, order != SortedList.journal.standard else {
            sorted = nil
            return
        }
        let places = matches ?? Array(entries.indices)
        // Where something is the same, the newest is first.
        let newestFirst = Array(places.reversed())
        var known: [String: SortValue] = [:]
        func folded(_ text: String) -> SortValue {
            if let value = known[text] { return value }
            let value = SortValue.text(text)
            known[text] = value
            return value
        }
        sorted = newestFirst.sorted(isDescending: order.isDescending) { place in
            let entry = entries[place]
            return switch order.column {
            case .time: .moment(entry.date)
            case .user: folded(entry.author.userPrincipalName)
            case .operation: folded(sentence(of: entry, in: words))
            case .customer: folded(entry.customer?.companyName ?? "")
            default: .number(entry.id)
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
    var views: [Binding] { [Keymap.toRadar] }
    func head(in state: State) -> [Line] { state.journalHead(self) }
    func body(in state: State) -> [Line] { state.journalBody(self) }
    func itemCount(in state: State) -> Int { count }

    func itemHeight(in state: State) -> Int {
        Layout.body(of: state.size, head: head(in: state).count)
    }

    var outlivesCustomer: Bool { customer == nil }

    func obey(_ command: Command, in state: inout State) -> [Effect]? {
        let selected = entry(at: cursor.index)
        switch command {
        case .open: if let selected { state.dialog = .entry(details(of: selected)) }
        case .follow:
            var page = self
            page.isFollowing.toggle()
            if page.isFollowing { page.goToNewest(height: itemHeight(in: state)) }
            page.put(in: &state)
        case .certify: if let customer = selected?.customer { return [.certify(customer.id)] }
        case .undo: return state.undoEntry()
        default: return nil
        }
        return []
    }
}

extension Keymap {
    static let toJournal = Binding(
        .character("J"), command: .journal, hint: \.journalKey, isInFooter: false)

    static let journal = [
        Binding(.enter, .right, .character("l"), command: .open, hint: \.detailsKey) { state in
            state.selectedEntry == nil ? .said(\.nothingSelected) : nil
        },
        search,
        Binding(.character("f"), command: .follow, hint: \.followKey),
        Binding(.character("u"), command: .undo, hint: \.undoKey) { $0.offUndoEntry },
        Binding(.character("C"), command: .certify, hint: \.certifyKey) { $0.offCertificate },
        copying,
    ]
}

extension State {
    /// What the page is of, what is wrong with the journal, the search, and the columns.
    func journalHead(_ page: JournalPage) -> [Line] {
        let title = [words.journalTitle, page.customer == nil ? nil : open?.companyName]
            .compactMap { $0 }.joined(separator: ": ")
        let following = page.isFollowing ? "  ↑ " + words.journalFollowing : ""
        return [Line(Span(" " + title, .title), Span(following, .good))]
            + troubleLines(page.trouble)
            + [
                searchLine(page.field, found: page.count, of: page.entries?.count ?? 0),
                journalTable(page).heading,
            ]
    }

    /// Which entry is bad, and what to do; it leaves room for the entries before it.
    private func troubleLines(_ trouble: JournalTrouble?) -> [Line] {
        guard let trouble else { return [] }
        let text = words.paragraph([words.reason(of: trouble), words.advice(for: trouble)])
        let rows = text.wrapped(columns: max(1, size.columns - 4))
        let room = max(1, size.rows / 5)
        return rows.prefix(room).enumerated().map { place, row in
            let isCut = place == room - 1 && rows.count > room
            return Line(
                Span(place == 0 ? " ! " : "   ", .warning), Span(isCut ? row + "…" : row, .warning))
        }
    }

    fileprivate func journalTable(_ page: JournalPage) -> Table {
        let digits = String(page.entries?.last?.id ?? 0).count
        return Table(
            [
                TableColumn(
                    words.entryNumberLabel, width: digits, alignment: .trailing,
                    expendability: 1
                ).sorting(by: .number),
                TableColumn(words.timeLabel, width: 16, expendability: 3).sorting(by: .time),
                TableColumn(words.userLabel, width: 12, stretches: true, expendability: 4)
                    .sorting(by: .user),
                TableColumn(words.whatLabel, width: 24, stretches: true).sorting(by: .operation),
                TableColumn(
                    words.customerLabel, width: 12, stretches: true, expendability: 2
                ).sorting(by: .customer),
            ], width: size.columns
        ).ordered(by: orders[.journal])
    }

    func journalBody(_ page: JournalPage) -> [Line] {
        guard let entries = page.entries else {
            return [Line(), Line(Span("  " + words.reading, .muted))]
        }
        guard page.count > 0 else {
            let text = entries.isEmpty ? words.none : words.nothingMatches
            return [Line(), Line(Span("  " + text, .muted))]
        }
        let table = journalTable(page)
        let rows = page.cursor.top..<min(page.cursor.top + page.itemHeight(in: self), page.count)
        return rows.compactMap { row in
            page.entry(at: row).map { entry in
                table.row(
                    cells(of: entry, on: page), isSelected: row == page.cursor.index,
                    highlight: highlight)
            }
        }
    }

    /// Number, time, who, what and customer of an entry.
    func cells(of entry: JournalEntry, on page: JournalPage) -> [(String, Role)] {
        [
            (String(entry.id), .muted), (entry.date.minute, .muted),
            (entry.author.userPrincipalName, .muted),
            (entry.mark + " " + page.sentence(of: entry, in: words), .text),
            (entry.customer?.companyName ?? "", .muted),
        ]
    }
}

extension State {
    /// The entry under the cursor of the journal.
    var selectedEntry: JournalEntry? {
        guard case .journal(let page) = pages.last else { return nil }
        return page.entry(at: page.cursor.index)
    }

    /// Asks what would take back the act that the selected entry begins or ends, or all that the
    /// run did whose start or end it is.
    mutating func undoEntry() -> [Effect] {
        if let run = selectedEntry?.run { return [.read(.undoOfRun(run))] }
        guard let (number, _) = selectedAct else { return [] }
        return [.read(.undo(nil, of: nil, entry: number))]
    }

    /// The intent that the selected entry is, or that it tells the end of.
    private var selectedAct: (entry: Int, intent: Intent)? {
        guard case .journal(let page) = pages.last, let entry = selectedEntry else { return nil }
        switch entry.event {
        case .intended(let intent): return (entry.id, intent)
        case .ended(let number, _):
            guard case .intended(let intent)? = page.entry(numbered: number)?.event else {
                return nil
            }
            return (number, intent)
        default: return nil
        }
    }

    /// Why the selected entry cannot be undone; nil if it may be tried.
    var offUndoEntry: Off? {
        guard case .journal(let page) = pages.last, let entry = selectedEntry else {
            return .said(\.nothingSelected)
        }
        let act = selectedAct
        if act == nil, entry.run == nil { return .said(\.entryNotAnAct) }
        if place.isReadOnly { return .refused(.readOnly) }
        guard entry.author.profile == place.connection.profile else {
            return .said(\.doneOnOtherProfile)
        }
        // What can be undone of it is told once that is known.
        guard let (number, intent) = act else { return offRun }
        guard intent.write.isReversible else { return .refused(.irreversible) }
        guard intent.before != nil else { return .said(\.stateBeforeNotTold) }
        return switch page.index.outcome(of: number) {
        case .done, .accepted: nil
        case .refused: .said(\.nothingToUndo)
        case .unknown, nil: .said(\.actEndNotTold)
        }
    }

    /// Why there is no certificate for the customer of the selected entry; nil if there is one.
    var offCertificate: Off? {
        guard case .journal(let page) = pages.last, let entry = selectedEntry else {
            return .said(\.nothingSelected)
        }
        guard let customer = entry.customer else {
            return .said(\.entryNotOfOneCustomer)
        }
        return page.index.left.contains(customer.id)
            ? nil : .said(\.relationshipNotEnded)
    }
}
