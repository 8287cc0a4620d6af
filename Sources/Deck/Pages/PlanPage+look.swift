import Canvas
import Domain

extension State {
    /// What the plan is for, what it does not clear, when it can be finished, and the columns.
    func planHead(_ page: PlanPage) -> [Line] {
        guard let outlook = page.outlook else { return [Line()] }
        let plan = outlook.plan
        let isLow = size.rows < 16
        func lines(_ texts: [String?], _ role: Role) -> [Line] {
            texts.compactMap { $0 }.joined(room: size.columns - 2).map {
                Line(Span(" " + $0, role))
            }
        }
        let open = obstacles(of: outlook)
        let counts = words.planHead(
            plan.customers.count, steps: plan.count { _ in true }, writes: outlook.writes)
        let hidden = page.hidden > 0 ? "! " + words.planLeavesOutHidden(page.hidden) : nil
        let head =
            lines([isLow ? nil : words.purpose(of: plan), counts], .title)
            + lines([hidden, unknownAccess(of: plan)], .warning)
            + lines(
                (open.isEmpty ? [allClear(outlook)] : open)
                    + [end(of: outlook), billing(of: outlook)],
                open.isEmpty ? .muted : .warning)
        // A low screen keeps its rows for the steps.
        return isLow
            ? Array(head.prefix(Self.lowHeadRows))
            : head + lines([age(of: plan), dryRun(page)], .muted) + [planTable(of: plan).heading]
    }

    /// The rows the head of a plan or a run takes at most on a low screen.
    static let lowHeadRows = 3

    /// Says by which rules nothing is left to hold the relationships; nil if something is.
    private func allClear(_ outlook: PlanOutlook) -> String? {
        guard outlook.endsAllRelationships, !mayStillBlock(outlook) else { return nil }
        return words.planClearsAll(words.edition(outlook.plan.rules.edition))
    }

    /// For how much billing continues, as one of several remarks; nil where it does for nothing.
    private func billing(of outlook: PlanOutlook) -> String? {
        let said = billingNote(of: outlook)
        guard let end = said.last else { return nil }
        return end == "." || end == "。" ? String(said.dropLast()) : said
    }

    /// What a run leaves to others, to time, or undone.
    private func obstacles(of outlook: PlanOutlook) -> [String] {
        let refused = outlook.refused.count
        return left(by: outlook.plan)
            + (refused > 0 ? ["! " + words.planRefusals(refused)] : [])
    }

    /// What a run leaves to others, or to time.
    func left(by plan: Plan) -> [String] {
        let tickets = plan.count { if case .ticket = $0.task { true } else { false } }
        let waits = plan.count { if case .wait = $0.task { true } else { false } }
        return [
            tickets > 0 ? "✎ " + words.planDesks(tickets) : nil,
            waits > 0 ? "⧗ " + words.planWaits(waits) : nil,
        ].compactMap { $0 }
    }

    /// When all of it can be finished; nil if there is nothing to do.
    private func end(of outlook: PlanOutlook) -> String? {
        let plan = outlook.plan
        guard plan.count({ _ in true }) > 0 else { return nil }
        if !outlook.refused.isEmpty { return words.planEndsPartly }
        if plan.count({ if case .wait(_, nil) = $0.task { true } else { false } }) > 0 {
            return words.planEndUnknown
        }
        if let end = plan.earliestEnd { return words.planEndsEarliest(end.minute) }
        let isOthers = plan.count { if case .ticket = $0.task { true } else { false } } > 0
        if isOthers { return words.planEndsWithOthers }
        return mayStillBlock(outlook) ? words.planEndsUnlessRefused : words.planEndsToday
    }

    /// Whether Microsoft may refuse a removal for what a step leaves.
    private func mayStillBlock(_ outlook: PlanOutlook) -> Bool {
        outlook.count { $0.consequences.contains(.microsoftMayRefuseRemoval) } > 0
    }

    private func age(of plan: Plan) -> String { words.planMade(plan.madeAt.moment(at: now)) }

    private func dryRun(_ page: PlanPage) -> String? {
        if page.isRehearsing { return words.planRehearsing }
        guard !page.findings.isEmpty else { return nil }
        let refused = page.findings.count { $0.refusal != nil }
        return words.planFound(page.findings.count - refused, refused: refused)
    }

    /// The rows of a plan's page that its search leaves.
    func listedItems(_ page: PlanPage) -> [PlanItem] {
        page.plan.map { listed($0, by: page.field, folding: page.folded) } ?? []
    }

    /// What stands under the cursor of the plan's page.
    var selectedInPlan: PlanItem? {
        guard case .plan(let page) = pages.last else { return nil }
        let items = listedItems(page)
        return items.indices.contains(page.cursor.index) ? items[page.cursor.index] : nil
    }

    var planItemHeight: Int {
        guard case .plan(let page) = pages.last else { return 1 }
        return Layout.body(of: area, head: planHead(page).count)
    }

