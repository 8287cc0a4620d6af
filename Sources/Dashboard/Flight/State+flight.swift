import Domain

extension State {
    /// Starts a plan: its run is on top of the page it was read on until it reports itself.
    mutating func takeOff(_ plan: Plan) -> [Effect] {
        let profile =
            switch place.connection {
            case .service(let profile, _): profile
            case .embedded: "sandbox"
            }
        // Until the first report; no second run can be started meanwhile.
        departure = Departure(before: flight)
        putOffFlight()
        flight = Flight(
            plan, startedAt: now,
            author: JournalEntry.Author(
                userPrincipalName: place.identity.userPrincipalName, profile: profile, place: ""))
        marks.unmark(plan.customers.map(\.id))
        marks.holdings.subtract(plan.customers.flatMap { $0.steps.compactMap(\.holding) })
        if case .plan = pages.last {
            showFlight()
        } else if dialog == nil, isWhere(plan) {
            showFlight()
        }
        return [.fly(plan)]
    }

    /// Whether the operator still is where a plan was asked for: nobody is led away from elsewhere
    /// when something was held before it was sent.
    private func isWhere(_ plan: Plan) -> Bool {
        switch pages.last {
        case .journal, .flight: return true
        default: break
        }
        return open.map { open in plan.customers.contains { $0.id == open.id } } ?? false
    }

    mutating func obeyInFlight(_ command: Command) -> [Effect] {
        switch command {
        case .flight:
            turnFlight()
            guard flight == nil else {
                showFlight()
                return []
            }
            // Another process may be about one, or have left one, since the deck was opened.
            asksForRun = true
            notice = Notice(text: words(FlightWords.noRun), tone: .plain)
            return [.read(.flights)]
        case .goOn: return goOn(retryingRefused: false)
        case .retry: return goOn(retryingRefused: true)
        case .stopFlight:
            flight?.phase = .stopping
            return [.stopFlight]
        default: return []
        }
    }

    /// Shows all there is to say about the step under the cursor.
    mutating func openInFlight() -> [Effect] {
        guard let flight, let item = selectedInFlight else { return [] }
        guard let step = flight.plan.step(at: item) else {
            // Of the run itself: why it rests, in full.
            if case .rests(let refusal?) = flight.phase { dialog = .refusal(refusal) }
            return []
        }
        let customer = flight.plan.customers[item.customer].customer
        dialog = .flight(.step(customer, step, flight.state(of: step, for: customer.id)))
        return []
    }

    /// How far the run is. Its end is told, and what shows is read again.
    mutating func take(_ flight: Flight) -> [Effect] {
        let wasMoving = self.flight?.id != flight.id || self.flight?.isMoving == true
        putOff.removeAll { $0.id == flight.id }
        self.flight = flight
        if departure != nil {
            departure = nil
            // What was started is read on the page of its run.
            pages.removeAll { page in
                if case .plan(let page) = page { page.plan?.id == flight.id } else { false }
            }
        }
        guard wasMoving, !flight.isMoving else { return [] }
        everythingIsStale()
        notice = end(of: flight)
        guard isLeaving else { return [] }
        isLeaving = false
        return [.quit]
    }

    /// The runs that did not come to their end: they are offered, and none goes on by itself. What
    /// another process is about is not, and told where it was asked for. What became of acts that
    /// were cut off is told with them.
    mutating func take(_ flights: [Flight], elsewhere: [Flight], _ acts: [LookedUpAct]) {
        lookedUp += acts
        resting = flights.filter { $0.canGoOn && $0.id != flight?.id }.reversed()
        let wasAsked = asksForRun
        asksForRun = false
        if wasAsked, resting.isEmpty, let other = elsewhere.last {
            notice = Notice(
                text: words(FlightWords.elsewhere, words.whom(other.plan)), tone: .plain)
        }
        offerUnfinished()
    }

    mutating func take(_ acts: [LookedUpAct]) {
        lookedUp += acts
        offerUnfinished()
    }

    /// Offers the runs that rest, and tells what became of acts that were cut off: all of it in one
    /// dialog. Nothing that is being answered is pushed aside.
    mutating func offerUnfinished() {
        guard dialog == nil, underway == nil, onHold == nil, flight?.isMoving != true,
            !resting.isEmpty || !lookedUp.isEmpty
        else {
            return
        }
        dialog = .flight(.unfinished(resting, lookedUp))
        (resting, lookedUp) = ([], [])
    }

    /// Quits; while a run is under way only once that is meant.
    mutating func leave() -> [Effect] {
        guard flight?.isMoving == true else { return [.quit] }
        dialog = .flight(.leave(atOnce: isLeaving))
        return []
    }

    mutating func look(at flight: Flight, before others: some Sequence<Flight>) {
        dialog = nil
        putOffFlight()
        putOff += others
        putOff.removeAll { $0.id == flight.id }
        self.flight = flight
        showFlight()
    }

    /// Keeps the run that shows where `F` finds it, if it could go on; another takes its place.
    private mutating func putOffFlight() {
        guard let flight, flight.canGoOn else { return }
        putOff.removeAll { $0.id == flight.id }
        putOff.append(flight)
    }

    /// The next run that was put off takes the place of the one that shows: of none, of one that
    /// is complete, or of the one that is on the screen already. One that moves keeps its place.
    private mutating func turnFlight() {
        guard flight?.isMoving != true, departure == nil, let next = putOff.first else { return }
        let isShown = if case .flight = pages.last { true } else { false }
        guard flight?.canGoOn != true || isShown else { return }
        putOff.removeFirst()
        putOffFlight()
        flight = next
    }

    /// Opens the page of the run, or goes back to it.
    private mutating func showFlight() {
        pages.removeAll { if case .flight = $0 { true } else { false } }
        pages.append(.flight(FlightPage()))
        // Keys typed before it could be seen are not meant for it.
        openings += 1
    }

    mutating func goOn(retryingRefused: Bool) -> [Effect] {
        guard let flight, flight.canGoOn else { return [] }
        departure = Departure(before: flight)
        self.flight?.phase = .running
        self.flight?.expectedEnd = nil
        return [.goOn(flight.id, retryingRefused: retryingRefused)]
    }
}
