import Canvas
import Domain

/// How far it is known who is easily mistaken for the customers a dialog is about.
enum LookalikeSearch: Equatable, Sendable {
    case unasked
    case asked([Customer.ID])
    case found([Pair])
    case failed

    /// Who is easily mistaken for whom of those the dialog is about.
    struct Pair: Equatable, Sendable {
        let target: Customer.ID
        let lookalike: Lookalike
    }

    var isAsked: Bool { if case .asked = self { true } else { false } }

    /// Whether there is an answer, or the read failed.
    var isKnown: Bool {
        switch self {
        case .unasked, .asked: false
        case .found, .failed: true
        }
    }

    /// Whether the dialog says nothing of it.
    var isQuiet: Bool { self == .found([]) }
}

extension State {
    /// Asks for look-alikes of the customers a dialog would write to.
    mutating func settleLookalikes() -> Read? {
        guard lookalikes == .unasked, let dialog else { return nil }
        var seen: Set<Customer.ID> = []
        let asked = dialog.model.writes.map(\.customer.id).filter { seen.insert($0).inserted }
        guard !asked.isEmpty else { return nil }
        lookalikes = .asked(asked)
        return .lookalikes(asked)
    }

    /// Takes the answer. If the dialog says more by it, keys typed before are dropped.
    mutating func take(_ found: [Customer.ID: [Lookalike]]) {
        guard case .asked(let customers) = lookalikes else { return }
        let pairs = customers.flatMap { target in
            (found[target] ?? []).map { LookalikeSearch.Pair(target: target, lookalike: $0) }
        }
        answerLookalikes(.found(pairs))
    }

    mutating func answerLookalikes(_ answer: LookalikeSearch) {
        guard lookalikes.isAsked else { return }
        lookalikes = answer
        if !answer.isQuiet { openings += 1 }
    }
}

/// Something else a customer holds that is easily mistaken for what a dialog is about.
package struct Twin: Equatable, Sendable {
    let holding: Holding
    let name: String
    /// Nil for what is no subscription.
    let subscription: Subscription?
    /// Nil for what is no admin relationship.
    let relationship: AdminRelationship?
    /// The name it is mistaken for.
    let target: String
    /// The target it is mistaken for; of several with that name the last.
    let targetHolding: Holding
    /// The word of its status.
    let status: String
    let resemblance: Lookalike.Resemblance
}

extension Holdings {
    /// Returns what has nearly the same name as the holding.
    func twins(of target: Holding) -> [Twin] { twins(of: [target]) }

    /// Returns what has nearly the same name as one of the holdings, without being one of them; of
    /// admin relationships, others of them.
    func twins(of targets: [Holding]) -> [Twin] {
        let names = targets.compactMap { target in
            name(of: target).map { (holding: target, name: $0, key: ConfusableKey($0)) }
        }
        let last = Dictionary(names.map { ($0.name, $0.holding) }) { $1 }
        let tabs = targets.first?.tab == .access ? [.access] : CustomerPage.Tab.ofHoldings
        return tabs.flatMap(items).compactMap { item in
            guard !targets.contains(item), let name = name(of: item),
                let status = status(of: item)
            else { return nil }
            let own = ConfusableKey(name)
            let found = names.lazy.compactMap { target in
                own.resemblance(to: target.key).map { (target: target, resemblance: $0) }
            }
            guard let one = found.first(where: { $0.resemblance == .sameName }) ?? found.first
            else { return nil }
            return Twin(
                holding: item, name: name, subscription: subscription(of: item),
                relationship: relationship(of: item), target: one.target.name,
                targetHolding: last[one.target.name] ?? one.target.holding,
                status: status, resemblance: one.resemblance)
        }
    }

    private func relationship(of holding: Holding) -> AdminRelationship? {
        if case .adminRelationship(let id) = holding { adminRelationship(id) } else { nil }
    }
}

extension State {
    /// Returns who and what is easily mistaken for the target, as far as known.
    func warnings(_ twins: [Twin]) -> [Line] {
        lookalikeLines(in: room) + twinLines(twins, in: room)
    }

    /// Returns what else is held that is easily mistaken for a target; what resembles the same one
    /// in the same way together.
    func twinLines(_ twins: [Twin], in columns: Int) -> [Line] {
        var groups: [[Twin]] = []
        for twin in twins {
            let place = groups.firstIndex {
                $0[0].target == twin.target && $0[0].resemblance == twin.resemblance
            }
            if let place { groups[place].append(twin) } else { groups.append([twin]) }
        }
        return groups.flatMap { group in
            let items = words.list(
                group.map { twin in
                    let id = twin.holding.id.endOfID
                    let name = words.wholeName(twin.name, of: twin.subscription)
                    let told =
                        twin.relationship.map { words.differences(of: $0) + [id] }
                        ?? [id, words.status(twin.status, of: twin.holding)]
                    return "\(name) (\(words.list(told)))"
                })
            let said =
                group[0].resemblance == .sameName
                ? words.alsoHeldOfThatName(items)
                : words.alsoHeld(
                    items, target: group[0].target,
                    resemblance: words.resemblance(group[0].resemblance))
            return marked(said, "!", .warning, in: columns)
        }
    }

    /// Returns which customers are easily mistaken for the only one a dialog is about, as far as
    /// known.
    func lookalikeLines(in columns: Int) -> [Line] {
        guard case .found(let found) = lookalikes else { return unreadLookalikeLines(in: columns) }
        return found.flatMap { line($0.lookalike, in: columns) }
    }

    /// Returns that nobody knows who is easily mistaken, where that could not be read.
    func unreadLookalikeLines(in columns: Int) -> [Line] {
        lookalikes == .failed ? marked(words.lookalikesNotRead, "!", .warning, in: columns) : []
    }

    /// Returns which customers are easily mistaken for one of those a dialog is about.
    func lookalikeLines(of customer: Customer.ID, in columns: Int) -> [Line] {
        guard case .found(let found) = lookalikes else { return [] }
        return found.filter { $0.target == customer }
            .flatMap { line($0.lookalike, in: columns) }
    }

    private func line(_ lookalike: Lookalike, in columns: Int) -> [Line] {
        let customer = lookalike.customer
        let said = words.mistakenFor(
            customer.companyName, domain: customer.domain, id: customer.id.text.endOfID,
            resemblance: words.resemblance(lookalike.resemblance))
        return marked(said, "!", .warning, in: columns)
    }
}
