import Domain
import PartnerCenterAPI
import Records

extension Store {
    /// Plays the customer's acceptance of a relationship request in the embedded sandbox, with its
    /// entries in the journal. Throws `readOnly` where that is not to be had.
    func playAcceptance(
        by id: Customer.ID, includingDelegatedAccess included: Bool
    ) async throws(Refusal) {
        guard case .embedded(let sandbox) = origin, !isReadOnly, !directory.isReadOnly else {
            throw .readOnly
        }
        let customer = (try? directory.account(of: id))?.customer
        let journalWriter = try journalWriter
        let trace = ActTrace(
            correlationID: RequestIDs.random.next(), requestID: RequestIDs.random.next())
        let sign = ActLock(trace.requestID, in: try lockFolder)
        defer { withExtendedLifetime(sign) {} }
        let intent = try journalWriter.append(
            .intended(
                Intent(
                    write: .accept(includingDelegatedAccess: included),
                    name: customer?.companyName ?? "", trace: trace, before: nil, step: nil)),
            about: customer)
        do throws(Refusal) {
            try await sandbox.traced(by: trace).accept(id, includingDelegatedAccess: included)
        } catch {
            _ = try? journalWriter.append(
                .ended(intent: intent.id, .refused(error)), about: customer)
            throw error
        }
        // It is done, whatever the journal says now.
        _ = try? journalWriter.append(.ended(intent: intent.id, .done(after: nil)), about: customer)
    }
}
