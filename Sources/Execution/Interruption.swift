import Domain
import FoundationEssentials

/// Why a customer's part of a run goes no further for now.
enum Interruption: Error {
    /// The operator said so, or the deck leaves.
    case stopped
    /// Nothing can be done for anybody before somebody has seen to it.
    case needsAttention(Refusal)
    /// It was tried as often as is worth it; when it may be tried again, if that was said.
    case exhausted(Refusal, until: Date?)
}
