import Domain

/// What belongs together in a journal, indexed once as the entries come.
struct JournalIndex: Equatable, Sendable {
    /// The rows, the oldest first.
    private(set) var rows: [JournalRow] = []
    /// The writes, one for each act however often it was sent.
    private(set) var acts = RecordedActs()
    /// The number of the entry each plan was started with.
    private(set) var starts: [Plan.ID: Int] = [:]
    private(set) var plans: [Plan.ID: Plan] = [:]
    /// Where each customer stands in its plan.
    private var places: [Plan.ID: [Customer.ID: Int]] = [:]
    /// Whose relationship ended.
    private(set) var left: Set<Customer.ID> = []
    /// Whose relationship ended, and for whom nothing was done since with the same profile.
    private var gone: Set<Relationship> = []
    /// The numbers of the acts that were undone one by one.
    private(set) var undone: Set<Int> = []
    /// What the entries are about.
    var names = JournalNames()
    private var removals: [Int: Customer.ID] = [:]
    /// Whom the other writes were for, of customers whose relationship had ended before.
    private var returns: [Int: Customer.ID] = [:]
    private var removalSteps: Set<StepReference> = []
    /// Who made the entries, up to two users.
    private var users: Set<String> = []
    /// With which profiles, up to two.
    private var profiles: Set<String> = []
    /// What the targets of approvals were like, by the entries that tell of them.
    private var approvedOn: [Int: Holdings] = [:]
    private var rowOfIntent: [Int: Int] = [:]
    private var rowOfAct: [Int: Int] = [:]
    private var rowOfStep: [StepReference: Int] = [:]
    /// Whether a step of a run waits for others or for a date, of those that are done or do.
    private var waits: [StepReference: Bool] = [:]
    /// The numbers of the entries with which runs paused because all that was left waits.
    private var pauses: Set<Int> = []
    /// How far the runs came that have finished.
    private var shortfalls = RunShortfalls()
    /// The steps that asked for an end of admin access, as far as the journal tells.
    private var asked: Set<StepReference> = []
    /// The numbers of the entries by which an earlier release noted such an end as confirmed when
    /// it was only asked for.
    private var early: Set<Int> = []
    /// The rows of what was approved and has no intent yet.
    private var approvals: [Approval: Int] = [:]
    /// The rows of runs that have begun and not ended, and whose approval has not come.
    private var unapproved: [Approval: Int] = [:]

    /// A customer of a profile: a journal has those of all profiles.
    private struct Relationship: Hashable {
        let profile: String
        let customer: Customer.ID
    }

    /// What somebody approved somewhere: the intent that follows has the same.
    private struct Approval: Hashable {
        let author: JournalEntry.Author
        let writes: [Target]

        struct Target: Hashable {
            let write: Write
            let customer: Customer.ID?
        }

        init(_ writes: [NamedWrite], by author: JournalEntry.Author) {
            self.author = author
            self.writes = writes.map { Target(write: $0.write, customer: $0.customer.id) }
        }

        init(_ write: Write, of customer: Customer.ID?, by author: JournalEntry.Author) {
            self.author = author
            writes = [Target(write: write, customer: customer)]
        }
    }

    /// The user of every entry; nil if they have several.
    var soleUser: String? { users.count == 1 ? users.first : nil }

    /// Whether the entries are of several profiles.
    var hasSeveralProfiles: Bool { profiles.count > 1 }

    /// How far a run had come that stopped with that entry; nil if nothing is told of that.
    func stop(_ entry: JournalEntry) -> RunShortfalls.Stop? { shortfalls.stop(entry.id) }

    /// What the target of an entry was like before, where the entry does not tell it itself.
    func before(_ entry: JournalEntry) -> Holdings? {
        if case .stepped(let step, _) = entry.event { return before(step) }
        return approvedOn[entry.id]
    }

    /// What the customer of a step held when it was planned.
    func before(_ step: StepReference) -> Holdings? {
        part(of: step)?.holdings
    }

