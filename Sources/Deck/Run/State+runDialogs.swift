import Canvas
import Domain

extension State {
    /// What a dialog of a run shows.
    func box(for dialog: RunDialog) -> DialogBox {
        switch dialog {
        case .step(let customer, let step, let state): box(for: customer, step, state, dialog.ids)
        case .unfinished(let runs, let acts):
            runs.first.map { box(offering: $0, others: runs.dropFirst(), beside: acts) }
                ?? box(telling: acts)
        case .leave(let atOnce):
            DialogBox(
                title: words(RunWords.leaveTitle),
                text: wrapped(
                    atOnce
                        ? words(RunWords.leaveNowText)
                        : words(
                            RunWords.leaveText, run?.tally.confirmed ?? 0, run?.aim ?? 0)),
                footer: [Line()] + keys(said: words(RunWords.leaveKeys)))
        }
    }

    private func box(
        for customer: Customer, _ step: PlanStep, _ state: StepState, _ ids: String?
    ) -> DialogBox {
        var text = [
            Line(Span(words.task(of: step), .title)),
            Line(Span(words.state(state, at: now), state.role)), Line(),
        ]
        let note: RunWords? =
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
                [Line(Span(words(RunWords.whyHead), .heading))]
                + wrapped(words.refusal(refusal), .warning) + [Line()]
        }
        var facts = identity(of: customer)
        if let holding = step.holding { facts.append(Fact("ID", holding.id)) }
        return DialogBox(
            title: words(RunWords.stepTitle, step.id), text: text + facts.lines(width: room),
            footer: [Line()] + keys(ids == nil ? .closeKeys : .copyKeys))
    }

    private func box(telling acts: [LookedUpAct]) -> DialogBox {
        DialogBox(
            title: words(RunWords.actsTitle), text: lines(telling: acts),
            footer: [Line()] + keys(.closeKeys))
    }

    /// What became of each act that was cut off.
    private func lines(telling acts: [LookedUpAct]) -> [Line] {
        wrapped(words(RunWords.actsIntro))
            + acts.flatMap { one -> [Line] in
                let what = "\(one.date.minute) UTC  \(words.name(of: one.act))"
                return switch one.fate {
                case .done: marked(words(RunWords.actDone, what), "✓")
                case .notDone: marked(words(RunWords.actNotDone, what), "✗", .warning)
                case .notShownYet: marked(words(RunWords.actNotShown, what), "~", .warning)
                case .unknown(let refusal):
                    marked(
                        words(RunWords.actUnknown, what, words.reason(of: refusal)), "?",
                        .warning)
                }
            }
    }

    /// What was under way: when, by whom, what for, for whom, how far, and what nobody knows; the
    /// other runs in a line each.
    private func box(
        offering run: Run, others: ArraySlice<Run>, beside acts: [LookedUpAct]
    ) -> DialogBox {
        let started = words(
            RunWords.resumeIntro, run.startedAt.minute, run.author.userPrincipalName)
        // Each part has a mark of its own: nothing more parts them.
        let numbers = words.parts(of: run.tally, withConfirmed: true).joined(
            room: max(10, room - 24), by: "  ")
        let facts =
            [
                Fact(words(RunWords.purpose), words.purpose(run.plan.purpose), .title),
                wait(of: run).map { Fact(words(RunWords.state), "⧗ " + $0) },
            ].compactMap { $0 }
            + numbers.enumerated().map { row, text in
                Fact(row == 0 ? words(RunWords.resumeProgress) : "", text)
            }
        let unanswered = run.unanswered
        let doubts =
            unanswered == 0
            ? [] : marked(words(RunWords.resumeUnanswered, unanswered), "?", .warning)
        let told = acts.isEmpty ? [] : lines(telling: acts) + [Line()]
        var text = told + wrapped(started) + [Line()] + facts.lines(width: room) + doubts
        text += wrapped(words(RunWords.resumeSafe)) + [Line()]
        text.append(Line(Span(words(RunWords.customersNamed), .heading)))
        text += run.plan.customers.flatMap(lines)
        if !others.isEmpty {
            text += [Line()] + wrapped(words(RunWords.resumeMore, others.count), .heading)
            text += others.flatMap { other in
                marked(
                    "\(other.startedAt.minute) UTC  \(words.purpose(other.plan.purpose)): "
                        + words.whom(other.plan), "·", .muted)
            }
        }
        return readable(
            DialogBox(
                title: words(run.wait == nil ? RunWords.resumeTitle : .resumeWaits),
                text: text, footer: [Line()] + keys(said: words(RunWords.resumeKeys))))
    }
}
