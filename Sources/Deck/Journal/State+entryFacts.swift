import Canvas
import Domain
import Wording

extension State {
    /// Every field of an entry, and of those that belong to it.
    func facts(of details: EntryDetails) -> [Fact] {
        let entry = details.entry
        let what =
            entry.mark + " "
            + words.sentence(
                of: entry, intent: details.intent, step: details.step)
        var facts = [
            Fact(words.entryNumberLabel, String(entry.id)),
            Fact(words.timeLabel, entry.date.iso8601),
            Fact(words.whatLabel, what, .title),
        ]
        if let customer = entry.customer {
            facts += [
                Fact(words.customerLabel, customer.companyName),
                Fact(words.domainLabel, customer.domain),
                Fact(words.microsoftIDLabel, customer.id.text),
            ]
        }
        facts += self.facts(of: entry.event)
        if let intent = details.intent { facts += self.facts(of: intent, details.outcome) }
        if let refusal = details.refusal {
            let lines = words.refusal(refusal).split(whereSeparator: \.isNewline)
            facts += listed(lines.map { [String($0)] }, as: \.reasonLabel)
        }
        if let plan = details.plan { facts += self.facts(of: plan, in: entry.event) }
        if let intent = details.intent {
            facts += intent.trace.headers.map { Fact($0.name, $0.value) }
        }
        if !details.related.isEmpty {
            let numbers = words.list(details.related.map(String.init))
            facts.append(Fact(words.belongsToLabel, numbers))
        }
        return facts
            + [
                Fact(words.userLabel, entry.author.userPrincipalName),
                Fact(words.profileLabel, entry.author.profile),
                Fact(words.placeLabel, entry.author.place),
                Fact(words.hashLabel, entry.hash),
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
                }, as: \.targetsLabel)
        case .rehearsed(let plan, let findings):
            return listed(
                findings.map { finding in
                    let customer = plan.customers.first { $0.id == finding.customer }
                    return [
                        customer?.customer.companyName ?? finding.customer.text,
                        words.stepLabel + " \(finding.step)",
                        finding.refusal.map { "✗ " + words.refusal($0) }
                            ?? "✓ " + words.entryNothingAgainst,
                    ]
                }, as: \.foundLabel)
        case .stepped(let step, let state):
            return [
                Fact(words.planLabel, step.plan.text),
                Fact(words.microsoftIDLabel, step.customer.text),
                Fact(words.stepLabel, String(step.step)),
                Fact(words.statusLabel, words.progress(state)),
            ]
        case .resumed(let plan), .stopped(let plan), .finished(let plan):
            return [Fact(words.planLabel, plan.text)]
        case .aftermath(let aftermath):
            return listed(
                RemovalConsequence.allCases.map { consequence in
                    [
                        (aftermath.shows(consequence) ? "✓ " : "✗ ")
                            + words.evidence(consequence, aftermath)
                    ]
                }, as: \.evidenceLabel)
        case .intended, .ended, .started, .repaired, .lost, .noteMissing, .unknown: return []
        }
    }

    /// One fact on as many rows as there are values, named once.
    func listed(_ rows: [[String]], as name: Phrase) -> [Fact] {
        rows.enumerated().map { place, parts in
            Fact(
                place == 0 ? words[keyPath: name] : "",
                parts.filter { !$0.isEmpty }.joined(separator: " · "))
        }
    }

    private func facts(of plan: Plan, in event: JournalEvent) -> [Fact] {
        var facts = [Fact(words.purposeLabel, words.purpose(plan.purpose))]
        guard event.tellsPlan else { return facts }
        facts += [
            Fact(words.planLabel, plan.id.text),
            Fact(words.planMadeLabel, plan.madeAt.iso8601),
        ]
        for part in plan.customers {
            let customer = part.customer
            facts.append(
                Fact(
                    words.customerLabel,
                    [customer.companyName, customer.domain, customer.id.text]
                        .joined(separator: " · "), .title))
            facts += listed(
                part.steps.map { step in
                    [
                        (step.isStruck ? "- " : "") + "\(step.id) "
                            + words.journalTask(of: step),
                        step.isStruck ? words.stepStruck : "",
                    ]
                }, as: \.stepLabel)
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
