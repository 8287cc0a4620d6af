/// The text on a terminal's screen, as an operator reads it.
struct ScreenText {
    let text: String
    let lines: [String]

    init(_ text: String) {
        self.text = text
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// Whether the screen has this phrase anywhere, however it is wrapped.
    func says(_ phrase: String) -> Bool { text.squeezed.contains(phrase.squeezed) }

    /// The same for a phrase of the command line, which names no keys.
    func saysWithKeys(_ phrase: String) -> Bool {
        let keyless = ["(s)", "(a)", "(c)"].reduce(text.squeezed) { text, key in
            text.replacingOccurrences(of: key, with: "")
        }
        return keyless.contains(phrase.squeezed)
    }

    /// The text of the dialog; empty if there is none.
    var dialog: String {
        lines.compactMap { line in
            for (left, right) in [("┌", "┐"), ("│", "│")] {
                if let start = line.firstIndex(of: Character(left)),
                    let end = line.lastIndex(of: Character(right)), start < end
                {
                    return String(line[line.index(after: start)..<end])
                }
            }
            return nil
        }.joined(separator: "\n")
    }

    func asks(_ phrase: String) -> Bool { dialog.squeezed.contains(phrase.squeezed) }

    /// The row of the line under the cursor; nil if there is none.
    var selectedRow: Int? { lines.firstIndex { $0.hasPrefix("›") } }

    func row(of name: String) -> Int? {
        lines.firstIndex { line in
            line.drop { "› └".contains($0) }.squeezed.hasPrefix(name.squeezed.prefix(12))
        }
    }

    var selected: String { selectedRow.map { lines[$0] } ?? "" }
}

extension StringProtocol {
    /// The text without blanks and without the characters of frames.
    var squeezed: String { String(filter { !$0.isWhitespace && !"─│┌┐└┘".contains($0) }) }
}

/// Finds colours in the bytes sent to a terminal.
enum Colours {
    /// Return the parameters of all sequences that set a colour.
    static func sequences(in sent: String) -> [String] {
        let texts = sent.split(separator: "\u{1B}[").dropFirst()
        return texts.compactMap { text in
            let parameters = text.prefix { $0.isNumber || $0 == ";" || $0 == ":" }
            guard text.dropFirst(parameters.count).first == "m" else { return nil }
            let numbers = parameters.split { $0 == ";" || $0 == ":" }.compactMap { Int($0) }
            let sets = numbers.contains { (30...49).contains($0) || (90...107).contains($0) }
            return sets ? String(parameters) : nil
        }
    }
}
