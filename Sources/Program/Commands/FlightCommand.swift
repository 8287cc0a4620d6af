import ArgumentParser
import Cockpit
import Dashboard
import Dispatch
import Domain
import PartnerCenterAPI

/// Runs a plan for a command: says how far it is, lets Ctrl-C stop it between two steps, and ends
/// with the status the run has.
struct FlightCommand {
    let store: Store
    let json: Bool
    let words: Words
    /// After so many seconds no further step is begun, and what is waited for is left pending.
    var limit: Int?

    /// Starts a plan that was not started before.
    func start(_ plan: Plan) throws {
        try fly(under: try store.lock(toStart: plan)) { await $0.fly(plan) }
    }

    /// Goes on with a run that rests.
    func goOn(with flight: Flight, retryingRefused: Bool) throws {
        let lock = try store.lock(toGoOnWith: flight.plan)
        try fly(under: lock) { [journal = try store.journal] pilot in
            // What another process has done meanwhile is in it.
            guard let entries = try? journal.everything() else { return nil }
            return await pilot.goOn(flight.id, in: entries, retryingRefused: retryingRefused)
        }
    }

    private func fly(
        under lock: FlightLock, _ run: @escaping @Sendable (Pilot) async -> Flight?
    ) throws {
        defer { withExtendedLifetime(lock) {} }
        let announcer = FlightAnnouncer(words, patience: patience)
        let pilot = try makePilot { announcer.tell($0) }
        let brake = Brake { pilot.stop() }
        defer { brake.release() }
        let bell = DispatchWorkItem { pilot.stop() }
        defer { bell.cancel() }
        if let limit {
            DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(limit), execute: bell)
        }
        let landed = try waiting { () async throws(Refusal) in await run(pilot) }
        guard let flight = landed else {
            throw Failure.notFound(words(PlanAnswerWords.nothingToResume))
        }
        if json {
            try JSON.print(FlightOutput(flight, in: words))
        } else {
            try FlightReport(flight, words).print()
        }
        if flight.status != 0 { throw ExitCode(flight.status) }
    }

    private var patience: Patience { store.service == nil ? .atOnce : .usual }

    private func makePilot(report: @escaping @Sendable (Flight) -> Void) throws -> Pilot {
        Pilot(
            try store.partnerCenter, journal: try store.scribe,
            time: store.service?.time ?? AlarmClock(), author: try store.author,
            patience: patience, newID: RequestIDs.random.next,
            report: report)
    }
}

extension Flight {
    /// The exit status a run ends a command with: 0 for one that is complete, and no other.
    var status: Int32 {
        if isComplete { return 0 }
        let tally = tally
        if tally.unknown > 0 { return 70 }
        if case .rests(let refusal?) = phase { return refusal.status }
        if tally.refused > 0 { return 3 }
        if tally.waiting > 0 { return 75 }
        return tally.accepted > 0 ? Refusal.pendingStatus : 1
    }
}
