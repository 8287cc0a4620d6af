import Domain
import Execution
import PartnerCenterAPI

extension Store {
    /// The runs the journal tells of that are not complete, the oldest first, apart by whether
    /// another process is about them. One that came to its end with steps refused is none, unless
    /// it is asked for.
    func openRuns(
        withFinished: Bool = false
    ) throws(Refusal) -> (resting: [Run], elsewhere: [Run]) {
        let place = try author.place
        let folder = try lockFolder
        let open = Run.all(in: try journal.everything()).filter {
            $0.author.place == place && !$0.isComplete && (withFinished || $0.phase != .finished)
        }
        let elsewhere = open.filter { RunLock.isUnderway($0.plan, in: folder) }
        return (open.filter { one in !elsewhere.contains { $0.id == one.id } }, elsewhere)
    }

    /// Takes the customers of a plan that is to be started.
    func lock(toStart plan: Plan) throws(Refusal) -> RunLock {
        try RunLock(
            toStart: plan, from: try author.place, by: try journal, in: try lockFolder)
    }

    /// Takes the customers of a plan that was started before.
    func lock(toGoOnWith plan: Plan) throws(Refusal) -> RunLock {
        try RunLock(on: plan, in: try lockFolder)
    }

    /// Where the locks on its customers are. Sandboxes of one seed have the same customers, and each
    /// its own locks; of a service all profiles meet at the same ones.
    var lockFolder: String {
        get throws(Refusal) {
            let folder = try Surroundings.runFolder()
            return service == nil ? RunLock.folder(of: try author.place, in: folder) : folder
        }
    }
}

extension Store {
    /// How long what was accepted is looked for here.
    var retries: RetryPolicy { service == nil ? .atOnce : .usual }

    /// Runs plans, and single writes, on a Partner Center of this store.
    func planRunner(
        on partnerCenter: any PartnerCenter, report: @escaping @Sendable (Run) -> Void = { _ in }
    ) throws(Refusal) -> PlanRunner {
        PlanRunner(
            partnerCenter, journal: try journalWriter, time: service?.time ?? AlarmClock(),
            author: try author, retries: retries, newID: RequestIDs.random.next, report: report)
    }
}
