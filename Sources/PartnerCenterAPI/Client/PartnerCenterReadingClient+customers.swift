import Domain
import Foundation

extension PartnerCenterReadingClient {
    /// A page of the list. The mark is the link to the next one, with its headers, as text. A
    /// customer whom a dual-role partner is shown twice comes once (reference, 3.1).
    package func customers(
        from mark: CustomerListing.Mark?, limit: Int
    ) async throws(Refusal) -> CustomerListing {
        let target = "/customers"
        func read(_ json: JSONObject) throws(JSONError) -> ItemList<CustomerResource>.Page {
            try ItemList<CustomerResource>.Page(json, of: target)
        }
        let page: ItemList<CustomerResource>.Page
        if let mark {
            guard let link = try? LinkResource(bytes: Array(mark.text.utf8)) else {
                throw .service(.unreadable(.foreignMark))
            }
            page = try await reader.follow(link, about: .partner, as: read)
        } else {
            // Without a size all customers come in one answer.
            let size = limit == .max ? "" : "?size=\(max(1, limit))"
            page = try await reader.get(target + size, about: .partner, as: read)
        }
        var places: [Customer.ID: Int] = [:]
        var customers: [Customer] = []
        for customer in page.items.compactMap({ $0?.customer() }) {
            let place = places[customer.id] ?? customers.endIndex
            places[customer.id] = place
            if place == customers.endIndex {
                customers.append(customer)
            } else if customer.relationship == .reseller {
                customers[place] = customer
            }
        }
        let unread = page.items.count { $0?.id == nil }
        let next = page.next.map { CustomerListing.Mark(JSON.object($0.json).text) }
        guard next == nil || next != mark else {
            throw .service(.unreadable(.loop))
        }
        return CustomerListing(customers: customers, next: next, unread: unread)
    }
}
