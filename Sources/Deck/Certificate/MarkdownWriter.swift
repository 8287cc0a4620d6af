import Canvas

/// Writes a certificate as Markdown, with the tables of GitHub's. No text can break out of its
/// place: what came from a service is never taken for a sign of Markdown or HTML.
struct MarkdownWriter {
    func write(_ certificate: Certificate) -> String {
        (["# " + escaped(certificate.title)] + certificate.blocks.map(block))
            .joined(separator: "\n\n") + "\n"
    }

    private func block(_ block: CertificateBlock) -> String {
        switch block {
        case .heading(let text): "## " + escaped(text)
        case .text(let text): escaped(text)
        case .command(let text, let command): escaped(text) + " " + code(command)
        case .facts(let facts):
            facts.map { "- **\(escaped($0.name)):** \(escaped($0.value))" }
                .joined(separator: "\n")
        case .table(let heading, let rows):
            ([row(heading.map { [$0] }), "|" + heading.map { _ in " --- |" }.joined()]
                + rows.map(row)).joined(separator: "\n")
        case .list(let items):
            items.map { item in
                // Empty emphasis would be a line across the page.
                let said = escaped(item.sentence)
                let sentence = said.isEmpty ? "" : "**\(said)**"
                return "- "
                    + [item.mark, sentence, escaped(item.text)].filter { !$0.isEmpty }
                    .joined(separator: " ")
            }.joined(separator: "\n")
        }
    }

    /// A row of a table, each cell on as many lines as it has.
    func row(_ cells: [[String]]) -> String {
        "|"
            + cells.map { lines in
                " " + lines.filter { !$0.isEmpty }.map(escaped).joined(separator: "<br>") + " |"
            }.joined()
    }

    /// By scalar, as readers of Markdown do: a sign with a combining mark is one `Character`, and
    /// would be missed.
    private func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        let scalars = Array(text.onOneLine.unicodeScalars)
        var isAllDigits = true
        var place = 0
        while place < scalars.count {
            if place == 0 || scalars[place - 1] == " " {
                let word = scalars[place...].prefix { $0 != " " }
                if Self.isPlainAddress(word) {
                    escaped.append(contentsOf: "`".unicodeScalars + word + "`".unicodeScalars)
                    isAllDigits = false
                    place += word.count
                    continue
                }
            }
            let scalar = scalars[place]
            let isSign =
                switch scalar {
                case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "&", "~", "$", "#": true
                // What would begin a list.
                case "-", "+": place == 0
                case ".", ")": isAllDigits && place > 0
                default: false
                }
            if isSign { escaped.append("\\") }
            switch scalar {
            case "." where Self.endsInWorldWideWeb(scalars[..<place]),
                "@" where Self.isAddress(around: place, in: scalars):
                escaped.append(contentsOf: Self.nothing)
                escaped.append(scalar)
            case ":" where scalars[place...].dropFirst().first == "/":
                escaped.append(scalar)
                escaped.append(contentsOf: Self.nothing)
            default: escaped.append(scalar)
            }
            isAllDigits = isAllDigits && "0"..."9" ~= scalar
            place += 1
        }
        return String(escaped)
    }

    /// Whether a word is an address and has no sign of Markdown in it. Such a word stands as code:
    /// no reader makes a link of it, and it can be copied from the file as it is.
    private static func isPlainAddress(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        let isPlain = word.allSatisfy { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_", "+", "@", "/", ":", "%", "#",
                "?", "=", "&", "~":
                true
            default: false
            }
        }
        guard isPlain else { return false }
        let text = String(String.UnicodeScalarView(word))
        return text.dropFirst().dropLast().contains("@") || text.contains("://")
            || text.lowercased().hasPrefix("www.")
    }

    /// An empty comment, which no reader shows. It splits the other addresses, because many readers
    /// turn them into links after they remove backslashes.
    private static let nothing = "<!-- -->".unicodeScalars

    private static func endsInWorldWideWeb(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.count >= 3 && text.suffix(3).allSatisfy { $0 == "w" || $0 == "W" }
    }

    private static func isAddress(around place: Int, in text: [Unicode.Scalar]) -> Bool {
        guard text.indices.contains(place - 1), text.indices.contains(place + 1) else {
            return false
        }
        return text[place - 1] != " " && text[place + 1] != " "
    }

    /// Between more backticks than it has itself.
    private func code(_ text: String) -> String {
        let text = text.onOneLine
        var (longest, run) = (0, 0)
        for scalar in text.unicodeScalars {
            run = scalar == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        return longest == 0 ? fence + text + fence : "\(fence) \(text) \(fence)"
    }
}
