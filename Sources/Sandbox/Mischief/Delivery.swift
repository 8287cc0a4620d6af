import PartnerCenterAPI

/// How an answer gets to the one who asked.
enum Delivery: Equatable, Sendable {
    case whole(WireResponse)
    /// Only so many bytes of its body; then the connection ends.
    case truncated(WireResponse, bytes: Int)
    /// The connection ends without one.
    case cut
}
