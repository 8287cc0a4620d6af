import Cryptography
import Domain
import Foundation
import PartnerCenterAPI

/// Remembers the answers to writes by request id, so that a write that is sent again is done once
/// (reference, 2.1: `MS-RequestId` is the idempotency key; its window is not documented).
actor AnswerMemory {
    /// For how long an answer is remembered, in seconds.
    static let lifetime: TimeInterval = 600
    /// How many answers are remembered; the oldest are dropped.
    static let capacity = 4096

    private struct RememberedAnswer {
        let fingerprint: Data
        let since: Date
        let answer: Task<WireResponse, Never>
    }

    private var entries: [String: RememberedAnswer] = [:]
    private var order: [String] = []

    /// The answer to a write: the remembered one, or that of `act`. A repeat that arrives while
    /// the act runs waits for its answer. 409 if the id was used for another request.
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
        // A task of its own: the act is done even if the client goes away.
        let answer = Task { await act() }
        entries[id] = RememberedAnswer(fingerprint: fingerprint, since: now, answer: answer)
        order.append(id)
        let response = await answer.value
        // A failure is no refusal: a repeat tries again.
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
    /// The act that did a write under the same request id before, within the lifetime of answers;
    /// nil if there is none. It is found in the activity log, which outlives this process and its
    /// memory of answers. Such a write is not done again, but answered from the store. Throws 409
    /// if the id was used for another act.
    func earlierAct(
        _ call: RoutedCall, _ operations: [ActivityRecord.Operation], on resource: String,
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

    /// How many of a customer's acts are searched.
    private static let lookedAt = 500
}
