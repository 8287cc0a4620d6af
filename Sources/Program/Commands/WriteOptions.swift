import ArgumentParser
import Deck
import Dispatch
import Domain
import Execution
import Foundation
import PartnerCenterAPI
import Wording

/// What every command that changes something takes.
struct WriteOptions: ParsableArguments {
    @OptionGroup var read: ReadOptions

    @Flag(name: .shortAndLong, help: ArgumentHelp(help(\.yesOption)))
    var yes = false

    var words: Words { read.words }
    var json: Bool { read.json }

    func open() throws -> Store { try read.open() }

    /// Opens the store, and finds the customer to change something of. Throws `readOnly`, and
    /// whatever else keeps everything from being changed there.
    func open(toChange customer: String) throws -> (store: Store, owner: Customer) {
        let store = try open()
        try store.prepareToFind(in: words)
        let owner = try store.customer(customer, in: words)
        try store.requireWritable()
        return (store, owner)
    }

    /// Asks on the terminal; without one, `--yes` has to have been said.
    func confirm(_ question: String, bringing consequences: [Consequence] = []) throws {
        if yes { return }
        guard Surroundings.canAsk else { throw Failure.usage(words.needsYes) }
        let lines = consequences.map { "  • " + words.consequence($0) } + [question]
        let answer = Question.ask(
            "\(lines.joined(separator: "\n")) \(words.yesNoChoice) ")
        guard ["y", "yes", "예", "はい"].contains(answer.lowercased()) else {
            throw Failure.notConfirmed
        }
    }
}

extension WriteOptions {
    /// Looks whether what was accepted shows.
    typealias Look =
        @Sendable (Watch, _ begun: @escaping @Sendable (Date) -> Void) async -> Watch.Sight

    /// Runs a write under the ids of the act, and looks again until it shows, as a run does: what
    /// the service accepted and does not show is pending, with a status of its own. `basis` is what
    /// the operator was shown; `look` is nil for what was looked up already. All of it takes no
    /// longer than `--wait` says. Returns what came of it. A refusal ends the command with its
    /// status; it goes to standard output with `--json`, and in words to standard error either way.
    func perform(
        _ write: NamedWrite, clearance: RemovalClearance? = nil, since basis: Holdings?,
        on store: Store, look: Look?
    ) throws -> (done: DoneOutput, isShown: Bool) {
        let cleared = try ClearedWrite(write.write, of: write.customer.id, clearance: clearance)
        let runner = try store.planRunner(on: try store.partnerCenter)
        // Nobody else changes the embedded sandbox unseen.
        let basis = store.service == nil ? nil : basis
        let trace = store.service.map { _ in
            ActTrace(
                correlationID: RequestIDs.random.next(), requestID: RequestIDs.random.next())
        }
        var done = DoneOutput(customer: write.customer.id.text)
        var sight: Watch.Sight
        let end = read.wait.map { DispatchTime.now() + .seconds($0) }
        do throws(Refusal) {
            let change = try waiting(stoppingAt: end) { () async throws(Refusal) in
                try await runner.perform(cleared, basis: basis, under: ActContext(trace: trace))
            }
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
                    let limit = read.wait
                {
                    refusal = service.lapse(after: limit)
                }
                if json { try JSONOutput.print(RefusalOutput(refusal, in: words)) }
                throw Failure.refused(refusal)
            }
            sight = .pending(nil)
        }
        (done.requestId, done.correlationId) = (trace?.requestID, trace?.correlationID)
        if let look {
            let watch = Watch(
                on: try store.reading, time: store.service?.time ?? AlarmClock(),
                retries: store.retries,
                atMost: end.map { max(0, $0.secondsLeft) })
            let words = words
            do throws(Refusal) {
                sight = try waiting(stoppingAt: end) { () async throws(Refusal) in
                    await look(watch) {
                        StandardError.write(
                            words.lookingUntil(words.name(of: write), until: $0.iso8601))
                    }
                }
            } catch {
                // Looking was cut off; what was accepted is still to show.
                sight = .pending(nil)
            }
        }
        guard case .pending(let refusal) = sight else { return (done, true) }
        if let refusal, refusal.cause != .service(.stopped) {
            StandardError.write(words.refusal(refusal))
        }
        done.outcome = "pending"
        done.subscription = nil
        done.reason = words.reason(of: .service(.notShownYet))
        return (done, false)
    }

    /// Runs a write whose effect shows among what the customer holds, says what came of it, and
    /// ends the command.
    func carryOut(
        _ write: NamedWrite, since basis: Holdings? = nil, on store: Store, said: String
    ) throws {
        let look: Look? =
            switch write.write {
            // An order names what it bought only in its answer, which the client has looked up;
            // the acceptance is the sandbox's own.
            case .order, .accept: nil
            default: { await $0.sight(of: write.write, for: write.customer, begun: $1) }
            }
        let (done, isShown) = try perform(write, since: basis, on: store, look: look)
        if json {
            try JSONOutput.print(done)
        } else {
            try StandardOutput.print(isShown ? said : pending)
        }
        if !isShown { throw ExitCode(Refusal.pendingStatus) }
    }

    /// What is said of what was accepted, and does not show.
    var pending: String { words.refusal(.service(.notShownYet)) }

    /// Throws the refusal a write would meet, before anything is asked.
    func foresee(_ refusal: Refusal?) throws {
        guard let refusal else { return }
        if json { try JSONOutput.print(RefusalOutput(refusal, in: words)) }
        throw Failure.refused(refusal)
    }
}

extension Write {
    /// What it cancels; nil for any other write.
    fileprivate var cancelled: Holding? {
        if case .cancel(let holding) = self { holding } else { nil }
    }
}

extension DispatchTime {
    /// How many seconds it is until then; negative once it is over.
    fileprivate var secondsLeft: Double {
        let now = DispatchTime.now().uptimeNanoseconds
        return (Double(uptimeNanoseconds) - Double(now)) / 1_000_000_000
    }
}

/// What a refused write prints with `--json`.
struct RefusalOutput: Encodable {
    let outcome = "refused"
    let reason: String
    let advice: String
    let code: String?
    var requestId: String?
    var correlationId: String?

    init(_ refusal: Refusal, in words: Words) {
        reason = words.reason(of: refusal)
        advice = words.advice(for: refusal)
        code = refusal.code
        requestId = refusal.answer?.requestID
        correlationId = refusal.answer?.correlationID
    }
}

/// What a write that was done, or accepted, prints with `--json`.
struct DoneOutput: Encodable {
    /// `succeeded` once reading again has shown it; `pending` before.
    var outcome = "succeeded"
    /// Why it is not called done yet.
    var reason: String?
    let customer: String
    var subscription: SubscriptionOutput?
    var holding: String?
    var consequences: ConsequencesOutput?
    /// The ids the service knows the act by; none in the embedded sandbox.
    var requestId: String?
    var correlationId: String?
}

/// What is still so after a removal: all four are false once it has come about. What could not be
/// looked at is left out.
struct ConsequencesOutput: Encodable {
    let listed: Bool?
    let supportContact: Bool?
    let delegatedAccess: Bool?
    let purchases: Bool?

    init(_ aftermath: Aftermath) {
        func isStillSo(_ consequence: RemovalConsequence) -> Bool? {
            aftermath.isSeen(consequence) ? !aftermath.shows(consequence) : nil
        }
        listed = isStillSo(.customerLeavesList)
        supportContact = isStillSo(.partnerLeavesSupportContacts)
        delegatedAccess = isStillSo(.delegatedAdminPrivilegesEnd)
        purchases = isStillSo(.futurePurchasesPrevented)
    }
}
