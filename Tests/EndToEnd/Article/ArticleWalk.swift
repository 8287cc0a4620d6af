import Deck
import Domain
import Foundation
import Testing
import Wording

/// The article's steps in the deck.
struct ArticleWalk {
    let setting: ArticleSetting
    let home: Home
    let deck: DeckSession
    let words: Words
    /// The customer as it was before anything was done.
    let before: JSON
    /// Whether the deck is on a service, where the acceptance can't be played.
    let isOnService: Bool
    let blockers: [JSON]
    /// Why each blocks, and what to do, by its ID and in the language of the deck.
    let told: [String: (reason: String, wayOut: String)]

    static let domain = "hanbit.onmicrosoft.com"

    init(_ setting: ArticleSetting) throws { try self.init(setting, in: Home.seeded()) }

    /// The same in a given home, or on a profile of it.
    init(
        _ setting: ArticleSetting, in home: Home, profile: String? = nil,
        until isOpen: ((ScreenText) -> Bool)? = nil
    ) throws {
        self.setting = setting
        self.home = home
        isOnService = profile != nil
        // A service does not tell all that the sandbox knows, so compare with what it told.
        let place = profile.map { ["--profile", $0, "--refresh"] } ?? ["--store", home.store]
        func read(_ arguments: String...) throws -> JSON {
            try home.start(arguments + ["--json"] + place).outcome().json()
        }
        // In a file nothing is cut, and each value of a column has its line.
        func column(_ name: String) throws -> [String] {
            let options = ["--columns", name, "--language", setting.language.rawValue]
            return try home.start(["blockers", Self.domain] + options + place).outcome().output
                .split(separator: "\n").dropFirst().map {
                    $0.trimmingCharacters(in: .whitespaces)
                }
        }
        before = try read("show", Self.domain)
        blockers = try read("blockers", Self.domain)["blockers"].all
        let sentences = zip(try column("why"), try column("way-out"))
        told = Dictionary(
            uniqueKeysWithValues: zip(try column("id"), sentences).map { id, said in
                (id, (reason: said.0, wayOut: said.1))
            })
        deck = try DeckSession(
            in: home, language: setting.language, size: setting.size,
            variables: setting.variables, profile: profile, until: isOpen)
        words = deck.words
    }

    var id: String { before["customer"]["id"].text }
    var name: String { before["customer"]["companyName"].text }

    func selectTheCustomer() throws {
        try deck.see(words.customersCount(6))
        try deck.open("hanbit")
    }

    func seeTheLinkInactive() throws {
        try deck.turn(to: 4, \.accountTitle)
        try deck.see(
            words.removeLink, words.removeLinkInactive(blockers.count), name,
            Self.domain, id)

        try deck.press("Enter")
        try deck.see(words.blockersCount(blockers.count))
        // The list has those first whose deadline is first.
        var left = blockers
        while !left.isEmpty {
            let names = left.map { $0["name"].text }.joined(separator: ", ")
            let screen = try deck.terminal.wait(for: "one of the blockers \(names)") { screen in
                left.contains { shows($0, on: screen) }
            }
            if let place = left.firstIndex(where: { shows($0, on: screen) }) {
                left.remove(at: place)
            }
            try deck.press("j")
        }
        try deck.press("Escape")
        try deck.see("[4 \(words.accountTitle)")
    }

    /// Whether a blocker is selected, with its reason and its fix below.
    private func shows(_ blocker: JSON, on screen: ScreenText) -> Bool {
        guard let told = told[blocker["id"].text] else { return false }
        return screen.selected.contains(blocker["name"].text.prefix(12))
            && screen.says(told.reason) && screen.saysWithKeys(told.wayOut)
    }

    func suspendEachActiveSubscription() throws {
        try deck.turn(to: 1, \.subscriptionsTitle)
        // A plan can be suspended once no Azure subscription is live under it.
        for azure in before["azureSubscriptions"].all where azure["status"].text == "active" {
            let name = azure["friendlyName"].text
            try deck.select(name)
            try deck.confirm("c", \.cancelSubscriptionTitle, name)
            try deck.see(words.cancelledSubscription(name))
        }
        // Add-ons follow their base.
        let active = before["subscriptions"].all.filter {
            $0["status"].text == "active" && $0["parentSubscriptionId"].text.isEmpty
        }
        #expect(active.count > 3)
        for (place, subscription) in active.enumerated() {
            let friendly = subscription["friendlyName"].text
            let name = friendly.isEmpty ? subscription["offerName"].text : friendly
            try deck.select(name)
            if place == 0 { try suspendOnItsPage(name) } else { try suspendWithAKey(name) }
            try deck.terminal.wait(for: "\(name) suspended in the list") { screen in
                screen.selected.contains(words.statusSuspended)
            }
        }
        try deck.terminal.wait(for: "a page on which nothing holds") { screen in
            !screen.text.contains("! " + words.blockerMark)
        }
    }

