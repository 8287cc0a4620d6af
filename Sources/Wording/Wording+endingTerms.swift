import Domain

extension Wording {
    /// What happens when a term ends, in a few words.
    package func atEnd(of term: EndingTerm) -> String {
        switch term.end {
        case .renews:
            term.next.map { atEndRenewsWith(changes(of: $0)) }
                ?? (term.isChanged ? atEndRenewsChanged : atEndRenews)
        case .ends: term.isSuspended ? atEndSuspended : atEndEnds
        case .goesOn: atEndGoesOn
        case .mayGoOn: atEndMayGoOn
        case .unknown: atEndUnknown
        case .underway: atEndUnderway
        case .ending: atEndEnding
        }
    }
}

extension EndingTerm {
    /// Whether it is suspended now: whatever it is, it is not renewed.
    package var isSuspended: Bool { subscription.status == .suspended }

    /// A mark that tells apart without colour what happens.
    package var mark: String {
        if isSuspended { return "‖" }
        return switch end {
        case .renews: subscription.renewsMonthly ? "↺" : "↻"
        case .ends: "▪"
        case .goesOn, .mayGoOn: "+"
        case .unknown: "?"
        case .underway, .ending: "…"
        }
    }
}

extension Wording {
    /// The same in a word or two, for a row of a list.
    package func rowAtEnd(of term: EndingTerm) -> String {
        if term.subscription.renewsMonthly { return rowMonthly }
        return switch term.end {
        case .renews: term.isChanged ? rowRenewsChanged : rowRenews
        case .ends: term.isSuspended ? rowSuspended : rowEnds
        case .goesOn: rowGoesOn
        case .mayGoOn: rowMayGoOn
        case .unknown: atEndUnknown
        case .underway: rowUnderway
        case .ending: rowEnding
        }
    }

    /// All that may stand there.
    package var rowsAtEnd: [String] {
        [
            rowRenews, rowRenewsChanged, rowEnds, rowSuspended, rowGoesOn, rowMayGoOn, atEndUnknown,
            rowUnderway, rowEnding, rowMonthly,
        ]
    }
}
