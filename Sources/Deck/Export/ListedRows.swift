import Domain
import Wording

/// The list of a page, to be exported.
struct ListedRows {
    /// How many rows it has.
    let count: Int
    /// What its file is called, without the date and the ending.
    let name: String
    /// What the page is called.
    let title: String
    /// What the page shows in fewer rows and the file leaves out, in words; nil if nothing.
    var leftOut: String?
    /// What the columns of a single row are called.
    let headings: () -> [ListHeading]
    /// Returns the rows. They are not made before they are asked for.
    let content: () -> ExportRequest.Content
    /// Returns the values of the row at a place, those of the columns that the screen has no room
    /// for as well; nil if none is there.
    let row: (Int) -> [ListCell]?
}

extension ListedRows {
    /// `row` returns the row at a place, from 0 up to `count`; nil for one that has nothing to
    /// tell.
    fileprivate init<Row>(
        _ columns: [ListColumn<Row>], count: Int, name: String, title: String,
        row: @escaping (Int) -> Row?
    ) {
        self.init(
            count: count, name: name, title: title, headings: { columns.map(\.heading) },
            content: { .table(Listing(columns, of: (0..<count).compactMap(row)).table) },
            row: { place in
                guard 0..<count ~= place, let row = row(place) else { return nil }
                return columns.map { $0.cell(row) }
            })
    }

    /// `rows` are those of the page, in its order; nil for one that is no row of the list, such as
    /// the head of a group.
    fileprivate init<Row>(
        _ columns: [ListColumn<Row>], of rows: [Row?], name: String, title: String
    ) {
        let listed = rows.compactMap(\.self)
        self.init(
            count: listed.count, name: name, title: title, headings: { columns.map(\.heading) },
            content: { .table(Listing(columns, of: listed).table) },
            row: { place in
                rows.element(at: place).flatMap(\.self).map { row in columns.map { $0.cell(row) } }
            })
    }
}

extension State {
    fileprivate var columns: ListColumns { ListColumns(words, at: now) }

    /// The domain of the open customer after the name of a list, for the name of a file.
    fileprivate func named(_ list: String) -> String {
        let customer = open?.holdings?.customer ?? open?.account?.customer
        return [list, customer?.domain].compactMap { $0 }.joined(separator: "-")
    }
}

extension CustomersPage {
    /// The rows are outside: only a part of them is in memory.
    func listed(in state: State) -> ListedRows? {
        ListedRows(
            count: total, name: "customers", title: state.words.customersTitle,
            headings: { state.columns.customers.map(\.heading) },
            content: { [search, order] in .customers(search: search, in: order) },
            row: { place in row(place).map { row in state.columns.customers.map { $0.cell(row) } } }
        )
    }
}

extension CustomerPage {
    func listed(in state: State) -> ListedRows? {
        guard tab != .account, let holdings = state.open?.listed else { return nil }
        if tab == .access { return listedAccess(holdings, in: state) }
        let name =
            switch tab {
            case .subscriptions, .account, .access: "subscriptions"
            case .reservations: "reservations"
            case .software: "software"
            }
        let items = state.listed(on: tab, of: self)
        let blocking = Set(state.eligibility?.blockers.map(\.holding) ?? [])
        let pending = Set(state.open?.pending.compactMap(\.holding) ?? [])
        return ListedRows(
            state.columns.holdings, count: items.count,
            name: state.named(name), title: state.words[keyPath: tab.title]
        ) { place in
            holdings.rows(
                of: [items[place]], blocking: blocking, pending: pending, by: state.place.rules,
                at: state.now, in: state.words
            ).first
        }
    }
}

extension CustomerPage {
    /// The admin relationships with the open customer.
    private func listedAccess(_ holdings: Holdings, in state: State) -> ListedRows {
        let items = state.listed(on: .access, of: self)
        return ListedRows(
            state.columns.adminRelationships(ofAll: false), count: items.count,
            name: state.named("gdap"), title: state.words.accessTitle
        ) { place in
            guard case .adminRelationship(let id) = items[place] else { return nil }
            return holdings.adminRelationship(id).map { AdminAccessRow(of: holdings.customer, $0) }
        }
    }
}

extension AccessListPage {
    /// The rows are outside: only a part of them is in memory.
    func listed(in state: State) -> ListedRows? {
        ListedRows(
            count: list.total, name: "admin-access", title: state.words.accessListTitle,
            headings: { state.columns.adminAccess.map(\.heading) },
            content: { [search = list.search, order = list.order] in
                .access(search: search, in: order)
            },
            row: { place in
                list.row(place).map { row in state.columns.adminAccess.map { $0.cell(row) } }
            })
    }
}

extension BlockersPage {
    func listed(in state: State) -> ListedRows? {
        ListedRows(
            state.columns.blockers(of: state.open?.holdings, in: state.localTime),
            of: state.listedBlockers(self), name: state.named("blockers"),
            title: state.words.blockersTitle)
    }
}

extension OffersPage {
    func listed(in state: State) -> ListedRows? {
        ListedRows(
            state.columns.offers, of: state.listedOffers(self), name: "offers",
            title: state.words.catalogueTitle)
    }
}