    private func suspendWithAKey(_ name: String) throws {
        try deck.confirm("s", \.suspendTitle, name)
        try deck.see(words.suspended(name))
    }

    /// Suspend as in the portal: on the subscription's page, by its status.
    private func suspendOnItsPage(_ name: String) throws {
        try deck.press("Enter")
        try deck.see(words.statusChoiceHeading, name)
        try deck.select("( ) ‖ " + words.statusSuspended)
        try deck.confirm("Enter", \.suspendTitle, name)
        try deck.see(words.suspended(name), "(•) ‖ " + words.statusSuspended)
        try deck.press("Escape")
        try deck.see("[1 \(words.subscriptionsTitle)")
    }

    func cancelTheReservation() throws {
        let reservation = before["reservations"].all[0]["displayName"].text
        try deck.turn(to: 2, \.reservationsTitle)
        try deck.select(reservation)
        try deck.confirm("c", \.cancelOrderTitle, reservation)
        try deck.see(words.cancelledOrder(reservation))
    }
}

extension ArticleWalk {
    /// Go from the link to the blockers, from there to the holding, and back to an active link.
    func cancelTheSoftwareAsTheLastBlocker() throws {
        let software = before["software"].all[0]["productName"].text
        try deck.turn(to: 4, \.accountTitle)
        try deck.see(words.removeLinkInactive(1))
        try deck.press("Enter")
        try deck.see(words.blockersCount(1), software)
        try deck.press("Enter")
        try deck.see(words.statusChoiceHeading, software)

        try deck.confirm("c", \.cancelOrderTitle, software)

        try deck.see(words.removeLinkActive)
        try deck.press("Escape")
        try deck.see(words.blockersCleared)
        try deck.press("Escape")
        try deck.see("[4 \(words.accountTitle)", words.removeLinkReady)
    }

    func removeTheRelationship() throws {
        try deck.press("Enter")
        let consequences = RemovalConsequence.allCases.map(words.consequence)
        try deck.terminal.wait(for: "the dialog with all consequences") { screen in
            ([words.removeLink, name, Self.domain, id] + consequences).allSatisfy(screen.asks)
        }
        try deck.type(Self.domain)
        try deck.seeAsked("> \(Self.domain)", "✓")
        try deck.press("Enter")
        try deck.see(words.relationshipRemoved(name))
        // All four consequences are seen to have come about.
        let named = [words.relationshipRemovedTitle, name, Self.domain, id]
        let told = try deck.terminal.wait(for: "the dialog with all effects seen") { screen in
            named.allSatisfy(screen.asks) && screen.asks(words.refusedNotACustomer(name))
                // So may admin relationships that have ended before.
                && screen.dialog.count { $0 == "✓" } >= RemovalConsequence.allCases.count
        }
        let contacts = before["customer"]["supportContacts"].all.map { $0["name"].text }
        // A service shows the contacts only to a partner of the customer.
        for contact in contacts {
            #expect(told.asks(contact) == (contact != "Haedal Cloud" && !isOnService))
        }
        #expect(told.asks(words.notGranted))
        #expect(told.asks(words.refusedNotACustomer(name)))
        try deck.press("Enter")
        try deck.terminal.wait(for: "the list alone") { $0.dialog.isEmpty }
    }

    func seeTheCustomerGone() throws {
        // The search matches nobody any more.
        try deck.see(words.noCustomerMatches)
        try deck.press("Escape")
        let list = try deck.see(words.customersCount(5), "Adatum")
        #expect(!list.says("Hanbit"))
        try deck.press("/")
        try deck.type("hanbit")
        try deck.see(words.customersFound(0, of: 5), words.noCustomerMatches)
        try deck.press("Escape")

        let ids = try home.json("customers").all.map { $0["id"].text }
        #expect(ids.count == 5 && !ids.contains(id))
        for way in [Self.domain, id, name] {
            let shown = try home.onStore("show", way, "--language", words.language.rawValue)
            #expect(shown.status == 3)
            let ended = words.relationshipEnded(
                "\(Self.domain) (\(name))",
                command: "partnerdeck journal --customer \(Self.domain)")
            #expect(shown.errors.contains(ended), "\(way)")
        }
    }

