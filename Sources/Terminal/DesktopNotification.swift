import Canvas

/// A sentence that the terminal is asked to show on the desktop.
package struct DesktopNotification: Equatable, Sendable {
    /// The sequence a terminal understands.
    package enum Form: Equatable, Sendable {
        /// OSC 9: iTerm2, kitty, WezTerm, Windows Terminal, Ghostty.
        case osc9
        /// OSC 777, with a title: foot, urxvt, VTE.
        case osc777
    }

    private let title: String
    private let text: String
    private let form: Form
    private let isInTmux: Bool

    /// The columns of a text that are kept.
    package static let limit = 200

    /// A notification of that text; `isInTmux` hands the sequence on to the terminal around tmux.
    package init(title: String, text: String, form: Form, isInTmux: Bool) {
        self.title = title
        self.text = text
        self.form = form
        self.isInTmux = isInTmux
    }

    /// The bytes to send. Text has no control characters in them, and no sign that parts fields.
    package var sequence: String {
        let said = Self.field(text)
        let plain =
            switch form {
            // A text that begins with a number and a semicolon would be another command of OSC 9.
            case .osc9: "\u{1B}]9;\(said)\u{7}"
            case .osc777: "\u{1B}]777;notify;\(Self.field(title));\(said)\u{7}"
            }
        guard isInTmux else { return plain }
        return "\u{1B}Ptmux;" + plain.replacing("\u{1B}", with: "\u{1B}\u{1B}") + "\u{1B}\\"
    }

    private static func field(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let clean = Span(line).text.replacing(";", with: ",")
        return clean.columns > limit ? clean.fitted(limit) : clean
    }
}

extension Screen {
    /// Ring the terminal's bell.
    package func ring() { send("\u{7}") }

    /// Ask the terminal to show a notification; it does not answer.
    package func notify(_ notification: DesktopNotification) { send(notification.sequence) }
}
