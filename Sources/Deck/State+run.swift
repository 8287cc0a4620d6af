import Domain
import Wording

extension State {
    /// Starts a plan, and shows its run over the page it was started from, unless it stays there.
    /// `opensRun` is false where the operator has gone on meanwhile. The marks of its targets go,
    /// and those of what was marked and is left out.
    mutating func startRun(
        _ plan: Plan, staysOnPage: Bool = false, opensRun: Bool = true,
        leavingOut leftOut: Set<Holding> = []
    ) -> [Effect] {
        // No second run can start until this one reports itself.
        startingRun = StartingRun(before: run)
        runBeganAt = now
        putOffRun()
        toldRun = nil
        run = Run(
            plan, startedAt: now,
            author: JournalEntry.Author(
                userPrincipalName: place.identity.userPrincipalName,
                profile: place.connection.profile, place: ""))
        marks.unmark(plan.customers.map(\.id))
        marks.holdings.subtract(plan.customers.flatMap { $0.steps.compactMap(\.holding) })
        marks.holdings.subtract(leftOut)
        marks.unmarkTerms(of: plan, leavingOut: leftOut)
        quietRun = staysOnPage ? plan.id : nil
        if staysOnPage { return [.run(plan)] }
        if case .plan = pages.last {
            // The page of a plan gives its place to that of its run.
            showRun()
        } else if opensRun, dialog == nil, isWhere(plan) {
            showRun()
        }
        return [.run(plan)]
    }

    /// Whether the operator is still where the plan was asked for. What was held is sent later, and
    /// must not lead anybody away from another page.
    private func isWhere(_ plan: Plan) -> Bool {
        switch pages.last {
        case .journal, .run, .renewals: return true
        default: break
        }
        return open.map { open in plan.customers.contains { $0.id == open.id } } ?? false
    }

    /// Takes how far the run is. Its end is told, and what the screen shows is read again.
    mutating func take(_ run: Run) -> [Effect] {
        let wasMoving = self.run?.id != run.id || self.run?.isMoving == true
        var run = run
        // The run that reports does not know what was done beside it.
        for known in [self.run].compactMap(\.self) + putOff where known.id == run.id {
            run.takeDecisions(of: known)
        }
        forgetPutOff(run.id)
        if orders[.run] == SortedList.run.standard {
            self.run = run
        } else {
            // Its steps stand in another order with each state.
            keepingRow { $0.run = run }
        }
        if startingRun != nil {
            startingRun = nil
            // A plan that was started shows on the page of its run.
            pages.removeAll { page in
                if case .plan(let page) = page { page.plan?.id == run.id } else { false }
            }
        }
        guard wasMoving, !run.isMoving else { return [] }
        forgetUndoable()
        remember(run)
        changeRuns { $0.takeDecisions(of: run) }
        everythingIsStale()
        var told = run.id == quietRun ? endOfUndoing(run) : endSeenFromHere(run)
        told.name(words.subject(of: run.plan))
        if !run.overwritten.isEmpty {
            told = told.warning(
                of: run.overwritten, called: words.names(overwrittenBy: run), in: words)
        }
        notice = told
        quietRun = nil
        toldRun = run.id
        unseenEnd = run.isComplete || run.waitsOnlyForEnds ? nil : run.id
        guard isLeaving else { return longRunEnded }
        isLeaving = false
        return [.quit]
    }

    /// The seconds after which the end of a run is told by bell or beside the terminal: who starts
    /// a longer one looks elsewhere meanwhile.
    static let longRun = 30.0

    /// Tells the end of a run that took long: that it is done, or that it needs the operator.
    private var longRunEnded: [Effect] {
        guard let runBeganAt, let notice, now.timeIntervalSince(runBeganAt) >= Self.longRun else {
            return []
        }
        return [.notify(notice.text)]
    }

