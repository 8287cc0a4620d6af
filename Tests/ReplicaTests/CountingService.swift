import Chance
import Domain
import Foundation
import PartnerCenterAPI
import Synchronization

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

    private static func id(_ number: Int) -> String {
        let digits = String(number)
        return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count)
            + digits
    }

    private func ok(_ body: String) -> WireResponse {
        WireResponse(status: 200, body: Array(body.utf8))
    }
}

/// A token that never ends.
struct LastingToken: AccessTokens {
    func current() async throws(Refusal) -> AccessToken {
        AccessToken(Secret("token"), expiry: .distantFuture)
    }

    func renewed(insteadOf refused: AccessToken) async throws(Refusal) -> AccessToken {
        try await current()
    }
}
