import Canvas
import Domain
import Wording

/// A report across all customers, by the name that is typed for it.
package enum Report: String, CaseIterable, Sendable {
    case customers, subscriptions, renewals, seats, blockers, gdap
}

/// A row of a report: something that a customer has, or that nobody knows what it has.
package struct ReportRow<Element: Sendable>: Sendable {
    /// Its name, domain and IDs, and whether what the report is about was ever read.
    package let customer: CustomerRow
    /// Nil for a customer of whom that was not read.
    package let element: Element?

    package init(of customer: CustomerRow, _ element: Element?) {
        self.customer = customer
        self.element = element
    }
}

extension ReportRow<EndingTerm> {
    /// A row of the renewals, which have the names of their customers.
    package init(_ term: EndingTerm) {
        self.init(
            of: CustomerRow(
                id: term.customer, companyName: term.companyName, domain: term.domain,
                country: "", activeSubscriptions: 0, suspendedSubscriptions: 0, openPurchases: 0,
                blockers: 0), term)
    }
}

extension ListColumns {
    /// The list of customers as a report has it: their names stand in the column that all reports
    /// have them in.
    package var reportedCustomers: [ListColumn<CustomerRow>] {
        [
            ListColumn("customer", or: ["name"], inJSON: "companyName", words.customerLabel) {
                .text($0.companyName)
            }
        ] + namedCustomers.filter { $0.heading.name != "name" } + [isRead]
    }

    /// What all customers hold.
    package var reportedHoldings: [ListColumn<ReportRow<HoldingRow>>] { reported(holdings) }

    /// The terms of all customers that end.
    package func reportedTerms(in localTime: LocalTime) -> [ListColumn<ReportRow<EndingTerm>>] {
        reported(endingTerms(in: localTime))
    }

    /// The seats of all customers.
    package var reportedSeats: [ListColumn<ReportRow<SeatRow>>] { reported(seats) }

    /// What blocks the removals of all relationships.
    package var reportedBlockers: [ListColumn<ReportRow<HeldBlocker>>] { reported(heldBlockers()) }

    /// The admin relationships with all customers.
    package func reportedAccess(
        in localTime: LocalTime
    ) -> [ListColumn<ReportRow<AdminAccessRow>>] {
        reported(adminRelationships(ofAll: true, in: localTime))
    }

    /// The columns of a list, and whose each row is where the list does not tell that; at the end,
    /// what is known of the customer.
    private func reported<Element>(
        _ columns: [ListColumn<Element>]
    ) -> [ListColumn<ReportRow<Element>>] {
        let words = words
        let owner: [ListColumn<CustomerRow>] = [
            ListColumn("customer", inJSON: "companyName", words.customerLabel) {
                .text($0.companyName)
            },
            ListColumn("domain", words.domainLabel) { .text($0.domain, .muted) },
            ListColumn("customer-id", words.microsoftIDLabel, isUsual: false, isWhole: true) {
                .text($0.id.text, .muted)
            },
        ]
        let told = Set(columns.map(\.heading.name))
        func of(_ column: ListColumn<CustomerRow>) -> ListColumn<ReportRow<Element>> {
            column.of { $0.customer }
        }
        let own = columns.map { column -> ListColumn<ReportRow<Element>> in
            let owned = owner.first { $0.heading.name == column.heading.name }
            return ListColumn(column.heading) { row in
                row.element.map(column.cell) ?? owned?.cell(row.customer) ?? .text("")
            }
        }
        return owner.filter { !told.contains($0.heading.name) }.map(of) + own
            + [of(isRead), of(missingSince)]
    }

    /// Whether what a customer holds was ever read.
    private var isRead: ListColumn<CustomerRow> {
        let words = words
        return ListColumn("read", words.reportReadLabel, isUsual: false, isWhole: true) {
            .flag(
                $0.isRead, shown: $0.isRead ? words.yes : words.unreadMark(of: $0), .muted,
                rank: $0.isRead ? 1 : 0)
        }
    }
}

/// The seats of a subscription as a report has them.
package struct SeatRow: Sendable {
    let subscription: Subscription
    /// The seats of the next term; nil if there is none, or nobody knows.
    let next: Int?
    /// How many seats may be given back; nil while it is not active, and none may be changed.
    package let reduction: SeatReduction?

    /// Nil for what has no seats, or does not run any more.
    package init?(_ subscription: Subscription, under rules: Rules, at now: Instant) {
        guard subscription.kind.hasSeats, !subscription.status.isOver else { return nil }
        self.subscription = subscription
        next = rules.nextQuantity(of: subscription)
        reduction =
            subscription.status == .active
            ? rules.seatReduction(of: subscription, at: now) : nil
    }

    /// How many may be given back now; nil where nobody knows.
    var returnable: Int? {
        switch reduction {
        case .free: max(0, subscription.quantity - 1)
        case .upTo(let count, _): count
        case .closed, .never: 0
        case .untold, nil: nil
        }
    }

    /// Until when the first of them may; nil if there is no such moment.
    package var until: Instant? {
        switch reduction {
        case .upTo(_, let batches): batches.first?.until
        case .untold(let until): until
        case .free, .closed, .never, nil: nil
        }
    }
}

extension ListColumns {
    /// Seats, and how many of them may be given back.
    private var seats: [ListColumn<SeatRow>] {
        let (words, fixed) = (words, fixed)
        return [
            ListColumn("name", or: ["subscription"], words.nameColumn) {
                .text($0.subscription.name)
            },
            ListColumn("offer", words.offerLabel) {
                .text(
                    $0.subscription.offerName,
                    shown: $0.subscription.hidesItsOffer ? $0.subscription.offerName : "", .muted)
            },
            ListColumn("kind", words.kindLabel) {
                .text($0.subscription.kindWord, shown: words.soldAs($0.subscription), .muted)
            },
            ListColumn("status", words.statusLabel, isWhole: true) {
                let status = $0.subscription.status
                return .text(status.word, shown: words.status(status), status.role)
            },
            ListColumn(
                "quantity", or: ["seats"], inJSON: "seats", words.quantityLabel,
                alignment: .trailing
            ) {
                .number($0.subscription.quantity)
            },
            ListColumn(
                "next-quantity", or: ["next-seats"], inJSON: "nextSeats", words.nextQuantityLabel,
                alignment: .trailing
            ) { .number($0.next) },
            ListColumn("returnable", words.seatsCanGoLabel, alignment: .trailing) {
                .number($0.returnable)
            },
            ListColumn("returnable-until", words.returnableUntilLabel, isWhole: true) {
                .moment($0.until, shown: $0.until?.minute ?? "–")
            },
            ListColumn("returns", words.returnsLabel) {
                .text(
                    $0.reduction.map(fixed.seatReduction) ?? "",
                    shown: $0.reduction.map(words.seatReduction) ?? "", .muted)
            },
            ListColumn("id", inJSON: "subscriptionId", words.subscriptionIDLabel, isWhole: true) {
                .text($0.subscription.id.text, .muted)
            },
        ]
    }
}
