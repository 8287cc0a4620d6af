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
        let names = targets.compactMap(name).map { (name: $0, key: ConfusableKey($0)) }
        let tabs = targets.first?.tab == .access ? [.access] : CustomerPage.Tab.ofHoldings
        return tabs.flatMap(items).compactMap { item in
            guard !targets.contains(item), let name = name(of: item),
                let status = status(of: item)
            else { return nil }
            let own = ConfusableKey(name)
            for target in names {
                guard let resemblance = own.resemblance(to: target.key) else { continue }
                return Twin(
                    holding: item, name: name, subscription: subscription(of: item),
                    relationship: relationship(of: item), target: target.name,
                    status: status, resemblance: resemblance)
            }
            return nil
        }
    }

    private func relationship(of holding: Holding) -> AdminRelationship? {
        if case .adminRelationship(let id) = holding { adminRelationship(id) } else { nil }
    }
}

extension State {
    /// Returns who and what is easily mistaken for the target, as far as known.
    func warnings(_ twins: [Twin]) -> [Line] {
        lookalikeLines + twinLines(twins, in: room)
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

    /// Returns which customers are easily mistaken for the target's, as far as known.
    var lookalikeLines: [Line] {
        switch lookalikes {
        case .unasked, .asked: []
        case .failed: marked(words.lookalikesNotRead, "!", .warning)
        case .found(let found):
            found.isEmpty ? [] : lines(found, of: dialog?.model.writes.map(\.customer) ?? [])
        }
    }

    private func lines(_ found: [LookalikeSearch.Pair], of targets: [Customer]) -> [Line] {
        found.flatMap { pair in
            let customer = pair.lookalike.customer
            let said = words.mistakenFor(
                customer.companyName, domain: customer.domain, id: customer.id.text.endOfID,
                resemblance: words.resemblance(pair.lookalike.resemblance))
            // A target is named where the dialog is about several.
            let areSeveral = targets.contains { $0.id != pair.target }
            let target = areSeveral ? targets.first { $0.id == pair.target } : nil
            return marked(
                target.map { "\($0.companyName) – \(said)" } ?? said, "!", .warning)
        }
    }
}
