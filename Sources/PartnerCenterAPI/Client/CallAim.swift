import Domain

/// What a call is about: the same status and code mean different things for different targets.
struct CallAim: Equatable, Sendable {
    var customer: Customer.ID?
    var holding: Holding?
    var offer: Offer.ID?

    static let partner = CallAim()

    static func customer(_ id: Customer.ID) -> CallAim { CallAim(customer: id) }

    static func holding(_ holding: Holding, of customer: Customer.ID) -> CallAim {
        CallAim(customer: customer, holding: holding)
    }
}
