import Domain
import Foundation

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
