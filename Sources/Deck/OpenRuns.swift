import Domain
import Wording

/// The runs that `F` leads to: one of them is the current one, whose page there is.
extension State {
    /// All runs that are known: the current one, those that were put off, and those that ended
    /// since the deck was opened.
    var knownRuns: [Run] {
        // Those that are left stand as they were started, wherever runs are listed.
        ([run].compactMap(\.self) + putOff).enumerated().sorted {
            ($0.element.startedAt, $0.offset) < ($1.element.startedAt, $1.offset)
        }.map(\.element) + endedRuns
    }

    /// Those of them that rest and could go on.
    var restingRuns: [Run] {
        knownRuns.filter { if case .rests = $0.phase { $0.canGoOn } else { false } }
    }

    /// Goes to the run that is meant, or lists them; where there is none, asks which there are.
    mutating func goToRun() -> [Effect] {
        guard knownRuns.isEmpty else {
            showRuns()
            return []
        }
        // Another process may be about one, or have left one, since the deck was opened.
        asksForRun = true
        tell(.plain) { $0.runNoRun }
        return [.read(.runs)]
    }

    private mutating func showRuns() {
        if let meantRun {
            look(at: meantRun)
        } else {
            dialog = .runs(RunsDialog(selected: run?.id ?? knownRuns.first?.id))
        }
    }

    /// The run that a key means that leads to one; nil where several could be meant.
    private var meantRun: Run? {
        let known = knownRuns
        if let run {
            if run.isMoving || startingRun != nil || known.count == 1 { return run }
            if case .run = pages.last { return nil }
            // What was said of it names the key.
            if run.id == toldRun { return run }
        }
        if let open, !isAcrossCustomers {
            let own = known.filter { run in run.plan.customers.contains { $0.id == open.id } }
            if own.count == 1 { return own[0] }
        }
        let resting = restingRuns
        return resting.count == 1 ? resting[0] : known.count == 1 ? known[0] : nil
    }

    /// Opens the page of a run, which becomes the current one.
    mutating func look(at run: Run, before others: some Sequence<Run> = []) {
        dialog = nil
        if self.run?.id != run.id { putOffRun() }
        putOff += others
        forgetPutOff(run.id)
        self.run = run
        showRun()
    }

    /// Puts off the current run, so that `F` finds it again.
    mutating func putOffRun() {
        guard let run else { return }
        forgetPutOff(run.id)
        if run.canGoOn {
            putOff.append(run)
        } else if !run.isMoving {
            endedRuns = [run] + endedRuns.prefix(Self.endedRunsLimit - 1)
        }
    }

    /// As many runs that ended are kept to be looked at.
    static let endedRunsLimit = 10

    mutating func forgetPutOff(_ id: Plan.ID) {
        putOff.removeAll { $0.id == id }
        endedRuns.removeAll { $0.id == id }
        owing.removeAll { $0.id == id }
    }

    /// Opens the page of the run, or goes back to it.
    mutating func showRun() {
        pages.removeAll { if case .run = $0 { true } else { false } }
        pages.append(.run(RunPage()))
        // Keys typed before it could be seen are not meant for it.
        openings += 1
    }
}

extension State {
    /// Takes the runs that did not finish, and offers those that can go on: none continues by
    /// itself. Those that wait are only told of, and `F` finds them. A run of another process is
    /// only told of, if it was asked for. What became of acts that were cut off is told with them.
    mutating func take(_ runs: [Run], elsewhere: [Run], _ acts: [LookedUpAct]) {
        lookedUp += acts
        let left = runs.filter { $0.canGoOn && $0.id != run?.id }
        resting = left.filter { wait(of: $0) == nil }
        let waiting = left.filter { wait(of: $0) != nil }
        // What the journal tells is newer than what is known of one that was put off.
        putOff.removeAll { known in left.contains { $0.id == known.id } }
        putOff += waiting
        let wasAsked = asksForRun
        asksForRun = false
        if resting.isEmpty, !waiting.isEmpty {
            if wasAsked, dialog == nil, run == nil {
                showRuns()
            } else {
                let all = Array(waiting)
                tell(.plain) { words in
                    all.count == 1
                        ? words.runIsWaiting(words.whom(all[0].plan))
                        : words.runsAreWaiting(words.names(ofRuns: all), count: all.count)
                }
            }
        } else if wasAsked, resting.isEmpty, let other = elsewhere.last {
            tell(.plain) { $0.runElsewhere($0.whom(other.plan)) }
        }
        if !wasAsked, !pages.isEmpty || takesText { putOffResting() }
        // The messages keep what the dialog says.
        for act in acts { keep(message(of: act)) }
        for run in resting {
            keep(
                Notice(.warning, in: words) { words in
                    words.runResumeTitle + ": " + words.subject(of: run.plan)
                })
        }
        offerUnfinished()
    }

