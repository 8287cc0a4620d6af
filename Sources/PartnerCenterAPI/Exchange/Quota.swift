/// How much may be asked of a service (reference, 2.6: 500 requests a minute per tenant).
package struct Quota: Equatable, Sendable {
    /// In any window of so many seconds at most so many requests.
    package var requests = 500
    package var seconds = 60.0
    /// Of these, so many are kept for whoever sits at the deck.
    package var reserve = 25
    /// Requests under way at a time; while there are more than two, two are kept likewise.
    package var parallel = 6

    package init() {}

    /// Requests in a window for that urgency.
    func requests(for urgency: Urgency) -> Int {
        urgency == .interactive ? requests : max(1, requests - reserve)
    }

    /// Requests under way for that urgency, while no more than `parallel` are allowed in all.
    static func parallel(_ parallel: Int, for urgency: Urgency) -> Int {
        urgency == .interactive ? parallel : max(1, parallel - 2)
    }
}
