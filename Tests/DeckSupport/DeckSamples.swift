import Canvas
import Domain
import FoundationEssentials
import Samples
import Wording

@testable import Deck

extension Holdings {
    /// One of each kind, in every status: the fullest pages there are.
    static let everything: Holdings = {
        var subscriptions = Subscription.Kind.allCases.filter { $0 != .legacyAddOn }.map {
            Subscription.a($0, id: $0 == .azurePlan ? "plan" : $0.rawValue)
        }
        subscriptions.append(.a(.legacyAddOn, id: "addon", parent: "legacyLicence"))
        subscriptions += (Subscription.Status.known + [.unrecognized("paused")]).map {
            Subscription.a(
                .newCommerce, $0, id: "nce-\($0.word)", cancellableUntil: .day(-9),
                scheduled: "quantity 10")
        }
        return Holdings(
            customer: .contoso, subscriptions: subscriptions,
            azureSubscriptions: [
                .a(), .a(.cancelled, id: "old"), .a(.unrecognized("odd"), id: "odd"),
            ],
            reservations: [.a(), .a(.cancelled, id: "gone"), .a(.unrecognized("odd"), id: "odd")],
            software: [
                .a(), .a(.cancelled, id: "ex"), .a(id: "late", cancellableUntil: .day(-3)),
            ])
    }()
}

extension Offer {
    static let business = Offer(
        id: .init("CFQ7TTC0LDPB:0001"), name: "Microsoft 365 Business Basic", kind: .newCommerce,
        billingCycle: "monthly", termDuration: "P1M")
    static let plan = Offer(
        id: .init("DZH318Z0BPS6:0001"), name: "Azure plan", kind: .azurePlan,
        billingCycle: "monthly", termDuration: "")
}

extension ActivityRecord {
    static func a(
        _ operation: Operation, _ outcome: OperationStatus = .succeeded, id: Int64 = 1
    ) -> ActivityRecord {
        ActivityRecord(
            id: id, operationDate: .today, userPrincipalName: "agent@fabrikam.example",
            operation: operation, customerID: Customer.contoso.id, customerName: "Contoso",
            resourceKind: "subscription", resourceID: "e3", resourceName: "Office 365 E3",
            outcome: outcome, details: .text("active to suspended"))
    }
}

extension Holdings {
    /// What takes every kind of step to clear.
    static let laden = Holdings.contoso(
        .e3, .a(.newCommerce, id: "nce", name: "Microsoft 365 E5"),
        .a(.newCommerce, id: "late", name: "Power BI Pro", cancellableUntil: .day(-9)),
        .a(.azurePlan, id: "plan", name: "Azure plan"), azureSubscriptions: [.a()],
        reservations: [.a()],
        software: [.a(), .a(id: "old", cancellableUntil: .day(-3))])
}

extension DeckHarness {
    /// A deck on the plan of a customer with everything to clear, the cursor on the customer's row.
    static func planning(
        _ holdings: Holdings = .laden, language: Language = .english, rules: Rules = .inProduction,
        identity: Identity = .agent(), size: Size = Size(rows: 24, columns: 80)
    ) -> DeckHarness {
        var deck = DeckHarness(
            holdings, language: language, rules: rules, identity: identity, size: size)
        deck.press("pg")
        return deck
    }

    /// A deck on the plan of several customers who are marked, the cursor on the first one's row.
    static func planningForMany(
        _ count: Int = 3, language: Language = .english, size: Size = Size(rows: 24, columns: 80)
    ) -> DeckHarness {
        var deck = DeckHarness(
            .contoso(.e3), others: Array(Tour.others.prefix(count - 1)), language: language,
            size: size)
        deck.state.marks.mark(deck.world.list.prefix(count).map(\.customer.id), in: "")
        deck.press("pg")
        return deck
    }

    /// The plan on the page.
    var plan: Plan? {
        for case .plan(let page) in state.pages { return page.plan }
        return nil
    }

    /// Moves to the step of that name on the plan or its run; returns its number.
    @discardableResult mutating func select(_ task: String) -> Int? {
        let plan = plan ?? state.run?.plan
        guard
            let step = plan?.customers[0].steps.first(where: {
                Language.english.words().task(of: $0) == task
            })
        else { return nil }
        press("g")
        press(String(repeating: "j", count: step.id))
        return step.id
    }

    /// The row of the screen that says so.
    func row(_ text: String) -> String {
        screen.split(separator: "\n").map(String.init).first { $0.contains(text) } ?? ""
    }

    /// The mark before the number of that step.
    func mark(_ task: String) -> String { String(row(task).dropFirst(2).prefix(1)) }

    /// Starts a plan of one customer, and gives what was sent.
    mutating func start() -> Plan? {
        press("S")
        press(Customer.contoso.domain)
        press(.end)
        for case .run(let plan) in press(.enter) { return plan }
        return nil
    }

    /// Reports the run, with these states of its first steps.
    mutating func report(
        _ states: [StepState], _ phase: Run.Phase = .running, end: Date? = nil
    ) -> [Effect] {
        guard let now = state.run else { return [] }
        var run = Run(now.plan, startedAt: .today, author: now.author, phase: phase)
        for (state, (customer, step)) in zip(states, run.steps) {
            run.set(state, of: step.id, for: customer.id)
        }
        run.expectedEnd = end
        return happen(.runReported(run))
    }
}

extension StepState {
    /// One of each, with all there is to say.
    static let every: [StepState] = [
        .confirmed(byOthers: false), .confirmed(byOthers: true), .accepted, .underway,
        .refused(.told(.service(.failed), by: .wordy)), .waiting(until: .day(300), nil),
        .waiting(until: nil, .azurePortalOnly), .unknown(.unreachable("timed out")), .pending,
    ]
}

extension Run {
    /// A run that was cut off.
    static func cutOff(_ plan: Plan, _ states: [StepState] = StepState.every) -> Run {
        var run = Run(
            plan, startedAt: .day(-1),
            author: .agent(at: "there"), phase: .rests(nil))
        for (state, (customer, step)) in zip(states, run.steps) {
            run.set(state, of: step.id, for: customer.id)
        }
        return run
    }
}

extension Table {
    /// The names of the columns that are shown, from left to right.
    var titles: [String] { shown.map { columns[$0].title } }
}

extension ClearedWrite {
    static func suspend(_ subscription: Subscription.ID, of customer: Customer.ID) -> Self {
        one(.suspend(subscription), customer)
    }

    static func order(_ offer: Offer.ID, quantity: Int, for customer: Customer.ID) -> Self {
        one(.order(offer, quantity: quantity), customer)
    }

    static func accept(_ customer: Customer.ID, includingDelegatedAccess: Bool) -> Self {
        one(.accept(includingDelegatedAccess: includingDelegatedAccess), customer)
    }

    private static func one(_ write: Write, _ customer: Customer.ID) -> Self {
        do { return try ClearedWrite(write, of: customer) } catch { fatalError("\(error)") }
    }
}

extension RadarSign {
    static func a(
        _ kind: RadarSignKind, _ customer: Customer = .contoso, _ holding: Holding? = nil,
        named name: String = "Office 365 E3", in hours: Double? = nil
    ) -> RadarSign {
        RadarSign(
            kind: kind, customer: customer.id, companyName: customer.companyName,
            domain: customer.domain, holding: holding, name: name,
            date: hours.map { Date.today.addingTimeInterval($0 * 3600) })
    }
}
