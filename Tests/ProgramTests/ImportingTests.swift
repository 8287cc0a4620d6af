import Chance
import Domain
import Foundation
import Samples
import Storage
import Testing
import Wording

@testable import Program

@Suite struct `An import` {
    private let folder: TemporaryFolder
    private let words = Language.english.words(namesKeys: false)
    private static let contoso = "a1b2c3d4-0000-4000-8000-000000000001"
    private static let fabrikam = "a1b2c3d4-0000-4000-8000-000000000002"
    private static let e3 = "e3e3e3e3-0000-4000-8000-000000000001"
    private static let visio = "e3e3e3e3-0000-4000-8000-000000000002"
    private static let customers = """
        Microsoft ID,Company name,Primary domain name,Relationship
        \(contoso),"Contoso, Ltd.",contoso.onmicrosoft.com,Cloud Reseller
        \(fabrikam),Fabrikam,fabrikam.onmicrosoft.com,Cloud Reseller
        """

    init() throws { folder = try TemporaryFolder() }

    private func file(_ text: String, _ name: String = "customers.csv") throws -> PortalFile {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path(name)))
        return try PortalFile(folder.path(name), in: words)
    }

    private struct Outcome {
        let tally: ImportTally
        /// By `line problem`.
        let told: [String]
        /// The lines for which something that is not known stands in the store.
        let held: [Int]
        let directory: Directory

        func holdings(_ id: String) throws -> Holdings? {
            try directory.holdings(of: Customer.ID(id))
        }
    }

    private func run(
        _ customers: String = Self.customers, _ subscriptions: (String, owner: String?)...,
        into name: String = "store.sqlite", replacing: Bool = false
    ) throws -> Outcome {
        var told: [String] = []
        var held: [Int] = []
        let files = try subscriptions.enumerated().map { place, given in
            SubscriptionsFile(
                file: try file(given.0, "subscriptions\(place).csv"), owner: given.owner)
        }
        let importing = Importing(
            try file(customers), files, in: words, progress: { _ in },
            tell: { _, line, problem, fate in
                told.append("\(line) \(problem)")
                if fate == .held { held.append(line) }
            })
        let path = folder.path(name)
        let tally = try importing.run(into: path, replacing: replacing, at: .today)
        return Outcome(
            tally: tally, told: told, held: held, directory: try Directory(path: path))
    }

    private static let subscriptions = """
        Subscription ID,Subscription,Quantity,Status,Reseller,Customer ID
        \(e3),Office 365 E3,25,Active,x,\(contoso)
        \(visio),Visio,5,Canceled,x,\(contoso)
        """

    @Test func `has every line of the files, and what they do not tell as not known`() throws {
        let done = try run(Self.customers, (Self.subscriptions, nil))
        #expect(done.told.isEmpty)
        #expect(done.tally == ImportTally(customers: 2, subscriptions: 2, leftOut: 0, unread: 1))
        let holdings = try #require(try done.holdings(Self.contoso))
        #expect(holdings.customer.companyName == "Contoso, Ltd.")
        #expect(holdings.customer.relationship == .reseller)
        #expect(holdings.subscriptions.map(\.name) == ["Office 365 E3", "Visio"])
        #expect(holdings.subscriptions.map(\.status) == [.active, .deleted])
        #expect(holdings.subscriptions.map(\.quantity) == [25, 5])
        #expect(holdings.subscriptions.allSatisfy { !$0.isKindTold })
        #expect(
            Importing.rules.eligibility(of: holdings, at: .today).blockers.map(\.cause)
                == [.kindUntold, .unread(.notInFile, in: .entitlements)])
        #expect(try done.holdings(Self.fabrikam)?.unread.contains(.untoldSubscriptions) == true)
        // What is not known never clears anything.
        #expect(try done.directory.summary().readyCustomers == 0)
        let origin = try #require(try done.directory.importOrigin())
        #expect(origin.importedAt == .today && origin.asOf <= .today)
    }

    @Test(arguments: [
        "\u{FEFF}RELATIONSHIP;primary domain  name;Company_Name;MicrosoftID",
        "Relationship;Domain;Customer name;Customer ID",
        // Its values tell what it is.
        "Relationship;Domain;Company name;Kunden-ID",
    ])
    func `finds columns by their titles, in any order and between semicolons`(
        titles: String
    ) throws {
        let done = try run(
            titles + "\r\nCloud Reseller;Contoso.onmicrosoft.com;Contoso;{"
                + Self.contoso.uppercased() + "}\r\n")
        #expect(done.told.isEmpty && done.tally.customers == 1)
        let customer = try #require(try done.holdings(Self.contoso)?.customer)
        #expect(customer.companyName == "Contoso" && customer.domain == "contoso.onmicrosoft.com")
    }

    @Test(arguments: [Self.contoso, "CONTOSO.onmicrosoft.com"])
    func `takes whose a file is from who named it`(owner: String) throws {
        let text = Self.subscriptions.replacing(",Customer ID", with: "")
            .replacing("," + Self.contoso, with: "")
        let done = try run(Self.customers, (text, owner))
        #expect(done.told.isEmpty && done.tally.subscriptions == 2)
        #expect(try done.holdings(Self.contoso)?.subscriptions.count == 2)
        // A file without lines tells that there is nothing.
        let titles = String(text.split(separator: "\n")[0])
        let none = try run(
            Self.customers, (titles, owner: Self.fabrikam), into: "second.sqlite")
        #expect(none.tally.unread == 1)
        #expect(try none.holdings(Self.fabrikam)?.unread == [.untoldPurchases])
    }

    @Test func `leaves a bad line out as a whole, tells it, and takes all others`() throws {
        let done = try run(
            """
            Microsoft ID,Company name,Primary domain name,Relationship
            \(Self.contoso),Contoso,contoso.onmicrosoft.com,Cloud Reseller
            abc,Nobody,,
            \(Self.contoso),Contoso again,,
            \(Self.fabrikam),,,
            one,two
            """,
            (
                """
                Subscription ID,Subscription,Quantity,Status,Customer ID
                \(Self.e3),Office 365 E3,25,Active,\(Self.contoso)
                \(Self.e3),Office 365 E3,25,Deleted,\(Self.contoso)
                \(Self.visio),Visio,"1,5",Deleted,\(Self.contoso)
                \(Self.visio),Visio,5,Active,\(Self.fabrikam)
                \(Self.visio),Visio,5,,\(Self.contoso)
                x,Visio,5,Active,\(Self.contoso)
                """, nil
            ))
        #expect(
            done.told == [
                "3 \(LineProblem.noGUID("abc", .microsoftID))",
                "4 \(LineProblem.twice(Self.contoso, line: 2, of: nil))",
                "5 \(LineProblem.lacks(.companyName))",
                "6 \(LineProblem.count(2, wanted: 4))",
                // The second file.
                "3 \(LineProblem.twice(Self.e3, line: 2, of: nil))",
                "4 \(LineProblem.noNumber("1,5", .quantity))",
                "5 \(LineProblem.nobody(Self.fabrikam))", "6 \(LineProblem.lacks(.status))",
                "7 \(LineProblem.noGUID("x", .subscriptionID))",
            ])
        #expect(done.tally == ImportTally(customers: 1, subscriptions: 1, leftOut: 6, held: 3))
        #expect(done.held == [4, 6, 7])
        let holdings = try #require(try done.holdings(Self.contoso))
        #expect(holdings.customer.companyName == "Contoso")
        #expect(holdings.subscriptions.map(\.status) == [.active])
        // Each line that was about the customer and could not be read blocks, and says so.
        #expect(holdings.unread.count { $0.cause == .line } == 3)
        // They are counted apart from what is active.
        let origin = try #require(try done.directory.importOrigin())
        #expect(try ImportedReadings(of: done.directory, origin).unreadSubscriptions() == 3)
        #expect(try done.directory.summary().activeSubscriptions == 1)
        #expect(
            try done.directory.customers(matching: "", offset: 0, limit: 9).rows.map(\.blockers)
                == [5])
    }

    @Test func `tells the line of another file in which an ID stood before`() throws {
        let done = try run(Self.customers, (Self.subscriptions, nil), (Self.subscriptions, nil))
        let first = folder.path("subscriptions0.csv")
        let problems = [
            LineProblem.twice(Self.e3, line: 2, of: first), .twice(Self.visio, line: 3, of: first),
        ]
        #expect(done.told == ["2 \(problems[0])", "3 \(problems[1])"])
        #expect(words.lineProblem(problems[1]).contains("line 3 of \(first)"))
        #expect(done.tally.subscriptions == 2 && done.tally.leftOut == 2)
    }

    @Test func `takes a line with a word that is not known, and tells it in its turn`() throws {
        let done = try run(
            """
            Microsoft ID,Company name,Primary domain name,Relationship
            \(Self.contoso),Contoso,,Banana
            \(Self.fabrikam),Fabrikam,,
            """,
            (
                """
                Subscription ID,Subscription,Quantity,Status,Customer ID
                \(Self.e3),Office 365 E3,25,Sleeping,\(Self.contoso)
                \(Self.visio),Visio,abc,Active,\(Self.contoso)
                \(Self.visio),Visio,5,CANCELED,\(Self.contoso)
                \(Self.e3),Office 365 E3,25,Dozing,\(Self.contoso)
                """, nil
            ))
        #expect(
            done.told == [
                "2 \(LineProblem.unknown("Banana", .relationship))",
                "2 \(LineProblem.unknown("Sleeping", .status))",
                "3 \(LineProblem.noNumber("abc", .quantity))",
                "5 \(LineProblem.twice(Self.e3, line: 2, of: nil))",
            ])
        #expect(
            done.tally
                == ImportTally(
                    customers: 2, subscriptions: 2, leftOut: 1, held: 1, unknown: 2, unread: 1))
        #expect(
            try done.holdings(Self.contoso)?.subscriptions.map(\.status)
                == [.unrecognized("Sleeping"), .deleted])
        #expect(try done.holdings(Self.contoso)?.customer.relationship == .untold)
    }

    @Test func `leaves a line out whose customer is not known, whatever is wrong with it`() throws {
        let done = try run(
            Self.customers,
            (
                """
                Subscription ID,Subscription,Quantity,Status,Customer ID
                \(Self.e3),Office 365 E3,many,Active,\(Self.e3)
                \(Self.visio),Visio,many,Active,\(Self.contoso)
                """, nil
            ))
        #expect(done.told.count == 2 && done.held == [3])
        #expect(done.tally == ImportTally(customers: 2, leftOut: 1, held: 1, unread: 2))
    }

    @Test(arguments: ["", "\n\n", "Company name\nContoso\n", "a,b\n1,2\n"])
    func `makes nothing of a file without the columns that it needs`(text: String) throws {
        let failure = #expect(throws: Failure.self) {
            try file(text).require([.microsoftID, .companyName], in: words)
        }
        #expect(failure?.status == 65)
        #expect(failure?.message(in: words)?.contains("customers.csv") == true)
    }

    @Test func `leaves no store where it is cut short, and the one that was there`() throws {
        _ = try run()
        #expect(throws: Failure.self) { _ = try run() }
        let failure = #expect(throws: Failure.self) {
            _ = try run(Self.customers, (Self.subscriptions, owner: "nobody"), replacing: true)
        }
        #expect(failure?.status == 64)
        #expect(
            try Directory(path: folder.path("store.sqlite")).summary().customers == 2)
        #expect(!(try folder.names.contains("store.sqlite.new")))
    }

    @Test(arguments: 0..<40)
    func `never fails for what a file has, and takes or tells each line`(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        let pieces = [
            Self.contoso, Self.fabrikam, "Contoso", ",", ",", ",", "\"", "\n", "\r\n", "'", "=1",
            "한빛", "\u{0}", "Cloud Reseller", ";",
        ]
        let body = (0..<dice.below(60)).map { _ in dice.pick(pieces) }.joined()
        let titles = "Microsoft ID,Company name,Primary domain name,Relationship\n"
        let done = try run(titles + body)
        let items = `A file of comma-separated values`.items(titles + body).dropFirst()
        let lines = items.count { if case .empty = $0 { false } else { true } }
        #expect(done.tally.customers + done.tally.leftOut == lines)
        #expect(done.told.count == done.tally.leftOut)
        #expect(try done.directory.summary().customers == done.tally.customers)
    }

    @Test(arguments: Language.allCases)
    func `has words for all that is wrong with a line`(language: Language) {
        let words = language.words(namesKeys: false)
        let problems: [LineProblem] = [
            .csv(.tooLong), .csv(.notUTF8), .csv(.quoteOpen), .csv(.quoteWithin),
            .count(1, wanted: 4), .lacks(.status), .noGUID("abc", .microsoftID),
            .noNumber("1,5", .quantity), .twice("abc", line: 2, of: nil),
            .twice("abc", line: 2, of: "b.csv"), .nobody("abc"),
            .unknown("abc", .status),
        ]
        let said = problems.map(words.lineProblem)
        #expect(Set(said).count == problems.count && said.allSatisfy { !$0.isEmpty })
        let long = words.lineProblem(
            .noGUID(String(repeating: "a\n", count: 10_000), .microsoftID))
        #expect(long.count < 200 && !long.contains("\n"))
    }
}
