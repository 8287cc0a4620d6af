import Domain

extension State {
    mutating func take(_ account: CustomerAccount, _ holdings: Holdings) {
        guard var open, open.id == holdings.customer.id else { return }
        let wasBlocked = eligibility.map { !$0.blockers.isEmpty } ?? false
        open.account = account
        open.holdings = holdings
        open.companyName = holdings.customer.companyName
        open.isReading = false
        self.open = open
        if wasBlocked, eligibility?.clearance != nil {
            notice = Notice(text: words(NoticeWords.linkAlive), tone: .good)
        }
    }

    /// The customer has left: its pages close, and the list is read again.
    mutating func lose(_ customer: Customer.ID) {
        customers.isStale = true
        guard let open, open.id == customer else { return }
        notice = Notice(text: words(NoticeWords.customerGone, open.companyName), tone: .warning)
        self.open = nil
        pages = []
        dialog = nil
    }

    mutating func take(_ request: RelationshipRequest, _ formerCustomers: [Customer]) {
        guard case .request(var page) = pages.last else { return }
        page.request = request
        page.formerCustomers = formerCustomers
        page.isReading = false
        turn(to: .request(page))
    }

    /// A read failed: the page says so, and is not asked for again until the operator does.
    mutating func giveUp(_ read: Read, because refusal: Refusal) {
        notice = Notice(text: words.refusal(refusal), tone: .warning)
        switch read {
        case .customers(let search, _, _):
            customers.reading = nil
            customers.answered = search
            customers.window = CustomerWindow(offset: 0, total: 0, rows: [])
        case .customer:
            open?.isReading = false
        case .aftermath: break
        case .offers:
            if case .offers(var page) = pages.last {
                page.offers = []
                page.isReading = false
                turn(to: .offers(page))
            }
        case .request:
            if case .request(var page) = pages.last {
                page.isReading = false
                turn(to: .request(page))
            }
        case .activity:
            if case .activity(var page) = pages.last {
                page.isReading = false
                turn(to: .activity(page))
            }
        }
    }

    mutating func everythingIsStale() {
        customers.isStale = true
        open?.isStale = true
        switch pages.last {
        case .request(var page):
            page.isStale = true
            turn(to: .request(page))
        case .activity(var page):
            page.isStale = true
            turn(to: .activity(page))
        case nil, .customer, .holding, .blockers, .offers: break
        }
    }

    /// An act is done: what shows is read again, and the operator told.
    mutating func acted(_ act: Act) -> [Effect] {
        everythingIsStale()
        let words = words
        func told(_ phrase: NoticeWords, _ name: String) -> Notice {
            Notice(text: words(phrase, name), tone: .good)
        }
        switch act {
        case .suspend(let id, _):
            notice = told(.suspended, open?.holdings?.subscription(id)?.name ?? id.text)
        case .reactivate(let id, _):
            notice = told(.reactivated, open?.holdings?.subscription(id)?.name ?? id.text)
        case .cancel(let holding, _):
            notice = told(.cancelled, open?.holdings?.name(of: holding) ?? holding.id)
        case .order:
            if case .offers = pages.last { pages.removeLast() }
            notice = told(.ordered, open?.companyName ?? "")
        case .removeRelationship(let clearance):
            notice = told(.removed, open?.companyName ?? clearance.customer.text)
            open = nil
            pages = []
            return [.read(.aftermath(clearance.customer))]
        case .accept(let id, _):
            notice = told(.accepted, selectedFormerCustomer?.companyName ?? id.text)
        }
        return []
    }
}
