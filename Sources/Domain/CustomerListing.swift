/// Some customers of a Partner Center's list, and where the list goes on.
package struct CustomerListing: Equatable, Sendable {
    package let customers: [Customer]
    /// How many more were told in a way that nobody could read: who is not among the customers
    /// may be one of them.
    package let unread: Int
    /// Where the next ones begin; nil at the end of the list.
    package let next: Mark?

    package init(customers: [Customer], next: Mark?, unread: Int = 0) {
        self.customers = customers
        self.unread = unread
        self.next = next
    }

    /// A place in the list, in the words of whoever gave it: to be handed back, not read.
    package struct Mark: Hashable, Sendable {
        package let text: String

        package init(_ text: String) { self.text = text }
    }
}
