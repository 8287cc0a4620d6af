import ArgumentParser
import Deck
import Domain
import Foundation
import Wording

/// `partnerdeck blockers CUSTOMER`: exits 0 when nothing blocks and 3 when something does.
struct BlockersCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "blockers", abstract: help(\.blockersHelp),
            discussion: """
                JSON: {customer, eligible, blockers[] {kind: subscription | azureSubscription | \
                reservation | software, id, name, cause, action, until, reason, wayOut, cost[]}, \
                warnings[]}. The words of cause and action are the same in every language.
                """)
    }

    @OptionGroup var options: ReadOptions

    @Argument(help: ArgumentHelp(help(\.customerArgument)))
    var customer: String

    func run() throws {
        let words = options.words
        let store = try options.open()
        try store.prepareToFind(in: words)
        let found = try store.customer(customer, in: words)
        try store.prepare(found, refreshing: options.refresh, in: words)
        let eligibility = try store.directory.rules().eligibility(
            of: store.holdings(of: found), at: Date())
        if let since = try store.directory.missingSince(found.id) {
            StandardError.write("! " + words.notListedMarkSince(since.minute))
        }
        try BlockersReport(eligibility: eligibility, customer: found, words: words)
            .print(json: options.json)
        if eligibility.clearance == nil { throw ExitCode(3) }
    }
}

/// What blocks a removal, on standard output.
struct BlockersReport {
    let eligibility: RemovalEligibility
    let customer: Customer
    let words: Words

    func print(json: Bool) throws {
        if json { return try JSON.print(BlockersOutput(eligibility, of: customer, in: words)) }
        let blockers = eligibility.blockers
        try StandardOutput.print(
            blockers.isEmpty
                ? words.relationshipRemovable : words.blockersCount(blockers.count))
        for blocker in blockers {
            try StandardOutput.print(
                "\n\(blocker.name)  \(words.kind(of: blocker.holding))  \(blocker.holding.id)")
            var facts = [
                ["  " + words.whyHeading, words.cause(blocker.cause)],
                ["  " + words.wayOutHeading, words.wayOut(of: blocker)],
            ]
            facts += blocker.cost.enumerated().map { place, cost in
                [place == 0 ? "  " + words.costsHeading : "", words.consequence(cost)]
            }
            try Columns.print(facts)
        }
        if case .eligible(_, let warnings) = eligibility {
            for warning in warnings { try StandardOutput.print("! " + words.warning(warning)) }
        }
    }
}
