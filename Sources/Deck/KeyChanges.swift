import Canvas
import Domain
import Wording

/// The keys that the operator chose instead of the deck's own, by command.
package struct KeyChanges: Equatable, Sendable {
    struct Keys: Equatable, Sendable {
        var keys: [Key] = []
        var sequences: [KeySequence] = []
    }

    /// The deck's own keys.
    package static let none = KeyChanges()

    private let chosen: [Command: Keys]

    private init() { chosen = [:] }

    var isEmpty: Bool { chosen.isEmpty }

    /// How many commands have other keys than the deck gives them.
    package var count: Int { chosen.count }

    private init(chosen: [Command: Keys]) { self.chosen = chosen }

    /// Reads keys by the names of commands: none takes a command its keys. Throws what is wrong
    /// with the first of them, in the order of their names.
    package init(_ names: [String: [String]]) throws(KeyProblem) {
        let (changes, problems) = Self.read(names)
        if let first = problems.first { throw first }
        self = changes
    }

    /// Reads keys by the names of commands, and returns all that is wrong with them: first by the
    /// names of the commands, then the keys that two commands would have. A command whose keys are
    /// wrong keeps its own.
    package static func read(
        _ names: [String: [String]]
    ) -> (changes: KeyChanges, problems: [KeyProblem]) {
        var chosen: [Command: Keys] = [:]
        var problems: [KeyProblem] = []
        for (name, keys) in names.sorted(by: { $0.key < $1.key }) {
            guard let command = Keymap.command(named: name) else {
                let nearest = name.nearest(of: Keymap.commands.map(\.name))
                problems.append(.unknownCommand(name, nearest: nearest))
                continue
            }
            do throws(KeyProblem) {
                chosen[command] = try Self.keys(keys, of: command)
            } catch {
                problems.append(error)
            }
        }
        let changes = KeyChanges(chosen: chosen)
        return (changes, problems + changes.conflicts)
    }

    /// Whether a command has that name.
    package static func isCommand(_ name: String) -> Bool { Keymap.command(named: name) != nil }

    private static func keys(_ names: [String], of command: Command) throws(KeyProblem) -> Keys {
        var keys = Keys()
        for name in names {
            if let key = Key(name: name) {
                if key.confirms(command) { throw .confirms(name, command: command.name) }
                if !keys.keys.contains(key) { keys.keys.append(key) }
            } else if let sequence = KeySequence(name: name) {
                if sequence.second.confirms(command) {
                    throw .confirms(name, command: command.name)
                }
                keys.sequences.append(sequence)
            } else {
                throw .unknownKey(name, command: command.name)
            }
        }
        // Esc always leads out of what waits.
        if command.keepsEscape, !keys.keys.contains(.escape) { keys.keys.append(.escape) }
        if keys.keys.isEmpty, command.needsKey { throw .needed(command: command.name) }
        return keys
    }

    /// The row with the keys that were chosen for its command.
    func applied(to row: Binding) -> Binding {
        guard let keys = chosen[row.command] else { return row }
        var row = row
        (row.keys, row.sequences) = (keys.keys, keys.sequences)
        return row
    }
}

/// What is wrong with keys that were chosen. Keys and commands are named as they were written.
package enum KeyProblem: Error, Equatable, Sendable {
    case unknownCommand(String, nearest: [String])
    case unknownKey(String, command: String)
    /// Two commands of a page have the key.
    case taken(String, command: String, other: String, page: KeymapPage)
    /// The key confirms in dialogs.
    case confirms(String, command: String)
    /// The key begins a sequence of another command, on the same page.
    case begins(String, command: String, sequence: String, other: String)
    /// The command may not be left without a key.
    case needed(command: String)

    /// How keys are written, an example of each form.
    package static let forms = Key.forms

    /// The commands it is about.
    package var commands: [String] {
        switch self {
        case .unknownCommand(let command, _), .unknownKey(_, let command),
            .confirms(_, let command), .needed(let command):
            [command]
        case .taken(_, let command, let other, _), .begins(_, let command, _, let other):
            [command, other]
        }
    }

    /// The one of some keys, as they were written, that it is about; empty where it is about none.
    package func key(among names: [String]) -> String {
        switch self {
        case .unknownCommand, .needed: ""
        case .unknownKey(let name, _), .confirms(let name, _): name
        case .taken(let label, _, _, _): names.first { Self.label(of: $0) == label } ?? ""
        case .begins(let label, _, let sequence, _):
            names.first { [label, sequence].contains(Self.label(of: $0)) } ?? ""
        }
    }

    private static func label(of name: String) -> String? {
        Key(name: name)?.label ?? KeySequence(name: name)?.label
    }
}

