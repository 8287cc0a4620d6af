import Domain

extension Wording {
    /// What a kind of sign is called.
    package func radarKind(_ kind: RadarSignKind) -> String {
        switch kind {
        case .windowCloses: radarKindWindowCloses
        case .renews: radarKindRenews
        case .renewsMonthly: radarKindRenewsMonthly
        case .goesOn: radarKindGoesOn
        case .endUnknown: radarKindEndUnknown
        case .suspendedYetBilled: radarKindSuspendedYetBilled
        case .clears: radarKindClears
        case .accessEnds: radarKindAccessEnds
        case .ready: readyToRemove
        case .oneStepAway: radarKindOneStepAway
        }
    }

    /// The same in a word, where there is little room.
    package func radarKindInAWord(_ kind: RadarSignKind) -> String {
        switch kind {
        case .windowCloses: radarWordWindowCloses
        case .renews: radarWordRenews
        case .renewsMonthly: radarWordRenewsMonthly
        case .goesOn: radarWordGoesOn
        case .endUnknown: radarWordEndUnknown
        case .suspendedYetBilled: radarWordSuspendedYetBilled
        case .clears: radarWordClears
        case .accessEnds: radarWordAccessEnds
        case .ready: radarWordReady
        case .oneStepAway: radarWordOneStepAway
        }
    }

    /// What to do about a kind of sign.
    package func radarAdvice(_ kind: RadarSignKind) -> String {
        switch kind {
        case .windowCloses: radarAdviceWindowCloses
        case .renews, .renewsMonthly: radarAdviceRenews
        case .goesOn: radarAdviceGoesOn
        case .endUnknown: radarAdviceEndUnknown
        case .suspendedYetBilled: radarAdviceSuspendedYetBilled
        case .clears: radarAdviceClears
        case .accessEnds: radarAdviceAccessEnds
        case .ready: radarAdviceReady
        case .oneStepAway: radarAdviceOneStepAway
        }
    }

    /// A sign in a sentence, without its moment.
    package func sign(_ sign: RadarSign) -> String {
        switch sign.kind {
        case .windowCloses: radarWindowCloses(sign.companyName, name: sign.name)
        case .renews, .renewsMonthly: radarRenews(sign.companyName, name: name(of: sign))
        case .goesOn: radarGoesOn(sign.companyName, name: sign.name)
        case .endUnknown: radarEndUnknown(sign.companyName, name: sign.name)
        case .suspendedYetBilled: radarSuspendedYetBilled(sign.companyName, name: sign.name)
        case .clears: radarClears(sign.companyName, name: sign.name)
        case .accessEnds: radarAccessEnds(sign.companyName, name: sign.name)
        case .ready: radarReady(sign.companyName)
        case .oneStepAway: radarOneStepAway(sign.companyName, name: sign.name)
        }
    }

    /// What a sign is about, with the term that begins again where it is renewed.
    package func name(of sign: RadarSign) -> String {
        let name = name(of: sign.holding, called: sign.name)
        return switch sign.kind {
        case .renews, .renewsMonthly:
            sign.term.isEmpty ? name : "\(name) · \(term(sign.term))"
        case .windowCloses, .goesOn, .endUnknown, .suspendedYetBilled, .clears, .accessEnds,
            .ready, .oneStepAway:
            name
        }
    }

    /// What a calendar shows of a sign: one line.
    package func calendarSummary(of sign: RadarSign) -> String { self.sign(sign) }

    /// What a calendar says below it: whom it is about, and what to do.
    package func calendarDescription(of sign: RadarSign) -> String {
        let facts = [
            (customerLabel, sign.companyName), (domainLabel, sign.domain),
            (microsoftIDLabel, sign.customer.text),
            (radarHoldingLabel, sign.holding == nil ? "" : sign.name),
            ("ID", sign.holding?.id ?? ""),
        ]
        let lines = facts.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
        return (lines + [language.words(namesKeys: false).radarAdvice(sign.kind)])
            .joined(separator: "\n")
    }

    /// How long it is until a moment: in hours while it is less than three days away, else in days
    /// of the operator's calendar.
    package func timeLeft(
        until moment: Instant, at now: Instant, in localTime: LocalTime
    ) -> String {
        switch WaitingTime(until: moment, at: now, in: localTime) {
        case .past: radarPast
        case .minutes(let minutes): radarMinutes(minutes)
        case .hours(let hours): radarHours(hours)
        case .days(let days): radarDays(days)
        }
    }

    /// The same in a column of such times.
    package func timeLeftInColumn(
        until moment: Instant, at now: Instant, in localTime: LocalTime
    ) -> String {
        switch WaitingTime(until: moment, at: now, in: localTime) {
        case .past: radarPast
        case .minutes(let minutes): leftMinutes(minutes)
        case .hours(let hours): leftHours(hours)
        case .days(let days): leftDays(days)
        }
    }
}

/// How long it is until a moment, in the unit in which it is said.
private enum WaitingTime {
    case past
    case minutes(Int)
    case hours(Int)
    /// Days of the operator's calendar.
    case days(Int)

    init(until moment: Instant, at now: Instant, in localTime: LocalTime) {
        let minutes = Int((moment.timeIntervalSince(now) / 60).rounded(.down))
        self =
            switch minutes {
            case ..<0: .past
            case ..<60: .minutes(minutes)
            case ..<(72 * 60): .hours(minutes / 60)
            default: .days(localTime.days(from: now, until: moment))
            }
    }
}

extension Wording {
    /// What happens on the days of a timeline.
    package func radarEvent(_ event: RadarEvent) -> String {
        switch event {
        case .windowCloses: timelineWindows
        case .renewal: timelineRenewals
        case .clearing: timelineClearings
        }
    }

    /// A letter that tells the events apart without colour.
    package func letter(of event: RadarEvent) -> String {
        switch event {
        case .windowCloses: timelineWindowLetter
        case .renewal: timelineRenewalLetter
        case .clearing: timelineClearingLetter
        }
    }

    // The keys that show or hide a kind of sign.

    package var showWindowCloses: String { radarShowOrHide(radarKind(.windowCloses)) }
    package var showRenews: String { radarShowOrHide(radarKind(.renews)) }
    package var showGoesOn: String { radarShowOrHide(radarKind(.goesOn)) }
    package var showEndUnknown: String { radarShowOrHide(radarKind(.endUnknown)) }
    package var showSuspendedYetBilled: String { radarShowOrHide(radarKind(.suspendedYetBilled)) }
    package var showClears: String { radarShowOrHide(radarKind(.clears)) }
    package var showAccessEnds: String { radarShowOrHide(radarKind(.accessEnds)) }
    package var showReady: String { radarShowOrHide(radarKind(.ready)) }
    package var showOneStepAway: String { radarShowOrHide(radarKind(.oneStepAway)) }
    package var showRenewsMonthly: String { radarShowOrHide(radarKind(.renewsMonthly)) }
}

extension RadarSignKind {
    /// A mark that tells the kinds apart without colour, in ASCII too: `↻` is "@" there.
    package var mark: String {
        switch self {
        case .windowCloses: "!"
        case .renews: "↻"
        case .renewsMonthly: "↺"
        case .goesOn: "+"
        case .endUnknown: "?"
        case .suspendedYetBilled: "$"
        case .clears: "…"
        case .accessEnds: "⊘"
        case .ready: "✓"
        case .oneStepAway: "→"
        }
    }
}
