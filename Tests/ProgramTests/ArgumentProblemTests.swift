import ArgumentParser
import Foundation
import Testing
import Wording

@testable import Program

@Suite struct `A mistake in the arguments` {
    private func mistake(
        _ arguments: [String], of command: any ParsableCommand.Type = Partnerdeck.self
    ) throws -> ArgumentProblem? {
        do {
            _ = try command.parseAsRoot(arguments)
        } catch {
            let found = try #require(ArgumentError(error))
            #expect(!found.isHelpRequest)
            return found.problem
        }
        return nil
    }

    static let made: [(arguments: [String], problem: ArgumentProblem)] = [
        (["customers", "--stor", "x"], .unknownOption("--stor")),
        (["customers", "-x"], .unknownOption("-x")),
        (["customers", "--store"], .missingValue(option: "--store")),
        (["customers", "--json=yes"], .unexpectedValue("yes", option: "--json")),
        (["show", "a", "b"], .unexpectedArguments(["b"])),
        (["show", "a", "b", "c"], .unexpectedArguments(["b", "c"])),
        (["show"], .missingArgument(property: "customer")),
        (["cancel", "a"], .missingArgument(property: "holding")),
        (["seats", "a", "b"], .missingArgument(property: "seats")),
        (
            ["customers", "--limit", "many"],
            .invalidValue("many", option: "--limit", property: "limit")
        ),
        (
            ["customers", "--language", "xx"],
            .invalidValue("xx", option: "--language", property: "language")
        ),
        (["--generate-completion-script=tcsh"], .unsupportedShell("tcsh")),
        (["--generate-completion-script="], .unsupportedShell(nil)),
    ]

    @Test(arguments: made.indices)
    func `is found`(place: Int) throws {
        let (arguments, problem) = Self.made[place]
        #expect(try mistake(arguments) == problem, "\(arguments)")
    }

    private struct TwoWays: ParsableCommand {
        enum ExclusiveWay: String, EnumerableFlag { case left, right }

        @Flag(exclusivity: .exclusive) var way: ExclusiveWay
    }

    private struct Letters: ParsableCommand {
        @Flag(name: .short) var yes = false
        @Option(name: .short) var size: Int
    }

