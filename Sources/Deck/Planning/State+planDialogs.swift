import Canvas
import Domain

extension State {
    /// What a dialog of the plan shows.
    func box(for dialog: PlanDialog) -> DialogBox {
        switch dialog {
        case .step(let dialog): box(for: dialog)
        case .start(let dialog): box(for: dialog)
        }
    }

    private func box(for dialog: StepDialog) -> DialogBox {
        let (step, customer) = (dialog.step, dialog.customer)
        var text = [Line(Span(words.task(of: step), .title))]
        if step.isStruck { text += marked(words.stepStruck, "–", .muted) }
        if let refusal = dialog.refusal {
            text += marked(words.stepForeseen(words.refusal(refusal)), "!", .warning)
        }
        if dialog.isStranded { text += marked(words.stepStranded, "!", .warning) }
        if let finding = dialog.finding { text += lines(of: finding) }
        text += [Line()] + costs(of: step) + (dialog.refusal == nil ? reversal(of: step) : [])
        if let ticket = words.ticket(for: step, customer) {
            text += [Line(Span(words.ticketHeading, .heading))] + wrapped(ticket) + [Line()]
        }
        var facts: [Fact] = []
        if let deadline = step.deadline {
            facts.append(Fact(words.deadlineLabel, deadline.minute + " UTC", .title))
        }
        if let until = step.clearsAt {
            facts.append(Fact(words.stepClearsItself, until.minute + " UTC", .title))
        }
        facts += identity(of: customer.customer)
        if let holding = step.holding { facts += self.facts(of: holding, in: customer.holdings) }
        let isTicket = words.ticket(for: step, customer) != nil
        return DialogBox(
            title: words.planStepTitle(step.id, of: customer.steps.count),
            text: text + facts.lines(width: room),
            footer: [Line()]
                + (isTicket ? keys(said: words.ticketKeys) : keys(\.closeKeys)))
    }

    private func lines(of finding: Finding) -> [Line] {
        guard let refusal = finding.refusal else {
            return marked(words.dryRunLabel + ": " + words.stepWouldGo, "✓", .good)
        }
        return marked(
            words.dryRunLabel + ": " + words.stepWouldBeRefused + ". "
                + words.refusal(refusal), "✗", .warning)
    }

    /// Every consequence in full.
    private func costs(of step: PlanStep) -> [Line] {
        let costs = words.consequences(of: step)
        guard !costs.isEmpty else { return [] }
        return [Line(Span(words.whatItBringsHeading, .heading))]
            + costs.flatMap { marked($0, "•") } + [Line()]
    }

    private func reversal(of step: PlanStep) -> [Line] {
        guard let reversal = step.reversal else { return [] }
        let isFinal = reversal == .final
        return marked(words.sentence(reversal), isFinal ? "!" : "•", isFinal ? .danger : .text)
            + [Line()]
    }

    private func box(for dialog: StartDialog) -> DialogBox {
        let text =
            [Line(Span(words.planWhatWillBeDone, .heading))] + numbers(of: dialog.outlook)
            + [Line(), Line(Span(words.planWhom, .heading))]
            + dialog.outlook.changed.flatMap(lines) + warnings([]) + leftOut(of: dialog.outlook)
        let prompt =
            dialog.word.map(words.prompt)
            ?? words.planTypeCount(String(dialog.outlook.changed.count))
        func box(_ footer: [Line]) -> DialogBox {
            guard dialog.isTyped else {
                return DialogBox(
                    title: words.planStartTitle, text: text, footer: [Line()] + footer)
            }
            let shown = String(dialog.typed.suffix(max(1, room - 6)))
            return DialogBox(
                title: words.planStartTitle, text: text, prompt: wrapped(prompt),
                input: Line(
                    Span(dialog.isConfirmed ? "✓ > " : "> ", .key), Span(shown + " ", .input)),
                footer: footer)
        }
        if dialog.differs { return box(wrapped(words.planTypedDiffers, .warning)) }
        let last = box(
            dialog.isTyped
                ? keys(said: words.planStartTyped, dialog.isConfirmed ? .danger : .muted)
                : keys(said: words.planStartKeys))
        guard dialogTop < last.lastTop(on: size) else { return last }
        return dialog.isTyped
            ? box(keys(said: words.planStartMore, .warning))
            : box(keys(\.readToEndKeys, .warning))
    }

