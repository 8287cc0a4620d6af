import ArgumentParser
import Testing
import Wording

@testable import Program

@Suite struct `What is said below a mistake in the arguments` {
    private func mistake(_ arguments: [String]) throws -> ArgumentProblem? {
        do {
            _ = try Partnerdeck.parseAsRoot(arguments)
        } catch {
            return ArgumentError(error)?.problem
        }
        return nil
    }

    static let listed: [(typed: [String], names: String)] = [
        (["customers", "--sort"], "name, domain, country"),
        (["customers", "--columns"], "name, domain, country"),
        (["radar", "--sort"], "kind, hours-left, date"),
        (["report", "seats", "--sort"], "customer, domain, customer-id, name, offer"),
        (["report", "gdap", "--columns"], "customer, domain, name, roles"),
    ]

    @Test(arguments: listed.indices)
    func `names the columns where one is missing`(place: Int) throws {
        let (typed, names) = Self.listed[place]
        let program = try #require(CommandDescription.program())
        let command = program.command(at: ["partnerdeck"] + typed)
        for language in Language.allCases {
            let words = language.words(namesKeys: false)
            let option = try #require(typed.last)
            let said = words.sentences(
                for: .missingValue(option: option), of: command, given: typed)
            let told = names.split(separator: ", ").joined(separator: ", ")
            #expect(said.last?.contains(told) == true, "\(said)")
        }
    }

    @Test(arguments: Language.allCases)
    func `says how files and names are given`(language: Language) throws {
        let words = language.words(namesKeys: false)
        let program = try #require(CommandDescription.program())
        func said(_ typed: String...) throws -> [String] {
            words.sentences(
                for: try #require(try mistake(typed)),
                of: program.command(at: ["partnerdeck"] + typed), given: typed)
        }
        let order = words.importGoesAfter("--subscriptions")
        #expect(
            try said("import", "a.csv", "b.csv") == [words.unexpectedArguments(["b.csv"]), order])
        let missing = try said("import", "--subscriptions", "a.csv", "b.csv")
        #expect(missing.last == order)
        #expect(missing[0] == words.missingArgument(["<\(words.placeholder(.file))>"]))
        #expect(try said("show", "contoso", "ltd").last == words.namesNeedQuotes)
        #expect(try said("offers", "contoso").count == 1)
        let number = try said("customers", "--limit", "many")
        #expect(number[0].hasSuffix(words.wholeNumberWanted))
        #expect(try mistake(["import"])?.isAboutForm == true)
        #expect(try mistake(["customers", "--limit", "many"])?.isAboutForm == false)
    }

    /// The word of a property is none of the operator's.
    @Test func `names an argument by its word wherever one is missing`() throws {
        let words = Language.english.words(namesKeys: false)
        let program = try #require(CommandDescription.program())
        func check(_ command: CommandDescription) throws {
            let typed = Array(command.path.dropFirst())
            for inner in command.listedSubcommands { try check(inner) }
            let wanted = command.shownArguments.filter { $0.kind == .positional && !$0.isOptional }
            guard command.listedSubcommands.isEmpty, !wanted.isEmpty else { return }
            let said = words.sentences(
                for: try #require(try mistake(typed)), of: command, given: typed)
            #expect(said[0].contains("'\(wanted[0].typed(in: words))'"), "\(typed) \(said)")
        }
        try check(program)
    }
}
