import ArgumentParser
import Deck
import Domain
import Execution
import Foundation
import PartnerCenterAPI

/// `partnerdeck undo CUSTOMER HOLDING`, or `partnerdeck undo --entry N`.
struct UndoCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "undo", abstract: help(\.undoHelp),
            discussion: "JSON: what `offboard --json` prints")
    }

    @OptionGroup var options: WriteOptions

    @Argument(help: ArgumentHelp(help(\.customerArgument)))
    var customer: String?

    @Argument(help: ArgumentHelp(help(\.holdingArgument)))
    var holding: String?

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(\.entryOption), valueName: "number"))
    var entry: Int?

    func run() throws {
        let words = options.words
        let store = try options.open()
        try store.prepareToFind(in: words)
        let (plan, left) = try undo(on: store)
        if !options.json { try PlanReport(plan, words).print() }
        // What stays as it is belongs beside the plan, and not into what a program reads.
        for one in left ?? [] { StandardError.write(words.notUndone(one)) }
        _ = try store.partnerCenter
        let names = words.list(plan.customers.map(\.customer.companyName))
        try options.confirm(words.questionUndo(names))
        try RunCommand(
            store: store, json: options.json, words: words, limit: options.read.wait
        ).start(plan)
    }

    private func undo(on store: Store) throws -> (plan: Plan, left: [NotUndone]?) {
        let words = options.words
        switch (customer, holding, entry) {
        case (nil, nil, let entry?):
            return try store.undoing(nil, of: nil, entry: entry)
        case (let customer?, let holding?, nil):
            let owner = try store.customer(customer, in: words)
            let target = try store.holdingsNow(of: owner).holding(holding, in: words)
            return try store.undoing(target, of: owner.id, entry: nil)
        default: throw Failure.usage(words.undoWhich)
        }
    }
}
