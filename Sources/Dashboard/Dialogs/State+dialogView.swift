import Canvas
import Domain

extension State {
    /// What a dialog shows.
    func box(for dialog: Dialog) -> DialogBox {
        switch dialog {
        case .confirmation(let confirmation): box(for: confirmation)
        case .removal(let removal): box(for: removal)
        case .planned(let confirmation): box(for: confirmation)
        case .unlock: unlockBox
        case .refusal(let refusal, let changes): box(for: refusal, changes)
        case .aftermath(let aftermath): box(for: aftermath)
        case .record(let record):
            DialogBox(
                title: words(PageWords.activityLog), text: facts(of: record).lines(width: room),
                footer: [Line()] + keys(dialog.ids == nil ? .closeKeys : .copyKeys))
        case .entry(let details):
            DialogBox(
                title: words(JournalPageWords.title), text: facts(of: details).lines(width: room),
                footer: [Line()] + keys(.copyKeys))
        case .message(let text):
            DialogBox(
                title: words(DialogWords.messageTitle), text: wrapped(text),
                footer: [Line()] + keys(.closeKeys))
        case .help:
            DialogBox(
                title: words(PageWords.help), text: helpLines,
                footer: keys(.closeKeys))
        case .plan(let dialog): box(for: dialog)
        case .flight(let dialog): box(for: dialog)
        }
    }

    var room: Int { DialogBox.room(in: size) }

    func wrapped(_ text: String, _ role: Role = .text) -> [Line] {
        text.wrapped(columns: room).map { Line(Span($0, role)) }
    }

    /// The keys of a dialog, parted between two of them where they need a second line.
    func keys(_ phrase: DialogWords, _ role: Role = .key) -> [Line] {
        keys(said: words(phrase), role)
    }

    func keys(said text: String, _ role: Role = .key) -> [Line] {
        let parting = " · "
        var lines: [String] = []
        for part in text.split(separator: parting).map(String.init) {
            if let last = lines.last, (last + parting + part).columns <= room {
                lines[lines.count - 1] = last + parting + part
            } else {
                lines.append(part)
            }
        }
        return lines.flatMap { wrapped($0, role) }
    }

    /// Each text on as many lines as it takes, its mark before the first.
    func marked(_ text: String, _ mark: String, _ role: Role = .text) -> [Line] {
        let first = "  \(mark) "
        let others = String(repeating: " ", count: first.columns)
        return text.wrapped(columns: room - first.columns).enumerated().map { index, part in
            Line(Span(index == 0 ? first : others, .muted), Span(part, role))
        }
    }

    /// Who it is: name, domain, and the whole Microsoft ID.
    func identity(of customer: Customer) -> [Fact] {
        [
            Fact(words(FactWords.customer), customer.companyName, .title),
            Fact(words(FactWords.domain), customer.domain),
            Fact(words(FactWords.microsoftID), customer.id.text),
        ]
    }

    private func box(for confirmation: Confirmation) -> DialogBox {
        let title: DialogWords
        var keys = DialogWords.confirmKeys
        var facts: [Fact] = []
        var text: [Line] = []
        if let holding = confirmation.holding {
            facts = [
                Fact(words(FactWords.target), confirmation.targetName, .title),
                Fact("ID", holding.id),
            ]
        }
        switch confirmation.subject {
        case .suspension: title = .suspendTitle
        case .reactivation: title = .reactivateTitle
        case .cancellation: title = .cancelTitle
        case .order(let offer, let quantity, _):
            title = .orderTitle
            keys = .orderKeys
            facts.append(Fact(words(FactWords.offer), offer.name, .title))
            let range = offer.quantities
            let limits = "(\(range.lowerBound.said)–\(range.upperBound.said))"
            facts.append(
                Fact(
                    words(DialogWords.quantity),
                    range.count == 1 ? quantity.said : "\(quantity.said)  \(limits)",
                    quantity > 0 ? .title : .warning))
        case .acceptance(let included):
            title = .acceptTitle
            let privileges: DialogWords = included ? .acceptWith : .acceptWithout
            text = [privileges, .acceptNote].flatMap { marked(words($0), "•") }
        }
        facts += identity(of: confirmation.customer)
        if !confirmation.consequences.isEmpty {
            text =
                [Line(Span(words(DialogWords.whatItBrings), .heading))]
                + confirmation.consequences.flatMap(bullet)
        }
        let box = DialogBox(
            title: words(title),
            text: changed(confirmation.changes) + facts.lines(width: room)
                + warnings(confirmation.twins) + [Line()] + text,
            footer: [Line()] + self.keys(keys))
        return readable(box)
    }

    private func box(for removal: RemovalDialog) -> DialogBox {
        let text =
            changed(removal.changes) + identity(of: removal.customer).lines(width: room)
            + warnings([]) + doubts(removal.age).flatMap { marked($0, "!", .warning) }
            + [Line(), Line(Span(words(DialogWords.removalBrings), .heading))]
            + RemovalConsequence.allCases.flatMap { marked(words.consequence($0), "•") }
            + removal.warnings.flatMap { marked(words.warning($0), "!", .warning) }
            + [DialogWords.staysDue, .staysGranted].flatMap { marked(words($0), "!") }
        let answer: [Line] =
            if removal.differs {
                wrapped(words(NoticeWords.domainDiffers), .warning)
            } else {
                keys(.removalKeys, removal.isConfirmed ? .danger : .muted)
            }
        // The end of what is typed stays in sight, however narrow the box.
        let shown = String(removal.typed.suffix(max(1, room - 6)))
        return DialogBox(
            title: words(PageWords.removeLink), text: text,
            prompt: wrapped(words(DialogWords.typeDomain, removal.customer.domain)),
            input: Line(
                Span(removal.isConfirmed ? "✓ > " : "> ", .key), Span(shown + " ", .input)),
            footer: answer)
    }

    /// Each consequence with what can be seen of it: a mark and a sentence, never colour alone.
    private func box(for aftermath: Aftermath) -> DialogBox {
        let evidence = RemovalConsequence.allCases.flatMap { consequence in
            let isSeen = aftermath.shows(consequence)
            return marked(
                words.evidence(consequence, aftermath), isSeen ? "✓" : "✗",
                isSeen ? .text : .warning)
        }
        return DialogBox(
            title: words(DialogWords.removedTitle),
            text: identity(of: aftermath.customer).lines(width: room) + [Line()] + evidence
                + [Line()] + wrapped(words(DialogWords.requestAgain)),
            footer: [Line()] + keys(.certificateKeys))
    }

    private func box(for refusal: Refusal, _ changes: [Difference]) -> DialogBox {
        let advice = words.advice(for: refusal)
        var text = changed(changes) + wrapped(words.reason(of: refusal), .warning)
        if !advice.isEmpty {
            text += [Line(), Line(Span(words(DialogWords.whatToDo), .heading))] + wrapped(advice)
        }
        if let answer = refusal.answer {
            text += [Line()] + wrapped(words.said(answer), .muted)
        }
        if let code = refusal.code { text += [Line(), Line(Span(code, .muted))] }
        return DialogBox(
            title: words(DialogWords.refusedTitle), text: text,
            footer: [Line()] + keys(refusal.answer == nil ? .closeKeys : .copyKeys))
    }

    /// What is not as it was when the operator was asked before.
    func changed(_ differences: [Difference]) -> [Line] {
        guard !differences.isEmpty else { return [] }
        return wrapped(words(DialogWords.changedHead), .warning)
            + differences.flatMap { marked(words.difference($0), "!", .warning) } + [Line()]
    }
}
