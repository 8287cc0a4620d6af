/// Some customers of a Partner Center's list, and where the list goes on.
package struct CustomerListing: Equatable, Sendable {
    package let customers: [Customer]
    /// Where the next ones begin; nil at the end of the list.
    package let next: Mark?

    package init(customers: [Customer], next: Mark?) {
        self.customers = customers
        self.next = next
    }

    /// A place in the list, in the words of whoever gave it: to be handed back, not read.
    package struct Mark: Hashable, Sendable {
        package let text: String

        package init(_ text: String) { self.text = text }
    }
}
