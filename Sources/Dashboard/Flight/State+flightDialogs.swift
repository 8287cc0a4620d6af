import Canvas
import Domain

extension State {
    /// What a dialog of a run shows.
    func box(for dialog: FlightDialog) -> DialogBox {
        switch dialog {
        case .step(let customer, let step, let state): box(for: customer, step, state, dialog.ids)
        case .unfinished(let flights, let acts):
            flights.first.map { box(offering: $0, others: flights.dropFirst(), beside: acts) }
                ?? box(telling: acts)
        case .leave(let atOnce):
            DialogBox(
                title: words(FlightWords.leaveTitle),
                text: wrapped(
                    atOnce
                        ? words(FlightWords.leaveNowText)
                        : words(
                            FlightWords.leaveText, flight?.tally.confirmed ?? 0, flight?.aim ?? 0)),
                footer: [Line()] + keys(said: words(FlightWords.leaveKeys)))
        }
    }

    private func box(
        for customer: Customer, _ step: PlanStep, _ state: StepState, _ ids: String?
    ) -> DialogBox {
        var text = [
            Line(Span(words.task(of: step), .title)),
            Line(Span(words.state(state, at: now), state.role)), Line(),
        ]
        let note: FlightWords? =
            switch state {
            case .unknown: .unknownNote
            case .accepted: .acceptedNote
            case .waiting(nil, _): .waitsNote
            case .struck: .struckNote
            default: nil
            }
        if let note { text += wrapped(words(note)) + [Line()] }
        if let refusal = state.refusal {
            text +=
                [Line(Span(words(FlightWords.whyHead), .heading))]
                + wrapped(words.refusal(refusal), .warning) + [Line()]
        }
        var facts = identity(of: customer)
        if let holding = step.holding { facts.append(Fact("ID", holding.id)) }
        return DialogBox(
            title: words(FlightWords.stepTitle, step.id), text: text + facts.lines(width: room),
            footer: [Line()] + keys(ids == nil ? .closeKeys : .copyKeys))
    }

    private func box(telling acts: [LookedUpAct]) -> DialogBox {
        DialogBox(
            title: words(FlightWords.actsTitle), text: lines(telling: acts),
            footer: [Line()] + keys(.closeKeys))
    }

    /// What became of each act that was cut off.
    private func lines(telling acts: [LookedUpAct]) -> [Line] {
        wrapped(words(FlightWords.actsIntro))
            + acts.flatMap { one -> [Line] in
                let what = "\(one.date.minute) UTC  \(words.name(of: one.act))"
                return switch one.fate {
                case .done: marked(words(FlightWords.actDone, what), "✓")
                case .notDone: marked(words(FlightWords.actNotDone, what), "✗", .warning)
                case .notShownYet: marked(words(FlightWords.actNotShown, what), "~", .warning)
                case .unknown(let refusal):
                    marked(
                        words(FlightWords.actUnknown, what, words.reason(of: refusal)), "?",
                        .warning)
                }
            }
    }

    /// What was under way: when, by whom, what for, for whom, how far, and what nobody knows; the
    /// other runs in a line each.
    private func box(
        offering flight: Flight, others: ArraySlice<Flight>, beside acts: [LookedUpAct]
    ) -> DialogBox {
        let started = words(
            FlightWords.resumeIntro, flight.startedAt.minute, flight.author.userPrincipalName)
        // Each part has a mark of its own: nothing more parts them.
        let numbers = words.parts(of: flight.tally, withConfirmed: true).joined(
            room: max(10, room - 24), by: "  ")
        let facts =
            [
                Fact(words(FlightWords.purpose), words.purpose(flight.plan.purpose), .title),
                wait(of: flight).map { Fact(words(FlightWords.state), "⧗ " + $0) },
            ].compactMap { $0 }
            + numbers.enumerated().map { row, text in
                Fact(row == 0 ? words(FlightWords.resumeProgress) : "", text)
            }
        let unanswered = flight.unanswered
        let doubts =
            unanswered == 0
            ? [] : marked(words(FlightWords.resumeUnanswered, unanswered), "?", .warning)
        let told = acts.isEmpty ? [] : lines(telling: acts) + [Line()]
        var text = told + wrapped(started) + [Line()] + facts.lines(width: room) + doubts
        text += wrapped(words(FlightWords.resumeSafe)) + [Line()]
        text.append(Line(Span(words(FlightWords.customersNamed), .heading)))
        text += flight.plan.customers.flatMap(lines)
        if !others.isEmpty {
            text += [Line()] + wrapped(words(FlightWords.resumeMore, others.count), .heading)
            text += others.flatMap { other in
                marked(
                    "\(other.startedAt.minute) UTC  \(words.purpose(other.plan.purpose)): "
                        + words.whom(other.plan), "·", .muted)
            }
        }
        return readable(
            DialogBox(
                title: words(flight.wait == nil ? FlightWords.resumeTitle : .resumeWaits),
                text: text, footer: [Line()] + keys(said: words(FlightWords.resumeKeys))))
    }
}
