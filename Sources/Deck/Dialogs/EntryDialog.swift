import Canvas
import Domain
import Wording

/// A row of the journal with all its entries, as they were when it was opened.
package struct EntryDetails: Equatable, Sendable {
    /// The entry it is known by.
    package let entry: JournalEntry
    /// All of its entries, the oldest first.
    package let entries: [JournalEntry]
    /// What its row says.
    let told: String
    /// The write; nil if none is known.
    let intent: Intent?
    /// How that ended; nil if the journal does not tell.
    let outcome: Outcome?
    /// Whether the effect was read back, and agreed.
    let isVerified: Bool
    /// The plan it is about, as it was started.
    let plan: Plan?
    /// The step of it that it is about.
    let step: PlanStep?
    /// The number of the entry that the plan began with.
    let start: Int?

    /// Whether an entry tells that what was only asked for had come by then: the act had ended
    /// before.
    func isLateEnd(_ entry: JournalEntry) -> Bool {
        guard isVerified, let intent, case .ended(_, .done) = entry.event else { return false }
        return entries.contains { earlier in
            guard earlier.id < entry.id, case .ended(_, let outcome) = earlier.event else {
                return false
            }
            if outcome == .accepted { return intent.step == nil }
            guard case .done = outcome else { return false }
            return intent.write.isOnlyAskedFor
        }
    }

    /// The ids by which support, or whoever checks the journal, finds it.
    var ids: String? {
        let places = entries.flatMap { ["Entry: \($0.id)", "Hash: \($0.hash)"] }
        return ([trace?.ids].compactMap { $0 } + places).joined(separator: "\n")
    }

    /// The ids the write was sent with, or else those of the service's answer; nil if it was not
    /// sent.
    private var trace: ActTrace? {
        sentTrace ?? refusal?.answer?.trace
    }

    /// The ids the write was sent with.
    fileprivate var sentTrace: ActTrace? {
        if case .refused(let refusal) = outcome, refusal.isUnsent { return nil }
        return intent?.trace
    }

    var refusal: Refusal? {
        switch entries.last?.event {
        case .stepped(_, .refused(let refusal)), .stepped(_, .unknown(let refusal)),
            .stepped(_, .waiting(_, let refusal?)):
            refusal
        default:
            switch outcome {
            case .refused(let refusal), .unknown(let refusal): refusal
            case .done, .accepted, nil: nil
            }
        }
    }
}

extension EntryDetails: DialogModel {
    var outlivesCustomer: Bool { true }

    func box(in state: State) -> DialogBox {
        DialogBox(
            title: state.words.journalTitle, text: state.facts(of: self).lines(width: state.room),
            footer: [Line()] + state.keys(\.copyIDsKeys))
    }
}

extension JournalPage {
    /// A row with all that the journal has of it.
    func details(of row: JournalRow, in words: Words) -> EntryDetails {
        let entries = entries(of: row).map(index.asTold)
        let entry = head(of: row).map(index.asTold) ?? entries[0]
        let act = act(of: row)
        let (mark, sentence, _) = told(of: row, in: words)
        var outcome = act?.outcome
        var plan: Plan?
        var run = row.step?.plan
        switch entry.event {
        case .ended(_, let own): outcome = own
        case .rehearsed(let own, _), .started(let own): plan = own
        default: if case .run(let id) = row.subject { run = id }
        }
        if plan == nil, let run { plan = index.plans[run] }
        let start = run.flatMap { index.starts[$0] }
        let isVerified = if case .verified? = verdict(of: row) { true } else { false }
        return EntryDetails(
            entry: entry, entries: entries, told: mark + " " + sentence,
            intent: act?.intent ?? intent(of: entry), outcome: outcome, isVerified: isVerified,
            plan: plan, step: row.step.flatMap(index.step),
            start: start == entry.id ? nil : start)
    }
}

extension State {
    /// Every field of a row of the journal: what it tells, about whom, what changed, how it ended,
    /// who did it and when, and at the end what proves it.
    func facts(of details: EntryDetails) -> [Fact] {
        let entry = details.entry
        var facts = [Fact(words.whatLabel, details.told, .title)]
        if let customer = details.entries.lazy.compactMap(\.customer).first {
            facts += [
                Fact(words.customerLabel, customer.companyName),
                Fact(words.domainLabel, customer.domain),
            ]
        }
        if let intent = details.intent { facts += changes(by: intent, details.outcome) }
        if let refusal = details.refusal {
            let lines = words.refusal(refusal).split(whereSeparator: \.isNewline)
            facts += listed(lines.map { [String($0)] }, as: \.reasonLabel)
        }
        if let intent = details.intent { facts += self.facts(of: intent) }
        facts += self.facts(of: entry)
        if let plan = details.plan { facts += self.facts(of: plan, in: entry.event) }
        if let start = details.start {
            facts.append(Fact(words.belongsToLabel, words.entryNumbered(String(start))))
        }
        facts += [
            Fact(words.userLabel, entry.author.userPrincipalName),
            Fact(words.profileLabel, entry.author.profile),
            Fact(words.placeLabel, entry.author.place),
        ].filter { !$0.value.isEmpty }
        // When each entry was written, and its number, stands beside what it is.
        return facts + places(of: details) + evidence(of: details)
    }

