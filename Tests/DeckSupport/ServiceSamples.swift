import Canvas
import Domain
import FoundationEssentials
import Samples
import Wording

@testable import Deck

extension SyncReport {
    /// A report six minutes after the list was read.
    static func at(_ phase: SyncPhase, listedAt: Date? = .today.addingTimeInterval(-360))
        -> SyncReport
    {
        SyncReport(phase: phase, listedAt: listedAt)
    }

    /// Every phase, with what the breadcrumb of a profile called contoso says of it.
    static let everyPhase: [(SyncPhase, String)] = [
        (.rest, "contoso · ✓ 20:20 UTC"),
        (.listing(customers: 1200), "contoso · ↻ customers 1,200"),
        (.reading(done: 300, total: 5000), "contoso · ↻ holdings 300/5,000"),
        (.profiles(done: 300, total: 5000), "contoso · ↻ countries, DAP 300/5,000"),
        (.waiting(until: .today), "contoso · … waiting until 20:26:40 UTC"),
        (.offline(.unreachable("timed out"), until: nil), "contoso · ✗ offline since 20:26 UTC"),
        (.stopped(.service(.signInExpired)), "contoso · ! sign in"),
        (.stopped(.service(.accessDenied)), "contoso · ! stopped since 20:26 UTC"),
    ]

    static let cutOff = at(.offline(.unreachable("timed out"), until: .today))
}

extension ServiceAnswer {
    /// As long as the contract allows, so that it must wrap.
    static let wordy = ServiceAnswer(
        status: 403, code: "900150",
        description: String(repeating: "The caller is not allowed to do this here. ", count: 23),
        requestID: "11111111-0000-4000-8000-000000000001",
        correlationID: "22222222-0000-4000-8000-000000000002")
}