extension KeyChanges {
    /// The keys that a page has twice where the deck's own keymap does not, each on the first such
    /// page, and those that begin a sequence of another command.
    private var conflicts: [KeyProblem] {
        var told: Set<Shared> = []
        var problems: [KeyProblem] = []
        for page in KeymapPage.allCases {
            let before = page.allRows
            let after = before.map(applied)
            let known = Self.shared(in: before)
            let new = Self.shared(in: after).filter { !known.contains($0) && !told.contains($0) }
                .sorted { ($0.label, $0.one, $0.other) < ($1.label, $1.one, $1.other) }
            told.formUnion(new)
            problems += new.map { taken($0, on: page) }
            for problem in Self.beginnings(in: after) where !problems.contains(problem) {
                problems.append(problem)
            }
        }
        return problems
    }

    /// The command that was changed is at fault, and the other is only met.
    private func taken(_ shared: Shared, on page: KeymapPage) -> KeyProblem {
        let isOne = chosen.keys.contains { $0.name == shared.one }
        return .taken(
            shared.label, command: isOne ? shared.one : shared.other,
            other: isOne ? shared.other : shared.one, page: page)
    }

    /// A key that two commands have.
    private struct Shared: Hashable {
        let label: String
        /// The names of the commands, by the alphabet.
        let one: String
        let other: String

        init(_ label: String, _ one: String, _ other: String) {
            self.label = label
            self.one = min(one, other)
            self.other = max(one, other)
        }
    }

    private static func shared(in rows: [Binding]) -> Set<Shared> {
        var commands: [String: [Command]] = [:]
        for row in rows {
            for label in row.labels where commands[label]?.contains(row.command) != true {
                commands[label, default: []].append(row.command)
            }
        }
        var shared: Set<Shared> = []
        for (label, commands) in commands where commands.count > 1 {
            for (place, one) in commands.enumerated() {
                for other in commands[(place + 1)...] {
                    shared.insert(Shared(label, one.name, other.name))
                }
            }
        }
        return shared
    }

    /// A key does at once what it means alone, also where it begins a sequence: so it may only
    /// move.
    private static func beginnings(in after: [Binding]) -> [KeyProblem] {
        after.flatMap { row in
            row.sequences.compactMap { sequence -> KeyProblem? in
                let alone = after.first { $0.keys.contains(sequence.first) }
                guard let alone, !alone.command.moves, alone.command != row.command else {
                    return nil
                }
                return .begins(
                    sequence.first.label, command: alone.command.name, sequence: sequence.label,
                    other: row.command.name)
            }
        }
    }
}

extension Command {
    /// Whether Esc stays its key, whatever else is chosen.
    fileprivate var keepsEscape: Bool {
        switch self {
        case .takeBack, .stopWrite, .endRange, .leaveTour: true
        default: false
        }
    }

    /// Whether it may not be left without a key: it is a way out, or leads to all commands.
    fileprivate var needsKey: Bool {
        switch self {
        case .back, .quit, .help, .commandLine: true
        default: false
        }
    }
}

extension Key {
    /// Whether it is a key that confirms in dialogs, and the command changes something. Enter opens
    /// what can only be confirmed by typing more than Enter.
    fileprivate func confirms(_ command: Command) -> Bool {
        switch self {
        case .character("y"): command.changesSomething
        case .enter: command.changesSomething && command != .open
        default: false
        }
    }
}

extension KeyChanges {
    /// How sentences name the keys that were chosen. A command without a key is named as the
    /// command line takes it.
    var names: KeyNames {
        guard !isEmpty else { return .standard }
        var names: [NamedKey: String] = [:]
        for named in NamedKey.allCases {
            guard let command = Keymap.command(named: named.rawValue), let keys = chosen[command]
            else { continue }
            // Sentences name Esc beside the other key.
            let said = keys.keys.filter { $0 != .escape || !command.keepsEscape }
            let labels = said.map(\.label) + keys.sequences.map(\.label)
            names[named] = labels.first ?? ":\(command.name)"
        }
        return KeyNames(changed: names)
    }
}
