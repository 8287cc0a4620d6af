import Deck
import Testing
import Wording

/// The way of the article through the deck, step by step.
struct Story {
    let setting: Setting
    let home: Home
    let deck: Deck
    let words: Words
    /// The customer as it was before anything was done.
    let before: JSON
    /// Where the acceptance cannot be played, because Partner Center is far away.
    let isOnService: Bool
    let blockers: [JSON]

    static let domain = "hanbit.onmicrosoft.com"

    init(_ setting: Setting) throws { try self.init(setting, in: Home.seeded()) }

    /// The same in a home that is there, or on a profile of it.
    init(
        _ setting: Setting, in home: Home, profile: String? = nil,
        until isOpen: ((Screen) -> Bool)? = nil
    ) throws {
        self.setting = setting
        self.home = home
        isOnService = profile != nil
        // A service does not tell all that the sandbox knows, so what shows is what came from it.
        func read(_ arguments: String...) throws -> JSON {
            let place = profile.map { ["--profile", $0, "--refresh"] } ?? ["--store", home.store]
            return try home.start(arguments + ["--json"] + place).outcome().json()
        }
        before = try read("show", Self.domain)
        blockers = try read("blockers", Self.domain, "--language", setting.language.rawValue)[
            "blockers"
        ].all
        deck = try Deck(
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
        for blocker in blockers {
            try deck.terminal.wait(for: "blocker \(blocker["name"].text)") { screen in
                screen.selected.contains(blocker["name"].text)
                    && screen.says(blocker["reason"].text)
                    && screen.saysWithKeys(blocker["wayOut"].text)
            }
            try deck.press("j")
        }
        try deck.press("Escape")
        try deck.see("[4 \(words.accountTitle)")
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
            !screen.text.contains("! " + words.holdsRelationship)
        }
    }

    private func suspendWithAKey(_ name: String) throws {
        try deck.confirm("s", \.suspendTitle, name)
        try deck.see(words.suspended(name))
    }

    /// As the portal has it: the subscription's page, its Status, Suspended.
    private func suspendOnItsPage(_ name: String) throws {
        try deck.press("Enter")
        try deck.see(words.statusChoiceHeading, name)
        try deck.select("( ) " + words.statusSuspended)
        try deck.confirm("Enter", \.suspendTitle, name)
        try deck.see(words.suspended(name), "(•) " + words.statusSuspended)
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
