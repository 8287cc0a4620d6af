import Domain

/// Something to be done outside. Carried out by the effect runner, and nowhere else.
package enum Effect: Equatable, Sendable {
    case read(Read)
    case act(Act)
    case copy(String)
    /// A text for a file of this name in the folder the deck was started in.
    case save(String, name: String)
    case wearTheme(String)
    case redraw
    case quit
}

/// Something the screen lacks.
package enum Read: Hashable, Sendable {
    case customers(search: String, offset: Int, limit: Int)
    case customer(Customer.ID)
    case offers
    /// Who is signed in, and which rules hold.
    case place
    case request(includingDelegatedAccess: Bool)
    case activity(Customer.ID?)
    /// What became of a customer whose relationship was removed.
    case aftermath(Customer.ID)
}

/// A change asked of Partner Center. The target is in it, captured when the dialog opened.
package enum Act: Equatable, Sendable {
    case suspend(Subscription.ID, of: Customer.ID)
    case reactivate(Subscription.ID, of: Customer.ID)
    case cancel(Holding, of: Customer.ID)
    case removeRelationship(RemovalClearance)
    case order(Offer.ID, quantity: Int, for: Customer.ID)
    /// The customer's part, played in the sandbox.
    case accept(Customer.ID, includingDelegatedAccess: Bool)
}
