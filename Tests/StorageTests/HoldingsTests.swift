import Chance
import Foundation
import GRDB
import Samples
import Storage
import Testing

@testable import Domain

@Suite struct `What a customer holds` {
    let folder: StoreFolder
    let directory: Directory
    let id = Customer.ID("id-00001")

    init() throws {
        folder = try StoreFolder()
        directory = try folder.directory(of: ["Contoso", "Fabrikam"])
    }

    @Test(arguments: ["underReview", "UNDER review", "중단", "active", "none"])
    func `keeps the word of a status, known or not`(word: String) throws {
        let subscription = Subscription.seats("s", Subscription.Status(word: word))
        try directory.write { writer throws(DirectoryError) in
            try writer.add(subscription, to: id)
        }
        #expect(try directory.holdings(of: id)?.subscriptions == [subscription])
    }

    @Test func `blocks while a status is unknown`() throws {
        try directory.write { writer throws(DirectoryError) in
            try writer.add(Subscription.seats("s", .unrecognized("odd")), to: id)
        }
        #expect(try directory.summary().blockedCustomers == 1)
        #expect(
            try directory.customers(matching: "contoso", offset: 0, limit: 1).rows[0].blockers == 1)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `is counted the same at once as one by one`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let customers = [id, Customer.ID("id-00002")]
        for step in 0..<60 {
            let customer = customers.randomElement(using: &dice)!
            try directory.write { writer throws(DirectoryError) in
                let held = try writer.holdings(of: customer)!.subscriptions
                switch Int.random(in: 0..<4, using: &dice) {
                case 0: try writer.set(.none, of: customer)
                case 1: try writer.set(.reseller, of: customer)
                case 2: try writer.add(Subscription.seats("s\(step)", .active), to: customer)
                default:
                    guard var one = held.randomElement(using: &dice) else { return }
                    one.status = Subscription.Status.known.randomElement(using: &dice)!
                    try writer.apply(
                        Change(subscriptions: [one], consequences: []), to: customer)
                }
            }
            #expect(try directory.summary() == recount())
        }
    }

    private func recount() throws -> DirectorySummary {
        let all = try directory.customers(after: nil, limit: 99)
            .map { try directory.holdings(of: $0.id)! }
        let subscriptions = all.flatMap(\.subscriptions)
        let blockers = all.map {
            Rules.of2020.eligibility(of: $0, at: .distantPast).blockers.count
        }
        var summary = DirectorySummary(
            customers: all.count,
            activeSubscriptions: subscriptions.count { $0.status == .active },
            suspendedSubscriptions: subscriptions.count { $0.status == .suspended },
            blockedCustomers: blockers.count { $0 > 0 })
        summary.oneStepCustomers = blockers.count { $0 == 1 }
        summary.otherSubscriptions = subscriptions.count {
            $0.status != .active && $0.status != .suspended
        }
        return summary
    }

    @Test func `is unknown for an unknown customer`() throws {
        #expect(try directory.holdings(of: Customer.ID("nobody")) == nil)
        #expect(try directory.account(of: Customer.ID("nobody")) == nil)
    }
}

