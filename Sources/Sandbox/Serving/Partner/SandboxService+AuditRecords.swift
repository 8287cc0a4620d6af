import Domain
import PartnerCenterAPI

extension SandboxService {
    /// `GET auditrecords`, the newest first, in pages if a size is given.
    func auditRecords(_ call: Call) async throws(Fault) -> Reply {
        var (size, after) = (try Self.pageSize(call), String?.none)
        var fields = call.query.pairs.reduce(into: [String: String]()) { fields, pair in
            let known = ["startDate", "endDate", "filter"].first {
                $0.lowercased() == pair.name.lowercased()
            }
            if let known, !pair.value.isEmpty { fields[known] = pair.value }
        }
        if let token = call.request.headers[Continuation.header] {
            let place = try Continuation(token: token)
            (size, after, fields) = (place.size, place.after, place.query)
        }
        let query = try AuditQuery(fields, now: sandbox.now())
        var found = try await records().filter(query.asksFor)
        if let after, let place = found.firstIndex(where: { $0.json.text("id") == after }) {
            found = Array(found[(place + 1)...])
        }
        guard let size, found.count > size else { return Reply(CollectionResource(items: found)) }
        let page = Array(found.prefix(size))
        let place = Continuation(
            after: page.last?.json.text("id") ?? "", size: size, query: fields)
        var collection = CollectionResource(
            items: page, next: place.link(to: "/auditrecords"))
        collection.json["continuationToken"] = .string(place.token)
        return Reply(collection)
    }

    /// `GET auditrecords/{a}`.
    func auditRecord(_ call: Call) async throws(Fault) -> Reply {
        let id = call.parameter("a")
        guard let found = try await records().first(where: { $0.json.text("id") == id }) else {
            throw Fault(404, "1000", "The audit record '\(id)' was not found.")
        }
        return Reply(found)
    }

    private func records() async throws(Fault) -> [AuditRecordResource] {
        try await refereed { () async throws(Refusal) in
            let identity = try await sandbox.identity()
            return try await sandbox.activity(of: nil, limit: .max).map {
                AuditRecordResource($0, partner: identity)
            }
        }
    }
}
