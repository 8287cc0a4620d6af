import Domain
import Wording

/// What can be copied of a page: a letter means the same on every one.
extension State {
    /// Returns what can be copied of a customer.
    fileprivate func copyItems(of customer: Customer) -> [CopyItem] {
        [
            CopyItem("m", words.microsoftIDLabel, customer.id.text),
            CopyItem("d", words.domainLabel, customer.domain),
            CopyItem("n", words.customerLabel, customer.companyName),
        ]
    }

    /// Returns what can be copied of an account: all that its page shows.
    fileprivate func copyItems(of account: CustomerAccount) -> [CopyItem] {
        let profile = account.profile
        return copyItems(of: account.customer) + [
            CopyItem("u", words.customDomainsLabel, lines: account.customDomains.lines),
            CopyItem("a", words.addressLabel, profile.address),
            CopyItem("c", words.contactLabel, profile.contactName),
            CopyItem("e", words.emailLabel, profile.email),
            CopyItem("p", words.phoneLabel, profile.phoneNumber),
            CopyItem(
                "s", words.supportContactsLabel,
                lines: account.supportContacts.map { "\($0.name) (\($0.partnerID))" }.lines),
        ]
    }

    /// Returns what can be copied of a holding and its customer.
    fileprivate func copyItems(
        of holding: Holding, named name: String, in holdings: Holdings
    ) -> [CopyItem] {
        (holding.ownID.map { [CopyItem("i", words.holdingIDLabel, $0)] } ?? [])
            + purchaseItems(of: holding, in: holdings)
            + [
                CopyItem("m", words.microsoftIDLabel, holdings.customer.id.text),
                CopyItem("d", words.domainLabel, holdings.customer.domain),
                CopyItem("n", words.radarHoldingLabel, words.name(of: holding, called: name)),
            ]
    }

    /// The order and the offer of a holding, as far as it has them.
    private func purchaseItems(of holding: Holding, in holdings: Holdings) -> [CopyItem] {
        func order(_ id: String) -> CopyItem { CopyItem("o", words.orderIDLabel, id) }
        switch holding {
        case .subscription(let id):
            guard let subscription = holdings.subscription(id) else { return [] }
            return [
                order(subscription.orderID.text),
                CopyItem("f", words.offerIDLabel, subscription.offerID.text),
            ]
        case .reservation(let id):
            return holdings.reservation(id).map { [order($0.orderID.text)] } ?? []
        case .software(let id):
            return holdings.softwarePurchase(id).map { [order($0.orderID.text)] } ?? []
        case .azureSubscription, .adminRelationship, .unread: return []
        }
    }

    /// Returns what can be copied of a row of a plan or a run: of a step's target, or else of its
    /// customer.
    fileprivate func copyItems(of item: PlanItem?, in plan: Plan?) -> [CopyItem] {
        guard let plan, let item else { return [] }
        let customer = plan.customers[item.customer]
        guard let step = plan.step(at: item), let holding = step.holding else {
            return copyItems(of: customer.customer)
        }
        return copyItems(of: holding, named: step.name, in: customer.holdings)
    }
}

extension CustomersPage {
    func copyItems(in state: State) -> [CopyItem] {
        guard let selected else { return [] }
        let words = state.words
        return [
            CopyItem("m", words.microsoftIDLabel, selected.id.text),
            CopyItem("d", words.domainLabel, selected.domain),
            CopyItem("n", words.customerLabel, selected.companyName),
        ]
    }
}

extension CustomerPage {
    func copyItems(in state: State) -> [CopyItem] {
        if tab == .account {
            return (state.open?.account).map(state.copyItems) ?? []
        }
        guard let holdings = state.open?.listed, let holding = target(in: state) else { return [] }
        return state.copyItems(
            of: holding, named: holdings.name(of: holding) ?? "", in: holdings)
    }
}