@Suite struct `What is scheduled at the end of a term` {
    @Test func `is kept as it came, with the change that is still to show`() throws {
        let folder = try StoreFolder()
        let directory = try folder.directory()
        let account = CustomerAccount.named("Contoso", number: 1)
        var seats = Subscription.seats("a", .active)
        seats.scheduledActions = ScheduledActions(text: #"[{"actionType":"Hold","x":[1]}]"#)
        let pending = PendingChange(
            holding: .subscription(seats.id), expected: "active",
            renewal: Renewal(
                autoRenewEnabled: false, scheduledNextTermInstructions: nil,
                scheduledActions: .cancelAtTermEnd), since: Date(timeIntervalSince1970: 0))
        try directory.write { [seats] writer throws(DirectoryError) in
            try writer.add(
                account, holding: Holdings(customer: account.customer, subscriptions: [seats]),
                under: .of2020)
            try writer.mark(pending, of: account.customer.id)
        }
        let held = try #require(try directory.holdings(of: account.customer.id))
        #expect(held.subscriptions == [seats])
        #expect(try directory.pending(of: account.customer.id) == [pending])
        #expect(!pending.isShown(in: held))
        var shown = held
        shown.subscriptions[0].autoRenewEnabled = false
        shown.subscriptions[0].scheduledActions = ScheduledActions(
            text: #"[{"actionType":"cancel","scheduleType":"termEnd"}]"#)
        #expect(pending.isShown(in: shown))
    }
}

@Suite struct `Delegated access that was not told` {
    @Test func `stays unknown until it is`() throws {
        let folder = try StoreFolder()
        let directory = try folder.directory()
        var account = CustomerAccount.named("Contoso", number: 1)
        account.customer.allowsDelegatedAccess = nil
        let id = account.customer.id
        try directory.write { [account] writer throws(DirectoryError) in
            try writer.add(account, holding: Holdings(customer: account.customer), under: .of2020)
        }
        #expect(try directory.account(of: id)?.customer.allowsDelegatedAccess == nil)
        try directory.write { writer throws(DirectoryError) in
            try writer.setDelegatedAccess(false, of: id)
        }
        #expect(try directory.account(of: id)?.customer.allowsDelegatedAccess == false)
    }
}

@Suite struct `A change that is pending` {
    @Test func `is not shown by what is missing, where something could not be read`() {
        var holdings = Holdings(customer: .a("Hanbit"))
        let pending = PendingChange(
            holding: .subscription(.init("s")), expected: Subscription.Status.deleted.word,
            since: Date(timeIntervalSince1970: 0))
        #expect(pending.isShown(in: holdings))
        holdings.unread = [
            UnreadHolding(id: .init("subscriptions/1"), place: .subscriptions, cause: .item)
        ]
        #expect(!pending.isShown(in: holdings))
    }
}

@Suite struct `The seats that can be given back` {
    private let folder: StoreFolder
    private let directory: Directory
    private let customer = CustomerAccount.named("Contoso", number: 1).customer
    private var told = Subscription.a(
        .newCommerce, id: "a",
        refundable: .init(
            total: 7,
            batches: [.init(quantity: 3, until: .day(2)), .init(quantity: 4, until: .day(5))])
    )

    init() throws {
        folder = try StoreFolder()
        directory = try folder.directory()
        try take(told)
    }

    private func take(_ subscription: Subscription) throws {
        let holdings = Holdings(customer: customer, subscriptions: [subscription])
        try directory.write { writer throws(DirectoryError) in try writer.take(holdings) }
    }

    private func stored() throws -> Subscription? {
        try directory.holdings(of: customer.id)?.subscriptions.first
    }

    /// The same, as the answer about a list may have it.
    private var listed: Subscription {
        var listed = told
        listed.refundableSeats = nil
        return listed
    }

    @Test func `are stored as they were told`() throws {
        #expect(try stored() == told)
    }

    @Test func `stay where a later answer does not tell them`() throws {
        try take(listed)
        #expect(try stored()?.refundableSeats == told.refundableSeats)
        // A fraction of a millisecond is lost in the store.
        var later = listed
        later.cancellationAllowedUntil = listed.cancellationAllowedUntil?.addingTimeInterval(0.0004)
        try take(later)
        #expect(try stored()?.refundableSeats == told.refundableSeats)
    }

    @Test func `go where the seats, the status or the window are others`() throws {
        for change: (inout Subscription) -> Void in [
            { $0.quantity += 1 }, { $0.status = .suspended },
            { $0.cancellationAllowedUntil = .day(6) }, { $0.cancellationAllowedUntil = nil },
        ] {
            try take(told)
            var changed = listed
            change(&changed)
            try take(changed)
            #expect(try stored() == changed)
        }
    }

    @Test func `are replaced by what is told, and none is not untold`() throws {
        var none = told
        none.refundableSeats = .init(total: 0, batches: [])
        try take(none)
        #expect(try stored()?.refundableSeats == .init(total: 0, batches: []))
    }

    @Test func `are not told by a text that is no list of numbers`() throws {
        for text in ["", "7 1", "7 x 2", "99999999999999999999"] {
            let queue = try DatabaseQueue(path: directory.path)
            try queue.write {
                try $0.execute(sql: "UPDATE subscription SET refundable = ?", arguments: [text])
            }
            try queue.close()
            #expect(try stored() == listed, "\(text)")
        }
    }
}

@Suite struct `A number of seats that is pending` {
    @Test func `shows with that number and no other`() {
        let seats = Subscription.a(.newCommerce)
        var holdings = Holdings(customer: .a("Hanbit"), subscriptions: [seats])
        let pending = PendingChange(
            of: .setQuantity(30, of: seats.id), to: .subscription(seats.id), expected: "active",
            since: Date(timeIntervalSince1970: 0))
        #expect(pending.quantity == 30)
        #expect(!pending.isShown(in: holdings))
        holdings.subscriptions[0].quantity = 30
        #expect(pending.isShown(in: holdings))
        holdings.subscriptions[0].status = .suspended
        #expect(!pending.isShown(in: holdings))
    }
}