    /// Adds an entry. Returns the place of the row it is in.
    mutating func take(_ entry: JournalEntry) -> Int {
        note(entry)
        names.take(entry)
        let act = acts.take(entry)
        let intent = act.map { acts.all[$0].intent }
        shortfalls.take(asTold(entry), written: intent?.step, intent?.write, plans)
        switch entry.event {
        case .previewed(let writes, confirmed: true):
            let approval = Approval(writes, by: entry.author)
            // The approval of a run may be written after its start.
            let run = unapproved.removeValue(forKey: approval)
            if let row = join(entry, to: run, as: nil) { return row }
            let row = add(entry, .approval(writes))
            approvals[approval] = row
            return row
        case .takenBack(let writes):
            let approval = approvals.removeValue(forKey: Approval(writes, by: entry.author))
            return join(entry, to: approval, as: nil) ?? add(entry, .other)
        case .intended(let intent): return take(entry, intent, act)
        case .ended(let number, _):
            return join(entry, to: rowOfIntent[number], as: nil) ?? add(entry, .other)
        case .started(let plan):
            let approval = Approval(plan.namedWrites, by: entry.author)
            let approved = approvals.removeValue(forKey: approval)
            let row =
                join(entry, to: approved, as: .run(plan.id)) ?? add(entry, .run(plan.id))
            if approved == nil { unapproved[approval] = row }
            rows[row].number = entry.id
            return row
        case .resumed(let plan), .stopped(let plan), .finished(let plan), .closed(let plan, _):
            unapproved = unapproved.filter { rows[$0.value].subject != .run(plan) }
            // The end of a run stands behind its steps, as it does in time.
            return add(entry, .run(plan))
        case .stepped(let step, _):
            let row = join(entry, to: rowOfStep[step], as: nil) ?? add(entry, .step, of: step)
            rowOfStep[step] = row
            return row
        case .previewed, .overwrote, .rehearsed, .aftermath, .repaired, .lost, .noteMissing,
            .unknown:
            return add(entry, .other)
        }
    }

    private mutating func take(_ entry: JournalEntry, _ intent: Intent, _ act: Int?) -> Int {
        // An intent of nobody is shown by itself.
        guard let act else { return add(entry, .other) }
        let subject = JournalRow.Subject.act(act)
        let row: Int
        if let step = intent.step {
            row = join(entry, to: rowOfStep[step], as: subject) ?? add(entry, subject, of: step)
            rowOfStep[step] = row
        } else if let known = join(entry, to: rowOfAct[act], as: subject) {
            row = known
        } else {
            let approval = Approval(
                intent.write, of: entry.customer?.id, by: entry.author)
            row =
                join(entry, to: approvals.removeValue(forKey: approval), as: subject)
                ?? add(entry, subject)
        }
        if let before = intent.before {
            for id in rows[row].entries where id < entry.id && rowOfIntent[id] == nil {
                approvedOn[id] = before
            }
        }
        let hasIntent = rows[row].entries.contains { rowOfIntent[$0] != nil }
        if !hasIntent { rows[row].number = entry.id }
        rowOfAct[act] = row
        rowOfIntent[entry.id] = row
        return row
    }

    private mutating func add(
        _ entry: JournalEntry, _ subject: JournalRow.Subject, of step: StepReference? = nil
    ) -> Int {
        rows.append(
            JournalRow(subject: subject, step: step, number: entry.id, entries: [entry.id]))
        return rows.count - 1
    }

    /// Adds an entry to a row, if there is one, and says what the row is about from now on.
    private mutating func join(
        _ entry: JournalEntry, to row: Int?, as subject: JournalRow.Subject?
    ) -> Int? {
        guard let row else { return nil }
        rows[row].entries.append(entry.id)
        if let subject { rows[row].subject = subject }
        return row
    }

    private mutating func note(_ entry: JournalEntry) {
        if users.count < 2 { users.insert(entry.author.userPrincipalName) }
        if profiles.count < 2 { profiles.insert(entry.author.profile) }
        noteWait(entry)
        noteAsked(entry)
        switch entry.event {
        case .intended(let intent):
            guard let customer = entry.customer else { return }
            guard intent.write == .removeRelationship else {
                let profile = entry.author.profile
                if hasLost(customer.id, on: profile) { returns[entry.id] = customer.id }
                return
            }
            removals[entry.id] = customer.id
            if let step = intent.step { removalSteps.insert(step) }
        case .ended(let intent, .done):
            if let customer = removals[intent] { leave(customer, of: entry) }
            comeBack(after: intent, of: entry)
        case .ended(let intent, .accepted):
            comeBack(after: intent, of: entry)
        case .started(let plan):
            starts[plan.id] = entry.id
            plans[plan.id] = plan
            places[plan.id] = Dictionary(
                plan.customers.enumerated().map { ($1.id, $0) }
            ) { first, _ in first }
        case .stepped(let step, .confirmed):
            if removalSteps.contains(step) { leave(step.customer, of: entry) }
        case .aftermath(let aftermath):
            // It may confirm a removal that was cut off.
            let isAsked = removals.values.contains(aftermath.customer.id)
            if isAsked, aftermath.purchaseRefusal != nil {
                leave(aftermath.customer.id, of: entry)
            }
        case .finished(let plan):
            if let act = plans[plan].flatMap(act(undoneBy:)) { undone.insert(act) }
        case .previewed, .takenBack, .rehearsed, .resumed, .ended, .overwrote, .stepped, .stopped,
            .closed, .repaired, .lost, .noteMissing, .unknown:
            return
        }
    }

