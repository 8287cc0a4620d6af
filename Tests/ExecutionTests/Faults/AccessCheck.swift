import Domain
import Foundation
import Records
import Sandbox
import Storage
import Testing

/// Checks what a fault has made of the ends of admin relationships: each was asked for once, none
/// is called ended unless it was read as such, and no reseller relationship has ended before.
struct AccessCheck {
    let name: String
    let harness: FaultHarness

    /// The relationships that a run was to end, and struck none of.
    func check(_ run: Run, _ entries: [JournalEntry]) throws {
        let audit = try WriteAudit(of: harness.directory)
        try checkEnds(audit, entries)
        for (customer, step) in run.steps {
            guard case .endAdminAccess(let id)? = step.write else { continue }
            if case .confirmed = run.state(of: step, for: customer.id) { try checkRead(id) }
        }
        try checkOrder(run, audit)
    }

    /// Check that no relationship was ended twice, whoever asked, and that the journal agrees with
    /// what has become of each.
    func checkEnds(_ audit: WriteAudit, _ entries: [JournalEntry]) throws {
        let ended = audit.acts.filter {
            $0.operation == .endAdminAccess && $0.outcome == .succeeded
        }
        #expect(Set(ended.map(\.resourceID)).count == ended.count, "\(name)")
        let done = Set(ended.compactMap { $0.trace?.requestID.lowercased() })
        var intents: [Int: Intent] = [:]
        // By the id of the request, which is the same where it was sent again in doubt.
        var outcomes: [String: [Outcome?]] = [:]
        var places: [Int: (request: String, place: Int)] = [:]
        for entry in entries {
            switch entry.event {
            case .intended(let intent) where intent.write.service == .graph:
                let request = intent.trace.requestID.lowercased()
                intents[entry.id] = intent
                places[entry.id] = (request, outcomes[request, default: []].count)
                outcomes[request, default: []].append(nil)
            case .ended(let number, let outcome):
                guard let (request, place) = places[number], let intent = intents[number],
                    case .endAdminAccess(let id) = intent.write
                else { continue }
                outcomes[request]?[place] = outcome
                try check(outcome, of: id, wasDone: done.contains(request))
            default: continue
            }
        }
        // What was done must not be journaled as refused alone: it would be asked for again.
        for request in done {
            let isRefused = outcomes[request]?.allSatisfy { outcome in
                if case .refused? = outcome { true } else { false }
            }
            #expect(isRefused != true, "\(name): done, and journaled as refused")
        }
    }

    private func check(
        _ outcome: Outcome, of id: AdminRelationship.ID, wasDone: Bool
    ) throws {
        switch outcome {
        case .done(let after):
            if let seen = after?.adminRelationship(id) {
                #expect(seen.status.isEnding, "\(name): \(seen.status)")
            }
            try checkRead(id)
        case .accepted: #expect(wasDone, "\(name): accepted, and not done")
        case .refused, .unknown: break
        }
    }

    /// Check that a relationship that counts as ended is ending, and was told to be so.
    private func checkRead(_ id: AdminRelationship.ID) throws {
        let stored = try harness.directory.adminRelationship(id)?.relationship
        #expect(stored?.status.isEnding == true, "\(name): \(String(describing: stored))")
        guard harness.way == .overTheWire else { return }
        #expect(harness.witness.ending.contains(id), "\(name): nobody has told so")
    }

    /// Check that the end of a reseller relationship was sent only once all admin relationships
    /// that the plan ends had been read as over.
    private func checkOrder(_ run: Run, _ audit: WriteAudit) throws {
        for customer in run.plan.customers {
            let planned = customer.steps.compactMap { step -> AdminRelationship.ID? in
                guard !step.isStruck, case .endAdminAccess(let id)? = step.write else { return nil }
                return id
            }
            for removal in harness.witness.removals where removal.customer == customer.id {
                #expect(removal.told.isSuperset(of: planned), "\(name): removed too early")
            }
            let acts = audit.acts.filter {
                $0.customerID == customer.id && $0.outcome == .succeeded
            }
            guard let removal = acts.firstIndex(where: { $0.operation == .removeRelationship })
            else { continue }
            let before = acts[..<removal].filter { $0.operation == .endAdminAccess }
            let missing = Set(planned.map(\.text)).subtracting(before.map(\.resourceID))
            // Another administrator may have let one run out.
            for id in missing { try checkRead(AdminRelationship.ID(id)) }
            let after = acts[removal...].contains { $0.operation == .endAdminAccess }
            #expect(!after, "\(name): ended after the reseller relationship")
        }
    }
}
