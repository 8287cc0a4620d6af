import Canvas
import Domain

extension Page {
    /// What narrows the list of the page; nil where there is none.
    var field: SearchField? {
        get {
            switch self {
            case .customer(let page): page.field
            case .blockers(let page): page.field
            case .offers(let page): page.field
            case .request(let page): page.field
            case .activity(let page): page.field
            case .plan(let page): page.field
            case .run(let page): page.field
            case .journal(let page): page.field
            case .radar(let page): page.field
            case .holding: nil
            }
        }
        set {
            guard let newValue else { return }
            switch self {
            case .customer(var page):
                page.field = newValue
                self = .customer(page)
            case .blockers(var page):
                page.field = newValue
                self = .blockers(page)
            case .offers(var page):
                page.field = newValue
                self = .offers(page)
            case .request(var page):
                page.field = newValue
                self = .request(page)
            case .activity(var page):
                page.field = newValue
                self = .activity(page)
            case .plan(var page):
                page.field = newValue
                self = .plan(page)
            case .run(var page):
                page.field = newValue
                self = .run(page)
            // These look through what they have by themselves.
            case .journal, .radar, .holding: return
            }
        }
    }

    /// Whether its search has a row of its own only while there is one.
    fileprivate var narrows: Bool {
        switch self {
        case .journal, .radar: false
        default: field.map { $0.isTyping || !$0.text.isEmpty } ?? false
        }
    }
}

extension State {
    /// The screen without the row that a search takes on a page that has none for it otherwise.
    var area: Size {
        pages.last?.narrows == true ? Size(rows: size.rows - 1, columns: size.columns) : size
    }

    /// That row, if there is one.
    var narrowingLines: [Line] {
        guard let page = pages.last, page.narrows, let field = page.field else { return [] }
        var whole = self
        whole.pages[whole.pages.count - 1].field = SearchField()
        return [searchLine(field, found: itemCount, of: whole.itemCount)]
    }

    var nothingMatches: [Line] {
        [Line(), Line(Span("  " + words.nothingMatches, .muted))]
    }

    /// Looks for something else on the page that shows; what stands under the cursor stays there,
    /// as long as it is found.
    mutating func narrow(to newer: SearchField) {
        let isOther = newer.text != searchField?.text
        let selected = rowNames.element(at: cursor.index)
        pages[pages.count - 1].field = newer
        guard isOther else { return }
        let names = rowNames
        let row = selected.flatMap(names.firstIndex)
        cursor.follow(itemAt: row ?? 0, count: names.count, height: itemHeight)
    }

    /// What stands in the rows of the page that shows, by what does not change when others go.
    private var rowNames: [AnyHashable] {
        switch pages.last {
        case .customer(let page): listed(on: page.tab, of: page)
        case .blockers(let page): listedBlockers(page).map(\.holding)
        case .offers(let page): listedOffers(page).map(\.id)
        case .request(let page): listedFormerCustomers(page).map(\.id)
        case .activity(let page): listedRecords(page).map(\.id)
        case .plan(let page):
            listedItems(page).compactMap { item in page.plan?.place(of: item) }
        case .run(let page):
            listedItems(page).compactMap { item in run?.plan.place(of: item) }
        case nil, .holding, .journal, .radar: []
        }
    }

    /// Those of some items in whose texts each word of a search is.
    private func narrowed<Item>(
        _ items: [Item], by field: SearchField, _ texts: (Item) -> [String]
    ) -> [Item] {
        let sought = SearchWord.all(in: field.text)
        guard !sought.isEmpty else { return items }
        return items.filter { item in
            let texts = texts(item)
            return sought.allSatisfy { word in texts.contains(where: word.occurs) }
        }
    }

    /// What a page of the open customer lists, as far as its search leaves it.
    func listed(on tab: CustomerPage.Tab, of page: CustomerPage) -> [Holding] {
        guard let holdings = open?.holdings else { return [] }
        return narrowed(holdings.items(on: tab), by: page.field(on: tab)) { item in
            cells(for: item, in: holdings).map(\.0) + [item.id]
        }
    }

    /// The same of the customer whose pages are on top.
    func listed(on tab: CustomerPage.Tab) -> [Holding] {
        guard case .customer(let page) = pages.last else { return [] }
        return listed(on: tab, of: page)
    }

    func listedBlockers(_ page: BlockersPage) -> [Blocker] {
        narrowed(eligibility?.blockers ?? [], by: page.field) { blocker in
            [
                blocker.name, words.cause(blocker.cause), words.wayOut(of: blocker),
                blocker.holding.id,
            ] + blocker.cost.map(words.consequence)
        }
    }

    func listedOffers(_ page: OffersPage) -> [Offer] {
        narrowed(page.offers ?? [], by: page.field) { offer in
            [
                offer.name, words.kind(offer.kind), words.billingCycle(offer.billingCycle),
                words.term(offer.termDuration), offer.publisherName, offer.id.text,
            ]
        }
    }

    func listedFormerCustomers(_ page: RequestPage) -> [Customer] {
        narrowed(page.formerCustomers, by: page.field) { customer in
            [customer.companyName, customer.domain, customer.id.text]
        }
    }

    func listedRecords(_ page: ActivityPage) -> [ActivityRecord] {
        narrowed(page.records ?? [], by: page.field) { record in
            [
                record.operationDate.ifTold?.minute ?? "", words.operation(of: record),
                record.customerName, record.customerID.text, record.resourceName,
                record.resourceID, record.userPrincipalName, words.outcome(record.outcome),
                words.details(of: record),
            ]
        }
    }

    /// The rows of a plan: a customer stays where one of its steps does, and the other way round.
    func listed(_ plan: Plan, by field: SearchField) -> [PlanItem] {
        narrowed(plan.items, by: field) { item in
            let customer = plan.customers[item.customer]
            let steps = plan.step(at: item).map { [$0] } ?? customer.steps
            return [customer.customer.companyName, customer.customer.domain, customer.id.text]
                + steps.map(words.task)
        }
    }
}
