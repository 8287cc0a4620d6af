import Canvas
import Domain
import Wording

/// The keys, as rows of a table. Those of a single page stand in the file of that page.
enum Keymap {
    /// Where there is a list.
    static let filtering = Binding(.character("/"), command: .search, hint: \.filterKey)

    /// Where there is a text.
    static let search = Binding(.character("/"), command: .search, hint: \.searchKey)

    /// Where a list can be narrowed by terms.
    static let filters = Binding(
        .function(2), command: .filters, hint: \.savedFiltersKey, isInFooter: false)

    static let undo = Binding(
        .character("u"), command: .undo, hint: \.undoKey
    ) { $0.offUndo }

    /// Everywhere else: what was done last.
    static let undoLast = Binding(
        .character("u"), command: .undo, hint: \.undoLastKey, isInFooter: false
    ) { $0.offUndo }

    static let marking = [
        Binding(.character(" "), command: .mark, hint: \.markKey) { $0.offMark },
        Binding(
            .character("V"), command: .markRange, hint: \.markRangeKey, isInFooter: false
        ) { $0.offMark },
        Binding(
            .character("*"), command: .markAll, hint: \.markAllKey, isInFooter: false
        ) { $0.offMarkAll ?? $0.offFilter },
        Binding(
            .character("U"), command: .unmarkAll, hint: \.unmarkAllKey, isInFooter: false
        ) { $0.offUnmark },
    ]

    /// Where the rows of a list can be sorted.
    static let sorting = [
        Binding(
            .function(6), command: .chooseOrder, hint: \.sortKey, isInFooter: false
        ) { $0.offSortCommand },
        Binding(
            .character("<"), command: .sortByPrevious, hint: \.sortByPreviousKey,
            isInFooter: false
        ) { $0.offSort },
        Binding(
            .character(">"), command: .sortByNext, hint: \.sortByNextKey, isInFooter: false
        ) { $0.offSort },
        Binding(
            .character("I"), command: .invertOrder, hint: \.invertOrderKey, isInFooter: false
        ) { $0.offSort },
        Binding(
            .function(8), command: .chooseColumns, hint: \.columnsKey, isInFooter: false
        ) { $0.offSort },
    ]

    static let activityOfCustomer = Binding(
        .character("A"), command: .activity, hint: \.activityKey, isInFooter: false)

    static let copying = Binding(
        .character("y"), command: .copyRow, hint: \.copyRowKey, isInFooter: false
    ) { $0.offCopy }
}

/// What keys mean on every page, or while something is under way.
extension Keymap {
    /// While an act is under way that was not sent yet.
    static let stop = Binding(.escape, command: .stopWrite, hint: \.stopKey)

    /// While something waits to be sent.
    static let takeBack = Binding(.character("u"), .escape, command: .takeBack, hint: \.takeBackKey)

    /// The same while a search is typed.
    static let takeBackTyping = Binding(.escape, command: .takeBack, hint: \.takeBackKey)

    /// What keys mean while a search is typed, for the footer: `SearchField` takes them.
    static let typing = [
        Binding(.escape, command: .back, hint: \.clearFilterKey),
        Binding(.enter, command: .search, hint: \.keepFilterKey) { $0.offFilter },
        Binding(.down, command: .down, hint: \.downKey),
        Binding(.up, command: .up, hint: \.upKey),
        Binding(.control("w"), command: .search, hint: \.dropWordKey),
        Binding(.control("u"), command: .search, hint: \.emptySearchKey),
    ]

    /// The same for a search that was there before: what empties it and what brings it back first.
    static let editing =
        [
            Binding(.escape, command: .back, hint: \.restoreFilterKey), typing[1],
            typing[typing.count - 1],
        ] + typing[2..<(typing.count - 1)]

    /// Where the search may have terms.
    static let completing = Binding(.tab, .right, command: .search, hint: \.completeKey)

    /// Where a term may begin: they are listed first.
    static let listingTerms = Binding(.tab, command: .search, hint: \.listTermsKey)

    /// Where what is typed is nearly a term.
    static let correcting = Binding(.tab, command: .search, hint: \.takeTermKey)

    /// To the run, where there is one.
    static let toRun = Binding(.character("F"), command: .run, hint: \.runKey)

    /// While a range is open.
    static let endRange = Binding(.escape, command: .endRange, hint: \.endRangeKey)

