import Domain

extension Confirmation {
    /// What it sends when confirmed; nil where the quantity is none that can be ordered.
    var act: Act? {
        switch (subject, holding) {
        case (.suspension, .subscription(let id)): .suspend(id, of: customer.id)
        case (.reactivation, .subscription(let id)): .reactivate(id, of: customer.id)
        case (.cancellation, let holding?): .cancel(holding, of: customer.id)
        case (.order(let offer, let quantity, _), _):
            offer.quantities.contains(quantity)
                ? .order(offer.id, quantity: quantity, for: customer.id)
                : nil
        case (.acceptance(let included), _):
            .accept(customer.id, includingDelegatedAccess: included)
        case (.suspension, _), (.reactivation, _), (.cancellation, nil): nil
        }
    }

    mutating func type(digit: Int) {
        guard case .order(_, _, let isTyped) = subject else { return }
        changeQuantity { isTyped ? $0 * 10 + digit : digit }
    }

    mutating func changeQuantity(_ change: (Int) -> Int) {
        if case .order(let offer, let quantity, _) = subject {
            subject = .order(
                offer, quantity: max(0, min(offer.quantities.upperBound, change(quantity))),
                isTyped: true)
        }
    }
}
