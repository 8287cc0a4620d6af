import Deck
import Domain
import Execution
import Files
import Foundation
import PartnerCenterAPI
import Records
import Sandbox
import Storage

/// What a command or the deck works on: a Directory, and the Partner Center behind it.
struct Store: Sendable {
    let directory: Directory
    let origin: Origin
    /// The journal; nil without a folder for it.
    private let kept: Journal?
    /// Whether `--readonly` was given.
    let isReadOnly: Bool
    /// How long a command waits at most; nil for no limit.
    let limit: WaitLimit?

    /// Where the Partner Center is.
    enum Origin: Sendable {
        /// In this process, over the Directory itself.
        case embedded(Sandbox)
        /// A service, with the Directory as its replica.
        case service(Service)
        /// Files of the portal, of which the Directory was made; nothing can be changed.
        case files(ImportedPartnerCenter<Sandbox>, ImportedReadings)
    }

    /// The sample directory of a first start.
    static let defaultCustomers = 200
    static let defaultSeed: UInt64 = 20

    /// Open the embedded sandbox. Its default file is made if it is missing.
    init(path: String?, isReadOnly: Bool = false, limit: WaitLimit? = nil) throws {
        guard let file = path ?? Surroundings.defaultStore else {
            throw Failure.noFolder(variable: "XDG_DATA_HOME", isStore: true)
        }
        kept = Surroundings.journalFolder.map { Journal(folder: $0) }
        self.isReadOnly = isReadOnly
        self.limit = limit
        if path == nil, access(file, F_OK) != 0 {
            try Self.makeFolder(of: file)
            try Self.makeSample(at: file)
        }
        directory = try Directory(path: file)
        let imported = try directory.importOrigin()
        let sandbox = Sandbox(
            directory: directory, isReadOnly: isReadOnly || imported != nil, now: { Date() })
        origin =
            imported.map { [directory] in
                .files(
                    ImportedPartnerCenter(reading: sandbox), ImportedReadings(of: directory, $0))
            } ?? .embedded(sandbox)
    }

    /// Open the replica of a profile's service, without asking the service.
    init(
        _ profile: Profile, time: any Timekeeper, listener: Service.Listener,
        isReadOnly: Bool = false, limit: WaitLimit? = nil
    ) throws {
        kept = Surroundings.journalFolder.map { Journal(folder: $0) }
        self.isReadOnly = isReadOnly
        self.limit = limit
        let service = try Service(profile, time: time, listener: listener, limit: limit)
        (directory, origin) = (service.directory, .service(service))
    }

    /// The Partner Center to read from.
    var reading: any PartnerCenterReading {
        get throws(Refusal) {
            switch origin {
            case .embedded(let sandbox): sandbox
            case .files(let files, _): files
            case .service(let service): try service.session().reading
            }
        }
    }

    /// The Partner Center to write to, with the journal. Throws `readOnly` if there is none.
    var partnerCenter: any PartnerCenter {
        get throws(Refusal) {
            if case .files = origin { throw .imported }
            guard !isReadOnly else { throw .readOnly }
            // Else the outcome could not be stored.
            do throws(DirectoryError) { try directory.requireWritable() } catch {
                throw Refusal(error)
            }
            switch origin {
            case .files: throw .imported
            case .embedded(let sandbox):
                return try journaled(sandbox) { [directory] id in
                    try? directory.aftermath(of: id)
                }
            case .service(let service):
                guard let acting = try service.session().acting else { throw .readOnly }
                return try journaled(acting) { await service.aftermath(of: $0) }
            }
        }
    }

    /// Throw `readOnly`, or why else nothing can be written here.
    func requireWritable() throws(Refusal) { _ = try partnerCenter }

    /// Wait on this thread for the Partner Center, as long as `--wait` allows.
    func waiting<Answer: Sendable>(
        _ ask: @escaping @Sendable () async throws(Refusal) -> Answer
    ) throws(Refusal) -> Answer {
        guard let service else { return try Program.waiting(for: ask) }
        return try service.waiting(ask)
    }

