import ArgumentParser
import Domain
import Foundation
import Sandbox
import Testing
import Wording

@testable import Program

/// What the program offers to a shell, on a sandbox of six customers.
@Suite final class `What Tab completes` {
    private let store: String
    private let program: CommandDescription
    private static let domain = "hanbit.onmicrosoft.com"

    init() throws {
        program = try #require(CommandDescription.program())
        store =
            FileManager.default.temporaryDirectory
            .appendingPathComponent("completion-\(UUID().uuidString).sqlite").path
        try Sandbox.seed(
            at: store, customers: 6, seed: 20, edition: .y2020, identity: Sandbox.defaultIdentity,
            now: Date(), replacing: false, progress: nil)
    }

    deinit {
        for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: store + end) }
    }

    /// A line whose last word is completed at its end.
    private func request(_ words: String..., in shell: CompletionShell? = nil) -> CompletionRequest
    {
        CompletionRequest(
            ["partnerdeck"] + words, index: words.count, prefix: words.last ?? "", shell: shell,
            of: program)
    }

    private func offered(_ request: CompletionRequest, _ all: [Completion]) -> [String] {
        all.compactMap(request.line)
    }

    @Test func `is a customer by domain, with the name where the shell shows it`() {
        for (shell, end) in [
            (CompletionShell.zsh, ":Hanbit Trading 한빛무역"), (.fish, "\tHanbit Trading 한빛무역"),
            (.bash, ""),
        ] {
            let request = request("show", "--store", store, "hanb", in: shell)
            #expect(offered(request, request.customers) == [Self.domain + end])
        }
        let all = request("show", "--store", store, "")
        #expect(all.customers.count == 6)
        let id = all.customers[0].spellings[1]
        let byID = request("show", "--store", store, String(id.prefix(8)))
        #expect(offered(byID, byID.customers) == [id])
    }

    @Test func `is each customer once`() {
        let request = request("offboard", Self.domain, "--store", store, "")
        #expect(request.customers.count == 5)
        #expect(!offered(request, request.customers).contains(Self.domain))
    }

    @Test func `is a holding of the customer that is named before it`() {
        let line = request("cancel", "--yes", "--wait", "3", Self.domain, "--store=\(store)", "")
        let holdings = line.holdings { _ in true }
        #expect(holdings.count > 9)
        #expect(Set(holdings.map { $0.spellings[0] }).count == holdings.count)
        let subscriptions = line.holdings {
            if case .subscription = $0 { true } else { false }
        }
        #expect((1..<holdings.count).contains(subscriptions.count))
        #expect(request("cancel", "nobody", "--store", store, "").holdings { _ in true }.isEmpty)
        #expect(request("cancel", "--store", store, "").holdings { _ in true }.isEmpty)
    }

    @Test func `is a holding's name in bash, which has no room for a note`() {
        let line = request("cancel", Self.domain, "--store", store, "Vis", in: .bash)
        #expect(
            offered(line, line.holdings { _ in true }) == ["Visio LTSC Standard 2021"])
    }

    @Test func `is an offer, with its colons escaped in zsh`() throws {
        let all = request("order", Self.domain, "--store", store, "")
        #expect(all.offers.count > 5)
        let id = try #require(all.offers.map { $0.spellings[0] }.first { $0.contains(":") })
        for shell in [CompletionShell.bash, .fish, .zsh] {
            let line = request("order", Self.domain, "--store", store, id, in: shell)
            let text = shell == .zsh ? id.replacing(":", with: "\\:") : id
            let lines = offered(line, line.offers)
            #expect(lines.count == 1 && lines[0].hasPrefix(text), "\(shell.rawValue)")
        }
    }

    @Test func `is a column of the command's table, after a comma too`() {
        let line = request("customers", "--columns", "", in: .fish)
        #expect(line.columns.map { $0.spellings[0] }.prefix(2) == ["name", "domain"])
        #expect(offered(line, line.columns).first == "name\tCustomer")
        let next = request("customers", "--columns", "name,bl")
        #expect(offered(next, next.columns) == ["name,blockers"])
        let sort = request("radar", "--sort", "ho")
        #expect(offered(sort, sort.columns) == ["hours-left"])
        #expect(request("suspend", "").columns.isEmpty)
    }

    @Test func `is a column of the report that is named`() {
        let seats = request("report", "seats", "--columns", "return")
        #expect(
            offered(seats, seats.columns) == ["returnable", "returnable-until", "returns"])
        let customers = request("report", "customers", "--sort", "return")
        #expect(offered(customers, customers.columns).isEmpty)
    }

    @Test func `is a term of the filter, and its values`() {
        func found(_ words: String..., in shell: CompletionShell? = nil) -> [String] {
            let line = CompletionRequest(
                ["partnerdeck"] + words, index: words.count, prefix: words.last ?? "",
                shell: shell, of: program)
            return offered(line, line.filters)
        }
        #expect(found("customers", "--filter", "sta") == ["status:"])
        #expect(found("customers", "--filter", "kind:n") == ["kind:nce"])
        #expect(
            found("radar", "--filter", "'kind:nce autorenew:") == [
                "kind:nce autorenew:on", "kind:nce autorenew:off",
            ])
        #expect(found("customers", "--filter", "").contains("ready"))
        // Only a list of dates has rows that are due.
        #expect(found("report", "customers", "--filter", "du").isEmpty)
        let note = found("gdap", "--filter", "gd", in: .fish)
        #expect(note == ["gdap:\t" + Language.english.words(namesKeys: false).filterTerm(.gdap)])
        // No shell is offered what it would take for the name of a file.
        #expect(found("customers", "--filter", "see", in: .bash).isEmpty)
    }

    @Test func `is there for every argument whose values are known here`() throws {
        struct Tool: Decodable {
            struct Command: Decodable {
                let commandName: String
                let subcommands: [Command]?
                let arguments: [Argument]?
            }
            struct Argument: Decodable {
                struct Name: Decodable { let name: String }
                struct AnyKind: Decodable {}
                let kind: String
                let preferredName: Name?
                let allValues: [String]?
                let completionKind: AnyKind?
                let shouldDisplay: Bool
                let valueName: String?
            }
            let command: Command
        }
        let known: Set = [
            "store", "profile", "language", "customer", "sort", "columns", "filter", "theme",
            "output", "save", "plan", "end", "term", "billing", "format", "cloud", "rules",
            "roles", "partner-kind", "mischief", "graph-consent", "subscriptions",
        ]
        let tool = try JSONDecoder().decode(Tool.self, from: Data(Partnerdeck._dumpHelp().utf8))
        func check(_ command: Tool.Command) {
            for inner in command.subcommands ?? [] where inner.commandName != "help" {
                check(inner)
            }
            for argument in command.arguments ?? [] where argument.kind != "flag" {
                let name = argument.preferredName?.name ?? ""
                let isKnown = argument.kind == "positional" || known.contains(name)
                // The journal is searched by any words, and a number of seats is anybody's guess.
                let isFree =
                    command.commandName == "journal" && name == "filter"
                    || argument.valueName == "seats" || !argument.shouldDisplay
                guard isKnown, !isFree else { continue }
                #expect(
                    argument.completionKind != nil || argument.allValues?.isEmpty == false,
                    "\(command.commandName) \(name)")
            }
        }
        check(tool.command)
    }

    @Test func `is one more of several between commas`() {
        let line = request("sandbox", "identity", "--roles", "admin-agent,sales")
        #expect(
            offered(line, line.listed([("admin-agent", ""), ("sales-agent", "")]))
                == ["admin-agent,sales-agent"])
    }

    @Test func `reads quotes, backslashes and the home folder as the shell does`() throws {
        let line = request("cancel", "'Hanbit Trading'", "--store", #""a b"/c\ d"#, "")
        #expect(line.arguments == ["Hanbit Trading"])
        #expect(line.options["--store"] == "a b/c d")
        let home = try #require(Surroundings.variable("HOME"))
        #expect(request("show", "--store", "~/a", "").options["--store"] == home + "/a")
    }

    @Test func `is nothing where there is no store, and makes none`() {
        let missing = store + ".missing"
        let line = request("show", "--store", missing, "")
        #expect(line.customers.isEmpty && line.offers.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: missing))
        #expect(request("show", "--profile", "no such", "").customers.isEmpty)
        #expect(request().customers.isEmpty)
    }

    /// Bash expands what it is offered.
    @Test(arguments: ["$(touch x)", "`x`", "a;b", "a'b", "--yes", "a\nb", "a*", "{a,b}", ""])
    func `is no word that a shell would read more into`(word: String) {
        let line = request("show", "")
        #expect(line.line(Completion(spellings: [word], note: "")) == nil)
        let note = Completion(spellings: ["plain"], note: "two\nlines\tand \u{1B}[1m")
        let shown = request("show", "", in: .fish).line(note) ?? ""
        #expect(shown.hasPrefix("plain\ttwo lines and ") && !shown.contains("\u{1B}"))
    }
}