    /// A row for each customer, and one for each of its steps.
    func planBody(_ page: PlanPage) -> [Line] {
        guard let outlook = page.outlook else {
            return [Line()]
                + note(
                    page.isReading || page.isStale
                        ? words.planBeingMade : words.readFailed)
        }
        let plan = outlook.plan
        guard !plan.items.isEmpty else { return [Line()] + note(words.planForNobody) }
        let items = listedItems(page)
        guard !items.isEmpty else { return nothingMatches }
        let table = planTable(of: plan)
        let rows = page.cursor.top..<min(page.cursor.top + planItemHeight, items.count)
        let shortIDs = shortIDs(of: items[rows], in: plan, table)
        return rows.map { index in
            let isSelected = index == page.cursor.index
            let customer = plan.customers[items[index].customer]
            guard let step = plan.step(at: items[index]) else {
                return heading(
                    of: customer, tail: customerTail(customer, plan), isSelected: isSelected,
                    isFolded: page.hidesSteps(of: customer.id))
            }
            return table.row(
                cells(
                    for: step, of: customer,
                    isRefused: outlook.refusal(of: step, for: customer.id) != nil,
                    removal: outlook.removal(after: step, for: customer),
                    finding: page.finding(of: step, for: customer.id)), isSelected: isSelected,
                highlight: highlight, shortID: tail(of: step, for: customer, shortIDs))
        }
    }

    /// What tells the steps of a customer apart that read the same, by the IDs of what they are
    /// about; for the customers of those rows.
    func shortIDs(
        of items: ArraySlice<PlanItem>, in plan: Plan, _ table: Table
    ) -> [String: String] {
        table.shortIDs(
            Set(items.map(\.customer)).map { plan.customers[$0] }.flatMap { customer in
                customer.steps.compactMap { step in
                    step.holding.map {
                        ($0.id, [words.productTask(of: step, for: customer), customer.id.text])
                    }
                }
            })
    }

