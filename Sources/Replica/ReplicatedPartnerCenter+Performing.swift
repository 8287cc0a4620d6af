import Domain
import Foundation
import Storage

extension ReplicatedPartnerCenter {
    /// An act, and what it is aimed at.
    struct Act {
        let operation: ActivityRecord.Operation
        let customer: Customer.ID
        /// Nil is the relationship, or what is not held yet.
        let holding: Holding?
        let resource: (kind: String, id: String, name: String)

        init(
            _ operation: ActivityRecord.Operation, on customer: Customer.ID,
            aimedAt holding: Holding?,
            resource: (kind: String, id: String, name: String) = ("", "", "")
        ) {
            self.operation = operation
            self.customer = customer
            self.holding = holding
            self.resource = holding.map { ($0.kind, $0.id, "") } ?? resource
        }
    }

    /// Writes the intent down, sends the act with its ids, and writes down how it ended. If the
    /// intent cannot be written, nothing is sent. If the answer was lost the log goes on saying
    /// `progress`: nobody knows. `accepted` is what to expect where the service accepted it, and
    /// did not show it in time.
    func perform<Answer: Sendable>(
        _ act: Act, accepted: Yield, sending send: () async throws(Refusal) -> Answer,
        yielding yield: (Answer) -> Yield
    ) async throws(Refusal) -> Answer {
        let trace =
            ActTrace.current ?? ActTrace(correlationID: newID(), requestID: newID())
        let activity = try announce(act, trace)
        switch await ActTrace.$current.withValue(trace, operation: { await outcome(of: send) }) {
        case .success(let answer):
            conclude(act, activity, yield(answer))
            return answer
        case .failure(let refusal):
            switch refusal.cause {
            case .service(.answerLost): break
            case .service(.notShownYet): conclude(act, activity, accepted)
            default:
                // The refusal is what the operator must hear, even if the log cannot.
                try? intake.write { writer throws(DirectoryError) in
                    try writer.finish(
                        activity, refusal.isRule ? .decline : .failed,
                        details: Details.refusal(refusal))
                }
            }
            throw refusal
        }
    }

    private func outcome<Answer>(
        of send: () async throws(Refusal) -> Answer
    ) async -> Result<Answer, Refusal> {
        do throws(Refusal) { return .success(try await send()) } catch { return .failure(error) }
    }

    private func announce(_ act: Act, _ trace: ActTrace) throws(Refusal) -> ActivityRecord.ID {
        let now = intake.time.now
        return try intake.write { writer throws(DirectoryError) in
            let holdings = try writer.holdings(of: act.customer)
            let name = act.holding.flatMap { holdings?.name(of: $0) } ?? act.resource.name
            return try writer.append(
                ActivityIntent(
                    operationDate: now,
                    userPrincipalName: try writer.identity().userPrincipalName,
                    operation: act.operation, customerID: act.customer,
                    customerName: holdings?.customer.companyName ?? "",
                    resourceKind: act.resource.kind, resourceID: act.resource.id,
                    resourceName: name, trace: trace))
        }
    }

    /// The act is done, whatever the store says: what cannot be written here is read again with
    /// the next refresh, and the log says `progress`.
    private func conclude(_ act: Act, _ activity: ActivityRecord.ID, _ yield: Yield) {
        let now = intake.time.now
        try? intake.write { writer throws(DirectoryError) in
            guard let before = try writer.holdings(of: act.customer) else {
                return try writer.finish(activity, .succeeded, details: "")
            }
            let partner = try writer.identity()
            try writer.finish(
                activity, .succeeded, details: yield.details(of: act, before, by: partner))
            try yield.write(for: act.customer, before, by: partner, writer)
            if let change = yield.pending(act, before, since: now) {
                try writer.mark(change, of: act.customer)
            }
        }
    }
}

extension Refusal {
    /// Whether a rule said no, rather than the way to it.
    fileprivate var isRule: Bool {
        switch cause {
        case .service(.rejected), .service(.pendingOperation), .service(.accessDenied),
            .service(.agreementMissing), .service(.customerUnderReview):
            true
        case .service, .unreachable, .journal, .storeBusy, .storeFull, .storeFailed: false
        default: true
        }
    }
}
