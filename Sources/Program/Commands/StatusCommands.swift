import ArgumentParser
import Deck
import Domain
import Foundation

/// What suspending and reactivating have in common: one subscription of one customer, asked about
/// and then changed.
struct StatusOptions: ParsableArguments {
    @OptionGroup var options: WriteOptions

    @Argument(help: ArgumentHelp(help(.argCustomer)))
    var customer: String

    @Argument(help: ArgumentHelp(help(.argSubscription)))
    var subscription: String

    static let json = "JSON: {outcome: succeeded | pending, reason, customer, subscription {…}}"

    func change(
        asking question: AnswerWords, saying done: NoticeWords,
        by write: @escaping @Sendable (Subscription.ID) -> Write
    ) throws {
        let words = options.words
        let store = try options.open()
        try store.prepareToFind(in: words)
        let owner = try store.customer(customer, in: words)
        try store.requireWritable()
        let before = try store.holdingsNow(of: owner)
        let target = try before.subscription(named: subscription, in: words)
        let rules = try store.directory.rules()
        let expected = try? rules.change(by: write(target.id), in: before, at: Date())
        try options.confirm(
            words(question, target.name, owner.companyName),
            bringing: expected?.consequences ?? [])
        // What becomes of it then is told with or without a question.
        let end = expected?.subscriptions.first { $0.id == target.id }
            .flatMap { rules.termEnd(of: $0.term, at: Date()) }
        try options.carryOut(
            NamedWrite(write(target.id), of: owner, named: target.name), since: before, on: store,
            said: words(done, target.name) + (end.map { "\n  " + words.termEnd($0) } ?? ""))
    }
}

/// `partnerdeck suspend CUSTOMER SUBSCRIPTION`.
struct SuspendCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "suspend", abstract: help(.suspend), discussion: StatusOptions.json)
    }

    @OptionGroup var status: StatusOptions

    func run() throws {
        try status.change(asking: .questionSuspend, saying: .suspended) { .suspend($0) }
    }
}

/// `partnerdeck reactivate CUSTOMER SUBSCRIPTION`.
struct ReactivateCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "reactivate", abstract: help(.reactivate),
            discussion: StatusOptions.json)
    }

    @OptionGroup var status: StatusOptions

    func run() throws {
        try status.change(asking: .questionReactivate, saying: .reactivated) { .reactivate($0) }
    }
}
