import Chance
import Domain
import Foundation
import PartnerCenterAPI
import Synchronization

/// A client on a scripted service, in a time that jumps and with ids that count up.
struct Workbench {
    let script: Script
    let tokens: FixedTokens
    let time = JumpingTime()
    let line: ServiceLine
    let client: PartnerCenterClient

    init(
        rules: Rules = Rules(edition: .current, venue: .production), claims: JSONObject? = nil,
        confirmation: LagAllowance = LagAllowance(looks: 3, pause: 1), locale: String = "en-US",
        patience: Double = 180, _ answer: @escaping Script.Answer
    ) {
        script = Script(answer)
        tokens = FixedTokens(claims: claims)
        let count = Mutex(0)
        line = ServiceLine(
            transport: script, tokens: tokens, pacer: Pacer(time: time), time: time,
            ids: RequestIDs {
                count.withLock {
                    $0 += 1
                    return "id-\($0)"
                }
            }, locale: locale, patience: patience)
        client = PartnerCenterClient(
            line,
            profile: ClientProfile(rules: rules, country: "KR", identity: .operator),
            confirmation: confirmation)
    }

    var start: Date { Date(timeIntervalSince1970: 1_800_000_000) }

    /// Seconds that were waited so far.
    var waited: Double { time.now.timeIntervalSince(start) }
}

extension Identity {
    static let `operator` = Identity(
        userPrincipalName: "op@partner.example", partnerName: "Hanbit Cloud",
        partnerTenantID: SupportContact.TenantID("tenant"), partnerID: "4711", kind: .directBill,
        roles: [.adminAgent, .globalAdmin])
}

/// The customer the tests are about, and two of its holdings.
let hanbit = Customer.ID("11111111-aaaa-4bbb-8ccc-000000000001")
let base = Subscription.ID("44444444-aaaa-4bbb-8ccc-000000000004")
let plan = Subscription.ID("55555555-aaaa-4bbb-8ccc-000000000005")

/// What was thrown; nil if nothing was.
func refusal<Answer>(
    _ act: () async throws(Refusal) -> Answer
) async -> Refusal? {
    do {
        _ = try await act()
        return nil
    } catch {
        return error
    }
}
