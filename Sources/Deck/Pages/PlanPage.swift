import Canvas
import Domain
import Wording

/// A plan, to be read, struck out of, rehearsed, saved and started.
package struct PlanPage: Equatable, Sendable {
    /// Whom it was asked for, and what the list was narrowed to then.
    package let asked: [Customer.ID]
    package let search: String
    /// The plan, and what can be expected of it.
    package private(set) var outlook: PlanOutlook?
    /// What the head says of it.
    private(set) var numbers: PlanNumbers?
    private(set) var widths = PlanWidths()
    /// How many of those asked for the search hides: they are left out.
    package var hidden = 0
    /// What the dry run of this very plan found.
    package var findings: [Finding] = []
    package var isRehearsing = false
    package var isStale = true
    package var isReading = false
    /// The customers whose steps are hidden.
    var folded: Set<Customer.ID> = []
    var field = SearchField()
    package var cursor = ListCursor()

    package init(asked: [Customer.ID], search: String) {
        self.asked = asked
        self.search = search
    }

    /// How many customers one plan may be for.
    static let limit = 500
}

extension PlanPage {
    package var plan: Plan? { outlook?.plan }

    /// Whether the steps of a customer are hidden: a search shows those of all.
    func hidesSteps(of customer: Customer.ID) -> Bool {
        field.text.isEmpty && folded.contains(customer)
    }

    /// Replaces the plan on the page. Findings about the old one are dropped.
    mutating func change(to plan: Plan, at moment: Instant, in words: Words) {
        let outlook = PlanOutlook(of: plan, at: moment)
        self.outlook = outlook
        numbers = PlanNumbers(of: outlook)
        widths = PlanWidths(of: plan, in: words, at: moment)
        findings = []
        isRehearsing = false
    }

    /// What the dry run found of a step.
    func finding(of step: PlanStep, for customer: Customer.ID) -> Finding? {
        findings.first { $0.customer == customer && $0.step == step.id }
    }

    /// Takes a plan made anew. What was struck out, or is cancelled instead of suspended, stays so,
    /// and the cursor stays on its row; at first it is on the first step.
    mutating func take(
        _ fresh: Plan, hidden: Int, at moment: Instant, height: Int,
        identity: Identity, in words: Words, listed: (Plan, SearchField) -> [PlanItem]
    ) {
        let struck = plan?.strikes ?? []
        let place = plan.flatMap { plan -> PlanPlace? in
            let items = listed(plan, field)
            return items.indices.contains(cursor.index)
                ? plan.place(of: items[cursor.index]) : nil
        }
        var fresh = fresh
        fresh.choose(plan?.choices ?? [], for: identity, at: moment)
        fresh.strike(struck)
        self.hidden = hidden
        isReading = false
        let isFirst = plan == nil
        change(to: fresh, at: moment, in: words)
        let items = listed(fresh, field)
        let index =
            isFirst
            ? items.firstIndex { fresh.step(at: $0) != nil }
            : place.flatMap { place in items.firstIndex { fresh.place(of: $0) == place } }
        cursor.select(index ?? cursor.index, count: items.count, height: height)
    }
}

extension PlanPage: NarrowedPage, ReadingPage {
    var page: Page? { .plan(self) }
    var read: Read { .plan(asked, search: search) }

    var mainActs: [Command] { [.open, .start] }
    func titles(in state: State) -> [String] { [state.words.planTitle] }
    func bindings(in state: State) -> [Binding] { Keymap.plan }
    func head(in state: State) -> [Line] { state.planHead(self) }
    func body(in state: State) -> [Line] { state.planBody(self) }
    func itemCount(in state: State) -> Int { state.listedItems(self).count }
    func itemHeight(in state: State) -> Int { state.planItemHeight }

    mutating func searchAgain(in words: Words) {
        if let outlook { widths = PlanWidths(of: outlook.plan, in: words, at: outlook.moment) }
    }

    func item(inRow row: Int, in state: State) -> Int? { itemOfOneRow(row, in: state) }

    func rowNames(in state: State) -> [AnyHashable] {
        state.listedItems(self).compactMap { plan?.place(of: $0) }
    }

    var outlivesCustomer: Bool { true }

