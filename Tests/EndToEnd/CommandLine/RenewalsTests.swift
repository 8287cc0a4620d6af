import Deck
import Domain
import Foundation
import Testing
import Wording

@testable import Program

/// The terms that end across all customers, as a script gets them.
@Suite(.blocking) struct `The renewals on the command line` {
    let home: Home
    private let words = Language.english.words(namesKeys: false)

    init() throws { home = try Home.seeded() }

    @Test func `are in the order of the ends, and count those of each month`() throws {
        let all = try home.json("renewals", "--monthly")
        #expect(all["monthlyNotListed"].number == 0)
        let dates = all["renewals"].all.map { $0["date"].text }
        #expect(dates.count > 5 && dates == dates.sorted())
        let usual = try home.json("renewals")
        let left = try #require(usual["monthlyNotListed"].number)
        #expect(usual["renewals"].all.count + left == dates.count)

        let outcome = try home.onStore("renewals", "--csv")
        #expect(outcome.status == 0)
        #expect(
            outcome.errors
                == (left == 0 ? "" : words.monthlyLeftOut(left, option: "--monthly") + "\n"))
        let records = outcome.output.components(separatedBy: "\r\n").dropLast()
        #expect(records.count == usual["renewals"].all.count + 1)
        #expect(records[0].hasPrefix("ends,hours-left,customer,domain,name,offer,kind,status,"))
        let table = try home.onStore("renewals", "--columns", "ends,customer,id").output
        let lines = table.split(separator: "\n")
        #expect(lines[0].hasPrefix(words.termEndLabel.uppercased()))
        #expect(
            lines.dropFirst().map { $0.split(separator: " ").last.map(String.init) ?? "" }
                == usual["renewals"].all.map { $0["subscriptionId"].text })
    }

    @Test func `are those of the next days, the first or the last of them`() throws {
        let all = try home.json("renewals", "--monthly")["renewals"].all
        let soon = try home.json("renewals", "--monthly", "--within", "90d")["renewals"].all
        #expect(soon.allSatisfy { 0...90 * 24 ~= ($0["hoursLeft"].number ?? -1) })
        #expect(!soon.isEmpty && soon.count < all.count)
        #expect(
            try home.json("renewals", "--monthly", "--limit", "1")["renewals"].all
                .map { $0["subscriptionId"].text }
                == all.prefix(1).map { $0["subscriptionId"].text })
        let last = try home.onStore(
            "renewals", "--monthly", "--reverse", "--limit", "1", "--columns", "id", "--csv"
        ).output
        #expect(last == "id\r\n\(all.last?["subscriptionId"].text ?? "")\r\n")
        let least = try home.onStore(
            "renewals", "--monthly", "--sort", "quantity", "--limit", "1", "--columns",
            "quantity", "--csv"
        ).output
        let quantities = all.compactMap { $0["seats"].number }
        #expect(least == "quantity\r\n\(quantities.min() ?? -1)\r\n")
    }

    @Test func `are narrowed by terms and words`() throws {
        let all = try home.json("renewals", "--monthly")["renewals"].all
        func ids(_ filter: String) throws -> [String] {
            try home.json("renewals", "--monthly", "--filter", filter)["renewals"].all
                .map { $0["subscriptionId"].text }
        }
        func expected(_ isWanted: (JSON) -> Bool) -> [String] {
            all.filter(isWanted).map { $0["subscriptionId"].text }
        }
        #expect(try ids("autorenew:on") == expected { $0["autoRenew"].truth == true })
        #expect(try ids("kind:nce") == expected { $0["kind"].text == "newCommerce" })
        #expect(
            try ids(Hanbit.domain) == expected { $0["domain"].text == Hanbit.domain })
        let first = try #require(all.first?["subscriptionId"].text)
        #expect(try ids(first) == [first])
    }

    @Test(arguments: ["30", "soon", "", "30d due<1h", "-1d"])
    func `say what is no time`(text: String) throws {
        let outcome = try home.onStore("renewals", "--within", text)
        #expect(outcome.status == 64 && outcome.output.isEmpty)
        #expect(outcome.errors.contains(words.filterNotATime(text)))
    }

    @Test(arguments: [Language.korean, .japanese])
    func `are the same for other programs in every language`(language: Language) throws {
        let columns = "customer,name,kind,term,billing,quantity,next-quantity,at-term-end,next-term"
        let outputs = try [Language.english, language].map {
            try home.onStore(
                "renewals", "--monthly", "--csv", "--columns", columns, "--language", $0.rawValue
            ).output
        }
        #expect(outputs[0] == outputs[1] && outputs[0].contains("\r\n"))
    }
}

@Suite(.serialized, .blocking) struct `Seats of a subscription with something scheduled` {
    @Test func `change together with that: it is set again, and both are undone as one`() throws {
        let home = try Home.seeded()
        let terms = try home.json(
            "renewals", "--filter", "kind:nce status:active autorenew:on")["renewals"].all
        let found = try terms.first { term in
            try home.onStore(
                "renewal", term["domain"].text, term["subscriptionId"].text, "--seats", "+5",
                "--yes"
            ).status == 0
        }
        let term = try #require(found)
        let (domain, id) = (term["domain"].text, term["subscriptionId"].text)
        func held() throws -> (seats: Int?, scheduled: String) {
            let all = try home.json("show", domain)["subscriptions"].all
            let one = try #require(all.first { $0["id"].text == id })
            return (
                one["quantity"].number,
                one["scheduledNextTermInstructions"].text + one["scheduledActions"].text
            )
        }
        let before = try held()
        let seats = try #require(before.seats)
        let outcome = try home.onStore("seats", domain, id, "+1", "--yes", "--json")
        #expect(outcome.status == 0, "\(outcome)")
        let done = try outcome.json()
        #expect(done["outcome"].text == "succeeded")
        #expect(done["subscription"]["quantity"].number == seats + 1)
        let after = try held()
        #expect(after.seats == seats + 1 && after.scheduled == before.scheduled)
        #expect(try home.onStore("offboard", "--resume").status == 66)
        #expect(try home.onStore("undo", domain, id, "--yes").status == 0)
        let undone = try held()
        #expect(undone.seats == seats && undone.scheduled == before.scheduled)
    }
}

private enum Hanbit {
    static let domain = "hanbit.onmicrosoft.com"
}
