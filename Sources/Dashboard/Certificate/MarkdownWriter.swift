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
                let sentence = item.sentence.isEmpty ? "" : "**\(escaped(item.sentence))**"
                return "- "
                    + [item.mark, sentence, escaped(item.text)].filter { !$0.isEmpty }
                    .joined(separator: " ")
            }.joined(separator: "\n")
        }
    }

    private func row(_ cells: [[String]]) -> String {
        "|"
            + cells.map { lines in
                " " + lines.filter { !$0.isEmpty }.map(escaped).joined(separator: "<br>") + " |"
            }.joined()
    }

    private func escaped(_ text: String) -> String {
        var escaped = ""
        var isAllDigits = true
        let text = Array(text.onOneLine)
        for (place, character) in text.enumerated() {
            let isSign =
                switch character {
                case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "&", "~", "$": true
                // What would begin a list or a heading.
                case "-", "+", "#": place == 0
                case ".", ")":
                    (isAllDigits && place > 0) || (character == "." && isAddress(text[..<place]))
                // What would become a link by itself.
                case ":": place + 1 < text.count && text[place + 1] == "/"
                default: false
                }
            if isSign { escaped.append("\\") }
            escaped.append(character)
            isAllDigits = isAllDigits && character.isASCII && character.isNumber
        }
        return escaped
    }

    private func isAddress(_ text: ArraySlice<Character>) -> Bool {
        text.suffix(3).allSatisfy { $0 == "w" || $0 == "W" } && text.count >= 3
    }

    /// Between more backticks than it has itself.
    private func code(_ text: String) -> String {
        let text = text.onOneLine
        var (longest, run) = (0, 0)
        for character in text {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        return longest == 0 ? fence + text + fence : "\(fence) \(text) \(fence)"
    }
}
