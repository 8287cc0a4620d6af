import Deck
import Domain
import Foundation
import PartnerCenterAPI
import Storage

extension Store {
    /// Plan the end of the relationships with those of the customers that a search shows.
    func offboarding(of customers: [Customer.ID], shownBy search: String) throws -> Event {
        let shown = search.isEmpty ? nil : Set(try ids(matching: search))
        let chosen = customers.filter { shown?.contains($0) ?? true }
        let plan = try offboarding(of: chosen)
        // Hidden customers, and those not read yet, are left out and counted.
        return .planRead(plan, hidden: customers.count - plan.customers.count)
    }

    /// Plan the end of the relationships with customers, sorted by name. Those not read yet are
    /// left out.
    func offboarding(of customers: [Customer.ID]) throws -> Plan {
        let (rules, identity, now) = (try directory.rules(), try directory.identity(), Date())
        // Without their holdings, the blockers are not known. Of files it is known at once what
        // they do not tell: that is asked about.
        let known = imported != nil ? customers : customers.filter(isRead)
        let parts = try known.compactMap { id -> CustomerPlan? in
            guard let holdings = try directory.holdings(of: id) else { return nil }
            return CustomerPlan(
                holdings: holdings,
                steps: rules.offboarding(of: holdings, by: identity, at: now))
        }
        return Plan(
            id: Plan.ID(RequestIDs.random.next()), purpose: .offboarding, madeAt: now,
            rules: rules,
            customers: parts.sorted(byName: \.customer.companyName, id: \.id.text))
    }

    /// Plan to undo all that a run did. Return also what can't be undone.
    func undoing(_ run: Plan.ID) throws -> (plan: Plan, left: [NotUndone]) {
        let (entries, place) = (try journal.everything(), try author.place)
        guard let done = entries.done(by: run, place: place) else { throw Refusal.runUntold }
        let (rules, identity, now) = (try directory.rules(), try directory.identity(), Date())
        var (parts, left) = ([CustomerPlan](), [NotUndone]())
        for customer in done.plan.customers.map(\.customer) {
            let acts = done.acts.filter { $0.customer == customer.id }
            guard !acts.isEmpty else { continue }
            guard let holdings = try directory.holdings(of: customer.id) else {
                left += acts.map { act in
                    NotUndone(
                        NamedWrite(act.intent.write, of: customer, named: act.intent.name),
                        because: .notACustomer(customer.id))
                }
                continue
            }
            let known = rules.done(
                of: acts, changedSince: done.changedSince, in: undoReading(holdings, at: now))
            let undo = rules.undoing(known.done, now: holdings, at: now)
            left += known.left + undo.left
            guard !undo.writes.isEmpty else { continue }
            parts.append(
                CustomerPlan(
                    holdings: holdings,
                    steps: rules.plan(
                        undoingBy: undo.writes, on: holdings, by: identity, at: now)))
        }
        guard !parts.isEmpty else {
            throw left.first?.refusal ?? entries.nothingUndoable(of: run, place: place)
        }
        let plan = Plan(
            id: Plan.ID(RequestIDs.random.next()), purpose: .undo(of: done.start.id), madeAt: now,
            rules: rules, customers: parts)
        return (plan, left)
    }

    /// Plan to undo what was done last to a holding, or with the act of a journal entry, or by the
    /// run of it. Return also what of it can't be undone, or was not done.
    func undoing(
        _ holding: Holding?, of customer: Customer.ID?, entry: Int?
    ) throws -> (plan: Plan, left: [NotUndone], isOfRun: Bool) {
        let entries = try journal.everything()
        let place = try author.place
        if let run = entry.flatMap(entries.run) {
            let undo = try undoing(run)
            return (undo.plan, undo.left, true)
        }
        let units: [ActUnit]
        if let entry {
            guard let unit = entries.unit(at: entry, place: place) else {
                let words = Surroundings.language.words()
                let isThere = entries.contains { $0.id == entry }
                throw Failure.notFound(
                    isThere ? words.noSuchEntry(entry) : words.entryMissing(entry))
            }
            units = [unit]
        } else if let holding, let customer {
            units = entries.undoable(on: holding, of: customer, place: place)
            if units.isEmpty {
                throw entries.nothingUndoable(on: holding, of: customer, place: place)
            }
        } else {
            throw Refusal.nothingDone
        }
        guard let customer = units.first?.customer else { throw Refusal.nothingDone }
        guard let holdings = try directory.holdings(of: customer) else {
            // Whoever is not known here need not have ended anything.
            throw Refusal.notACustomer(customer)
        }
        let (rules, identity, now) = (try directory.rules(), try directory.identity(), Date())
        let reading = undoReading(holdings, at: now)
        guard let newest = try rules.newestDone(of: units, in: reading) else {
            throw Refusal.nothingDone
        }
        let undo = try rules.undoing(newest.acts, in: reading)
        let plan = Plan(
            id: Plan.ID(RequestIDs.random.next()), purpose: .undo(of: newest.unit.entry),
            madeAt: now, rules: rules,
            customers: [
                CustomerPlan(
                    holdings: holdings,
                    steps: rules.plan(
                        undoingBy: undo.writes, on: holdings, by: identity, at: now))
            ])
        return (plan, newest.passed + undo.left, false)
    }

    private func undoReading(_ holdings: Holdings, at now: Date) -> UndoReading {
        UndoReading(
            holdings,
            readAt: service == nil ? now : readings?.holdingsReadAt(holdings.customer.id),
            lag: secondsToShow, now: now)
    }

    /// Return the journal of a customer, or the whole journal.
    func journal(of customer: Customer.ID?) -> Event {
        guard let journal = try? journal else { return .journalRead(customer, [], .noFolder) }
        do throws(JournalTrouble) {
            let entries = try journal.entries()
            return .journalRead(customer, customer.map(entries.about) ?? entries, nil)
        } catch {
            return .journalRead(customer, [], error)
        }
    }

    /// Return what needs attention across all customers.
    func radar(perDay: Int = 0) throws -> Radar {
        // Customers that were never read are not ready.
        let known = try readings?.read()
        let now = Date()
        var radar = try directory.radar(
            at: now, limit: 500, perDay: perDay,
            in: .system(from: now, days: RadarTimeline.days + 1), known: known)
        radar.asOf = readings?.listedAt
        return radar
    }

    /// Return the ids of all customers that a search shows, in an order.
    func ids(
        matching search: String, in order: CustomerOrder = .byName
    ) throws(DirectoryError) -> [Customer.ID] {
        try customers(matching: search, in: order, offset: 0, limit: .max).rows.map(\.id)
    }
}
