import Domain
import Foundation

extension PartnerCenterReadingClient {
    /// The service reaches 90 days back and may send the oldest first, so all of a stretch of time
    /// is read and sorted here; the last week first, which is enough mostly (reference, 10).
    package func activity(
        of customer: Customer.ID?, limit: Int
    ) async throws(Refusal) -> [ActivityRecord] {
        var records: [ActivityRecord] = []
        // Dates are of whole days, and a start more than 90 days ago is an error.
        for days in [7, 89] {
            let start = reader.time.now.adding(days: -days).day
            var target = "/auditrecords?startDate=\(start)&size=500"
            if let customer {
                let filter: JSON = [
                    "Field": "CustomerId", "Value": .string(customer.text), "Operator": "equals",
                ]
                target += "&filter=\(escaped(filter.text))"
            }
            let list: ItemList<AuditRecordResource> = try await reader.list(
                target, about: .partner)
            records = list.readable.map { $0.activityRecord() }.numberedApart
                .filter { customer == nil || $0.customerID.isSame(as: customer) }
            if records.count >= limit { break }
        }
        let sorted = records.sorted {
            ($0.operationDate, $0.id) > ($1.operationDate, $1.id)
        }
        return Array(sorted.prefix(limit))
    }
}

extension [ActivityRecord] {
    /// Each with a number of its own: those made from their dates may be the same.
    fileprivate var numberedApart: [ActivityRecord] {
        var taken: Set<ActivityRecord.ID> = []
        return map { record in
            var number = record.id
            while !taken.insert(number).inserted { number += 1 }
            return number == record.id ? record : record.numbered(number)
        }
    }
}

extension Identifier {
    /// Whether the two are the same GUID: its case varies between answers (reference, 2.4).
    func isSame(as other: Identifier?) -> Bool {
        text.caseInsensitiveCompare(other?.text ?? "") == .orderedSame
    }
}
