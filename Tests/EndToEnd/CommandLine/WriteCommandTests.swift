import Deck
import Domain
import Samples
import Testing
import Wording

@testable import Program

@Suite(.serialized, .blocking) struct `A command that changes something` {
    let home: Home
    static let domain = "hanbit.onmicrosoft.com"

    init() throws { home = try Home.seeded() }

    @Test func `demands --yes where there is no terminal to ask on`() throws {
        let shown = try home.json("show", Self.domain)
        let azure = shown["azureSubscriptions"].all[0]["id"].text
        let offer = try home.json("offers").all[1]["id"].text
        for arguments in [
            ["suspend", Self.domain, "Microsoft Azure"],
            ["reactivate", Self.domain, "Exchange Online (Plan 1)"],
            ["cancel", Self.domain, azure], ["order", Self.domain, offer],
        ] {
            let outcome = try home.start(arguments + ["--store", home.store]).outcome()
            #expect(outcome.status == 64, "\(arguments)")
            #expect(outcome.errors.contains(Language.english.words().needsYes))
        }
        #expect(try home.json("activity").all.isEmpty)
    }

    @Test func `says of what can only be cancelled that it is, and changes nothing`() throws {
        let words = Language.english.words(namesKeys: false)
        let shown = try home.json("show", Self.domain)
        let azure = shown["azureSubscriptions"].all[0]
        let order = (shown["software"].all + shown["reservations"].all)[0]
        for command in ["suspend", "reactivate"] {
            let outcome = try home.onStore(command, Self.domain, azure["id"].text, "--yes")
            #expect(outcome.status == 64)
            #expect(
                outcome.errors.contains(
                    words.holdingOnlyCancels(
                        azure["friendlyName"].text, kind: words.azureSubscriptionLabel)))
            let ordered = try home.onStore(command, Self.domain, order["id"].text, "--yes")
            #expect(ordered.status == 64 && ordered.errors.contains("is an order"))
            let none = try home.onStore(command, Self.domain, "no such", "--yes")
            #expect(none.status == 66 && none.errors.contains(words.noSuchHolding("no such")))
        }
        #expect(try home.json("activity").all.isEmpty)
    }

    @Test func `sets what happens when a term ends`() throws {
        let words = Language.english.words(namesKeys: false)
        let term = try #require(
            try home.json("show", Self.domain)["subscriptions"].all.first {
                $0["kind"].text == "newCommerce" && $0["status"].text == "active"
                    && $0["scheduledNextTermInstructions"].text.isEmpty
                    && $0["billingCycle"].text == "monthly"
            })
        let (id, seats) = (term["id"].text, try #require(term["quantity"].number))
        func set(_ ways: String..., json: Bool = true) throws -> ProcessResult {
            try home.start(
                ["renewal", Self.domain, id] + ways + ["--yes", "--store", home.store]
                    + (json ? ["--json"] : [])
            ).outcome()
        }
        let changed = try set("--seats", "+2")
        #expect(changed.status == 0, "\(changed)")
        let line = try changed.json()["subscription"]["scheduledNextTermInstructions"].text
        #expect(line.hasSuffix("\(term["termDuration"].text) monthly quantity \(seats + 2)"))
        for (way, renews) in [("--on", true), ("--cancel-at-end", false), ("--on", true)] {
            let outcome = try set(way)
            #expect(outcome.status == 0, "\(way): \(outcome)")
            let after = try outcome.json()["subscription"]
            #expect(after["autoRenewEnabled"].truth == renews)
            #expect(after["scheduledNextTermInstructions"].text.isEmpty)
        }
        let acts = try home.json("activity").all.count
        let same = try set("--on", json: false)
        #expect(same.status == 0)
        #expect(same.output.contains("auto-renew on"))
        // Behind a nickname stands its product.
        let (nickname, offer) = (term["friendlyName"].text, term["offerName"].text)
        #expect(same.output.contains(nickname.isEmpty ? offer : nickname + " · " + offer))
        let none = try set(json: false)
        #expect(none.status == 64 && none.errors.contains("--cancel-at-end"))
        let many = try set("--seats", "many", json: false)
        #expect(many.status == 64 && many.errors.contains(words.seatsNotNumber("many")))
        let wrong = try set("--term", "P2Y", json: false)
        #expect(wrong.status == 64 && wrong.errors.contains("P3Y"))
        // The rules of the sandbox have no extended service terms.
        #expect(try set("--extend").status == 3)
        #expect(try home.json("activity").all.count == acts)
    }

    @Test func `sets seats to a total, or to more or fewer`() throws {
        let words = Language.english.words(namesKeys: false)
        let licence = try #require(
            try home.json("show", Self.domain)["subscriptions"].all.first {
                $0["kind"].text == "legacyLicence" && $0["status"].text == "active"
            })
        let (id, seats) = (licence["id"].text, try #require(licence["quantity"].number))
        let name =
            licence["friendlyName"].text.isEmpty
            ? licence["offerName"].text
            : licence["friendlyName"].text + " · " + licence["offerName"].text
        for (typed, total) in [("+2", seats + 2), ("-1", seats + 1), ("\(seats)", seats)] {
            let outcome = try home.onStore("seats", Self.domain, id, typed, "--yes", "--json")
            #expect(outcome.status == 0, "\(typed): \(outcome)")
            #expect(try outcome.json()["subscription"]["quantity"].number == total)
        }
        let same = try home.onStore("seats", Self.domain, id, "\(seats)", "--yes")
        #expect(same.status == 0)
        #expect(same.output.contains(words.seatsAlready(name, seats: seats)))
        #expect(try home.json("activity").all.count == 3)

        let many = try home.onStore("seats", Self.domain, id, "many", "--yes")
        #expect(many.status == 64)
        #expect(many.errors.contains(words.seatsNotNumber("many")))
        let none = try home.onStore("seats", Self.domain, id, "-\(seats)", "--yes")
        #expect(none.status == 3)
        let asked = try home.start(["seats", Self.domain, id, "+1", "--store", home.store])
            .outcome()
        #expect(asked.status == 64 && asked.errors.contains(words.needsYes))
    }

    @Test func `takes a part of an ID or name only where it asks, and lists what it may mean`()
        throws
    {
        let words = Language.english.words(namesKeys: false)
        let shown = try home.json("show", Self.domain)
        let azure = try #require(
            shown["subscriptions"].all.first {
                ["", "Microsoft Azure"].contains($0["friendlyName"].text)
                    && $0["offerName"].text == "Microsoft Azure"
            })
        let id = azure["id"].text
        for part in [String(id.prefix(8)), "…" + id.suffix(8), String(id.suffix(8)).uppercased()] {
            let unasked = try home.onStore("suspend", Self.domain, part)
            #expect(unasked.status == 64 && unasked.errors.contains(words.needsYes), "\(part)")
            let whole = try home.onStore("suspend", Self.domain, part, "--yes")
            #expect(whole.status == 64, "\(part)")
            #expect(whole.errors.contains(words.holdingNotWhole(part)), "\(part)")
            #expect(whole.errors.contains("\n  \(id)  Microsoft Azure"), "\(part)")
        }
        let near = try home.onStore("suspend", Self.domain, "Microsoft Azuer", "--yes")
        #expect(near.status == 66)
        #expect(near.errors.contains(words.noSuchHolding("Microsoft Azuer")))
        #expect(near.errors.contains("\(id) (Microsoft Azure)"))
        #expect(try home.json("activity").all.isEmpty)
    }

    @Test func `that removes demands the customer's own domain`() throws {
        try home.clear(Self.domain)
        let words = Language.english.words()
        let unsaid = try home.onStore("remove", Self.domain)
        #expect(unsaid.status == 64)
        #expect(unsaid.errors.contains(words.needsConfirm(Self.domain)))
        for wrong in ["fabrikam.onmicrosoft.com", "hanbit", ""] {
            let outcome = try home.onStore("remove", Self.domain, "--confirm", wrong, "--yes")
            #expect(outcome.status == 64, "\(wrong)")
            #expect(outcome.errors.contains(words.confirmDiffers(wrong, wanted: Self.domain)))
        }
        #expect(try home.onStore("show", Self.domain).status == 0)

        let done = try home.onStore("remove", Self.domain, "--confirm", Self.domain, "--json")
        #expect(done.status == 0)
        #expect(try done.json()["outcome"].text == "succeeded")
        #expect(try home.onStore("show", Self.domain).status == 3)
    }

    @Test func `asks on a terminal; a no leaves with 1, a yes does it`() throws {
        let terminal = try TmuxTerminal(
            in: home, size: TmuxTerminal.WindowSize(columns: 120, rows: 40))
        let question = Language.english.words().questionSuspend(
            "Microsoft Azure", of: "Hanbit Trading 한빛무역")
        let command =
            "'\(Home.program)' suspend \(Self.domain) 'Microsoft Azure' --store store.sqlite"
        for (place, answer) in ["n", "", "y"].enumerated() {
            try terminal.type("clear; \(command); echo \(place) left with $?")
            try terminal.press("Enter")
            try terminal.wait(for: question) { $0.says(question + "[y/N]") }
            try terminal.type(answer)
            try terminal.press("Enter")
            let status = answer == "y" ? 0 : 1
            try terminal.wait(for: "status \(status)") { screen in
                screen.lines.contains("\(place) left with \(status)")
            }
        }
        #expect(try home.json("activity").all.count == 1)
    }

    @Test(arguments: Language.allCases)
    func `says in the operator's language what was wrong`(_ language: Language) throws {
        let words = language.words()
        let code = language.rawValue
        let unknown = try home.onStore("show", "nobody", "--language", code)
        #expect(unknown.errors.contains(words.noSuchCustomer("nobody")))
        let unasked = try home.onStore(
            "suspend", Self.domain, "Microsoft Azure", "--language=\(code)")
        #expect(unasked.errors.contains(words.needsYes))
        let help = try home.partnerdeck("suspend", "--help", "--language", code)
        #expect(help.status == 0)
        #expect(help.output.squeezed.contains(words.suspendHelp.squeezed))
        let blockers = try home.onStore(
            "blockers", Self.domain, "--details", "--language", code)
        #expect(blockers.output.contains(words.cause(.reservationOpen)))
    }

    @Test func `is in the log, done or refused`() throws {
        _ = try home.onStore("suspend", Self.domain, "Microsoft Azure", "--yes")
        let offer = try home.json("offers").all[1]["id"].text
        let done = try home.json("activity").all
        #expect(done.map { $0["operationStatus"].text } == ["succeeded"])
        #expect(done[0]["details"].text == "status: active → suspended")
        try home.clear(Self.domain)
        _ = try home.onStore("remove", Self.domain, "--confirm", Self.domain)
        let none = try home.onStore("order", Self.domain, offer, "--yes")
        #expect(none.status == 3)
        let refused = try #require(try home.json("activity").all.first)
        #expect(refused["operation"].text == "order")
        #expect(refused["operationStatus"].text == "decline")
        #expect(refused["details"].text.contains("notACustomer"))
    }

    @Test func `is not sent where the rules refuse it, as in the deck`() throws {
        let words = Language.english.words(namesKeys: false)
        let shown = try home.json("show", Self.domain)
        func first(_ kind: String, _ status: String) throws -> String {
            try #require(
                shown["subscriptions"].all.first {
                    $0["kind"].text == kind && $0["status"].text == status
                })["id"].text
        }
        let (licence, plan) = (
            try first("legacyLicence", "active"), try first("azurePlan", "active")
        )
        let offer = try home.json("offers").all[1]["id"].text
        for (arguments, refusal) in [
            (["reactivate", Self.domain, licence], Refusal.alreadyIs(.active)),
            (["cancel", Self.domain, licence], .suspendInstead),
            (["suspend", Self.domain, plan], .azureSubscriptionsLive(count: 2)),
            (["seats", Self.domain, plan, "7"], .quantityFixed),
            (
                ["order", Self.domain, offer, "--quantity", "0"],
                .quantityOutOfRange(0, allowed: 1...10_000)
            ),
        ] {
            let told = try home.start(arguments + ["--yes", "--store", home.store]).outcome()
            #expect(told.status == 3 && told.output.isEmpty, "\(arguments): \(told)")
            #expect(told.errors.contains(words.reason(of: refusal)), "\(told.errors)")
            let json = try home.start(arguments + ["--yes", "--json", "--store", home.store])
                .outcome()
            #expect(json.status == 3)
            #expect(try json.json()["sent"].truth == false, "\(json)")
        }
        #expect(try home.json("activity").all.isEmpty)
    }
}
