import Canvas
import Domain

/// How a list is written for other programs. The raw value is how its file ends.
package enum ListFormat: String, CaseIterable, Sendable {
    case csv, json
    case markdown = "md"

    /// What it is called; the same in every language.
    package var name: String {
        switch self {
        case .csv: "CSV"
        case .json: "JSON"
        case .markdown: "Markdown"
        }
    }

    /// The one after it.
    package var next: ListFormat {
        let all = Self.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }

    /// The one before it.
    package var previous: ListFormat { next.next }

    /// The format that the ending of a path names, in any case, and how many letters name it; nil
    /// where it names none.
    static func ending(of path: String) -> (format: ListFormat, count: Int)? {
        let file = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard let dot = file.lastIndex(of: ".") else { return nil }
        let ending = file[file.index(after: dot)...].lowercased()
        let format = ending == "markdown" ? markdown : Self(rawValue: ending)
        return format.map { ($0, ending.count) }
    }
}

/// Writes a list row by row. No value can break out of its place, run as a formula in a
/// spreadsheet, or reach a terminal as a command.
package struct ListWriter: Sendable {
    private let format: ListFormat
    private let headings: [ListHeading]
    private var written = ""
    private var count = 0

    /// A list of these columns, without rows yet.
    package init(_ format: ListFormat, _ headings: [ListHeading]) {
        self.format = format
        self.headings = headings
        switch format {
        case .csv: written = CSV.record(headings.map { .text($0.name) })
        case .json: written = "["
        case .markdown:
            let rule = headings.map { $0.alignment == .trailing ? " ---: |" : " --- |" }
            // A table for people: all of it is in the operator's language.
            written = Self.markdown(headings.map(\.title)) + "|" + rule.joined() + "\n"
        }
    }

    /// Writes a row, a value for each column.
    package mutating func write(_ cells: [ListCell]) {
        switch format {
        case .csv: written += CSV.record(cells.map(\.value))
        case .json:
            written += (count == 0 ? "\n  {" : ",\n  {") + members(cells) + "}"
        case .markdown: written += Self.markdown(cells.map(\.shown))
        }
        count += 1
    }

    private static func markdown(_ texts: [String]) -> String {
        let lines = texts.map { $0.split(whereSeparator: \.isNewline).map(String.init) }
        return MarkdownWriter().row(lines) + "\n"
    }

    /// All that was written and not drained, its last line ended.
    package var text: String { written + end }

    /// How many bytes were written and not drained.
    package var waiting: Int { written.utf8.count }

    /// Returns what was written since the last call, and forgets it: a list of any length takes the
    /// memory of what is not drained.
    package mutating func drain() -> String {
        defer { written = "" }
        return written
    }

    private var end: String {
        switch format {
        case .csv, .markdown: ""
        case .json: count == 0 ? "]\n" : "\n]\n"
        }
    }

    private func members(_ cells: [ListCell]) -> String {
        zip(headings, cells).map { heading, cell in
            let value =
                switch cell.value {
                case .text(let text): JSONText.literal(text)
                case .number(let number): String(number)
                case .moment(let moment): JSONText.literal(moment.iso8601)
                case .flag(let flag): String(flag)
                case .list(let texts, _):
                    "[" + texts.map(JSONText.literal).joined(separator: ", ") + "]"
                case .none: "null"
                }
            return JSONText.literal(heading.member) + ": " + value
        }.joined(separator: ", ")
    }
}

/// Records of comma-separated values (RFC 4180).
package enum CSV {
    /// Returns a record with its line break, which RFC 4180 has as CR LF.
    package static func record(_ values: [ListCell.Value]) -> String {
        values.map(field).joined(separator: ",") + "\r\n"
    }

    /// The mark at the beginning of a file by which spreadsheets know that it is UTF-8.
    package static let byteOrderMark = "\u{FEFF}"

    private static func field(_ value: ListCell.Value) -> String {
        switch value {
        case .text(let text): isAsItIs(text) ? text : quoted(unarmed(text))
        case .list(let texts, let separator): field(.text(texts.joined(separator: separator)))
        case .number(let number): String(number)
        case .moment(let moment): moment.iso8601
        case .flag(let flag): flag ? "yes" : "no"
        case .none: ""
        }
    }

    /// Whether a text needs nothing of all that: it is of ASCII, begins with a letter or a digit,
    /// and has no comma, quotation mark or control. Reports have millions of such values.
    private static func isAsItIs(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.isASCII,
            first.properties.isAlphabetic || "0"..."9" ~= first
        else { return false }
        return text.utf8.allSatisfy { 0x20..<0x7F ~= $0 && $0 != 0x22 && $0 != 0x2C }
            && !text.hasSuffix(" ")
    }

    /// A spreadsheet takes a text that begins with one of these for a formula, those of full width
    /// too; an apostrophe before it keeps it a text. A number is none. What is not shown may hide
    /// such a beginning.
    private static func unarmed(_ text: String) -> String {
        let shown = shown(text)
        return isArmed(text) || isArmed(shown) ? "'" + shown : shown
    }

    private static func isArmed(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, !isNumber(text) else { return false }
        return switch first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
        default: false
        }
    }

    private static func isNumber(_ text: String) -> Bool {
        var digits = text.unicodeScalars[...]
        if digits.first == "-" || digits.first == "+" { digits.removeFirst() }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count)
            && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { "0"..."9" ~= $0 } }
    }

    /// Line feeds are kept; other control characters are shown as `·`, and those that change the
    /// direction of writing are left out.
    private static func shown(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            defer { isAfterReturn = scalar == "\r" }
            switch scalar.value {
            case 0xA where isAfterReturn: continue
            case 0xA, 0xD: shown.append("\n")
            case 0..<0x20, 0x7F...0x9F, 0x2028...0x2029: shown.append("·")
            case _ where scalar.isHazard: continue
            default: shown.append(scalar)
            }
        }
        return String(shown)
    }

    private static func quoted(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains {
            $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r"
        }
        guard needsQuotes || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.append("\"") }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }
}

extension JSONText {
    /// A text as a string of JSON, without anything a terminal could take as a command.
    fileprivate static func literal(_ text: String) -> String {
        if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 && $0 != 0x22 && $0 != 0x5C }) {
            return "\"\(text)\""
        }
        var literal = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": literal.append(contentsOf: "\\\"".unicodeScalars)
            case "\\": literal.append(contentsOf: "\\\\".unicodeScalars)
            case "\n": literal.append(contentsOf: "\\n".unicodeScalars)
            case "\r": literal.append(contentsOf: "\\r".unicodeScalars)
            case "\t": literal.append(contentsOf: "\\t".unicodeScalars)
            case _ where scalar.value < 0x20 || scalar.isHazard:
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    let zeros = String(repeating: "0", count: 4 - digits.count)
                    literal.append(contentsOf: ("\\u" + zeros + digits).unicodeScalars)
                }
            default: literal.append(scalar)
            }
        }
        literal.append("\"")
        return String(literal)
    }
}
