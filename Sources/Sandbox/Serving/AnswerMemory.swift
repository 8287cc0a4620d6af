import Cryptography
import Domain
import Foundation
import PartnerCenterAPI

/// Remembers what writes were answered, by request id, so that one that is sent again is done
/// once (reference, 2.1: `MS-RequestId` is the idempotency key; its window is not documented).
actor AnswerMemory {
    /// How long an answer is good for.
    static let lifetime: TimeInterval = 600
    /// How many are kept; the oldest give way.
    static let capacity = 4096

    private struct Entry {
        let fingerprint: Data
        let since: Date
        let answer: Task<WireResponse, Never>
    }

    private var entries: [String: Entry] = [:]
    private var order: [String] = []

    /// The answer to a write: of `act`, or what it was answered before. Repeats that arrive while
    /// it is under way wait for it. 409 if the id was another request's.
    func answer(
        _ request: WireRequest, id: String, now: Date,
        act: @escaping @Sendable () async -> WireResponse
    ) async -> WireResponse {
        forget(before: now.addingTimeInterval(-Self.lifetime))
        let fingerprint = Self.fingerprint(of: request)
        if let known = entries[id] {
            guard known.fingerprint == fingerprint else {
                return Self.usedOtherwise(id).response
            }
            return await known.answer.value
        }
        // A task of its own: whoever asked may go away, and the act is done all the same.
        let answer = Task { await act() }
        entries[id] = Entry(fingerprint: fingerprint, since: now, answer: answer)
        order.append(id)
        let response = await answer.value
        // It failed, it was not refused: asking again is right.
        if response.status >= 500 { drop(id) }
        return response
    }

    static func usedOtherwise(_ id: String) -> Fault {
        Fault(409, "800002", "The request id '\(id)' was used for another request.")
    }

    var count: Int { entries.count }

    private func forget(before moment: Date) {
        while let oldest = order.first, let entry = entries[oldest],
            entry.since < moment || order.count >= Self.capacity
        {
            drop(oldest)
        }
    }

    private func drop(_ id: String) {
        entries[id] = nil
        order.removeAll { $0 == id }
    }

    private static func fingerprint(of request: WireRequest) -> Data {
        let head = "\(request.method.rawValue) \(request.target)\n"
        return Data(SHA256.hash(of: Array(head.utf8) + request.body))
    }
}

extension SandboxService {
    /// The act by which a write was done under the same request id before, whoever of our
    /// processes did it: the memory of answers ends with its process, the activity log does not.
    /// Then it is not done again, and answered from how things are. Good for as long as an answer
    /// is remembered. Throws 409 if the id was another act's.
    func earlierAct(
        _ call: Call, _ operations: [ActivityRecord.Operation], on resource: String,
        of customer: Customer.ID
    ) throws(Fault) -> ActivityRecord? {
        let oldest = time.now.addingTimeInterval(-AnswerMemory.lifetime)
        let id = call.trace.requestID.lowercased()
        let records: [ActivityRecord]
        do {
            records = try sandbox.directory.activity(of: customer, limit: Self.lookedAt)
        } catch {
            throw Fault(Refusal(error))
        }
        let found = records.first {
            $0.outcome == .succeeded && $0.operationDate >= oldest && $0.resourceID == resource
                && $0.trace?.requestID.lowercased() == id
        }
        if let found, !operations.contains(found.operation) {
            throw AnswerMemory.usedOtherwise(call.trace.requestID)
        }
        return found
    }

    private static let lookedAt = 500
}
