import Cockpit
import Dashboard
import Domain
import Foundation
import Journal
import PartnerCenterAPI
import Storage

extension EffectRunner {
    /// What is about the journal and the runs of plans.
    func start(_ effect: Effect) {
        switch effect {
        case .note(let event, let customer):
            // In the order of the acts; what cannot be noted stops the act that follows by itself.
            acting.run { [store] in _ = try? store.scribe.append(event, about: customer) }
        case .fly(let asked):
            let plan =
                asked.id.text.isEmpty ? asked.called(Plan.ID(RequestIDs.random.next())) : asked
            fly { () throws(Refusal) in
                plan
            } by: { pilot throws(Refusal) in
                await pilot.fly(plan)
            }
        case .goOn(let id, let retryingRefused):
            fly { [store] () throws(Refusal) in
                let flights = Flight.all(in: try store.journal.everything())
                return flights.first { $0.id == id }?.plan
            } by: { [store] pilot throws(Refusal) in
                // What another process has done meanwhile is in it.
                let entries = try store.journal.everything()
                return await pilot.goOn(id, in: entries, retryingRefused: retryingRefused)
            }
        case .stopFlight: pilot.withLock { $0?.stop() }
        case .rehearse(let plan):
            Task(executorPreference: asking) { [self] in
                do throws(Refusal) {
                    inbox.post(.rehearsed(plan, try await store.dryRun.rehearse(plan)))
                } catch {
                    inbox.post(.runRefused(error))
                }
            }
        case .savePlan(let plan): inbox.post(PlanFile.save(plan))
        case .setReadOnly(let isOn):
            door.set(isShut: isOn)
            if isOn { pilot.withLock { $0?.stop() } }
            inbox.post(.readOnlySet(isOn))
        default: break
        }
    }

    /// One plan at a time is run for a customer, here and in all other processes: the lock says so.
    private func fly(
        _ find: @escaping @Sendable () throws(Refusal) -> Plan?,
        by run: @escaping @Sendable (Pilot) async throws(Refusal) -> Flight?
    ) {
        Task(executorPreference: flying) { [self] in
            do throws(Refusal) {
                guard let plan = try find() else { return }
                let lock = try FlightLock(on: plan, in: Surroundings.flightFolder())
                defer { withExtendedLifetime(lock) {} }
                let new = try makePilot()
                pilot.withLock { $0 = new }
                defer { pilot.withLock { if $0 === new { $0 = nil } } }
                // It may have been shut before there was a pilot to stop.
                try door.pass()
                _ = try await run(new)
                try? store.service?.uplink().replica.ask(.settlement)
            } catch {
                inbox.post(.runRefused(error))
            }
        }
    }

    private func makePilot() throws(Refusal) -> Pilot {
        Pilot(
            try door.partnerCenter(of: store), journal: try store.scribe,
            time: store.service?.time ?? AlarmClock(), author: try store.author,
            patience: store.service == nil ? .atOnce : .usual, newID: RequestIDs.random.next,
            report: { [inbox] in inbox.post(.flightReported($0)) })
    }

    /// The runs that were cut off, or rest, and those that another process is about.
    func askForFlights() {
        readingAhead.run { [self] in
            do throws(Refusal) {
                let open = try store.openFlights()
                inbox.post(.flightsRead(open.resting, elsewhere: open.elsewhere))
            } catch {
                inbox.post(.runRefused(error))
            }
        }
    }
}

extension EffectRunner {
    /// Writes the certificate of a customer whose relationship ended into the folder the deck was
    /// started in: to be read, to be shown, and to be worked on by others.
    func certify(_ customer: Customer.ID, in words: Words) {
        readingAhead.run { [store, inbox] in
            do {
                do throws(JournalTrouble) { _ = try store.journal.verify() } catch {
                    throw Refusal.journal(error)
                }
                let entries = try store.journal.everything()
                let place = try store.author.place
                guard
                    let dossier = Dossier.all(in: entries).last(where: {
                        $0.customer.id == customer && $0.author.place == place
                    })
                else {
                    return inbox.post(
                        .told(words(PlanAnswerWords.certificateNone, customer.text)))
                }
                for (format, ending) in [
                    (CertificateCommand.Format.html, "html"), (.json, "json"), (.markdown, "md"),
                ] {
                    let text = try dossier.certificate(as: format, in: words)
                    inbox.post(
                        TextFile.save(
                            text, name: "certificate-\(dossier.customer.domain).\(ending)"))
                }
            } catch let refusal as Refusal {
                inbox.post(.runRefused(refusal))
            } catch {
                inbox.post(.told("\(error)"))
            }
        }
    }
}

extension Plan {
    /// The same plan by that name.
    fileprivate func called(_ id: Plan.ID) -> Plan {
        Plan(id: id, purpose: purpose, madeAt: madeAt, rules: rules, customers: customers)
    }
}
