import Domain
import Foundation
import PartnerCenterAPI

extension SandboxService {
    /// `GET auditrecords`: the newest first, in pages if a size is given.
    func auditRecords(_ call: RoutedCall) async throws(Fault) -> Reply {
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
    func auditRecord(_ call: RoutedCall) async throws(Fault) -> Reply {
        let id = call.parameter("a")
        guard let found = try await records().first(where: { $0.json.text("id") == id }) else {
            throw Fault(404, "1000", "The audit record '\(id)' was not found.")
        }
        return Reply(found)
    }

    private func records() async throws(Fault) -> [AuditRecordResource] {
        try await refereed { sandbox async throws(Refusal) in
            let identity = try await sandbox.identity()
            let activity = try await sandbox.activity(of: nil, limit: .max)
            guard activity.contains(where: { $0.operation == .endAdminAccess }) else {
                return activity.map { AuditRecordResource($0, partner: identity) }
            }
            return activity.flatMap { $0.records(partner: identity, at: sandbox.now()) }
                .enumerated().sorted {
                    ($1.element.operationDate ?? .distantPast, $0.offset)
                        < ($0.element.operationDate ?? .distantPast, $1.offset)
                }.map(\.element)
        }
    }
}

extension ActivityRecord {
    /// Its records: two for the end of an admin relationship, of the request and, once it has come,
    /// of the end (reference of 2026, appendix 1.4).
    fileprivate func records(partner: Identity, at now: Date) -> [AuditRecordResource] {
        var record = AuditRecordResource(self, partner: partner)
        guard operation == .endAdminAccess else { return [record] }
        record.json["operationType"] = "granular_admin_relationship_termination_requested"
        let end = operationDate.addingTimeInterval(AdminRelationshipClock.over)
        guard asksForEndOfAccess, end <= now else { return [record] }
        var ended = AuditRecordResource(ofEnd, partner: partner)
        ended.json["id"] = .string("\(ended.json.text("id") ?? "")-ended")
        ended.json["operationType"] = "granular_admin_relationship_terminated"
        ended.json["operationDate"] = .string(WireDate.text(end))
        return [ended, record]
    }

    /// The same of the end that has come: from the request of it to the end.
    private var ofEnd: ActivityRecord {
        ActivityRecord(
            id: id, operationDate: operationDate, userPrincipalName: userPrincipalName,
            operation: operation, customerID: customerID, customerName: customerName,
            resourceKind: resourceKind, resourceID: resourceID, resourceName: resourceName,
            outcome: outcome,
            details: .changes([
                .changed(
                    field: "status",
                    before: AdminRelationship.Status.terminationRequested.word,
                    after: AdminRelationship.Status.terminated.word, holding: nil)
            ]), trace: trace)
    }
}

/// The query of `GET auditrecords` (reference, 10).
struct AuditQuery: Sendable {
    let start: Date
    /// The first moment after what is asked for.
    let end: Date
    let filter: Filter?

    /// How many days back the start may be.
    static let reach = 90

    struct Filter: Sendable {
        let field: String
        let value: String
    }

    /// Throws 400/800002 for invalid dates and filters, and for a start that is missing or too long
    /// ago.
    init(_ fields: [String: String], now: Date) throws(Fault) {
        let today = now.startOfDay
        guard let first = fields["startDate"] else { throw .badInput("startDate is required.") }
        start = try Self.day(first)
        guard start >= today.adding(days: -Self.reach) else {
            throw .badInput("startDate is more than \(Self.reach) days ago.")
        }
        // The last day is included.
        let last = try fields["endDate"].map(Self.day) ?? today
        guard last >= start else { throw .badInput("endDate is before startDate.") }
        end = last.adding(days: 1)
        filter = try fields["filter"].map(Filter.init)
    }

    /// Parses `2018-07-23`, or the .NET SDK's `07/23/2018 00:00:00`. Throws 400/800002.
    static func day(_ text: String) throws(Fault) -> Date {
        let parts = text.prefix { $0 != " " }.split(separator: "/")
        let isNet = parts.map(\.count) == [2, 2, 4]
        guard let date = WireDate(isNet ? "\(parts[2])-\(parts[0])-\(parts[1])" : text)?.date else {
            throw .badInput("The date '\(text)' is not valid.")
        }
        return date.startOfDay
    }

    func asksFor(_ record: AuditRecordResource) -> Bool {
        guard let date = record.operationDate, date >= start, date < end else { return false }
        guard let filter else { return true }
        let value = filter.value.lowercased()
        switch filter.field {
        case "companyname":
            return record.json.text("customerName")?.lowercased().contains(value) ?? false
        case "customerid": return record.json.text("customerId")?.lowercased() == value
        default: return record.json.text("resourceType")?.spelling == value.spelling
        }
    }
}

extension AuditQuery.Filter {
    fileprivate init(_ text: String) throws(Fault) {
        guard let json = try? JSONValue(bytes: Array(text.utf8)).asObject,
            let field = json.filledText("field")?.lowercased(), let value = json.text("value"),
            ["companyname", "customerid", "resourcetype"].contains(field)
        else { throw .badInput("The filter is not valid.") }
        self.init(field: field, value: value)
    }
}
