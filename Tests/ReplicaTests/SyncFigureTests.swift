import Chance
import Domain
import Foundation
import PartnerCenterAPI
import Replica
import Storage
import Testing

/// How long a sync takes, on a clock that passes only while somebody waits for it.
@Suite struct `The pace of a sync` {
    @Test
    func `2,000 customers with 20,000 subscriptions take what the quota demands, and a tenth`()
        async throws
    {
        let time = JumpingTime()
        let service = CountingService(customers: 2000, time: time)
        let shelf = try Shelf()
        let (replica, directory) = try shelf.replica(of: service, time: time)
        let start = time.now
        #expect(await replica.sync() == .finished(troubles: [:]))
        let took = time.now.timeIntervalSince(start)
        // 500 at once, and 500 more after each minute.
        let least = Double((service.requests - 1) / 500) * 60
        #expect(took <= least * 1.1, "\(service.requests) requests took \(took) s")
        #expect(service.requests == 4 + 2000 * 2)
        #expect(service.refusals == 0)
        let summary = try directory.summary()
        #expect(summary.customers == 2000)
        #expect(summary.activeSubscriptions == 20_000)

        let before = try shelf.bytes()
        time.pass(60)
        #expect(await replica.sync() == .finished(troubles: [:]))
        #expect(try shelf.bytes() == before)
        #expect(service.refusals == 0)
    }
}

/// A folder for one store, gone when the test is over.
private final class Shelf {
    private let folder: URL
    private var path: String { folder.appendingPathComponent("directory.sqlite").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("partnerdeck-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A replica of the service, read by the real client.
    func replica(
        of service: CountingService, time: JumpingTime
    ) throws -> (Replica, Directory) {
        let rules = Rules(edition: .current, venue: .production)
        let identity = Identity(
            userPrincipalName: "mina@haedal.example", partnerName: "Haedal",
            partnerTenantID: SupportContact.TenantID("tenant"), partnerID: "1", kind: .directBill,
            roles: [.adminAgent])
        let line = ServiceLine(
            transport: service, tokens: LastingToken(), pacer: Pacer(time: time), time: time)
        let client = PartnerCenterReadingClient(
            line, profile: ClientProfile(rules: rules, country: "US", identity: identity))
        let directory = try Directory.replica(at: path, rules: rules, identity: identity)
        let replica = Replica(
            of: client.inBackground, in: directory,
            freshness: try Freshness(beside: directory), time: time, report: { _ in })
        return (replica, directory)
    }

    /// The store and its log, as they lie on the disk.
    func bytes() throws -> [Data] {
        try ["", "-wal"].map { try Data(contentsOf: URL(fileURLWithPath: path + $0)) }
    }
}
