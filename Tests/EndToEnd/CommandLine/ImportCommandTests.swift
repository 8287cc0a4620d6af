import Deck
import Domain
import Foundation
import Samples
import Testing
import Wording

@testable import Program

/// A store that is made of the portal's files, and all that can be done with it.
@Suite(.blocking) struct `An import on the command line` {
    let home: Home
    private let words = Language.english.words(namesKeys: false)
    private static let contoso = "a1b2c3d4-0000-4000-8000-000000000001"
    private static let fabrikam = "a1b2c3d4-0000-4000-8000-000000000002"
    private static let e3 = "e3e3e3e3-0000-4000-8000-000000000001"

    init() throws {
        home = try Home()
        try home.write(
            """
            Microsoft ID,Company name,Primary domain name,Relationship
            \(Self.contoso),"=Contoso, Ltd.",contoso.onmicrosoft.com,Cloud Reseller
            \(Self.fabrikam),Fabrikam,fabrikam.onmicrosoft.com,Cloud Reseller

            """, to: "work/customers.csv")
        try home.write(
            """
            Subscription ID;Subscription;Quantity;Status;Microsoft ID\r
            \(Self.e3);Office 365 E3;25;Active;\(Self.contoso)\r

            """, to: "work/subscriptions.csv")
    }

    private func imported(_ more: String...) throws -> ProcessResult {
        try home.start(
            [
                "import", "customers.csv", "--subscriptions", "subscriptions.csv", "--store",
                home.store,
            ] + more
        ).outcome()
    }

