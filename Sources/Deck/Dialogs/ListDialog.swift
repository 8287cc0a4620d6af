import Canvas
import Domain

/// A dialog with a list, one item of which is selected. It has no keys, cursor and scrolling of its
/// own: those that move are the same in every list, and so is what shows.
protocol ListDialog: DialogModel {
    /// Whether the keys that move are for the list now.
    func isChoosing(in state: State) -> Bool
    /// How many items it lists.
    func itemCount(in state: State) -> Int
    /// The lines of each item.
    func items(in state: State) -> [[Line]]
    /// The place of the selected item; nil while none is.
    func selectedItem(in state: State) -> Int?
    /// Selects another item; nil where there is none.
    func select(_ item: Int?, in state: inout State) -> [Effect]
    /// What its items are called: a letter leads to the next one that begins with it. Empty where
    /// letters lead to none.
    func names(in state: State) -> [String]
    /// The letters that it answers itself, besides those that move.
    func ownLetters(in state: State) -> [Character]
}

extension ListDialog {
    var isText: Bool { false }
    func isChoosing(in state: State) -> Bool { true }
    func names(in state: State) -> [String] { [] }
    func ownLetters(in state: State) -> [Character] { ["q"] }

    /// The item that begins with the letters typed so far and this one, or else the next that
    /// begins with this one, small or capital, and what is typed then; nil for none, and for a
    /// letter that does something else.
    fileprivate func place(
        beginningWith letter: Character, after typed: String, in state: State
    ) -> (item: Int, typed: String)? {
        guard !isTyping(in: state), !ownLetters(in: state).contains(letter) else { return nil }
        let names = names(in: state)
        func item(beginningWith text: String, from start: Int) -> Int? {
            let word = SearchWord(text)
            return names.indices.map { (start + $0) % names.count }.first { place in
                word.begins(names[place])
            }
        }
        let selected = selectedItem(in: state) ?? -1
        if !typed.isEmpty,
            let item = item(beginningWith: typed + String(letter), from: max(0, selected))
        {
            return (item, typed + String(letter))
        }
        // Keys that move go on where they go on with no name.
        guard !letter.moves else { return nil }
        return item(beginningWith: String(letter), from: selected + 1).map { ($0, String(letter)) }
    }
}

extension Character {
    /// Whether it moves in every list.
    fileprivate var moves: Bool { "jkgG".contains(self) }
}

extension Key {
    /// Whether it goes a page on, or a page back; nil if it does not go by pages.
    fileprivate func pagesDown(isTyping: Bool) -> Bool? {
        switch self {
        case .pageDown, .control("d"), .control("f"): true
        case .pageUp, .control("b"): false
        case .control("u") where !isTyping: false
        default: nil
        }
    }

    /// The place that this key leads to from another, in a list of `count` items; nil if it leads
    /// nowhere, or goes by pages. Letters move only while none are typed.
    fileprivate func place(from selected: Int?, of count: Int, isTyping: Bool) -> Int? {
        let place = selected ?? -1
        let wanted: Int
        switch self {
        case .down: wanted = place + 1
        case .up: wanted = place - 1
        case .character("j") where !isTyping: wanted = place + 1
        case .character("k") where !isTyping: wanted = place - 1
        case .home,
            .character("g") where !isTyping:
            wanted = 0
        case .end,
            .character("G") where !isTyping:
            wanted = count - 1
        default: return nil
        }
        return max(0, min(wanted, count - 1))
    }
}

extension State {
    /// Selects another item of a list, and shows it; nil if the key leads to none.
    mutating func select(in list: any ListDialog, with key: Key) -> [Effect]? {
        guard list.isChoosing(in: self) else { return nil }
        if case .commandLine = dialog { return walkCommands(with: key) ? [] : nil }
        let count = list.itemCount(in: self)
        // Where there is nothing to move in, a letter may be for something else.
        if count == 0, case .character = key { return nil }
        var place: Int?
        var typed = ""
        if case .character(let letter) = key,
            let found = list.place(beginningWith: letter, after: listTyped, in: self)
        {
            (place, typed) = found
        }
        listTyped = typed
        let isTyping = list.isTyping(in: self)
        if place == nil, let isDown = key.pagesDown(isTyping: isTyping) {
            place = turnPage(of: list, down: isDown)
        }
        place =
            place ?? key.place(from: list.selectedItem(in: self), of: count, isTyping: isTyping)
        guard let place else { return nil }
        let effects = list.select(count == 0 ? nil : place, in: &self)
        showSelectedItem()
        return effects
    }

    /// Scrolls a list by a page, and returns the item as far on in it, but another one at least.
    private mutating func turnPage(of list: any ListDialog, down isDown: Bool) -> Int {
        let box = list.box(in: self)
        let page = box.page(on: screen)
        dialogTop = max(0, min(dialogTop + (isDown ? page : -page), box.lastTop(on: screen)))
        var starts: [Int] = []
        var end = 0
        for item in list.items(in: self) {
            starts.append(end)
            end += item.count
        }
        let selected = list.selectedItem(in: self) ?? -1
        let line = starts.element(at: selected) ?? 0
        let wanted =
            isDown
            ? max(selected + 1, starts.firstIndex { $0 >= line + page } ?? starts.count - 1)
            : min(selected - 1, starts.firstIndex { $0 >= line - page } ?? 0)
        return max(0, min(wanted, starts.count - 1))
    }

    /// Scrolls the dialog that is open, if it has a list, so that the selected item shows.
    mutating func showSelectedItem() {
        guard let list = dialog?.model as? any ListDialog, list.selectedItem(in: self) != nil else {
            return
        }
        showSelected(of: list)
    }

    /// Scrolls so that the selected item shows; with the last one all that is below it.
    mutating func showSelected(of list: any ListDialog) {
        let box = list.box(in: self)
        let items = list.items(in: self)
        guard let selected = list.selectedItem(in: self), items.indices.contains(selected) else {
            dialogTop = 0
            return
        }
        let start = items[..<selected].reduce(0) { $0 + $1.count }
        let end = selected == items.count - 1 ? box.text.count : start + items[selected].count
        let height = box.height(on: screen)
        if start < dialogTop { dialogTop = start }
        if end > dialogTop + height { dialogTop = min(start, end - height) }
        // What stands over the first item shows with it.
        dialogTop = selected == 0 ? 0 : min(dialogTop, box.lastTop(on: screen))
    }
}
