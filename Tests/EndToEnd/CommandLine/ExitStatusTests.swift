import Deck
import Domain
import Foundation
import Samples
import Testing
import Wording

@testable import Program

@Suite(.blocking) struct `A command's exit status` {
    let home: Home
    let words = Language.english.words()
    static let domain = "hanbit.onmicrosoft.com"

    init() throws { home = try Home.seeded() }

    @Test func `is 0 for what was done`() throws {
        let azure = try home.json("show", Self.domain)["azureSubscriptions"].all[0]["id"].text
        for arguments in [
            ["customers"], ["show", Self.domain], ["offers"], ["request"], ["--help"],
            ["cancel", Self.domain, azure, "--yes"], ["activity"], ["sandbox", "identity"],
        ] {
            let outcome = try home.start(arguments + ["--store", home.store]).outcome()
            #expect(outcome.status == 0, "\(arguments)")
            #expect(outcome.errors.isEmpty && !outcome.output.isEmpty, "\(arguments)")
        }
    }

    @Test(arguments: ["customers --json", "show hanbit.onmicrosoft.com", "offers"])
    func `is 74 where the result could not be written`(command: String) throws {
        let line = "'\(Home.program)' \(command) --store '\(home.store)' > /dev/full"
        let outcome = try ChildProcess(
            ["/bin/sh", "-c", line], in: home, output: home.folderForWords()
        )
        .outcome()
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("The result could not be written"))
    }

    @Test func `is 3 where a rule says no, and what blocks is on standard output`() throws {
        let blockers = try home.onStore("blockers", Self.domain)
        #expect(blockers.status == 3 && blockers.errors.isEmpty)

        let removal = try home.onStore("remove", Self.domain, "--confirm", Self.domain)
        #expect(removal.status == 3)
        #expect(removal.output == blockers.output)
        #expect(removal.output.contains(words.fixLabel.uppercased()))
        #expect(!removal.errors.isEmpty)

        let told = try home.onStore("remove", Self.domain, "--confirm", Self.domain, "--json")
        #expect(told.status == 3)
        #expect(try told.json()["eligible"].truth == false)
        #expect(try home.onStore("show", Self.domain).status == 0)

        let plan = try home.json("show", Self.domain)["subscriptions"].all.first {
            $0["kind"].text == "azurePlan"
        }
        let early = try home.onStore("suspend", Self.domain, plan?["id"].text ?? "", "--yes")
        #expect(early.status == 3)
        #expect(early.errors.contains(words.reason(of: .azureSubscriptionsLive(count: 2))))
    }

    @Test func `of blockers is 0 when nothing blocks`() throws {
        try home.clear(Self.domain)
        let outcome = try home.onStore("blockers", Self.domain, "--json")
        #expect(outcome.status == 0)
        #expect(try outcome.json()["eligible"].truth == true)
        #expect(try outcome.json()["blockers"].isArray)
        #expect(try outcome.json()["blockers"].all.isEmpty)
    }

    @Test func `is 64 where a command is misspelt, also behind help`() throws {
        for (arguments, near) in [
            (["custmers"], "customers"), (["help", "custmers"], "customers"),
            (["sandbox", "sed"], "seed"),
        ] {
            let outcome = try home.start(arguments).outcome()
            #expect(outcome.status == 64 && outcome.output.isEmpty, "\(arguments)")
            #expect(outcome.errors.contains("Did you mean \"\(near)\"?"), "\(outcome.errors)")
        }
        #expect(try home.partnerdeck("help", "customers").status == 0)
    }

    @Test func `is 64 where the command is not understood`() throws {
        for arguments in [
            ["nosuch"], ["show"], ["customers", "--limit", "-1"],
            ["show", "x", "--language", "fr"],
            ["sandbox", "seed", "--customers", "0"],
        ] {
            let outcome = try home.start(arguments + ["--store", home.store]).outcome()
            #expect(outcome.status == 64, "\(arguments)")
            #expect(outcome.output.isEmpty && !outcome.errors.isEmpty, "\(arguments)")
        }
    }

    @Test func `is 66 where there is no such store, customer or holding`() throws {
        for arguments in [
            ["customers", "--store", home.path("work/none.sqlite")],
            ["show", "nobody", "--store", home.store],
            ["suspend", Self.domain, "nothing", "--yes", "--store", home.store],
            ["order", Self.domain, "NOTHING", "--yes", "--store", home.store],
        ] {
            let outcome = try home.start(arguments).outcome()
            #expect(outcome.status == 66, "\(arguments)")
            #expect(outcome.output.isEmpty && !outcome.errors.isEmpty, "\(arguments)")
        }
        #expect(try !home.files(in: "work").contains("none.sqlite"))
    }

    @Test func `is 69 for the deck where there is no terminal`() throws {
        let outcome = try home.onStore("deck")
        #expect(outcome.status == 69)
        #expect(outcome.errors.contains(words.screenError(.notATerminal)))
    }
}
