import Canvas
import Domain

/// What is typed to narrow a list, and whether it is being typed.
package struct SearchField: Equatable, Sendable {
    package var text = ""
    package var isTyping = false

    /// As much as it takes, in scalars: each key looks through the whole list.
    package static let limit = 200

    package init(text: String = "", isTyping: Bool = false) {
        self.text = text
        self.isTyping = isTyping
    }

    /// Takes a key while it is typed; false if it is for the list instead.
    mutating func type(_ key: Key) -> Bool {
        switch key {
        case .character(let character):
            text.append(String(character), upTo: Self.limit)
        case .backspace:
            if text.isEmpty { isTyping = false } else { text.removeLast() }
        case .control("u"):
            text = ""
        case .control("w"):
            var words = text.split(separator: " ", omittingEmptySubsequences: true)
            if !words.isEmpty { words.removeLast() }
            text = words.map { $0 + " " }.joined()
        case .enter, .tab:
            isTyping = false
        case .escape:
            self = SearchField()
        case .up, .down, .pageUp, .pageDown:
            return false
        default: break
        }
        return true
    }

    /// Whether there is no room for that key.
    func isFull(for key: Key) -> Bool {
        guard case .character(let character) = key else { return false }
        return text.unicodeScalars.count + character.unicodeScalars.count > Self.limit
    }

    /// Takes pasted text; what was not being typed gives way to it. False if not all had room.
    mutating func paste(_ pasted: String) -> Bool {
        if !isTyping { text = "" }
        isTyping = true
        return text.append(pasted, upTo: Self.limit)
    }
}

extension String {
    /// Adds what has room in a field of so many scalars; false if some of it has not.
    @discardableResult
    mutating func append(_ addition: String, upTo limit: Int) -> Bool {
        let room = limit - unicodeScalars.count
        let all = addition.unicodeScalars
        if all.count <= room {
            append(addition)
            return true
        }
        unicodeScalars.append(contentsOf: all.prefix(max(0, room)))
        return false
    }

    /// Pasted text as a field takes it: without control characters; where a line ends there is a
    /// blank, if lines are to be parted.
    func pasted(partingLines: Bool) -> String {
        let text = split(whereSeparator: { $0.isNewline || $0 == "\t" })
            .joined(separator: partingLines ? " " : "")
        let shown = String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
        return shown.split(separator: " ").joined(separator: " ")
    }
}

extension State {
    /// What narrows the list that shows; nil where there is no list.
    var searchField: SearchField? {
        get {
            guard let page = pages.last else {
                return SearchField(text: customers.search, isTyping: customers.isSearching)
            }
            if case .request = page, !place.playsAcceptance { return nil }
            return page.field
        }
        set {
            guard let newValue, newValue != searchField else { return }
            switch pages.last {
            case nil:
                customers.search(for: newValue.text)
                customers.isSearching = newValue.isTyping
            case .journal(var page):
                page.narrow(to: newValue, in: words)
                turn(to: .journal(page))
            case .radar(var page):
                page.narrow(to: newValue, in: words)
                turn(to: .radar(page))
            default: narrow(to: newValue)
            }
        }
    }

    /// Whether letters are typed into a search, and are no commands.
    var isTyping: Bool { searchField?.isTyping ?? false }

    /// Begins to type a search.
    mutating func beginSearch() { searchField?.isTyping = true }

    /// Takes a key while a search is typed; false if it is for the list instead.
    mutating func typeSearch(_ key: Key) -> Bool {
        guard var field = searchField else { return false }
        if field.isFull(for: key) { tellFull(SearchField.limit) }
        let isTaken = field.type(key)
        searchField = field
        return isTaken
    }

    /// The row of a page in which its search is typed: the field, and how much it leaves.
    func searchLine(_ field: SearchField, found: Int, of total: Int) -> Line {
        guard field.isTyping || !field.text.isEmpty else {
            return Line(Span(" / " + words.searchPrompt, .muted))
        }
        return Line(
            Span(" / ", .key), Span(shownEnd(of: field) + " ", .input),
            Span("  " + words.searchFound(found, of: total), .muted))
    }

    /// As much of what is typed as has room; its end stays in sight.
    func shownEnd(of field: SearchField) -> String {
        let room = max(8, size.columns - 24)
        var text = field.text[...]
        while String(text).columns > room { text.removeFirst() }
        return String(text)
    }
}

extension State {
    /// Takes pasted text: into what is typed in a dialog, else into the search of the list. It is
    /// never the keys its letters are.
    mutating func paste(_ text: String) {
        if let dialog {
            paste(text.pasted(partingLines: false), into: dialog)
            return
        }
        guard var field = searchField else {
            notice = Notice(text: words.pasteHasNoField, tone: .plain)
            return
        }
        let isWhole = field.paste(text.pasted(partingLines: true))
        searchField = field
        if !isWhole { tellFull(SearchField.limit) }
    }

    private mutating func paste(_ text: String, into dialog: Dialog) {
        var isWhole = true
        switch dialog {
        case .removal(var removal):
            isWhole = removal.typed.append(text, upTo: Dialog.typedLimit)
            removal.differs = false
            self.dialog = .removal(removal)
        case .plan(.start(var start)) where start.isTyped:
            isWhole = start.typed.append(text, upTo: Dialog.typedLimit)
            start.differs = false
            self.dialog = .plan(.start(start))
        case .confirmation(var confirmation):
            for digit in text.prefix(9) where digit.isASCII && digit.isWholeNumber {
                confirmation.type(digit: digit.wholeNumberValue ?? 0)
            }
            self.dialog = .confirmation(confirmation)
        case .help:
            isWhole = helpSearch.paste(text)
            dialogTop = 0
        case .plan, .planned, .unlock, .refusal, .record, .entry, .aftermath, .message, .run:
            return
        }
        if !isWhole { tellFull(isHelp(dialog) ? SearchField.limit : Dialog.typedLimit) }
    }

    private func isHelp(_ dialog: Dialog) -> Bool { dialog == .help }

    /// Says that not all of it had room.
    mutating func tellFull(_ limit: Int) {
        notice = Notice(text: words.searchFull(limit), tone: .warning)
    }
}

extension Dialog {
    /// As much as can be typed into one, in scalars: more than a domain has.
    static let typedLimit = 300
}

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
                blocker.name, words.cause(blocker.cause), words.wayOut(blocker.wayOut),
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
                record.operationDate.ifTold?.minute ?? "", words.operation(record.operation),
                record.customerName, record.customerID.text, record.resourceName,
                record.resourceID, record.userPrincipalName, words.outcome(record.outcome),
                record.details,
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
