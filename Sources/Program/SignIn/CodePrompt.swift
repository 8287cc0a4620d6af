import Canvas
import Deck
import Domain
import Foundation
import PartnerCenterAPI
import Wording

/// Shows a device code on standard error, with the time left: rewritten each second on a terminal,
/// elsewhere printed once.
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
            // OSC 52: copies to the terminal's clipboard; other terminals ignore it.
            let copy = Data(Span(code.userCode).text.utf8).base64EncodedString()
            StandardError.send("\u{1B}]52;c;\(copy)\u{7}")
        } else {
            StandardError.write(countdown(at: Date()))
        }
    }

    /// Rewrite the line every second until the task is cancelled.
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

/// The text shown for a device code: the address, the code in large letters, and the code as text.
struct CodePage: Equatable {
    let code: String
    let address: String
    /// Columns of the terminal; nil for none: then there are no large letters.
    let width: Int?
    /// Whether the code was copied to the terminal's clipboard.
    let isCopied: Bool

    func lines(in words: Words, ink: Character = "█") -> [String] {
        var lines = [words.signInOpenPage, "", "    " + Span(address).text, ""]
        lines += [words.signInEnterCode, ""]
        if let width, let large = LargeLetters.rows(of: code, ink: ink),
            // Leave them out if they do not fit: a terminal may draw a block two columns wide.
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

/// The line with the time left.
struct CountdownLine {
    /// As `14:59`, never below zero.
    static func text(secondsLeft: Int, in words: Words) -> String {
        let left = max(0, secondsLeft)
        let seconds = left % 60
        return words.signInWaiting("\(left / 60):\(seconds < 10 ? "0" : "")\(seconds)")
    }
}

/// Letters five rows high, to be read from a distance.
enum LargeLetters {
    static let height = 5

    /// Return the rows of a text, drawn with that character; nil if a letter has no large form.
    static func rows(of text: String, ink: Character) -> [String]? {
        let letters = text.compactMap { shapes[$0] }
        guard !letters.isEmpty, letters.count == text.count else { return nil }
        return (0..<height).map { row in
            let line = letters.map { $0[row] }.joined(separator: " ")
            return String(line.map { $0 == "#" ? ink : " " })
        }
    }

    /// The rows of each letter, from the pictures below.
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