    /// What will be done in numbers; what cannot be undone looks and reads differently.
    private func numbers(of outlook: PlanOutlook) -> [Line] {
        func count(_ isCounted: (PlanStep, Write) -> Bool) -> Int {
            outlook.count { step in step.write.map { isCounted(step, $0) } ?? false }
        }
        func isCancelled(_ write: Write) -> Bool {
            if case .cancel(let holding) = write { !holding.isOrder } else { false }
        }
        func isCancelledOrder(_ write: Write) -> Bool {
            if case .cancel(let holding) = write { holding.isOrder } else { false }
        }
        let good: [(text: (Int) -> String, count: Int)] = [
            (words.suspensions, count { if case .suspend = $1 { true } else { false } }),
            (words.reactivations, count { $1.operation == .reactivate }),
            (words.renewalChanges, count { if case .setRenewal = $1 { true } else { false } }),
            (words.cancellations, count { isCancelled($1) && $0.reversal != .final }),
            (words.orderCancellations, count { isCancelledOrder($1) && $0.reversal != .final }),
        ]
        let final: [(text: (Int) -> String, count: Int)] = [
            (words.finalCancellations, count { isCancelled($1) && $0.reversal == .final }),
            (
                words.finalOrderCancellations,
                count { isCancelledOrder($1) && $0.reversal == .final }
            ),
            (words.delegatedAccessEnds, count { $1 == .removeDelegatedAccess }),
            (words.relationshipsEnd, count { $1 == .removeRelationship }),
        ]
        let left = words.list(left(by: outlook.feasible))
        return good.filter { $0.count > 0 }.flatMap { marked($0.text($0.count), "•") }
            + final.filter { $0.count > 0 }.flatMap { marked($0.text($0.count), "!", .danger) }
            + (left.isEmpty ? [] : marked(words.planLeft(left), "·", .muted))
            + (final.contains { $0.count > 0 } ? marked(finalNote(outlook), "•", .muted) : [])
    }

    /// What the mark of what is final means, and that there is a way back from the rest, if there
    /// is any.
    private func finalNote(_ outlook: PlanOutlook) -> String {
        let rest = outlook.count { $0.reversal.map { $0 != .final } ?? false }
        return words.paragraph(
            [words.planFinalNote] + (rest > 0 ? [words.planRestNote] : []))
    }

    /// What will not happen, and why, once for all that has the same reason.
    private func leftOut(of outlook: PlanOutlook) -> [Line] {
        var groups: [(why: String, tasks: [String])] = []
        let isForMany = outlook.plan.customers.count > 1
        for (customer, step, refusal) in outlook.refused {
            // What two customers hold may be called the same.
            let whose =
                isForMany && step.holding != nil ? " (\(customer.customer.companyName))" : ""
            let (why, task) = (self.why(refusal), words.task(of: step) + whose)
            if let place = groups.firstIndex(where: { $0.why == why }) {
                groups[place].tasks.append(task)
            } else {
                groups.append((why, [task]))
            }
        }
        guard !groups.isEmpty else { return [] }
        return [Line(), Line(Span(words.planWillNotHappen, .heading))]
            + groups.flatMap { group in
                marked(group.why, "!", .warning)
                    + group.tasks.flatMap { marked($0, "  –", .muted) }
            }
    }

    /// The reason alone, and by name what holds the relationship.
    private func why(_ refusal: Refusal) -> String {
        let reason = words.reason(of: refusal)
        guard case .blocked(let blockers) = refusal.cause else { return reason }
        return words.paragraph([reason, words.list(blockers.map(\.name))])
    }

    /// A customer as the dialog names it: all of its name, domain and end of the Microsoft ID.
    func lines(of plan: CustomerPlan) -> [Line] {
        let customer = plan.customer
        return [customer.companyName, customer.domain, customer.id.ending]
            .map { Span($0).text }.joined(room: room - 4, by: "  ").enumerated().map {
                index, part in
                Line(
                    Span(index == 0 ? "  › " : "    ", .muted),
                    Span(part, index == 0 ? .title : .text))
            }
    }
}
