import ArgumentParser
import Domain
import Wording

/// What is wrong with the arguments. ArgumentParser's own `ParserError` is internal and worded in
/// English, so it is read by reflection: case by case as in the pinned release.
enum ArgumentProblem: Equatable {
    case unknownOption(String)
    case missingValue(option: String)
    /// Flags of one letter in one argument, of which one wants a value.
    case missingValueInCluster(option: String, cluster: String)
    case unexpectedValue(String, option: String)
    case unexpectedArguments([String])
    case flagsExclude(String, earlier: String)
    /// The property that declares the argument.
    case missingArgument(property: String)
    /// The option is nil for an argument without a name.
    case invalidValue(String, option: String?, property: String)
    case missingSubcommand
    case invalidOption(String)
    case notParentCommand(String)
    case unsupportedShell(String?)
    /// ArgumentParser itself did not know how to go on.
    case unreadable

    /// Nil for what is no mistake, such as a request for help, and for a case that is unknown here.
    init?(reflecting error: Any) {
        let (name, values) = Reflected.enumCase(error)
        func value(_ place: Int) -> Any? { values.indices.contains(place) ? values[place] : nil }
        func text(_ place: Int) -> String { value(place).map(Reflected.text) ?? "" }
        switch name {
        case "unknownOption": self = .unknownOption(text(1))
        case "missingValueForOption": self = .missingValue(option: text(1))
        case "missingValueOrUnknownCompositeOption":
            self = .missingValueInCluster(option: text(1), cluster: text(2))
        case "unexpectedValueForOption": self = .unexpectedValue(text(2), option: text(1))
        case "unexpectedExtraValues":
            self = .unexpectedArguments(
                Reflected.elements(values.first).map { pair in
                    Reflected.elements(pair).last.map(Reflected.text) ?? ""
                })
        case "duplicateExclusiveValues":
            let input = values.last as? [String] ?? []
            func argument(_ place: Int) -> String {
                let index = Reflected.integer(named: "rawValue", in: value(place) ?? ())
                return index.flatMap { input.indices.contains($0) ? input[$0] : nil } ?? ""
            }
            self = .flagsExclude(argument(1), earlier: argument(0))
        case "noValue": self = .missingArgument(property: text(0))
        case "unableToParseValue":
            let option = Reflected.elements(value(1)).first.map(Reflected.text)
            self = .invalidValue(text(2), option: option, property: text(3))
        case "missingSubcommand": self = .missingSubcommand
        case "invalidOption": self = .invalidOption(text(0))
        case "nonAlphanumericShortOption": self = .invalidOption("-" + text(0))
        case "notParentCommand": self = .notParentCommand(text(0))
        // A script that was asked for is a mistake only where there is none for the shell.
        case "unsupportedShell", "completionScriptRequested":
            let shell = Reflected.elements(values.first).first.map(Reflected.text)
            self = .unsupportedShell(shell.flatMap { $0.isEmpty ? nil : $0 })
        case "notImplemented", "invalidState": self = .unreadable
        case "noArguments":
            guard let inner = values.first, let problem = ArgumentProblem(reflecting: inner) else {
                return nil
            }
            self = problem
        default: return nil
        }
    }
}

/// A mistake in the arguments, or a request for help, as ArgumentParser throws it: the names that
/// lead to the command it is about, and what it is.
struct ArgumentError {
    let commands: [String]
    let isHelpRequest: Bool
    var isVersionRequest = false
    /// Nil for a request, and for a mistake that is unknown here.
    let problem: ArgumentProblem?

    /// Nil for what ArgumentParser did not throw.
    init?(_ error: any Error) {
        let members = Dictionary(
            Mirror(reflecting: error).children.map { ($0.label ?? "", $0.value) },
            uniquingKeysWith: { first, _ in first })
        if let stack = members["commandStack"] as? [any ParsableCommand.Type],
            let cause = members["parserError"]
        {
            commands = stack.map { $0.configuration.commandName ?? "" }
            isHelpRequest = Reflected.enumCase(cause).name == "helpRequested"
            isVersionRequest = Reflected.enumCase(cause).name == "versionRequested"
            problem = ArgumentProblem(reflecting: cause)
        } else if error is CleanExit, let request = members["base"],
            let command = Reflected.command(in: request)
        {
            // A command that only has subcommands asks for its own help.
            commands = Partnerdeck.path(to: command)
            isHelpRequest = true
            problem = nil
        } else {
            return nil
        }
    }
}

