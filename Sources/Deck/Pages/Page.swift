import Canvas
import Domain
import Wording

/// A page over the list of customers.
package enum Page: Equatable, Sendable {
    case customer(CustomerPage)
    case holding(HoldingPage)
    case blockers(BlockersPage)
    case offers(OffersPage)
    case request(RequestPage)
    case activity(ActivityPage)
    case plan(PlanPage)
    case run(RunPage)
    case journal(JournalPage)
    case radar(RadarPage)
    case renewals(RenewalsPage)
    case accessList(AccessListPage)

    /// The value of the page. This is the only switch over all pages.
    var model: any PageModel {
        get {
            switch self {
            case .customer(let page): page
            case .holding(let page): page
            case .blockers(let page): page
            case .offers(let page): page
            case .request(let page): page
            case .activity(let page): page
            case .plan(let page): page
            case .run(let page): page
            case .journal(let page): page
            case .radar(let page): page
            case .renewals(let page): page
            case .accessList(let page): page
            }
        }
        set { if let page = newValue.page { self = page } }
    }
}

/// A page: its keys, its look, and what it reads. A new page is a file with a value that conforms,
/// and a case of `Page`.
protocol PageModel: Equatable, Sendable {
    /// The page as the stack has it; nil for the list of customers, which is below the stack.
    var page: Page? { get }
    var cursor: ListCursor { get set }

    /// The steps it adds to the breadcrumb.
    func titles(in state: State) -> [String]
    /// Whether it is about others than the customer whose pages it is over: they are then no part
    /// of the way to it.
    func leavesCustomer(in state: State) -> Bool
    /// Its own keys, the most urgent first.
    func bindings(in state: State) -> [Binding]
    /// What it is for: a footer names these first, also where they are off.
    var mainActs: [Command] { get }
    /// The keys that lead from it to what looks across all customers.
    var views: [Binding] { get }
    func head(in state: State) -> [Line]
    /// The same, with rows of an earlier frame where they would be the same.
    func head(in state: State, reusing drawn: inout DrawnRows) -> [Line]
    func body(in state: State) -> [Line]
    /// The same, with rows of an earlier frame where they would be the same.
    func body(in state: State, reusing drawn: inout DrawnRows) -> [Line]
    /// Whether a wide screen shows what is selected beside it.
    var hasPane: Bool { get }
    /// The columns its list needs to show the usual values whole; 0 where it makes do with less.
    func wantedColumns(in state: State) -> Int
    /// The columns of its list where that is so wide; nil where there is none beside a pane.
    func table(at width: ListWidth, in state: State) -> Table?
    /// What is selected, as the pane shows it, in so many columns and rows.
    func pane(in state: State, width: Int, height: Int) -> [Line]
    /// What can be copied of the selected row; nothing where none is selected.
    func copyItems(in state: State) -> [CopyItem]
    /// Its whole list, as its search leaves it; nil where there is none.
    func listed(in state: State) -> ListedRows?
    /// The portal's page of what is selected; nil where there is none.
    func portalPage(in state: State) -> PortalPage?
    /// How many items the cursor can stand on.
    func itemCount(in state: State) -> Int
    /// Whether an item is only a gap, where the cursor does not stay.
    func isBlank(_ item: Int, in state: State) -> Bool
    /// Whether it is known how many there are, and not only that there are so many.
    var isCounted: Bool { get }
    /// In how many rows they show.
    func itemHeight(in state: State) -> Int
    /// Where the rows on the screen are in its list; nil if all of them show.
    func scrollBar(in state: State) -> ScrollBar?
    /// The holding a key would act on.
    func target(in state: State) -> Holding?
    /// Carries out a command that is its own; nil if it is the same on every page.
    func obey(_ command: Command, in state: inout State) -> [Effect]?

