import Canvas
import Domain

extension State {
    /// Lays a dialog over the page.
    func draw(_ dialog: Dialog, over frame: inout Frame) {
        switch dialog {
        case .confirmation(let confirmation):
            box(for: confirmation).draw(over: &frame)
        case .removal(let removal):
            let origin = box(for: removal).draw(over: &frame)
            frame.cursor = Position(
                row: origin.row + 1,
                column: min(size.columns - 1, origin.column + 2 + removal.typed.columns))
        case .refusal(let refusal):
            box(for: refusal).draw(over: &frame)
        case .record(let record):
            let width = DialogBox.room(in: size)
            DialogBox(
                title: words(PageWords.activityLog), text: facts(of: record).lines(width: width),
                footer: [Line(), Line(Span(words(DialogWords.closeKeys), .muted))]
            ).draw(over: &frame)
        case .aftermath(let aftermath):
            box(for: aftermath).draw(over: &frame)
        case .message(let text):
            let width = DialogBox.room(in: size)
            DialogBox(
                title: words(DialogWords.messageTitle),
                text: text.wrapped(columns: width).map { Line(Span($0)) },
                footer: [Line(), Line(Span(words(DialogWords.closeKeys), .key))]
            ).draw(over: &frame)
        case .help(let top):
            let lines = helpLines(columns: size.columns)
            DialogBox(
                title: words(PageWords.help), text: lines,
                footer: [Line(Span(words(DialogWords.closeKeys), .muted))], top: top
            ).draw(over: &frame)
        }
    }

    /// Who it is: name, domain, and the whole Microsoft ID.
    private func identity(of customer: Customer) -> [Fact] {
        [
            Fact(words(DialogWords.customer), customer.companyName, .title),
            Fact(words(FactWords.domain), customer.domain),
            Fact(words(FactWords.microsoftID), customer.id.text),
        ]
    }

    private func bullets(_ texts: [String], _ role: Role = .text) -> [Line] {
        let width = DialogBox.room(in: size) - 4
        return texts.flatMap { text in
            text.wrapped(columns: width).enumerated().map { index, part in
                Line(Span(index == 0 ? "  • " : "    ", .muted), Span(part, role))
            }
        }
    }

    private func box(for confirmation: Confirmation) -> DialogBox {
        let width = DialogBox.room(in: size)
        let title: DialogWords
        var keys = DialogWords.confirmKeys
        var facts = identity(of: confirmation.customer)
        var text: [Line] = []
        switch confirmation.subject {
        case .suspension: title = .suspendTitle
        case .reactivation: title = .reactivateTitle
        case .cancellation: title = .cancelTitle
        case .order(let offer, let quantity):
            title = .orderTitle
            keys = .orderKeys
            facts.append(Fact(words(FactWords.offer), offer.name, .title))
            facts.append(Fact(words(DialogWords.quantity), quantity.said, .title))
        case .acceptance(let included):
            title = .acceptTitle
            text = bullets([
                words(included ? DialogWords.acceptWith : .acceptWithout),
                words(DialogWords.acceptNote),
            ])
        }
        if let holding = confirmation.holding {
            facts.append(Fact(words(DialogWords.target), confirmation.targetName, .title))
            facts.append(Fact("ID", holding.id))
        }
        if !confirmation.consequences.isEmpty {
            text =
                [Line(Span(words(DialogWords.whatItBrings), .heading))]
                + bullets(confirmation.consequences.map(words.consequence))
        }
        return DialogBox(
            title: words(title), text: facts.lines(width: width) + [Line()] + text,
            footer: [Line(), Line(Span(words(keys), .key))], top: confirmation.top)
    }

    private func box(for removal: RemovalDialog) -> DialogBox {
        let width = DialogBox.room(in: size)
        let consequences = RemovalConsequence.allCases.map(words.consequence)
        var text =
            identity(of: removal.customer).lines(width: width)
            + [Line(), Line(Span(words(DialogWords.removalBrings), .heading))]
            + bullets(consequences)
        if !removal.warnings.isEmpty {
            text += bullets(removal.warnings.map { "! " + words.warning($0) }, .warning)
        }
        let prompt = words(DialogWords.typeDomain, removal.customer.domain)
        let mark = removal.isConfirmed ? " ✓" : ""
        return DialogBox(
            title: words(DialogWords.removeTitle), text: text,
            footer: [
                Line(Span(prompt)),
                Line(Span("> ", .key), Span(removal.typed + " ", .input), Span(mark, .good)),
                Line(Span(words(DialogWords.removalKeys), removal.isConfirmed ? .danger : .muted)),
            ], top: removal.top)
    }

    /// Each consequence with what can be seen of it: a mark and a sentence, never colour alone.
    private func box(for aftermath: Aftermath) -> DialogBox {
        let width = DialogBox.room(in: size)
        let evidence = RemovalConsequence.allCases.flatMap { consequence in
            let isSeen = aftermath.shows(consequence)
            let text = words.evidence(consequence, aftermath)
            return text.wrapped(columns: width - 4).enumerated().map { index, part in
                Line(
                    Span(index == 0 ? (isSeen ? "  ✓ " : "  ✗ ") : "    "),
                    Span(part, isSeen ? .text : .warning))
            }
        }
        return DialogBox(
            title: words(DialogWords.removedTitle),
            text: identity(of: aftermath.customer).lines(width: width) + [Line()] + evidence
                + [Line()]
                + words(DialogWords.requestAgain).wrapped(columns: width).map { Line(Span($0)) },
            footer: [Line(), Line(Span(words(DialogWords.closeKeys), .key))])
    }

    private func box(for refusal: Refusal) -> DialogBox {
        let width = DialogBox.room(in: size)
        let advice = words.advice(for: refusal)
        var text = words.reason(of: refusal).wrapped(columns: width).map {
            Line(Span($0, .warning))
        }
        if !advice.isEmpty {
            text += [Line(), Line(Span(words(DialogWords.whatToDo), .heading))]
            text += advice.wrapped(columns: width).map { Line(Span($0)) }
        }
        if let code = refusal.code { text += [Line(), Line(Span(code, .muted))] }
        return DialogBox(
            title: words(DialogWords.refusedTitle), text: text,
            footer: [Line(), Line(Span(words(DialogWords.closeKeys), .key))])
    }
}