    /// How a run ended; of one of many equal acts that is told on another page, in a few words and
    /// with the key that shows it.
    private func endSeenFromHere(_ run: Run) -> Notice {
        let end = end(of: run)
        // What rests or was refused is read in the rows.
        if case .run = pages.last { return run.isComplete ? about(run, end) : end }
        let purpose = run.plan.purpose
        switch purpose {
        case .offboarding, .undo: return about(run, end)
        case .suspension, .reactivation, .renewal, .seats, .adminAccess: break
        }
        return Notice(end.tone, in: words) { words in
            // Subscriptions count, not steps: of one, a further step may set its renewal again.
            let all = run.plan.targets
            let achieved = run.isComplete ? words.achieved(purpose, all, of: all) : nil
            let text =
                achieved ?? words.subject(of: run.plan) + ": " + words.summary(of: run)
            return text + " · " + words.keyShowsRun
        }
    }

    /// The end of a run with what it was for, and for whom.
    private func about(_ run: Run, _ end: Notice) -> Notice {
        Notice(end.tone, in: words) { $0.subject(of: run.plan) + ": " + $0.summary(of: run) }
    }

    /// That a single act was undone; or how far that came, and why no further.
    private func endOfUndoing(_ run: Run) -> Notice {
        let end = end(of: run)
        guard end.tone == .good else {
            let refusals = run.steps.compactMap { run.state(of: $1, for: $0.id).refusal }
            return Notice(end.tone, in: words) { words in
                words.subject(of: run.plan) + ": "
                    + words.paragraph([
                        words.summary(of: run), refusals.first.map(words.reason) ?? "",
                    ])
            }
        }
        var undone: [(name: String, seats: (from: Int, to: Int)?)] = []
        for customer in run.plan.customers {
            for step in customer.steps {
                let name = customer.name(of: step)
                if !undone.contains(where: { $0.name == name }) {
                    undone.append((name, customer.seats(setBy: step)))
                }
            }
        }
        let told = undone
        return Notice(.good, in: words) { words in
            let names = told.map { name, seats in
                let change = seats.map { words.seatsChange(from: $0.from, to: $0.to) }
                return [name, change].dotted
            }
            return words.undone(words.list(names))
        }
    }

    /// Takes that steps of runs have come to their end after the runs did.
    mutating func noteConfirmed(_ steps: [StepReference]) {
        for step in steps {
            changeRun(step.plan) {
                $0.set(.confirmed(byOthers: false), of: step.step, for: step.customer)
            }
        }
        dropThoseOver()
    }

    /// Quits; asks first while a run is under way.
    mutating func leave() -> [Effect] {
        guard run?.isMoving == true else { return [.quit] }
        dialog = .leave(isLeaving ? .atOnce : .duringRun)
        return []
    }

    mutating func goOn(retryingRefused: Bool) -> [Effect] {
        guard let run, run.canGoOn else { return [] }
        startingRun = StartingRun(before: run)
        runBeganAt = now
        self.run?.phase = .running
        self.run?.expectedEnd = nil
        return [.goOn(run.id, retryingRefused: retryingRefused)]
    }
}

/// A run that was asked for and has not reported itself yet.
struct StartingRun: Equatable, Sendable {
    /// The run there was before, or the same one as it rested.
    let before: Run?
}

extension State {
    /// Takes that a run or a dry run did not start: restores what was before, and says why.
    mutating func notBegun(because refusal: Refusal) {
        if let startingRun {
            self.startingRun = nil
            if startingRun.before?.id != run?.id {
                pages.removeAll { if case .run = $0 { true } else { false } }
            }
            run = startingRun.before
            putOff.removeAll { $0.id == startingRun.before?.id }
        } else {
            stopRehearsing()
        }
        showRefusal(refusal)
    }
}

extension State {
    /// Whether the run ends the relationship with that customer.
    func isLeft(by customer: Customer.ID) -> Bool {
        run?.plan.customers.contains { plan in
            plan.id == customer
                && plan.steps.contains { $0.write == .removeRelationship && !$0.isStruck }
        } ?? false
    }
}

extension CustomerPlan {
    /// The seats of a step's target before it and after it; nil where it sets none.
    fileprivate func seats(setBy step: PlanStep) -> (from: Int, to: Int)? {
        guard case .setQuantity(let seats, let id)? = step.write else { return nil }
        return holdings.subscription(id).map { ($0.quantity, seats) }
    }
}
