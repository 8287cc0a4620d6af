import Canvas
import Deck
import Wording

/// What stands on the terminal while somebody signs in with a device code: the address, and the
/// code twice, large and as text that can be selected.
struct CodePage: Equatable {
    let code: String
    let address: String
    /// Columns of the terminal; nil where there is none, and so no large letters either.
    let width: Int?
    /// Whether the code was handed to the terminal's clipboard.
    let isCopied: Bool

    func lines(in words: Words, ink: Character = "█") -> [String] {
        var lines = [words.signInOpenPage, "", "    " + Span(address).text, ""]
        lines += [words.signInEnterCode, ""]
        if let width, let large = LargeLetters.rows(of: code, ink: ink),
            // A terminal may draw the ink two columns wide: better small than broken.
            large.allSatisfy({ Self.margin + $0.columns <= width })
        {
            lines += large.map { String(repeating: " ", count: Self.margin) + $0 } + [""]
        }
        lines.append("    " + Span(code).text)
        if isCopied { lines += ["", words.signInCodeCopied] }
        return lines + [""]
    }

    private static let margin = 4
}

/// The line that counts down, rewritten every second on a terminal.
struct CountdownLine {
    /// As `14:59`, never below zero.
    static func text(secondsLeft: Int, in words: Words) -> String {
        let left = max(0, secondsLeft)
        let seconds = left % 60
        return words.signInWaiting("\(left / 60):\(seconds < 10 ? "0" : "")\(seconds)")
    }
}
