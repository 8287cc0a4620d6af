import Domain

/// What was open before a jump to another customer: one is open at a time.
package struct WayBack: Equatable, Sendable {
    var customer: OpenCustomer
    var pages: [Page]

    /// So many jumps can be taken back.
    static let limit = 8

    /// The same, to be read again; a plan stays as it was left, with what its dry run found.
    fileprivate var unread: WayBack {
        var again = self
        again.customer.isStale = true
        again.customer.isReading = false
        again.customer.isRefreshing = false
        again.customer.isUndoableStale = true
        again.customer.isReadingUndoable = false
        for place in again.pages.indices {
            // Nobody was there to take an answer.
            if case .plan(var page) = again.pages[place] {
                page.isRehearsing = false
                again.pages[place] = .plan(page)
            }
            if case .renewals(var page) = again.pages[place] {
                page.forgetReads()
                again.pages[place] = .renewals(page)
            }
            if case .accessList(var page) = again.pages[place] {
                page.forgetReads()
                again.pages[place] = .accessList(page)
            }
            guard var page = again.pages[place].model as? any ReadingPage else { continue }
            if page.isReading {
                page.isReading = false
                page.isStale = true
            } else {
                page.becomeStale(isAsked: false)
            }
            again.pages[place].model = page
        }
        return again
    }
}

// The two ways to leave a page: back to where one came from, and up to the page that has it in the
// portal.

extension State {
    /// Opens pages of a customer over those that show. A step back returns to these, also where
    /// they are of another customer.
    mutating func enter(_ customer: OpenCustomer, _ opened: [Page]) {
        guard let open, !pages.isEmpty else {
            self.open = customer
            pages += opened
            return
        }
        if open.id == customer.id {
            pages += opened
            return
        }
        let before = waysBack + [WayBack(customer: open, pages: pages)]
        self.open = customer
        pages = opened
        waysBack = before.suffix(WayBack.limit)
    }

    /// Leaves the page on the screen for the one that it was opened from.
    mutating func leavePage() {
        var before = waysBack
        dropPage()
        if case .customer(let page)? = pages.last, page.isPassed { dropPage() }
        guard pages.isEmpty, let last = before.popLast()?.unread else { return }
        open = last.customer
        pages = last.pages
        waysBack = before
    }

    /// Leaves the page on the screen for the one above it, as the path at the top has them.
    mutating func dropPage() {
        let left = pages.removeLast()
        if case .holding(let page) = left { select(page.holding) }
        // The radar opens customers too: one stays open as long as its page does.
        let isOpen = pages.contains { if case .customer = $0 { true } else { false } }
        if !isOpen { open = nil }
    }

    /// Notes that a customer's page shows which was only passed before: from now on a step back
    /// leads to it.
    mutating func noteShown() {
        guard case .customer(var page)? = pages.last, page.isPassed else { return }
        page.isPassed = false
        turn(to: .customer(page))
    }

    /// Forgets the ways back to a customer.
    mutating func forgetWayBack(to customer: Customer.ID) {
        waysBack.removeAll { $0.customer.id == customer }
    }
}
