import Canvas
import Domain

/// The run under way, or the last one that was.
package struct RunPage: Equatable, Sendable {
    /// The customers whose steps are hidden.
    var folded: Set<Customer.ID> = []
    var field = SearchField()
    package var cursor = ListCursor()

    package init() {}

    /// Whether the steps of a customer are hidden: a search shows those of all.
    func hidesSteps(of customer: Customer.ID) -> Bool {
        field.text.isEmpty && folded.contains(customer)
    }
}

extension RunPage: NarrowedPage {
    var page: Page? { .run(self) }

    func titles(in state: State) -> [String] {
        guard let run = state.run, !state.isOfOpenCustomerAlone(run) else {
            return [state.words.runTitle]
        }
        return [state.words.runTitle + ": " + state.words.whom(run.plan)]
    }

    func leavesCustomer(in state: State) -> Bool {
        state.run.map { !state.isOfOpenCustomerAlone($0) } ?? false
    }

    /// What matters in this phase of the run comes first: a footer leaves out what it has no room
    /// for, and words are longer in one language than in another.
    func bindings(in state: State) -> [Binding] {
        var urgent: [Command] =
            switch state.run?.phase {
            case .running, .stopping, nil: [.stopRun]
            case .rests: [.goOn, .retry, .undo, .setAside]
            case .finished: [.undo, .retry]
            }
        if state.offCertificateOfRun == nil { urgent.insert(.certify, at: 0) }
        return urgent.flatMap { command in Keymap.run.filter { $0.command == command } }
            + Keymap.run.filter { !urgent.contains($0.command) }
    }

    func head(in state: State) -> [Line] { state.runHead(self) }
    func body(in state: State) -> [Line] { state.runBody(self) }
    func itemCount(in state: State) -> Int { state.listedItems(self).count }
    func itemHeight(in state: State) -> Int { state.runItemHeight }

    func rowNames(in state: State) -> [AnyHashable] {
        state.listedItems(self).compactMap { state.run?.plan.place(of: $0) }
    }

    func list(in state: State) -> SortedList? { .run }
    func table(in state: State) -> Table? { state.run == nil ? nil : state.runTable }

    var outlivesCustomer: Bool { true }

    func obey(_ command: Command, in state: inout State) -> [Effect]? {
        switch command {
        case .open:
            state.openStepOfRun()
        case .undo: return state.run.map { [.read(.undoOfRun($0.id))] } ?? []
        case .certify:
            return state.customerLeftByRun.map { [.read(.certificate($0))] } ?? []
        case .goOn: return state.askToGoOn(retryingRefused: false)
        case .retry: return state.askToGoOn(retryingRefused: true)
        case .setAside: if let run = state.run { state.askToSetAside(run) }
        case .stopRun:
            state.run?.phase = .stopping
            return [.stopRun]
        default: return nil
        }
        return []
    }
}

extension Keymap {
    static let run = [
        Binding(.enter, command: .open, hint: \.detailsKey) { state in
            state.selectedInRun == nil ? .said(\.noStepSelected) : state.offFold
        }.reading,
        Binding(.character("."), command: .stopRun, hint: \.stopRunKey) { state in
            state.run?.phase == .running ? nil : .said(\.runNotRunning)
        },
        Binding(.character("S"), command: .goOn, hint: \.goOnKey) { $0.offReadOnly ?? $0.offGoOn },
        Binding(.character("t"), command: .retry, hint: \.retryKey) { state in
            state.offReadOnly ?? state.offGoOn
                ?? (state.run?.tally.refused == 0 ? .said(\.runNoRefused) : nil)
        },
        Binding(.character("u"), command: .undo, hint: \.undoKey) { $0.offUndoOfRun },
        Binding(.character(State.setAsideLetter), command: .setAside, hint: \.setAsideKey) {
            $0.offReadOnly ?? $0.offGoOn
        },
        Binding(.character("C"), command: .certify, hint: \.certifyKey) { $0.offCertificateOfRun },
        filtering, copying,
    ]

    /// On every page: goes to the run; where there is none, asks the journal for one.
    static let running = Binding(
        .character("F"), command: .run, hint: \.runKey, isInFooter: false
    ) { _ in nil }
}

