import Deck
import Foundation
import Testing

extension Story {
    func requestTheRelationshipAgain() throws {
        let request = try home.json("request", "--language", words.language.rawValue)
        let text = request["emailText"].text
        try deck.press("r")
        // On a low screen the e-mail is cut, so that the list below has room.
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
