/// Something the partner may buy for a customer.
package struct Offer: Equatable, Identifiable, Sendable {
    /// The name Partner Center gives to one.
    package typealias ID = Identifier<Offer>

    package let id: ID
    package let name: String
    package let kind: Subscription.Kind
    package let billingCycle: String
    package let termDuration: String
    package let publisherName: String

    package init(
        id: ID, name: String, kind: Subscription.Kind, billingCycle: String,
        termDuration: String, publisherName: String = "Microsoft Corporation"
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.billingCycle = billingCycle
        self.termDuration = termDuration
        self.publisherName = publisherName
    }
}
