import Canvas
import Domain
import FoundationEssentials
import Samples
import Wording

@testable import Deck

/// A walk through every page and every dialog of the deck, as full as they can be.
enum Tour {
    static let sizes = [
        Size(rows: 24, columns: 80), Size(rows: 10, columns: 40), Size(rows: 60, columns: 200),
    ]

    static func stops(
        _ language: Language, _ size: Size, rules: Rules = .of2020, identity: Identity = .agent()
    ) -> [(name: String, deck: DeckHarness)] {
        var stops: [(name: String, deck: DeckHarness)] = []
        var deck = DeckHarness(
            .everything, others: others,
            former: [.named("Fourth Coffee", 400), .named("이전 고객", 401)],
            activity: ActivityRecord.Operation.allCases.flatMap { operation in
                OperationStatus.allCases.map { .a(operation, $0) }
            }, language: language, rules: rules, identity: identity, size: size)
        func stop(_ name: String) { stops.append((name, deck)) }
        func visit(_ name: String, _ keys: String, enters: Bool = false) {
            deck.press(keys)
            if enters { deck.press(.enter) }
            stop(name)
        }
        stop("customers")
        visit("copy menu", "y")
        deck.press(.escape)
        visit("search", "/zebra 日本")
        deck.press(.escape)
        visit("request", "r")
        visit("request with privileges", "d")
        visit("acceptance", "P")
        deck.press(.escape, .escape)
        visit("messages", "M")
        deck.press(.escape)
        visit("themes", "T")
        deck.press(.escape)
        deck.press(.function(6))
        stop("sort")
        deck.press(.escape)
        visit("activity", "A")
        visit("record", "", enters: true)
        deck.press(.escape, .escape)
        visit("subscriptions", "", enters: true)
        visit("help", "?")
        deck.press(.escape)
        visit("suspension", "s")
        deck.press(.escape)
        visit("subscription", "", enters: true)
        deck.press(.escape)
        visit("reservations", "2")
        visit("cancellation", "Gc")
        deck.press(.escape)
        visit("software", "3")
        visit("account", "4")
        visit("blockers", "", enters: true)
        deck.press(.escape)
        visit("catalogue", "1o")
        visit("order", "", enters: true)
        deck.press(.escape, .escape, .escape, .down, .enter)
        visit("nothing held", "")
        visit("live link", "4")
        visit("removal", "", enters: true)
        deck.press(Self.others[0].domain)
        for case .perform(let write, _) in deck.press(.enter) { try? deck.carryOut(write) }
        stop("removed")
        for (name, keys) in [
            ("seats", [.character("+")]),
            ("seats of all that is marked", [.character("*"), .character("+")]),
            ("plan of seats", [.character("*"), .character("+"), .enter]),
        ] as [(String, [Key])] {
            var seats = DeckHarness(
                .contoso(.e3, .a(.newCommerce, id: "visio", scheduled: "quantity 10")),
                language: language, rules: rules, identity: identity, size: size)
            seats.press(.enter)
            for key in keys { seats.press(key) }
            if seats.state.dialog != nil { stops.append((name, seats)) }
        }
        for (name, keys) in [
            ("renewal", [.character("w")]), ("renewal with changes", [.character("w"), .tab]),
            ("renewal to be confirmed", [.character("w"), .character("2"), .enter]),
            ("renewals of all that is marked", [.character("*"), .character("w"), .tab]),
        ] as [(String, [Key])] {
            var renewal = DeckHarness(
                .contoso(
                    .a(.newCommerce, id: "visio", product: "CFQ7:0001:CFQ8"),
                    .a(.software, id: "server", product: "DG7G:0001:DG7H")),
                language: language, rules: rules, identity: identity, size: size)
            renewal.press(.enter)
            for key in keys { renewal.press(key) }
            if renewal.state.dialog != nil { stops.append((name, renewal)) }
        }
        for (name, keys) in [
            ("admin relationships", [.character("5")]),
            ("admin relationship", [.character("5"), .enter]),
            ("end of an admin relationship", [.character("5"), .character("x")]),
            ("admin access", [.character("X")]),
        ] as [(String, [Key])] {
            var access = DeckHarness(
                .ofAccess, language: language, rules: rules, identity: identity, size: size)
            access.press(.enter)
            for key in keys { access.press(key) }
            stops.append((name, access))
        }
        return stops
    }