extension ParsableCommand {
    /// The names that lead from this command to one below it, both included; none if it is not
    /// below.
    static func path(to command: any ParsableCommand.Type) -> [String] {
        let name = configuration.commandName ?? ""
        if command == Self.self { return [name] }
        let paths = configuration.subcommands.map { $0.path(to: command) }
        return paths.first { !$0.isEmpty }.map { [name] + $0 } ?? []
    }
}

extension Wording {
    /// What is wrong with the arguments of a command, and what is known of the one it is about.
    /// `given` is what was typed.
    func sentences(
        for problem: ArgumentProblem, of command: CommandDescription, given: [String] = []
    ) -> [String] {
        let arguments = command.arguments ?? []
        func option(_ name: String) -> ArgumentDescription? {
            arguments.first { ($0.names ?? []).contains { $0.text == name } }
        }
        func typed(_ name: String) -> String { option(name)?.typed(as: name, in: self) ?? name }
        func hint(_ argument: ArgumentDescription?) -> [String] {
            guard let argument, let text = argument.abstract else { return [] }
            return ["  \(argument.typed(in: self))  \(text)"] + values(of: argument)
        }
        // What may stand there, where the help of the command lists it in another place.
        func values(of argument: ArgumentDescription) -> [String] {
            guard ["column", "columns"].contains(argument.valueName),
                let names = command.columnNames(given: given, in: self)
            else { return [] }
            return ["  " + columnsHelp(names.joined(separator: ", "))]
        }
        switch problem {
        case .unknownOption(let name):
            let known = command.shownArguments.flatMap { $0.names ?? [] }.map(\.text)
            let meant = KnownElsewhere.option(
                for: name, value: given.value(of: name), of: command.commandName, given: given,
                known: known)
            return [unknownOption(name, suggestion: meant ?? name.nearest(among: known))]
        case .missingValue(let name): return [missingValue(of: typed(name))] + hint(option(name))
        case .missingValueInCluster(let name, let cluster):
            return [missingValue(of: typed(name), in: cluster)]
        case .unexpectedValue(let value, let name): return [unexpectedValue(value, of: name)]
        case .unexpectedArguments(let extra):
            let hints = [
                option("--filter").map { _ in wordsGoAfter("--filter") },
                option("--subscriptions").map { _ in importGoesAfter("--subscriptions") },
                arguments.contains(where: \.isNamed) ? namesNeedQuotes : nil,
            ]
            return [unexpectedArguments(extra)] + hints.compactMap { $0 }
        case .flagsExclude(let flag, let earlier): return [flagsExclude(flag, earlier)]
        case .missingArgument(let property):
            let wanted = arguments.declared(by: property)
            let names = wanted.map { $0.typed(in: self) }
            let first = missingArgument(names.isEmpty ? [property] : names)
            guard let place = arguments.firstIndex(where: wanted.contains),
                arguments[place].kind == .positional
            else { return [first] + hint(wanted.first) }
            // Without the first none of those after it was given either.
            let missing = arguments[place...].filter { $0.kind == .positional && !$0.isOptional }
            let all =
                missing.count > 1
                ? missingArguments(missing.map { $0.typed(in: self) }) : first
            let files = option("--subscriptions").map { _ in importGoesAfter("--subscriptions") }
            return [all] + missing.flatMap(hint) + [files].compactMap { $0 }
        case .invalidValue(let value, let name, let property):
            let argument = name.flatMap(option) ?? arguments.declared(by: property).first
            let text = name.map(typed) ?? argument?.typed(in: self)
            let allowed = argument?.allValues ?? []
            let said = invalidValue(
                value, of: text, suggestion: value.nearest(of: allowed).first, allowed: allowed)
            let isDigits = !value.isEmpty && value.drop { $0 == "-" }.allSatisfy(\.isWholeNumber)
            let wanted = argument?.isNumber == true && !isDigits ? wholeNumberWanted : ""
            return [paragraph([said, wanted])] + hint(argument)
        case .missingSubcommand: return [missingSubcommand]
        case .invalidOption(let text): return [invalidOption(text)]
        case .notParentCommand(let name): return [notParentCommand(name)]
        case .unsupportedShell(let shell):
            return [
                unsupportedShell(shell, allowed: CompletionShell.allCases.map(\.rawValue))
            ]
        case .unreadable: return [argumentsUnreadable]
        }
    }
}

