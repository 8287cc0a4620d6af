import Canvas
import Deck
import Domain
import Foundation
import PartnerCenterAPI
import Wording

/// Shows a code on standard error, and counts down: a line that is rewritten on a terminal, and
/// said once where there is none.
struct CodePrompt: Sendable {
    private let code: DeviceCode
    private let words: Words
    private let isTerminal = isatty(STDERR_FILENO) == 1

    init(_ code: DeviceCode, words: Words) {
        self.code = code
        self.words = words
    }

    func show() {
        let page = CodePage(
            code: code.userCode, address: code.verificationURI, width: width,
            isCopied: isTerminal)
        StandardError.write(page.lines(in: words).joined(separator: "\n"))
        if isTerminal {
            // OSC 52: the terminal puts it on the clipboard, or ignores it.
            let copy = Data(Span(code.userCode).text.utf8).base64EncodedString()
            StandardError.send("\u{1B}]52;c;\(copy)\u{7}")
        } else {
            StandardError.write(countdown(at: Date()))
        }
    }

    /// Rewrites the line every second until the task is cancelled.
    func countDown(by time: any Timekeeper) async {
        guard isTerminal else { return }
        while !Task.isCancelled, time.now < code.expiry {
            rewrite(countdown(at: time.now))
            await time.wait(until: time.now.addingTimeInterval(1))
        }
    }

    func clear() { if isTerminal { rewrite("") } }

    private func countdown(at now: Date) -> String {
        let left = code.expiry.timeIntervalSince(now).rounded(.up)
        return CountdownLine.text(secondsLeft: Int(left), in: words)
    }

    private func rewrite(_ line: String) {
        let text = width.map { line.prefix(columns: $0 - 1) } ?? line
        StandardError.send("\r\u{1B}[K\(text)")
    }

    private var width: Int? {
        var size = winsize()
        guard isTerminal, ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
        else { return nil }
        return Int(size.ws_col)
    }
}
