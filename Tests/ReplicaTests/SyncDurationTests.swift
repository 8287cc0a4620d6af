import Domain
import Foundation
import Harness
import PartnerCenterAPI
import Replica
import Samples
import Storage
import Synchronization
import Testing

/// How long a sync takes, on a clock that advances only while a task waits for it.
@Suite struct `The pace of a sync` {
    @Test
    func `2,000 customers with 20,000 subscriptions take what the quota demands, and a tenth`()
        async throws
    {
        let time = JumpingTime()
        let service = CountingService(customers: 2000, time: time)
        let folder = try ReplicaFolder()
        let (replica, directory) = try folder.replica(of: service, time: time)
        let start = time.now
        #expect(await replica.sync() == .finished(troubles: [:]))
        let took = time.now.timeIntervalSince(start)
        // 500 at once, and 500 more after each minute.
        let least = Double((service.requests - 1) / 500) * 60
        #expect(took <= least * 1.1, "\(service.requests) requests took \(took) s")
        // The list, two requests for what each customer holds, and one for its profile.
        #expect(service.requests == 4 + 2000 * 3)
        #expect(service.refusals == 0)
        let summary = try directory.summary()
        #expect(summary.customers == 2000)
        #expect(summary.activeSubscriptions == 20_000)

        let filter = CustomerFilter([
            CustomerFilter.Part(.country(["KR"])), CustomerFilter.Part(.delegatedAccess(true)),
        ])
        let found = try directory.customers(
            matching: filter, by: FilterBasis(now: time.now), offset: 0, limit: 1)
        #expect(found.total == 2000 && found.unknown == 0)

        let before = try folder.store.state()
        time.pass(60)
        #expect(await replica.sync() == .finished(troubles: [:]))
        #expect(try folder.store.state() == before)
        #expect(service.refusals == 0)
        // A profile is not read again for a week.
        #expect(service.requests == 2 * (4 + 2000 * 2) + 2000)
    }
}

/// A folder for one store, deleted after the test.
private final class ReplicaFolder {
    private let folder: TemporaryFolder
    private var path: String { folder.path("directory.sqlite") }

    init() throws { folder = try TemporaryFolder() }

    /// A replica of the service, read by the real client.
    func replica(
        of service: CountingService, time: JumpingTime
    ) throws -> (Replica, Directory) {
        let (rules, identity) = (Rules.inProduction, Identity.agent([.adminAgent]))
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

    /// The store's bytes on the disk.
    var store: StoreBytes { StoreBytes(path: path) }
}

/// A service with thousands of customers who hold ten subscriptions each, which counts requests
/// as Microsoft does: it answers 429 to the 501st in any 60 seconds.
final class CountingService: Transport {
    let customers: Int
    private let time: JumpingTime
    private let counts = Mutex(Counts())

    struct Counts {
        var all = 0
        var refused = 0
        var window: [Date] = []
    }

    init(customers: Int, time: JumpingTime) {
        self.customers = customers
        self.time = time
    }

    var requests: Int { counts.withLock(\.all) }
    var refusals: Int { counts.withLock(\.refused) }

    func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
        let now = time.now
        let isTooMuch = counts.withLock { counts in
            counts.all += 1
            counts.window.removeAll { $0.addingTimeInterval(60) <= now }
            counts.window.append(now)
            if counts.window.count > 500 { counts.refused += 1 }
            return counts.window.count > 500
        }
        if isTooMuch {
            return WireResponse(
                status: 429, headers: ["Retry-After": "60"],
                body: Array(#"{"statusCode":429,"message":"slow down"}"#.utf8))
        }
        let path = request.target.prefix { $0 != "?" }.split(separator: "/").dropFirst()
        switch Array(path) {
        case ["customers"]: return ok(page(request))
        case let parts where parts.last == "subscriptions": return ok(subscriptions(of: parts[1]))
        case let parts where parts.last == "entitlements": return ok(#"{"items":[]}"#)
        case let parts where parts.count == 2: return ok(profile(of: parts[1]))
        default: return WireResponse(status: 404)
        }
    }

    private func page(_ request: WireRequest) -> String {
        let start = request.headers["MS-ContinuationToken"].flatMap { Int($0) } ?? 0
        let end = min(start + 500, customers)
        let items = (start..<end).map { number in
            let id = Self.id(number)
            return
                #"{"id":"\#(id)","companyProfile":{"tenantId":"\#(id)","domain":"c\#(number).example","companyName":"Customer \#(number)"},"relationshipToPartner":"reseller"}"#
        }
        let next =
            end < customers
            ? #","links":{"next":{"uri":"/customers?seekOperation=Next","method":"GET","headers":[{"key":"MS-ContinuationToken","value":"\#(end)"}]}}"#
            : ""
        return #"{"items":[\#(items.joined(separator: ","))]\#(next)}"#
    }

    private func subscriptions(of customer: Substring) -> String {
        let items = (0..<10).map { number in
            #"{"id":"\#(customer)-\#(number)","offerId":"BD938F12-058F-4927-BBA3-AE36B1D2501C","offerName":"Office 365 E\#(number)","quantity":\#(number + 1),"creationDate":"2025-03-26T21:41:51.677Z","effectiveStartDate":"2025-03-26T00:00:00Z","commitmentEndDate":"2027-03-26T00:00:00Z","status":"active","autoRenewEnabled":true,"billingType":"license","billingCycle":"monthly","orderId":"\#(customer)-o","attributes":{"etag":"e","objectType":"Subscription"}}"#
        }
        return #"{"items":[\#(items.joined(separator: ","))]}"#
    }

    private func profile(of customer: Substring) -> String {
        let number = Int(customer.suffix(12)) ?? 0
        return
            #"{"id":"\#(customer)","companyProfile":{"tenantId":"\#(customer)","domain":"c\#(number).example","companyName":"Customer \#(number)"},"billingProfile":{"defaultAddress":{"country":"KR"}},"relationshipToPartner":"reseller","allowDelegatedAccess":true}"#
    }

    private static func id(_ number: Int) -> String {
        let digits = String(number)
        return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count)
            + digits
    }

    private func ok(_ body: String) -> WireResponse {
        WireResponse(status: 200, body: Array(body.utf8))
    }
}
