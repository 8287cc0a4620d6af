import ArgumentParser
import Deck
import Domain
import Foundation
import PartnerCenterAPI
import Wording

/// `partnerdeck seats CUSTOMER SUBSCRIPTION SEATS`: changes how many seats a subscription has, and
/// sets again what that drops of its renewal.
struct SeatsCommand: WritingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "seats", abstract: help(\.seatsHelp),
            discussion: """
                JSON: {outcome: succeeded | incomplete | pending | unknown, reason, customer, \
                subscription {…}}
                """)
    }

    @OptionGroup var options: WriteOptions

    @Argument(help: ArgumentHelp(help(\.customerArgument)), completion: .customers)
    var customer: String

    @Argument(help: ArgumentHelp(help(\.subscriptionArgument)), completion: .subscriptions)
    var subscription: String

    @Argument(help: ArgumentHelp(help(\.seatsArgument), valueName: "seats"))
    var seats: String

    func run() throws {
        let words = options.words
        guard let wanted = SeatNumber(seats) else {
            throw Failure.usage(words.seatsNotNumber(seats))
        }
        let (store, owner) = try options.open(toChange: customer)
        let held = try store.holdingsNow(of: owner)
        let found = try held.subscription(
            named: subscription, exactly: options.consent.yes, in: words)
        let target = try store.seatsNow(of: found, of: owner)
        let before = held.applying(Change(subscriptions: [target], consequences: []))
        let quantity = wanted.quantity(from: target.quantity)
        let name = words.distinctProductName(
            target.name, of: .subscription(target.id), in: before)
        let owed = try store.owedRenewal(of: target, of: owner.id)
        if quantity == target.quantity, target.status == .active, owed == nil {
            return try tellUnchanged(target, named: name, of: owner, in: store)
        }
        let (rules, now) = (try store.directory.rules(), Date())
        let steps = rules.plan(
            seats: quantity, of: target.id, restoring: owed, on: before,
            by: try store.directory.identity(), at: now)
        try options.execution.foresee(steps.first?.foreseen)
        try words.tellUnconfirmed(on: .subscription(target.id), of: owner, in: store)
        let part = CustomerPlan(holdings: before, steps: steps)
        let told = owed.map { words.owed($0, of: target, by: rules) }
        if let told { StandardError.write(words.seatsOwedNow(name, owed: told)) }
        // Seats that are as they are to be need no write.
        let restored = steps.count == 1 ? told : nil
        let question =
            restored.map { words.questionRenewal(name, of: owner.companyName, to: $0) }
            ?? words.questionSeats(
                name, of: owner.companyName, from: target.quantity, to: quantity)
        try options.confirm(
            question, of: owner, in: store, bringing: steps.flatMap(part.consequences))
        if let write = steps.first?.write, steps.count == 1 {
            let said =
                restored.map { words.renewalSet(name, to: $0) }
                ?? words.seatsSet(name, seats: quantity)
            return try options.execution.carryOut(
                NamedWrite(write, of: owner, named: name), since: before, on: store, said: said)
        }
        // One act of two writes: what is left of it, if anything is, stands in the journal.
        let plan = Plan(
            id: Plan.ID(RequestIDs.random.next()), purpose: .seats, madeAt: now, rules: rules,
            customers: [part])
        let command = RunCommand(
            store: store, json: options.json, words: words)
        let run: Run
        do { run = try command.finish(plan) } catch let refusal as Refusal {
            // It has not begun, or was cut off and the journal cannot tell how far it came.
            throw try options.execution.failure(
                refusal, wasSent: refusal.cause == .service(.answerLost))
        }
        try SeatsReport(run: run, name: name, quantity: quantity, store: store, options: options)
            .print()
    }

    /// Say that there is nothing to change.
    private func tellUnchanged(
        _ target: Subscription, named name: String, of owner: Customer, in store: Store
    ) throws {
        guard options.json else {
            return try StandardOutput.print(
                options.words.seatsAlready(name, seats: target.quantity))
        }
        var done = DoneOutput(customer: owner.id.text)
        done.subscription = SubscriptionOutput(target, by: try store.directory.rules())
        try JSONOutput.print(done)
    }

    /// Return the arguments with changes such as `-3` written with the minus of typographers: with
    /// a hyphen, ArgumentParser takes them for options.
    static func withReadableNumbers(_ given: [String]) -> [String] {
        guard given.first == configuration.commandName else { return given }
        return given.map { argument in
            let digits = argument.dropFirst()
            let isNumber =
                argument.hasPrefix("-") && !digits.isEmpty
                && digits.allSatisfy { $0.isASCII && $0.isNumber }
            return isNumber ? "\u{2212}" + digits : argument
        }
    }
}

/// How many seats are asked for: a total, or how many more or fewer.
struct SeatNumber: Equatable {
    private let number: Int
    /// Whether it is how many more or fewer.
    let isRelative: Bool

    /// Nil for what is neither.
    init?(_ text: String) {
        let signs: [Character: Int] = ["+": 1, "-": -1, "\u{2212}": -1]
        let sign = text.first.flatMap { signs[$0] }
        let digits = sign == nil ? text[...] : text.dropFirst()
        guard (1...9).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }),
            let number = Int(digits)
        else { return nil }
        isRelative = sign != nil
        self.number = number * (sign ?? 1)
    }

    /// The total for what has `today` now; may be below 1, which is refused.
    func quantity(from today: Int) -> Int { isRelative ? today + number : number }
}

extension Store {
    /// Return what an earlier change of seats dropped of a subscription's renewal and is still to
    /// be set again; nil if nothing is owed.
    fileprivate func owedRenewal(
        of subscription: Subscription, of customer: Customer.ID
    ) throws -> Renewal? {
        try journal.everything().owedRenewal(
            of: subscription, of: customer, place: try author.place)
    }
}

extension Store {
    /// Return a subscription with the seats that can be given back, which a service tells only of
    /// each by itself. What is known holds where it does not tell them.
    fileprivate func seatsNow(
        of subscription: Subscription, of owner: Customer
    ) throws -> Subscription {
        guard let service else { return subscription }
        return try service.waiting { () async throws(Refusal) in
            try await service.session().reading.subscription(subscription.id, of: owner.id)
        }.keepingRefundableSeats(of: subscription)
    }
}
