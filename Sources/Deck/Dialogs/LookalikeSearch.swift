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

    /// Whether there is an answer, be it that none could be had.
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
    /// Asks for look-alikes of whomever a dialog that acts is about.
    mutating func settleLookalikes() -> Read? {
        guard lookalikes == .unasked, let dialog else { return nil }
        var seen: Set<Customer.ID> = []
        let asked = dialog.writes.map(\.customer.id).filter { seen.insert($0).inserted }
        guard !asked.isEmpty else { return nil }
        lookalikes = .asked(asked)
        return .lookalikes(asked)
    }

    /// Takes the answer. Where the dialog says more by it, keys typed before are not meant for it.
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