    /// Leaves the runs that rest to `F`: a question that comes over work could take a key that was
    /// meant for the work.
    private mutating func putOffResting() {
        guard !resting.isEmpty else { return }
        let all = resting
        putOff += all
        resting = []
        tell(.warning) { $0.runResumeTitle + ": " + $0.names(ofRuns: all) }
    }

    mutating func take(_ acts: [LookedUpAct]) {
        lookedUp += acts
        for act in acts { keep(message(of: act)) }
        offerUnfinished()
    }

    /// Reads the journal again for the runs that are known, once another process may have written
    /// to it. A run of this process reports itself.
    mutating func readRunsAgain() -> [Effect] {
        guard run?.isMoving != true, startingRun == nil else { return [] }
        let known = (knownRuns + offeredRuns).filter { !$0.isComplete }
        guard !known.isEmpty else { return [] }
        return [.read(.runsAgain(known.map(\.id)))]
    }

    /// Takes what the journal tells by now of runs that are known, and which of them another
    /// process is about. Those that nobody here knew yet are found by `F`, too.
    mutating func take(again runs: [Run], elsewhere: Set<Plan.ID>) {
        runsElsewhere = elsewhere
        for read in runs {
            guard run?.isMoving != true || run?.id != read.id, startingRun == nil else { continue }
            guard let known = (knownRuns + offeredRuns).first(where: { $0.id == read.id }) else {
                if read.canGoOn, !elsewhere.contains(read.id) { putOff.append(read) }
                continue
            }
            var newer = read
            newer.takeDecisions(of: known)
            newer.takeWhatIsUntold(of: known)
            guard newer != known else { continue }
            keepingRow { $0.changeRun(read.id) { $0 = newer } }
            if newer.isComplete { everythingIsStale() }
        }
        dropThoseOver()
    }

    /// The runs that are still to be offered, or are offered now.
    private var offeredRuns: [Run] {
        if case .unfinished(let dialog) = dialog { dialog.runs + resting } else { resting }
    }

    mutating func changeRun(_ id: Plan.ID, _ change: (inout Run) -> Void) {
        changeRuns { if $0.id == id { change(&$0) } }
    }

    /// Changes what is known of runs, wherever that is kept.
    mutating func changeRuns(_ change: (inout Run) -> Void) {
        func changed(_ run: Run) -> Run {
            var run = run
            change(&run)
            return run
        }
        run = run.map(changed)
        putOff = putOff.map(changed)
        endedRuns = endedRuns.map(changed)
        resting = resting.map(changed)
        owing = owing.map(changed)
        startingRun = startingRun.map { StartingRun(before: $0.before.map(changed)) }
        if case .unfinished(let offered) = dialog {
            dialog = .unfinished(
                UnfinishedDialog(runs: offered.runs.map(changed), acts: offered.acts))
        }
    }

    /// Offers the runs that rest, and tells what became of acts that were cut off, in one dialog.
    /// Waits while something else is to be answered.
    mutating func offerUnfinished() {
        guard dialog == nil, underway == nil, onHold == nil, run?.isMoving != true,
            !resting.isEmpty || !lookedUp.isEmpty
        else {
            return
        }
        dialog = .unfinished(UnfinishedDialog(runs: resting, acts: lookedUp))
        (resting, lookedUp) = ([], [])
    }
}

extension Run {
    /// Takes what the journal does not tell of a run, and this process knows: why it rests, where
    /// it has not moved since.
    fileprivate mutating func takeWhatIsUntold(of known: Run) {
        if case .rests = known.phase, phase == .rests(nil), states == known.states {
            phase = known.phase
        }
    }
}

extension Wording {
    /// For whom several runs are: the first three, and how many more there are.
    fileprivate func names(ofRuns runs: [Run]) -> String {
        let names = runs.map { whom($0.plan) }
        let told = Array(names.prefix(3))
        return names.count == told.count
            ? list(told) : namesAndMore(list(told), count: names.count - told.count)
    }
}
