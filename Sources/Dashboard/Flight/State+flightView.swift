import Canvas
import Domain

extension State {
    /// The state of the run, how far it is in a bar and numbers, whose it is, and the columns.
    func flightHead(_ page: FlightPage) -> [Line] {
        guard let flight else { return [Line()] }
        let isLow = size.rows < 16
        func lines(_ texts: [String?], _ role: Role, by parting: String = " · ") -> [Line] {
            texts.compactMap { $0 }.joined(room: size.columns - 2, by: parting).map {
                Line(Span(" " + $0, role))
            }
        }
        let (said, role) = phase(of: flight)
        let numbers = words.parts(of: flight.tally, withConfirmed: true)
        let quota = flight.isMoving ? waitsUntil : nil
        let head =
            lines([said, timeLeft], role).prefix(2)
            + lines([bar(of: flight)] + numbers, .text, by: "  ")
            + lines(
                [quota.map { "… " + words(FlightWords.quota, $0.second(at: now)) }], .warning)
        // A low screen keeps its rows for the steps.
        if isLow { return Array(head.prefix(Self.lowHeadRows)) }
        let started = words(
            FlightWords.started, flight.startedAt.moment(at: now),
            flight.author.userPrincipalName)
        return head + lines([words.purpose(flight.plan.purpose), started], .muted)
            + [flightTable.heading]
    }

    private func phase(of flight: Flight) -> (String, Role) {
        switch flight.phase {
        case .running: ("↻ " + words(FlightWords.running), .title)
        case .stopping: ("… " + words(FlightWords.stopping), .warning)
        case .rests(nil):
            wait(of: flight).map { ("⧗ " + $0, .title) }
                ?? ("! " + words(FlightWords.rests), .warning)
        case .rests(let refusal?):
            ("! " + words(FlightWords.restsBecause, words.reason(of: refusal)), .warning)
        case .landed: end(of: flight)
        }
    }

    private func end(of flight: Flight) -> (String, Role) {
        let struck = flight.tally.struck
        if !flight.isComplete { return ("! " + words(FlightWords.landedPartly), .warning) }
        if struck == 0 { return ("✓ " + words(FlightWords.landedAll), .good) }
        return flight.kept == 0
            ? ("✓ " + words(FlightWords.landedStruck, struck), .good)
            : ("! " + words(FlightWords.landedKept, flight.kept, struck), .warning)
    }

    /// What a run waits for that has nothing else left, in words; nil once that is over.
    func wait(of flight: Flight) -> String? {
        switch flight.wait {
        case .until(let moment) where moment > now:
            words(FlightWords.waits, moment.moment(at: now))
        case .open: words(FlightWords.waitsOpen)
        case .until, nil: nil
        }
    }

    /// How much of it is confirmed; what was refused is no progress.
    private func bar(of flight: Flight) -> String {
        let width = size.columns < 60 ? 10 : 20
        let (done, all) = (flight.tally.confirmed, flight.aim)
        let full = all == 0 ? width : width * done / all
        return "[" + String(repeating: "#", count: full)
            + String(repeating: "-", count: width - full) + "] \(done)/\(all)"
    }

    /// That a run is under way, or rests, for the breadcrumb of all other pages.
    var flightLabel: String? {
        // What is over hides nothing that could go on.
        let isOpen = flight.map { $0.isMoving || $0.canGoOn } ?? false
        guard let flight = isOpen ? flight : putOff.first else { return nil }
        if case .flight = pages.last { return nil }
        if flight.isMoving {
            return words(FlightWords.label, flight.tally.confirmed, flight.aim)
        }
        guard flight.canGoOn, case .rests = flight.phase else { return nil }
        let phrase: FlightWords = wait(of: flight) == nil ? .labelRests : .labelWaits
        return words(phrase, flight.tally.confirmed, flight.aim)
    }

    /// The rows of the run's page that its search leaves.
    func listedItems(_ page: FlightPage) -> [PlanItem] {
        flight.map { listed($0.plan, by: page.field) } ?? []
    }

    var flightItemHeight: Int {
        guard case .flight(let page) = pages.last else { return 1 }
        return Layout.body(of: area, head: flightHead(page).count)
    }

    /// A row for each customer, and one for each of its steps.
    func flightBody(_ page: FlightPage) -> [Line] {
        guard let flight else { return [] }
        let items = listedItems(page)
        guard !items.isEmpty else { return nothingMatches }
        let table = flightTable
        let rows = page.cursor.top..<min(page.cursor.top + flightItemHeight, items.count)
        return rows.map { index in
            let isSelected = index == page.cursor.index
            let customer = flight.plan.customers[items[index].customer]
            guard let step = flight.plan.step(at: items[index]) else {
                return heading(
                    of: customer, tail: progress(of: customer, in: flight), isSelected: isSelected)
            }
            let state = flight.state(of: step, for: customer.id)
            return table.row(
                [
                    (step.id.said, .muted),
                    (words.task(of: step), state == .struck ? .muted : .text),
                    (said(state), state.role),
                ], isSelected: isSelected)
        }
    }

    private func progress(of customer: CustomerPlan, in flight: Flight) -> String {
        let steps = customer.steps.filter { !$0.isStruck }
        let done = steps.count { flight.state(of: $0, for: customer.id).isOver }
        return (done == steps.count && !customer.keepsTheRelationship ? "✓ " : "")
            + "\(done)/\(steps.count)"
    }

    private var flightTable: Table {
        Table(
            [
                TableColumn("", width: 3, alignment: .trailing),
                TableColumn(words(FlightWords.step), width: 15, stretches: true),
                TableColumn(words(FlightWords.state), width: stateWidth),
            ], width: size.columns)
    }

    private var stateWidth: Int { size.columns < 60 ? 14 : max(28, size.columns / 2 - 12) }

    /// A step's state by mark and word; why it was refused where that fits whole.
    private func said(_ state: StepState) -> String {
        let text = words.state(state, at: now)
        if case .refused(let refusal) = state {
            let why = text + ": " + words.reason(of: refusal)
            return why.columns <= stateWidth ? why : text
        }
        if case .waiting(let until?, _) = state, text.columns > stateWidth {
            let day = words(FlightWords.stateUntilDay, until.day)
            return day.columns <= stateWidth ? day : "⧗ " + until.day
        }
        return text
    }
}

extension StepState {
    /// How the state looks; its mark and word always stand there.
    var role: Role {
        switch self {
        case .confirmed: .good
        case .refused, .unknown: .warning
        case .waiting, .accepted, .underway: .text
        case .pending, .struck: .muted
        }
    }
}
