import Deck

extension String {
    /// Without what the forms write before or in the place of a sign.
    var unescaped: String {
        var text = self
        for (written, meant) in [
            ("<!-- -->", ""),
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ] {
            text = text.replacing(written, with: meant)
        }
        return text.filter { $0 != "\\" }
    }

    /// What a reader takes for signs: the tags of HTML; of Markdown the beginnings of lines, and
    /// every sign that is not escaped.
    func confusableKey(_ form: CertificateForm) -> [String] {
        switch form {
        case .html: matches(of: #/<[^>]*>/#).map { String($0.output) }
        case .markdown:
            split(separator: "\n", omittingEmptySubsequences: false).map { line in
                // What stands between backticks is no sign.
                let text = line.replacing(#/(`+) ?partnerdeck.*\1/#, with: "")
                let bare =
                    text
                    .replacing("<!-- -->", with: "")
                    .replacing(#/\\./#, with: "")
                let start = bare.prefix { "#-|0123456789. ".contains($0) }
                return start.filter { "#-|".contains($0) } + " "
                    + bare.filter { "|`*_<>[]~$&".contains($0) }
                    + (text.contains("://") || text.contains("www.") ? "link" : "")
            }
        }
    }

    /// Whether every tag of HTML is closed in its turn.
    var balancedTags: Bool {
        var open: [Substring] = []
        for match in matches(of: #/<(\/?)([a-z0-9]+)[^>]*>/#) {
            let (_, slash, name) = match.output
            if ["meta", "br"].contains(name) { continue }
            if slash.isEmpty { open.append(name) } else if open.popLast() != name { return false }
        }
        return open.isEmpty
    }
}
