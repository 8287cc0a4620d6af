import Canvas
import Domain
import Wording

/// The command line at the bottom of the screen: commands by name, and customers.
struct CommandLineDialog: ActListDialog {
    /// The rows of its list at most.
    private static let rows = 10

    func isTyping(in state: State) -> Bool { true }
    func itemCount(in state: State) -> Int { state.completions.count }
    func items(in state: State) -> [[Line]] { state.completionItems }

    func selected(in state: State) -> Act? {
        switch state.commandRequest {
        case .act(let act), .seats(let act, _): act
        default: nil
        }
    }

    func box(in state: State) -> DialogBox {
        let items = Array(items(in: state).joined())
        let fault = state.commandLine.fault
        let text = state.commandLine.text
        return DialogBox(
            title: state.words.commandLineTitle,
            text: (items.isEmpty ? state.emptyCompletions : items).map { $0.fitted(state.room) },
            input: Line(
                Span(":", .key), Span(state.shownEnd(of: SearchField(text: text)) + " ", .input)),
            footer: fault.map { state.wrapped("! " + $0, .warning) }
                ?? state.keys(\.commandLineKeys),
            mostLines: Self.rows, isAtBottom: true)
    }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        switch key {
        case .enter: return state.enterCommand()
        case .escape: state.dialog = nil
        case .tab: state.complete(forward: true)
        case .backTab: state.complete(forward: false)
        case .character(let character): state.typeCommand(String(character))
        case .backspace:
            if state.commandLine.text.isEmpty {
                state.dialog = nil
            } else {
                state.changeCommand(to: String(state.commandLine.text.dropLast()))
            }
        case .control("u"): state.changeCommand(to: "")
        case .control("w"):
            var field = SearchField(text: state.commandLine.text)
            _ = field.type(key)
            state.changeCommand(to: field.text)
        default: break
        }
        return []
    }

    func paste(_ text: String, in state: inout State) { state.typeCommand(text) }
}

/// A row of its list where no customer and no column is named.
private enum CommandRow {
    case act(Act)
    /// Takes a value, and is no command of the keymap.
    case value(ValueCommand)

    var act: Act? { if case .act(let act) = self { act } else { nil } }

    var name: String {
        switch self {
        case .act(let act): act.name
        case .value(let command): command.rawValue
        }
    }

    /// What Tab puts in: its name, and the blank before a value.
    var completion: String { act == nil ? name + " " : name }
}

extension State {
    /// What Tab puts in: names of commands that begin with what was typed and then those found by
    /// their words, or customers.
    fileprivate var completions: [String] {
        if let name = customerNamed {
            let candidates = commandLine.named?.candidates ?? []
            return candidates.isEmpty
                ? nearRows(to: name).map(\.completion)
                : candidates.map { "\(CommandPrompt.customerWord) \($0.word)" }
        }
        if let column = CommandPrompt.column(in: commandLine.typed) {
            return sortChoices(column).map(\.text)
        }
        if let values = valueChoices { return values.map(\.text) }
        return completedActs.map(\.completion)
    }

    /// What was typed may mean these.
    private var completedActs: [CommandRow] {
        let (word, rest) = CommandPrompt.parts(of: commandLine.typed)
        let here = actsHere
        guard rest.isEmpty else {
            // Nothing follows a name, but what a command does may be said in several words.
            let acts = here + actsElsewhere
            let isNamed =
                ValueCommand(rawValue: word) != nil || acts.contains { $0.name == word }
            return isNamed ? [] : once(found(word + " " + rest, in: acts, isRanked: true))
        }
        let values = ValueCommand.allCases.filter(\.isListed)
        if word.isEmpty { return once(here) + values.map(CommandRow.value) }
        let acts = here + actsElsewhere
        let beginning = acts.filter { $0.name.hasPrefix(word) }
        let begun = values.filter { $0.rawValue.hasPrefix(word) }
        let opener = begun.filter { $0 == .customer }.map(CommandRow.value)
        let others = begun.filter { $0 != .customer }.map(CommandRow.value)
        let byWords = found(word, in: acts, isRanked: true).filter { !$0.name.hasPrefix(word) }
        if begun.contains(where: { $0.rawValue == word }) {
            return opener + others + once(beginning + byWords)
        }
        return opener + once(beginning) + others + once(byWords)
    }

