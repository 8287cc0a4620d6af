/// Customers that may have been meant, where a text finds none; and whose a holding's ID is.
package protocol NearestWording {
    /// `customers` are those that may have been meant, each with what names it.
    func customersMeant(_ customers: String) -> String
    /// The same before a list of them in rows of their own.
    var customersMeantBelow: String { get }
    /// What Tab does with those: it searches for the first.
    var tabTakesNearest: String { get }
    var takeNearestKey: String { get }
    /// Why that key is off.
    var noNearest: String { get }
    /// Beside how many a search finds: the customer under the cursor holds something with that ID.
    var foundByHeldID: String { get }
    /// The cursor is on what `search` has found the customer by.
    func foundHolding(_ search: String) -> String
    /// `id` names no customer, but something that `customer` holds.
    func idIsOfHolding(_ id: String, of customer: String) -> String
    /// The same where several customers hold it.
    func idIsOfHoldings(_ id: String, of customers: String) -> String
}
