import Deck
import Domain
import Execution
import Foundation
import PartnerCenterAPI
import Records
import Storage
import Synchronization
import Wording

extension EffectRunner {
    /// Carry out an effect on the journal, or on the runs of plans.
    func start(_ effect: Effect) {
        switch effect {
        case .note(let event, let customer):
            // Keep the order of acts. If this fails, the act that follows fails too.
            acting.run { [store] in _ = try? store.journalWriter.append(event, about: customer) }
        case .run(let asked):
            let plan =
                asked.id.text.isEmpty ? asked.called(Plan.ID(RequestIDs.random.next())) : asked
            execute { [store] () throws(Refusal) in
                try store.lock(toStart: plan)
            } by: { runner throws(Refusal) in
                await runner.run(plan)
            }
        case .goOn(let id, let retryingRefused):
            execute { [store] () throws(Refusal) in
                let runs = Run.all(in: try store.journal.everything())
                guard let run = runs.first(where: { $0.id == id }) else { throw .runUntold }
                return try store.lock(toGoOnWith: run.plan)
            } by: { [store] runner throws(Refusal) in
                // Read the journal again: another process may have written to it.
                let entries = try store.journal.everything()
                return await runner.goOn(id, in: entries, retryingRefused: retryingRefused)
            }
        case .setAside(let id):
            acting.run { [self] in
                do throws(Refusal) {
                    try store.setAside(id)
                    inbox.post(.runsClosed([id: .setAside]))
                    lookUpSteps(of: id)
                } catch {
                    tellRefused(error)
                }
            }
        case .stopRun: runner.withLock { $0?.stop() }
        case .rehearse(let plan):
            Task(executorPreference: asking) { [self] in
                do throws(Refusal) {
                    inbox.post(.rehearsed(plan, try await store.dryRun.rehearse(plan)))
                } catch {
                    tellRefused(error)
                }
            }
        case .savePlan(let plan): inbox.post(PlanFile.save(plan))
        case .setReadOnly(let isOn):
            gate.set(isShut: isOn)
            if isOn { runner.withLock { $0?.stop() } }
            inbox.post(.readOnlySet(isOn))
        default: break
        }
    }

    private typealias Work = @Sendable (PlanRunner) async throws(Refusal) -> Run?

    private func execute(
        _ lock: @escaping @Sendable () throws(Refusal) -> RunLock, by work: @escaping Work
    ) {
        Task(executorPreference: running) { [self] in
            do throws(Refusal) {
                guard let run = try await carryOut(work, under: lock) else { throw .runUntold }
                // Post after the lock is released: the next run may start at once.
                inbox.post(.runReported(run))
                settleJournal()
                if run.tally.requested > 0 { watchForAwaited() }
                try? store.service?.session().replica.ask(.settlement)
            } catch {
                tellRefused(error)
            }
        }
    }

    /// Run under the lock on the customers, which all processes share. It is released on return.
    private func carryOut(
        _ work: Work, under lock: @Sendable () throws(Refusal) -> RunLock
    ) async throws(Refusal) -> Run? {
        let lock = try lock()
        defer { withExtendedLifetime(lock) {} }
        let new = try store.planRunner(on: try gate.partnerCenter(of: store)) { [inbox] run in
            if run.isMoving { inbox.post(.runReported(run)) }
        }
        runner.withLock { $0 = new }
        defer { runner.withLock { if $0 === new { $0 = nil } } }
        // The gate may have been shut before the runner was set.
        try gate.pass()
        return try await work(new)
    }

    /// Post the unfinished runs, and single acts that were cut off, once their outcome is known.
    func askForUnfinished() {
        readingAhead.run { [self] in
            do throws(Refusal) {
                let runs = try store.openRuns()
                let acts = try store.openActs()
                if acts.isEmpty {
                    inbox.post(
                        .runsRead(
                            runs.resting, elsewhere: runs.elsewhere, owing: runs.owing))
                    store.settleActivity()
                } else {
                    lookUp(acts, beside: runs)
                }
            } catch {
                tellRefused(error)
            }
            watchForAwaited()
        }
    }

