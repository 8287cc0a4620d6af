/// One screen as the shipped program draws it: its text, and how each part of it looks.
struct GoldenScreen: Equatable {
    /// The rows, without the blanks at their ends.
    let rows: [String]
    /// For each row, runs of cells that look the same: how, and how many columns.
    let looks: [[Run]]

    struct Run: Equatable {
        /// The parameters of the terminal's sequence, such as "1;31"; empty for the default.
        let style: String
        var columns: Int
    }

    /// Read what `tmux capture-pane -e` prints.
    init(captured: String) {
        var style = Style()
        var rows: [String] = []
        var looks: [[Run]] = []
        for line in captured.split(separator: "\n", omittingEmptySubsequences: false) {
            var text = ""
            var runs: [Run] = []
            var rest = line.unicodeScalars[...]
            while let scalar = rest.first {
                if scalar == "\u{1B}" {
                    let sequence = rest.prefix { !("A"..."z").contains($0) || $0 == "[" }
                    rest = rest.dropFirst(sequence.count + 1)
                    style.apply(String(Substring(sequence).dropFirst(2)))
                    continue
                }
                text.unicodeScalars.append(scalar)
                rest = rest.dropFirst()
                runs.add(
                    Self.columns(of: scalar), in: scalar == " " ? style.ofBlank : style.text)
            }
            rows.append(String(text.reversed().drop { $0 == " " }.reversed()))
            looks.append(runs.withoutPlainEnd)
        }
        while rows.last == "", looks.last == [] {
            rows.removeLast()
            looks.removeLast()
        }
        self.rows = Self.masked(rows)
        self.looks = looks
    }

    init(rows: [String], looks: [[Run]]) {
        self.rows = rows
        self.looks = looks
    }

    /// The rows with zeros in the name of the test's folder, in the ids of requests, and in the
    /// hash of a journal entry, which covers that name and may go on in the next row.
    private static func masked(_ rows: [String]) -> [String] {
        var isInHash = false
        return rows.map { row in
            var row = row.replacing(#/deck-[0-9A-F]{8}/#, with: "deck-00000000")
            row.replace(#/(MS-[A-Z][A-Za-z]+ +)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/#) {
                $0.1 + "00000000-0000-0000-0000-000000000000"
            }
            let pattern = isInHash ? #/([0-9a-f]+)([ │]*)$/# : #/([0-9a-f]{40,})([ │]*)$/#
            let match = row.firstMatch(of: pattern)
            if let match {
                let zeros = String(repeating: "0", count: match.1.count)
                row.replaceSubrange(match.range, with: zeros + match.2)
            }
            isInHash = match != nil
            return row
        }
    }

    private static func columns(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: scalar.properties.generalCategory == .nonspacingMark ? 0 : 1
        }
    }
}

extension [GoldenScreen.Run] {
    fileprivate mutating func add(_ columns: Int, in style: String) {
        if last?.style == style {
            self[count - 1].columns += columns
        } else {
            append(GoldenScreen.Run(style: style, columns: columns))
        }
    }

    fileprivate var withoutPlainEnd: [GoldenScreen.Run] {
        last?.style == "" ? dropLast() : self
    }
}

extension GoldenScreen {
    /// What a terminal keeps of the sequences it was sent.
    private struct Style {
        private var attributes: Set<Int> = []
        private var foreground = ""
        private var background = ""

        var text: String {
            (attributes.sorted().map(String.init) + [foreground, background])
                .filter { !$0.isEmpty }.joined(separator: ";")
        }

        /// What shows of it where there is no character: ncurses leaves there what comes cheapest.
        var ofBlank: String {
            var style = self
            style.attributes.formIntersection([4, 7, 9])
            if !style.attributes.contains(7) { style.foreground = "" }
            return style.text
        }

        mutating func apply(_ parameters: String) {
            var numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
                .map { Int($0) ?? 0 }[...]
            while let number = numbers.popFirst() {
                switch number {
                case 0: self = Style()
                case 1...9: attributes.insert(number)
                case 22: attributes.subtract([1, 2])
                case 23...29: attributes.remove(number - 20)
                case 30...37, 90...97: foreground = String(number)
                case 39: foreground = ""
                case 40...47, 100...107: background = String(number)
                case 49: background = ""
                case 38, 48:
                    let count = numbers.first == 2 ? 4 : 2
                    let color = ([number] + numbers.prefix(count)).map(String.init)
                    numbers = numbers.dropFirst(count)
                    if number == 38 {
                        foreground = color.joined(separator: ";")
                    } else {
                        background = color.joined(separator: ";")
                    }
                default: break
                }
            }
        }
    }
}
