/// Who waits for an answer: an operator at the deck, or nobody in particular.
package enum Urgency: CaseIterable, Sendable {
    case interactive
    /// The replica's reading ahead: it leaves room for whoever sits at the deck.
    case background
}
