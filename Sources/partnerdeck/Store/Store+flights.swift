import Domain

extension Store {
    /// The runs the journal tells of that are not complete, the oldest first, apart by whether
    /// another process is about them. One that came to its end with steps refused is none, unless
    /// it is asked for.
    func openFlights(
        withLanded: Bool = false
    ) throws(Refusal) -> (resting: [Flight], elsewhere: [Flight]) {
        let place = try author.place
        let folder = try Surroundings.flightFolder()
        let open = Flight.all(in: try journal.everything()).filter {
            $0.author.place == place && !$0.isComplete && (withLanded || $0.phase != .landed)
        }
        let elsewhere = open.filter { FlightLock.isUnderway($0.plan, in: folder) }
        return (open.filter { one in !elsewhere.contains { $0.id == one.id } }, elsewhere)
    }
}
