import ArgumentParser
import Deck
import Domain
import Foundation
import Wording

/// The arguments of `suspend` and `reactivate`, and how both change a subscription.
struct StatusOptions: ParsableArguments {
    @OptionGroup var options: WriteOptions

    @Argument(help: ArgumentHelp(help(\.customerArgument)), completion: .customers)
    var customer: String

    @Argument(help: ArgumentHelp(help(\.subscriptionArgument)), completion: .subscriptions)
    var subscription: String

    static let json =
        "JSON: {outcome: succeeded | pending, reason, alreadyDone?, customer, subscription {…}}"

    func change(
        asking question: (_ words: Words, _ name: String, _ customer: String) -> String,
        saying done: (_ words: Words, _ name: String) -> String,
        by write: @escaping @Sendable (Subscription.ID) -> Write
    ) throws {
        let words = options.words
        let (store, owner) = try options.open(toChange: customer)
        let before = try store.holdingsNow(of: owner)
        let target = try before.subscription(
            named: subscription, exactly: options.consent.yes, in: words)
        let name = words.distinctProductName(
            target.name, of: .subscription(target.id), in: before)
        try options.foresee(write(target.id), of: owner, on: before, in: store)
        let rules = try store.directory.rules()
        let expected = try? rules.change(by: write(target.id), in: before, at: Date())
        try options.confirm(
            question(words, name, owner.companyName), of: owner, in: store,
            bringing: expected?.consequences ?? [])
        // Printed with or without a question.
        let end = expected?.subscriptions.first { $0.id == target.id }
            .flatMap { rules.termEnd(of: $0.term, at: Date()) }
        let done = done(words, name)
        try options.execution.carryOut(
            NamedWrite(write(target.id), of: owner, named: target.name), since: before, on: store,
            said: done + (end.map { "\n  " + words.termEnd($0) } ?? "")
                + words.addOnsLeft(by: write(target.id), in: before))
    }
}

extension Wording {
    /// Which add-ons stay suspended once their subscription is reactivated, and the command for
    /// each, in lines of their own; empty where there are none.
    func addOnsLeft(by write: Write, in holdings: Holdings) -> String {
        let left = holdings.addOnsLeftSuspended(by: write)
        guard !left.isEmpty else { return "" }
        let names = left.map {
            distinctProductName($0.name, of: .subscription($0.id), in: holdings)
        }
        let told = "  ! " + addOnsLeftSuspended(list(names), count: left.count)
        let customer = holdings.customer.domain
        let commands = left.map {
            "    " + reactivateCommand(customer: customer, subscription: $0.id.text)
        }
        return "\n" + ([told] + commands).joined(separator: "\n")
    }
}

/// `partnerdeck suspend CUSTOMER SUBSCRIPTION`: suspends a subscription.
struct SuspendCommand: WritingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "suspend", abstract: help(\.suspendHelp), discussion: StatusOptions.json)
    }

    @OptionGroup var status: StatusOptions

    func run() throws {
        try status.change(
            asking: { $0.questionSuspend($1, of: $2) }, saying: { $0.suspended($1) },
            by: { .suspend($0) })
    }
}

/// `partnerdeck reactivate CUSTOMER SUBSCRIPTION`: makes a suspended subscription active again.
struct ReactivateCommand: WritingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "reactivate", abstract: help(\.reactivateHelp),
            discussion: StatusOptions.json)
    }

    @OptionGroup var status: StatusOptions

    func run() throws {
        try status.change(
            asking: { $0.questionReactivate($1, of: $2) }, saying: { $0.reactivated($1) },
            by: { .reactivate($0) })
    }
}

/// `partnerdeck cancel CUSTOMER HOLDING`: cancels a holding.
struct CancelCommand: WritingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "cancel", abstract: help(\.cancelHelp),
            discussion:
                "JSON: {outcome: succeeded | pending, reason, alreadyDone?, customer, holding}")
    }

    @OptionGroup var options: WriteOptions

    @Argument(help: ArgumentHelp(help(\.customerArgument)), completion: .customers)
    var customer: String

    @Argument(help: ArgumentHelp(help(\.holdingArgument)), completion: .holdings)
    var holding: String

    func run() throws {
        let words = options.words
        let (store, owner) = try options.open(toChange: customer)
        let holdings = try store.holdingsNow(of: owner)
        let target = try holdings.holding(
            holding, exactly: options.consent.yes, in: words)
        let name = holdings.name(of: target) ?? target.id
        let told = words.distinctProductName(name, of: target, in: holdings)
        let consequences =
            try options.foresee(.cancel(target), of: owner, on: holdings, in: store)?
            .consequences ?? []
        try options.confirm(
            words.questionCancel(target, named: told, of: owner.companyName), of: owner, in: store,
            bringing: consequences)
        let done =
            consequences.endAtRenewal
            ? words.setToEndAtRenewal(told) : words.cancelled(target, named: told)
        try options.execution.carryOut(
            NamedWrite(.cancel(target), of: owner, named: name), since: holdings, on: store,
            said: done)
    }
}
