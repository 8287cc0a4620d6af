import Domain

extension State {
    /// What was to be done, how it ended, and what it changed.
    func facts(of intent: Intent, _ outcome: Outcome?) -> [Fact] {
        var facts = [
            Fact(words(JournalPageWords.write), words.write(intent.write, named: intent.name))
        ]
        if let holding = intent.write.holding { facts.append(Fact("ID", holding.id)) }
        if case .order(let offer, _) = intent.write {
            facts.append(Fact(words(FactWords.offerID), offer.text))
        }
        if let step = intent.step {
            facts += [
                Fact(words(JournalPageWords.plan), step.plan.text),
                Fact(words(JournalPageWords.step), String(step.step)),
            ]
        }
        facts.append(
            Fact(
                words(FactWords.outcome),
                outcome.map(words.outcome) ?? "? " + words(JournalPageWords.isOpen)))
        return facts + changes(by: intent, outcome)
    }

    /// What is not as it was before; as it was, while the journal does not tell more.
    private func changes(by intent: Intent, _ outcome: Outcome?) -> [Fact] {
        guard let before = intent.before else {
            return [Fact(words(JournalPageWords.before), words(JournalPageWords.unknownBefore))]
        }
        guard case .done(let after) = outcome else {
            return listed(before.states(in: words).map { [$0] }, as: .before)
        }
        guard let after else {
            return listed(before.states(in: words).map { [$0] }, as: .before)
                + [Fact(words(JournalPageWords.changes), words(JournalPageWords.unknownAfter))]
        }
        let changes = after.changes(since: before, in: words)
        return changes.isEmpty
            ? [Fact(words(JournalPageWords.changes), words(JournalPageWords.unchanged))]
            : listed(changes.map { [$0] }, as: .changes)
    }
}
