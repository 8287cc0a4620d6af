import Foundation

/// Where a request goes, with what clients do to it undone: double slashes, one at the end
/// (reference, 15).
struct RequestTarget: Equatable, Sendable {
    /// The parts between the slashes, percent-decoded.
    let path: [String]
    let query: FormFields

    init(_ target: String) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = (parts.first ?? "").split(separator: "/").map { part in
            String(part).removingPercentEncoding ?? String(part)
        }
        query = FormFields(parts.count > 1 ? parts[1] : "")
    }
}