    /// Wait on this thread for what writes, or looks for what was written, as long as `--wait`
    /// allows. It is told to stop then, and what it answers within `grace` seconds holds.
    func waitingForWrite<Answer: Sendable>(
        grace: Double = 2, _ operation: @escaping @Sendable () async throws(Refusal) -> Answer
    ) throws(Refusal) -> Answer {
        guard let limit else { return try Program.waiting(stoppingAt: nil, for: operation) }
        return try limit.counting { () throws(Refusal) in
            try Program.waiting(stoppingAt: limit.end, grace: grace, for: operation)
        }
    }

    /// What the Partner Center shows of a customer after a removal; nil if it cannot be asked.
    func aftermath(of customer: Customer.ID) async -> Aftermath? {
        guard let service else { return try? directory.aftermath(of: customer) }
        return await service.aftermath(of: customer)
    }

    private func journaled<Center: PartnerCenter>(
        _ center: Center, aftermath: @escaping @Sendable (Customer.ID) async -> Aftermath?
    ) throws(Refusal) -> JournaledPartnerCenter<Center> {
        let folder = try lockFolder
        return JournaledPartnerCenter(
            of: center, journal: try journalWriter,
            known: { [directory] in try? directory.holdings(of: $0) },
            aftermath: aftermath, newID: RequestIDs.random.next,
            underway: { ActLock($0.requestID, in: folder) })
    }

    /// Writes to the journal in the name of who is signed in.
    var journalWriter: JournalWriter {
        get throws(Refusal) { JournalWriter(try journal, for: try author) }
    }

    /// Who is signed in, and the Partner Center that acts go to.
    var author: JournalEntry.Author {
        get throws(Refusal) {
            do throws(DirectoryError) {
                let name = try directory.identity().userPrincipalName
                guard let service else {
                    let path = URL(fileURLWithPath: directory.path).resolvingSymlinksInPath().path
                    return JournalEntry.Author(
                        userPrincipalName: name, profile: ProfileName.embedded, place: path)
                }
                let profile = service.profile
                return JournalEntry.Author(
                    userPrincipalName: name, profile: profile.name,
                    place: "\(profile.base.text)#\(profile.tenant)")
            } catch {
                throw Refusal(error)
            }
        }
    }

    /// The user's journal. Throws `noFolder`: only for acts, as reading needs none.
    var journal: Journal {
        get throws(Refusal) {
            guard let kept else { throw .journal(.noFolder) }
            return kept
        }
    }

    /// Open the user's journal, which all stores and profiles share. Throw `noFolder`.
    static func openJournal() throws(Refusal) -> Journal {
        guard let folder = Surroundings.journalFolder else { throw .journal(.noFolder) }
        return Journal(folder: folder)
    }

    /// The service behind the Directory; nil for the embedded sandbox.
    var service: Service? {
        if case .service(let service) = origin { service } else { nil }
    }

    /// What is known of when customers were read; nil in the embedded sandbox, which knows all.
    var readings: Readings? {
        switch origin {
        case .embedded: nil
        case .service(let service): .replica(service.freshness)
        case .files(_, let files): .files(files)
        }
    }

    /// Where the store was imported from; nil if it was not.
    var imported: ImportOrigin? {
        if case .files(_, let files) = origin { files.origin } else { nil }
    }

    /// Make the sample directory, unless another process has made it meanwhile.
    private static func makeSample(at file: String) throws(DirectoryError) {
        do {
            try Sandbox.seed(
                at: file, customers: defaultCustomers, seed: defaultSeed, edition: .y2020,
                identity: Sandbox.defaultIdentity, now: Date(), replacing: false, progress: nil)
        } catch {
            guard case .fileExists = error else { throw error }
        }
    }

    /// Make the folder of a file, for the user alone.
    static func makeFolder(of file: String) throws(DirectoryError) {
        do throws(FileError) {
            try Folder(of: file).make()
        } catch {
            let reason = Surroundings.language.words().reason(errno: error.number)
            throw .unwritable(path: error.path, reason: reason)
        }
    }
}

extension Store {
    /// Return rows of the list that a search of the deck shows. Rows of customers that were not
    /// read yet are marked.
    func customers(
        matching search: String, in order: CustomerOrder = .byName, offset: Int, limit: Int,
        of scope: FilterScope = .customers
    ) throws(DirectoryError) -> CustomerWindow {
        try customers(
            matching: CustomerFilter(search: search, in: scope), in: order, offset: offset,
            limit: limit)
    }