extension ArgumentProblem {
    /// Whether the form of what was typed is wrong: an example shows the right one.
    var isAboutForm: Bool {
        switch self {
        case .unexpectedArguments, .missingArgument, .missingSubcommand: true
        default: false
        }
    }
}

extension [ArgumentDescription] {
    /// Those that a property declares; else the first that has to be there and has no name, for its
    /// property may be called otherwise.
    fileprivate func declared(by property: String) -> [ArgumentDescription] {
        let declared = filter { $0.isDeclared(by: property) }
        guard declared.isEmpty else { return declared }
        return first { $0.kind == .positional && !$0.isOptional }.map { [$0] } ?? []
    }
}

extension [String] {
    /// What was typed for an option, after it or after `=`; nil if it was given none.
    fileprivate func value(of option: String) -> String? {
        for (place, text) in enumerated() {
            if text.hasPrefix(option + "=") { return String(text.dropFirst(option.count + 1)) }
            if text == option { return indices.contains(place + 1) ? self[place + 1] : nil }
        }
        return nil
    }
}

extension String {
    /// The long option that is almost this one; nil if none is near. Four letters that differ are
    /// too many, as in ArgumentParser, and so are more than half of them.
    fileprivate func nearest(among options: [String]) -> String? {
        guard count > 2 else { return nil }
        return options.filter { $0.hasPrefix("--") }.map { ($0, distance(to: $0)) }
            .filter { $0.1 < 4 && $0.1 * 2 <= count - 2 }.min { $0.1 < $1.1 }?.0
    }
}

/// Values whose types are internal to ArgumentParser.
private enum Reflected {
    /// The name of an enum's case, and what it carries.
    static func enumCase(_ value: Any) -> (name: String, values: [Any]) {
        guard let child = Mirror(reflecting: value).children.first, let name = child.label else {
            // A case without values has no child. Its name is compared, never shown.
            return ("\(value)", [])
        }
        let payload = Mirror(reflecting: child.value)
        return (
            name, payload.displayStyle == .tuple ? payload.children.map(\.value) : [child.value]
        )
    }

    /// The elements of a collection, a tuple or an optional; none where there are none.
    static func elements(_ value: Any?) -> [Any] {
        value.map { Mirror(reflecting: $0).children.map(\.value) } ?? []
    }

    /// A text as it is; an option's name as it is typed; the name of a property.
    static func text(_ value: Any) -> String {
        if let text = value as? String { return text }
        if let letter = value as? Character { return String(letter) }
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .struct {
            return mirror.children.first { $0.label == "name" }.map { text($0.value) } ?? ""
        }
        guard mirror.displayStyle == .enum else { return "" }
        let (name, values) = enumCase(value)
        let letters = values.first.map(text) ?? ""
        return (name == "long" ? "--" : "-") + letters
    }

    /// The command whose help is asked for; nil for another request.
    static func command(in request: Any) -> (any ParsableCommand.Type)? {
        let (name, values) = enumCase(request)
        guard name == "helpRequest", let type = values.first else { return nil }
        return elements(type).first as? any ParsableCommand.Type
    }

    /// The first number of that name anywhere inside; nil if there is none.
    static func integer(named name: String, in value: Any) -> Int? {
        for child in Mirror(reflecting: value).children {
            if child.label == name, let number = child.value as? Int { return number }
            if let number = integer(named: name, in: child.value) { return number }
        }
        return nil
    }
}
