import Domain

/// What a plan brings to the same of its targets, each effect said once.
struct EffectGroup {
    /// Something that a plan writes to, once for all of its steps.
    struct Target: Equatable {
        let customer: Customer
        /// The number of the first of its steps, as `Plan.firstNumbers` has them.
        let number: Int
        let name: String
    }

    let targets: [Target]
    /// The gravest first.
    private(set) var effects: [Consequence]
    let isOfAll: Bool
    /// The place of the first of its targets among all.
    private let first: Int

    /// All that a plan brings: to all of its targets first, then to some, to the most first; to as
    /// many in the order of the steps. Effects that read the same are one. What becomes nil is said
    /// elsewhere.
    static func all(
        of plan: Plan, reading text: (Consequence) -> AnyHashable = { $0 },
        saying said: (Consequence) -> Consequence? = { $0 }
    ) -> [EffectGroup] {
        var targets: [Target] = []
        var effects: [Consequence] = []
        var places: [Consequence: Set<Int>] = [:]
        var read: [AnyHashable: Consequence] = [:]
        // An undo is not undone: nobody is told what that costs.
        let unsaid: Set<Consequence> = plan.isUndo ? [.seatsBilledAgain] : []
        for (customer, first) in zip(plan.customers, plan.firstNumbers) {
            // What several steps write to is told once.
            var own: [Holding?: Int] = [:]
            for step in customer.steps where step.write != nil && !step.isStruck {
                let place = own[step.holding] ?? targets.count
                for one in customer.consequences(of: step).compactMap(said)
                where !unsaid.contains(one) {
                    let text = text(one)
                    let effect = read[text] ?? one
                    read[text] = effect
                    if places[effect] == nil { effects.append(effect) }
                    places[effect, default: []].insert(place)
                }
                guard place == targets.count else { continue }
                own[step.holding] = place
                targets.append(
                    Target(
                        customer: customer.customer, number: first + step.id - 1,
                        name: customer.name(of: step)))
            }
        }
        effects = effects.bySeverity
        var groups: [EffectGroup] = []
        var groupOf: [[Int]: Int] = [:]
        for effect in effects {
            let own = (places[effect] ?? []).sorted()
            if let group = groupOf[own] {
                groups[group].effects.append(effect)
            } else {
                groupOf[own] = groups.count
                groups.append(
                    EffectGroup(
                        targets: own.map { targets[$0] }, effects: [effect],
                        isOfAll: own.count == targets.count, first: own.first ?? 0))
            }
        }
        return groups.enumerated().sorted {
            let (one, other) = ($0.element, $1.element)
            return (other.targets.count, one.first, $0.offset)
                < (one.targets.count, other.first, $1.offset)
        }.map(\.element)
    }
}

extension Plan {
    /// What the first step of each customer is numbered where the steps of all are listed: each
    /// goes on where the one before ended, so that a number names one step.
    var firstNumbers: [Int] {
        var next = 1
        return customers.map { customer in
            defer { next += customer.steps.map(\.id).max() ?? 0 }
            return next
        }
    }
}
