import Canvas
import Domain
import Wording

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
                title: words.runLeaveTitle,
                text: wrapped(
                    atOnce
                        ? words.runLeaveNowText
                        : words.runLeaveText(run?.tally.confirmed ?? 0, of: run?.aim ?? 0)),
                footer: [Line()] + keys(said: words.runLeaveKeys))
        }
    }

    private func box(
        for customer: Customer, _ step: PlanStep, _ state: StepState, _ ids: String?
    ) -> DialogBox {
        var text = [
            Line(Span(words.task(of: step), .title)),
            Line(Span(words.state(state, at: now), state.role)), Line(),
        ]
        let note =
            switch state {
            case .unknown: words.stepUnknownNote
            case .accepted: words.stepAcceptedNote
            case .waiting(nil, _): words.stepWaitsNote
            case .struck: words.stepStruckNote
            default: ""
            }
        if !note.isEmpty { text += wrapped(note) + [Line()] }
        if let refusal = state.refusal {
            text +=
                [Line(Span(words.runWhyHeading, .heading))]
                + wrapped(words.refusal(refusal), .warning) + [Line()]
        }
        var facts = identity(of: customer)
        if let holding = step.holding { facts.append(Fact("ID", holding.id)) }
        return DialogBox(
            title: words.runStepTitle(step.id), text: text + facts.lines(width: room),
            footer: [Line()] + keys(ids == nil ? \.closeKeys : \.copyIDsKeys))
    }

    private func box(telling acts: [LookedUpAct]) -> DialogBox {
        DialogBox(
            title: words.runActsTitle, text: lines(telling: acts),
            footer: [Line()] + keys(\.closeKeys))
    }

    /// What became of each act that was cut off.
    private func lines(telling acts: [LookedUpAct]) -> [Line] {
        wrapped(words.runActsIntro)
            + acts.flatMap { one -> [Line] in
                let what = "\(one.date.minute) UTC  \(words.name(of: one.act))"
                return switch one.fate {
                case .done: marked(words.runActDone(what), "✓")
                case .notDone: marked(words.runActNotDone(what), "✗", .warning)
                case .notShownYet: marked(words.runActNotShown(what), "~", .warning)
                case .unknown(let refusal):
                    marked(
                        words.runActUnknown(what, reason: words.reason(of: refusal)), "?",
                        .warning)
                }
            }
    }

    /// What was under way: when, by whom, what for, for whom, how far, and what nobody knows; the
    /// other runs in a line each.
    private func box(
        offering run: Run, others: ArraySlice<Run>, beside acts: [LookedUpAct]
    ) -> DialogBox {
        let started = words.runResumeIntro(run.startedAt.minute, by: run.author.userPrincipalName)
        // Each part has a mark of its own: nothing more parts them.
        let numbers = words.parts(of: run.tally, withConfirmed: true).joined(
            room: max(10, room - 24), by: "  ")
        let facts =
            [
                Fact(words.runPurposeLabel, words.purpose(run.plan.purpose), .title),
                wait(of: run).map { Fact(words.stateLabel, "⧗ " + $0) },
            ].compactMap { $0 }
            + numbers.enumerated().map { row, text in
                Fact(row == 0 ? words.runResumeProgress : "", text)
            }
        let unanswered = run.unanswered
        let doubts =
            unanswered == 0
            ? [] : marked(words.runResumeUnanswered(unanswered), "?", .warning)
        let told = acts.isEmpty ? [] : lines(telling: acts) + [Line()]
        var text = told + wrapped(started) + [Line()] + facts.lines(width: room) + doubts
        text += wrapped(words.runResumeSafe) + [Line()]
        text.append(Line(Span(words.customersTitle, .heading)))
        text += run.plan.customers.flatMap(lines)
        if !others.isEmpty {
            text += [Line()] + wrapped(words.runResumeMore(others.count), .heading)
            text += others.flatMap { other in
                marked(
                    "\(other.startedAt.minute) UTC  \(words.purpose(other.plan.purpose)): "
                        + words.whom(other.plan), "·", .muted)
            }
        }
        return readable(
            DialogBox(
                title: run.wait == nil ? words.runResumeTitle : words.runResumeWaits,
                text: text, footer: [Line()] + keys(said: words.runResumeKeys)))
    }
}

extension State {
    /// Answers a key while a dialog of a run stands.
    mutating func answer(_ key: Key, to dialog: RunDialog) -> [Effect] {
        switch dialog {
        case .step:
            if key == .character("y"), let ids = dialog.ids { return [.copy(ids)] }
            if [.enter, .escape, .character("q"), .character(" ")].contains(key) {
                self.dialog = nil
            }
            return []
        case .unfinished(let runs, _): return answer(key, toResuming: runs)
        case .leave(let atOnce): return answer(key, toLeaving: atOnce)
        }
    }

    private mutating func answer(_ key: Key, toResuming runs: [Run]) -> [Effect] {
        guard let run = runs.first else {
            // Only told: any key that closes what is to be read.
            if [.enter, .escape, .character("q"), .character(" ")].contains(key) { dialog = nil }
            return []
        }
        switch key {
        case .character("y"):
            // What ends for good is confirmed by nothing that was not on the screen.
            guard isScrolledToItsEnd() else { return [] }
            if let offReadOnly {
                notice = Notice(text: words.off(offReadOnly), tone: .warning)
                return []
            }
            look(at: run, before: runs.dropFirst())
            return goOn(retryingRefused: false)
        case .character("v"), .enter:
            look(at: run, before: runs.dropFirst())
        case .escape, .character("n"), .character("q"):
            dialog = nil
            putOff += runs
        default: break
        }
        return []
    }

    private mutating func answer(_ key: Key, toLeaving atOnce: Bool) -> [Effect] {
        switch key {
        case .character("y"):
            dialog = nil
            guard !atOnce, run?.isMoving == true else { return [.quit] }
            isLeaving = true
            run?.phase = .stopping
            notice = Notice(text: words.runLeaving, tone: .plain)
            return [.stopRun]
        case .character("n"), .escape, .character("q"):
            dialog = nil
            isLeaving = false
            return []
        default: return []
        }
    }
}
