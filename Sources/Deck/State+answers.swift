import Domain

extension State {
    mutating func take(_ snapshot: CustomerSnapshot) {
        guard var open, open.id == snapshot.id else { return }
        let wasBlocked = eligibility.map { !$0.blockers.isEmpty } ?? false
        let selected = selectedHoldings
        open.take(snapshot, isService: place.isService)
        open.isReading = false
        open.hasFailed = false
        self.open = open
        select(selected)
        marks.holdings.formIntersection(
            CustomerPage.Tab.allCases.flatMap { open.holdings?.items(on: $0) ?? [] })
        if wasBlocked, eligibility?.clearance != nil, open.pending.isEmpty {
            notice = Notice(text: words.removeLinkActive, tone: .good)
            underway?.opensTheLink = true
        }
    }

    /// The customer has left: its pages close, and the list is read again.
    mutating func lose(_ customer: Customer.ID) {
        customers.isStale = true
        marks.unmark([customer])
        guard let open, open.id == customer else { return }
        // That a run ends the relationship is no news.
        if !isLeft(by: customer) {
            notice = Notice(text: words.customerGone(open.companyName), tone: .warning)
        }
        self.open = nil
        pages.removeAll { !$0.outlivesCustomer }
        if dialog?.outlivesCustomer != true { dialog = nil }
    }

    mutating func take(_ request: RelationshipRequest, _ formerCustomers: [Customer]) {
        guard case .request(var page) = pages.last else { return }
        // An answer to the other checkbox is none: the link must be the one the box asks for.
        if request.includesDelegatedAccess == page.includesDelegatedAccess {
            page.request = request
        } else {
            page.isStale = true
        }
        page.formerCustomers = formerCustomers
        page.isReading = false
        turn(to: .request(page))
    }

    /// A read failed: the page says so, and is not asked for again until the operator does.
    mutating func giveUp(_ read: Read, because refusal: Refusal) {
        if case .lookalikes = read {
            answerLookalikes(.failed)
            return
        }
        notice = Notice(text: words.refusal(refusal), tone: .warning)
        switch read {
        case .customers(let search, _, _), .customersAround(_, let search, _):
            customers.reading = nil
            customers.kept = nil
            customers.answered = search
            customers.window = CustomerWindow(offset: 0, total: 0, rows: [])
            customers.hasFailed = true
        case .customer(let id):
            onHold?.isReading = false
            if open?.id == id {
                open?.isReading = false
                open?.hasFailed = true
            }
        case .matching: marks.awaited = nil
        case .markedShown: marks.giveUp(read)
        case .aftermath, .place, .lookalikes, .runs, .undo, .undoOfRun: break
        case .plan, .journal, .radar: giveUpPage()
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

    private mutating func giveUpPage() {
        switch pages.last {
        case .plan(var page):
            page.isReading = false
            turn(to: .plan(page))
        case .journal(var page):
            page.isReading = false
            turn(to: .journal(page))
        case .radar(var page):
            page.isReading = false
            turn(to: .radar(page))
        default: break
        }
    }

    mutating func everythingIsStale() {
        customers.isStale = true
        isPlaceStale = true
        open?.isStale = true
        onHold?.isStale = true
        switch pages.last {
        case .request(var page):
            page.isStale = true
            turn(to: .request(page))
        case .activity(var page):
            page.isStale = true
            turn(to: .activity(page))
        case .radar(var page):
            page.isStale = true
            turn(to: .radar(page))
        case .journal(var page):
            page.isStale = true
            turn(to: .journal(page))
        case nil, .customer, .holding, .blockers, .offers, .plan, .run: break
        }
    }

    /// A write is done: what shows is read again, and the operator told.
    mutating func performed(_ write: ClearedWrite, _ underway: Underway?) -> [Effect] {
        everythingIsStale()
        let words = words
        let target = underway?.targetName ?? ""
        let customer = underway?.customerName ?? ""
        func told(_ text: String) -> Notice { Notice(text: text, tone: .good) }
        // The greater news stays.
        if underway?.opensTheLink == true {
            notice = Notice(text: words.removeLinkActive, tone: .good)
            return []
        }
        switch write.write {
        case .suspend: notice = told(words.suspended(target))
        case .reactivate, .reactivateAzure: notice = told(words.reactivated(target))
        case .cancel(let holding):
            notice = told(
                underway?.endsAtRenewal == true
                    ? words.setToEndAtRenewal(target) : words.cancelled(holding, named: target))
        case .order:
            if case .offers = pages.last { pages.removeLast() }
            notice = told(words.ordered(customer))
        case .removeRelationship:
            notice = told(words.relationshipRemoved(customer))
            open = nil
            pages = []
            return [.read(.aftermath(write.customer))]
        case .accept: notice = told(words.relationshipAccepted(customer))
        case .setRenewal, .removeDelegatedAccess: break
        }
        return []
    }
}