    /// It is made anew only when the operator asks for it, not while it is being read.
    mutating func becomeStale(isAsked: Bool) { if isAsked { isStale = true } }

    func obey(_ command: Command, in state: inout State) -> [Effect]? {
        switch command {
        case .open:
            state.openStep()
        case .strike:
            state.strike()
        case .otherWay:
            state.chooseOtherWay()
        case .rehearse:
            guard let plan else { return [] }
            var page = self
            page.isRehearsing = true
            page.put(in: &state)
            return [.rehearse(plan)]
        case .save: return plan.map { [.savePlan($0)] } ?? []
        case .start:
            guard let plan else { return [] }
            state.dialog = .start(StartDialog(PlanOutlook(of: plan, at: state.now)))
        default: return nil
        }
        return []
    }
}

extension Keymap {
    static let plan = [
        Binding(.enter, command: .open, hint: \.detailsKey) {
            $0.offPlan ?? $0.offStep ?? $0.offFold
        }.reading,
        Binding(.character("S"), command: .start, hint: \.startKey) { $0.offStart },
        Binding(.character("x"), command: .strike, hint: \.strikeKey) { $0.offPlan },
        otherWay,
        Binding(.character("D"), command: .rehearse, hint: \.rehearseKey) {
            $0.offPlan ?? $0.offWrites
        },
        Binding(.character("w"), command: .save, hint: \.saveKey) { $0.offPlan }, filtering,
        copying,
    ]

    /// Cancels what a step suspends, or suspends it again.
    static let otherWay = Binding(
        .character("c"), command: .otherWay, hint: \.otherWayKey
    ) { $0.offPlan ?? $0.offOtherWay }

    /// Where there are customers to plan for.
    static let planning = Binding(.character("p"), command: .plan, hint: \.planKey) {
        $0.offPlanning
    }
}

extension State {
    /// Why no plan can be made here; nil if it can.
    var offPlanning: Off? {
        let count = planTargetCount
        let hasNoEnd = openRange != nil && open == nil && customers.selected == nil
        if count == 0 || hasNoEnd { return .said(\.nothingSelected) }
        // On a customer's pages, the filter is not about whom it is for.
        if open == nil, let offFilter { return offFilter }
        return count > PlanPage.limit ? .said(\.planTooManyCustomers) : offPlanTargets
    }

    /// Why the plan's keys are off; nil if there is a plan.
    fileprivate var offPlan: Off? {
        guard case .plan(let page) = pages.last else { return .said(\.nothingSelected) }
        guard let plan = page.plan else { return .said(page.isReading ? \.reading : \.readFailed) }
        return plan.customers.isEmpty ? .said(\.planForNobody) : nil
    }

    fileprivate var offStep: Off? { selectedInPlan == nil ? .said(\.noStepSelected) : nil }

    fileprivate var offOtherWay: Off? {
        guard case .plan(let page) = pages.last, let item = selectedInPlan,
            let step = page.plan?.step(at: item), step.otherWay(at: now) != nil
        else { return .said(\.noOtherWay) }
        return nil
    }

    fileprivate var offWrites: Off? {
        guard case .plan(let page) = pages.last, page.numbers?.hasWrites == true else {
            return .said(\.planWritesNothing)
        }
        return nil
    }

    private var offFeasible: Off? {
        guard case .plan(let page) = pages.last, let plan = page.plan,
            plan.canWrite(at: now)
        else { return .said(\.planNothingFeasible) }
        return nil
    }

    /// Why the plan cannot be started; nil if it can.
    var offStart: Off? {
        offPlan ?? place.offReadOnly ?? offWrites ?? offFeasible
            ?? offOtherRun
    }

    /// Why no other run begins: one is under way.
    private var offOtherRun: Off? {
        run?.isMoving == true ? .said(\.runOtherRun) : nil
    }
}

extension State {
    /// Makes a plan for whomever the page is about.
    mutating func openPlan() {
        let targets = planTargets
        pages.append(.plan(PlanPage(asked: targets.asked, search: targets.search)))
    }

