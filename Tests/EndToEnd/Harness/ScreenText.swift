/// What a terminal shows, as an operator reads it.
struct ScreenText {
    let text: String
    let lines: [String]

    init(_ text: String) {
        self.text = text
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// Whether it says this anywhere, whichever way the lines are broken.
    func says(_ phrase: String) -> Bool { text.squeezed.contains(phrase.squeezed) }

    /// The same of what the command line says, which has no keys to name.
    func saysWithKeys(_ phrase: String) -> Bool {
        let keyless = ["(s)", "(a)", "(c)"].reduce(text.squeezed) { text, key in
            text.replacingOccurrences(of: key, with: "")
        }
        return keyless.contains(phrase.squeezed)
    }

    /// What stands in the dialog; empty without one.
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

    /// The row of the line under the cursor, and that of the line that begins with this.
    var selectedRow: Int? { lines.firstIndex { $0.hasPrefix("›") } }

    func row(of name: String) -> Int? {
        lines.firstIndex { line in
            line.drop { "› └".contains($0) }.squeezed.hasPrefix(name.squeezed.prefix(12))
        }
    }

    var selected: String { selectedRow.map { lines[$0] } ?? "" }
}

extension StringProtocol {
    /// Without blanks and without what frames are drawn with.
    var squeezed: String { String(filter { !$0.isWhitespace && !"─│┌┐└┘".contains($0) }) }
}

/// Looks for colours in what was sent to a terminal.
enum Colours {
    /// The parameters of all sequences that set a colour.
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
