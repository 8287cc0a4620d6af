import Canvas
import Domain
import Wording

// The command line's names that take a value: `theme`, `language`, `filter` and `profile`. Those of
// `customer` and `sort` stand in files of their own.

/// A name in the command line that a value follows.
enum ValueCommand: String, CaseIterable {
    case customer, sort, filter, theme, language, profile

    /// Whether its name alone is a command of the keymap, which needs no value.
    var isCommand: Bool { [.sort, .theme, .language].contains(self) }

    /// Those that a beginning of their name may mean.
    static let begun = allCases.filter { $0 != .profile }

    /// Whether the list has a row for it: the keymap's commands have one already, and a profile is
    /// never chosen here.
    var isListed: Bool { !isCommand && self != .profile }
}

extension CommandPrompt {
    /// Which value a text names, and what is typed of it, with the blanks at its end; nil where no
    /// value is to be named.
    static func value(in text: String) -> (command: ValueCommand, typed: String)? {
        let (word, rest) = parts(of: text)
        guard let command = ValueCommand(rawValue: word),
            !rest.isEmpty || text.last?.isWhitespace == true
        else { return nil }
        let behind = text.drop { $0 == ":" || $0.isWhitespace }.dropFirst(word.count)
        return (command, String(behind.drop(while: \.isWhitespace)))
    }
}

/// A value that the command line offers.
struct ValueChoice {
    /// What Tab puts in: the name and the value.
    let text: String
    /// What is said beside it; empty for nothing.
    var remark = ""
}

extension State {
    /// The values that what is typed may mean; nil where no value of these commands is to be named.
    var valueChoices: [ValueChoice]? {
        guard let (command, typed) = CommandPrompt.value(in: commandLine.typed) else { return nil }
        func offered(_ values: [(value: String, remark: String)]) -> [ValueChoice] {
            let sought = typed.lowercased()
            func choices(_ values: [(value: String, remark: String)]) -> [ValueChoice] {
                values.map {
                    ValueChoice(text: "\(command.rawValue) \($0.value)", remark: $0.remark)
                }
            }
            let beginning = values.filter { $0.value.lowercased().hasPrefix(sought) }
            guard beginning.isEmpty else { return choices(beginning) }
            return choices(
                values.filter { value, remark in
                    value.lowercased().contains(sought) || remark.lowercased().contains(sought)
                })
        }
        switch command {
        case .customer, .sort: return nil
        case .theme:
            return offered(themes.map { ($0, $0 == theme ? words.themeBefore : "") })
        case .language: return offered(Language.allCases.map { ($0.rawValue, $0.ownName) })
        case .filter: return filterChoices(typed)
        case .profile: return []
        }
    }

    /// The saved filters that begin so, and the terms that may come next.
    private func filterChoices(_ typed: String) -> [ValueChoice] {
        guard let scope = shown.filterScope else { return [] }
        let named = ValueCommand.filter.rawValue + " "
        let saved = (savedFilters ?? []).filter {
            $0.name.lowercased().hasPrefix(typed.lowercased())
        }
        let next = FilterCompletion(
            of: typed, in: scope, isAsked: true, countries: countries.known)
        let completion = next.candidates.isEmpty ? FilterCompletion(after: typed, in: scope) : next
        return saved.map { ValueChoice(text: named + $0.text, remark: $0.name) }
            + completion.candidates.map {
                ValueChoice(text: named + completion.text(typed, with: $0))
            }
    }

    /// The values as the command line lists them.
    func valueItems(_ choices: [ValueChoice]) -> [[Line]] {
        let width = min(room / 2, choices.map(\.text.columns).max() ?? 0)
        return choices.enumerated().map { place, choice in
            let isSelected = place == actList.selected
            return [
                Line(
                    Span(isSelected ? "› " : "  "), Span(choice.text.fitted(width), .key),
                    Span(choice.remark.isEmpty ? "" : "  " + choice.remark, .muted),
                    isSelected: isSelected)
            ]
        }
    }

    /// What the command line asks for with a name that takes a value; nil where that is a command
    /// of the keymap alone, or no such name.
    func valueRequest(_ word: String, _ value: String) -> CommandRequest? {
        guard let command = ValueCommand(rawValue: word) else { return nil }
        switch command {
        case .customer: return customerRequest(value)
        case .sort: return value.isEmpty ? nil : sortRequest(value)
        case .filter: return filterRequest(value)
        case .profile: return .fault(words.profileChosenAtStart)
        case .theme:
            guard !value.isEmpty else { return nil }
            if let name = one(value, of: themes.map { ($0, $0) }) { return .theme(name) }
            return .fault(unknown(value, of: command, among: themes))
        case .language:
            guard !value.isEmpty else { return nil }
            let names = Language.allCases.flatMap {
                [($0.rawValue, $0), ($0.ownName.lowercased(), $0)]
            }
            if let language = one(value, of: names) { return .language(language) }
            return .fault(unknown(value, of: command, among: Language.codes))
        }
    }

    /// What a value names: whole, or by a beginning that is the only one so.
    private func one<Value: Equatable>(
        _ typed: String, of values: [(name: String, value: Value)]
    ) -> Value? {
        let typed = typed.lowercased()
        if let whole = values.first(where: { $0.name.lowercased() == typed }) { return whole.value }
        let begun = values.filter { $0.name.lowercased().hasPrefix(typed) }
        guard let first = begun.first, begun.allSatisfy({ $0.value == first.value }) else {
            return nil
        }
        return first.value
    }

    private func unknown(
        _ value: String, of command: ValueCommand, among values: [String]
    ) -> String {
        let value = value.count > 24 ? value.prefix(23) + "…" : value
        let nearest = value.nearest(of: values)
        return nearest.isEmpty
            ? words.valueUnknown(value, of: command.rawValue, allowed: words.list(values))
            : words.valueUnknownNear(value, of: command.rawValue, nearest: words.list(nearest))
    }

    private func filterRequest(_ text: String) -> CommandRequest {
        guard let field = searchField else { return .fault(words.notAvailableHere) }
        guard let scope = shown.filterScope, !text.isEmpty else { return .filter(text) }
        var filter = field
        filter.apply(text, in: scope)
        if let error = filter.error(in: scope) { return .fault(words.filterError(error)) }
        return .filter(text)
    }

    /// Narrows the list to a text; without one, begins to type it.
    mutating func filter(by text: String) {
        guard !text.isEmpty, var field = searchField else { return beginSearch() }
        field.apply(text, in: shown.filterScope)
        searchField = field
    }

    /// Shows the list of customers that a text finds: its words, or all of it where it would be
    /// read as terms.
    mutating func showCustomers(matching text: String) {
        pages = []
        open = nil
        var field = SearchField()
        field.apply(SearchField.literal(text), in: shown.filterScope)
        searchField = field
    }

    /// Wears a theme from now on, and at the next start.
    mutating func wear(_ name: String) -> [Effect] {
        themeNamed = name
        theme = name
        let isSet = isThemeSet
        tell(.plain) { isSet ? $0.themeKept(name) : $0.themeRemembered(name) }
        return [.wearTheme(name), .keepTheme(name)]
    }
}

extension Language {
    /// What it calls itself.
    var ownName: String { words().languageChanged }
}
