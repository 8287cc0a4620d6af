import Domain
import Foundation

/// Why our own rules forbid a write. When the service refuses the write, the rules know details
/// that the service's code does not tell.
struct Explanation {
    let customer: Customer.ID
    let write: Write
    /// The refusal by the rules; nil if they allow the write.
    let predict: (Rules, Holdings, Date) -> Refusal?

    init(
        of write: Write, on customer: Customer.ID,
        predict: @escaping (Rules, Holdings, Date) -> Refusal?
    ) {
        self.customer = customer
        self.write = write
        self.predict = predict
    }

    /// For cancelling a holding.
    init(cancelling holding: Holding, of customer: Customer.ID) {
        self.customer = customer
        write = .cancel(holding)
        predict = { rules, holdings, now in
            refusal { () throws(Refusal) in
                _ = try rules.cancellation(of: holding, in: holdings, at: now)
            }
        }
    }
}

/// Returns the refusal that `act` throws; nil if it throws none.
func refusal(_ act: () throws(Refusal) -> Void) -> Refusal? {
    do {
        try act()
        return nil
    } catch {
        return error
    }
}

extension PartnerCenterClient {
    /// Returns the service's refusal with a cause that tells more, if our rules refuse the write
    /// for the same reason: by the same code, or by a reason that has no code of its own.
    func explained(
        _ refused: Refusal, _ explanation: Explanation,
        staleness: (() async throws(Refusal) -> [Difference])? = nil
    ) async -> Refusal {
        guard let answer = refused.answer, let status = answer.status,
            (400..<500).contains(status), status != 401
        else { return refused }
        switch refused.cause {
        case .changedMeanwhile([]):
            // The write is not sent again: the operator must see what changed (reference, 4.3).
            let differences = try? await staleness?()
            return .told(.changedMeanwhile(differences ?? []), by: answer)
        case .notACustomer, .changedMeanwhile: return refused
        case .service(let trouble) where ![.rejected, .accessDenied].contains(trouble):
            return refused
        default: break
        }
        let (rules, now) = (reading.profile.rules, reading.reader.time.now)
        guard let holdings = try? await reading.whole(of: explanation.customer),
            let identity = try? await reading.identity()
        else { return refused }
        let byRole =
            (try? rules.refusal(of: explanation.write, in: holdings, to: identity)) ?? nil
        let foreseen = [byRole, explanation.predict(rules, holdings, now)].compactMap { $0 }
        let cause = foreseen.first { Self.says($0, what: answer, refused.cause) }
        return cause.map { .told($0, by: answer) } ?? refused
    }

    private static func says(
        _ foreseen: Refusal, what answer: ServiceAnswer, _ cause: Refusal
    ) -> Bool {
        guard let code = foreseen.code else { return cause == .service(.rejected) }
        guard let mark = answer.mark else { return false }
        // "Cannot be reactivated", for any reason, of an Azure subscription.
        if mark == "400/900337" { return true }
        return code == mark || alike.contains { $0.contains(code) && $0.contains(mark) }
    }

    /// Codes that mean the same (reference, 2.7).
    private static let alike: [Set<String>] = [
        ["400/900117", "400/900213"],
        ["403/900150", "403/900308", "403/2032", "403/900335"],
        ["403/900149", "403/800039"],
        ["400/900279", "400/900277", "400/900280"],
        // "Status cannot be updated", and "cannot go from one to another".
        ["400/800040", "400/800096"],
        ["400/800063", "403/900263"],
        // No seats can be given back, for whatever reason.
        ["400/800090", "400/900214", "400/900257"],
        // The number of seats can't be changed.
        ["400/800095", "400/800092", "403/800027"],
        ["400/2001", "400/800091"],
    ]
}

extension Difference {
    /// What an operator would see as different about one subscription of a customer.
    static func between(
        _ before: Subscription, _ after: Subscription, of customer: Customer.ID
    ) -> [Difference] {
        let holder = Customer(
            id: customer, companyName: "", domain: "", relationship: .reseller,
            allowsDelegatedAccess: nil)
        return Holdings(customer: holder, subscriptions: [after]).differences(
            since: Holdings(customer: holder, subscriptions: [before]),
            regarding: .subscription(after.id))
    }
}
