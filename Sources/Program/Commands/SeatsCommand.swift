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
            commandName: "seats", abstract: help(\.seatsHelp), discussion: StatusOptions.json)
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
        if quantity == target.quantity, target.status == .active {
            return try tellUnchanged(target, named: name, of: owner, in: store)
        }
        let steps = try store.directory.rules().plan(
            [.setQuantity(quantity, of: target.id)], on: before,
            by: store.directory.identity(), at: Date())
        // Services take 0 for a number that was not sent.
        if quantity < 1 { try options.execution.foresee(steps.first?.foreseen) }
        let plan = CustomerPlan(holdings: before, steps: steps)
        try options.confirm(
            words.questionSeats(
                name, of: owner.companyName, from: target.quantity, to: quantity),
            of: owner, in: store, bringing: steps.flatMap(plan.consequences))
        let writes = steps.compactMap(\.write).map {
            NamedWrite($0, of: owner, named: name)
        }
        try carryOut(writes, seats: quantity, of: name, since: before, on: store)
    }

    /// Change the seats; then set the renewal again, if a second write is there for it. Throw how
    /// the last one ended.
    private func carryOut(
        _ writes: [NamedWrite], seats: Int, of name: String, since before: Holdings,
        on store: Store
    ) throws {
        let (words, execution) = (options.words, options.execution)
        let said = words.seatsSet(name, seats: seats)
        guard let first = writes.first else { return }
        guard let second = writes.dropFirst().first else {
            return try execution.carryOut(first, since: before, on: store, said: said)
        }
        // Both are one act: they are undone together.
        let act = RequestIDs.random.next()
        let (done, isShown) = try execution.perform(first, since: before, on: store, as: act) {
            await $0.sight(of: first.write, for: first.customer, begun: $1)
        }
        guard isShown else {
            // What is scheduled can only be set again on the new seats.
            StandardError.write(words.seatsSetWithout(name, seats: seats))
            try options.json
                ? JSONOutput.print(done) : StandardOutput.print(execution.pending(first.write))
            throw ExitCode(Refusal.pendingStatus)
        }
        do {
            try execution.carryOut(second, on: store, as: act, said: said)
        } catch let failure as Failure {
            StandardError.write(words.seatsSetWithout(name, seats: seats))
            throw failure
        }
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
    private let isRelative: Bool

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
