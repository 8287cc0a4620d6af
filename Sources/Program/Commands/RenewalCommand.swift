import ArgumentParser
import Deck
import Domain
import Foundation
import Wording

/// `partnerdeck renewal CUSTOMER SUBSCRIPTION`: sets what happens when a subscription's term ends.
struct RenewalCommand: WritingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "renewal", abstract: help(\.renewalHelp), discussion: StatusOptions.json)
    }

    @OptionGroup var options: WriteOptions
    @OptionGroup var way: RenewalWay

    @Argument(help: ArgumentHelp(help(\.customerArgument)), completion: .customers)
    var customer: String

    @Argument(help: ArgumentHelp(help(\.subscriptionArgument)), completion: .subscriptions)
    var subscription: String

    func run() throws {
        let words = options.words
        let wanted = try way.wanted(in: words)
        let (store, owner) = try options.open(toChange: customer)
        let held = try store.holdingsNow(of: owner)
        let target = try held.subscription(
            named: subscription, exactly: options.consent.yes, in: words)
        let name = words.distinctProductName(
            target.name, of: .subscription(target.id), in: held)
        let rules = try store.directory.rules()
        let renewal: Renewal
        do throws(Refusal) {
            renewal = try rules.renewal(wanted.choice(for: target), of: target)
        } catch {
            try options.execution.foresee(error)
            return
        }
        let step = try options.foresee(
            .setRenewal(renewal, of: target.id), of: owner, on: held, in: store)
        let choices = rules.renewalChoices(of: target, at: Date())
        if choices.isEmpty { throw Failure.usage(words.renewalUnderway) }
        if wanted == .off, choices.contains(.extend) {
            throw Failure.usage(words.renewalOffExtends(name))
        }
        if rules.isSet(renewal, on: target) {
            let set = words.renewal(renewal, chosen: rules.choice(of: renewal, for: target))
            return try tellUnchanged(target, named: name, as: set, of: owner, in: store)
        }
        let change = words.list(
            [
                words.newRenewal(renewal, of: target, by: rules),
                wanted.countsFromToday ? words.renewalSeatsFrom(target.quantity) : nil,
            ].compactMap(\.self))
        guard let step, let write = step.write else { return }
        try options.confirm(
            words.questionRenewal(name, of: owner.companyName, to: change),
            bringing: step.consequences)
        try options.execution.carryOut(
            NamedWrite(write, of: owner, named: name), since: held, on: store,
            said: words.renewalSet(name, to: change))
    }

    /// Say that there is nothing to change.
    private func tellUnchanged(
        _ target: Subscription, named name: String, as change: String, of owner: Customer,
        in store: Store
    ) throws {
        guard options.json else {
            return try StandardOutput.print(
                options.words.renewalAlready(name, as: change))
        }
        var done = DoneOutput(customer: owner.id.text)
        done.subscription = SubscriptionOutput(target, by: try store.directory.rules())
        try JSONOutput.print(done)
    }
}

/// The options of which one says what happens when the term ends, or several what changes with it.
struct RenewalWay: ParsableArguments {
    @Flag(name: .long, help: ArgumentHelp(help(\.renewalOnOption)))
    var on = false

    @Flag(name: .long, help: ArgumentHelp(help(\.renewalOffOption)))
    var off = false

    @Flag(name: .long, help: ArgumentHelp(help(\.renewalCancelOption)))
    var cancelAtEnd = false

    @Flag(name: .long, help: ArgumentHelp(help(\.renewalExtendOption)))
    var extend = false

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(\.renewalSeatsOption), valueName: "n"))
    var seats: String?

    @Option(name: .long, help: ArgumentHelp(help(\.renewalTermOption), valueName: "term"))
    var term: Term?

    @Option(name: .long, help: ArgumentHelp(help(\.renewalBillingOption), valueName: "cycle"))
    var billing: Billing?

    /// How long the next term is, in ISO 8601.
    enum Term: String, CaseIterable, ExpressibleByArgument {
        case month = "P1M"
        case year = "P1Y"
        case threeYears = "P3Y"

        init?(argument: String) { self.init(rawValue: argument.uppercased()) }
    }

    /// How the next term is billed, in Partner Center's words.
    enum Billing: String, CaseIterable, ExpressibleByArgument {
        case monthly, annual, triennial

        init?(argument: String) { self.init(rawValue: argument.lowercased()) }
    }

    /// What is asked for.
    enum Wanted: Equatable {
        case on, off, cancelAtEnd, extend
        case change(seats: SeatNumber?, Term?, Billing?)

        /// Whether the seats are told as a change of those there are.
        var countsFromToday: Bool {
            if case .change(let seats?, _, _) = self { seats.isRelative } else { false }
        }

        func choice(for subscription: Subscription) -> RenewalChoice {
            switch self {
            case .on: .renew
            case .off, .cancelAtEnd: .endWithTerm
            case .extend: .extend
            case .change(let seats, let term, let billing):
                .change(
                    NextTerm(
                        quantity: seats?.quantity(from: subscription.quantity),
                        termDuration: term?.rawValue, billingCycle: billing?.rawValue))
            }
        }
    }

    /// Return the options that mean a choice; nil for none, which no option means.
    static func options(for choice: RenewalChoice?) -> String? {
        switch choice {
        case .renew: "--on"
        case .endWithTerm: "--cancel-at-end"
        case .extend: "--extend"
        case .change(let next):
            [
                next.quantity.map { "--seats \($0)" }, next.termDuration.map { "--term \($0)" },
                next.billingCycle.map { "--billing \($0.lowercased())" },
            ].compactMap(\.self).joined(separator: " ")
        case nil: nil
        }
    }

    /// Throw `usage` where not exactly one way is named, or the seats are no number.
    func wanted(in words: Words) throws -> Wanted {
        let number = try seats.map { text in
            guard let number = SeatNumber(text) else {
                throw Failure.usage(words.seatsNotNumber(text))
            }
            return number
        }
        let changes = number != nil || term != nil || billing != nil
        let ways: [Wanted?] = [
            on ? .on : nil, off ? .off : nil, cancelAtEnd ? .cancelAtEnd : nil,
            extend ? .extend : nil, changes ? .change(seats: number, term, billing) : nil,
        ]
        let named = ways.compactMap(\.self)
        guard named.count == 1 else {
            throw Failure.usage(
                words.renewalOneWay(
                    words.list([
                        "--on", "--off", "--cancel-at-end", "--extend",
                        "--seats --term --billing",
                    ])))
        }
        return named[0]
    }
}
