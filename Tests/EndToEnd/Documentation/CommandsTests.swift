import Foundation
import Testing

@testable import Program

/// Compares the article on the commands with the command line.
@Suite struct `The article Commands` {
    private let article: DocumentationPage
    private let help: JSON

    init() throws {
        article = try .article("Commands")
        help = try JSON(Partnerdeck._dumpHelp())
    }

    @Test func `has the options of every command, and no others`() throws {
        let shared = Set(
            article.rows(under: "Options of many commands").flatMap { options(in: $0[0]) })
        var told: [String: Set<String>] = [:]
        for row in article.rows(under: "All commands") {
            let words = row[0].codeWords.dropFirst().prefix { $0 == $0.lowercased() }
            told[words.joined(separator: " ")] = options(in: row[2])
        }
        var taken: [String: Set<String>] = [:]
        var used: Set<String> = []
        for (name, options) in commands(of: help["command"]) {
            used.formUnion(options)
            taken[name] = options.subtracting(shared)
        }
        #expect(told == taken)
        #expect(shared.isSubset(of: used))
    }

    @Test func `says which commands take the options of many`() throws {
        let takers = Dictionary(
            uniqueKeysWithValues: article.rows(under: "Options of many commands").map { row in
                (options(in: row[0]).first ?? "", row[2])
            })
        for (name, options) in commands(of: help["command"]) {
            let last = String(name.split(separator: " ").last ?? "")
            for (option, cell) in takers {
                let isNamed = cell.code.contains(last)
                #expect(
                    options.contains(option) == (cell.hasPrefix("all") ? !isNamed : isNamed),
                    "\(name) \(option)")
            }
        }
    }

    /// Return the long names of the options in a cell.
    private func options(in cell: String) -> Set<String> {
        Set(cell.code.compactMap { $0.split(separator: " ").first.map(String.init) })
    }

    /// All commands that have no subcommands, by all their words, with their options.
    private func commands(of command: JSON, under name: [String] = []) -> [(String, Set<String>)] {
        let inner = command["subcommands"].all.filter { $0["commandName"].text != "help" }
        guard inner.isEmpty else {
            return inner.flatMap { commands(of: $0, under: name + [$0["commandName"].text]) }
        }
        let names = command["arguments"].all.filter { $0["kind"].text != "positional" }
            .flatMap { $0["names"].all }.filter { $0["kind"].text == "long" }
            .map { "--" + $0["name"].text }
        return [(name.joined(separator: " "), Set(names).subtracting(["--help"]))]
    }

    /// The exit statuses in the sources: the numbers in every `status`, and where a command exits.
    @Test func `has every exit status, and no others`() throws {
        var found: Set<Int> = [0]
        let files = FileManager.default.enumerator(
            at: ShippedProgram.root.appendingPathComponent("Sources/Program"),
            includingPropertiesForKeys: nil)
        for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /var status: Int32 \{\n((?: {8}.*\n|\n)*)/) {
                let numbers = match.output.1.matches(of: /(?m)(?:: |^ +)(\d+)\b/)
                found.formUnion(numbers.compactMap { Int($0.output.1) })
            }
            for match in text.matches(of: /(?:Status: Int32 = |ExitCode\()(\d+)/) {
                found.formUnion([Int(match.output.1)].compactMap(\.self))
            }
        }
        let statuses = article.rows(under: "Exit statuses").flatMap { $0[0].code }
        #expect(Set(statuses) == Set(found.map { "\(min($0, 128))" }))
    }
}
