import Deck
import Domain
import Execution
import Replica
import Storage
import Synchronization

/// Carries out what `update` and `settle` ask for outside, and posts the answers.
final class EffectRunner: Sendable {
    let store: Store
    let inbox: Inbox
    let underway = Mutex<WriteUnderway?>(nil)
    /// The run under way.
    let runner = Mutex<PlanRunner?>(nil)
    /// Shut by the operator, nothing can be written.
    let gate = WriteGate()
    private let reading = SerialThread(name: "reading")
    let readingAhead = SerialThread(name: "reading ahead")
    let acting = SerialThread(name: "acting")
    /// What is asked of a service does not keep an act waiting.
    let asking: SerialThread
    /// A run takes long, and single acts go on beside it.
    let running = SerialThread(name: "flying")
    private let syncing: SerialThread?
    private let sync = Mutex<Task<Void, Never>?>(nil)

    /// The act under way.
    struct WriteUnderway {
        let task: Task<Void, Never>
        /// Whether its write has left: it is not stopped then.
        var isSent = false
    }

    init(store: Store, inbox: Inbox) {
        self.store = store
        self.inbox = inbox
        let isService = store.service != nil
        asking = isService ? SerialThread(name: "asking") : acting
        syncing = isService ? SerialThread(name: "syncing") : nil
    }

    /// Makes what the search needs, before the operator asks for it, and begins to look at the
    /// service. To be called when the first frame is on the screen, and once.
    func warm() {
        readingAhead.run { [store] in try? store.directory.warm() }
        askForUnfinished()
        guard let service = store.service, let syncing else { return }
        let task = Task(executorPreference: syncing) { [inbox] in
            do throws(Refusal) {
                try await service.session().replica.run()
            } catch {
                let listedAt = service.freshness.listedAt
                inbox.post(
                    .syncReported(SyncReport(phase: .stopped(error), listedAt: listedAt)))
            }
        }
        sync.withLock { $0 = task }
    }

    /// Stops what is under way at the service, and closes its connections. What is being written
    /// to the store is written, and the rest is left for the next time.
    func leave() {
        sync.withLock { $0 }?.cancel()
        underway.withLock { $0 }?.task.cancel()
        guard store.service != nil else { return }
        let isClosed = Signal()
        Task(executorPreference: asking) {
            await ServiceSession.closeAll()
            isClosed.raise()
        }
        isClosed.wait(milliseconds: 60)
    }

    func start(_ read: Read) {
        switch read {
        case .request(let included): ask(for: read, including: included)
        case .offers where store.service != nil: askForOffers()
        case .aftermath(let customer) where store.service != nil: askForAftermath(of: customer)
        case .activity(let customer) where store.service != nil: askForActivity(of: customer)
        default: look(for: read)
        }
    }

    /// Asks the service for a customer, before all others.
    func refresh(_ customer: Customer.ID) {
        guard let service = store.service else { return }
        Task(executorPreference: asking) { [inbox] in
            do throws(Refusal) {
                try await service.refresh(customer)
                // It answers again: there is nothing to wait for.
                if service.waitsToLook { try service.session().replica.ask(.sync) }
                inbox.post(.refreshed(customer))
            } catch {
                service.noteCutOff(error)
                inbox.post(.refreshFailed(customer, error))
            }
        }
    }

    /// Asks for all customers afresh.
    func refreshAll() { withReplica { $0.ask(.sync) } }

    /// Reads what those customers hold before what others do.
    func prioritise(_ customers: [Customer.ID]) { withReplica { $0.prefer(customers) } }

    private func look(for read: Read) {
        reading.run { [self] in
            do {
                try inbox.post(answer(to: read))
            } catch let error as DirectoryError {
                inbox.post(.readFailed(read, Refusal(error)))
            } catch let refusal as Refusal {
                inbox.post(.readFailed(read, refusal))
            } catch {
                inbox.post(
                    .readFailed(
                        read, .storeFailed(Surroundings.language.words().reason(ofAny: error))))
            }
        }
    }

    /// The link is Partner Center's to give, and to refuse.
    private func ask(for read: Read, including included: Bool) {
        asking(read) { [store] () async throws(Refusal) in
            let request = try await store.reading.relationshipRequest(
                includingDelegatedAccess: included)
            let former = (try? store.directory.formerCustomers(limit: 200)) ?? []
            return .requestRead(request, formerCustomers: former)
        }
    }

    /// A service's catalogue is too large, and too new every month, to be kept.
    private func askForOffers() {
        asking(.offers) { [store] () async throws(Refusal) in
            .offersRead(try await store.reading.offers())
        }
    }

    /// What the service shows of a removal: our own copy is no evidence.
    private func askForAftermath(of customer: Customer.ID) {
        asking(.aftermath(customer)) { [store] () async throws(Refusal) in
            guard let aftermath = await store.aftermath(of: customer) else {
                throw .notACustomer(customer)
            }
            return .aftermathRead(aftermath)
        }
    }

    /// The service's own records: what was done from here is in the journal.
    private func askForActivity(of customer: Customer.ID?) {
        asking(.activity(customer)) { [store] () async throws(Refusal) in
            .activityRead(
                try await store.reading.activity(of: customer, limit: Self.activityLimit))
        }
    }

    static let activityLimit = 1000

    private func asking(
        _ read: Read, _ ask: @escaping @Sendable () async throws(Refusal) -> Event
    ) {
        Task(executorPreference: asking) { [inbox] in
            do throws(Refusal) {
                inbox.post(try await ask())
            } catch {
                inbox.post(.readFailed(read, error))
            }
        }
    }

    /// Not on the loop's thread: the session may have to be made first.
    private func withReplica(_ body: @escaping @Sendable (Replica) -> Void) {
        guard let service = store.service else { return }
        asking.run { if let session = try? service.session() { body(session.replica) } }
    }
}