    static let moving = [
        Binding(.down, .character("j"), command: .down, hint: \.downKey, isInFooter: false),
        Binding(.up, .character("k"), command: .up, hint: \.upKey, isInFooter: false),
        Binding(
            .pageDown, .control("f"), command: .pageDown, hint: \.pageDownKey, isInFooter: false),
        Binding(.pageUp, .control("b"), command: .pageUp, hint: \.pageUpKey, isInFooter: false),
        Binding(.control("d"), command: .halfPageDown, hint: \.halfPageDownKey, isInFooter: false),
        Binding(.control("u"), command: .halfPageUp, hint: \.halfPageUpKey, isInFooter: false),
        Binding(.home, .character("g"), command: .first, hint: \.topKey, isInFooter: false),
        Binding(.end, .character("G"), command: .last, hint: \.endKey, isInFooter: false),
    ]

    static let everywhere = [
        Binding(.character("R"), command: .refresh, hint: \.refreshKey, isInFooter: false),
        running, undoLast,
        Binding(
            .character("O"), command: .toggleReadOnly, hint: \.readOnlyKey, isInFooter: false
        ) { $0.offLock },
        Binding(.character("T"), command: .chooseTheme, hint: \.themeKey, isInFooter: false),
        Binding(.character("|"), command: .togglePane, hint: \.paneKey, isInFooter: false) {
            $0.offPane
        },
        Binding(.character("e"), command: .export, hint: \.exportKey, isInFooter: false) {
            $0.offExport
        },
        Binding(sequence: "gx", command: .openPortal, hint: \.portalKey, isInFooter: false) {
            $0.offPortal
        },
        Binding(.character("{"), command: .narrowPane, hint: \.narrowPaneKey, isInFooter: false) {
            $0.offPaneWidth(wider: false)
        },
        Binding(.character("}"), command: .widenPane, hint: \.widenPaneKey, isInFooter: false) {
            $0.offPaneWidth(wider: true)
        },
        Binding(.character("m"), command: .toggleMouse, hint: \.mouseKey, isInFooter: false),
        Binding(.character("M"), command: .messages, hint: \.messagesKey, isInFooter: false),
        tour,
        Binding(.character(":"), command: .commandLine, hint: \.commandLineKey, isInFooter: false),
        Binding(.control("k"), command: .finder, hint: \.finderKey),
        Binding(.character("L"), command: .nextLanguage, hint: \.languageKey),
        Binding(command: .customers, hint: \.customersKey, isInFooter: false) { state in
            state.pages.isEmpty ? .said(\.alreadyHere) : nil
        },
        Binding(command: .exit, hint: \.exitKey, isInFooter: false),
        Binding(.control("l"), command: .redraw, hint: \.redrawKey, isInFooter: false),
        Binding(.character("?"), .function(1), command: .help, hint: \.helpKey),
        Binding(
            .escape, .left, .character("h"), command: .back, hint: \.backKey, isInFooter: false),
        Binding(.backspace, command: .parent, hint: \.parentKey, isInFooter: false),
        Binding(.character("q"), command: .quit, hint: \.quitKey),
    ]
}

/// One row of the keymap: which keys ask for what, how footer and help call it, and why it is off.
struct Binding {
    /// The first is the one that footer and sentences name.
    var keys: [Key]
    /// Two keys after each other that ask for the same.
    var sequences: [KeySequence]
    let command: Command
    private(set) var hint: Phrase
    /// Whether the footer has room for it; the help shows all.
    let isInFooter: Bool
    /// Nil if it works now.
    private(set) var off: @Sendable (State) -> Off?

    /// Whether it only opens something to be read.
    private(set) var isReading = false

    /// The same row, of a key that only opens something to be read.
    var reading: Binding {
        var row = self
        row.isReading = true
        return row
    }

    /// The same row, called otherwise.
    func saying(_ hint: Phrase) -> Binding {
        var row = self
        row.hint = hint
        return row
    }

    /// How its keys are written, the first one first.
    var labels: [String] { keys.map(\.label) + sequences.map(\.label) }

    var hasKeys: Bool { !keys.isEmpty || !sequences.isEmpty }

    /// This row without the keys that earlier rows have.
    func without(keysOf earlier: ArraySlice<Binding>) -> Binding {
        without { key in earlier.contains { $0.keys.contains(key) } }
    }

    /// This row without the keys that are taken.
    func without(_ isTaken: (Key) -> Bool) -> Binding {
        guard keys.contains(where: isTaken) else { return self }
        var row = self
        row.keys.removeAll(where: isTaken)
        return row
    }

    /// The same key while something waits to be sent: keys that act on something else, or quit,
    /// are off until then. Whatever is only read can be opened.
    var whileHeld: Binding {
        var held = self
        held.off = { [off, command, isReading] state in
            if let reason = off(state) { return reason }
            return command.aims && !isReading || state.quits(command) ? .said(\.heldFirst) : nil
        }
        return held
    }

