import Domain
import PartnerCenterAPI

extension SandboxService {
    /// What a page holds when `size=0` asks for the default (reference, 15).
    static let defaultPageSize = 500

    /// `GET customers`: all of them where no size is given, as clients that never page expect.
    func customers(_ call: Call) async throws(Fault) -> Reply {
        var size = try Self.pageSize(call)
        var (after, filterText) = (Customer.ID?.none, call.query.filled("filter"))
        if let seek = call.query.filled("seekOperation") {
            guard ["next", "first"].contains(seek.lowercased()) else {
                throw .badInput("The seek operation '\(seek)' is not supported.")
            }
            guard let token = call.request.headers[Continuation.header] else {
                throw .badInput("\(Continuation.header) is missing.")
            }
            let place = try Continuation(token: token)
            (size, filterText) = (place.size, place.query["filter"])
            if seek.lowercased() == "next" { after = Customer.ID(place.after) }
        }
        let (page, isLast) = try await page(
            after: after, size: size, filter: try filterText.map(CustomerFilter.init))
        var next: LinkResource?
        if !isLast, let last = page.last, let size {
            next = Continuation(
                after: last.id.text, size: size,
                query: filterText.map { ["filter": $0] } ?? [:]
            ).link(to: "/customers")
        }
        return Reply(
            CollectionResource(
                items: page.map(CustomerResource.init(listing:)), next: next,
                selfLink: LinkResource(uri: "/customers")))
    }

    /// Nil where none was given. Throws 400/800002 for what is no size.
    static func pageSize(_ call: Call) throws(Fault) -> Int? {
        guard let text = call.query.filled("size") else { return nil }
        guard let size = Int(text), size >= 0 else {
            throw .badInput("The size '\(text)' is not valid.")
        }
        return size == 0 ? defaultPageSize : size
    }

    private func page(
        after: Customer.ID?, size: Int?, filter: CustomerFilter?
    ) async throws(Fault) -> ([Customer], isLast: Bool) {
        // One more than asked for tells whether there is another page.
        let limit = size.map { $0 + 1 } ?? .max
        let mark = after.map { CustomerListing.Mark($0.text) }
        var all = try await refereed { () async throws(Refusal) in
            try await sandbox.customers(from: mark, limit: filter == nil ? limit : .max).customers
        }
        all = lag.list(all, after: after, isWhole: all.count < limit)
        if let filter { all = all.filter(filter.matches) }
        guard let size, all.count > size else { return (all, true) }
        return (Array(all.prefix(size)), false)
    }
}
