import Chance
import Foundation
import Storage
import Testing

@testable import Domain

@Suite struct `What a customer holds` {
    let shelf: Shelf
    let directory: Directory
    let id = Customer.ID("id-00001")

    init() throws {
        shelf = try Shelf()
        directory = try shelf.directory(of: ["Contoso", "Fabrikam"])
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
        return DirectorySummary(
            customers: all.count,
            activeSubscriptions: subscriptions.count { $0.status == .active },
            suspendedSubscriptions: subscriptions.count { $0.status == .suspended },
            blockedCustomers: all.count {
                !Rules.article.eligibility(of: $0, at: .distantPast).blockers.isEmpty
            })
    }

    @Test func `is unknown for an unknown customer`() throws {
        #expect(try directory.holdings(of: Customer.ID("nobody")) == nil)
        #expect(try directory.account(of: Customer.ID("nobody")) == nil)
    }
}

@Suite struct `The activity log` {
    let shelf: Shelf
    let directory: Directory

    init() throws {
        shelf = try Shelf()
        directory = try shelf.directory()
    }

    private func append() throws -> ActivityRecord.ID {
        try directory.write { writer throws(DirectoryError) in
            try writer.append(
                ActivityIntent(
                    operationDate: Date(timeIntervalSince1970: 1), userPrincipalName: "op",
                    operation: .suspend, customerID: Customer.ID("c"), customerName: "C"))
        }
    }

    @Test func `shows the newest first, and the intent as under way`() throws {
        let ids = [try append(), try append()]
        let log = try directory.activity(of: Customer.ID("c"), limit: 9)
        #expect(log.map(\.id) == ids.reversed())
        #expect(log.map(\.outcome) == [.progress, .progress])
        #expect(try directory.activity(of: nil, limit: 1).map(\.id) == [ids[1]])
        #expect(try directory.activity(of: Customer.ID("d"), limit: 9).isEmpty)
    }

    @Test func `finds the acts of whose end it does not tell`() throws {
        let ids = [try append(), try append(), try append()]
        try directory.write { writer throws(DirectoryError) in
            try writer.finish(ids[1], .failed, details: "")
        }
        #expect(try directory.openActivity().map(\.id) == [ids[0], ids[2]])
    }

    @Test func `lets an act end once`() throws {
        let id = try append()
        try directory.write { writer throws(DirectoryError) in
            try writer.finish(id, .succeeded, details: "done")
        }
        #expect(throws: DirectoryError.self) {
            try directory.write { writer throws(DirectoryError) in
                try writer.finish(id, .failed, details: "or not")
            }
        }
        #expect(try directory.activity(of: nil, limit: 9).map(\.details) == ["done"])
    }
}
