import Foundation

/// A strict reader of Markdown with GitHub's tables and addresses, for what a certificate may be
/// read with. It takes for a sign whatever any reader might: where it finds no more signs than the
/// writer meant, no reader finds more. It goes by scalars, and knows nothing of the writer.
struct MarkdownReader {
    /// What was found that is no text, in its order: `# `, `**`, `<br>`, a link.
    private(set) var signs: [String] = []
    /// The text between them, with nothing else around it.
    private(set) var texts: [String] = []

    init(_ document: String) {
        for line in document.unicodeScalars.split(
            whereSeparator: { "\n\r\u{B}\u{C}\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0) })
        {
            read(Array(line))
            signs.append("end")
        }
    }

    private mutating func read(_ line: [Unicode.Scalar]) {
        var rest = line[...]
        // What a line may begin with, and again behind that: `- # title`.
        while let sign = Self.opening(of: rest) {
            signs.append(String(String.UnicodeScalarView(sign)))
            rest = rest.dropFirst(sign.count)
        }
        readInline(rest)
    }

    private static func opening(of line: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>?
    {
        let blanks = line.prefix { $0 == " " || $0 == "\t" }
        if blanks.count >= 4 || blanks.contains("\t") { return blanks }
        let rest = line.dropFirst(blanks.count)
        guard let first = rest.first else { return nil }
        let digits = rest.prefix { ("0"..."9").contains($0) }
        if !digits.isEmpty, digits.count < rest.count {
            let sign = rest[rest.startIndex + digits.count]
            return sign == "." || sign == ")" ? rest.prefix(digits.count + 1) : nil
        }
        switch first {
        case "-", "+", "=", ">", "#":
            return line.prefix(blanks.count + rest.prefix { $0 == first }.count)
        default: return nil
        }
    }

    private mutating func readInline(_ line: ArraySlice<Unicode.Scalar>) {
        var rest = line
        var text = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\\":
                // Only what is no letter, no digit and no blank of ASCII can be escaped.
                if let next = rest.first, next.isASCII, Self.isPunctuation(next) {
                    text.append(next)
                    rest.removeFirst()
                } else {
                    if rest.isEmpty { signs.append("hard break") }
                    text.append(scalar)
                }
            case "`":
                let fence = 1 + rest.prefix { $0 == "`" }.count
                rest = rest.dropFirst(fence - 1)
                close(&text)
                guard let end = Self.end(of: fence, in: rest) else {
                    signs.append("`")
                    continue
                }
                signs.append("code")
                texts.append(String(String.UnicodeScalarView(rest[..<end])))
                rest = rest[(end + fence)...]
            case "<":
                close(&text)
                let end = rest.firstIndex(of: ">") ?? rest.endIndex
                let tag = String(String.UnicodeScalarView(rest[..<end]))
                rest = rest[min(end + 1, rest.endIndex)...]
                // A comment is nothing, but it parts the text.
                if tag != "!-- --" { signs.append("<\(tag)>") }
            case "*", "_", "~", "[", "]", "|", "$", "&", ">":
                close(&text)
                signs.append(String(scalar))
            default: text.append(scalar)
            }
        }
        close(&text)
    }

    private static func end(of fence: Int, in text: ArraySlice<Unicode.Scalar>) -> Int? {
        var place = text.startIndex
        while place < text.endIndex {
            let run = text[place...].prefix { $0 == "`" }.count
            if run == fence { return place }
            place += max(run, 1)
        }
        return nil
    }

    /// Addresses are looked for in the text as it comes out.
    private mutating func close(_ text: inout String.UnicodeScalarView) {
        defer { text = String.UnicodeScalarView() }
        guard !text.isEmpty else { return }
        let said = String(text)
        let ascii = String(
            String.UnicodeScalarView(text.map { $0.isASCII ? $0 : Unicode.Scalar("x") })
        ).lowercased()
        for sign in [#/[a-z]:\/\//#, #/www\./#, #/[^ ]@[^ ]/#] where ascii.contains(sign) {
            signs.append("link")
        }
        let bare = said.trimmingCharacters(in: .whitespaces)
        if !bare.isEmpty { texts.append(bare) }
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}

/// The same of HTML: everything between `<` and `>` is a tag, and everything from `&` an entity.
struct HTMLReader {
    private(set) var signs: [String] = []
    private(set) var texts: [String] = []

    init(_ document: String) {
        var rest = Array(document.unicodeScalars)[...]
        var text = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            switch scalar {
            case "<":
                if !text.isEmpty { texts.append(String(text)) }
                text = String.UnicodeScalarView()
                let end = rest.firstIndex(of: ">") ?? rest.endIndex
                signs.append(String(String.UnicodeScalarView(rest[..<end])))
                rest = rest[min(end + 1, rest.endIndex)...]
            case "&":
                let end = rest.firstIndex(of: ";") ?? rest.endIndex
                let name = String(String.UnicodeScalarView(rest[..<end]))
                rest = rest[min(end + 1, rest.endIndex)...]
                if let meant = Self.entities[name] {
                    text.append(meant)
                } else {
                    signs.append("&\(name)")
                }
            default: text.append(scalar)
            }
        }
    }

    private static let entities: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'",
    ]
}