    /// The same key while a service has not answered an act, which may take minutes: keys that
    /// change something are off until then, and none waits to act when nobody expects it.
    var whileUnderway: Binding {
        guard command == .copyRow || command.aims && command.changesSomething && !isReading else {
            return self
        }
        var waiting = self
        waiting.off = { _ in .said(\.answeredFirst) }
        return waiting
    }

    /// A row of the table. `sequence` is two letters pressed after each other, such as `gx`. With
    /// neither keys nor sequence, help, finder and command line alone lead to it.
    init(
        _ keys: Key..., sequence: String? = nil, command: Command, hint: Phrase,
        isInFooter: Bool = true, off: @escaping @Sendable (State) -> Off? = { _ in nil }
    ) {
        self.keys = keys
        sequences = sequence.flatMap(KeySequence.init(name:)).map { [$0] } ?? []
        self.command = command
        self.hint = hint
        self.isInFooter = isInFooter
        self.off = off
    }
}

extension State {
    /// The keys that mean something on the page that shows. Handler, footer and help read this
    /// one table and cannot disagree.
    var bindings: [Binding] { acts.filter(\.hasKeys) }

    /// The same with the rows that have no key.
    var acts: [Binding] {
        // The page's own meaning of a key replaces the general one.
        var taken: Set<Key> = []
        let left = rows.map { row in
            defer { taken.formUnion(row.keys) }
            return row.without(taken.contains)
        }
        var listed = Set(left.lazy.filter(\.hasKeys).map(\.command))
        return left.filter { $0.hasKeys || listed.insert($0.command).inserted }
    }

    /// The row of a key on the page that shows.
    func binding(for key: Key) -> Binding? {
        rows.first { $0.keys.contains(key) }
    }

    /// The letters that ask for a command on the page that shows.
    func letters(of command: Command) -> [Character] {
        rows.filter { $0.command == command }.flatMap(\.keys).compactMap { key in
            if case .character(let letter) = key { letter } else { nil }
        }
    }

    /// The row of two keys after each other on the page that shows.
    func binding(for sequence: KeySequence) -> Binding? {
        rows.first { $0.sequences.contains(sequence) }
    }

    /// The page's own rows first, with the keys that the operator chose.
    var rows: [Binding] {
        let rows = keyChanges.isEmpty ? allRows : allRows.map(keyChanges.applied)
        if onHold != nil { return rows.map(\.whileHeld) }
        return awaitsService ? rows.map(\.whileUnderway) : rows
    }

    private var allRows: [Binding] {
        ((onHold == nil ? [] : [Keymap.takeBack]) + (canStopAct ? [Keymap.stop] : [])
            + (isTouring ? [Keymap.leaveTour] : []) + (openRange == nil ? [] : [Keymap.endRange])
            + shown.bindings(in: self) + shown.views + (showsRun ? [Keymap.toRun] : [])
            + (shown.list(in: self) == nil ? [] : Keymap.sorting) + Keymap.moving
            + Keymap.everywhere).withSafeSequences
    }

    /// Whether there is a run to go to: under way, or come to an end while the deck is open.
    var showsRun: Bool {
        if case .run = pages.last { return false }
        return !knownRuns.isEmpty
    }
}

extension Wording {
    /// Why a key is off.
    func off(_ off: Off) -> String {
        switch off {
        case .refused(let refusal): self.refusal(refusal)
        case .said(let phrase): (self as Words)[keyPath: phrase]
        case .running(let plan, let moment):
            runUnderWay(
                [purpose(of: plan), whom(plan), moment.map(runLooksAgain)].compactMap(\.self)
                    .joined(separator: " · "))
        case .about(let name, let off): "\(name): \(self.off(off))"
        case .several(let offs): paragraph(offs.map { self.off($0) })
        case .elsewhere(let titles):
            worksElsewhere(list(titles.map { (self as Words)[keyPath: $0] }))
        case .opensFirst(let name): openFirst(name.cut(columns: 40))
        case .filter(let error): filterFirst(filterError(error))
        }
    }
}

extension [Binding] {
    /// The rows without the sequences whose last key changes something by itself: pressed after a
    /// move, that key must do what it always does.
    var withSafeSequences: [Binding] {
        var rows = self
        for place in indices where !self[place].sequences.isEmpty {
            rows[place].sequences.removeAll { sequence in
                contains { $0.command.changesSomething && $0.keys.contains(sequence.second) }
            }
        }
        return rows
    }
}
