import Canvas
import Dashboard
import Domain
import Foundation
import Testing

@Suite(.serialized) struct Scratch {
    @Test func pictures() throws {
        var out = ""
        func show(_ title: String, _ deck: Deck) { out += "#### \(title)\n\(deck.screen)\n" }
        for language in Language.allCases {
            for size in [Size(rows: 24, columns: 80), Size(rows: 10, columns: 40)] {
                let tag = "\(language) \(size.columns)x\(size.rows)"
                var deck = Deck(.everything, others: (0..<30).map { .named("Company \($0)", $0) }, former: [.named("Former", 99)],
                    activity: [.a(.suspend), .a(.removeRelationship, .decline), .a(.acceptRelationship, .progress)], language: language, size: size)
                show("customers \(tag)", deck)
                deck.press("/"); deck.press("com"); show("search", deck); deck.press(.escape)
                deck.press("/"); deck.press("zzz"); show("search none", deck); deck.press(.escape)
                deck.press(.enter); show("subs \(tag)", deck)
                deck.press("?"); show("help", deck); deck.press(.escape)
                deck.press("jj"); deck.press(.enter); show("holding", deck); deck.press(.escape)
                deck.press("2"); show("res", deck); deck.press("c"); show("cancel res", deck); deck.press("n")
                deck.press("3"); show("soft", deck); deck.press("jj"); deck.press("c"); show("off notice", deck)
                deck.press("4"); show("account", deck)
                deck.press(.enter); show("blockers", deck); deck.press(.escape)
                deck.press("1"); deck.press("o"); show("offers", deck)
                deck.press(.enter); show("order", deck); deck.press("n"); deck.press(.escape)
                deck.press("A"); show("activity", deck); deck.press(.enter); show("record", deck); deck.press(.escape); deck.press(.escape); deck.press(.escape)
                deck.press("r"); show("request", deck); deck.press("d"); show("request dap", deck); deck.press("P"); show("accept", deck)
                deck.press("n"); deck.press("y"); _ = update(&deck.state, on: .saved(path: "/home/somebody/with/a/rather/long/folder/name/relationship-request-en.txt")); show("saved", deck)
                var ready = Deck(.contoso(.a(.newCommerce, .suspended)), language: language, size: size)
                ready.press(.enter); ready.press("4"); show("alive", ready); ready.press(.enter); show("removal", ready)
                ready.press("wrong"); ready.press(.enter); show("wrong", ready)
                var off = Deck(.contoso(.a(.newCommerce, .suspended)), language: language, rules: .of2020, identity: .agent([.helpdeskAgent]), size: size)
                off.press(.enter); off.press("4"); show("no role", off); off.press(.enter); show("no role pressed", off)
                var s = Deck(language: language, size: size)
                s.press(.enter); s.press("s"); show("suspend", s); s.press("y"); show("underway", s)
                s.happen(.refused(.suspend(Subscription.e3.id, of: Customer.contoso.id), .windowClosed(since: .today))); show("refused", s)
            }
        }
        try out.write(toFile: "/tmp/dash-pictures.txt", atomically: true, encoding: .utf8)
    }
}
