import Chance
import Domain
import FoundationEssentials
import Samples

/// A customer with random holdings in random states, under random rules: made from a seed.
struct RandomCase {
    static let seeds: Range<UInt64> = 0..<500

    let rules: Rules
    let holdings: Holdings
    var eligibility: RemovalEligibility { rules.eligibility(of: holdings, at: .today) }

    init(seed: UInt64) {
        var random = Dice(seed: seed)
        rules = Rules.every[Int.random(in: 0..<Rules.every.count, using: &random)]
        // Few holdings, so that many customers have no blockers; calm ones more often.
        let calm = Bool.random(using: &random)
        var made = Holdings.contoso()
        if random.chance(1, in: 20) {
            made.customer.relationship = random.pick([.none, .other("advisor")])
        }
        for place in 0..<Int.random(in: 0...5, using: &random) {
            made.subscriptions.append(random.subscription(place, calm: calm, among: made))
        }
        for plan in made.subscriptions where plan.kind == .azurePlan {
            for place in 0..<Int.random(in: 0...2, using: &random) {
                made.azureSubscriptions.append(
                    .a(
                        calm ? .cancelled : random.pick([.active, .cancelled, .unrecognized("?")]),
                        id: "\(plan.id).\(place)", under: plan.id.text))
            }
        }
        for place in 0..<Int.random(in: 0...2, using: &random) {
            made.reservations.append(
                .a(
                    random.purchaseStatus(calm: calm), id: "reservation-\(place)",
                    expires: random.date()))
        }
        for place in 0..<Int.random(in: 0...2, using: &random) {
            made.software.append(
                .a(
                    random.purchaseStatus(calm: calm), id: "software-\(place)",
                    cancellableUntil: random.date()))
        }
        made.subscriptions.shuffle(using: &random)
        holdings = made
    }
}

extension Dice {
    /// Long past, just past, now, soon, far in the future, or nil.
    mutating func date() -> Date? {
        pick([.day(-400), .day(-1), .today, .day(1), .day(400), nil])
    }

    mutating func purchaseStatus(calm: Bool) -> PurchaseStatus {
        calm
            ? pick([.cancelled, .expired])
            : pick([.completed, .pending, .cancelled, .expired, .unrecognized("?")])
    }

    fileprivate mutating func subscription(
        _ place: Int, calm: Bool, among made: Holdings
    ) -> Subscription {
        // An add-on belongs to a legacy base, which may be missing from the list; sometimes it
        // belongs to something else.
        let isOdd = chance(1, in: 10)
        let bases = made.subscriptions.filter {
            $0.kind == .legacyLicence || $0.kind == .legacyAzure || isOdd
        }
        // Otherwise hardly any would have an active base.
        let isWanted = bases.contains { $0.status == .active } && chance(1, in: 2)
        let kind = isWanted ? .legacyAddOn : pick(Subscription.Kind.allCases)
        let parent = kind == .legacyAddOn ? pick(bases.map(\.id.text) + ["gone"]) : nil
        let calmStatuses: [Subscription.Status] = [
            .none, .suspended, .suspended, .expired, .disabled, .deleted,
        ]
        return .a(
            kind,
            calm
                ? pick(calmStatuses)
                : pick(Subscription.Status.known + [.active, .active, .unrecognized("?")]),
            id: "subscription-\(place)",
            name: pick([nil, nil, "Seats (Extended Service Term)"]), parent: parent,
            termEnds: date(),
            cancellableUntil: date(), autoRenews: Bool.random(using: &self),
            scheduled: pick([nil, "quantity 10"]), term: pick(["P1Y", "P1M", "P3Y"]),
            actions: pick([
                nil, nil, .cancelAtTermEnd, .atTermEnd("RenewToNewTerm"),
                .atTermEnd("RenewToExtendedServiceTerm"), .atTermEnd("Hold"),
            ]))
    }
}

extension Rules {
    /// Return the holdings after the way out of a blocker; nil if it is no act, or the rules refuse
    /// it.
    func following(_ blocker: Blocker, in holdings: Holdings, at now: Date) -> Holdings? {
        guard let change = try? change(following: blocker, in: holdings, at: now) else {
            return nil
        }
        return holdings.applying(change)
    }

    /// Return what the way out of a blocker changes; nil if it is no act.
    func change(
        following blocker: Blocker, in holdings: Holdings, at now: Date
    ) throws(Refusal) -> Change? {
        switch blocker.wayOut {
        case .suspend:
            guard let target = holdings.subscriptions.first(where: { blocker.isAimed(at: $0) })
            else { throw .holdingNotFound(blocker.holding) }
            return try suspension(of: target, in: holdings)
        case .suspendBase(let id, _):
            guard let base = holdings.subscription(id) else {
                throw .holdingNotFound(.subscription(id))
            }
            return try suspension(of: base, in: holdings)
        case .cancel, .cancelAzureSubscription:
            return try cancellation(of: blocker.holding, in: holdings, at: now)
        // These clear nothing before the term ends.
        case .suspendToStopRenewal, .cancelAtTermEnd, .cancelAtRenewal: return nil
        case .cancelAzureSubscriptionsFirst, .azurePortal, .supportRequest, .supportOrTermEnd,
            .waitForEnd, .waitForTermEnd,
            .waitForActivation, .waitForRenewal, .lookInPartnerCenter:
            return nil
        }
    }
}

extension Blocker {
    fileprivate func isAimed(at subscription: Subscription) -> Bool {
        holding == .subscription(subscription.id)
    }
}
