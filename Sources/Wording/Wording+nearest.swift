import Domain

extension Wording {
    /// The customers that may have been meant, each with its domain and its name; nil for none.
    package func meant(_ customers: [CustomerRow]) -> String? {
        customers.isEmpty
            ? nil
            : customersMeant(list(customers.map(named)))
    }

    /// The same of customers that are not in the list.
    package func meant(_ customers: [Customer]) -> String? {
        customers.isEmpty
            ? nil
            : customersMeant(
                list(customers.map { named($0.domain, id: $0.id, name: $0.companyName) }))
    }

    /// A customer with its domain and its name.
    package func named(_ customer: CustomerRow) -> String {
        named(customer.domain, id: customer.id, name: customer.companyName)
    }

    /// Whose the ID of a holding is; nil where nobody holds it.
    package func holder(of id: String, among customers: [Customer]) -> String? {
        let names = customers.map { named($0.domain, id: $0.id, name: $0.companyName) }
        return switch names.count {
        case 0: nil
        case 1: idIsOfHolding(id, of: names[0])
        default: idIsOfHoldings(id, of: list(names))
        }
    }

    /// That the relationship with a former customer has ended, and what prints what was done.
    package func relationshipEnded(_ customer: Customer) -> String {
        let name = customer.domain.isEmpty ? customer.id.text : customer.domain
        return relationshipEnded(
            named(customer.domain, id: customer.id, name: customer.companyName),
            command: "partnerdeck journal --customer \(name)")
    }

    /// The same of several.
    package func relationshipsEnded(_ customers: [Customer]) -> String {
        relationshipsEnded(
            list(customers.map { named($0.domain, id: $0.id, name: $0.companyName) }),
            command: "partnerdeck journal")
    }

    private func named(_ domain: String, id: Customer.ID, name: String) -> String {
        "\(domain.isEmpty ? id.text : domain) (\(name))"
    }
}