    /// Return rows of the list that a filter finds, in an order.
    func customers(
        matching filter: CustomerFilter, in order: CustomerOrder = .byName, offset: Int, limit: Int
    ) throws(DirectoryError) -> CustomerWindow {
        var window = try directory.customers(
            matching: filter, by: try basis(of: filter, order), in: order, offset: offset,
            limit: limit)
        guard let readings else { return window }
        let unread = try readings.unread(among: window.rows.map(\.id))
        for place in window.rows.indices {
            window.rows[place].isOfFiles = imported != nil
            if unread.contains(window.rows[place].id) { window.rows[place].isRead = false }
        }
        return window
    }

    /// Return the place of a customer among those that a search shows; nil if it is none of them.
    func offset(
        of customer: Customer.ID, matching search: String, in order: CustomerOrder = .byName,
        in scope: FilterScope = .customers
    ) throws(DirectoryError) -> Int? {
        let filter = CustomerFilter(search: search, in: scope)
        return try directory.offset(
            of: customer, matching: filter, by: try basis(of: filter, order), in: order)
    }

    /// Return what a filter and an order are judged by now. Words and names need nothing of it.
    func basis(
        of filter: CustomerFilter, _ order: CustomerOrder = .byName
    ) throws(DirectoryError) -> FilterBasis {
        let isNeeded =
            !filter.terms.parts.isEmpty || filter.asksForHeldIDs || order.field.isCount
        guard isNeeded, let readings else { return FilterBasis(now: Date()) }
        return FilterBasis(now: Date(), known: try readings.known())
    }

    /// Return the radar, narrowed by the terms of a filter; its words are for the caller.
    func radar(matching filter: CustomerFilter, perDay: Int = 0) throws -> Radar {
        let terms = filter.terms
        guard !terms.parts.isEmpty else { return try radar(perDay: perDay) }
        let basis = try basis(of: terms)
        let now = Date()
        var radar = try directory.radar(
            at: now, limit: 500, perDay: perDay,
            in: .system(from: now, days: RadarTimeline.days + 1), matching: terms, by: basis)
        radar.asOf = readings?.listedAt
        return radar
    }

    /// Return the totals of the list. Customers that were not read yet are neither blocked nor
    /// ready.
    func summary() throws(DirectoryError) -> DirectorySummary {
        var summary = try directory.summary()
        if let readings {
            summary.unknownCustomers = min(
                try readings.unreadCount(), summary.customers - summary.blockedCustomers)
        }
        if case .files(_, let files) = origin {
            summary.unreadSubscriptions = try files.unreadSubscriptions()
        }
        return summary
    }
}

extension CustomerFilter {
    /// The filter that a search of the deck is. The deck asks for what it has understood.
    init(search: String, in scope: FilterScope = .customers) {
        do throws(FilterError) {
            try self.init(parsing: search, in: scope)
        } catch {
            self.init(words: search)
        }
        if scope == .access { self = soughtInAccess }
    }

    /// A filter of plain words, whatever signs are in them.
    init(words: String) {
        self.init(words.split(whereSeparator: \.isWhitespace).map { Part(.word(String($0))) })
    }
}

extension Store {
    /// Rehearses plans without writing; also in a read-only store.
    var dryRun: DryRun {
        get throws(Refusal) {
            DryRun(
                on: try reading, journal: try journalWriter, time: service?.time ?? AlarmClock(),
                newID: RequestIDs.random.next)
        }
    }
}

extension Journal {
    /// Return all entries. Throw `journal`.
    func everything() throws(Refusal) -> [JournalEntry] {
        do throws(JournalTrouble) { return try entries() } catch { throw .journal(error) }
    }

    /// Throw `journal` if an entry was changed: then nothing is certified.
    func requireWhole() throws(Refusal) {
        do throws(JournalTrouble) { _ = try verify() } catch { throw .journal(error) }
    }
}

extension Directory {
    /// Return what the embedded sandbox shows of a customer after a removal; nil for an unknown
    /// one.
    func aftermath(of id: Customer.ID) throws -> Aftermath? {
        guard let account = try account(of: id) else { return nil }
        return Aftermath(
            customer: account.customer,
            isListed: try customers(matching: id.text, offset: 0, limit: 1).total > 0,
            supportContacts: account.supportContacts, partner: try identity().partnerTenantID,
            adminAccess: try adminAccess(of: id))
    }
}
