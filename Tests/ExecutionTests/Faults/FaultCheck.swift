import Domain
import Foundation
import Harness
import Records
import Samples
import Sandbox
import Testing

/// Checks the audit of the sandbox, the journal and the certificate after a fault.
struct FaultCheck {
    let fault: FaultRun
    let harness: FaultHarness
    let run: Run

    /// One write as the audit records it.
    private struct DoneWrite: Hashable, Comparable, CustomStringConvertible {
        let description: String

        init(_ write: Write, of customer: Customer.ID, in harness: FaultHarness) throws {
            try self.init(write.operation, write, of: customer, in: harness)
        }

        /// What the service calls a write that found what it was to change changed already.
        init(update write: Write, of customer: Customer.ID, in harness: FaultHarness) throws {
            try self.init(.update, write, of: customer, in: harness)
        }

        private init(
            _ operation: ActivityRecord.Operation, _ write: Write, of customer: Customer.ID,
            in harness: FaultHarness
        ) throws {
            let name = try write.holding.map { try harness.bookName(of: $0, customer) } ?? ""
            description = "\(operation.rawValue) \(name) \(customer.text)"
        }

        init(_ act: ActivityRecord) {
            description = "\(act.operation.rawValue) \(act.resourceID) \(act.customerID.text)"
        }

        static func < (one: DoneWrite, other: DoneWrite) -> Bool {
            one.description < other.description
        }
    }

    func check() throws {
        let entries = try harness.journal.entries()
        try checkAudit(entries)
        try AccessCheck(name: fault.name, harness: harness).check(run, entries)
        try checkJournal(entries)
        guard !fault.isMeddledWith else { return }
        switch fault.subject {
        case .seats: return try checkSeats()
        case .adminAccess: return
        case .offboarding, .offboardingWithAccess: break
        }
        for customer in run.plan.customers { try check(customer, entries) }
    }

    /// Check that each planned write was done once, and no other.
    private func checkAudit(_ entries: [JournalEntry]) throws {
        let audit = try WriteAudit(of: harness.directory)
        let sent = Set(
            entries.compactMap { entry -> String? in
                guard case .intended(let intent) = entry.event else { return nil }
                return intent.trace.requestID.lowercased()
            })
        let done = audit.acts.filter { $0.outcome == .succeeded }
        let ours = done.filter { sent.contains($0.trace?.requestID.lowercased() ?? "") }
        let planned = try run.steps.compactMap { customer, step in
            try step.write.map { try DoneWrite($0, of: customer.id, in: harness) }
        }
        let written = ours.map { DoneWrite($0) }
        #expect(audit.doneTwice.isEmpty, "\(fault.name)")
        #expect(audit.unfinished.isEmpty, "\(fault.name)")
        guard !fault.isMeddledWith else {
            // The other operator may have been first. Still nothing unplanned is done, and nothing
            // twice. What somebody else has suspended just before is only updated by ours.
            let updated = try run.steps.compactMap { customer, step -> DoneWrite? in
                guard let write = step.write, case .suspend = write else { return nil }
                return try DoneWrite(update: write, of: customer.id, in: harness)
            }
            #expect(Set(written).isSubset(of: planned + updated), "\(fault.name)")
            return #expect(Set(written).count == written.count, "\(fault.name)")
        }
        #expect(ours.count == done.count, "\(fault.name): not by the journal")
        let confirmed = try run.steps.compactMap { customer, step -> DoneWrite? in
            guard let write = step.write,
                run.state(of: step, for: customer.id) == .confirmed(byOthers: false)
            else { return nil }
            return try DoneWrite(write, of: customer.id, in: harness)
        }
        #expect(written.sorted() == confirmed.sorted(), "\(fault.name)")
    }

    /// Check that each subscription has the planned seats, and what was scheduled before.
    private func checkSeats() throws {
        for (customer, step) in run.steps {
            guard case .setQuantity(let seats, let id) = step.write else { continue }
            let before = customer.holdings.subscription(id)
            let after = try harness.directory.holdings(of: customer.id)?.subscription(id)
            #expect(after?.quantity == seats, "\(fault.name)")
            let isKept = before.flatMap { old in after.map { old.renewal.isShown(by: $0.renewal) } }
            #expect(isKept == true, "\(fault.name)")
        }
    }

    private func checkJournal(_ entries: [JournalEntry]) throws {
        let found = try harness.journal.verify()
        #expect(found.missing == 0, "\(fault.name)")
        #expect(found.entries == entries.count, "\(fault.name)")
        let told = Run.all(in: entries).first { $0.id == run.id }
        #expect(told.map(FaultRun.states) == FaultRun.states(run), "\(fault.name)")
        #expect(Run.unanswered(in: entries).isEmpty, "\(fault.name)")
    }

    /// Check that a customer without obstacles has left, with a certificate of exactly these acts;
    /// and that one with obstacles stays, with everything else done.
    private func check(_ customer: CustomerPlan, _ entries: [JournalEntry]) throws {
        let holdings = try harness.directory.holdings(of: customer.id)
        let certificates = CertificateData.all(in: entries, of: customer.id)
        guard !customer.isObstructed else {
            #expect(holdings?.customer.relationship == .reseller, "\(fault.name)")
            #expect(certificates.isEmpty, "\(fault.name)")
            for step in customer.steps where step.write?.endsAccess == false {
                let state = run.state(of: step, for: customer.id)
                #expect(
                    state.isOver || step.foreseen != nil, "\(fault.name): \(step.name) \(state)")
            }
            return
        }
        #expect(holdings?.customer.relationship == Customer.Relationship.none, "\(fault.name)")
        #expect(certificates.count == 1, "\(fault.name)")
        let certified = try certificates.flatMap(\.acts).filter(\.isEffective).map {
            try DoneWrite($0.write, of: customer.id, in: harness)
        }
        let planned = try customer.steps.compactMap { step in
            try step.write.map { try DoneWrite($0, of: customer.id, in: harness) }
        }
        #expect(certified.sorted() == planned.sorted(), "\(fault.name)")
    }
}

extension CertifiedAct {
    /// Whether the certificate says that it was done.
    fileprivate var isEffective: Bool {
        switch outcome {
        case .done, .accepted: true
        case nil, .refused, .unknown: false
        }
    }
}
