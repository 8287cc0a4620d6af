import Canvas
import Domain

extension State {
    /// Every field of an entry, and of those that belong to it.
    func facts(of details: EntryDetails) -> [Fact] {
        let entry = details.entry
        let what = details.entry.mark + " " + words.say(details.saying)
        var facts = [
            Fact(words(JournalPageWords.number), String(entry.id)),
            Fact(words(FactWords.time), entry.date.iso8601),
            Fact(words(JournalPageWords.what), what, .title),
        ]
        if let customer = entry.customer {
            facts += [
                Fact(words(FactWords.customer), customer.companyName),
                Fact(words(FactWords.domain), customer.domain),
                Fact(words(FactWords.microsoftID), customer.id.text),
            ]
        }
        facts += self.facts(of: entry.event)
        if let intent = details.intent { facts += self.facts(of: intent, details.outcome) }
        if let refusal = details.refusal {
            let lines = words.refusal(refusal).split(whereSeparator: \.isNewline)
            facts += listed(lines.map { [String($0)] }, as: .reason)
        }
        if let plan = details.plan { facts += self.facts(of: plan, in: entry.event) }
        if let intent = details.intent {
            facts += intent.trace.headers.map { Fact($0.name, $0.value) }
        }
        if !details.related.isEmpty {
            let numbers = details.related.map(String.init).joined(separator: ", ")
            facts.append(Fact(words(JournalPageWords.related), numbers))
        }
        return facts
            + [
                Fact(words(FactWords.who), entry.author.userPrincipalName),
                Fact(words(JournalPageWords.profile), entry.author.profile),
                Fact(words(JournalPageWords.place), entry.author.place),
                Fact(words(JournalPageWords.hash), entry.hash),
            ].filter { !$0.value.isEmpty }
    }

    /// What only this kind of entry has.
    private func facts(of event: JournalEvent) -> [Fact] {
        switch event {
        case .previewed(let writes, _), .takenBack(let writes):
            return listed(
                writes.map { named in
                    [
                        words.write(named.write, named: named.name), named.customer.companyName,
                        named.customer.domain, named.customer.id.text,
                        named.write.holding?.id ?? "",
                    ]
                }, as: .targets)
        case .rehearsed(let plan, let findings):
            return listed(
                findings.map { finding in
                    let customer = plan.customers.first { $0.id == finding.customer }
                    return [
                        customer?.customer.companyName ?? finding.customer.text,
                        words(JournalPageWords.step) + " \(finding.step)",
                        finding.refusal.map { "✗ " + words.refusal($0) }
                            ?? "✓ " + words(JournalWords.nothingAgainst),
                    ]
                }, as: .findings)
        case .stepped(let step, let state):
            return [
                Fact(words(JournalPageWords.plan), step.plan.text),
                Fact(words(FactWords.microsoftID), step.customer.text),
                Fact(words(JournalPageWords.step), String(step.step)),
                Fact(words(FactWords.status), words.say(.state(state, in: words))),
            ]
        case .resumed(let plan), .stopped(let plan), .finished(let plan):
            return [Fact(words(JournalPageWords.plan), plan.text)]
        case .aftermath(let aftermath):
            return listed(
                RemovalConsequence.allCases.map { consequence in
                    [
                        (aftermath.shows(consequence) ? "✓ " : "✗ ")
                            + words.evidence(consequence, aftermath)
                    ]
                }, as: .evidence)
        case .intended, .ended, .started, .repaired, .lost, .noteMissing, .unknown: return []
        }
    }

    /// One fact on as many rows as there are values, named once.
    func listed(_ rows: [[String]], as name: JournalPageWords) -> [Fact] {
        rows.enumerated().map { place, parts in
            Fact(
                place == 0 ? words(name) : "",
                parts.filter { !$0.isEmpty }.joined(separator: " · "))
        }
    }

    private func facts(of plan: Plan, in event: JournalEvent) -> [Fact] {
        var facts = [Fact(words(JournalPageWords.purpose), words.purpose(plan.purpose))]
        guard event.tellsPlan else { return facts }
        facts += [
            Fact(words(JournalPageWords.plan), plan.id.text),
            Fact(words(JournalPageWords.made), plan.madeAt.iso8601),
        ]
        for part in plan.customers {
            let customer = part.customer
            facts.append(
                Fact(
                    words(FactWords.customer),
                    [customer.companyName, customer.domain, customer.id.text]
                        .joined(separator: " · "), .title))
            facts += listed(
                part.steps.map { step in
                    [
                        (step.isStruck ? "- " : "") + "\(step.id) "
                            + words.say(.task(of: step, in: words)),
                        step.isStruck ? words(StepWords.struck) : "",
                    ]
                }, as: .step)
        }
        return facts
    }
}

extension JournalEvent {
    /// Whether the plan itself is in it.
    fileprivate var tellsPlan: Bool {
        switch self {
        case .started, .rehearsed: true
        default: false
        }
    }
}