    /// Post runs and acts together, or the runs alone after ten seconds.
    private func lookUp(
        _ acts: [OpenAct], beside runs: (resting: [Run], elsewhere: [Run], owing: [Run])
    ) {
        let isTold = Mutex(false)
        let tellRuns = { @Sendable [inbox] (acts: [LookedUpAct]) in
            let isFirst = isTold.withLock { told in
                defer { told = true }
                return !told
            }
            if isFirst {
                inbox.post(
                    .runsRead(
                        runs.resting, elsewhere: runs.elsewhere, acts: acts, owing: runs.owing))
            } else if !acts.isEmpty {
                inbox.post(.actsLookedUp(acts))
            }
        }
        Task(executorPreference: asking) { [self] in
            let patience = Task {
                try await Task.sleep(for: .seconds(10))
                tellRuns([])
            }
            do throws(Refusal) {
                let found = try await store.lookUp(acts)
                patience.cancel()
                tellRuns(found)
                lookAgain(at: found)
                if found.contains(where: \.act.write.isOnlyAskedFor) { watchForAwaited() }
            } catch {
                patience.cancel()
                tellRuns([])
                tellRefused(error)
            }
        }
    }
}

extension EffectRunner {
    /// Look up what a run that was set aside has sent, and what was not answered.
    private func lookUpSteps(of run: Plan.ID) {
        Task(executorPreference: asking) { [self] in
            guard let open = try? store.openActs().filter({ $0.intent.step?.plan == run }),
                !open.isEmpty, let found = try? await store.lookUp(open), !found.isEmpty
            else { return }
            inbox.post(.actsLookedUp(found))
            lookAgain(at: found)
        }
    }

    /// Look again at acts that did not show, as soon as each can be decided, and post what was.
    private func lookAgain(at found: [LookedUpAct]) {
        Task(executorPreference: asking) { [self] in
            var looks = LaterLooks(after: found)
            while let moment = looks.next(after: Date()) {
                do {
                    try await Task.sleep(for: .seconds(max(0, moment.timeIntervalSinceNow) + 1))
                } catch {
                    return
                }
                var later: [LookedUpAct]?
                if let acts = try? store.openActs() {
                    later = try? await store.lookUp(acts.filter(looks.areFor))
                }
                let decided = looks.take(later, at: Date())
                if !decided.isEmpty { inbox.post(.actsLookedUp(decided)) }
                if decided.contains(where: \.act.write.isOnlyAskedFor) { watchForAwaited() }
            }
        }
    }
}

extension Plan {
    /// Return the same plan with that id.
    fileprivate func called(_ id: Plan.ID) -> Plan {
        Plan(id: id, purpose: purpose, madeAt: madeAt, rules: rules, customers: customers)
    }
}

extension EffectRunner {
    /// Read what the journal tells of runs, unless nothing was written to it since that was read
    /// last. A run that another process is about ends without a further line.
    func readRunsAgain(_ read: Read) {
        readingAhead.run { [self] in
            let path = (try? store.journal.path) ?? ""
            let file = try? FileManager.default.attributesOfItem(atPath: path)
            let size = file?[.size] as? Int ?? 0
            let isKnown = readRuns.withLock { $0?.size == size && $0?.areElsewhere == false }
            guard !isKnown else { return }
            guard let answer = try? answer(to: read) else { return }
            readRuns.withLock { read in
                if case .runsReadAgain(_, let elsewhere) = answer {
                    read = (size, !elsewhere.isEmpty)
                }
                inbox.post(answer)
            }
        }
    }

    /// Post why a run was not begun or not read. The deck does not take what is read of runs while
    /// one begins, so that is forgotten here.
    private func tellRefused(_ refusal: Refusal) {
        readRuns.withLock { read in
            read = nil
            inbox.post(.runRefused(refusal))
        }
    }
}
