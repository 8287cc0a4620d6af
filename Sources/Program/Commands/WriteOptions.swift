import ArgumentParser
import Deck
import Dispatch
import Domain
import Execution
import Foundation
import PartnerCenterAPI
import Synchronization
import Wording

/// A command that may change something at a Partner Center.
protocol WritingCommand: ParsableCommand {
    /// Whether it does with its options.
    var writes: Bool { get }
}

extension WritingCommand {
    var writes: Bool { true }
}

/// The options of commands that write: `--readonly` and `--yes` too.
struct WriteOptions: ParsableArguments {
    @OptionGroup var ask: AskOptions
    @OptionGroup var readOnly: ReadOnlyOption
    @OptionGroup var consent: ConsentOption

    var words: Words { ask.words }
    var json: Bool { ask.json }

    func open() throws -> Store { try ask.open(readOnly: readOnly.readonly) }

    /// Open the store and find the customer to change. Throw `readOnly`, or why else nothing can be
    /// written there.
    func open(toChange customer: String) throws -> (store: Store, owner: Customer) {
        let store = try open()
        try store.prepareToFind(in: words)
        let owner = try self.customer(customer, in: store)
        try store.requireWritable()
        return (store, owner)
    }

    /// Find the customer to change. Nobody sees whom a part of a name means where no question
    /// names the customer: with `--yes`, the name is whole.
    func customer(_ text: String, in store: Store) throws -> Customer {
        try store.customer(text, exactly: consent.yes, in: words)
    }

    /// Ask on the terminal, or require `--yes`. Throw `notConfirmed` for a no.
    func confirm(_ question: String, bringing consequences: [Consequence] = []) throws {
        try consent.obtain(question, bringing: consequences, in: words)
    }

    /// The same about a customer: with the domain, the end of the Microsoft ID, and who is easily
    /// mistaken for it.
    func confirm(
        _ question: String, of customer: Customer, in store: Store,
        bringing consequences: [Consequence]
    ) throws {
        let lookalikes =
            consent.yes
            ? [:] : try? store.directory.lookalikes(of: [customer.id], limit: 8)
        try consent.obtain(
            question,
            about: words.lines(about: customer, lookalikes?[customer.id] ?? [])
                + (lookalikes == nil ? ["  ! " + words.lookalikesNotRead] : []),
            bringing: consequences, in: words)
    }

    /// Plan one write as the deck does. Throw why the rules refuse it before anybody is asked and
    /// anything is sent, and say what was sent to the same target and is not confirmed yet.
    @discardableResult
    func foresee(
        _ write: Write, of owner: Customer, on held: Holdings, in store: Store
    ) throws -> PlanStep? {
        let step = try store.directory.rules().plan(
            [write], on: held, by: try store.directory.identity(), at: Date()
        ).first
        try execution.foresee(step?.foreseen)
        try words.tellUnconfirmed(on: write.holding, of: owner, in: store)
        return step
    }

    var execution: WriteExecution { WriteExecution(json: json, words: words) }
}

/// The option `--yes`, and the question it answers.
struct ConsentOption: ParsableArguments {
    @Flag(name: .shortAndLong, help: ArgumentHelp(help(\.yesOption)))
    var yes = false

    /// Ask on the terminal, or require `--yes`. Throw `notConfirmed` for a no.
    func obtain(
        _ question: String, about customer: [String] = [],
        bringing consequences: [Consequence] = [], in words: Words
    ) throws {
        if yes { return }
        guard Surroundings.canAsk else { throw Failure.usage(words.needsYes) }
        let lines =
            customer + consequences.map { "  • " + words.consequence($0) } + [question]
        let answer = Question.ask(
            "\(lines.joined(separator: "\n")) \(words.yesNoChoice) ")
        let yes = ["y"] + Language.allCases.map { $0.words().yesAnswer }
        guard yes.contains(answer.lowercased()) else {
            throw Failure.notConfirmed
        }
    }
}

extension Wording {
    /// What a question says of a customer: name, domain, the end of the Microsoft ID, and who is
    /// easily mistaken for it.
    func lines(about customer: Customer, _ lookalikes: [Lookalike]) -> [String] {
        let facts = list([customer.domain, customer.id.text.endOfID])
        return ["  \(customer.companyName) (\(facts))"]
            + lookalikes.map { alike in
                let other = alike.customer
                return "  ! "
                    + mistakenFor(
                        other.companyName, domain: other.domain, id: other.id.text.endOfID,
                        resemblance: resemblance(alike.resemblance))
            }
    }
}