extension State {
    /// What the line under the cursor of a holding's page says, without the name of the fact; empty
    /// for a gap.
    fileprivate func copiedLine(of page: HoldingPage) -> String {
        let lines = holdingLines(of: page.holding)
        guard let line = lines.element(at: page.cursor.index) else { return "" }
        switch line {
        case .option(let option), .reason(let option, _): return option.label
        case .text(let first), .more(let first):
            var parts = first.spans.dropFirst().map(\.text)
            let further = lines.dropFirst(page.cursor.index + 1).prefix(while: \.isFurther)
            for case .more(let line) in further {
                parts += line.spans.dropFirst().map(\.text)
            }
            return parts.joined(separator: " ").split(separator: " ").joined(separator: " ")
        }
    }
}

extension HoldingPage {
    func copyItems(in state: State) -> [CopyItem] {
        guard let holdings = state.open?.holdings, let name = holdings.name(of: holding) else {
            return []
        }
        return [CopyItem("t", state.words.thisLineLabel, state.copiedLine(of: self))]
            + state.copyItems(of: holding, named: name, in: holdings)
    }
}

extension BlockersPage {
    func copyItems(in state: State) -> [CopyItem] {
        guard let holdings = state.open?.holdings,
            let blocker = state.listedBlockers(self).element(at: cursor.index)
        else { return [] }
        return state.copyItems(of: blocker.holding, named: blocker.name, in: holdings)
    }
}

extension OffersPage {
    func copyItems(in state: State) -> [CopyItem] {
        guard let offer = state.listedOffers(self).element(at: cursor.index) else { return [] }
        return [
            CopyItem("f", state.words.offerIDLabel, offer.id.text),
            CopyItem("n", state.words.offerLabel, offer.name),
        ]
    }
}

extension PlanPage {
    func copyItems(in state: State) -> [CopyItem] {
        state.copyItems(of: state.selectedInPlan, in: plan)
    }
}

extension RunPage {
    func copyItems(in state: State) -> [CopyItem] {
        state.copyItems(of: state.selectedInRun, in: state.run?.plan)
    }
}

extension ActivityPage {
    func copyItems(in state: State) -> [CopyItem] {
        guard let record = state.selectedRecord else { return [] }
        let words = state.words
        return [
            CopyItem("i", words.holdingIDLabel, record.resourceID),
            CopyItem("m", words.microsoftIDLabel, record.customerID.text),
            CopyItem("n", words.customerLabel, record.customerName),
        ]
    }
}

extension JournalPage {
    func copyItems(in state: State) -> [CopyItem] {
        guard let row = row(at: cursor.index) else { return [] }
        let words = state.words
        let customer = customer(of: row)
        return [
            CopyItem("i", "ID", lines: details(of: row, in: words).ids ?? ""),
            CopyItem("m", words.microsoftIDLabel, customer?.id.text ?? ""),
            CopyItem("d", words.domainLabel, customer?.domain ?? ""),
            CopyItem("n", words.customerLabel, customer?.companyName ?? ""),
        ]
    }
}

extension RadarPage {
    func copyItems(in state: State) -> [CopyItem] {
        guard let selected else { return [] }
        let words = state.words
        return [
            CopyItem("i", words.holdingIDLabel, selected.holding?.id ?? ""),
            CopyItem("m", words.microsoftIDLabel, selected.customer.text),
            CopyItem("d", words.domainLabel, selected.domain),
            CopyItem("n", words.customerLabel, selected.companyName),
        ]
    }
}

extension RenewalsPage {
    func copyItems(in state: State) -> [CopyItem] {
        selectedTerm.map { term in
            state.copyItems(of: term.holding, named: term.subscription.name, in: term.held)
        } ?? []
    }
}

extension [String] {
    /// One on each line.
    fileprivate var lines: String { joined(separator: "\n") }
}

/// What is copied of a dialog about something that a customer holds, each ID on a line of its own.
func copiedIDs(of holding: String?, _ customer: Customer.ID, trace: String?) -> String {
    let own = holding.flatMap { $0.isEmpty ? nil : "ID: " + $0 }
    return [trace, own, "Microsoft ID: " + customer.text].compactMap { $0 }
        .joined(separator: "\n")
}
