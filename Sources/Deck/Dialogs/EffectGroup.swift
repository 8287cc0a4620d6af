import Domain

/// What a plan brings to the same of its targets, each effect said once.
struct EffectGroup {
    /// One of the targets of a plan, by its step.
    struct Target: Equatable {
        let customer: Customer.ID
        /// The number of its step, from 1 for each customer.
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
    /// many in the order of the steps. What becomes nil is said elsewhere.
    static func all(
        of plan: Plan, saying said: (Consequence) -> Consequence? = { $0 }
    ) -> [EffectGroup] {
        var targets: [Target] = []
        var effects: [Consequence] = []
        var places: [Consequence: [Int]] = [:]
        // An undo is not undone: nobody is told what that costs.
        let unsaid: Set<Consequence> = plan.isUndo ? [.seatsBilledAgain] : []
        for customer in plan.customers {
            for step in customer.steps where step.write != nil && !step.isStruck {
                for effect in customer.consequences(of: step).compactMap(said)
                where !unsaid.contains(effect) && places[effect]?.last != targets.count {
                    if places[effect] == nil { effects.append(effect) }
                    places[effect, default: []].append(targets.count)
                }
                targets.append(
                    Target(customer: customer.id, number: step.id, name: customer.name(of: step)))
            }
        }
        effects = effects.bySeverity
        // Several writes to the same thing are not told apart.
        if let first = targets.first,
            targets.allSatisfy({ $0.name == first.name && $0.customer == first.customer })
        {
            return effects.isEmpty
                ? [] : [EffectGroup(targets: [first], effects: effects, isOfAll: true, first: 0)]
        }
        var groups: [EffectGroup] = []
        var groupOf: [[Int]: Int] = [:]
        for effect in effects {
            let own = places[effect] ?? []
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