extension Wording {
    /// Say on standard error which acts on a holding are not confirmed yet.
    func tellUnconfirmed(on holding: Holding?, of owner: Customer, in store: Store) throws {
        guard let holding else { return }
        // Where the journal cannot be read, the act itself says so.
        guard let entries = try? store.journal.everything() else { return }
        let open = entries.unconfirmedActs(
            of: owner.id, place: try store.author.place, at: Date())
        for act in open[holding] ?? [] {
            StandardError.write(
                entryNotConfirmedYet(act.entry, write: write(act.write, named: act.name)))
        }
    }
}

/// Performs one write for a command, and prints what became of it.
struct WriteExecution {
    let json: Bool
    let words: Words

    /// Waits until an accepted write shows. `begun` hears until when it waits.
    typealias Look =
        @Sendable (Watch, _ begun: @escaping @Sendable (Date) -> Void) async -> Watch.Sight

    /// Perform a write, and read again until it shows, as a run does. A write that was accepted but
    /// does not show is pending. `basis` is what the operator was shown; `look` is nil if the
    /// client has looked already. `--wait` limits both. Throw `refused`; with `--json` the refusal
    /// is printed on standard output first. `unread` is why an accepted write could not be read
    /// back.
    func perform(
        _ write: NamedWrite, clearance: RemovalClearance? = nil, since basis: Holdings?,
        on store: Store, look: Look?
    ) throws -> (done: DoneOutput, isShown: Bool, unread: Refusal?) {
        let cleared = try ClearedWrite(write.write, of: write.customer.id, clearance: clearance)
        let runner = try store.planRunner(on: try store.partnerCenter)
        // The embedded sandbox needs no comparison.
        let basis = store.service == nil ? nil : basis
        let own = ActTrace(
            correlationID: RequestIDs.random.next(), requestID: RequestIDs.random.next())
        let sent = SentMark()
        let used = Mutex(own)
        var done = DoneOutput(customer: write.customer.id.text)
        var sight: Watch.Sight
        var isLate = false
        do throws(Refusal) {
            let time = store.service.map(\.time)
            let change = try store.waitingForWrite { () async throws(Refusal) in
                func act() async throws(Refusal) -> Change {
                    sent.clear()
                    return try await runner.perform(
                        cleared, basis: basis,
                        under: ActContext(
                            trace: used.withLock { $0 }, stage: sent.take,
                            retraced: { newer in used.withLock { $0 = newer } }))
                }
                guard store.limit != nil, let time else { return try await act() }
                return try await persisting(on: time, unless: { sent.isSet }, act)
            }
            StandardError.warn(of: change.overwritten, in: words)
            done.holding = write.write.cancelled?.id
            if let rules = try? store.directory.rules() {
                done.subscription = change.subscriptions.first.map {
                    SubscriptionOutput($0, by: rules)
                }
            }
            sight = .shown
        } catch {
            guard error.cause == .service(.notShownYet) else {
                var refusal = error
                if error.cause == .service(.stopped), let service = store.service,
                    let limit = store.limit
                {
                    refusal = service.lapse(after: limit.seconds)
                }
                if isSoAlready(write, after: refusal, on: store) {
                    done.alreadyDone = true
                    return (done, true, nil)
                }
                throw try failure(refusal, wasSent: sent.isSet)
            }
            (sight, isLate) = (.pending(nil), true)
        }
        let trace = store.service.map { _ in used.withLock { $0 } }
        (done.requestId, done.correlationId) = (trace?.requestID, trace?.correlationID)
        if let look {
            let reading = try store.reading
            let watch = Watch(
                on: trace.map { reading.traced(by: $0) } ?? reading,
                time: store.service?.time ?? AlarmClock(),
                retries: store.retries,
                atMost: store.limit?.left)
            let words = words
            do throws(Refusal) {
                sight = try store.waitingForWrite(grace: 0.5) { () async throws(Refusal) in
                    await look(watch) {
                        StandardError.write(
                            words.lookingUntil(
                                words.name(of: write), until: $0.second(at: Date()),
                                by: words.name(of: write.write.service)))
                    }
                }
            } catch {
                // Cut off while looking: the write is still pending.
                sight = .pending(nil)
            }
        }
        guard case .pending(let refusal) = sight else {
            // The journal learns that what was only accepted is done.
            if isLate {
                store.lookOnceForAwaited {
                    $0.intent.trace.correlationID == own.correlationID
                }
            }
            return (done, true, nil)
        }
        let unread = refusal.flatMap { refusal in
            refusal.isFailure || refusal.cause == .service(.stopped) ? refusal : nil
        }
        // The service's answer showed it, which is in the journal, and no reading says otherwise.
        if unread != nil, !isLate { return (done, true, nil) }
        if unread == nil, let refusal { StandardError.write(words.refusal(refusal)) }
        done.outcome = "pending"
        done.subscription = nil
        done.reason = Language.ofPrograms.reason(ofPending: write.write, unread: unread)
        return (done, false, unread)
    }