    /// The activity log has both.
    func seeContactAndPrivilegesEnd() throws {
        try deck.press("A")
        try deck.see(words.activityLogTitle, words.outcomeLabel)
        try deck.press("Enter")
        try deck.seeAsked(
            words.operation(.removeRelationship), words.outcome(.succeeded),
            words.relationship(Customer.Relationship.none), words.delegatedAccessLabel,
            "−Haedal Cloud")
        try deck.press("Enter", "Escape")
        try deck.see(words.customerSearchPrompt)
    }

    func seeAPurchaseRefused() throws {
        let offer = try home.json("offers").all[0]["id"].text
        let order = try home.onStore(
            "order", Self.domain, offer, "--yes", "--language", words.language.rawValue)
        #expect(order.status == 3)
        #expect(order.errors.contains(words.reason(of: .notACustomer(Customer.ID(id)))))
        let last = try home.json("activity", "--customer", Self.domain).all[0]
        #expect(last["operation"].text == "order" && last["operationStatus"].text == "decline")
    }
}

extension ArticleWalk {
    func requestTheRelationshipAgain() throws {
        let request = try home.json("request", "--language", words.language.rawValue)
        let text = request["emailText"].text
        try deck.press("r")
        // On a low screen the e-mail is cut to leave room for the list below.
        let shown = setting.size.rows < 40 ? String(text.prefix { $0 != "\n" }) : text
        try deck.see(words.requestTitle, request["url"].text, shown)
        if !isOnService { try deck.see(Self.domain) }

        try deck.press("w")
        let file = "relationship-request-\(words.language.rawValue).txt"
        try deck.see(words.saved(home.path("work/\(file)")))
        #expect(try home.bytes(of: "work/\(file)") == Data((text + "\n").utf8))
    }

    func playTheAcceptance() throws {
        try deck.press("P")
        try deck.seeAsked(words.acceptTitle, words.acceptanceWithoutPrivileges, name)
        try deck.press("y")
        try deck.see(words.relationshipAccepted(name), words.nobodyCouldAccept)
    }

    func seeTheCustomerBackWithoutPrivileges() throws {
        try deck.press("Escape")
        try deck.see(words.customersCount(6))
        try deck.open("hanbit")
        try deck.turn(to: 4, \.accountTitle)
        let account = try deck.see(words.delegatedAccessLabel, "Haedal Cloud")
        let privileges = account.lines.first { $0.contains(words.delegatedAccessLabel) }
        #expect(privileges?.contains(words.notGranted) == true)

        let after = try home.json("show", Self.domain)
        #expect(after["customer"]["relationship"].text == "reseller")
        #expect(after["customer"]["allowDelegatedAccess"].truth == false)
        #expect(before["customer"]["allowDelegatedAccess"].truth == true)
        #expect(
            after["customer"]["supportContacts"].all.contains { $0["partnerId"].text == "6042318" })
        #expect(!after["subscriptions"].all.contains { $0["status"].text == "active" })
    }

    func quit() throws {
        try deck.press("q")
        try deck.see(words.customersCount(6))
        try deck.press("q")
        try deck.seeItLeave(with: 0)
        #expect(Colours.sequences(in: deck.terminal.sent).isEmpty == setting.isColourless)
    }
}

/// The language and the terminal in which the article is played.
struct ArticleSetting: CustomTestStringConvertible {
    let language: Language
    let size: TmuxTerminal.WindowSize
    let variables: [String]

    static let all =
        Language.allCases.map {
            ArticleSetting(
                language: $0, size: TmuxTerminal.WindowSize(columns: 120, rows: 40), variables: [])
        } + [
            ArticleSetting(
                language: .english, size: TmuxTerminal.WindowSize(columns: 80, rows: 24),
                variables: ["NO_COLOR=1", "TERM=vt100"])
        ]

    var isColourless: Bool { !variables.isEmpty }

    var testDescription: String { "\(language), \(size)\(isColourless ? ", no colour" : "")" }
}