    @Test func `is found where no command of ours can make it`() throws {
        #expect(
            try mistake(["--left", "--right"], of: TwoWays.self)
                == .flagsExclude("--right", earlier: "--left"))
        #expect(
            try mistake(["-ys"], of: Letters.self)
                == .missingValueInCluster(option: "-s", cluster: "-ys"))
        #expect(try mistake([], of: Letters.self) == .missingArgument(property: "size"))
        #expect(try mistake(["---x"], of: Letters.self) == .invalidOption("---x"))
    }

    /// As ArgumentParser declares what nothing throws, or what cannot be made from here.
    private enum ParserErrorLike: Error {
        case notImplemented, invalidState, missingSubcommand
        case nonAlphanumericShortOption(Character)
        case notParentCommand(String)
        case unsupportedShell(String? = nil)
        case helpRequested(visibility: Int)
        case somethingNew(String)
    }

    @Test func `is read from each case of ArgumentParser's`() {
        func read(_ error: ParserErrorLike) -> ArgumentProblem? {
            ArgumentProblem(reflecting: error)
        }
        #expect(read(.notImplemented) == .unreadable)
        #expect(read(.invalidState) == .unreadable)
        #expect(read(.missingSubcommand) == .missingSubcommand)
        #expect(read(.nonAlphanumericShortOption("é")) == .invalidOption("-é"))
        #expect(read(.notParentCommand("Sandbox")) == .notParentCommand("Sandbox"))
        #expect(read(.unsupportedShell()) == .unsupportedShell(nil))
        #expect(read(.helpRequested(visibility: 0)) == nil)
        #expect(read(.somethingNew("x")) == nil)
    }

    /// The cases of `ParserError` in swift-argument-parser 1.8.2: those that are no mistake, those
    /// whose words are another error's, and those that are worded here.
    private static let cases = (
        none: [
            "helpRequested", "versionRequested", "dumpHelpRequested",
            "completionScriptCustomResponse",
        ],
        others: ["userValidationError", "noArguments"],
        worded: [
            "completionScriptRequested", "unsupportedShell", "notImplemented", "invalidState",
            "unknownOption", "invalidOption",
            "nonAlphanumericShortOption", "missingValueForOption",
            "missingValueOrUnknownCompositeOption", "unexpectedValueForOption",
            "unexpectedExtraValues", "duplicateExclusiveValues", "noValue", "unableToParseValue",
            "missingSubcommand", "notParentCommand",
        ]
    )

    private static let root = URL(fileURLWithPath: #filePath)
        .appendingPathComponent("../../..").standardizedFileURL.path
    private static let parserError =
        root
        + "/.build/checkouts/swift-argument-parser/Sources/ArgumentParser/Parsing/ParserError.swift"

    @Test(.enabled(if: FileManager.default.fileExists(atPath: parserError)))
    func `is of no case that is not known here`() throws {
        let source = try String(contentsOfFile: Self.parserError, encoding: .utf8)
        let body = try #require(
            source.firstMatch(of: #/enum ParserError: Error \{(?<body>[^}]*)\}/#)
        ).output.body
        let found = body.matches(of: #/\n\s*case (\w+)/#).map { String($0.output.1) }
        #expect(
            Set(found) == Set(Self.cases.none + Self.cases.others + Self.cases.worded))
        let words = try String(
            contentsOfFile: Self.root + "/Sources/Program/Usage/ArgumentProblem.swift",
            encoding: .utf8)
        for name in Self.cases.worded { #expect(words.contains("\"\(name)\""), "\(name)") }
    }

    /// One of each, about the command `order`.
    static let problems: [ArgumentProblem] = [
        .unknownOption("--quantit"), .missingValue(option: "--quantity"),
        .missingValueInCluster(option: "-q", cluster: "-yq"),
        .unexpectedValue("1", option: "--json"), .unexpectedArguments(["1"]),
        .unexpectedArguments(["1", "2"]), .flagsExclude("--json", earlier: "--yes"),
        .missingArgument(property: "offer"),
        .invalidValue("1", option: "--language", property: "language"),
        .invalidValue("1", option: nil, property: "customer"), .missingSubcommand,
        .invalidOption("---1"), .notParentCommand("1"), .unsupportedShell("1"),
        .unsupportedShell(nil), .unreadable,
    ]

    @Test(arguments: Language.allCases)
    func `is told in the operator's language`(language: Language) throws {
        let words = language.words(namesKeys: false)
        let program = try #require(CommandDescription.program())
        let order = program.command(at: ["partnerdeck", "order"])
        var told: Set<String> = []
        for problem in Self.problems {
            let sentence = try #require(words.sentences(for: problem, of: order).first)
            #expect(told.insert(sentence).inserted, "\(problem)")
            guard language != .english else { continue }
            // Names of options, languages and shells stay; everything else is of the language.
            let names = sentence.replacing(
                #/--?[\w=-]+|\b(?:en|ko|ja|zsh|bash|fish)\b/#, with: "")
            #expect(names.firstMatch(of: #/[A-Za-z]{2,}/#) == nil, "\(sentence)")
        }
        let page = HelpPage(command: order, words: words, width: 80)
        #expect(page.shortUsage.hasPrefix("\(words.usageLabel): partnerdeck order "))
        #expect(!page.shortUsage.contains("\n"))
        #expect(language == .english || !page.shortUsage.contains("options"))
    }

    @Test func `names what was meant, and what is allowed`() throws {
        let words = Language.english.words(namesKeys: false)
        let program = try #require(CommandDescription.program())
        let order = program.command(at: ["partnerdeck", "order"])
        func said(_ problem: ArgumentProblem) -> String? {
            words.sentences(for: problem, of: order).first
        }
        #expect(
            said(.unknownOption("--quantit"))
                == "Unknown option '--quantit'. Did you mean '--quantity'?")
        #expect(said(.unknownOption("--zzzzzzzz")) == "Unknown option '--zzzzzzzz'.")
        #expect(said(.unknownOption("--foo")) == "Unknown option '--foo'.")
        let customers = program.command(at: ["partnerdeck", "customers"])
        #expect(
            words.sentences(for: .unknownOption("--format"), of: customers)
                == ["Unknown option '--format'. Did you mean '--csv'?"])
        #expect(
            words.sentences(for: .unexpectedArguments(["blocked>0"]), of: customers)
                == [
                    "Unexpected argument 'blocked>0'.",
                    "Words and terms to look for go after --filter.",
                ])
        #expect(
            words.sentences(for: .unexpectedArguments(["1"]), of: order)
                == ["Unexpected argument '1'.", words.namesNeedQuotes])
        #expect(said(.unknownOption("-z")) == "Unknown option '-z'.")
        #expect(said(.missingValue(option: "-q")) == "Missing value for '-q <n>'.")
        #expect(
            said(.missingArgument(property: "customer"))
                == "Missing expected arguments: '<customer>', '<offer>'.")
        #expect(
            said(.missingArgument(property: "offer")) == "Missing expected argument '<offer>'.")
        let seats = program.command(at: ["partnerdeck", "seats"])
        #expect(
            words.sentences(for: .missingArgument(property: "seats"), of: seats).first
                == "Missing expected argument '<seats>'.")
        #expect(
            HelpPage(command: seats, words: words, width: 80).shortUsage.contains(" <seats>"))
        #expect(
            said(.invalidValue("xx", option: "--language", property: "language"))
                == "The value 'xx' is invalid for '--language <language>'. Please use en, ko or ja."
        )
    }

    @Test func `names the report that was meant, and not an option with the same placeholder`()
        throws
    {
        let words = Language.english.words(namesKeys: false)
        let program = try #require(CommandDescription.program())
        let report = program.command(at: ["partnerdeck", "report"])
        func said(_ arguments: [String]) throws -> [String] {
            words.sentences(for: try #require(try mistake(["report"] + arguments)), of: report)
        }
        let all = "customers, subscriptions, renewals, seats, blockers or gdap"
        let near = try said(["blocker"])
        #expect(
            near.first
                == "The value 'blocker' is invalid for '<report>'. Did you mean 'blockers'? "
                + "Please use \(all).")
        #expect(near.last?.contains(words.reportArgument) == true)
        #expect(
            try said(["zzzzzzzz"]).first
                == "The value 'zzzzzzzz' is invalid for '<report>'. Please use \(all).")
        let missing = try said([])
        #expect(missing.first == "Missing expected argument '<report>'.")
        #expect(missing.last?.contains(words.reportArgument) == true)
    }

    @Test
    func `says in Korean that there is no such report, and of an option that it has no such value`()
        throws
    {
        let words = Language.korean.words(namesKeys: false)
        let report = try #require(CommandDescription.program())
            .command(at: ["partnerdeck", "report"])
        let none = words.sentences(for: try #require(try mistake(["report", "nix"])), of: report)
        #expect(none.first?.hasPrefix("보고서 \"nix\"") == true, "\(none)")
        let option = words.sentences(
            for: .invalidValue("xx", option: "--language", property: "language"), of: report)
        #expect(option.first?.contains("--language") == true, "\(option)")
    }

    static let foreign: [(typed: String, meant: String)] = [
        ("customers --country KR", "--filter country:KR"),
        ("customers --status suspended", "--filter status:suspended"),
        ("customers --status=active", "--filter status:active"),
        ("customers --name Contoso", "--filter name:Contoso"),
        ("customers --kind nce", "--filter kind:nce"),
        ("customers --within 30d", "--filter \"renews<30d\""),
        ("customers --within 30", "--filter \"renews<30d\""),
        ("customers --renews=<30", "--filter \"renews<30d\""),
        ("radar --days 3", "--filter \"due<3d\""), ("customers --seats 3", "--filter \"seats>3\""),
        ("customers --blockers", "--filter \"blocked>5\""),
        ("customers --ready", "--filter ready"),
        ("customers --format json", "--json"), ("customers --format csv", "--csv"),
        ("customers --format", "--csv"), ("customers -o json", "--json"),
        ("customers --output=json", "--json"), ("customers -ojson", "--json"),
        ("customers -o wide", "--csv"),
        ("customers --sort-by name", "--sort"), ("customers --top 5", "--limit"),
        ("customers --context contoso", "--profile"),
        ("radar --within 72h", "--filter \"due<72h\""),
        ("radar --country KR", "--filter country:KR"),
        ("renewals --days 30", "--filter \"due<30d\""),
        ("renewals --kind nce", "--filter kind:nce"),
        ("renewals --expiring 30d", "--filter \"due<30d\""),
        ("gdap --expiring 30d", "--filter \"access<30d\""),
        ("report customers --due 30d", "--filter \"renews<30d\""),
        ("report gdap --days 30", "--filter \"access<30d\""),
        ("report renewals --expires 30d", "--filter \"due<30d\""),
        ("report blockers --within 30d", "--filter \"due<30d\""),
        ("report customers --country KR", "--filter country:KR"),
        ("journal --grep contoso", "--filter"), ("suspend --force", "--yes"),
        ("offboard --what-if", "--dry-run"), ("show --fields name", "--columns"),
    ]

    @Test(arguments: foreign.indices)
    func `names what does the same as an option of another program`(place: Int) throws {
        let (typed, meant) = Self.foreign[place]
        let given = typed.split(separator: " ").map(String.init)
        let option = try #require(given.first { $0.hasPrefix("-") })
        let name = option.split(separator: "=").first.map(String.init) ?? ""
        let program = try #require(CommandDescription.program())
        let command = program.command(at: ["partnerdeck", given[0]])
        for language in Language.allCases {
            let words = language.words(namesKeys: false)
            #expect(
                words.sentences(for: .unknownOption(name), of: command, given: given)
                    == [words.unknownOption(name, suggestion: meant)])
        }
    }

    @Test func `names the command that does what one of another program does`() {
        let names = Partnerdeck.configuration.subcommands.compactMap {
            $0.configuration.commandName
        }
        for (typed, meant) in [
            ("get", "customers"), ("list", "customers"), ("ls", "customers"),
            ("describe", "show"), ("delete", "remove"), ("login", "sign-in"), ("logs", "journal"),
            ("apply", "offboard"), ("expiring", "renewals"), ("export", "report"),
            ("load", "import"), ("version", "--version"),
        ] {
            #expect(KnownElsewhere.command(for: typed, among: names) == meant, "\(typed)")
        }
        #expect(KnownElsewhere.command(for: "zzz", among: names) == nil)
        #expect(KnownElsewhere.command(for: "start", among: ["seed", "serve"]) == "serve")
    }

    @Test(arguments: [
        ["--help"], ["show", "--help"], ["show", "-h"], ["help"], ["help", "show"],
        ["help", "sandbox", "serve"], ["sandbox"], ["sandbox", "seed", "--help"],
    ])
    func `is no request for help`(arguments: [String]) throws {
        do {
            var command = try Partnerdeck.parseAsRoot(arguments)
            try command.run()
            Issue.record("no help")
        } catch {
            let request = try #require(ArgumentError(error))
            #expect(request.isHelpRequest)
            #expect(request.problem == nil)
            let wanted = arguments.filter { !$0.hasPrefix("-") && $0 != "help" }
            #expect(request.commands == ["partnerdeck"] + wanted)
        }
    }
}