extension RequestPage {
    func listed(in state: State) -> ListedRows? {
        guard state.place.playsAcceptance else { return nil }
        return ListedRows(
            state.columns.formerCustomers, of: state.listedFormerCustomers(self),
            name: "former-customers", title: state.words.requestTitle)
    }
}

extension ActivityPage {
    func listed(in state: State) -> ListedRows? {
        ListedRows(
            state.columns.activity, of: state.listedRecords(self),
            name: customer == nil ? "activity" : state.named("activity"),
            title: state.words.activityLogTitle)
    }
}

extension JournalPage {
    func listed(in state: State) -> ListedRows? {
        let words = state.words
        let ofPrograms = withWholeIDs
        return ListedRows(
            state.columns.journal, count: count,
            name: customer == nil ? "journal" : state.named("journal"), title: words.journalTitle
        ) { place in
            guard let row = row(at: place), let entry = head(of: row) else { return nil }
            let told = told(of: row, in: words)
            return ExportedEntry(
                entry: entry, mark: told.mark, told: told.sentence,
                toldToPrograms: ofPrograms.told(of: row, in: Language.ofPrograms).sentence,
                customer: customer(of: row))
        }
    }
}

extension RadarPage {
    func listed(in state: State) -> ListedRows? {
        let columns = state.columns.radar(in: state.localTime)
        // Local time that is UTC is copied once; a file has the same columns everywhere.
        let copied = columns.filter { !state.localTime.isUTC || $0.heading.name != "local" }
        let listed = ListedRows(columns, of: signs, name: "radar", title: state.words.radarTitle)
        return ListedRows(
            count: listed.count, name: listed.name, title: listed.title,
            headings: { copied.map(\.heading) }, content: listed.content,
            row: { place in signs.element(at: place).map { sign in copied.map { $0.cell(sign) } } })
    }
}

extension RenewalsPage {
    /// The rows are outside: only a part of them is in memory. Those of each month are listed as
    /// they are here: one by one, or not at all.
    func listed(in state: State) -> ListedRows? {
        let columns = state.columns.endingTerms(in: state.localTime)
        // A search may leave none of each month, and their row stands for one term at least.
        let hasMonthly =
            window.rows.contains { $0.id == .monthly }
            || (answered.isEmpty ? totals?.monthly ?? 0 : (window.found ?? 0) - total) > 0
        let isFolded = !order.listsMonthly && hasMonthly
        let count = max(0, total - (isFolded && window.total > 0 ? 1 : 0))
        let monthly =
            window.found.map { $0 - count } ?? (answered.isEmpty ? totals?.monthly : nil)
        let words = state.words
        return ListedRows(
            count: count, name: "renewals", title: words.renewalsTitle,
            leftOut: isFolded
                ? words.exportWithout(
                    monthly.map(words.monthlyTerms) ?? words.monthlyTermsUncounted) : nil,
            headings: { columns.map(\.heading) },
            content: { [search, order] in .terms(search: search, in: order) },
            row: { place in row(place)?.term.map { term in columns.map { $0.cell(term) } } })
    }
}

extension PlanPage {
    func listed(in state: State) -> ListedRows? {
        guard let outlook else { return nil }
        let words = state.words
        let rows = state.listedItems(self).map { item -> PlanStepRow? in
            let part = outlook.plan.customers[item.customer]
            guard let step = outlook.plan.step(at: item) else { return nil }
            let foreseen = outlook.refusal(of: step, for: part.id)
            let isLeftOut = !outlook.struck(before: step, for: part).isEmpty
            let finding = finding(of: step, for: part.id)
            var state: String {
                if step.isStruck { return words.stepStruck }
                if isLeftOut { return words.stepIsNotRun }
                if foreseen != nil { return words.stepWillBeRefused }
                guard let finding else { return "" }
                return finding.refusal.map { words.refusal($0) } ?? words.entryNothingAgainst
            }
            return PlanStepRow(
                step, of: part, state: state,
                progress: step.isStruck || isLeftOut
                    ? .struck : (foreseen ?? finding?.refusal).map(StepState.refused),
                removal: outlook.removal(after: step, for: part))
        }
        return ListedRows(state.columns.steps, of: rows, name: "plan", title: words.planKey)
    }
}

extension RunPage {
    func listed(in state: State) -> ListedRows? {
        guard let run = state.run else { return nil }
        let words = state.words
        let outlook = PlanOutlook(of: run.plan, at: run.startedAt)
        let rows = state.listedItems(self).map { item -> PlanStepRow? in
            let part = run.plan.customers[item.customer]
            guard let step = run.plan.step(at: item) else { return nil }
            let progress = run.state(of: step, for: part.id)
            return PlanStepRow(
                step, of: part,
                state: words.state(
                    progress, wasSent: run.wasSent(run.reference(part.id, step.id)),
                    at: state.now),
                progress: progress,
                role: progress.role, removal: outlook.removal(after: step, for: part))
        }
        return ListedRows(state.columns.steps, of: rows, name: "run", title: words.runKey)
    }
}