    /// Keeps which steps wait, and whether a run pauses because of nothing else.
    private mutating func noteWait(_ entry: JournalEntry) {
        switch entry.event {
        case .stepped(let step, .waiting(_, nil)): waits[step] = true
        case .stepped(let step, .confirmed), .stepped(let step, .requested): waits[step] = false
        case .stepped(let step, _): waits[step] = nil
        case .intended(let intent): if let step = intent.step { waits[step] = nil }
        case .stopped(let id):
            guard let plan = plans[id] else { return }
            let left = plan.customers.flatMap { customer in
                customer.steps.filter { !$0.isStruck }.map { step in
                    waits[StepReference(plan: plan.id, customer: customer.id, step: step.id)]
                }
            }
            if left.contains(true), !left.contains(nil) { pauses.insert(entry.id) }
        default: return
        }
    }

    /// How far a run came that finished with that entry; nil if all of it was done.
    func shortfall(_ entry: JournalEntry) -> RunShortfalls.Shortfall? { shortfalls[entry.id] }

    /// Keeps which ends were asked for, and which entries tell more than that too early.
    private mutating func noteAsked(_ entry: JournalEntry) {
        switch entry.event {
        case .stepped(let step, .requested): asked.insert(step)
        case .stepped(let step, .confirmed(byOthers: false)):
            let write = acts.act(of: step)?.intent.write ?? self.step(step)?.write
            guard write?.isOnlyAskedFor == true, asked.insert(step).inserted else { return }
            early.insert(entry.id)
        default: return
        }
    }

    /// An entry as it is told: what an earlier release noted too early as what it was.
    func asTold(_ entry: JournalEntry) -> JournalEntry {
        guard early.contains(entry.id), case .stepped(let step, _) = entry.event else {
            return entry
        }
        return JournalEntry(
            id: entry.id, date: entry.date, author: entry.author, customer: entry.customer,
            event: .stepped(step, .requested), hash: entry.hash)
    }

    /// Whether a run paused with that entry because all that was left waits.
    func isWaiting(_ entry: JournalEntry) -> Bool { pauses.contains(entry.id) }

    private mutating func leave(_ customer: Customer.ID, of entry: JournalEntry) {
        left.insert(customer)
        gone.insert(Relationship(profile: entry.author.profile, customer: customer))
    }

    /// There is a relationship again, if that intent was for somebody whose relationship had ended.
    private mutating func comeBack(after intent: Int, of entry: JournalEntry) {
        guard let customer = returns.removeValue(forKey: intent) else { return }
        gone.remove(Relationship(profile: entry.author.profile, customer: customer))
    }

    /// The number of what a plan has undone; nil for any other plan, where a step of it is not
    /// done, and where it left that out.
    private func act(undoneBy plan: Plan) -> Int? {
        guard case .undo(let number) = plan.purpose else { return nil }
        let isDone = plan.customers.allSatisfy { customer in
            customer.steps.allSatisfy { step in
                guard step.write != nil, !step.isStruck else { return true }
                let reference = StepReference(plan: plan.id, customer: customer.id, step: step.id)
                return acts.act(of: reference)?.standing == .done
            }
        }
        guard isDone, let act = acts.act(startedBy: number),
            plan.takesBack(act.intent.write, of: act.customer)
        else { return nil }
        return number
    }

    /// Whether a profile's relationship with a customer has ended, and nothing was done for the
    /// customer since.
    func hasLost(_ customer: Customer.ID, on profile: String) -> Bool {
        gone.contains(Relationship(profile: profile, customer: customer))
    }

    /// Whether a profile's relationship with each customer of a run has ended, by it or since, and
    /// with it every way to undo what it did.
    func hasLostAll(_ run: Plan.ID, on profile: String) -> Bool {
        plans[run]?.customers.allSatisfy { hasLost($0.id, on: profile) } ?? false
    }

    /// What a step of a plan is; nil if the journal does not have its beginning.
    func step(_ reference: StepReference) -> PlanStep? {
        part(of: reference)?.steps.first { $0.id == reference.step }
    }

    /// The plan of the customer whom a step is for.
    private func part(of step: StepReference) -> CustomerPlan? {
        guard let plan = plans[step.plan], let place = places[step.plan]?[step.customer] else {
            return nil
        }
        return plan.customers[place]
    }
}
