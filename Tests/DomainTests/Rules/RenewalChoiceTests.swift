import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `A choice for the end of a term` {
    private let rules = Rules.ofToday
    private static let product = "CFQ7:0001:CFQ8"

    private func nce(actions: ScheduledActions? = nil) -> Subscription {
        .a(.newCommerce, actions: actions, product: Self.product)
    }

    @Test func `comes back as it was chosen, by the older and the newer member`() throws {
        let choices: [RenewalChoice] = [
            .renew, .endWithTerm, .extend, .change(NextTerm(quantity: 8)),
            .change(NextTerm(quantity: 8, termDuration: "P3Y", billingCycle: "annual")),
            .change(NextTerm(billingCycle: "annual")),
        ]
        for subscription in [nce(), nce(actions: .atTermEnd("RenewToNewTerm"))] {
            for choice in choices {
                let renewal = try rules.renewal(choice, of: subscription)
                #expect(rules.choice(of: renewal, for: subscription) == choice)
                // Never both members (reference of 2026, 2.4).
                #expect(
                    renewal.scheduledNextTermInstructions == nil || renewal.scheduledActions == nil)
            }
        }
    }

    @Test func `is written as the reference has it`() throws {
        let change = RenewalChoice.change(NextTerm(quantity: 8))
        #expect(
            try rules.renewal(change, of: nce()).scheduledNextTermInstructions
                == "CFQ7:0001:CFQ8 P1Y monthly quantity 8")
        #expect(
            try rules.renewal(change, of: nce(actions: .cancelAtTermEnd)).scheduledActions?.text
                == #"[{"actionType":"RenewToNewTerm","instructions":{"product":{"#
                + #""availabilityId":"CFQ8","billingCycle":"monthly","productId":"CFQ7","#
                + #""skuId":"0001","termDuration":"P1Y"},"quantity":8},"scheduleType":"TermEnd"}]"#)
        #expect(try rules.renewal(.extend, of: nce()).scheduledActions == .extendAtTermEnd)
        #expect(try rules.renewal(.endWithTerm, of: nce()).scheduledActions == .cancelAtTermEnd)
    }

    @Test func `that changes nothing is a plain renewal`() throws {
        let plain = Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil)
        let today = NextTerm(quantity: 25, termDuration: "P1Y", billingCycle: "Monthly")
        for next in [NextTerm(), today, NextTerm(quantity: 25)] {
            #expect(try rules.renewal(.change(next), of: nce()) == plain)
        }
        let same = Renewal(
            autoRenewEnabled: true,
            scheduledNextTermInstructions: "CFQ7:0001:CFQ8 P1Y monthly quantity 25")
        #expect(rules.choice(of: same, for: nce()) == .renew)
    }

    @Test(arguments: [
        (NextTerm(quantity: 0), Refusal.quantityOutOfRange(0, allowed: 1...10_000)),
        (NextTerm(quantity: 10_001), .quantityOutOfRange(10_001, allowed: 1...10_000)),
        (NextTerm(billingCycle: "triennial"), .noNextTerm),
        (NextTerm(termDuration: "P1M", billingCycle: "annual"), .noNextTerm),
        (NextTerm(termDuration: "P9Y"), .noNextTerm),
    ])
    func `is refused where the product cannot have it`(next: NextTerm, refusal: Refusal) {
        #expect(throws: refusal) { try rules.renewal(.change(next), of: nce()) }
    }

    @Test func `is refused where its kind has none`() {
        let next = RenewalChoice.change(NextTerm(quantity: 8))
        #expect(throws: Refusal.noNextTerm) { try rules.renewal(next, of: .a(.newCommerce)) }
        #expect(throws: Refusal.noNextTerm) {
            try rules.renewal(next, of: .a(.marketplace, product: Self.product))
        }
        #expect(throws: Refusal.cannotExtend) { try rules.renewal(.extend, of: .a(.software)) }
        #expect(throws: Refusal.cannotExtend) { try Rules.of2020.renewal(.extend, of: nce()) }
        #expect(throws: Refusal.notRenewable) { try rules.renewal(.renew, of: .e3) }
    }

    @Test func `is offered in the order of the portal, as far as there is one`() {
        func kinds(_ one: Subscription, _ rules: Rules = .ofToday) -> [RenewalChoiceKind] {
            rules.renewalChoices(of: one, at: .today)
        }
        #expect(kinds(nce()) == [.renew, .extend, .endWithTerm, .change])
        #expect(kinds(nce(), .of2020) == [.renew, .endWithTerm, .change])
        #expect(kinds(.a(.newCommerce)) == [.renew, .extend, .endWithTerm])
        #expect(kinds(.a(.software, product: Self.product)) == [.renew, .endWithTerm, .change])
        #expect(kinds(.a(.marketplace, product: Self.product)) == [.renew, .endWithTerm])
        #expect(kinds(.e3) == [])
        #expect(kinds(.a(.newCommerce, .suspended)) == [])
        #expect(kinds(.a(.newCommerce, termEnds: .day(-1))) == [])
    }

    @Test func `is set where another line or member says the same`() throws {
        func isSet(_ choice: RenewalChoice, _ before: Subscription) throws -> Bool {
            rules.isSet(try rules.renewal(choice, of: before), on: before)
        }
        #expect(try isSet(.renew, nce()))
        #expect(try isSet(.renew, nce(actions: .atTermEnd("RenewToNewTerm"))))
        #expect(try isSet(.endWithTerm, nce(actions: .cancelAtTermEnd)) == false)
        let eight = Subscription.a(
            .newCommerce, scheduled: "quantity 8", product: Self.product)
        #expect(try isSet(.change(NextTerm(quantity: 8)), eight))
        #expect(try isSet(.change(NextTerm(quantity: 9)), eight) == false)
        #expect(try isSet(.renew, eight) == false)
        // Auto-renew off alone may lead to an extended service term.
        let off = Subscription.a(.newCommerce, autoRenews: false, product: Self.product)
        for choice in [RenewalChoice.renew, .extend, .endWithTerm] {
            #expect(try isSet(choice, off) == false)
        }
    }

    @Test func `is nil for what nobody would choose`() {
        func choice(_ autoRenews: Bool, _ line: String?, _ actions: ScheduledActions?)
            -> RenewalChoice?
        {
            rules.choice(
                of: Renewal(
                    autoRenewEnabled: autoRenews, scheduledNextTermInstructions: line,
                    scheduledActions: actions), for: nce())
        }
        // By itself, auto-renew off may lead to an extended service term.
        #expect(choice(false, nil, nil) == nil)
        #expect(choice(true, "CFQ9:0001:CFQ8 P1Y monthly quantity 8", nil) == nil)
        #expect(choice(true, "{\"customTermEndDate\":\"x\"}", nil) == nil)
        #expect(choice(true, nil, .cancelAtTermEnd) == nil)
        #expect(choice(true, "quantity 8", .cancelAtTermEnd) == nil)
        #expect(choice(false, "quantity 8", nil) == nil)
        #expect(choice(true, "quantity 8", nil) == .change(NextTerm(quantity: 8)))
        #expect(
            rules.choice(
                of: Subscription.a(.software, autoRenews: false).renewal,
                for: .a(.software)) == .endWithTerm)
    }

    @Test func `tells the changes of the next term`() throws {
        let next = NextTerm(quantity: 8, termDuration: "P3Y")
        let renewal = try rules.renewal(.change(next), of: nce())
        let change = try rules.setting(renewal, of: nce(), at: .today)
        #expect(change.consequences == [.renewsWith(next, on: .day(300))])
        // Set already, it is nothing new.
        let again = try rules.setting(renewal, of: change.subscriptions[0], at: .today)
        #expect(again.consequences == [])
        let dropped = try rules.setting(
            rules.renewal(.renew, of: nce()), of: change.subscriptions[0], at: .today)
        #expect(dropped.consequences == [.scheduledChangesDropped])
    }

    @Test func `says how many seats there will be`() throws {
        func seats(_ choice: RenewalChoice, _ before: Subscription) throws -> Int? {
            rules.nextQuantity(of: before.with(try rules.renewal(choice, of: before)))
        }
        for before in [nce(), nce(actions: .atTermEnd("RenewToNewTerm"))] {
            #expect(try seats(.change(NextTerm(quantity: 8)), before) == 8)
            #expect(try seats(.change(NextTerm(termDuration: "P3Y")), before) == 25)
            #expect(try seats(.renew, before) == 25)
            #expect(try seats(.extend, before) == 25)
            #expect(try seats(.endWithTerm, before) == nil)
        }
        // What has more than a line can say may have anything.
        #expect(rules.nextQuantity(of: .a(.newCommerce, scheduled: "{\"quantity\":8}")) == nil)
    }
}

@Suite struct `A line of instructions` {
    @Test(arguments: [
        "quantity 8", "CFQ7:0001:CFQ8", "CFQ7:0001:CFQ8 P1Y", "CFQ7:0001:CFQ8 P1Y monthly",
        "CFQ7:0001:CFQ8 quantity 8", "CFQ7:0001:CFQ8 P3Y triennial quantity 8",
    ])
    func `is read and written alike`(text: String) throws {
        #expect(try #require(NextTermLine(text)).text == text)
    }

    @Test(arguments: [
        "", "10", "P3Y", "quantity", "quantity many", "quantity of 3", "a:b P1Y",
        "{\"quantity\":8}", "{\"quantity\":8,\"customTermEndDate\":9}",
        "CFQ7:0001:CFQ8 P1Y monthly more quantity 8",
    ])
    func `is nothing of another form`(text: String) {
        #expect(NextTermLine(text) == nil)
    }
}