    /// What a text that is known to name nobody may have been meant to be, with a typing error in
    /// it. Enter runs none of them: it says which are the nearest.
    private func nearRows(to name: String) -> [CommandRow] {
        let (word, rest) = CommandPrompt.parts(of: commandLine.typed)
        guard commandLine.named?.text == name, CommandPrompt.name(in: commandLine.typed) == nil
        else { return [] }
        let acts = actsHere + actsElsewhere
        let values = ValueCommand.allCases.filter(\.isListed)
        let nearest =
            rest.isEmpty ? word.nearest(of: acts.map(\.name) + values.map(\.rawValue)) : []
        let text = rest.isEmpty ? word : word + " " + rest
        let named = acts.filter { nearest.contains($0.name) }
        let byWords = found(text, in: acts, isRanked: true, isNear: true)
        return once(named + byWords)
            + values.filter { nearest.contains($0.rawValue) }.map(CommandRow.value)
    }

    /// What stands in the place of the list where that is empty: what a command does with what
    /// follows it, or that it takes nothing; else that nothing matches, once that is known.
    fileprivate var emptyCompletions: [Line] {
        let (word, rest) = CommandPrompt.parts(of: commandLine.typed)
        if let name = customerNamed, commandLine.named?.text != name { return [Line()] }
        let act = (actsHere + actsElsewhere).first { $0.name == word }
        guard let act, customerNamed == nil, !rest.isEmpty else {
            return wrapped(words.nothingMatches, .muted)
        }
        if case .fault(let reason) = argumentRequest(act, rest) { return wrapped(reason, .muted) }
        return wrapped(act.hint, .muted)
    }

    /// A command may have two rows on a page.
    private func once(_ acts: [Act]) -> [CommandRow] {
        var listed: Set<Command> = []
        return acts.filter { listed.insert($0.binding.command).inserted }.map(CommandRow.act)
    }

    /// The place of the row that Enter runs: the one that Tab chose, or the first where what is
    /// typed begins no name.
    private var highlighted: Int? {
        if let selected = actList.selected { return selected }
        let word = CommandPrompt.parts(of: commandLine.typed).word
        guard !word.isEmpty, let first = completedActs.first?.act,
            !first.name.hasPrefix(word)
        else { return nil }
        return 0
    }

    /// The command of that row; nil where there is none.
    var highlightedAct: Act? {
        highlighted.flatMap { completedActs.element(at: $0)?.act }
    }

    fileprivate var completionItems: [[Line]] {
        if let name = customerNamed {
            let customers = customerItems
            return customers.isEmpty
                ? items(of: nearRows(to: name), selected: actList.selected) : customers
        }
        if let column = CommandPrompt.column(in: commandLine.typed) { return sortItems(column) }
        if let values = valueChoices { return valueItems(values) }
        return items(of: completedActs, selected: highlighted)
    }

    private func items(of rows: [CommandRow], selected: Int?) -> [[Line]] {
        let width = min(room / 2, rows.map(\.name.columns).max() ?? 0)
        return rows.enumerated().map { place, row in
            let act = row.act
            let isSelected = place == selected
            let hint =
                switch row {
                case .act(let act): act.hint
                case .value(.filter): words.filterCommandKey
                case .value: words.customerKey
                }
            let reason: Off? =
                switch row {
                case .act(let act): act.off
                case .value(.filter): searchField == nil ? .said(\.notAvailableHere) : nil
                case .value: nil
                }
            let key = act.flatMap { $0.keys.hasPrefix(":") ? nil : "  \($0.keys)" } ?? ""
            let line = Line(
                Span(isSelected ? "› " : "  "), Span(row.name.fitted(width), .key),
                Span(
                    hint == row.name ? "" : "  " + hint, reason == nil ? .text : .disabled),
                Span(key, .muted),
                isSelected: isSelected)
            let off = reason.map(words.off) ?? ""
            return [line]
                + off.wrapped(columns: max(10, room - width - 6)).filter { !$0.isEmpty }.map {
                    Line(Span(String(repeating: " ", count: width + 6) + $0, .muted))
                }
        }
    }