extension State {
    /// Shows all there is to say about the step under the cursor; the row of a customer hides its
    /// steps, or shows them again.
    fileprivate mutating func openStepOfRun() {
        guard let run, let item = selectedInRun, case .run(var page) = pages.last else { return }
        guard let step = run.plan.step(at: item) else {
            let customer = run.plan.customers[item.customer].id
            // Of the run itself: why it rests, in full. Hidden steps are shown first.
            if case .rests(let refusal?) = run.phase, !page.hidesSteps(of: customer) {
                dialog = .refusal(refusal)
                return
            }
            page.folded.formSymmetricDifference([customer])
            page.cursor.select(
                page.cursor.index, count: listedItems(page).count, height: runItemHeight)
            return turn(to: .run(page))
        }
        let customer = run.plan.customers[item.customer]
        dialog = .runStep(
            RunStepDialog(
                customer: customer, step: step, state: run.state(of: step, for: customer.id),
                reference: run.reference(customer.id, step.id),
                wasSent: run.wasSent(run.reference(customer.id, step.id)),
                hasOverwritten: run.hasOverwritten(run.reference(customer.id, step.id)),
                trail: run.trail(of: step.id, for: customer.id)))
    }

    /// Why nothing is written here: read-only; nil if it is not.
    var offReadOnly: Off? { place.offReadOnly }

    fileprivate var offGoOn: Off? {
        guard let run else { return .said(\.runNoRun) }
        if run.isMoving { return .said(\.runAlreadyRuns) }
        if run.closing != nil { return .said(\.runIsClosed) }
        return run.isComplete ? .said(\.runIsDone) : nil
    }

    /// Whether a run is for the customer whose pages are open, and for nobody else.
    fileprivate func isOfOpenCustomerAlone(_ run: Run) -> Bool {
        run.plan.customers.map(\.id) == [open?.id].compactMap(\.self)
    }

    /// What stands under the cursor of the run's page.
    var selectedInRun: PlanItem? {
        guard case .run(let page) = pages.last else { return nil }
        let items = listedItems(page)
        return items.indices.contains(page.cursor.index) ? items[page.cursor.index] : nil
    }
}

extension State {
    /// The state of the run, how far it is in a bar and numbers, whose it is, and the columns.
    func runHead(_ page: RunPage) -> [Line] {
        guard let run else { return [Line()] }
        let isLow = size.rows < 16
        func lines(_ texts: [String?], _ role: Role, by parting: String = " · ") -> [Line] {
            texts.compactMap { $0 }.joined(room: size.columns - 2, by: parting).map {
                Line(Span(" " + $0, role))
            }
        }
        let (said, role) = phase(of: run)
        let numbers = words.parts(of: run.tally, withConfirmed: true)
        let quota = run.isMoving ? requestWait : nil
        var head = Array(lines([said], role).prefix(2))
        head +=
            barred(run, lines([barText(of: run), timeLeft] + numbers, .text, by: "  "))
            + lines(
                [quota.map { "… " + words.runWait($0, at: now) }], .warning)
        // What was refused for a moment waits for nobody.
        let waiting = run.waitingForOthers
        if run.isMoving, waiting > 0 {
            head += lines(["⧗ " + words.runWaitingMeanwhile(waiting)], .muted)
        }
        head += lines([hasCertificate ? "✓ " + words.runHasCertificate : nil], .good)
        // A low screen keeps its rows for the steps.
        if isLow { return Array(head.prefix(Self.lowHeadRows)) }
        let started = words.runStarted(
            run.startedAt.moment(at: now), by: run.author.userPrincipalName)
        return head + lines([words.purpose(of: run.plan), started], .muted)
            + [runTable.heading]
    }

    func phase(of run: Run) -> (String, Role) {
        if let closing = run.closing { return ("– " + words.closing(closing), .muted) }
        return switch run.phase {
        case .rests where runsElsewhere.contains(run.id):
            ("↻ " + words.runIsElsewhere, .title)
        case .running: ("↻ " + words.runRunning, .title)
        case .stopping: ("… " + words.runStopping, .warning)
        case .rests(nil):
            wait(of: run).map { ("⧗ " + $0, .title) }
                ?? ("! " + words.runRests, .warning)
        case .rests(let refusal?):
            ("! " + words.runRestsBecause(words.reasonInRow(of: refusal)), .warning)
        case .finished: end(of: run)
        }
    }

    private func end(of run: Run) -> (String, Role) {
        let struck = run.tally.struck
        if run.waitsOnlyForEnds {
            return ("… " + words.runFinishedRequested(run.tally.requested), .warning)
        }
        if !run.isComplete { return ("! " + words.runFinishedPartly, .warning) }
        if struck == 0 { return ("✓ " + words.runFinishedAll, .good) }
        return run.kept == 0
            ? ("✓ " + words.runFinishedStruck(struck), .good)
            : ("! " + words.runFinishedKept(run.kept, struck: struck), .warning)
    }

