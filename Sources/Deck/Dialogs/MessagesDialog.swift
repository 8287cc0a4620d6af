import Canvas
import Domain
import Wording

/// What was said over the footer since the deck was opened, the newest first, in the words it was
/// said in: another language changes nothing that was said before.
package struct Messages: Equatable, Sendable {
    /// A notice, and when it was said.
    package struct Message: Equatable, Sendable {
        package let date: Instant
        package let notice: Notice
    }

    /// As many are kept.
    package static let limit = 1000

    package private(set) var all: [Message] = []
    /// How many were said, also those that are not kept any more.
    package private(set) var count = 0

    /// Keeps a notice; once, if it was the last one already in the same second.
    mutating func keep(_ notice: Notice, at now: Instant) {
        if let last = all.first, last.notice.full == notice.full, last.notice.tone == notice.tone,
            last.date.iso8601 == now.iso8601
        {
            return
        }
        all.insert(Message(date: now, notice: notice), at: 0)
        count += 1
        if all.count > Self.limit { all.removeLast() }
    }
}

/// Shows them: the next key clears a notice, and several may come before one is read.
struct MessagesDialog: DialogModel {
    var outlivesCustomer: Bool { true }

    func box(in state: State) -> DialogBox {
        DialogBox(
            title: state.words.messagesTitle, text: state.messageLines,
            footer: [Line()] + state.keys(\.closeKeys), isWide: true)
    }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        // The key that opened it closes it, too.
        close(
            by: state.binding(for: key)?.command == .messages ? .escape : key, in: &state)
    }
}

extension State {
    /// The messages, each with its time and mark; those of another day under that day.
    var messageLines: [Line] {
        guard !messages.all.isEmpty else { return wrapped(words.noMessages, .muted) }
        var day = now.day
        let lines = messages.all.flatMap { message -> [Line] in
            let isOfSameDay = message.date.day == day
            day = message.date.day
            return (isOfSameDay ? [] : [Line(Span(day, .heading))]) + self.lines(of: message)
        }
        let dropped = messages.count - messages.all.count
        return lines + (dropped > 0 ? wrapped(words.messagesDropped(dropped), .muted) : [])
    }

    /// Keeps what is said. The text of the messages stays where it is scrolled to.
    mutating func keep(_ notice: Notice) {
        guard dialog == .messages, dialogTop > 0 else {
            messages.keep(notice, at: now)
            return
        }
        let before = messageLines.count
        messages.keep(notice, at: now)
        dialogTop += max(0, messageLines.count - before)
    }

    private func lines(of message: Messages.Message) -> [Line] {
        let tone = message.notice.tone
        let time = message.date.second(at: message.date) + " UTC "
        let role = tone.role(ofPlain: .text)
        let margin = time.columns + tone.mark.columns + 1
        let rows = message.notice.full.wrapped(columns: wideRoom - margin)
        return rows.enumerated().map { turn, part in
            turn == 0
                ? Line(Span(time, .muted), Span(tone.mark + " " + part, role))
                : Line(Span(String(repeating: " ", count: margin)), Span(part, role))
        }
    }
}