    /// What stands behind the name of a step, which is cut for it: how many add-ons follow, and
    /// what tells it apart.
    func tail(
        of step: PlanStep, for customer: CustomerPlan, _ shortIDs: [String: String]
    ) -> String? {
        // Something else of its name may have no step.
        let end = step.holding.flatMap { shortIDs[$0.id] ?? customer.holdings.shortID(of: $0) }
        let parts = [words.followers(of: step, for: customer), end].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private func note(_ text: String) -> [Line] {
        text.wrapped(columns: size.columns - 4).map { Line(Span("  " + $0, .muted)) }
    }

    private func customerTail(_ customer: CustomerPlan, _ plan: Plan) -> String {
        customer.steps.isEmpty
            ? words.planHasNoSteps
            : words.plannedUnder(words.edition(plan.rules.edition))
    }

    /// The row of a customer: name, domain, end of the Microsoft ID, and what is said of it; as
    /// much of it as there is whole room for, the name and the end of the ID always. A sign behind
    /// the name says whether its steps are hidden.
    func heading(
        of plan: CustomerPlan, tail: String, isSelected: Bool, isFolded: Bool
    ) -> Line {
        let customer = plan.customer
        let mark = isSelected ? "› " : "  "
        var facts = [customer.id.ending]
        func columns(_ facts: [String]) -> Int { facts.reduce(2) { $0 + $1.columns + 2 } }
        let fold = isPlain ? isFolded ? " […]" : "" : isFolded ? " ▸" : " ▾"
        let name = Span(customer.companyName).text
        let least = min(name.columns + fold.columns, max(8, size.columns / 3))
        if columns(facts + [tail]) + least <= size.columns { facts.append(tail) }
        if columns(facts + [customer.domain]) + least <= size.columns {
            facts.insert(customer.domain, at: 0)
        }
        let room = max(1, size.columns - columns(facts) - fold.columns)
        return Line(
            Span(mark, .key),
            Span((name.columns > room ? name.fitted(room) : name) + fold, .title),
            Span(facts.map { "  " + $0 }.joined(), .muted), isSelected: isSelected)
    }

    private func planTable(of plan: Plan) -> Table {
        // What is done, and what that brings, comes before by when it had to be, unless that is
        // soon.
        let isUrgent = plan.customers.contains { customer in
            customer.steps.contains { !$0.isStruck && deadline(of: $0).1 == .warning }
        }
        let hasDeadlines = plan.customers.contains {
            $0.steps.contains { !deadline(of: $0).0.isEmpty }
        }
        // A plan has thousands of steps, and they are about the same products.
        let longest = min(
            60,
            plan.customers.prefix(20).flatMap { customer in
                customer.steps.prefix(20).map {
                    let tail = words.followers(of: $0, for: customer).map { " " + $0 } ?? ""
                    return (words.productTask(of: $0, for: customer) + tail).columns
                }
            }.max() ?? 0)
        return Table(
            [
                TableColumn("", width: 4),
                TableColumn(words.stepLabel, width: 26, usual: max(34, longest), stretches: true)
                    .naming,
                TableColumn(
                    words.costLabel, width: 25, usual: 36, most: .max,
                    expendability: isUrgent ? 3 : 2
                ).listing,
                TableColumn(
                    words.undoUntilLabel, width: undoColumns(of: plan), expendability: 1),
                TableColumn(
                    words.deadlineLabel, width: deadlineWidth, expendability: isUrgent ? 2 : 3,
                    isSpare: !isUrgent,
                    isShown: hasDeadlines),
            ], width: size.columns)
    }

    /// The columns of what says until when a step can be undone: as many as the longest plan needs
    /// to name its last step.
    private func undoColumns(of plan: Plan) -> Int {
        let last = plan.customers.map(\.steps.count).max() ?? 0
        return max(12, words.undoUntilLabel.columns, words.undoUntilStep(last).columns)
    }
}

extension Reversal {
    /// A warning where nobody knows until when it can be undone.
    var role: Role {
        switch self {
        case .final: .danger
        case .whileRetained, .forSomeTime, .unconfirmed: .warning
        case .possible, .until: .muted
        }
    }
}

extension Identifier {
    /// Its last six characters, to tell apart two of the same name.
    var ending: String { "…" + text.suffix(6) }
}

extension [String] {
    /// Joins texts into rows of `room` columns; a text that fits in a row is not broken.
    func joined(room: Int, by parting: String = " · ") -> [String] {
        var rows: [String] = []
        for text in self {
            if let last = rows.last, (last + parting + text).columns <= room {
                rows[rows.count - 1] = last + parting + text
            } else {
                rows.append(text)
            }
        }
        return rows.flatMap { $0.wrapped(columns: room) }
    }
}

extension State {
    /// Mark and number, task, cost, undo and deadline of a step.
    func cells(
        for step: PlanStep, of customer: CustomerPlan, isRefused: Bool, removal: PlanStep.ID?,
        finding: Finding?
    ) -> [(String, Role)] {
        let mark = mark(of: step, isRefused: isRefused, finding: finding)
        let number = mark.text + step.id.grouped.fitted(3, .trailing)
        let task = words.productTask(of: step, for: customer)
        if step.isStruck {
            return [
                (number, .muted), (task, .muted), (words.stepStruck, .muted),
                ("", .muted), ("", .muted),
            ]
        }
        let deadline = deadline(of: step)
        return [
            (number, mark.role), (task, mark.role),
            cost(of: step, for: customer, isRefused: isRefused, finding: finding),
            // A refused step can't be undone.
            isRefused
                ? ("", .muted)
                : (
                    words.undo(step.reversal, before: removal),
                    removal == nil || step.reversal == .unconfirmed
                        ? step.reversal?.role ?? .muted : .muted
                ),
            deadline,
        ]
    }

    /// What stands for a step before its name; never a colour alone.
    private func mark(
        of step: PlanStep, isRefused: Bool, finding: Finding?
    ) -> (text: String, role: Role) {
        if step.isStruck { return ("–", .muted) }
        if isRefused { return ("!", .warning) }
        if let finding { return finding.refusal == nil ? ("✓", .good) : ("✗", .warning) }
        return switch step.task {
        case .write: ("·", .text)
        case .ticket: ("✎", .warning)
        case .wait: ("⧗", .text)
        }
    }

    /// What it costs, the gravest first: what there is no room for is cut with a sign.
    private func cost(
        of step: PlanStep, for customer: CustomerPlan, isRefused: Bool, finding: Finding?
    ) -> (String, Role) {
        if isRefused { return (words.stepWillBeRefused, .warning) }
        if finding?.refusal != nil { return (words.stepWouldBeRefused, .warning) }
        // What is cheaper is gone when the window closes.
        let choice = step.refundableUntil(at: now).map { words.costOrCancelBy($0.day) }
        return (words.list(words.costs(of: step, for: customer, orInstead: choice)), .text)
    }

    /// As wide as whatever says by when a step had to be done.
    private var deadlineWidth: Int {
        max(11, 2 + timeLeftWidth(until: nil), words.deadlinePassed.columns)
    }

    /// When its window closes, or that of what is cheaper: the date, or how long is left if less
    /// than 72 hours.
    private func deadline(of step: PlanStep) -> (String, Role) {
        guard let deadline = step.deadline ?? step.refundableUntil(at: now) else {
            return ("", .muted)
        }
        let left = deadline.timeIntervalSince(now)
        if left <= 0 { return (words.deadlinePassed, .warning) }
        guard left < 72 * 3600 else { return (deadline.day, .muted) }
        return ("! " + words.timeLeftInColumn(until: deadline, at: now, in: localTime), .warning)
    }
}
