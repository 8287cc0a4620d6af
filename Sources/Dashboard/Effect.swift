import Domain

/// Something to be done outside. Carried out by the effect runner, and nowhere else.
package enum Effect: Equatable, Sendable {
    case read(Read)
    /// Carries the holdings the dialog was drawn from, which are compared with fresh ones before
    /// anything is sent; nil in the embedded sandbox, which nobody else changes unseen.
    case act(Act, basis: Holdings? = nil)
    /// Stops the act under way, if it was not sent yet.
    case stopAct
    /// Asks the service for a customer afresh, before all others.
    case refresh(Customer.ID)
    /// Asks the service for the list of customers afresh, then for what they hold.
    case refreshAll
    /// What these customers hold is read next: their rows are on the screen.
    case prioritise([Customer.ID])
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
