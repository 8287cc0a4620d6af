import Deck
import Domain
import Samples
import Testing
import Wording

@testable import Program

@Suite(.blocking) struct `Off-boarding by command` {
    static let domain = "hanbit.onmicrosoft.com"
    let home: Home

    init() throws { home = try Home.seeded() }

    @Test func `says what it would do, and does nothing without the customer's domain`() throws {
        let dry = try home.json("offboard", Self.domain, "--dry-run")
        let steps = dry["customers"].all[0]["steps"].all
        let blockers = try home.json("blockers", Self.domain)["blockers"].all
        #expect(steps.count >= 3)
        #expect(steps.last?["task"].text == "remove-relationship")
        #expect(steps.allSatisfy { $0["state"].text == "planned" })
        // An add-on follows its base, so there may be fewer steps than things that block.
        let targets = Set(steps.map { $0["targetId"].text })
        let blocking = blockers.filter { $0["action"].text != "suspendBase" }
        #expect(blocking.allSatisfy { targets.contains($0["id"].text) })

        let told = try home.onStore("offboard", Self.domain, "--dry-run").output
        let words = Language.english.words(namesKeys: false)
        let found = told.split(separator: "\n").filter { $0.contains("✓") }
        #expect(
            !found.isEmpty && found.allSatisfy { $0.hasSuffix("✓ " + words.entryNothingAgainst) })

