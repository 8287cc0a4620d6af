import Canvas
import Domain
import FoundationEssentials
import Wording

/// What stands in a cell of the screen, as far as a click on it means something.
enum ScreenTarget: Equatable {
    /// An item of the list, counted from its first.
    case item(Int)
    /// The head of a column the list can be sorted by.
    case column(SortColumn)
    /// One of a customer's pages.
    case tab(CustomerPage.Tab)
    /// A step of the breadcrumb: the page over which so many others are open below it.
    case step(pages: Int)
    /// The field in which a search is typed.
    case search
    /// A key in the footer, counted from the first of those the footer may show.
    case hint(Int)
    /// A key that a dialog names: a letter or sign of ASCII, or one of `keys`.
    case key(Key)

    /// The other keys that dialogs name, by the numbers of their links.
    fileprivate static let keys: [Key] = [.enter, .escape, .tab, .down, .function(3)]
}

/// The parts of the screen that lead somewhere are marked as they are drawn, so that a click means
/// what is seen.
extension ScreenTarget {
    private enum Kind: UInt8 {
        case column, tab, step, hint, search, key
    }

    fileprivate init?(_ link: Link) {
        let number = Int(link.number)
        switch Kind(rawValue: link.kind) {
        case .column:
            guard let column = SortColumn.allCases.element(at: number) else { return nil }
            self = .column(column)
        case .tab:
            guard let tab = CustomerPage.Tab(rawValue: number) else { return nil }
            self = .tab(tab)
        case .step: self = .step(pages: number)
        case .hint: self = .hint(number)
        case .search: self = .search
        case .key:
            if let key = Self.keys.element(at: number) {
                self = .key(key)
            } else if let byte = UInt8(exactly: number) {
                self = .key(.character(Character(UnicodeScalar(byte))))
            } else {
                return nil
            }
        case nil: return nil
        }
    }

    /// The link that leads to it; nil for an item, whose row tells where it is.
    var link: Link? {
        switch self {
        case .item: nil
        case .column(let column):
            Link(
                kind: Kind.column.rawValue,
                number: SortColumn.allCases.firstIndex(of: column) ?? 0)
        case .tab(let tab): Link(kind: Kind.tab.rawValue, number: tab.rawValue)
        case .step(let pages): Link(kind: Kind.step.rawValue, number: pages)
        case .hint(let place): Link(kind: Kind.hint.rawValue, number: place)
        case .search: Link(kind: Kind.search.rawValue, number: 0)
        case .key(.character(let character)):
            character.asciiValue.map { Link(kind: Kind.key.rawValue, number: Int($0)) }
        case .key(let key):
            Self.keys.firstIndex(of: key).map { Link(kind: Kind.key.rawValue, number: $0) }
        }
    }
}

/// A click on an item of a list, which may be the first half of a double click.
struct Click: Equatable, Sendable {
    let position: Position
    let pages: Int
    let moment: Instant

    /// The longest time between the two halves of a double click, in seconds.
    static let pause = 0.5
}

extension State {
    /// What a click on that cell is for; nil if it is for nothing. Under a dialog only the keys
    /// that the dialog names are for something.
    func target(at position: Position) -> ScreenTarget? { target(at: position, in: view(self)) }

    /// What a click on that cell of its frame is for: drawing the frame is what takes long.
    func target(at position: Position, in frame: Frame) -> ScreenTarget? {
        guard let line = frame.lines.element(at: position.row) else { return nil }
        let target = line.link(at: position.column).flatMap(ScreenTarget.init)
        if dialog != nil {
            if case .key? = target { return target }
            return nil
        }
        if let target { return target }
        let page = shown
        let rows = bodyRows(of: page)
        let row = position.row - screenOrigin.row
        guard rows.contains(row), 0..<size.columns ~= position.column - screenOrigin.column else {
            return nil
        }
        return page.item(inRow: row - rows.lowerBound, in: self).map(ScreenTarget.item)
    }

    /// Turns the mouse on or off. It is off at first: a terminal that reports the mouse selects no
    /// text by it.
    mutating func toggleMouse() -> [Effect] {
        isMouseOn.toggle()
        let isOn = isMouseOn
        tell(.plain) { isOn ? $0.mouseIsOn : $0.mouseIsOff }
        return [.setMouse(isMouseOn)]
    }

    /// Does what the mouse asks for. A click chooses and never acts; what it leads to by a key of
    /// the footer or of a dialog, or a double click, is what the key does.
    mutating func obey(_ action: MouseAction, at position: Position) -> [Effect] {
        // What was reported before it was turned off may still arrive.
        guard isMouseOn else { return [] }
        switch action {
        case .wheelUp: return turnWheel(by: -1)
        case .wheelDown: return turnWheel(by: 1)
        case .press: break
        }
        let last = lastClick
        lastClick = nil
        guard let target = target(at: position) else { return [] }
        if case .key(let key) = target { return click(on: key) }
        let said = notice
        notice = nil
        begun = nil
        var effects: [Effect] = []
        switch target {
        case .item(let item): effects = choose(item, at: position, after: last)
        case .column(let column): effects = sort(byClickOn: column)
        case .tab(let tab): effects = obey(.tab(tab))
        case .search: beginSearch()
        case .step(let count):
            while pages.count > count { dropPage() }
        case .hint(let place):
            guard let binding = hintedBindings.element(at: place) else { return [] }
            // While a search is typed, it takes its keys itself.
            if isTyping, let key = binding.keys.first { return press(key, in: &self) }
            defer { keep(said, after: binding.command) }
            return runIfTaken(binding)
        case .key: break
        }
        endStrayRange()
        return effects
    }

    /// Presses a key that the dialog names. The second half of a double click is none: its first
    /// half may have opened the dialog, or made it ask something else.
    private mutating func click(on key: Key) -> [Effect] {
        guard now.timeIntervalSince(dialogSince) > Click.pause || key == .down,
            canTake(key, in: self)
        else { return [] }
        dialogSince = now
        return press(key, in: &self)
    }

    /// Selects an item; the second click on it opens it.
    private mutating func choose(
        _ item: Int, at position: Position, after last: Click?
    ) -> [Effect] {
        let click = Click(position: position, pages: pages.count, moment: now)
        let isSecond =
            item == cursor.index && last?.position.row == position.row && last?.pages == click.pages
            && last.map { (0...Click.pause).contains(now.timeIntervalSince($0.moment)) } ?? false
        guard isSecond else {
            cursor.select(item, count: itemCount, height: itemHeight)
            lastClick = click
            return []
        }
        if searchField?.isTyping == true { searchField?.isTyping = false }
        return rows.first { $0.command == .open }.map { runIfTaken($0) } ?? []
    }

    /// Does what a key does, unless it would have to wait: what it means then may not be what was
    /// clicked on.
    private mutating func runIfTaken(_ binding: Binding) -> [Effect] {
        onHold != nil || canObey(binding) ? run(binding) : []
    }

    /// Scrolls by three rows for a notch of the wheel.
    private mutating func turnWheel(by direction: Int) -> [Effect] {
        let rows = 3
        guard dialog == nil else {
            let key: Key = direction > 0 ? .down : .up
            return (0..<rows).flatMap { _ in dialog == nil ? [] : answer(key, in: &self) }
        }
        cursor.scroll(by: direction * rows, count: itemCount, height: itemHeight)
        endStrayRange()
        return []
    }
}
