import Canvas
import Domain
import Wording

extension RenewalsPage {
    var hasPane: Bool { true }

    /// The names of a customer and a subscription whole, and what they are beside.
    func wantedColumns(in state: State) -> Int { 140 }

    func table(at width: ListWidth, in state: State) -> Table? {
        state.renewalsTable(at: width)
    }

    func pane(in state: State, width: Int, height: Int) -> [Line] {
        guard let term = selectedTerm else {
            if case .monthly(let monthly)? = selected {
                return state.paneLines(of: monthly, width: width)
            }
            return []
        }
        let words = state.words
        let facts = [
            Fact(words.customerLabel, term.companyName), Fact(words.domainLabel, term.domain),
            Fact(
                words.atTermEndLabel, "\(term.mark) \(words.termEnd(term.end))",
                term.role),
        ]
        return state.paneLines(of: term.holding, in: term.held, width: width, facts)
    }

    func portalPage(in state: State) -> PortalPage? {
        selectedTerm.map { .subscriptions($0.customer) }
    }
}

extension State {
    /// What is known of those of each month together, and which key lists them one by one.
    fileprivate func paneLines(of monthly: MonthlyTerms, width: Int) -> [Line] {
        let date = monthly.first
        let left = words.timeLeft(until: date, at: now, in: localTime)
        let name = monthly.count.map(words.monthlyTerms) ?? words.monthlyTermsUncounted
        let facts = [
            Fact(
                words.firstTermEndLabel, "\(date.day) (\(left))",
                DateUrgency(of: date, at: now).role),
            Fact(words.quantityLabel, monthly.seats?.grouped ?? "…"),
            Fact(words.termLabel, words.termOneMonth),
            Fact(words.atTermEndLabel, "↺ " + words.rowMonthly),
        ]
        return name.wrapped(columns: width).map { Line(Span($0, .title)) } + [Line()]
            + facts.lines(width: width) + [Line()]
            + words.rowIsOfMany.wrapped(columns: width).map { Line(Span($0, .muted)) }
    }
}
