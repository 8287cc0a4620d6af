import Domain
import Wording

/// An act that was confirmed here, and that the service has accepted and not shown yet.
struct AwaitedHere: Equatable, Sendable {
    let write: ClearedWrite
    let since: Instant

    /// The seconds that an accepted act is waited for: a service takes about ten minutes.
    static let longest = 900.0
}

extension State {
    /// The service has accepted a write, and does not show it yet. Nobody refused it: there is
    /// nothing to answer.
    mutating func accepted(_ write: ClearedWrite, _ underway: Underway?) -> [Effect] {
        hasActed = true
        awaited.append(AwaitedHere(write: write, since: now))
        lastPerformed = write.write.isReversible ? write.write.holding : nil
        forgetUndoable()
        everythingIsStale()
        let target = underway?.targetName ?? ""
        let customer = underway?.customerName ?? ""
        let name = target.isEmpty ? customer : target
        let seen = underway?.seen
        tell(.plain, about: customer) {
            $0.actAccepted($0.write(write.write, named: name, before: seen))
        }
        return []
    }

    /// What the service had taken before shows by now. A dialog that says that nobody knows is
    /// closed.
    mutating func take(shown acts: [AwaitedAct]) -> [Effect] {
        noteConfirmed(acts.compactMap(\.intent.step))
        everythingIsStale()
        forgetUndoable()
        for act in acts where act.intent.step == nil {
            if let place = awaited.firstIndex(where: { $0.isOf(act) }) {
                let write = awaited.remove(at: place).write
                // What can be undone was noted when it was accepted.
                if !write.write.isReversible { remember(write) }
            }
            if act.intent.write == .removeRelationship { lose(act.customer.id) }
        }
        if case .refusal(let refusal, let write?, _) = dialog, refusal.isUndecided,
            acts.contains(where: { $0.intent.write == write })
        {
            dialog = nil
        }
        let areEnds = acts.allSatisfy(\.intent.write.isOnlyAskedFor)
        tell(.good) { words in
            guard acts.count <= 3 else {
                return areEnds ? words.accessesHaveEnded(acts.count) : words.actsShown(acts.count)
            }
            let told = acts.map { act in
                let name = act.intent.name
                let what =
                    areEnds
                    ? name
                    : words.write(act.intent.write, named: name, before: act.intent.before)
                return "\(what) (\(act.customer.companyName))"
            }
            return areEnds
                ? words.accessHasEnded(words.list(told)) : words.actShown(words.list(told))
        }
        return acts.first { $0.intent.write == .removeRelationship }
            .map { [.read(.aftermath($0.customer.id))] } ?? []
    }

    /// Why nothing is done to a holding now: an earlier act on it was accepted and does not show
    /// yet. Nil if there is none, or if it has not shown for long.
    func offAwaited(_ holding: Holding, in holdings: Holdings) -> Off? {
        let customer = holdings.customer.id
        let isAwaited = awaitedNow.contains {
            $0.customer == customer && $0.write.holding == holding
        }
        if isAwaited { return offEarlierAct(on: holding) }
        guard open?.id == customer, let change = pending(holding), isRecent(change.since),
            holdings.status(of: holding) != change.expected
        else { return nil }
        return offEarlierAct(on: holding)
    }

    /// All that is done to an admin relationship is to end it.
    private func offEarlierAct(on holding: Holding) -> Off {
        if case .adminRelationship = holding { return .said(\.accessEndsAlready) }
        return .said(\.earlierActNotShown)
    }

    /// What was accepted here, does not show yet, and is still waited for.
    var awaitedNow: [ClearedWrite] { awaited.filter { isRecent($0.since) }.map(\.write) }

    private func isRecent(_ moment: Instant) -> Bool {
        now.timeIntervalSince(moment) < AwaitedHere.longest
    }
}

extension AwaitedHere {
    fileprivate func isOf(_ act: AwaitedAct) -> Bool {
        write.write == act.intent.write && write.customer == act.customer.id
    }
}
