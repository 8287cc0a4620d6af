import Canvas
import Domain
import Wording

/// A blocker, and all that its customer holds, which tells more of it.
package struct HeldBlocker: Sendable {
    package let blocker: Blocker
    /// Nil where it is not known.
    package let holdings: Holdings?

    package init(_ blocker: Blocker, in holdings: Holdings?) {
        self.blocker = blocker
        self.holdings = holdings
    }
}

extension ListColumns {
    /// What blocks the removal of a relationship.
    package var blockers: [ListColumn<Blocker>] { blockers(of: nil) }

    /// The same, where the kind says how each of the holdings was sold, and the status is known.
    /// The time left is told by the days of `localTime`.
    package func blockers(
        of holdings: Holdings?, in localTime: LocalTime = .utc
    ) -> [ListColumn<Blocker>] {
        heldBlockers(in: localTime).map { column in column.of { HeldBlocker($0, in: holdings) } }
    }

    /// The same of several customers.
    func heldBlockers(in localTime: LocalTime = .utc) -> [ListColumn<HeldBlocker>] {
        let (words, fixed, now) = (words, fixed, now)
        return [
            ListColumn("name", words.nameColumn) {
                .text(fixed.name(of: $0.blocker), shown: words.name(of: $0.blocker))
            },
            ListColumn("kind", words.kindLabel, expendability: 2) {
                .text(
                    $0.blocker.holding.kind,
                    shown: words.kind(of: $0.blocker.holding, in: $0.holdings), .muted)
            },
            ListColumn("fix", or: ["operation"], inJSON: "action", words.fixLabel, isWhole: true) {
                .text($0.blocker.wayOut.word, shown: words.fix(of: $0.blocker))
            },
            ListColumn("status", words.statusLabel, isUsual: false) {
                let holding = $0.blocker.holding
                let status = $0.holdings?.status(of: holding)
                return .text(
                    $0.holdings?.statusWord(of: holding) ?? "",
                    shown: status.map { words.status($0, of: holding) } ?? "")
            },
            ListColumn("deadline", or: ["date"], words.deadlineLabel, isWhole: true) {
                .moment($0.blocker.date, shown: $0.blocker.date?.minute ?? "–")
            },
            ListColumn("why", inJSON: "reason", words.whyHeading, isUsual: false) {
                .text(fixed.cause($0.blocker.cause), shown: words.cause($0.blocker.cause))
            },
            ListColumn("hours-left", words.radarLeftLabel, isUsual: false, isWhole: true) {
                let end = $0.blocker.date
                return .number(
                    end.map { $0.hours(since: now) },
                    shown: end.map { words.timeLeftInColumn(until: $0, at: now, in: localTime) }
                        ?? "–")
            },
            ListColumn("way-out", words.wayOutLabel, isUsual: false) {
                .text(fixed.wayOut(of: $0.blocker), shown: words.wayOut(of: $0.blocker))
            },
            ListColumn("effects", words.blockerEffectsHeading, isUsual: false) {
                .text(
                    fixed.paragraph($0.blocker.cost.map(fixed.consequence)),
                    shown: words.paragraph($0.blocker.cost.map(words.consequence)))
            },
            ListColumn("id", words.holdingIDLabel, expendability: 1, isWhole: true) {
                let id = $0.blocker.holding.ownID
                return .text(id ?? "", shown: id ?? "–", .muted)
            },
        ]
    }
}

extension Blocker.WayOut {
    /// The last moment to cancel, or the end of the term; nil for the other ways out.
    package var until: Instant? {
        switch self {
        case .cancel(let date), .suspendToStopRenewal(let date), .cancelAtTermEnd(let date),
            .cancelAtRenewal(let date), .waitForTermEnd(let date), .supportOrTermEnd(let date):
            date
        case .suspend, .suspendBase, .cancelAzureSubscriptionsFirst, .cancelAzureSubscription,
            .azurePortal, .supportRequest, .waitForActivation, .waitForRenewal,
            .waitForEnd, .lookInPartnerCenter:
            nil
        }
    }
}