    /// What narrows its list; nil where there is none.
    var searchField: SearchField? { get set }
    /// The terms its search may have beside words; nil for none.
    var filterScope: FilterScope? { get }
    func isSearchable(in state: State) -> Bool
    /// Whether its head always has a row for the search; other pages have one while there is a
    /// search.
    var hasSearchRow: Bool { get }
    /// What is said beside the search; nil for how much of the list it leaves.
    func searchSaid(in state: State) -> String?
    /// The row of the screen in which the search is typed.
    func searchRow(in state: State) -> Int
    /// Narrows its list, while it is the page that shows. The first row found is selected; once the
    /// search is cleared, the row under the cursor stays there.
    func search(for newer: SearchField, in state: inout State)
    /// Looks again for the same in another language, if its list is kept narrowed.
    mutating func searchAgain(in words: Words)
    /// What stands in its rows, by what does not change when others go.
    func rowNames(in state: State) -> [AnyHashable]

    /// Which list it shows; nil where there are no rows to sort.
    func list(in state: State) -> SortedList?
    /// The columns of its list, as they are laid out; nil where it has none.
    func table(in state: State) -> Table?
    /// Puts its rows into the order that is asked for.
    mutating func sort(in state: State, _ focus: State.SortFocus)
    /// The item that shows in a row of its body, counted from the first; nil if none does.
    func item(inRow row: Int, in state: State) -> Int?

    /// Whether it waits for something it has asked for, or is about to.
    func isSettling(in state: State) -> Bool
    /// Returns what must be read for it, once.
    mutating func settle(in state: State) -> [Read]
    /// Takes the answer to what it has read, wherever it is in the stack; other answers change
    /// nothing.
    mutating func take(_ answer: Event, in state: State)
    mutating func readFailed(_ read: Read)
    /// Marks what it has read as out of date. `isAsked` if the operator asked to read it again.
    mutating func becomeStale(isAsked: Bool)

    /// The holdings that are selected on it, one for each of its lists.
    func selectedHoldings(in state: State) -> [Holding?]
    /// Selects them again after rows came or went, so that a key acts on the same holding as
    /// before.
    mutating func select(_ holdings: [Holding?], in state: State)
    /// Whether it stays when the relationship with the open customer ends.
    var outlivesCustomer: Bool { get }

    /// Puts it in the place of the page that shows.
    func put(in state: inout State)
}

/// Defaults: what most pages do not have.
extension PageModel {
    func leavesCustomer(in state: State) -> Bool { false }
    var mainActs: [Command] { [] }
    var views: [Binding] { Keymap.views() }
    func head(in state: State, reusing drawn: inout DrawnRows) -> [Line] { head(in: state) }
    func body(in state: State, reusing drawn: inout DrawnRows) -> [Line] { body(in: state) }
    var hasPane: Bool { false }
    func wantedColumns(in state: State) -> Int { 0 }
    func table(at width: ListWidth, in state: State) -> Table? { nil }
    func pane(in state: State, width: Int, height: Int) -> [Line] { [] }
    func copyItems(in state: State) -> [CopyItem] { [] }
    func listed(in state: State) -> ListedRows? { nil }
    func portalPage(in state: State) -> PortalPage? { state.open.map { .subscriptions($0.id) } }
    func target(in state: State) -> Holding? { nil }
    func obey(_ command: Command, in state: inout State) -> [Effect]? { nil }

    var searchField: SearchField? {
        get { nil }
        set {}
    }

    var filterScope: FilterScope? { nil }
    func isSearchable(in state: State) -> Bool { true }
    var hasSearchRow: Bool { false }
    func searchSaid(in state: State) -> String? { nil }

    /// Over the names of its columns, or else under the title.
    func searchRow(in state: State) -> Int {
        let head = head(in: state).count
        return hasSearchRow ? max(0, head - 1) : min(1, head) + 1
    }

    func search(for newer: SearchField, in state: inout State) { narrow(to: newer, in: &state) }

    /// Narrows its list to a search.
    func narrow(to newer: SearchField, in state: inout State) {
        let selected = rowNames(in: state).element(at: cursor.index)
        state.shown.searchField = newer
        guard newer.understood != searchField?.understood else { return }
        guard newer.keepsSelected else {
            state.cursor = ListCursor()
            return
        }
        let names = state.shown.rowNames(in: state)
        let row = selected.flatMap(names.firstIndex)
        state.cursor.follow(itemAt: row ?? 0, count: names.count, height: state.itemHeight)
    }

