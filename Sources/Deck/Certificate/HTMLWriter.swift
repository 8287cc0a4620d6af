import Canvas
import Wording

/// Writes a certificate as one HTML file that needs nothing else and prints well on A4. No script.
struct HTMLWriter {
    let language: Language

    func write(_ certificate: Certificate) -> String {
        let title = escaped(certificate.title)
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <h1>\(title)</h1>
            \(certificate.blocks.map(block).joined(separator: "\n"))
            </body>
            </html>

            """
    }

    private func block(_ block: CertificateBlock) -> String {
        switch block {
        case .heading(let text): "<h2>\(escaped(text))</h2>"
        case .text(let text): "<p>\(escaped(text))</p>"
        case .command(let text, let command):
            "<p>\(escaped(text)) <code>\(escaped(command))</code></p>"
        case .facts(let facts):
            "<table class=\"facts\">\n"
                + facts.map {
                    "<tr><th scope=\"row\">\(escaped($0.name))</th><td>\(escaped($0.value))</td></tr>\n"
                }.joined() + "</table>"
        case .table(let heading, let rows):
            "<table>\n<thead><tr>"
                + heading.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
                + "</tr></thead>\n<tbody>\n" + rows.map(row).joined() + "</tbody>\n</table>"
        case .list(let items):
            "<ul>\n" + items.map(item).joined() + "</ul>"
        }
    }

    private func row(_ cells: [[String]]) -> String {
        "<tr>"
            + cells.map { lines in
                "<td>" + lines.filter { !$0.isEmpty }.map(escaped).joined(separator: "<br>")
                    + "</td>"
            }.joined() + "</tr>\n"
    }

    private func item(_ item: (mark: String, sentence: String, text: String)) -> String {
        let sentence = item.sentence.isEmpty ? "" : "<strong>\(escaped(item.sentence))</strong>"
        let parts = [escaped(item.mark), sentence, escaped(item.text)].filter { !$0.isEmpty }
        return "<li>" + parts.joined(separator: " ") + "</li>\n"
    }

    private func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text.onOneLine.unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }

    private static let style = """
        @page { size: A4; margin: 18mm 16mm; }
        body { max-width: 60em; margin: 2em auto; padding: 0 1em; color: #111; background: #fff;
          font: 11pt/1.5 system-ui, "Noto Sans", "Noto Sans CJK KR", "Noto Sans CJK JP", sans-serif; }
        h1 { font-size: 1.5em; } h2 { font-size: 1.15em; margin-top: 1.6em; break-after: avoid; }
        table { border-collapse: collapse; width: 100%; margin: .6em 0; font-size: .85em; }
        th, td { border: 1px solid #999; padding: .3em .5em; text-align: left; vertical-align: top;
          overflow-wrap: anywhere; }
        thead { display: table-header-group; } tr, li { break-inside: avoid; }
        .facts th { width: 30%; } ul { list-style: none; padding-left: .5em; }
        code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
        @media print { body { max-width: none; margin: 0; padding: 0; font-size: 10pt; } }
        """
}
