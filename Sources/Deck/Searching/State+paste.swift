import Canvas
import Domain

extension State {
    /// Takes pasted text: into what is typed in a dialog, else into the search of the list. It is
    /// never the keys its letters are.
    mutating func paste(_ text: String) {
        if let dialog {
            paste(text.pasted(partingLines: false), into: dialog)
            return
        }
        guard var field = searchField else {
            notice = Notice(text: words.pasteHasNoField, tone: .plain)
            return
        }
        let isWhole = field.paste(text.pasted(partingLines: true))
        searchField = field
        if !isWhole { tellFull(SearchField.limit) }
    }

    private mutating func paste(_ text: String, into dialog: Dialog) {
        var isWhole = true
        switch dialog {
        case .removal(var removal):
            isWhole = removal.typed.append(text, upTo: Dialog.typedLimit)
            removal.differs = false
            self.dialog = .removal(removal)
        case .plan(.start(var start)) where start.isTyped:
            isWhole = start.typed.append(text, upTo: Dialog.typedLimit)
            start.differs = false
            self.dialog = .plan(.start(start))
        case .confirmation(var confirmation):
            for digit in text.prefix(9) where digit.isASCII && digit.isWholeNumber {
                confirmation.type(digit: digit.wholeNumberValue ?? 0)
            }
            self.dialog = .confirmation(confirmation)
        case .help:
            isWhole = helpSearch.paste(text)
            dialogTop = 0
        case .plan, .planned, .unlock, .refusal, .record, .entry, .aftermath, .message, .run:
            return
        }
        if !isWhole { tellFull(isHelp(dialog) ? SearchField.limit : Dialog.typedLimit) }
    }

    private func isHelp(_ dialog: Dialog) -> Bool { dialog == .help }

    /// Says that not all of it had room.
    mutating func tellFull(_ limit: Int) {
        notice = Notice(text: words.searchFull(limit), tone: .warning)
    }
}

extension Dialog {
    /// As much as can be typed into one, in scalars: more than a domain has.
    static let typedLimit = 300
}
