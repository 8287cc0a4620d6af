import Domain
import Foundation

extension PartnerCenterReadingClient {
    /// A page of the list. The mark is the link to the next one, with its headers, as text. A
    /// customer whom a dual-role partner is shown twice comes once (reference, 3.1).
    package func customers(
        from mark: CustomerListing.Mark?, limit: Int
    ) async throws(Refusal) -> CustomerListing {
        let target = "/customers"
        let body: JSONObject
        if let mark {
            guard let link = try? LinkResource(bytes: Array(mark.text.utf8)) else {
                throw .service(.unreadable("a mark that is not of this list"))
            }
            body = try await reader.follow(link, about: .partner)
        } else {
            // Without a size all customers come in one answer.
            let size = limit == .max ? "" : "?size=\(max(1, limit))"
            body = try await reader.get(target + size, about: .partner)
        }
        let page = CollectionResource<CustomerResource>(body)
        var seen: Set<Customer.ID> = []
        let customers = page.items.compactMap { $0.customer() }.filter { customer in
            seen.insert(Customer.ID(customer.id.text.lowercased())).inserted
        }
        let next = page.continuation(of: target).map {
            CustomerListing.Mark(JSON.object($0.json).text)
        }
        guard next == nil || next != mark else {
            throw .service(.unreadable("a list that leads back to itself"))
        }
        return CustomerListing(customers: customers, next: next)
    }
}
