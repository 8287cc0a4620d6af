import ArgumentParser
import Deck
import Domain
import Foundation
import Wording

extension OffboardCommand {
    /// Resume the interrupted or resting run that is meant, by the named customers or the entry it
    /// was started with; where several have something left, list them and ask for more. One that
    /// only waits for ends is meant if no other is left or under way. With `--retry-refused`, also
    /// one that finished with refused steps, within the last 30 days if nothing names it. With
    /// `--set-aside`, close it instead.
    func goOn(on store: Store) throws {
        guard let meant = try meantRun(in: store) else { throw try nothingMeant(in: store) }
        if setAside { return try close(meant, in: store) }
        // Nobody confirms it here: it was confirmed when the run started.
        if let final = options.words.finalSteps(leftOf: meant) {
            StandardError.write("! " + final)
        }
        try command(on: store).goOn(with: meant, retryingRefused: retryRefused)
    }

    /// Nothing is left of what was named: say so, and which other runs are unfinished.
    private func nothingMeant(in store: Store) throws -> Failure {
        let words = options.words
        let named = try namedCustomers(in: store)
        let others = try store.openRuns(withEnds: true).resting
            .unfinished(in: try store.journal.everything())
        return .notFound(
            words.nothingMeant(entry: entry, customers: named.map(\.companyName), others: others))
    }

    private func namedCustomers(in store: Store) throws -> [Customer] {
        try customers.map { name in
            try store.formerCustomer(name) ?? store.customer(name, in: options.words)
        }
    }

    private func meantRun(in store: Store) throws -> Run? {
        let words = options.words
        let named = Set(try namedCustomers(in: store).map(\.id))
        let (now, entries) = (Date(), try store.journal.everything())
        let started = entry.map { entries.run(at: $0) }
        let runs = try store.openRuns(withFinished: retryRefused, withEnds: true)
        let choice = runs.resting.choice(beside: runs.elsewhere) { run in
            started.map { $0 == run.id } ?? run.isMeant(by: named, at: now)
        }
        switch choice {
        case nil: return nil
        case .one(let run): return run
        case .elsewhere(let run):
            // Say so if another process is running it.
            try RunLock.requireFree(run.plan, in: try store.lockFolder)
            return nil
        case .several(let several):
            let listed = several.unfinished(in: entries)
            if options.json { try JSONOutput.print(UnfinishedOutput(unfinished: listed)) }
            throw Failure.usage(
                words.listed(listed, below: words.resumeWhich(listed.count)))
        }
    }

    private func close(_ run: Run, in store: Store) throws {
        let words = options.words
        try store.requireWritable()
        try store.setAside(run.id)
        var closed = run
        closed.close(.setAside)
        if run.isInDoubt {
            StandardError.write("? " + words.setAsideUnanswered(run.tally.unknown))
        }
        let others = try store.otherRuns(than: run.id)
        if options.json {
            return try JSONOutput.print(RunOutput(closed, unfinished: others))
        }
        try StandardOutput.print(
            words.subject(of: run.plan) + ": " + words.closing(.setAside))
        words.tell(others)
    }
}

/// A run that is not finished, as it is listed.
struct UnfinishedRun {
    let run: Run
    /// The number of the journal's entry that started it.
    let entry: Int
}

extension [Run] {
    /// The same with the entries that started them.
    func unfinished(in entries: [JournalEntry]) -> [UnfinishedRun] {
        var starts: [Plan.ID: Int] = [:]
        for entry in entries {
            if case .started(let plan) = entry.event, starts[plan.id] == nil {
                starts[plan.id] = entry.id
            }
        }
        return compactMap { run in starts[run.id].map { UnfinishedRun(run: run, entry: $0) } }
    }
}

extension Store {
    /// Return the other runs of this place that somebody may still go on with.
    func otherRuns(than run: Plan.ID) throws(Refusal) -> [UnfinishedRun] {
        let others = try openRuns(withEnds: true).resting.filter { $0.id != run }
        return others.isEmpty ? [] : others.unfinished(in: try journal.everything())
    }
}

extension Wording {
    /// Say on standard error which other runs are left; nothing where there are none.
    func tell(_ others: [UnfinishedRun]) {
        guard !others.isEmpty else { return }
        StandardError.write(listed(others, below: resumeOthers(others.count)))
    }

    /// That no run is meant by an entry or by customers, with the runs that are left; neither names
    /// any run.
    func nothingMeant(entry: Int?, customers: [String], others: [UnfinishedRun]) -> String {
        let isNamed = entry != nil || !customers.isEmpty
        guard isNamed else { return nothingToResume }
        let none =
            entry.map(resumeNoSuchRun) ?? resumeNoneOf(list(customers))
        return others.isEmpty
            ? none : none + "\n" + listed(others, below: resumeOthers(others.count))
    }

    /// Runs below a line, two lines each: number, purpose and customer, then what is left of it.
    func listed(_ runs: [UnfinishedRun], below head: String) -> String {
        let width = runs.map { String($0.entry).count }.max() ?? 0
        let lines = runs.flatMap { one in
            let number = String(one.entry)
            let indent = String(repeating: " ", count: width - number.count + 2)
            let domain =
                one.run.plan.customers.count == 1
                ? one.run.plan.customers.first.map { " (\($0.customer.domain))" } ?? "" : ""
            return [
                indent + number + "  " + subject(of: one.run.plan) + domain,
                String(repeating: " ", count: width + 4) + left(of: one.run),
            ]
        }
        return ([head] + lines).joined(separator: "\n")
    }

    /// How far a run has come, and what is left of it. What was sent and not answered has a mark.
    func left(of run: Run) -> String {
        resumeLeft(
            stepsDone(run.tally.confirmed, of: run.tally.all - run.tally.struck),
            left: list(ofStepsLeftIn: run))
    }

    private func list(ofStepsLeftIn run: Run) -> String {
        let steps = run.stepsLeft
        let named = list(
            steps.prefix(Self.mostNamed).map { customer, step in
                let task = task(of: step, for: customer)
                guard case .unknown = run.state(of: step, for: customer.id) else { return task }
                return "\(task) (\(stepStateUnknown))"
            })
        let more = steps.count - Self.mostNamed
        return more > 0 ? "\(named) \(andMore(more))" : named
    }

    private static var mostNamed: Int { 3 }
}

/// The output of `offboard --resume --json` where several runs may be meant.
struct UnfinishedOutput: Encodable {
    let unfinished: [UnfinishedRunOutput]

    init(unfinished: [UnfinishedRun]) { self.unfinished = unfinished.map(UnfinishedRunOutput.init) }
}

/// A run that is not finished.
struct UnfinishedRunOutput: Encodable {
    struct Customer: Encodable {
        let id: String
        let companyName: String
        let domain: String
    }

    /// For `--entry`.
    let entry: Int
    let plan: String
    let purpose: String
    let customers: [Customer]
    /// How many steps are verified, and how many there are.
    let verified: Int
    let steps: Int
    /// What is left, in English.
    let left: [String]

    init(_ one: UnfinishedRun) {
        let (run, words) = (one.run, Language.ofPrograms)
        entry = one.entry
        plan = run.id.text
        purpose = words.purpose(of: run.plan)
        customers = run.plan.customers.map {
            Customer(
                id: $0.id.text, companyName: $0.customer.companyName, domain: $0.customer.domain)
        }
        verified = run.tally.confirmed
        steps = run.tally.all - run.tally.struck
        left = run.stepsLeft.map { words.task(of: $0.step, for: $0.customer) }
    }
}