    /// The customers that may be meant: name, domain, end of the Microsoft ID.
    private var customerItems: [[Line]] {
        let candidates = commandLine.named?.candidates ?? []
        let table = Table(
            [
                TableColumn("", width: 12, stretches: true)
                    .holding(candidates.map(\.name.columns).max() ?? 0),
                TableColumn("", width: 16, stretches: true)
                    .holding(candidates.map(\.domain.columns).max() ?? 0),
                TableColumn("", width: 10),
            ], width: room)
        return candidates.enumerated().map { place, candidate in
            [
                table.row(
                    [
                        (candidate.name, .text), (candidate.domain, .muted),
                        (candidate.id.ending, .muted),
                    ], isSelected: place == actList.selected)
            ]
        }
    }

    fileprivate mutating func typeCommand(_ addition: String) {
        let isWhole = commandLine.type(addition)
        actList.selected = nil
        dialogTop = 0
        if !isWhole { tellFull(CommandPrompt.limit) }
    }

    fileprivate mutating func changeCommand(to text: String) {
        commandLine.change(to: text)
        actList.selected = nil
        dialogTop = 0
    }

    /// Walks through what was carried out before, or scrolls the list; false if the key does
    /// something else.
    mutating func walkCommands(with key: Key) -> Bool {
        switch key {
        case .up, .down:
            commandLine.walk(back: key == .up)
            actList.selected = nil
            dialogTop = 0
        case .pageUp, .pageDown:
            let box = CommandLineDialog().box(in: self)
            let page = box.page(on: screen)
            let wanted = dialogTop + (key == .pageUp ? -page : page)
            dialogTop = max(0, min(wanted, box.lastTop(on: screen)))
        default: return false
        }
        return true
    }

    /// Puts the next name in the place of what was typed.
    fileprivate mutating func complete(forward: Bool) {
        let names = completions
        guard !names.isEmpty else { return }
        let step = forward ? 1 : names.count - 1
        let first = forward ? 0 : names.count - 1
        let place = actList.selected.map { ($0 + step) % names.count } ?? first
        actList.selected = place
        commandLine.complete(with: names[place])
        showSelected(of: CommandLineDialog())
    }

    /// Carries out what is typed, or says what is wrong with it.
    fileprivate mutating func enterCommand() -> [Effect] {
        switch commandRequest {
        case .nothing:
            dialog = nil
        case .fault(let text):
            commandLine.fault = text
            commandLine.retry()
        case .unread: break
        case .act(let act):
            commandLine.remember()
            let isWhole = CommandPrompt.parts(of: commandLine.text).word == act.name
            if act.binding.command == .nextLanguage, isWhole {
                dialog = nil
                speakNextLanguage()
                return []
            }
            return run(act)
        case .seats(let act, let text):
            commandLine.remember()
            return askSeats(act, typing: text)
        case .saveFilter(let name):
            commandLine.remember()
            return saveFilter(as: name)
        case .sort(let order):
            commandLine.remember()
            dialog = nil
            return sort(by: order)
        case .filter(let text):
            commandLine.remember()
            dialog = nil
            filter(by: text)
        case .theme(let name):
            commandLine.remember()
            dialog = nil
            return wear(name)
        case .language(let language):
            commandLine.remember()
            dialog = nil
            speak(language)
        case .customers(let text):
            commandLine.remember()
            dialog = nil
            showCustomers(matching: text)
        case .customer(let customer):
            commandLine.remember()
            dialog = nil
            return jump(to: customer)
        }
        return []
    }
}
