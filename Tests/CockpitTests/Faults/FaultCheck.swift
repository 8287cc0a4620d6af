import Domain
import Foundation
import Journal
import Samples
import Sandbox
import Testing

/// What must hold once a run is over, by the books of the sandbox, the journal and the
/// certificate.
struct FaultCheck {
    let run: FaultRun
    let field: FaultField
    let flight: Flight

    /// One write as the books tell it.
    private struct Deed: Hashable, Comparable, CustomStringConvertible {
        let description: String

        init(_ write: Write, of customer: Customer.ID, in field: FaultField) throws {
            let name = try write.holding.map { try field.bookName(of: $0, customer) } ?? ""
            description = "\(write.operation.rawValue) \(name) \(customer.text)"
        }

        init(_ act: ActivityRecord) {
            description = "\(act.operation.rawValue) \(act.resourceID) \(act.customerID.text)"
        }

        static func < (one: Deed, other: Deed) -> Bool { one.description < other.description }
    }

    func check() throws {
        let entries = try field.journal.entries()
        try checkBooks(entries)
        try checkJournal(entries)
        guard !run.isMeddledWith else { return }
        for customer in flight.plan.customers { try check(customer, entries) }
    }

    /// Each planned write once, and no other.
    private func checkBooks(_ entries: [JournalEntry]) throws {
        let books = try Books(of: field.directory)
        let sent = Set(
            entries.compactMap { entry -> String? in
                guard case .intended(let intent) = entry.event else { return nil }
                return intent.trace.requestID.lowercased()
            })
        let done = books.acts.filter { $0.outcome == .succeeded }
        let ours = done.filter { sent.contains($0.trace?.requestID.lowercased() ?? "") }
        let planned = try flight.steps.compactMap { customer, step in
            try step.write.map { try Deed($0, of: customer.id, in: field) }
        }
        let deeds = ours.map { Deed($0) }
        #expect(books.doneTwice.isEmpty, "\(run.name)")
        #expect(books.unfinished.isEmpty, "\(run.name)")
        guard !run.isMeddledWith else {
            // Who of two was first may be told wrong; nothing unplanned is done, and nothing twice.
            #expect(Set(deeds).isSubset(of: planned), "\(run.name)")
            return #expect(Set(deeds).count == deeds.count, "\(run.name)")
        }
        #expect(ours.count == done.count, "\(run.name): not by the journal")
        let confirmed = try flight.steps.compactMap { customer, step -> Deed? in
            guard let write = step.write,
                flight.state(of: step, for: customer.id) == .confirmed(byOthers: false)
            else { return nil }
            return try Deed(write, of: customer.id, in: field)
        }
        #expect(deeds.sorted() == confirmed.sorted(), "\(run.name)")
    }

    private func checkJournal(_ entries: [JournalEntry]) throws {
        let found = try field.journal.verify()
        #expect(found.missing == 0, "\(run.name)")
        #expect(found.entries == entries.count, "\(run.name)")
        let told = Flight.all(in: entries).first { $0.id == flight.id }
        #expect(told.map(FaultRun.states) == FaultRun.states(flight), "\(run.name)")
        #expect(Flight.unanswered(in: entries).isEmpty, "\(run.name)")
    }

    /// Who is free has gone, with a certificate of exactly these acts; who is not is still here,
    /// with everything else done.
    private func check(_ customer: CustomerPlan, _ entries: [JournalEntry]) throws {
        let holdings = try field.directory.holdings(of: customer.id)
        let dossiers = Dossier.all(in: entries, of: customer.id)
        guard !customer.isObstructed else {
            #expect(holdings?.customer.relationship == .reseller, "\(run.name)")
            #expect(dossiers.isEmpty, "\(run.name)")
            for step in customer.steps where !step.endsRelationship && step.write != nil {
                let state = flight.state(of: step, for: customer.id)
                #expect(state.isOver || step.foreseen != nil, "\(run.name): \(step.name) \(state)")
            }
            return
        }
        #expect(holdings?.customer.relationship == Customer.Relationship.none, "\(run.name)")
        #expect(dossiers.count == 1, "\(run.name)")
        let certified = try dossiers.flatMap(\.acts).filter(\.isEffective).map {
            try Deed($0.write, of: customer.id, in: field)
        }
        let planned = try customer.steps.compactMap { step in
            try step.write.map { try Deed($0, of: customer.id, in: field) }
        }
        #expect(certified.sorted() == planned.sorted(), "\(run.name)")
    }
}

extension PlanStep {
    fileprivate var endsRelationship: Bool {
        write == .removeRelationship || write == .removeDelegatedAccess
    }
}

extension Dossier.Act {
    /// Whether it was done, by what the certificate says.
    fileprivate var isEffective: Bool {
        switch outcome {
        case .done, .accepted: true
        case nil, .refused, .unknown: false
        }
    }
}