    mutating func searchAgain(in words: Words) {}
    func rowNames(in state: State) -> [AnyHashable] { [] }

    func list(in state: State) -> SortedList? { nil }
    func table(in state: State) -> Table? { nil }
    mutating func sort(in state: State, _ focus: State.SortFocus) {}
    var isCounted: Bool { true }

    /// Where there are columns, each item has a row.
    func item(inRow row: Int, in state: State) -> Int? {
        table(in: state) == nil ? nil : itemOfOneRow(row, in: state)
    }

    func isBlank(_ item: Int, in state: State) -> Bool { false }
    func isSettling(in state: State) -> Bool { false }
    mutating func settle(in state: State) -> [Read] { [] }
    mutating func take(_ answer: Event, in state: State) {}
    mutating func readFailed(_ read: Read) {}
    mutating func becomeStale(isAsked: Bool) {}

    func selectedHoldings(in state: State) -> [Holding?] { [] }
    mutating func select(_ holdings: [Holding?], in state: State) {}
    var outlivesCustomer: Bool { false }

    func put(in state: inout State) { if let page { state.turn(to: page) } }
}

extension PageModel {
    /// The item that shows in a row of its body, where each item has one.
    func itemOfOneRow(_ row: Int, in state: State) -> Int? {
        let item = cursor.top + row
        return row < itemHeight(in: state) && item < itemCount(in: state) ? item : nil
    }

    /// Whether it has a row for the search now, and not always.
    var addsSearchRow: Bool {
        guard !hasSearchRow, let searchField else { return false }
        return searchField.isTyping || !searchField.text.isEmpty
    }
}

extension State {
    /// The page on the screen.
    var shown: any PageModel {
        get { pages.last?.model ?? customers }
        set { newValue.put(in: &self) }
    }

    /// Where the operator is in the list or text that shows.
    var cursor: ListCursor {
        get { shown.cursor }
        set { shown.cursor = newValue }
    }

    /// How many items the cursor can stand on.
    var itemCount: Int { shown.itemCount(in: self) }

    /// In how many rows they show.
    var itemHeight: Int { shown.itemHeight(in: self) }

    /// Puts a page in the place of the one that shows.
    mutating func turn(to page: Page) {
        pages[pages.count - 1] = page
    }

    /// Gives an answer to every page of the stack: it may come while another page is over the one
    /// that asked.
    mutating func give(_ answer: Event) {
        for place in pages.indices {
            var page = pages[place].model
            page.take(answer, in: self)
            pages[place].model = page
        }
    }

    /// Moves in the list or text that shows; false if the command is none that moves.
    mutating func move(_ command: Command) -> Bool {
        let start = cursor.index
        guard cursor.follow(command, count: itemCount, height: itemHeight) else { return false }
        // The cursor goes past lines where it does not stay, and back from those at the end, which
        // stay in sight.
        let step = cursor.index > start ? 1 : -1
        var place = cursor.index
        while shown.isBlank(place, in: self), 0..<itemCount ~= place + step { place += step }
        while shown.isBlank(place, in: self), place != start { place -= step }
        if place != cursor.index {
            cursor.select(place, count: itemCount, height: itemHeight)
        }
        return true
    }

    /// Which holding is selected on each page of the stack, and on each tab of the customer's.
    var selectedHoldings: [[Holding?]] { pages.map { $0.model.selectedHoldings(in: self) } }

    /// Selects them again.
    mutating func select(_ selected: [[Holding?]]) {
        for (place, holdings) in zip(pages.indices, selected) where !holdings.isEmpty {
            var page = pages[place].model
            page.select(holdings, in: self)
            pages[place].model = page
        }
    }
}

extension [String] {
    /// What all of them are, of two or more; nil if they differ.
    var sole: String? {
        guard count > 1, let first, allSatisfy({ $0 == first }) else { return nil }
        return first
    }
}

extension Array {
    /// The element there, if there is one.
    func element(at index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}
