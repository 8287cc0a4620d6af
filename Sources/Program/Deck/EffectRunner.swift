import Deck
import Domain
import Execution
import Replica
import Storage
import Synchronization

/// Carries out the effects of `update` and `settle`, and posts the answers.
final class EffectRunner: Sendable {
    let store: Store
    let inbox: Inbox
    let underway = Mutex<WriteUnderway?>(nil)
    /// The run under way.
    let runner = Mutex<PlanRunner?>(nil)
    /// The lists to be printed once the deck is left.
    let kept = Mutex<[String]>([])
    /// What is told of an act that was taken back because the deck had to end.
    let farewell = Mutex<String?>(nil)
    /// Shut while the operator has set the deck to read-only.
    let gate = WriteGate()
    private let reading = SerialThread(name: "reading")
    /// For lists that are written: a long one must not keep the screen waiting.
    let exporting = SerialThread(name: "exporting")
    let readingAhead = SerialThread(name: "reading ahead")
    let acting = SerialThread(name: "acting")
    /// For requests to a service, so that acts do not wait for them.
    let asking: SerialThread
    /// For runs, so that acts do not wait for them.
    let running = SerialThread(name: "running")
    private let syncing: SerialThread?
    /// Looks for what the service took and has not shown.
    let awaitedWatch = Mutex<Task<Void, Never>?>(nil)
    /// How many bytes the journal had when runs were read again last, and whether another process
    /// was about one.
    let readRuns = Mutex<(size: Int, areElsewhere: Bool)?>(nil)
    private let sync = Mutex<Task<Void, Never>?>(nil)

    /// The write under way.
    struct WriteUnderway {
        let task: Task<Void, Never>
        /// Whether it was sent: then it cannot be stopped.
        var isSent = false
    }

    init(store: Store, inbox: Inbox) {
        self.store = store
        self.inbox = inbox
        let isService = store.service != nil
        asking = isService ? SerialThread(name: "asking") : acting
        syncing = isService ? SerialThread(name: "syncing") : nil
    }

    /// Look for unfinished runs, build the search index, and start the replica. Call once, after
    /// the first frame.
    func warm() {
        readOrders()
        // On the same thread, and soon done.
        askForUnfinished()
        buildIndexes()
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

    /// Post the columns and orders the lists had when the deck was last open, if there are any. The
    /// first frame does not wait for them.
    private func readOrders() {
        readingAhead.run { [store, inbox] in
            if let text = try? store.directory.deckSetting(.columns), !text.isEmpty {
                inbox.post(.columnsRead(ColumnChoices(text: text)))
            }
            guard let text = try? store.directory.deckSetting(.orders), !text.isEmpty else {
                return
            }
            inbox.post(.ordersRead(ListOrders(text: text)))
        }
    }

    /// Keep how the deck looks for the next start; not in a store that is only read.
    func keep(_ setting: DeckSetting, _ value: String) {
        guard !store.isReadOnly, !store.directory.isReadOnly else { return }
        acting.run { [store] in
            // Nobody misses them much.
            try? store.directory.write { writer throws(DirectoryError) in
                try writer.set(setting, to: value)
            }
        }
    }

    /// Build the indexes for searches and look-alikes where there are none or they are worn.
    private func buildIndexes() {
        readingAhead.run { [store] in try? store.directory.warm() }
    }

    /// Take back what is held, because the deck has to end. Waits until the journal has that, a
    /// second at most.
    func takeBackHeld(_ state: inout State) {
        guard let held = takeBackAtEnd(&state) else { return }
        for effect in held.effects { start(effect) }
        let isWritten = Signal()
        acting.run { isWritten.raise() }
        isWritten.wait(milliseconds: 1000)
        farewell.withLock { $0 = held.said }
    }

    /// Stop requests to the service and close its connections. Waits 60 milliseconds at most.
    func leave() {
        sync.withLock { $0 }?.cancel()
        underway.withLock { $0 }?.task.cancel()
        awaitedWatch.withLock { $0 }?.cancel()
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
        case .subscriptions(let ids, let customer) where store.service != nil:
            askForSubscriptions(ids, of: customer)
        case .aftermath(let customer) where store.service != nil: askForAftermath(of: customer)
        case .activity(let customer) where store.service != nil: askForActivity(of: customer)
        // A long journal must not keep the screen waiting.
        case .undoable: look(for: read, on: readingAhead)
        case .runsAgain: readRunsAgain(read)
        // All subscriptions are counted.
        case .termTotals: look(for: read, on: readingAhead)
        // It goes through the whole list several times.
        case .accessCounts: look(for: read, on: readingAhead)
        default: look(for: read, on: reading)
        }
    }

