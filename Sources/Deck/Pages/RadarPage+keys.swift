import Canvas
import Domain
import Wording

extension Keymap {
    static let toRadar = Binding(
        .character("!"), command: .radar, hint: \.radarKey, isInFooter: false)

    static let radar =
        [
            Binding(.enter, .right, .character("l"), command: .open, hint: \.openKey) { state in
                state.selectedSign == nil ? .said(\.nothingSelected) : nil
            }.reading,
            filtering, filters,
            Binding(.character("["), command: .previousDay, hint: \.previousDayKey) { state in
                state.radarPage?.walked == 0 ? .said(\.timelineIsFirstDay) : nil
            },
            Binding(.character("]"), command: .nextDay, hint: \.nextDayKey) { state in
                state.radarPage?.walked == RadarTimeline.days - 1
                    ? .said(\.timelineIsLastDay) : nil
            },
            Binding(
                .character("{"), command: .previousBusyDay, hint: \.previousBusyDayKey,
                isInFooter: false
            ) { state in
                state.radarPage?.busyDay(isLater: false) == nil
                    ? .said(state.noneThere(\.timelineNoneEarlier)) : nil
            },
            Binding(
                .character("}"), command: .nextBusyDay, hint: \.nextBusyDayKey, isInFooter: false
            ) { state in
                state.radarPage?.busyDay(isLater: true) == nil
                    ? .said(state.noneThere(\.timelineNoneLater)) : nil
            },
            Binding(.character("p"), command: .plan, hint: \.planKey) { state in
                state.selectedSign == nil ? .said(\.nothingSelected) : nil
            },
            Binding(.character("="), command: .onlyKind, hint: \.onlyKindKey) { state in
                guard let page = state.radarPage else { return .said(\.nothingSelected) }
                return page.selected == nil && page.hidden.isEmpty
                    ? .said(\.nothingSelected) : nil
            },
            Binding(
                .character("A"), command: .activity, hint: \.activityKey, isInFooter: false),
            copying,
        ] + showingKinds

    /// A digit for each kind of sign: the newest one has 0, as the others keep theirs.
    private static let showingKinds = zip(
        RadarSignKind.allCases.filter { $0 != .accessEnds } + [.accessEnds], "1234567890"
    ).map { kind, digit in
        Binding(
            .character(digit), command: .showKind(kind), hint: kind.showKey, isInFooter: false)
    }
}

extension RadarSignKind {
    /// What it is called in the names of commands, which stay as they are.
    var commandName: String {
        switch self {
        case .windowCloses: "closing-windows"
        case .renews: "renewals"
        case .goesOn: "extensions"
        case .endUnknown: "unknown-ends"
        case .suspendedYetBilled: "suspended-billed"
        case .clears: "clearing"
        case .accessEnds: "ending-access"
        case .ready: "ready"
        case .oneStepAway: "one-step-away"
        case .renewsMonthly: "monthly-renewals"
        }
    }

    /// What the key that shows or hides it does.
    fileprivate var showKey: Phrase {
        switch self {
        case .windowCloses: \.showWindowCloses
        case .renews: \.showRenews
        case .goesOn: \.showGoesOn
        case .endUnknown: \.showEndUnknown
        case .suspendedYetBilled: \.showSuspendedYetBilled
        case .clears: \.showClears
        case .accessEnds: \.showAccessEnds
        case .ready: \.showReady
        case .oneStepAway: \.showOneStepAway
        case .renewsMonthly: \.showRenewsMonthly
        }
    }
}
