import Domain

/// What a plan brings to the same of its targets, each effect said once.
struct EffectGroup {
    /// Something that a plan writes to, once for all of its steps.
    struct Target: Equatable {
        let customer: Customer
        /// The number of the first of its steps, as `Plan.stepNumbers` has them.
        let number: Int
        let name: String
    }

    let targets: [Target]
    /// The gravest first.
    private(set) var effects: [Consequence]
    let isOfAll: Bool
    /// The place of the first of its targets among all.
    private let first: Int
    /// Whether it only remarks on what other groups say, and comes after them.
    private let isRemark: Bool

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
        for (customer, numbers) in zip(plan.customers, plan.stepNumbers) {
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
                        customer: customer.customer, number: numbers[step.id] ?? step.id,
                        name: customer.name(of: step)))
            }
        }
        effects = effects.bySeverity
        var groups: [EffectGroup] = []
        var groupOf: [[Int]: Int] = [:]
        var remarksOn: [[Int]: Int] = [:]
        for effect in effects {
            let own = (places[effect] ?? []).sorted()
            // A remark stands below what it is about: where that is said of each by itself, last.
            let isRemark =
                effect.isAboutTheEnd
                && groupOf[own].map { !groups[$0].effects.contains(where: \.tellsTheEnd) } ?? true
            if let group = isRemark ? remarksOn[own] : groupOf[own] {
                groups[group].effects.append(effect)
                continue
            }
            if isRemark { remarksOn[own] = groups.count } else { groupOf[own] = groups.count }
            groups.append(
                EffectGroup(
                    targets: own.map { targets[$0] }, effects: [effect],
                    isOfAll: own.count == targets.count, first: own.first ?? 0, isRemark: isRemark))
        }
        return groups.enumerated().sorted {
            let (one, other) = ($0.element, $1.element)
            if one.isRemark != other.isRemark { return other.isRemark }
            return (other.targets.count, one.first, $0.offset)
                < (one.targets.count, other.first, $1.offset)
        }.map(\.element)
    }
}

extension Plan {
    /// By which number each step is named where the steps of all customers are listed: those of a
    /// customer go on where the ones before ended. Of seats each subscription has one: what is set
    /// again after a change of its seats is no further target.
    var stepNumbers: [[PlanStep.ID: Int]] {
        var next = 1
        return customers.map { customer in
            var numbers: [PlanStep.ID: Int] = [:]
            guard purpose == .seats else {
                for step in customer.steps { numbers[step.id] = next + step.id - 1 }
                next += customer.steps.map(\.id).max() ?? 0
                return numbers
            }
            var own: [Holding?: Int] = [:]
            for step in customer.steps where step.write != nil && !step.isStruck {
                let number = own[step.holding] ?? next
                own[step.holding] = number
                numbers[step.id] = number
                next = max(next, number + 1)
            }
            return numbers
        }
    }
}

extension Consequence {
    /// Whether it says what becomes of the next term where what was scheduled for it is set again.
    var isOfSettingAgain: Bool {
        if case .renewsWith = self { true } else { self == .scheduledRestored }
    }

    /// Whether it is a remark on how it ends, which another effect says.
    fileprivate var isAboutTheEnd: Bool {
        self == .suspendingEndsItNoSooner || self == .publisherMayEndIt
    }

    fileprivate var tellsTheEnd: Bool { if case .endsWithTerm = self { true } else { false } }
}
