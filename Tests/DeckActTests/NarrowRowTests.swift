import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A domain that has no room` {
    @Test func `gives up first what the domains of nearly all customers end with`() {
        let domain = "alpinemotors152.onmicrosoft.com"
        #expect(domain.cutAsDomain(columns: 31) == domain)
        #expect(domain.cutAsDomain(columns: 30) == "alpinemotors152.*")
        #expect(domain.cutAsDomain(columns: 17) == "alpinemotors152.*")
        // Such domains often differ in their numbers.
        #expect(domain.cutAsDomain(columns: 12) == "alpine…152.*")
        #expect(domain.cutAsDomain(columns: 16) == "alpinemo…rs152.*")
        #expect("shop.contoso.example".cutAsDomain(columns: 10) == "shop.cont…")
    }

    @Test func `stands so in the list of customers at 80 columns`() {
        var customer = Customer.named("Alpine Motors GmbH", 1)
        customer.domain = "alpinemotors152.onmicrosoft.com"
        let deck = DeckHarness(others: [customer])
        #expect(deck.row("Alpine").contains(" alpinemotors152.* "), "\(deck.screen)")
        #expect(view(deck.state).lines.allSatisfy { $0.columns == 80 })
    }
}

@Suite struct `A step whose name is cut in its plan` {
    private static let name = "Windows Server 2022 Standard – 16 core for Datacenters"

    @Test(arguments: Language.allCases)
    func `stands whole over its effects at 80 columns`(language: Language) throws {
        let words = language.words()
        var deck = DeckHarness.planning(
            .contoso(.a(.legacyLicence, id: "win", name: Self.name)), language: language,
            rules: .of2020)
        let customer = try #require(deck.plan?.customers.first)
        let step = try #require(customer.steps.first)
        let task = words.productTask(of: step, for: customer)
        deck.press("gj")
        #expect(task.contains(Self.name))
        let rows = deck.screen.split(separator: "\n").map(String.init)
        let place = try #require(rows.firstIndex { $0.contains("  1. " + task) }, "\(deck.screen)")
        #expect(rows[place + 1].contains(words.costLabel + ": "))
        #expect(view(deck.state).lines.allSatisfy { $0.columns == 80 })
    }

    @Test func `has no row of its own where its column has it whole`() {
        let deck = DeckHarness.planning(
            .contoso(.a(.legacyLicence, id: "win", name: Self.name)), rules: .of2020,
            size: Size(rows: 24, columns: 240))
        #expect(!deck.screen.contains("  1. Suspend: "))
    }
}

@Suite struct `A step that was not sent` {
    @Test(arguments: Language.allCases, [80, 120, 200])
    func `says why in its row, as far as there is room`(language: Language, columns: Int) {
        var deck = `A run`.running(language, Size(rows: 30, columns: columns))
        let words = language.words()
        let refusal = Refusal.statusUnrecognized("in review")
        _ = deck.report([.refused(refusal)])
        let state = words.state(.refused(refusal), at: deck.state.now)
        let run = deck.state.run!
        let (customer, step) = run.steps[0]
        let said = deck.state.said(
            step, in: deck.state.roomForState, of: customer, in: run)
        #expect(said.hasPrefix(state) && deck.screen.contains(said), "\(deck.screen)")
        #expect(said.columns <= deck.state.roomForState)
        if columns > 80 { #expect(said.columns > state.columns + 12, "\(said)") }
        #expect(view(deck.state).lines.allSatisfy { $0.columns == columns })
    }
}

@Suite struct `A column of the subscriptions` {
    private func table(_ columns: Int) -> Table {
        var deck = DeckHarness(
            .contoso(
                .a(.newCommerce, id: "one", name: "Microsoft 365 Business Premium"),
                .a(.legacyLicence, id: "two", name: "Microsoft 365 E5")), rules: .ofToday,
            size: Size(rows: 40, columns: columns))
        deck.press(.enter)
        return deck.state.table(
            for: .subscriptions, at: ListWidth(columns: columns, columnsOf: columns))
    }

    @Test func `is worth more than the word beside the sign of a blocker`() {
        let words = Language.english.words()
        for columns in [126, 150] {
            let table = table(columns)
            for label in [words.kindLabel, words.autoRenewLabel] {
                #expect(table.titles.contains(label), "\(columns): \(table.titles)")
            }
        }
        // The word is back where there is room for both.
        func remark(_ columns: Int) -> Int {
            let table = table(columns)
            return zip(table.titles, table.widths).first { $0.0.isEmpty }?.1 ?? 0
        }
        #expect(remark(126) == 1 && remark(150) > 1)
    }

    @Test(arguments: Language.allCases)
    func `that a narrower list has stays in a wider one`(language: Language) {
        var deck = DeckHarness(
            .contoso(
                .a(
                    .newCommerce, id: "one", name: "Microsoft 365 Business Premium",
                    friendlyName: "Support desk"),
                .a(.legacyLicence, id: "two", name: "Dynamics 365 Sales Enterprise")),
            language: language, rules: .ofToday, size: Size(rows: 40, columns: 120))
        deck.press(.enter)
        var before: Set<String> = []
        for columns in 100...220 {
            let table = deck.state.table(
                for: .subscriptions, at: ListWidth(columns: columns, columnsOf: columns))
            #expect(Set(table.titles).isSuperset(of: before), "\(columns)")
            before = Set(table.titles)
        }
    }
}
