import Domain

extension State {
    /// What was to be done, how it ended, and what it changed.
    func facts(of intent: Intent, _ outcome: Outcome?) -> [Fact] {
        var facts = [
            Fact(words.actLabel, words.write(intent.write, named: intent.name))
        ]
        if let holding = intent.write.holding { facts.append(Fact("ID", holding.id)) }
        if case .order(let offer, _) = intent.write {
            facts.append(Fact(words.offerIDLabel, offer.text))
        }
        if let step = intent.step {
            facts += [
                Fact(words.planLabel, step.plan.text),
                Fact(words.stepLabel, String(step.step)),
            ]
        }
        facts.append(
            Fact(
                words.outcomeLabel,
                outcome.map(words.outcome) ?? "? " + words.actEndNotTold))
        return facts + changes(by: intent, outcome)
    }

    /// What is not as it was before; as it was, while the journal does not tell more.
    private func changes(by intent: Intent, _ outcome: Outcome?) -> [Fact] {
        guard let before = intent.before else {
            return [Fact(words.beforeLabel, words.notKnownBefore)]
        }
        guard case .done(let after) = outcome else {
            return listed(before.states(in: words).map { [$0] }, as: \.beforeLabel)
        }
        guard let after else {
            return listed(before.states(in: words).map { [$0] }, as: \.beforeLabel)
                + [Fact(words.changesLabel, words.notKnownAfter)]
        }
        let changes = after.changes(since: before, in: words)
        return changes.isEmpty
            ? [Fact(words.changesLabel, words.nothingChanged)]
            : listed(changes.map { [$0] }, as: \.changesLabel)
    }
}