    /// Whether a refused change of something held is so by now: somebody else was faster. A run
    /// looks for that in the same way.
    private func isSoAlready(
        _ write: NamedWrite, after refusal: Refusal, on store: Store
    ) -> Bool {
        let isStale = if case .changedMeanwhile = refusal.cause { true } else { false }
        guard write.write.holding != nil, !write.write.isOnlyAskedFor,
            isStale || refusal.saysItIsSo(write.write),
            let reading = try? store.reading
        else { return false }
        let watch = Watch(
            on: reading, time: store.service?.time ?? AlarmClock(), retries: store.retries,
            atMost: 0)
        let sight = try? store.waitingForWrite(grace: 0.5) { () async throws(Refusal) in
            await watch.sight(of: write.write, for: write.customer) { _ in }
        }
        return sight == .shown
    }

    /// Perform a write whose effect shows in the holdings, and print the result. Throw the status
    /// of a pending one.
    func carryOut(
        _ write: NamedWrite, since basis: Holdings? = nil, on store: Store, said: String
    ) throws {
        let look: Look? =
            switch write.write {
            // The client has looked up an order, and the sandbox accepts at once.
            case .order, .accept: nil
            default: { await $0.sight(of: write.write, for: write.customer, begun: $1) }
            }
        let (done, isShown, unread) = try perform(write, since: basis, on: store, look: look)
        if json {
            try JSONOutput.print(done)
        } else if done.alreadyDone == true {
            try StandardOutput.print(
                words.doneByOthers(words.write(write.write, named: write.name)))
        } else {
            try StandardOutput.print(isShown ? said : pending(write.write, unread: unread))
        }
        if !isShown { throw ExitCode(Refusal.pendingStatus) }
    }

    /// The sentences for a pending write; `unread` is why it could not be read back.
    func pending(_ write: Write, unread: Refusal?) -> String {
        let refusal = Refusal.asked(write.service, .service(.notShownYet))
        guard unread != nil else { return words.refusal(refusal) }
        return words.paragraph([
            words.reason(ofPending: write, unread: unread), words.advice(for: refusal),
        ])
    }

    /// Throw a predicted refusal before the operator is asked.
    func foresee(_ refusal: Refusal?) throws {
        guard let refusal else { return }
        throw try failure(refusal, wasSent: false)
    }

    /// Return how a refused write ends the command; with `--json` the refusal is printed on
    /// standard output first. `foundNotDone` says that an earlier try was sent, and not done.
    func failure(
        _ refusal: Refusal, wasSent: Bool, foundNotDone: Bool = false
    ) throws -> Failure {
        if json { try JSONOutput.print(RefusalOutput(refusal, wasSent: wasSent)) }
        if foundNotDone, refusal.isFailure, refusal.isUnsent { return .foundNotDone(refusal) }
        return wasSent && !refusal.isUnsent ? .answered(refusal) : .refused(refusal)
    }
}

extension Wording {
    /// Why a write is pending: it does not show yet, or could not be read back.
    fileprivate func reason(ofPending write: Write, unread: Refusal?) -> String {
        guard let unread else { return reason(of: .notShownYet, from: write.service) }
        return paragraph(
            [acceptedUnread, unread.cause == .service(.stopped) ? nil : reason(of: unread)]
                .compactMap(\.self))
    }
}

extension Write {
    /// The holding it cancels; nil for another write.
    fileprivate var cancelled: Holding? {
        if case .cancel(let holding) = self { holding } else { nil }
    }
}