        let unsaid = try home.onStore("offboard", Self.domain)
        #expect(unsaid.status == 64)
        #expect(unsaid.errors.contains("--confirm \(Self.domain)"))
        let wrong = try home.onStore("offboard", Self.domain, "--confirm", "contoso.example")
        #expect(wrong.status == 64)
        #expect(try home.json("activity").all.isEmpty)
        let entries = try home.journal()
        #expect(entries.map(\.kind) == ["rehearsed", "rehearsed"])
    }

    @Test func `ends the relationship, and the journal and the certificate prove it`() throws {
        let held = try home.json("show", Self.domain)
        let done = try home.onStore(
            "offboard", Self.domain, "--confirm", Self.domain, "--json")
        #expect(done.status == 0, "\(done)")
        let run = try done.json()
        #expect(run["complete"].truth == true)
        #expect(
            run["customers"].all[0]["steps"].all.allSatisfy { $0["state"].text == "confirmed" })
        #expect(try home.onStore("show", Self.domain).status == 3)

        #expect(try home.partnerdeck("journal", "--verify").status == 0)
        let entries = try home.journal()
        #expect(entries.first?.kind == "started")
        #expect(entries.last?.kind == "finished")
        #expect(entries.count { $0.kind == "intended" } == entries.count { $0.kind == "ended" })

        let certificate = try home.onStore("certificate", Self.domain, "--format", "json").json()
        let acts = certificate["acts"].all
        let audit = try home.json("activity").all.filter {
            $0["operationStatus"].text == "succeeded"
        }
        #expect(acts.count == audit.count)
        #expect(
            certificate["held"]["subscriptions"].all.count == held["subscriptions"].all.count)
        for (format, start) in [("markdown", "# "), ("html", "<!DOCTYPE html>")] {
            let first = try home.onStore("certificate", Self.domain, "--format", format)
            #expect(first.output.hasPrefix(start))
            #expect(try home.onStore("certificate", Self.domain, "--format", format) == first)
        }
    }

    @Test func `runs a plan that was saved`() throws {
        let saved = try home.onStore("offboard", Self.domain, "--save", "plan.json")
        #expect(saved.status == 0, "\(saved)")
        #expect(try home.json("activity").all.isEmpty)
        let again = try home.onStore("offboard", Self.domain, "--save", "plan.json")
        #expect(again.status == 73)
        let run = try home.onStore("offboard", "--plan", "plan.json", "--confirm", Self.domain)
        #expect(run.status == 0, "\(run)")
        try home.write("{}", to: "work/nothing.json")
        #expect(try home.onStore("offboard", "--plan", "nothing.json").status == 65)
        #expect(try home.onStore("offboard", "--plan", "nowhere.json").status == 66)
    }

    @Test func `rehearses also where it is for looking only`() throws {
        let outcome = try home.onStore("offboard", Self.domain, "--dry-run", "--readonly")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(try home.journal().map(\.kind) == ["rehearsed"])
        #expect(try home.json("activity").all.isEmpty)
    }

    @Test func `says until when a run waits, and how to go on`() throws {
        let steps = try home.json("customers").all.map { $0["domain"].text }.map { domain in
            (domain, try home.json("offboard", domain, "--dry-run")["customers"].all[0]["steps"])
        }
        let waiting = try #require(
            steps.first { $0.1.all.contains { $0["kind"].text == "wait" } }?.0)
        let outcome = try home.onStore("offboard", waiting, "--confirm", waiting)
        #expect(outcome.status == 75, "\(outcome)")
        #expect(outcome.output.contains("The run is waiting until"))
        #expect(outcome.output.contains("partnerdeck offboard \(waiting) --resume"))
        #expect(!outcome.output.contains("(F)"))
    }

    @Test func `resumes one of several runs only where it is named, and tells of the others`()
        throws
    {
        let words = Language.english.words(namesKeys: false)
        var waiting: [String] = []
        for domain in try home.json("customers").all.map({ $0["domain"].text })
        where waiting.count < 2 {
            let outcome = try home.onStore("offboard", domain, "--confirm", domain)
            if outcome.status == 75 { waiting.append(domain) }
        }
        try #require(waiting.count == 2)
        let unnamed = try home.onStore("offboard", "--resume")
        #expect(unnamed.status == 64 && unnamed.output.isEmpty, "\(unnamed)")
        for domain in waiting { #expect(unnamed.errors.contains(domain)) }
        let listed = try home.onStore("offboard", "--resume", "--json")
        #expect(listed.status == 64)
        let entries = try listed.json()["unfinished"].all.compactMap { $0["entry"].number }
        #expect(entries.count >= 2)

        let first = try home.onStore("offboard", waiting[0], "--resume")
        #expect(first.status == 75, "\(first)")
        #expect(first.output.contains(waiting[0]) && !first.output.contains(waiting[1]))
        #expect(first.errors.contains(waiting[1]), "\(first.errors)")

        // Which run is closed is named, and nothing is closed where nothing may be changed.
        let nameless = try home.onStore("offboard", "--resume", "--set-aside")
        #expect(nameless.status == 64 && nameless.output.isEmpty, "\(nameless)")
        let looking = try home.onStore(
            "offboard", waiting[1], "--resume", "--set-aside", "--readonly")
        #expect(looking.status == 77, "\(looking)")

        for entry in entries.dropLast() {
            let aside = try home.onStore(
                "offboard", "--resume", "--set-aside", "--entry", "\(entry)")
            #expect(aside.status == 0, "\(aside)")
            #expect(aside.output.contains(words.closing(.setAside)))
        }
        let left = try home.onStore("offboard", "--resume")
        #expect(left.status == 75 && left.output.contains(waiting[1]), "\(left)")
        let gone = try home.onStore("offboard", "--resume", "--entry", "\(entries[0])")
        #expect(gone.status == 66 && !gone.errors.isEmpty)
    }

    @Test func `has nothing to write with when it is for looking only`() throws {
        for arguments in [
            ["offboard", Self.domain, "--confirm", Self.domain],
            ["suspend", Self.domain, "Microsoft Azure", "--yes"],
        ] {
            let outcome = try home.start(arguments + ["--readonly", "--store", home.store])
                .outcome()
            #expect(outcome.status == 77, "\(outcome)")
        }
        #expect(try home.json("activity").all.isEmpty)
    }

    @Test func `does nothing where the journal cannot be kept`() throws {
        // A file in the place of the folder: not even root can make a folder below it.
        try home.write("", to: "state/partnerdeck")
        let outcome = try home.onStore("suspend", Self.domain, "Microsoft Azure", "--yes")
        #expect(outcome.status == 73, "\(outcome)")
        #expect(outcome.errors.contains("journal.jsonl"))
        #expect(try home.json("activity").all.isEmpty)
    }

    @Test func `takes a suspension back with all it took`() throws {
        let before = try home.json("show", Self.domain)["subscriptions"].all
        let target = try #require(
            before.first {
                $0["kind"].text == "newCommerce" && $0["status"].text == "active"
                    && $0["autoRenewEnabled"].truth == true
            })["id"].text
        #expect(try home.onStore("suspend", Self.domain, target, "--yes").status == 0)
        let undone = try home.onStore("undo", Self.domain, target, "--yes", "--json")
        #expect(undone.status == 0, "\(undone)")
        let after = try home.onStore("show", Self.domain, "--json").output
        #expect(
            try JSON(after)["subscriptions"].all.map(\.description) == before.map(\.description))
        #expect(try home.onStore("undo", Self.domain, target, "--yes").status == 3)
    }

    @Test func `takes nothing back for whoever is not known, and does not tell of an end`() throws {
        let id = try home.json("show", Self.domain)["customer"]["id"].text
        let suspended = try home.onStore("suspend", Self.domain, "Microsoft Azure", "--yes")
        #expect(suspended.status == 0)
        let entry = try #require(home.journal().last { $0.kind == "intended" }?.json["id"].number)
        // Another seed has other customers.
        let seeded = try home.onStore(
            "sandbox", "seed", "--customers", "2", "--seed", "21", "--force")
        #expect(seeded.status == 0)
        let outcome = try home.onStore("undo", "--entry", "\(entry)", "--yes")
        let words = Language.english.words(namesKeys: false)
        #expect(outcome.status == 3)
        #expect(outcome.errors.contains(words.reason(of: .notACustomer(Customer.ID(id)))))
        #expect(!outcome.errors.contains(words.reason(of: .relationshipEnded)))
    }
}
