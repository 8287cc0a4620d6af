import Deck
import Foundation
import Samples
import Testing

@testable import Program

@Suite(.blocking) struct `The store a command works on` {
    let home: Home

    init() throws { home = try Home() }

    @Test func `is made on the first start, under XDG_DATA_HOME`() throws {
        let first = try home.partnerdeck("customers", "--json")
        #expect(first.status == 0)
        #expect(try first.json().all.count == 200)
        #expect(try home.files(in: "data/partnerdeck").contains("sandbox.sqlite"))
        #expect(try home.files(in: "home").isEmpty)
        #expect(try home.files(in: "work").isEmpty)
        #expect(try home.partnerdeck("customers", "--json") == first)
    }

    @Test func `is made once by two first starts at the same time`() throws {
        let both = try [home.start(["customers", "--json"]), home.start(["customers", "--json"])]
        let outcomes = try both.map { try $0.outcome() }
        #expect(outcomes.map(\.status) == [0, 0])
        #expect(try home.partnerdeck("customers", "--json").json().all.count == 200)
    }

    @Test func `is not seeded over a file of another kind, not even by force`() throws {
        try home.write("a diary", to: "work/store.sqlite")
        let seeding = ["sandbox", "seed", "--customers", "3", "--store", home.store]
        let refused = try home.start(seeding).outcome()
        #expect(refused.status == 73)
        #expect(refused.errors.contains("\(home.store) already exists"))
        #expect(try home.start(seeding + ["--force"]).outcome().status == 65)
        #expect(try home.bytes(of: "work/store.sqlite") == Data("a diary".utf8))
        #expect(try home.files(in: "work") == ["store.sqlite"])
    }

    @Test func `that is made already is left alone, unless force is said`() throws {
        let made = try Home.seeded()
        let before = try made.bytes(of: "work/store.sqlite")
        let refused = try made.onStore("sandbox", "seed", "--customers", "3")
        #expect(refused.status == 73)
        #expect(try made.bytes(of: "work/store.sqlite") == before)
        let forced = try made.onStore("sandbox", "seed", "--customers", "3", "--force")
        #expect(forced.status == 0)
        #expect(try made.json("customers").all.count == 3)
    }

    @Test func `is the same for the same seed`() throws {
        let (one, other) = (try Home.seeded(customers: 40), try Home.seeded(customers: 40))
        #expect(try one.onStore("customers", "--json") == other.onStore("customers", "--json"))
        let third = try Home.seeded(customers: 40, seed: 21)
        #expect(try one.onStore("customers", "--json") != third.onStore("customers", "--json"))
    }

    @Test func `is left as it is where it is no store`() throws {
        for text in ["", "junk", "SQLite format 3\u{0}" + String(repeating: "x", count: 4096)] {
            try home.write(text, to: "work/store.sqlite")
            for arguments in [
                ["customers"], ["suspend", "a", "b", "--yes"], ["sandbox", "identity"],
            ] {
                let outcome = try home.start(arguments + ["--store", home.store]).outcome()
                #expect(outcome.status == 65, "\(arguments) on \(text.prefix(20).debugDescription)")
                #expect(outcome.output.isEmpty && outcome.errors.contains(home.store))
                #expect(try home.bytes(of: "work/store.sqlite") == Data(text.utf8))
                #expect(try home.files(in: "work") == ["store.sqlite"])
            }
        }
    }

    @Test func `takes what two write at once`() throws {
        let home = try Home.seeded()
        let ways = [
            ("hanbit.onmicrosoft.com", "Microsoft Azure"),
            ("fabrikam.onmicrosoft.com", try activeSubscription(of: "fabrikam", in: home)),
        ]
        for verb in ["suspend", "reactivate", "suspend", "reactivate", "suspend"] {
            let both = try ways.map { customer, subscription in
                try home.start([verb, customer, subscription, "--yes", "--store", home.store])
            }
            for child in both {
                let outcome = try child.outcome()
                #expect(outcome.status == 0, "\(verb): \(outcome.errors)")
            }
        }
        let log = try home.json("activity").all
        #expect(log.count == 10)
        #expect(log.allSatisfy { $0["operationStatus"].text == "succeeded" })
    }

    private func activeSubscription(of name: String, in home: Home) throws -> String {
        let shown = try home.json("show", "\(name).onmicrosoft.com")
        let active = shown["subscriptions"].all.first {
            $0["status"].text == "active" && $0["kind"].text == "legacyLicence"
        }
        return try #require(active)["id"].text
    }
}
