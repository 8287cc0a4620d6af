import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Keys of the operator's own` {
    private func deck(
        _ keys: [String: [String]], language: Language = .english, hold: Double = 0
    ) throws -> DeckHarness {
        DeckHarness(
            language: language, size: Size(rows: 60, columns: 120), hold: hold,
            keys: try KeyChanges(keys))
    }

    @Test func `do what the others did, which mean nothing any more`() throws {
        var deck = try deck(["suspend": ["z", "F7"]])
        deck.press(.enter)
        deck.press("s")
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text.hasPrefix("s does nothing here") == true)
        for key in [Key.character("z"), .function(7)] {
            var pressed = deck
            pressed.press(key)
            guard case .confirmation? = pressed.state.dialog else {
                Issue.record("\(key)")
                return
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `stand in footer, help and sentences`(language: Language) throws {
        var deck = try deck(
            ["suspend": ["F7"], "refresh": [], "help": ["H", "?"]], language: language)
        deck.press(.enter)
        let words = deck.state.words
        #expect(deck.screen.contains("F7 \(words.suspendKey)"))
        #expect(words.wayOutSuspend.contains("(F7)"))
        #expect(words.readFailed.contains(":refresh"))
        #expect(!words.readFailed.contains("R"))
        deck.press(.function(9))
        deck.press("ß")
        #expect(deck.state.notice?.text.contains("H") == true)
        deck.press("H")
        #expect(deck.state.dialog == .help)
        #expect(deck.box.contains("F7 "))
        deck.press("H")
        #expect(deck.state.dialog == nil)
    }

    @Test func `may have Alt, and such a key is named where it does nothing`() throws {
        var deck = try deck(["language": ["Alt-l"]])
        #expect(deck.press(.alt("z")) == [])
        #expect(deck.state.notice?.text == "Alt-z does nothing here; ? shows the keys.")
        #expect(deck.state.language == .english)
        deck.press(.alt("l"))
        #expect(deck.state.language == .korean)
    }

    @Test func `may be none: the command line still runs the command`() throws {
        var deck = try deck(["language": []])
        #expect(deck.press("L") == [])
        #expect(deck.state.language == .english)
        deck.press(":language")
        deck.press(.enter)
        #expect(deck.state.language == .korean)
    }

    @Test(arguments: [
        ("Ctrl-K", Key.control("k")), ("^k", .control("k")), ("C-k", .control("k")),
        ("F2", .function(2)), ("f12", .function(12)), ("Enter", .enter), ("space", .character(" ")),
        ("S-Tab", .backTab), ("PgDn", .pageDown), ("Up", .up), ("↑", .up), ("é", .character("é")),
        ("Alt-x", .alt("x")), ("alt-Y", .alt("Y")), ("M-x", .alt("x")), ("Alt-Space", .alt(" ")),
        ("Ctrl-I", .tab), ("Ctrl-M", .enter), ("Z", .character("Z")), ("Bksp", .backspace),
    ])
    func `are written as the footer writes them, and a little otherwise`(name: String, key: Key) {
        #expect(Key(name: name) == key)
    }

    @Test func `of every label are the key of that label`() {
        for binding in Keymap.all {
            for key in binding.keys { #expect(Key(name: key.label) == key) }
            for sequence in binding.sequences {
                #expect(KeySequence(name: sequence.label) == sequence)
            }
        }
    }

    @Test(arguments: [
        "", "F13", "F0", "Ctrl-C", "Ctrl-Z", "Ctrl-", "Hyper", "abc", "\u{7}", "a b c",
        "Alt-", "Alt-O", "Alt-[", "Alt-Enter", "Alt-Alt-x",
    ])
    func `that no terminal sends are refused`(name: String) {
        #expect(throws: KeyProblem.unknownKey(name, command: "radar")) {
            try KeyChanges(["radar": [name]])
        }
    }

    @Test(
        arguments: [
            (["suspnd": ["z"]], .unknownCommand("suspnd", nearest: ["suspend"])),
            (["zzz": ["z"]], .unknownCommand("zzz", nearest: [])),
            (
                ["suspend": ["c"]],
                .taken("c", command: "suspend", other: "cancel", page: .subscriptions)
            ),
            (
                ["suspend": ["j"]],
                .taken("j", command: "suspend", other: "down", page: .subscriptions)
            ),
            (["radar": ["J"]], .taken("J", command: "radar", other: "journal", page: .customers)),
            (["suspend": ["y"]], .confirms("y", command: "suspend")),
            (["cancel": ["Enter"]], .confirms("Enter", command: "cancel")),
            (["start": ["Enter"]], .confirms("Enter", command: "start")),
            (["open": ["y"]], .confirms("y", command: "open")),
            (["undo": ["gy"]], .confirms("gy", command: "undo")),
            (["take-back": ["y"]], .confirms("y", command: "take-back")),
            (["read-only": ["y"]], .confirms("y", command: "read-only")),
            (["quit": []], .needed(command: "quit")), (["back": []], .needed(command: "back")),
            (["help": []], .needed(command: "help")),
            (["command-line": []], .needed(command: "command-line")),
            (
                ["radar": ["sx"]],
                .begins("s", command: "suspend", sequence: "sx", other: "radar")
            ),
        ] as [([String: [String]], KeyProblem)])
    func `are refused where they would do harm`(keys: [String: [String]], problem: KeyProblem) {
        #expect(throws: problem) { try KeyChanges(keys) }
    }

    @Test(arguments: [
        ["suspend": ["c"], "cancel": ["s"]], ["back": ["q"], "quit": ["Esc"], "take-back": ["u"]],
        ["open": ["o"], "order": ["O"], "read-only": []], ["copy": ["y", "Y"]], [:],
    ])
    func `are taken where no two commands of a page have one`(keys: [String: [String]]) {
        if keys["quit"] == ["Esc"] {
            // Esc takes back what waits, and may not quit then.
            #expect(throws: KeyProblem.self) { try KeyChanges(keys) }
        } else {
            #expect(throws: Never.self) { try KeyChanges(keys) }
        }
    }

    @Test func `never take Esc from what waits`() throws {
        var deck = try deck(["take-back": ["Z"]], hold: 5)
        deck.press(.enter)
        deck.press("sy")
        #expect(deck.screen.contains("Z or Esc takes it back"))
        var other = deck
        deck.press("u")
        #expect(deck.state.onHold != nil)
        deck.press("Z")
        #expect(deck.state.onHold == nil)
        other.press(.escape)
        #expect(other.state.onHold == nil)
    }

    @Test(arguments: [[], ["Esc"], ["gz", "Z"]])
    func `name no key twice where Esc takes back`(keys: [String]) throws {
        let names = try KeyChanges(["take-back": keys]).names
        #expect(names[.takeBack] == (keys.count > 1 ? "Z" : ":take-back"))
    }

    @Test func `leave the deck's own keymap as it is where there are none`() throws {
        #expect(try KeyChanges([:]) == .none)
        #expect(KeyChanges.none.names == .standard)
    }
}

@Suite struct `The table of all keys` {
    @Test func `gives every command one name, in small letters`() {
        let names = Keymap.commands.map(\.name)
        #expect(Set(names).count == names.count)
        for name in names + Keymap.commands.flatMap(\.aliases) {
            #expect(!name.isEmpty && name.count < 24)
        }
        for name in names {
            #expect(name.allSatisfy { $0 == "-" || ("a"..."z").contains($0) }, "\(name)")
        }
        #expect(!names.contains(CommandPrompt.customerWord))
        // `:sort` alone lists the columns, and with one it sorts.
        #expect(
            Keymap.commands.filter { $0.name == CommandPrompt.sortWord } == [.chooseOrder])
    }

    @Test func `has every row of every page`() {
        let places = KeymapPage.allCases.map { page in
            (page, Set(page.allRows.map(\.command)))
        }
        for (name, deck) in `The keymap`.pages(.english)
            + PlanTour.stops(.english, `The keymap`.wide)
        where deck.state.dialog == nil {
            let commands = Set(deck.state.acts.map(\.command))
            #expect(places.contains { commands.isSubset(of: $0.1) }, "\(name)")
        }
        #expect(Keymap.commands.count > 60)
    }

    @Test func `has the keys that sentences name`() {
        for named in NamedKey.allCases {
            let rows = Keymap.all.filter { $0.command.name == named.rawValue }
            #expect(!rows.isEmpty, "\(named)")
            for row in rows { #expect(row.labels.first == named.standard, "\(named)") }
        }
    }

    @Test func `gives no command that changes something a key that confirms`() {
        for row in Keymap.all where row.command.changesSomething {
            #expect(!row.keys.contains(.character("y")), "\(row.command)")
            #expect(row.command == .open || !row.keys.contains(.enter), "\(row.command)")
        }
    }

    @Test func `begins a sequence only with a key that moves, or means nothing alone`() {
        for page in KeymapPage.allCases {
            let rows = page.allRows
            for sequence in rows.flatMap(\.sequences) {
                let alone = rows.first { $0.keys.contains(sequence.first) }
                #expect(alone?.command.moves ?? true, "\(sequence.label) on \(page)")
                let after = rows.first { $0.keys.contains(sequence.second) }
                #expect(after?.command.changesSomething != true, "\(sequence.label) on \(page)")
            }
        }
    }
}

@Suite struct `Two keys after each other` {
    private static let others: [Customer] = (10..<400).map { .named("Tailspin \($0)", $0) }

    private func deck(_ keys: [String: [String]] = ["copy": ["gz", "y"]]) throws -> DeckHarness {
        DeckHarness(others: Self.others, keys: try KeyChanges(keys))
    }

    @Test func `do what they do together, on the row where they began`() throws {
        var deck = try deck()
        deck.press("jjj")
        let row = deck.state.customers.selected?.id.text
        deck.press("gz")
        #expect(deck.state.customers.cursor.index == 3)
        guard case .copy(let menu)? = deck.state.dialog else {
            Issue.record("\(deck.state.dialog as Any)")
            return
        }
        #expect(menu.items.first?.text == row)
    }

    @Test func `find the row again that the first key had led away from`() throws {
        var deck = try deck()
        deck.press("G")
        let row = deck.state.customers.selected?.id.text
        #expect(row != nil)
        deck.press("g")
        #expect(deck.state.cursor.index == 0)
        deck.press("z")
        #expect(deck.state.cursor.index == Self.others.count)
        guard case .copy(let menu)? = deck.state.dialog else {
            Issue.record("\(deck.state.dialog as Any)")
            return
        }
        #expect(menu.items.first?.text == row)
    }

    @Test func `wait for that row, and Esc drops what was asked for`() throws {
        var deck = try deck()
        deck.press("G")
        deck.press("g")
        _ = update(&deck.state, on: .key(.character("z")))
        #expect(deck.state.dialog == nil)
        #expect(!canTake(.character("j"), in: deck.state))
        #expect(canTake(.escape, in: deck.state))
        deck.press(.escape)
        #expect(deck.state.dialog == nil)
        #expect(deck.state.cursor.index == Self.others.count)
    }

    @Test func `leave the first key what it means alone, at once`() throws {
        var deck = try deck()
        deck.press("jjjg")
        #expect(deck.state.cursor.index == 0)
        deck.press("jg")
        #expect(deck.state.cursor.index == 0)
        deck.press("g")
        deck.press("j")
        #expect(deck.state.cursor.index == 1)
        deck.press("z")
        #expect(deck.state.dialog == nil)
    }

    @Test func `stand together in the help`() throws {
        var deck = try deck(["radar": ["gz"]])
        deck.press("?/gz")
        #expect(deck.box.contains("gz"))
        deck.press(.escape)
        deck.press(.escape)
        deck.press("gz")
        guard case .radar? = deck.state.pages.last else {
            Issue.record("\(deck.state.pages)")
            return
        }
    }
}
