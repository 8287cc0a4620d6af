import Deck
import Domain
import Foundation
import Testing
import Wording

@testable import Program

/// Admin relationships across all customers and of one, as a script gets and ends them.
@Suite(.blocking) struct `Admin relationships on the command line` {
    let home: Home
    private let words = Language.english.words(namesKeys: false)

    init() throws { home = try Home.seeded() }

    @Test func `are listed with customer, roles by name, status and end`() throws {
        let all = try home.json("gdap")["relationships"].all
        #expect(!all.isEmpty)
        let active = try #require(all.first { $0["status"].text == "active" })
        #expect(!active["name"].text.isEmpty && !active["domain"].text.isEmpty)
        #expect(active["roles"].all.allSatisfy { !$0["id"].text.isEmpty })
        let csv = try home.onStore("gdap", "--csv").output.components(separatedBy: "\r\n")
        #expect(csv.dropLast().count == all.count + 1)
        #expect(csv[0].hasPrefix("customer,domain,name,roles,status,ends,"))
        let domain = active["domain"].text
        let own = try home.json("gdap", domain)["relationships"].all
        #expect(!own.isEmpty && own.allSatisfy { $0["domain"].text == domain })
    }

    @Test func `are those that end soon and for good`() throws {
        let soon = try home.json("gdap", "--within", "90d")["relationships"].all
        for one in soon {
            #expect(0...90 * 24 ~= (one["hoursLeft"].number ?? -1))
            #expect(one["autoExtend"].text != "P180D")
        }
        let later = try home.json("gdap", "--within", "720d")["relationships"].all
        let hours = later.compactMap { $0["hoursLeft"].number }
        #expect(Set(hours).count > 1 && hours == hours.sorted())
    }

    @Test func `are not said to be none where only none ends that soon`() throws {
        let ends = try home.json("gdap")["relationships"].all
            .filter { $0["hoursLeft"].number.map { $0 > 24 } ?? false }.map { $0["domain"].text }
        let soon = try Set(
            home.json("gdap", "--within", "1h")["relationships"].all.map { $0["domain"].text })
        let domain = try #require(ends.first { !soon.contains($0) })
        let outcome = try home.onStore("gdap", domain, "--within", "1h")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains(words.nothingMatches), "\(outcome.errors)")
        #expect(!outcome.errors.contains(words.noAdminRelationships))
    }

    @Test func `are chosen by a filter, and customers without access are rows of their own`()
        throws
    {
        func listed(_ option: String, _ value: String) throws -> [JSON] {
            try home.json("gdap", option, value)["relationships"].all
        }
        let soon = try Set(listed("--filter", "access<180d").map { $0["id"].text })
        #expect(
            try !soon.isEmpty && soon == Set(listed("--within", "180d").map { $0["id"].text }))
        let active = try listed("--filter", "gdap")
        #expect(!active.isEmpty && active.allSatisfy { $0["activatedAt"].text != "" })
        let without = try home.json("customers", "--filter", "gdap:none").all
        let none = try listed("--filter", "gdap:none")
        #expect(!none.isEmpty && none.allSatisfy { $0["status"].text == "none" })
        #expect(none.map { $0["customerId"].text } == without.map { $0["id"].text })
        let csv = try home.onStore(
            "gdap", "--filter", "gdap:none", "--csv", "--columns", "status")
        #expect(csv.output == "status\r\n" + String(repeating: "none\r\n", count: none.count))
    }

    @Test func `are found by the names of roles, and told with the customer`() throws {
        let all = try home.json("gdap")["relationships"].all
        let one = try #require(all.first { $0["roles"].all.contains { $0["name"].text != "" } })
        let role = try #require(one["roles"].all.map { $0["name"].text }.first { !$0.isEmpty })
        let found = try home.json("gdap", "--filter", "\"\(role)\" status:active")["relationships"]
            .all
        for other in found where !other["companyName"].text.contains(role) {
            let roles = other["roles"].all.map { $0["name"].text }
            #expect(
                roles.contains { $0.contains(role) } || other["name"].text.contains(role),
                "\(roles)")
        }
        let domain = one["domain"].text
        let shown = try home.json("show", domain)["adminRelationships"].all
        #expect(shown.contains { $0["id"].text == one["id"].text })
        let text = try home.onStore("show", domain).output
        #expect(text.contains(words.adminRelationshipLabel) && text.contains(one["name"].text))
    }

    @Test func `end by their typed name, once`() throws {
        let all = try home.json("gdap")["relationships"].all
        let one = try #require(all.first { $0["status"].text == "active" })
        let (domain, name, id) = (one["domain"].text, one["name"].text, one["id"].text)
        #expect(try home.onStore("gdap", domain, "--end", id).status == 64)
        let wrong = try home.onStore("gdap", domain, "--end", id, "--confirm", name + "x")
        #expect(wrong.status == 64)
        let ended = try home.onStore("gdap", domain, "--end", id, "--confirm", name)
        // As a run, it says that this is asked for, and not done yet.
        #expect(ended.status == 4, "\(ended.errors)")
        #expect(ended.output == words.accessEnding(name) + "\n")
        let again = try home.onStore("gdap", domain, "--end", id, "--confirm", name)
        #expect(again.output.hasPrefix("Nothing was changed: \(name)"))
        let asJSON = try home.onStore("gdap", domain, "--end", id, "--confirm", name, "--json")
        // It has ended by then, or not yet.
        for outcome in [again, asJSON] { #expect([0, 4].contains(outcome.status)) }
        let word = asJSON.status == 0 ? "succeeded" : "requested"
        #expect(try JSON(asJSON.output)["outcome"].text == word, "\(asJSON.output)")
        let now = try home.json("gdap", domain)["relationships"].all
        let status = now.first { $0["id"].text == id }?["status"].text ?? ""
        #expect(["terminationRequested", "terminating", "terminated"].contains(status))
    }

    @Test func `are not ended without a customer, nor with options of the list`() throws {
        for (arguments, said) in [
            (["--end", "x"], words.gdapEndNeedsCustomer),
            (["--confirm", "x"], words.gdapNeedsEnd("--confirm")),
            (["a", "--end", "x", "--csv"], words.gdapEndExcludes("--csv")),
            (["a", "--end", "x", "--within", "30d"], words.gdapEndExcludes("--within")),
        ] {
            let outcome = try home.start(["gdap", "--store", home.store] + arguments).outcome()
            #expect(outcome.status == 64)
            #expect(outcome.errors.contains(said), "\(outcome.errors)")
        }
    }
}