    /// What a run waits for that has nothing else left, in words; nil once that is over.
    func wait(of run: Run) -> String? {
        switch run.wait {
        case .until(let moment) where moment > now:
            words.runWaits(moment.moment(at: now))
        case .open: words.runWaitsOpen
        case .until, nil: nil
        }
    }

    /// How much of it is confirmed, in numbers, with room for the bar before them; refused steps do
    /// not count.
    private func barText(of run: Run) -> String {
        String(repeating: "x", count: runBarColumns) + " \(run.tally.confirmed)/\(run.aim)"
    }

    private var runBarColumns: Int { size.columns < 60 ? 10 : min(60, size.columns / 4) }

    /// Draws the bar into the room that `barText` left for it.
    private func barred(_ run: Run, _ lines: [Line]) -> [Line] {
        guard let first = lines.first else { return lines }
        let bar = ProgressBar(run.aim == 0 ? 1 : Double(run.tally.confirmed) / Double(run.aim))
        let drawn = first.replacing(
            columns: 1..<1 + runBarColumns,
            with: Line(bar.spans(columns: runBarColumns, in: glyphs)))
        return [drawn] + lines.dropFirst()
    }

    /// That a run is under way, rests, or ended incomplete and was not looked at since, for the
    /// breadcrumb of all other pages.
    var runLabel: String? {
        // A finished run does not hide one that could continue.
        if case .run = pages.last { return nil }
        if let run, run.id == unseenEnd, case .finished = run.phase {
            return words.runLabelPartly(run.tally.confirmed, of: run.aim)
        }
        if let run, run.isMoving {
            return words.runLabel(run.tally.confirmed, of: run.aim)
        }
        let resting = restingRuns
        if resting.count > 1 {
            return resting.allSatisfy { wait(of: $0) != nil }
                ? words.runsLabelWait(resting.count) : words.runsLabelRest(resting.count)
        }
        guard let run = resting.first else { return nil }
        return wait(of: run) == nil
            ? words.runLabelRests(run.tally.confirmed, of: run.aim)
            : words.runLabelWaits(run.tally.confirmed, of: run.aim)
    }

    /// The rows of the run's page that its search leaves.
    func listedItems(_ page: RunPage) -> [PlanItem] {
        run.map {
            sorted(listed($0.plan, by: page.field, folding: page.folded), of: $0)
        } ?? []
    }

    /// The steps of each customer in the order that is asked for.
    private func sorted(_ items: [PlanItem], of run: Run) -> [PlanItem] {
        let order = orders[.run]
        guard order != SortedList.run.standard else { return items }
        return PlanItem.sorted(items, isDescending: order.isDescending) { item in
            guard let step = run.plan.step(at: item) else { return .unknown }
            return switch order.column {
            case .operation:
                .text(words.productTask(of: step, for: run.plan.customers[item.customer]))
            case .status:
                .number(run.state(of: step, for: run.plan.customers[item.customer].id).urgency)
            default: .number(step.id)
            }
        }
    }

    var runItemHeight: Int {
        guard case .run(let page) = pages.last else { return 1 }
        return Layout.body(of: area, head: runHead(page).count)
    }

    /// A row for each customer, and one for each of its steps.
    func runBody(_ page: RunPage) -> [Line] {
        guard let run else { return [] }
        let items = listedItems(page)
        guard !items.isEmpty else { return nothingMatches }
        let table = runTable
        let room = roomForState
        let rows = page.cursor.top..<min(page.cursor.top + runItemHeight, items.count)
        let shortIDs = shortIDs(of: items[rows], in: run.plan, table)
        return rows.map { index in
            let isSelected = index == page.cursor.index
            let customer = run.plan.customers[items[index].customer]
            guard let step = run.plan.step(at: items[index]) else {
                return heading(
                    of: customer, tail: progress(of: customer, in: run), isSelected: isSelected,
                    isFolded: page.hidesSteps(of: customer.id))
            }
            let state = run.state(of: step, for: customer.id)
            return table.row(
                [
                    (step.id.grouped, .muted),
                    (
                        words.productTask(of: step, for: customer),
                        state == .struck ? .muted : .text
                    ),
                    (
                        said(step, in: room, of: customer, in: run),
                        run.hasOverwritten(run.reference(customer.id, step.id))
                            ? .warning : state.role
                    ),
                ], isSelected: isSelected, highlight: highlight,
                shortID: tail(of: step, for: customer, shortIDs))
        }
    }

    private func progress(of customer: CustomerPlan, in run: Run) -> String {
        let steps = customer.steps.filter { !$0.isStruck }
        let done = steps.count { run.state(of: $0, for: customer.id).isOver }
        return (done == steps.count && !customer.keepsTheRelationship ? "✓ " : "")
            + "\(done)/\(steps.count)"
    }
}