    /// Read a customer from the service at once.
    func refresh(_ customer: Customer.ID) {
        guard let service = store.service else { return }
        Task(executorPreference: asking) { [self] in
            do throws(Refusal) {
                try await service.refresh(customer)
                // The service answers again: sync now.
                if service.waitsToLook { try service.session().replica.ask(.sync) }
                inbox.post(.refreshed(customer))
                await lookForAwaited(of: customer)
            } catch {
                service.noteCutOff(error)
                inbox.post(.refreshFailed(customer, error))
            }
        }
    }

    /// Sync all customers now.
    func refreshAll() { withReplica { $0.ask(.sync) } }

    /// Read the holdings of these customers first.
    func prioritise(_ customers: [Customer.ID]) { withReplica { $0.prefer(customers) } }

    /// Change the saved filters.
    func change(_ change: FilterChange) {
        reading.run { [self] in inbox.post(store.savedFilters.answer(to: change)) }
    }

    private func look(for read: Read, on thread: SerialThread) {
        thread.run { [self] in
            do {
                try inbox.post(answer(to: read))
                if store.directory.isWorn { buildIndexes() }
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

    /// Ask Partner Center for the link.
    private func ask(for read: Read, including included: Bool) {
        asking(read) { [store] () async throws(Refusal) in
            let request = try await store.reading.relationshipRequest(
                includingDelegatedAccess: included)
            let former = (try? store.directory.formerCustomers(limit: 200)) ?? []
            return .requestRead(request, formerCustomers: former)
        }
    }

    /// Ask the service for its catalogue, which is not kept: it is large, and changes monthly.
    private func askForOffers() {
        asking(.offers) { [store] () async throws(Refusal) in
            .offersRead(try await store.reading.offers())
        }
    }

    /// Ask the service for subscriptions one by one, as only so it tells how many seats can be
    /// given back.
    private func askForSubscriptions(_ ids: [Subscription.ID], of customer: Customer.ID) {
        asking(.subscriptions(ids, of: customer)) { [store] () async throws(Refusal) in
            var subscriptions: [Subscription] = []
            for id in ids {
                subscriptions.append(try await store.reading.subscription(id, of: customer))
            }
            return .subscriptionsRead(subscriptions, of: customer)
        }
    }

    /// Ask the service what it shows of a removal: the Directory is no evidence.
    private func askForAftermath(of customer: Customer.ID) {
        asking(.aftermath(customer)) { [store] () async throws(Refusal) in
            guard let aftermath = await store.aftermath(of: customer) else {
                throw .notACustomer(customer)
            }
            // What was accepted first, and is confirmed now, is certified by this.
            store.keep(aftermath)
            return .aftermathRead(aftermath)
        }
    }

    /// The service's own records: what was done from here is in the journal.
    private func askForActivity(of customer: Customer.ID?) {
        asking(.activity(customer)) { [store] () async throws(Refusal) in
            let records = try await store.reading.activity(
                of: customer, limit: Self.activityLimit)
            // The acts are shown without names where those cannot be read.
            return .activityRead((try? store.directory.named(records)) ?? records)
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

    /// Call the replica on another thread: its session may have to be made first.
    private func withReplica(_ body: @escaping @Sendable (Replica) -> Void) {
        guard let service = store.service else { return }
        asking.run { if let session = try? service.session() { body(session.replica) } }
    }
}
