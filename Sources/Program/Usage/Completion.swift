import ArgumentParser
import Deck
import Domain
import Sandbox
import Storage
import Wording

/// What the shell offers for an argument when Tab is pressed. The program answers from the files on
/// this machine: it asks no service, and where something is wrong it offers nothing.
extension CompletionKind {
    static var customers: CompletionKind { .answered { $0.customers } }
    static var formerCustomers: CompletionKind { .answered { $0.formerCustomers } }
    static var holdings: CompletionKind { .answered { $0.holdings { _ in true } } }
    static var subscriptions: CompletionKind {
        .answered { $0.holdings { if case .subscription = $0 { true } else { false } } }
    }
    static var relationships: CompletionKind { .answered { $0.relationships } }
    static var offers: CompletionKind { .answered { $0.offers } }
    static var profiles: CompletionKind { .answered { _ in Completion.profiles } }
    static var columns: CompletionKind { .answered { $0.columns } }
    static var themes: CompletionKind { .answered { _ in Completion.themes } }
    static var filters: CompletionKind { .answered { $0.filters } }
    static var roles: CompletionKind {
        .answered { line in line.listed(UserRole.allCases.map { ($0.rawValue, "") }) }
    }
    static var mischief: CompletionKind {
        .answered { line in line.listed(Mischief.names.map { ($0, "") }) }
    }
    static var times: CompletionKind {
        .list(["24h", "72h", "7d", "30d", "60d", "90d", "180d"])
    }

    private static func answered(
        _ answer: @escaping @Sendable (CompletionRequest) -> [Completion]
    ) -> CompletionKind {
        .custom { words, index, prefix in
            let request = CompletionRequest(
                words, index: index, prefix: prefix, shell: .requesting,
                of: CommandDescription.program())
            return answer(request).compactMap(request.line)
        }
    }
}

/// One thing that a word can be completed to.
struct Completion: Equatable {
    /// The ways to write it, the best one first.
    var spellings: [String]
    /// What shells show beside it.
    var note: String

    /// At most so many are offered.
    static let limit = 300

    fileprivate static var profiles: [Completion] {
        let known = (try? Surroundings.config(isForDeck: false))?.profiles ?? []
        return [Completion(spellings: [ProfileName.embedded], note: "")]
            + known.map { Completion(spellings: [$0.name], note: $0.tenant) }
    }

    fileprivate static var themes: [Completion] {
        ThemeLibrary(userFolder: Surroundings.themesFolder).names.map {
            Completion(spellings: [$0], note: "")
        }
    }
}

/// A command line in which a word is to be completed.
struct CompletionRequest {
    /// The arguments before that word that are no options and no commands.
    private(set) var arguments: [String] = []
    /// The values of the options before it, by their best names.
    private(set) var options: [String: String] = [:]
    /// The word up to the cursor.
    let word: String
    /// The names of the command, the program's own first.
    private(set) var path: [String] = []
    private let shell: CompletionShell?

    /// Read the words of the line as the shell has them, quotes included; the program is the first.
    /// `index` is the place of the word to complete, and `prefix` that word up to the cursor.
    init(
        _ words: [String], index: Int, prefix: String, shell: CompletionShell?,
        of program: CommandDescription?
    ) {
        self.shell = shell
        word = prefix.unquoted
        var typed = words.prefix(max(index, 0)).map(\.unquoted)[...]
        guard let command = program?.command(at: typed) else { return }
        path = command.path
        typed = typed.dropFirst(command.path.count)
        while let next = typed.popFirst() {
            guard next.hasPrefix("-"), next.count > 1 else {
                arguments.append(next)
                continue
            }
            let parts = next.split(separator: "=", maxSplits: 1).map(String.init)
            let option = (command.arguments ?? []).first { argument in
                (argument.names ?? []).contains { $0.text == parts[0] }
            }
            guard let option, option.kind == .option else { continue }
            let value = parts.count == 2 ? parts[1] : typed.popFirst()
            options[option.preferredName?.text ?? parts[0]] = value
        }
    }

    /// Customers by domain, or by Microsoft ID.
    var customers: [Completion] {
        let found = try? directory?.customers(beginningWith: word, limit: Completion.limit)
        return completions(for: found ?? [])
    }

    var formerCustomers: [Completion] {
        let found = try? directory?.formerCustomers(limit: .max)
        let wanted = (found ?? []).filter {
            $0.domain.hasPrefix(word) || $0.id.text.hasPrefix(word)
        }
        return completions(for: Array(wanted.prefix(Completion.limit)))
    }

    private func completions(for customers: [Customer]) -> [Completion] {
        customers.filter { !arguments.contains($0.domain) && !arguments.contains($0.id.text) }
            .map { Completion(spellings: [$0.domain, $0.id.text], note: $0.companyName) }
    }

