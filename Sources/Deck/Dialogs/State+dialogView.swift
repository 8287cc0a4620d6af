import Canvas
import Domain
import Wording

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
                title: words.activityLogTitle, text: facts(of: record).lines(width: room),
                footer: [Line()] + keys(dialog.ids == nil ? \.closeKeys : \.copyIDsKeys))
        case .entry(let details):
            DialogBox(
                title: words.journalTitle, text: facts(of: details).lines(width: room),
                footer: [Line()] + keys(\.copyIDsKeys))
        case .message(let text):
            DialogBox(
                title: words.messageTitle, text: wrapped(text),
                footer: [Line()] + keys(\.closeKeys))
        case .help: helpBox
        case .plan(let dialog): box(for: dialog)
        case .run(let dialog): box(for: dialog)
        }
    }

    var room: Int { DialogBox.room(in: size) }

    func wrapped(_ text: String, _ role: Role = .text) -> [Line] {
        text.wrapped(columns: room).map { Line(Span($0, role)) }
    }

    /// The keys of a dialog, parted between two of them where they need a second line.
    func keys(_ phrase: Phrase, _ role: Role = .key) -> [Line] {
        keys(said: words[keyPath: phrase], role)
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
            Fact(words.customerLabel, customer.companyName, .title),
            Fact(words.domainLabel, customer.domain),
            Fact(words.microsoftIDLabel, customer.id.text),
        ]
    }
}
