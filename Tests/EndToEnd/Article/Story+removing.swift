import Deck
import Domain
import Testing

extension Story {
    /// From the link to what holds it, from there to the holding; and back to a link alive.
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
        try deck.seeAsked(words.removeLink, name, Self.domain, id)
        let asked = try deck.terminal.screen
        for consequence in RemovalConsequence.allCases {
            #expect(asked.asks(words.consequence(consequence)))
        }
        try deck.type(Self.domain)
        try deck.seeAsked("> \(Self.domain)", "✓")
        try deck.press("Enter")
        try deck.see(words.relationshipRemoved(name))
        // All four consequences, seen to have come about.
        let told = try deck.seeAsked(words.relationshipRemovedTitle, name, Self.domain, id)
        #expect(told.dialog.count { $0 == "✓" } == RemovalConsequence.allCases.count)
        let contacts = before["customer"]["supportContacts"].all.map { $0["name"].text }
        // A service shows nobody's contacts to who is no partner of theirs.
        for contact in contacts {
            #expect(told.asks(contact) == (contact != "Haedal Cloud" && !isOnService))
        }
        #expect(told.asks(words.notGranted))
        #expect(told.asks(words.reason(of: .notACustomer(Customer.ID(id)))))
        try deck.press("Enter")
        try deck.terminal.wait(for: "the list alone") { $0.dialog.isEmpty }
    }

    func seeTheCustomerGone() throws {
        // What was searched for is nobody any more.
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
            #expect(shown.errors.contains(words.reason(of: .notACustomer(Customer.ID(id)))))
        }
    }

    /// As it was written down, for whoever looks later.
    func seeContactAndPrivilegesEnd() throws {
        try deck.press("A")
        try deck.see(words.activityLogTitle, words.outcomeLabel)
        try deck.press("Enter")
        try deck.seeAsked(
            words.operation(.removeRelationship), words.outcome(.succeeded),
            words.relationship(Customer.Relationship.none), words.delegatedAccessLabel,
            "−7d2f4a10-5b3c-4e8d-9a61-0c1e2b3a4d5f")
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
