import Canvas
import Domain

/// A line of a holding's page: one of the states it could have, or a fact.
enum HoldingLine {
    case option(StatusOption)
    case text(Line)
}

/// A status to choose, as Partner Center's Status section has it.
struct StatusOption {
    let label: String
    let isCurrent: Bool
    /// What leads there; nil where it is there already or no key can.
    let command: Command?
}

extension State {
    /// The option under the cursor, if the cursor is on one.
    func holdingOption(at index: Int) -> StatusOption? {
        guard case .holding(let page) = pages.last else { return nil }
        let lines = holdingLines(of: page.holding)
        guard lines.indices.contains(index), case .option(let option) = lines[index] else {
            return nil
        }
        return option
    }

    /// All lines of a holding's page.
    func holdingLines(of holding: Holding) -> [HoldingLine] {
        guard let holdings = open?.holdings, holdings.name(of: holding) != nil else {
            return [.text(Line(Span("  " + words.reading, .muted)))]
        }
        let options = statusOptions(of: holding, in: holdings).map(HoldingLine.option)
        let facts = self.facts(of: holding, in: holdings).lines(width: size.columns)
        return options + [.text(Line())] + (blockerLines(of: holding) + facts).map(HoldingLine.text)
    }

    private func statusOptions(of holding: Holding, in holdings: Holdings) -> [StatusOption] {
        switch holding {
        case .subscription(let id):
            guard let subscription = holdings.subscription(id) else { return [] }
            return options(for: subscription)
        case .azureSubscription(let id):
            let azure = holdings.azureSubscriptions.first { $0.id == id }
            let status = azure?.status ?? .active
            return [
                StatusOption(
                    label: words.status(status == .cancelled ? .active : status),
                    isCurrent: status != .cancelled, command: nil),
                StatusOption(
                    label: words.status(AzureSubscriptionStatus.cancelled),
                    isCurrent: status == .cancelled,
                    command: status == .cancelled ? nil : .cancel),
            ]
        case .reservation(let id):
            return options(for: holdings.reservations.first { $0.id == id }?.status ?? .completed)
        case .software(let id):
            return options(for: holdings.software.first { $0.id == id }?.status ?? .completed)
        case .unread:
            let status = words.status(Subscription.Status.untold)
            return [StatusOption(label: status, isCurrent: true, command: nil)]
        }
    }

    private func options(for subscription: Subscription) -> [StatusOption] {
        let status = subscription.status
        let choices: [(Subscription.Status, Command)] = [
            (.active, .reactivate), (.suspended, .suspend), (.deleted, .cancel),
        ]
        let known = choices.map { choice, command in
            StatusOption(
                label: choice == .deleted
                    ? words.cancelledChoice : words.status(choice),
                isCurrent: status == choice, command: status == choice ? nil : command)
        }
        if choices.contains(where: { $0.0 == status }) { return known }
        return [StatusOption(label: words.status(status), isCurrent: true, command: nil)] + known
    }

    private func options(for status: PurchaseStatus) -> [StatusOption] {
        let cancelled = StatusOption(
            label: words.status(PurchaseStatus.cancelled), isCurrent: status == .cancelled,
            command: status == .cancelled ? nil : .cancel)
        if status == .cancelled {
            let purchased = StatusOption(
                label: words.status(PurchaseStatus.completed), isCurrent: false, command: nil)
            return [purchased, cancelled]
        }
        return [
            StatusOption(label: words.status(status), isCurrent: true, command: nil), cancelled,
        ]
    }

    /// What is pending of it, and why it holds the relationship and how that ends, if it does.
    private func blockerLines(of holding: Holding) -> [Line] {
        let blocker = eligibility?.blockers.first { $0.holding == holding }
        let facts =
            pendingFacts(of: holding)
            + (blocker.map { blocker in
                [
                    Fact(
                        "! " + words.holdsRelationshipLabel, words.cause(blocker.cause),
                        .warning),
                    Fact(words.wayOutHeading, words.wayOut(of: blocker)),
                ]
            } ?? [])
        return facts.isEmpty ? [] : facts.lines(width: size.columns) + [Line()]
    }
}
