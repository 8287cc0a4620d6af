import Samples
import Testing

@Suite(.blocking) struct `The JSON of the commands` {
    let home: Home
    static let domain = "hanbit.onmicrosoft.com"

    init() throws { home = try Home.seeded() }

    @Test func `of customers is an array of rows`() throws {
        let rows = try home.json("customers").all
        #expect(rows.count == 6)
        for row in rows {
            #expect(row.keys.isSuperset(of: ["id", "companyName", "domain", "relationship"]))
            #expect(row["relationship"].text == "reseller")
            #expect(row["blockers"].number != nil && row["eligible"].truth != nil)
        }
    }

    @Test func `of show is the customer and all it holds`() throws {
        let shown = try home.json("show", Self.domain)
        #expect(
            shown.keys.isSuperset(of: ["customer", "subscriptions", "reservations", "software"]))
        #expect(shown["customer"]["domain"].text == Self.domain)
        #expect(shown["customer"]["allowDelegatedAccess"].truth == true)
        let subscriptions = shown["subscriptions"].all
        #expect(subscriptions.count == 7)
        for subscription in subscriptions {
            #expect(subscription.keys.isSuperset(of: ["id", "offerName", "kind", "status"]))
            #expect(["active", "suspended"].contains(subscription["status"].text))
            #expect(Self.isDate(subscription["creationDate"].text))
        }
        #expect(shown["reservations"].all.map { $0["status"].text } == ["completed"])
        #expect(shown["software"].all.map { $0["status"].text } == ["completed"])
    }

    @Test func `of blockers says what, why, and the way out`() throws {
        let told = try home.onStore("blockers", Self.domain, "--json").json()
        #expect(told["eligible"].truth == false)
        let blockers = told["blockers"].all
        #expect(blockers.count == 10)
        for blocker in blockers {
            for key in ["kind", "id", "name", "reason", "wayOut"] {
                #expect(!blocker[key].text.isEmpty, "\(key)")
            }
        }
        #expect(
            Set(blockers.map { $0["kind"].text })
                == ["subscription", "azureSubscription", "reservation", "software"])
    }

    @Test func `of activity is an array of acts, the newest first`() throws {
        #expect(try home.json("activity").isArray)
        _ = try home.onStore("suspend", Self.domain, "Microsoft Azure", "--yes")
        _ = try home.onStore("reactivate", Self.domain, "Microsoft Azure", "--yes")
        let acts = try home.json("activity", "--customer", Self.domain).all
        #expect(acts.map { $0["operation"].text } == ["reactivate", "suspend"])
        for act in acts {
            #expect(Self.isDate(act["operationDate"].text))
            #expect(act["operationStatus"].text == "succeeded")
            #expect(act["userPrincipalName"].text == "mina.seo@haedalcloud.example")
            #expect(act["resourceName"].text == "Microsoft Azure")
        }
        #expect(try home.json("activity", "--limit", "1").all.count == 1)
    }

    @Test func `of a write is what came of it`() throws {
        let done = try home.json("suspend", Self.domain, "Microsoft Azure", "--yes")
        #expect(done["outcome"].text == "succeeded")
        #expect(done["subscription"]["status"].text == "suspended")
        let again = try home.json("suspend", Self.domain, "Microsoft Azure", "--yes")
        #expect(again["outcome"].text == "refused")
        #expect(again["code"].text == "400/800040")
        #expect(again["sent"].truth == false)
        #expect(!again["reason"].text.isEmpty)
    }

    /// ISO 8601 in UTC, as the reference writes it.
    private static func isDate(_ text: String) -> Bool {
        text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/) != nil
    }
}