    /// The ids and hashes by which it is found, and checked. A long hash would break in two: its
    /// ends are shown, and all of it is copied.
    private func evidence(of details: EntryDetails) -> [Fact] {
        let customer = details.entries.lazy.compactMap(\.customer).first
        let hashed = details.entries.filter { !$0.hash.isEmpty }
        let isSpoken = size.columns >= Layout.spokenColumns
        let hashes = hashed.enumerated().map { turn, entry in
            let hash = isSpoken ? entry.hash : entry.hash.endsOfHash
            let text = hashed.count > 1 ? "\(entry.id) · \(hash)" : hash
            return Fact(turn == 0 ? words.hashLabel : "", text, .muted)
        }
        return (customer.map { [Fact(words.microsoftIDLabel, $0.id.text)] } ?? [])
            + (details.sentTrace?.headers.map { Fact($0.name, $0.value) } ?? []) + hashes
    }

    /// Returns what only this kind of event has.
    private func facts(of entry: JournalEntry) -> [Fact] {
        switch entry.event {
        case .previewed(let writes, _), .takenBack(let writes):
            // The customer of them all is named above.
            let isOfOne = entry.customer.map { one in
                writes.allSatisfy { $0.customer.id == one.id }
            }
            return listed(
                writes.map { named in
                    let whose =
                        isOfOne == true
                        ? []
                        : [
                            named.customer.companyName, named.customer.domain,
                            named.customer.id.text,
                        ]
                    return [words.write(named.write, named: named.name)] + whose
                        + [named.write.holding?.id ?? ""]
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
        case .stepped(let step, _):
            return [
                Fact(words.planLabel, step.plan.text),
                Fact(words.microsoftIDLabel, step.customer.text),
                Fact(words.stepLabel, String(step.step)),
            ]
        case .resumed(let plan), .stopped(let plan), .finished(let plan), .closed(let plan, _):
            return [Fact(words.planLabel, plan.text)]
        case .aftermath(let aftermath):
            return listed(
                RemovalConsequence.allCases.map { consequence in
                    [
                        (aftermath.shows(consequence) ? "✓ " : "✗ ")
                            + words.evidence(consequence, aftermath)
                    ]
                }
                    + words.accessEvidence(aftermath.adminAccess).map {
                        [($0.isSeen ? "✓ " : "✗ ") + $0.text]
                    }, as: \.evidenceLabel)
        case .intended, .ended, .overwrote, .started, .repaired, .lost, .noteMissing, .unknown:
            return []
        }
    }

    /// One fact on as many rows as there are values, named once.
    func listed(_ rows: [[String]], as name: Phrase) -> [Fact] {
        listed(rows, named: words[keyPath: name])
    }

    func listed(_ rows: [[String]], named name: String) -> [Fact] {
        rows.enumerated().map { place, parts in
            Fact(
                place == 0 ? name : "",
                parts.dotted)
        }
    }

    private func facts(of plan: Plan, in event: JournalEvent) -> [Fact] {
        var facts = [Fact(words.purposeLabel, words.purpose(of: plan))]
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
                    [customer.companyName, customer.domain, customer.id.text].dotted, .title))
            facts += listed(
                part.steps.map { step in
                    [
                        (step.isStruck ? "- " : "") + "\(step.id) "
                            + words.journalTask(of: step, named: part.name(of: step)),
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

extension State {
    /// What was to be done.
    private func facts(of intent: Intent) -> [Fact] {
        var facts = [
            Fact(
                words.actLabel,
                words.write(intent.write, named: intent.name, before: intent.before))
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
        return facts
    }

    /// Returns what changed; or the state before, while the journal does not tell what came after.
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

extension Holdings {
    /// Returns every change in a field that operators decide by, of everything held then or now,
    /// and in delegated admin privileges.
    func changes(since before: Holdings, in words: Words) -> [String] {
        var differences: [Difference] = []
        for holding in before.all + all.filter({ before.name(of: $0) == nil }) {
            differences += self.differences(since: before, regarding: holding)
        }
        // The relationship is compared where no holding is named.
        differences += self.differences(since: before, regarding: nil).filter {
            if case .relationship = $0 { true } else { false }
        }
        var changes = differences.map(words.difference)
        let (was, isNow) = (before.customer.allowsDelegatedAccess, customer.allowsDelegatedAccess)
        if was != isNow {
            changes.append(
                "\(words.delegatedAccessLabel): \(words.access(was))"
                    + " → \(words.access(isNow))")
        }
        return changes
    }

    /// Everything held, each with its status, and its seats if it has any.
    func states(in words: Words) -> [String] {
        all.map { holding in
            let status = status(of: holding).map { words.status($0, of: holding) }
            let seated = subscription(of: holding).flatMap { $0.kind.hasSeats ? $0.quantity : nil }
            let state = [status, seated.map(words.seats)].compactMap(\.self)
            return "\(name(of: holding) ?? ""): \(words.list(state))"
        }
            + ["\(words.relationshipLabel): \(words.relationship(customer.relationship))"]
    }

    private var all: [Holding] {
        subscriptions.map { .subscription($0.id) }
            + azureSubscriptions.map { .azureSubscription($0.id) }
            + reservations.map { .reservation($0.id) } + software.map { .software($0.id) }
            + unread.map { .unread($0.id) }
    }
}

extension String {
    /// Both ends of a hash that is longer than a column of facts; a short one whole.
    fileprivate var endsOfHash: String { count > 40 ? prefix(16) + "…" + suffix(16) : self }
}
