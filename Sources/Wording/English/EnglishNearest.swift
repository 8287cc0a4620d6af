extension English: NearestWording {
    package func customersMeant(_ customers: String) -> String { "Did you mean \(customers)?" }
    package var customersMeantBelow: String { "Did you mean:" }
    package var tabTakesNearest: String { "Tab searches for the first." }
    package var takeNearestKey: String { "search for the nearest customer" }
    package var noNearest: String {
        "Tab takes the nearest customer where a search finds nobody and a name is nearly the same."
    }
    package var foundByHeldID: String { "by the ID of something held" }
    package func foundHolding(_ search: String) -> String {
        "The search \"\(search)\" has found this."
    }
    package func idIsOfHolding(_ id: String, of customer: String) -> String {
        "\(id) is the ID of something that a customer holds: \(customer.ended) Name that customer."
    }
    package func idIsOfHoldings(_ id: String, of customers: String) -> String {
        "\(id) is the ID of something that several customers hold: \(customers.ended) Name one of them."
    }
}