    @Test func `makes a store, and says how to open it`() throws {
        let outcome = try imported()
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("customers.csv: columns Microsoft ID, Company name"))
        #expect(outcome.output.contains("2 customers, 1 subscription"))
        #expect(outcome.output.contains("partnerdeck --store " + home.store))
        #expect(outcome.errors == words.importUnread(1) + "\n")
        #expect(
            try home.files(in: "work").filter { $0.hasPrefix("store") } == ["store.sqlite"])
        let json = try imported("--json", "--force").json()
        #expect(json["customers"].number == 2 && json["subscriptions"].number == 1)
        #expect(json["customersNotRead"].number == 1 && json["badLines"].all.isEmpty)
    }

    @Test func `is at its usual place where none is named`() throws {
        let outcome = try home.partnerdeck("import", "customers.csv")
        #expect(outcome.status == 0)
        #expect(try home.files(in: "data/partnerdeck") == ["imported.sqlite"])
        // No sandbox was made for it.
        #expect(
            try home.partnerdeck(
                "customers", "--store", home.path("data/partnerdeck/imported.sqlite")
            ).output.contains("Fabrikam"))
    }

    @Test func `replaces no store unless told to`() throws {
        #expect(try imported().status == 0)
        let before = try home.bytes(of: "work/store.sqlite")
        let again = try imported()
        #expect(again.status == 73 && again.errors.contains("--force"))
        #expect(try home.bytes(of: "work/store.sqlite") == before)
        #expect(try imported("--force").status == 0)
    }

    @Test func `tells each line that is left out, and ends with a status of its own`() throws {
        try home.write(
            "Microsoft ID,Company name\nabc,Contoso\n\(Self.contoso),Contoso\n\"x\n",
            to: "work/customers.csv")
        let outcome = try imported()
        #expect(outcome.status == 65)
        #expect(
            outcome.errors.hasPrefix(
                words.pathAndReason(
                    "customers.csv:2", reason: words.lineNoGUID("abc", column: "Microsoft ID"))))
        #expect(outcome.errors.contains("customers.csv:4: " + words.lineQuoteOpen))
        #expect(outcome.errors.hasSuffix(words.importLeftOut(2) + "\n"))
        #expect(try home.json("customers").all.map { $0["companyName"].text } == ["Contoso"])
        let lines = try imported("--force", "--json").json()["badLines"].all
        #expect(lines.map { $0["line"].number } == [2, 4])
        #expect(lines.allSatisfy { $0["inStore"].truth == false })
        #expect(lines.map { $0["file"].text } == ["customers.csv", "customers.csv"])
    }

    @Test func `says of what was left out that it was, and what to do`() throws {
        try home.write(
            "Subscription ID,Subscription,Quantity,Status,Microsoft ID\n"
                + "\(Self.e3),Office 365 E3,many,Active,\(Self.contoso)\n",
            to: "work/subscriptions.csv")
        #expect(try imported().status == 65)
        let shown = try home.onStore("show", Self.contoso, "--columns", "name,status")
        #expect(shown.output.contains(words.statusLineLeftOut))
        #expect(!shown.output.contains(words.statusUnknown))
        let blocker = try home.json("blockers", Self.contoso)["blockers"].all.first {
            $0["name"].text == "Office 365 E3"
        }
        #expect(blocker?["cause"].text == "lineLeftOut")
        #expect(blocker?["wayOut"].text == words.adviceLineLeftOut)
        // It is in the store: it was not left out.
        let again = try imported("--force")
        #expect(again.errors.contains(words.importHeld(1)))
        #expect(!again.errors.contains(words.importLeftOut(1)))
        let lines = try imported("--force", "--json").json()["badLines"].all
        #expect(lines.map { $0["inStore"].truth } == [true])
    }

    @Test func `tells a status that is not known, and takes the line`() throws {
        try home.write(
            "Subscription ID,Subscription,Quantity,Status,Microsoft ID\n"
                + "\(Self.e3),Office 365 E3,25,Sleeping,\(Self.contoso)\n",
            to: "work/subscriptions.csv")
        let outcome = try imported()
        let told = words.lineUnknownValue("Sleeping", column: "Status")
        #expect(outcome.status == 0)
        #expect(
            outcome.errors
                == ["subscriptions.csv:2: " + told, words.importUnread(1), words.importUnknown(1)]
                .map { $0 + "\n" }.joined())
        let json = try imported("--force", "--json").json()
        #expect(json["badLines"].all.isEmpty)
        #expect(json["unknownValues"].all.map { $0["line"].number } == [2])
        #expect(json["unknownValues"].all.map { $0["reason"].text } == [told])
    }

    @Test(arguments: [
        (["import", "none.csv"], 66), (["import", "."], 65), (["import", "subscriptions.csv"], 65),
        (["import", "customers.csv", "--subscriptions", "customers.csv"], 65),
        (["import", "customers.csv", "--subscriptions", "nobody=subscriptions.csv"], 64),
    ])
    func `makes no store of what is no such file`(arguments: [String], status: Int) throws {
        let outcome = try home.start(arguments + ["--store", home.store]).outcome()
        #expect(outcome.status.map(Int.init) == status && !outcome.errors.isEmpty, "\(outcome)")
        #expect(!(try home.files(in: "work").contains { $0.hasPrefix("store") }))
    }

    @Test func `can be looked at like any other, and blocks what is not known`() throws {
        _ = try imported()
        let rows = try home.json("customers").all
        #expect(rows.map { $0["companyName"].text } == ["=Contoso, Ltd.", "Fabrikam"])
        #expect(rows.allSatisfy { $0["eligible"].truth == false })
        let shown = try home.json("show", "contoso.onmicrosoft.com")
        #expect(shown["subscriptions"].all.map { $0["kind"].text } == ["unknown"])
        #expect(shown["subscriptions"].all.map { $0["quantity"].number } == [25])
        let blockers = try home.json("blockers", Self.contoso)["blockers"].all
        #expect(blockers.map { $0["cause"].text } == ["kindUnknown", "notInFile"])
        let report = try home.json("report", "blockers").all
        #expect(
            report.map { $0["read"].truth } == [true, true, false],
            "two of Contoso, and a row that says nothing of Fabrikam")
        let outcome = try home.onStore("report", "seats", "--columns", "customer,returnable,read")
        #expect(
            outcome.output
                == "customer,returnable,read\r\n\"'=Contoso, Ltd.\",,yes\r\nFabrikam,,no\r\n")
        #expect(outcome.errors.contains(words.reportUnread(1)))
        #expect(outcome.errors.contains("Imported from CSV files of "))
        for (report, said) in [
            ("renewals", words.datesNotInFile), ("seats", words.holdingsNotInFile),
            ("subscriptions", words.holdingsNotInFile), ("blockers", words.holdingsNotInFile),
            ("customers", words.holdingsNotInFile),
        ] {
            #expect(try home.onStore("report", report).errors.contains(said), "\(report)")
        }
    }

    @Test func `says in a report that admin relationships are not known`() throws {
        _ = try imported()
        let outcome = try home.onStore("report", "gdap", "--columns", "customer,status,read,id")
        // As of the command of that name: nobody knows of any.
        #expect(outcome.status == 66)
        #expect(
            outcome.output
                == "customer,status,read,id\r\n\"'=Contoso, Ltd.\",unknown,no,\r\n"
                + "Fabrikam,unknown,no,\r\n")
        #expect(outcome.errors.contains(words.reportAccessUnread(2)))
        #expect(outcome.errors.contains(words.accessNotInFile))
        // Nobody has counted those behind the limit.
        let one = try home.onStore("report", "gdap", "--limit", "1", "--columns", "id")
        #expect(one.status == 66 && !one.errors.contains(words.reportAccessUnread(1)))
        #expect(one.errors.contains(words.accessNotInFile))
        let two = try home.onStore("report", "gdap", "--limit", "2", "--columns", "id")
        #expect(two.errors.contains(words.reportAccessUnread(2)))
        let none = try home.onStore("report", "gdap", "--filter", "gdap", "--columns", "id")
        #expect(none.output == "id\r\n" && none.errors.contains(words.filterNotInFile(2)))
    }

    @Test func `says in a report that no dates are known, of each customer`() throws {
        _ = try imported()
        let outcome = try home.onStore("report", "renewals", "--columns", "customer,ends,read")
        #expect(outcome.status == 66)
        #expect(
            outcome.output
                == "customer,ends,read\r\n\"'=Contoso, Ltd.\",,no\r\nFabrikam,,no\r\n")
        // What Contoso holds is known.
        #expect(!outcome.errors.contains(words.reportUnread(2)))
        #expect(outcome.errors.components(separatedBy: words.datesNotInFile).count == 2)
    }

    @Test func `says each thing once in a report, and fails where it tells nothing`() throws {
        try home.write(
            "Microsoft ID,Company name\n\(Self.contoso),Contoso\n", to: "work/customers.csv")
        #expect(
            try home.start(["import", "customers.csv", "--store", home.store]).outcome().status == 0
        )
        for report in Report.allCases {
            let outcome = try home.onStore("report", report.rawValue)
            // The list of customers is told.
            let status: Int32 = report == Report.customers ? 0 : 66
            #expect(outcome.status == status, "\(report)")
            #expect(outcome.output.contains("Contoso"), "\(report)")
            let lines = outcome.errors.split(separator: "\n")
            let distinct = Set(lines)
            #expect(distinct.count == lines.count && lines.count > 1, "\(outcome.errors)")
        }
    }

    @Test func `counts nothing that the files do not tell`() throws {
        _ = try imported()
        let rows = try home.json("customers").all
        #expect(rows.map { $0["activeSubscriptions"].number } == [1, nil])
        #expect(rows.map { $0["openPurchases"].number } == [nil, nil])
        #expect(rows.map { $0["blockers"].number } == [2, nil])
        let shown = try home.onStore("customers", "--columns", "name,purchases,ready")
        #expect(shown.output.contains(words.statusUnknown))
        #expect(!shown.output.contains(words.notReadYetMark))
        let told = try home.json("show", Self.contoso)["subscriptions"].all
        for member in ["autoRenewEnabled", "isTrial", "atTermEnd"] {
            #expect(told.allSatisfy { !$0.keys.contains(member) }, "\(member)")
        }
        let fabrikam = try home.json("show", Self.fabrikam)
        for member in ["subscriptions", "azureSubscriptions", "reservations", "software"] {
            #expect(!fabrikam.keys.contains(member), "\(member)")
        }
        #expect(fabrikam["customer"].keys.isDisjoint(with: ["supportContacts", "country"]))
        // What only stands for something has no ID, and no name of a table.
        let blockers = try home.json("blockers", Self.fabrikam)["blockers"].all
        #expect(
            Set(blockers.map { $0["name"].text })
                == [words.subscriptionsIfAny, words.purchasesIfAny])
        #expect(!blockers.contains { $0.keys.contains("id") })
    }

    @Test func `plans even for a customer of whom nothing is told`() throws {
        _ = try imported()
        let outcome = try home.onStore("offboard", Self.fabrikam, "--dry-run")
        #expect(outcome.output.contains(words.taskTicket(words.subscriptionsIfAny)))
        #expect(outcome.output.contains(words.taskTicket(words.purchasesIfAny)))
        #expect(
            outcome.output.contains(words.ticketReason(words.causeSubscriptionsNotInFile)))
        #expect(!outcome.output.contains("ID purchases"))
    }

    @Test(arguments: [["gdap"], ["gdap", contoso], ["gdap", "--json"]])
    func `does not say that there are no admin relationships`(arguments: [String]) throws {
        _ = try imported()
        let outcome = try home.start(arguments + ["--store", home.store]).outcome()
        #expect(outcome.status == 66, "\(outcome)")
        #expect(outcome.errors.contains(words.accessNotInFile), "\(outcome)")
    }

    @Test(arguments: [[], ["--json"]])
    func `does not say that no term ends and nothing needs attention`(options: [String]) throws {
        _ = try imported()
        for (command, said) in [
            ("renewals", words.datesNotInFile), ("radar", words.radarNotInFile),
            ("offers", words.offersNotInFile),
        ] {
            let outcome = try home.start([command, "--store", home.store] + options).outcome()
            // As of admin relationships: nobody knows of any.
            #expect(outcome.status == 66 && outcome.errors.contains(said), "\(outcome)")
            #expect(!outcome.errors.contains(words.noTermEnds))
            #expect(!outcome.errors.contains(words.radarNothing))
        }
    }

    @Test(arguments: [
        ["suspend", contoso, e3, "--yes"], ["cancel", contoso, e3, "--yes"],
        ["seats", contoso, e3, "5", "--yes"], ["renewal", contoso, e3, "--on", "--yes"],
        ["remove", contoso, "--confirm", "contoso.onmicrosoft.com"], ["request"], ["sync"],
        ["order", contoso, "offer", "--yes"], ["sandbox", "identity"], ["sandbox", "serve"],
    ])
    func `can't be changed, and says why`(arguments: [String]) throws {
        _ = try imported()
        let outcome = try home.start(arguments + ["--store", home.store]).outcome()
        #expect(outcome.status == 77, "\(outcome)")
        #expect(outcome.errors.contains(words.refusedImported), "\(outcome)")
    }

    @Test func `says in the deck where it comes from, and that nothing can be changed`() throws {
        _ = try imported()
        let deck = try DeckSession(in: home) { $0.says("Fabrikam") && $0.says("CSV of ") }
        try deck.see(deck.words.readOnlyMark, deck.words.statusUnknown)
        try deck.press("Enter")
        try deck.see("Office 365 E3")
        try deck.press("s")
        try deck.see(deck.words.refusedImported)
    }
}
