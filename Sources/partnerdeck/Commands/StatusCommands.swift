import ArgumentParser
import Dashboard
import Domain

/// What suspending and reactivating have in common: one subscription of one customer, asked about
/// and then changed.
struct StatusOptions: ParsableArguments {
    @OptionGroup var options: WriteOptions

    @Argument(help: ArgumentHelp(help(.argCustomer)))
    var customer: String

    @Argument(help: ArgumentHelp(help(.argSubscription)))
    var subscription: String

    static let json = "JSON: {outcome, customer, subscription {…}}"

    typealias Act =
        @Sendable (any PartnerCenter, Subscription.ID, Customer.ID) async throws(Refusal)
        -> Subscription

    func change(asking question: AnswerWords, saying done: NoticeWords, by act: @escaping Act)
        throws
    {
        let words = options.words
        let store = try options.open()
        try store.prepareToFind(in: words)
        let owner = try store.customer(customer, in: words)
        let partnerCenter = try store.partnerCenter
        let before = try store.holdingsNow(of: owner)
        let target = try before.subscription(named: subscription, in: words)
        try options.confirm(words(question, target.name, owner.companyName))
        try options.perform(
            on: store,
            { () async throws(Refusal) in
                try await store.requireUnchanged(
                    since: before, regarding: .subscription(target.id))
                let after = try await act(partnerCenter, target.id, owner.id)
                return DoneOutput(
                    customer: owner.id.text, subscription: SubscriptionOutput(after))
            }, said: words(done, target.name))
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
        try status.change(asking: .questionSuspend, saying: .suspended) {
            partnerCenter, subscription, customer throws(Refusal) in
            try await partnerCenter.suspend(subscription, of: customer)
        }
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
        try status.change(asking: .questionReactivate, saying: .reactivated) {
            partnerCenter, subscription, customer throws(Refusal) in
            try await partnerCenter.reactivate(subscription, of: customer)
        }
    }
}
