import Canvas
import Domain

extension State {
    /// What the plan is for, what it does not clear, when it can be finished, and the columns.
    func planHead(_ page: PlanPage) -> [Line] {
        guard let plan = page.plan, let numbers = page.numbers else { return [Line()] }
        let isLow = size.rows < 16
        func lines(_ texts: [String?], _ role: Role) -> [Line] {
            texts.compactMap { $0 }.joined(room: size.columns - 2).map {
                Line(Span(" " + $0, role))
            }
        }
        let open = obstacles(of: numbers)
        let counts = words.planHead(
            plan.customers.count, steps: numbers.steps, writes: numbers.writes)
        let hidden = page.hidden > 0 ? "! " + words.planLeavesOutHidden(page.hidden) : nil
        let head =
            lines([isLow ? nil : words.purpose(of: plan), counts], .title)
            + lines([hidden, unknownAccess(numbers.access)], .warning)
            + lines(
                (open.isEmpty ? [allClear(numbers, by: plan.rules)] : open)
                    + [end(of: numbers), billing(of: numbers)],
                open.isEmpty ? .muted : .warning)
        // A low screen keeps its rows for the steps.
        return isLow
            ? Array(head.prefix(Self.lowHeadRows))
            : head + lines([age(of: plan), dryRun(page)], .muted)
                + [planTable(of: page, numbers).heading]
    }

    /// The rows the head of a plan or a run takes at most on a low screen.
    static let lowHeadRows = 3

    /// Says by which rules nothing is left to hold the relationships; nil if something is.
    private func allClear(_ numbers: PlanNumbers, by rules: Rules) -> String? {
        guard numbers.endsAllRelationships, !numbers.mayStillBlock,
            unknownAccess(numbers.access) == nil
        else { return nil }
        return words.planClearsAll(words.edition(rules.edition))
    }

    /// For how much billing continues, as one of several remarks; nil where it does for nothing.
    private func billing(of numbers: PlanNumbers) -> String? {
        let said = billingNote(numbers.billing)
        guard let end = said.last else { return nil }
        return end == "." || end == "。" ? String(said.dropLast()) : said
    }

    /// What a run leaves to others, to time, or undone.
    private func obstacles(of numbers: PlanNumbers) -> [String] {
        left(tickets: numbers.tickets, waits: numbers.waits)
            + (numbers.refused > 0 ? ["! " + words.planRefusals(numbers.refused)] : [])
    }

    /// What a run leaves to others, or to time.
    func left(by plan: Plan) -> [String] {
        left(
            tickets: plan.count { if case .ticket = $0.task { true } else { false } },
            waits: plan.count { if case .wait = $0.task { true } else { false } })
    }

    private func left(tickets: Int, waits: Int) -> [String] {
        [
            tickets > 0 ? "✎ " + words.planDesks(tickets) : nil,
            waits > 0 ? "⧗ " + words.planWaits(waits) : nil,
        ].compactMap { $0 }
    }

    /// When all of it can be finished; nil if there is nothing to do.
    private func end(of numbers: PlanNumbers) -> String? {
        guard numbers.steps > 0 else { return nil }
        if numbers.refused > 0 { return words.planEndsPartly }
        if numbers.hasWaitWithoutDate { return words.planEndUnknown }
        if let end = numbers.earliestEnd { return words.planEndsEarliest(end.minute) }
        if numbers.tickets > 0 { return words.planEndsWithOthers }
        if numbers.mayBeTooLate { return words.planEndsUnlessTooLate }
        return numbers.mayStillBlock ? words.planEndsUnlessRefused : words.planEndsToday
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
        return max(
            1, Layout.body(of: area, head: planHead(page).count) - stepDetailsHeight(page))
    }

    /// A row for each customer, and one for each of its steps.
    func planBody(_ page: PlanPage) -> [Line] {
        guard let outlook = page.outlook, let numbers = page.numbers else {
            return [Line()]
                + note(
                    page.isReading || page.isStale
                        ? words.planBeingMade : words.readFailed)
        }
        let plan = outlook.plan
        guard !plan.customers.isEmpty else { return [Line()] + note(words.planForNobody) }
        let items = listedItems(page)
        guard !items.isEmpty else { return nothingMatches }
        let table = planTable(of: page, numbers)
        let rows = page.cursor.top..<min(page.cursor.top + planItemHeight, items.count)
        let shortIDs = shortIDs(of: items[rows], in: plan, table)
        let lines = rows.map { index in
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
                    isLeftOut: !outlook.struck(before: step, for: customer).isEmpty,
                    removal: outlook.removal(after: step, for: customer),
                    finding: page.finding(of: step, for: customer.id)), isSelected: isSelected,
                highlight: highlight, shortID: tail(of: step, for: customer, shortIDs))
        }
        let blank = Array(repeating: Line(), count: max(0, planItemHeight - lines.count))
        let details = stepDetails(page)
        return details.isEmpty ? lines : lines + blank + details
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
        // The last column is the scroll bar's.
        let room = size.columns - 1
        let least = min(name.columns + fold.columns, max(8, room / 3))
        if columns(facts + [tail]) + least <= room { facts.append(tail) }
        if columns(facts + [customer.domain]) + least <= room {
            facts.insert(customer.domain, at: 0)
        }
        let left = max(1, room - columns(facts) - fold.columns)
        return Line(
            Span(mark, .key),
            Span((name.columns > left ? name.fitted(left) : name) + fold, .title),
            Span(facts.map { "  " + $0 }.joined(), .muted), isSelected: isSelected)
    }

    func planTable(of page: PlanPage, _ numbers: PlanNumbers) -> Table {
        // What is done, and what that brings, comes before by when it had to be, unless that is
        // soon.
        let isUrgent = numbers.isUrgent(at: now)
        return Table(
            [
                TableColumn("", width: 4),
                TableColumn(
                    words.stepLabel, width: 26, usual: max(34, min(46, page.widths.task)),
                    stretches: true
                ).naming.keepingEnds.holding(page.widths.task, isWhole: page.widths.isWhole),
                TableColumn(
                    words.costLabel, width: 25, usual: 36, most: .max,
                    expendability: isUrgent ? 3 : 2
                ).listing.holding(page.widths.effects, isWhole: page.widths.isWhole),
                TableColumn(
                    words.undoUntilLabel, width: undoColumns(numbers.mostSteps), expendability: 1),
                TableColumn(
                    words.deadlineLabel, width: deadlineWidth, expendability: isUrgent ? 2 : 3,
                    isSpare: !isUrgent,
                    isShown: numbers.hasDeadlines(at: now)),
            ], width: size.columns)
    }

    /// The columns of what says until when a step can be undone: as many as the longest plan needs
    /// to name its last step.
    private func undoColumns(_ last: Int) -> Int {
        max(12, words.undoUntilLabel.columns, words.undoUntilStep(last).columns)
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
