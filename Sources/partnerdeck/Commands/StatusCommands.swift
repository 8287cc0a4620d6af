import ArgumentParser
import Dashboard
import Domain

/// `partnerdeck suspend CUSTOMER SUBSCRIPTION`.
struct SuspendCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "suspend", abstract: help(.suspend),
            discussion: "JSON: {outcome, customer, subscription {…}}")
    }

    @OptionGroup var options: WriteOptions

    @Argument(help: ArgumentHelp(help(.argCustomer)))
    var customer: String

    @Argument(help: ArgumentHelp(help(.argSubscription)))
    var subscription: String

    func run() throws {
        let words = options.words
        let store = try options.open()
        let owner = try store.customer(customer, in: words)
        let target = try store.holdings(of: owner).subscription(named: subscription, in: words)
        try options.confirm(
            words(CommandWords.questionSuspend, target.name, owner.companyName))
        try options.perform(
            { () async throws(Refusal) in
                let after = try await store.partnerCenter.suspend(target.id, of: owner.id)
                return DoneOutput(
                    customer: owner.id.text, subscription: SubscriptionOutput(after))
            }, said: words(NoticeWords.suspended, target.name))
    }
}

/// `partnerdeck reactivate CUSTOMER SUBSCRIPTION`.
struct ReactivateCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "reactivate", abstract: help(.reactivate),
            discussion: "JSON: {outcome, customer, subscription {…}}")
    }

    @OptionGroup var options: WriteOptions

    @Argument(help: ArgumentHelp(help(.argCustomer)))
    var customer: String

    @Argument(help: ArgumentHelp(help(.argSubscription)))
    var subscription: String

    func run() throws {
        let words = options.words
        let store = try options.open()
        let owner = try store.customer(customer, in: words)
        let target = try store.holdings(of: owner).subscription(named: subscription, in: words)
        try options.confirm(
            words(CommandWords.questionReactivate, target.name, owner.companyName))
        try options.perform(
            { () async throws(Refusal) in
                let after = try await store.partnerCenter.reactivate(target.id, of: owner.id)
                return DoneOutput(
                    customer: owner.id.text, subscription: SubscriptionOutput(after))
            }, said: words(NoticeWords.reactivated, target.name))
    }
}
