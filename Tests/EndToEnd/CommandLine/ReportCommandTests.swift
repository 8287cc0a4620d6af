import Deck
import Domain
import Foundation
import Samples
import Testing
import Wording

@testable import Program

/// The lists across all customers, as a script gets them.
@Suite(.blocking) struct `A report on the command line` {
    let home: Home
    private let words = Language.english.words(namesKeys: false)

    init() throws { home = try Home.seeded() }

    /// The records of comma-separated values that have no line breaks in them.
    private func records(_ arguments: String...) throws -> [String] { try records(arguments) }

    private func records(_ arguments: [String]) throws -> [String] {
        let outcome = try home.start(arguments + ["--store", home.store]).outcome()
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(arguments): \(outcome.errors)")
        return Array(outcome.output.components(separatedBy: "\r\n").dropLast())
    }

    @Test func `has the customers of their list, in its order`() throws {
        let columns = "id,name,domain,country,active,suspended,purchases,blockers,ready"
        let report = try records("report", "customers", "--columns", columns)
        #expect(try report == records("customers", "--csv", "--columns", columns))
        #expect(report.count == 7)
        let some = try records("report", "customers", "--filter", "blocked>0", "--columns", "id")
        #expect(
            try some == records("customers", "--csv", "--filter", "blocked>0", "--columns", "id"))
    }

    @Test func `has the terms of their list, those of each month too`() throws {
        let columns = "ends,customer,name,quantity,next-quantity,at-term-end,id"
        #expect(
            try records("report", "renewals", "--columns", columns)
                == records("renewals", "--monthly", "--csv", "--columns", columns))
    }

    @Test(arguments: ["", "gdap", "gdap:none", "-gdap", "access<180d", "gdap:none,pending"])
    func `has the admin relationships of their list, chosen as there`(filter: String) throws {
        let columns = "customer,domain,name,roles,status,ends,auto-extend,provider,customer-id,id"
        func listed(_ command: String...) throws -> String {
            let options = ["--filter", filter, "--columns", columns, "--store", home.store]
            let outcome = try home.start(command + options).outcome()
            #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
            return outcome.output
        }
        let report = try listed("report", "gdap")
        #expect(try report == listed("gdap", "--csv") && report.hasPrefix(columns + "\r\n"))
        if filter.isEmpty { #expect(report.components(separatedBy: "\r\n").count > 2) }
    }

    @Test(arguments: [
        ("renewals", ["--monthly"], "renewals", "subscriptionId", ["changes"]),
        ("gdap", [], "relationships", "id", ["roles", "extendsItself"]),
        ("customers", [], "", "id", ["relationship"]),
    ])
    func `has the members of its command in JSON, with the same values`(
        name: String, options: [String], list: String, id: String, others: [String]
    ) throws {
        func rows(_ arguments: [String]) throws -> JSON {
            try home.start(arguments + ["--json", "--store", home.store]).outcome().json()
        }
        let printed = try rows([name] + options)
        let listed = list.isEmpty ? printed.all : printed[list].all
        let reported = try rows(["report", name]).all
        #expect(!listed.isEmpty && reported.map { $0[id].text } == listed.map { $0[id].text })
        // Time passes between the two.
        let moving: Set = ["hoursLeft"]
        for (row, other) in zip(reported, listed) {
            // What the report says in a sentence.
            let next: Set = ["nextTerm", "nextBilling"]
            #expect(other.keys.subtracting(others).subtracting(next).isSubset(of: row.keys))
            for member in other.keys.intersection(row.keys).subtracting(moving) {
                let values = [row, other].map { $0[member].description }
                    .map { $0 == "null" ? "\"\"" : $0 }
                #expect(values[0] == values[1], "\(member)")
            }
        }
    }

    @Test func `says in its help what its columns are called in CSV and in JSON`() throws {
        let row = try #require(try home.json("report", "renewals").all.first)
        let titles = try #require(try records("report", "renewals").first)
        #expect(row.keys.isSuperset(of: ["date", "hoursLeft", "atEnd"]))
        #expect(row.keys.count == titles.split(separator: ",").count)
        let help = try home.start(["report", "--help"]).outcome().output
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for member in row.keys { #expect(help.contains(member), "\(member)") }
        #expect(help.contains("ends, hours-left, customer"))
        #expect(help.contains("monthly ones included"))
    }

    @Test(arguments: [
        ["report", "renewals"], ["report", "seats"], ["report", "gdap"], ["gdap"], ["offers"],
        ["customers"], ["renewals", "--monthly"], ["radar"],
    ])
    func `is the first rows of a list where so many are asked for`(arguments: [String]) throws {
        let id = arguments == ["radar"] ? "kind,item-id" : "id"
        let options = ["--csv", "--columns", id]
        let all = try records(arguments + options)
        #expect(all.count > 2)
        #expect(try records(arguments + options + ["--limit", "1"]) == Array(all.prefix(2)))
        let outcome = try home.start(
            arguments + ["--limit", "0", "--store", home.store]
        ).outcome()
        #expect(outcome.status == 64 && outcome.output.isEmpty)
    }

    @Test func `has of each customer what its own lists have`() throws {
        let customers = try home.json("customers").all
        for (report, command) in [("subscriptions", "show"), ("blockers", "blockers")] {
            var expected: [String] = []
            for customer in customers {
                let id = customer["id"].text
                let outcome = try home.onStore(command, id, "--csv", "--columns", "id,name,kind")
                expected += outcome.output.components(separatedBy: "\r\n").dropFirst().dropLast()
                    .map { id + "," + $0 }
            }
            let found = try records(
                "report", report, "--columns", "customer-id,id,name,kind")
            #expect(found.dropFirst().sorted() == expected.sorted() && !expected.isEmpty)
            // Customers are in the order of their list.
            var order: [String] = []
            for record in found.dropFirst() {
                let id = String(record.prefix(36))
                if order.last != id { order.append(id) }
            }
            #expect(order == customers.map { $0["id"].text }.filter(order.contains))
        }
    }

    @Test func `is an array in JSON, with a member for each column`() throws {
        let seats = try home.json("report", "seats").all
        #expect(!seats.isEmpty)
        for seat in seats {
            #expect(seat["seats"].number != nil && seat["read"].truth == true)
            #expect(seat.keys == Set(ReportCommand.headings(of: .seats, in: words).map(\.member)))
        }
        let none = try home.onStore("report", "seats", "--json", "--filter", "seats>99999")
        #expect(none.output == "[]\n" && none.status == 0)
        let some = try home.json("report", "seats", "--filter", "kind:nce").all
        #expect(
            some.map { $0["subscriptionId"].text }
                == seats.filter { $0["kind"].text == "newCommerce" }
                .map { $0["subscriptionId"].text })
    }

    @Test func `is in the order that is asked for, and its first rows are of that order`() throws {
        let columns = "quantity,name,id"
        let all = try records("report", "seats", "--columns", columns).dropFirst()
        func quantity(_ record: String) -> Int { Int(record.prefix { $0 != "," }) ?? -1 }
        let sorted = try records("report", "seats", "--columns", columns, "--sort", "-quantity")
        #expect(Set(sorted.dropFirst()) == Set(all) && sorted.count == all.count + 1)
        let numbers = sorted.dropFirst().map(quantity)
        #expect(numbers == numbers.sorted(by: >) && Set(numbers).count > 1)
        let most = try records(
            "report", "seats", "--columns", columns, "--sort", "quantity", "--reverse",
            "--limit", "2")
        #expect(most.dropFirst().map(quantity) == Array(numbers.prefix(2)))
        // A column that is not written may be the one that is sorted by.
        let names = try records("report", "seats", "--columns", "id", "--sort", "name")
        #expect(names.count == all.count + 1)
        let reversed = try records("report", "seats", "--columns", columns, "--reverse")
        #expect(Array(reversed.dropFirst()) == Array(all.reversed()))
        let json = try home.json("report", "seats", "--sort", "-quantity").all
        #expect(json.compactMap { $0["seats"].number } == numbers)
    }

    @Test func `goes to a file, which is replaced only when told to`() throws {
        func bytes(_ name: String) throws -> Data { try home.bytes(of: "work/" + name) }
        let arguments = ["report", "blockers", "--bom", "--store", home.store]
        #expect(try home.run(arguments, ">usual.csv").status == 0)
        let usual = try bytes("usual.csv")
        #expect(usual.starts(with: Data("\u{FEFF}customer,domain,".utf8)))
        let made = try home.onStore("report", "blockers", "--bom", "--output", "a.csv")
        #expect(made.status == 0 && made.output.isEmpty)
        #expect(made.errors.contains("a.csv"))
        #expect(try bytes("a.csv") == usual)
        #expect(try home.files(in: "work").filter { $0.hasSuffix(".new") }.isEmpty)
        #expect(try home.onStore("report", "seats", "--output", "a.csv").status == 73)
        #expect(try bytes("a.csv") == usual)
        #expect(try home.onStore("report", "seats", "--output", "a.csv", "--force").status == 0)
        let seats = try home.onStore("report", "seats").output
        #expect(try bytes("a.csv") == Data(seats.utf8))
    }

    @Test(arguments: [
        ["report"], ["report", "nothing"], ["report", "seats", "--columns", "nothing"],
        ["report", "seats", "--csv", "--json"], ["report", "seats", "--bom", "--json"],
        ["report", "seats", "--force"], ["report", "seats", "--filter", "nothing:1"],
        ["report", "seats", "--sort", "nothing"], ["report", "seats", "--sort", "ends"],
        ["report", "customers", "--filter", "due<3d"],
    ])
    func `says what it does not understand, and writes nothing`(arguments: [String]) throws {
        let outcome = try home.start(arguments + ["--store", home.store]).outcome()
        #expect(outcome.status == 64 && outcome.output.isEmpty && !outcome.errors.isEmpty)
    }

    @Test(arguments: [Language.korean, .japanese])
    func `is the same for other programs in every language`(language: Language) throws {
        for report in Report.allCases {
            let outputs = try [Language.english, language].map {
                try home.onStore("report", report.rawValue, "--language", $0.rawValue).output
            }
            // Hours left go on meanwhile.
            #expect(outputs[0].count == outputs[1].count && outputs[0].contains("\r\n"))
        }
    }
}