    /// The holdings of the customer that is the first argument, by ID. In bash, which shows no
    /// notes, by name where it has no namesake.
    func holdings(where isWanted: (Holding) -> Bool) -> [Completion] {
        guard let directory, let name = arguments.first,
            let customers = try? directory.find(name), customers.count == 1,
            let holdings = try? directory.holdings(of: customers[0].id)
        else { return [] }
        let named = holdings.all.filter { $0.ownID != nil }
            .map { ($0, name: holdings.name(of: $0) ?? "") }
        let namesakes = Dictionary(grouping: named) { $0.name.lowercased() }.mapValues(\.count)
        return named.filter { isWanted($0.0) }.prefix(Completion.limit).map { holding, name in
            var spellings = [holding.id]
            if namesakes[name.lowercased()] == 1 {
                spellings.insert(name, at: shell == .bash ? 0 : 1)
            }
            return Completion(spellings: spellings, note: name)
        }
    }

    /// The admin relationships of the customer that is the first argument, by name or by ID.
    var relationships: [Completion] {
        guard let directory, let name = arguments.first,
            let customers = try? directory.find(name), customers.count == 1,
            let access = try? directory.adminAccess(of: customers[0].id)
        else { return [] }
        return access.all.filter { !$0.status.isEnding }.prefix(Completion.limit).map {
            Completion(spellings: [$0.name, $0.id.text], note: $0.status.word)
        }
    }

    /// The offers of the sandbox. A service's catalogue is not kept on this machine.
    var offers: [Completion] {
        ((try? directory?.offers()) ?? []).prefix(Completion.limit).map {
            Completion(spellings: [$0.id.text], note: $0.name)
        }
    }

    /// The columns of the command's table, or of the report that is named.
    var columns: [Completion] {
        let commands = Partnerdeck.configuration.subcommands.compactMap {
            $0 as? any ListingCommand.Type
        }
        let command = commands.first { $0.configuration.commandName == path.last }
        let words = Surroundings.language.words(namesKeys: false)
        return listed(
            (command?.headings(in: words, given: arguments) ?? []).map { ($0.name, $0.title) })
    }

    /// Names of which several stand between commas: after a comma, those before it stay.
    func listed(_ names: [(name: String, note: String)]) -> [Completion] {
        let named = word.split(separator: ",", omittingEmptySubsequences: false).dropLast()
        let before = named.map { $0 + "," }.joined()
        return names.filter { !named.contains(Substring($0.name)) }
            .map { Completion(spellings: [before + $0.name], note: $0.note) }
    }

    /// The terms of the command's filter, and the values of a term that is begun. Parts before the
    /// last stay.
    var filters: [Completion] {
        let scope: FilterScope =
            switch (path.last, arguments.lazy.compactMap { Report(rawValue: $0) }.first) {
            case ("report", let report?): report.filterScope
            case ("renewals", _): .renewals
            case ("radar", _), ("report", nil): .radar
            default: .customers
            }
        let words = Surroundings.language.words(namesKeys: false)
        let begun = FilterCompletion(of: word, in: scope, isAsked: true)
        let found =
            begun.candidates.isEmpty ? FilterCompletion(after: word, in: scope) : begun
        return found.candidates.map { candidate in
            let text = found.text(word, with: candidate)
            let term = scope.terms.first { candidate == $0.usual }
            return Completion(spellings: [text], note: term.map(words.filterTerm) ?? "")
        }
    }

    /// Whether a customer is called so, or a part of a name is.
    func knowsCustomer(_ name: String) -> Bool {
        ((try? directory?.find(name)) ?? []).isEmpty == false
    }

    /// The Directory that the options before the word choose; nil if it is not there yet.
    private var directory: Directory? {
        let place = PlaceRequest(store: options["--store"], profile: options["--profile"])
        let path =
            switch try? place.choice(Surroundings.language.words(), tells: false) {
            case .embedded: place.store ?? Surroundings.defaultStore
            case .profile(let profile): Surroundings.directoryFile(of: profile.name)
            case nil: nil as String?
            }
        return path.flatMap { try? Directory(path: $0) }
    }

    /// A completion as the shell takes it; nil if the word does not begin it.
    func line(_ completion: Completion) -> String? {
        let spelling = completion.spellings.first { $0.hasPrefix(word) && $0.isPlainWord }
        guard let spelling else { return nil }
        let note = completion.note.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .safeForTerminals
        switch shell {
        case .zsh?: return spelling.replacing(":", with: "\\:") + (note.isEmpty ? "" : ":" + note)
        case .fish?: return spelling + (note.isEmpty ? "" : "\t" + note)
        default: return spelling
        }
    }
}

extension String {
    /// The word without the quotes and backslashes of a shell, and with the home folder for `~`.
    fileprivate var unquoted: String {
        var result = ""
        var quote: Character?
        var isEscaped = false
        for letter in self {
            if isEscaped {
                result.append(letter)
                isEscaped = false
            } else if letter == "\\", quote != "'" {
                isEscaped = true
            } else if letter == quote {
                quote = nil
            } else if quote == nil, letter == "'" || letter == "\"" {
                quote = letter
            } else {
                result.append(letter)
            }
        }
        if hasPrefix("~/"), let home = Surroundings.variable("HOME") {
            return home + result.dropFirst()
        }
        return result
    }

    /// Whether no shell reads more into it than its letters: bash runs what stands in `$(…)`.
    fileprivate var isPlainWord: Bool {
        !isEmpty && first != "-"
            && allSatisfy { $0.isLetter || $0.isNumber || " .:_-+@/,()".contains($0) }
    }
}
