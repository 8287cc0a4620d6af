import ArgumentParser
import Domain
import Foundation
import Samples
import Testing
import Wording

@testable import Program

@Suite struct `Unfinished runs` {
    private static let contoso = CustomerPlan.a(
        .suspend(.init("e3")), .removeRelationship, for: .contoso)
    private static let fabrikam = CustomerPlan.a(
        .suspend(.init("a")), .suspend(.init("b")), .suspend(.init("c")), .suspend(.init("d")),
        .removeRelationship, for: .a("fabrikam"))

    private static func run(_ id: String, _ part: CustomerPlan) -> Run {
        var run = Run(
            .a([part], id: id), startedAt: .today, author: .agent, phase: .rests(nil))
        run.set(.confirmed(byOthers: false), of: 1, for: part.id)
        return run
    }

    private static let runs = [run("one", contoso), run("two", fabrikam)]
    private static let entries = [
        JournalEntry.a(136, .started(runs[0].plan)), .a(137, .stopped(runs[0].id)),
        .a(1204, .started(runs[1].plan)), .a(1205, .resumed(runs[0].id)),
    ]

    @Test(arguments: Language.allCases)
    func `are listed with the entry that started them, whose they are and what is left`(
        language: Language
    ) {
        let words = language.words(namesKeys: false)
        let unfinished = Self.runs.unfinished(in: Self.entries)
        #expect(unfinished.map(\.entry) == [136, 1204])
        let lines = words.listed(unfinished, below: words.resumeWhich(2))
            .split(separator: "\n").map(String.init)
        #expect(lines.count == 5 && lines[0] == words.resumeWhich(2))
        #expect(lines[1].hasPrefix("   136  "), "numbers stand below each other")
        #expect(lines[3].hasPrefix("  1204  "))
        for (place, one) in Self.runs.enumerated() {
            let customer = one.plan.customers[0].customer
            #expect(lines[1 + 2 * place].contains(words.purpose(of: one.plan)))
            #expect(lines[1 + 2 * place].contains(customer.domain))
        }
        #expect(lines[2].contains(words.stepsDone(1, of: 2)))
        let removal = Self.contoso.steps[1]
        #expect(lines[2].contains(words.task(of: removal, for: Self.contoso)))
        #expect(!lines[2].contains(words.task(of: Self.contoso.steps[0], for: Self.contoso)))
        #expect(lines[4].contains(words.andMore(1)), "\(lines[4])")
    }

    @Test(arguments: Language.allCases)
    func `name what was sent and not answered`(language: Language) {
        let words = language.words(namesKeys: false)
        var run = Self.runs[1]
        let first = Self.fabrikam.steps[1]
        run.set(.unknown(.service(.answerLost)), of: first.id, for: Self.fabrikam.id)
        let left = words.left(of: run)
        let asked = words.task(of: first, for: Self.fabrikam)
        #expect(left.contains("\(asked) (\(words.stepStateUnknown))"))
        #expect(left.components(separatedBy: "(\(words.stepStateUnknown))").count == 2, "\(left)")
    }

    @Test(arguments: Language.allCases)
    func `of others are listed where a customer or an entry has none`(language: Language) {
        let words = language.words(namesKeys: false)
        let others = Self.runs.unfinished(in: Self.entries)
        func told(_ entry: Int?, _ customers: [String], _ others: [UnfinishedRun]) -> String {
            words.nothingMeant(entry: entry, customers: customers, others: others)
        }
        #expect(told(nil, [], []) == words.nothingToResume)
        #expect(told(nil, ["Hanbit"], []) == words.resumeNoneOf("Hanbit"))
        #expect(
            told(nil, ["Hanbit"], others)
                == words.resumeNoneOf("Hanbit") + "\n"
                + words.listed(others, below: words.resumeOthers(2)))
        #expect(told(7, [], others).hasPrefix(words.resumeNoSuchRun(7) + "\n"))
    }

    @Test func `are in JSON with the same`() throws {
        let output = UnfinishedOutput(unfinished: Self.runs.unfinished(in: Self.entries))
        let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(output))
        let all = try #require((json as? [String: Any])?["unfinished"] as? [[String: Any]])
        #expect(all.compactMap { $0["entry"] as? Int } == [136, 1204])
        #expect(all.compactMap { ($0["left"] as? [String])?.count } == [1, 4])
        #expect(all.compactMap { $0["verified"] as? Int } == [1, 1])
    }

    @Test(arguments: [
        ["--entry", "3"], ["--set-aside"], ["contoso.com", "--resume", "--entry", "3"],
        ["--resume", "--set-aside", "--retry-refused"],
    ])
    func `are named only where one is resumed, and once`(arguments: [String]) throws {
        #expect(throws: Failure.self) { try OffboardCommand.parse(arguments).run() }
    }
}
