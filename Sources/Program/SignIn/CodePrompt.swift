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

    private var width: Int? { Descriptor.width(of: STDERR_FILENO) }
}

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

/// Letters five rows high, for a code that is read across a desk.
enum LargeLetters {
    static let height = 5

    /// The rows of a text, drawn with that ink. Nil where a letter has no large form.
    static func rows(of text: String, ink: Character) -> [String]? {
        let letters = text.compactMap { shapes[$0] }
        guard !letters.isEmpty, letters.count == text.count else { return nil }
        return (0..<height).map { row in
            let line = letters.map { $0[row] }.joined(separator: " ")
            return String(line.map { $0 == "#" ? ink : " " })
        }
    }

    /// Each letter's rows, without the point that holds a place in the picture below.
    private static let shapes: [Character: [String]] = {
        var shapes: [Character: [String]] = [:]
        for group in pictures.split(separator: "\n\n") {
            let rows = group.split(separator: "\n").map { $0.split(separator: " ") }
            for (place, letter) in rows[0].enumerated() {
                shapes[Character(String(letter))] = rows[1...].map { String($0[place]) }
            }
        }
        return shapes
    }()

    private static let pictures = """
        A     B     C     D     E     F     G     H     I
        .###. ####. .#### ####. ##### ##### .#### #...# #####
        #...# #...# #.... #...# #.... #.... #.... #...# ..#..
        ##### ####. #.... #...# ####. ####. #..## ##### ..#..
        #...# #...# #.... #...# #.... #.... #...# #...# ..#..
        #...# ####. .#### ####. ##### #.... .#### #...# #####

        J     K     L     M     N     O     P     Q     R
        ..### #..#. #.... #...# #...# .###. ####. .###. ####.
        ...#. #.#.. #.... ##.## ##..# #...# #...# #...# #...#
        ...#. ##... #.... #.#.# #.#.# #...# ####. #.#.# ####.
        #..#. #.#.. #.... #...# #..## #...# #.... #..#. #..#.
        .##.. #..#. ##### #...# #...# .###. #.... .##.# #...#

        S     T     U     V     W     X     Y     Z     -
        .#### ##### #...# #...# #...# #...# #...# ##### .....
        #.... ..#.. #...# #...# #...# .#.#. .#.#. ...#. .....
        .###. ..#.. #...# #...# #.#.# ..#.. ..#.. ..#.. .###.
        ....# ..#.. #...# .#.#. ##.## .#.#. ..#.. .#... .....
        ####. ..#.. .###. ..#.. #...# #...# ..#.. ##### .....

        0     1     2     3     4     5     6     7     8     9
        .###. ..#.. ####. ####. #..#. ##### .###. ##### .###. .###.
        #..## .##.. ....# ....# #..#. #.... #.... ....# #...# #...#
        #.#.# ..#.. .###. .###. ##### ####. ####. ...#. .###. .####
        ##..# ..#.. #.... ....# ...#. ....# #...# ..#.. #...# ....#
        .###. .###. ##### ####. ...#. ####. .###. ..#.. .###. .###.
        """
}