    /// The same walk on a service: old, unread, missing and pending, connected in every way.
    static func farStops(
        _ language: Language, _ size: Size, isReadOnly: Bool = false
    ) -> [(name: String, deck: DeckHarness)] {
        let holdings = Holdings.everything
        var stops: [(name: String, deck: DeckHarness)] = []
        var deck = DeckHarness(
            far: holdings, others: others, isReadOnly: isReadOnly, language: language, size: size
        ) { world in
            world.asOf = .day(-2)
            world.unread = [others[0].id, others[1].id]
            world.missing = [others[2].id: .day(-1)]
            world.pending = [.subscriptions, .reservations].flatMap(holdings.items).map {
                PendingChange(holding: $0, expected: "cancelled", since: .today)
            }
        }
        for (phase, _) in SyncReport.everyPhase {
            deck.happen(.syncReported(.at(phase)))
            stops.append(("customers, \(phase)", deck))
        }
        for customer in 0..<4 {
            deck.press(.enter)
            stops.append(("customer \(customer)", deck))
            for tab in "234" {
                deck.press(String(tab))
                stops.append(("customer \(customer), page \(tab)", deck))
            }
            deck.press("?")
            stops.append(("customer \(customer), help", deck))
            deck.press("G")
            stops.append(("customer \(customer), end of help", deck))
            deck.press(.escape, .escape, .down)
        }
        deck.press("gR")
        deck.press(.enter)
        deck.press("s")
        stops.append(("suspension", deck))
        deck.press(.end)
        guard case .perform(let write, _) = deck.press("y").first else { return stops }
        stops.append(("under way", deck))
        deck.happen(.requestsWait(RequestWait(until: .today, requestsAMinute: 500)))
        stops.append(("waiting", deck))
        let differences = [
            Difference.appeared(.software(.init("sql")), name: "SQL Server 2022 日本"),
            .relationship(before: "reseller", after: "advisor"),
        ]
        deck.happen(
            .changed(write, differences, deck.world.account(of: .contoso), .everything))
        stops.append(("changed", deck))
        deck.happen(
            .refused(write, .told(.service(.throttled(until: .today)), by: .wordy)))
        stops.append(("refused", deck))
        return stops
    }

    static let others: [Customer] =
        [
            .named("가온테크 주식회사", 1), .named("日本テクノロジーソリューションズ株式会社", 2),
            .named("Société Générale d’Électricité et d’Éclairage de la Méditerranée", 3),
            .named("Contosa", 4),
        ] + (5..<60).map { .named("Tailspin \($0)", $0) }
}

/// A walk through the plan, its run and their dialogs, as full as they can be.
enum PlanTour {
    static func stops(
        _ language: Language, _ size: Size, identity: Identity = .agent()
    ) -> [(name: String, deck: DeckHarness)] {
        var stops: [(name: String, deck: DeckHarness)] = []
        var deck = DeckHarness(
            .everything, others: Tour.others, language: language, rules: .inProduction,
            identity: identity, size: size)
        deck.state.marks.mark(deck.world.list.prefix(30).map(\.customer.id), in: "")
        func stop(_ name: String) { stops.append((name, deck)) }
        deck.press("/o")
        deck.press(.enter)
        deck.press("pg")
        stop("plan")
        deck.press("jx")
        stop("plan, skipped")
        deck.press("D")
        guard let plan = deck.plan else { return stops }
        deck.happen(
            .rehearsed(
                plan,
                plan.customers[0].steps.map {
                    Finding(
                        customer: plan.customers[0].id, step: $0.id,
                        refusal: $0.id % 2 == 0 ? .notActivatedYet : nil)
                }))
        stop("plan, rehearsed")
        for (index, step) in plan.customers[0].steps.enumerated() {
            deck.press("g")
            deck.press(String(repeating: "j", count: index + 1))
            deck.press(.enter)
            stop("plan, step \(step.id)")
            deck.press("G")
            stop("plan, end of step \(step.id)")
            deck.press(.escape)
        }
        deck.press("S")
        stop("start")
        deck.press(.end)
        stop("end of start")
        deck.press(.enter)
        stop("start, differs")
        deck.press(String(plan.customers.count { $0.steps.contains { $0.write != nil } }))
        deck.press(.enter)
        stop("run, started")
        _ = deck.report(StepState.every, end: .today.addingTimeInterval(4000))
        deck.happen(.requestsWait(RequestWait(until: .day(1), requestsAMinute: 500)))
        stop("run")
        for index in StepState.every.indices {
            deck.press("g")
            deck.press(String(repeating: "j", count: index + 1))
            deck.press(.enter)
            stop("run, step \(index + 1)")
            deck.press(.escape)
        }
        deck.press(".")
        stop("run, stopping")
        _ = deck.report(StepState.every, .rests(.told(.service(.failed), by: .wordy)))
        stop("run, rests")
        deck.press("S")
        stop("run, goes on")
        deck.press(.end)
        deck.press("y")
        _ = deck.report(StepState.every, .finished)
        stop("run, partly")
        deck.press("S")
        deck.press(.end)
        deck.press("y")
        deck.press(.escape)
        stop("customers while it runs")
        deck.press("q")
        stop("leave")
        deck.press("yq")
        stop("leave at once")
        deck.press("n")
        _ = deck.report(StepState.every, .rests(nil))
        stop("customers while it rests")
        deck.happen(.runsRead([.cutOff(plan.renamed("a")), .cutOff(plan.renamed("b"))]))
        stop("resume")
        deck.press(.escape)
        // The first leads to the one whose end was told.
        deck.press("F")
        deck.press("F")
        stop("runs")
        return stops
    }
}