    /// Shows all there is to say about the step under the cursor; the row of a customer hides its
    /// steps, or shows them again.
    fileprivate mutating func openStep() {
        guard case .plan(var page) = pages.last, let outlook = page.outlook,
            let item = selectedInPlan
        else { return }
        guard let step = outlook.plan.step(at: item) else {
            page.folded.formSymmetricDifference([outlook.plan.customers[item.customer].id])
            page.cursor.select(
                page.cursor.index, count: listedItems(page).count, height: planItemHeight)
            return turn(to: .plan(page))
        }
        let plan = outlook.plan
        let customer = plan.customers[item.customer]
        // Refused only because of other steps: not foreseen for itself, and not a matter of time.
        let isStranded =
            step.foreseen == nil
            && customer.refusals(by: plan.rules, at: plan.madeAt)[step.id] != nil
        dialog = .step(
            StepDialog(
                customer: customer, step: step,
                refusal: outlook.refusal(of: step, for: customer.id), isStranded: isStranded,
                struck: outlook.struck(before: step, for: customer),
                removal: outlook.removal(after: step, for: customer),
                finding: page.finding(of: step, for: customer.id)))
    }

    mutating func take(_ plan: Plan, hidden: Int) {
        let (now, height, identity, before) = (now, planItemHeight, place.identity, self)
        changePlan { page in
            let folded = page.folded
            page.take(
                plan, hidden: hidden, at: now, height: height, identity: identity,
                in: before.words,
                listed: { before.listed($0, by: $1, folding: folded) })
        }
    }

    /// Takes what a dry run found, unless the plan has changed since.
    mutating func take(_ findings: [Finding], of plan: Plan) {
        var isOurs = false
        changePlan { page in
            guard page.plan == plan else { return }
            page.findings = findings
            page.isRehearsing = false
            isOurs = true
        }
        guard isOurs else { return }
        let refused = findings.count { $0.refusal != nil }
        let feasible = findings.count - refused
        tell(refused == 0 ? .good : .warning) { $0.planRehearsed(feasible, refused: refused) }
    }

    /// The dry run will not finish.
    mutating func stopRehearsing() { changePlan { $0.isRehearsing = false } }

    /// Strikes out what is under the cursor, or takes it in again, and says which other steps
    /// depend on it.
    fileprivate mutating func strike() {
        guard case .plan(var page) = pages.last, let before = page.outlook,
            let item = selectedInPlan
        else { return }
        var plan = before.plan
        plan.toggle(item)
        page.change(to: plan, at: now, in: words)
        turn(to: .plan(page))
        let customer = plan.customers[item.customer]
        let resting = customer.steps.filter { step in
            step.foreseen == nil && page.outlook?.refusal(of: step, for: customer.id) != nil
                && before.refusal(of: step, for: customer.id) == nil
        }
        guard !resting.isEmpty else { return }
        let ends = resting.contains { $0.write == .removeRelationship }
        tell(.warning) { words in
            let steps = resting.map { "\($0.id) \(words.task(of: $0, for: customer))" }
            return words.paragraph([
                words.struckRefusesOthers(words.list(steps)),
                ends ? words.struckKeepsRelationship : "",
            ])
        }
    }

    /// Cancels what the step under the cursor suspends, or suspends it again. The plan is shown as
    /// it is then, and confirmed as it is shown.
    mutating func chooseOtherWay() {
        guard case .plan(var page) = pages.last, var plan = page.plan, let item = selectedInPlan,
            let step = plan.step(at: item),
            let chosen = plan.customers[item.customer].choosingOtherWay(
                of: step, by: plan.rules, for: place.identity, at: now)
        else { return }
        plan.customers[item.customer] = chosen
        page.change(to: plan, at: now, in: words)
        turn(to: .plan(page))
        let name = chosen.name(of: step)
        let isCancelled = plan.step(at: item)?.isCancelledInstead ?? false
        tell(.plain) { isCancelled ? $0.stepNowCancels(name) : $0.stepNowSuspends(name) }
    }

    /// Changes the plan's page wherever it is: a journal may have been opened over it.
    private mutating func changePlan(_ change: (inout PlanPage) -> Void) {
        for place in pages.indices.reversed() {
            guard case .plan(var page) = pages[place] else { continue }
            change(&page)
            pages[place] = .plan(page)
            return
        }
    }
}
