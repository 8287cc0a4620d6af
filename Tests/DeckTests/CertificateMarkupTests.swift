import Chance
import Deck
import Domain
import Samples
import Testing
import Wording

@Suite struct `Nothing that a certificate says of a customer` {
    /// Pieces of hostile names. Those that join with what stands before or behind them make other
    /// `Character`s of signs.
    static let pieces = [
        "\u{600}", "\u{301}", "\u{20DD}", "\u{200D}", "\u{FE0F}", "\u{1F3FB}", "\u{E0061}",
        "\u{202E}", "\u{2066}", "\u{2028}", "\u{2029}", "\u{85}", "\u{9B}", "\u{A0}", "\u{3000}",
        "\n", "\r\n", "\r", "\t", "\u{B}", "\u{C}", "\0", " ", "  ", "    ",
        "\\", "\\\\", "`", "``", "*", "**", "_", "__", "[", "]", "(", ")", "<", ">", "|", "&", "~",
        "$", "#", "-", "+", "=", ".", "1", "12", "!", "'", "\"", "^", "{", "}", ":", "@", "/",
        "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "![x](https://a.example)",
        "https://evil.example", "www.evil.example", "ftp://evil.example", "a@evil.example",
        "mailto:a@evil.example", "<https://evil.example>", "<!--", "-->", "]]>", "&lt;", "&#60;",
        "<br>", "---", "===", "# x", "1. x", "- x", "> x", "| x |", "```", "~~~", "[^1]", "[x]: y",
        "Contoso", "한빛무역", "日本", "👨‍👩‍👧", "é",
    ]

    static func document(_ name: String, _ form: CertificateForm) -> String {
        let customer = Customer(
            id: .init(name), companyName: name, domain: name, relationship: .none,
            allowsDelegatedAccess: false)
        var subscription = Subscription.e3
        subscription.friendlyName = name
        return Language.english.words().certificate(
            .a(
                customer: customer,
                held: Holdings(customer: customer, subscriptions: [subscription]),
                left: [subscription], name: name, place: name),
            as: form)
    }

    static func name(_ seed: UInt64) -> String {
        var dice = Dice(seed: seed)
        let count = Int.random(in: 1...6, using: &dice)
        return (0..<count).map { _ in
            pieces[Int.random(in: pieces.indices, using: &dice)]
        }.joined()
    }

    @Test func `is a sign of Markdown`() {
        let plain = MarkdownReader(Self.document("Plain", .markdown)).signs
        let single = Self.pieces.flatMap { piece in
            ["", "a\u{600}"].flatMap { start in
                ["", "\u{301}"].map { start + piece + $0 }
            }
        }
        for name in single + (0..<500).map(Self.name) where Self.isSeen(name) {
            let signs = MarkdownReader(Self.document(name, .markdown)).signs
            #expect(signs == plain, "\(Array(name.unicodeScalars))")
        }
    }

    @Test func `is a sign of HTML`() {
        let plain = HTMLReader(Self.document("Plain", .html)).signs
        for name in Self.pieces + (0..<500).map(Self.name) where Self.isSeen(name) {
            let signs = HTMLReader(Self.document(name, .html)).signs
            #expect(signs == plain, "\(Array(name.unicodeScalars))")
        }
    }

    /// Escaped is not changed: what is read is what was meant.
    @Test(arguments: [
        "[x](javascript:alert(1))", "<img src=x onerror=alert(1)>", "x\u{600}<b>", "*\u{301}a*",
        "a\\|b", "`c`", "C# & Co.", "1. first", "- dash", "~~no~~", "$x$",
    ])
    func `is lost`(name: String) {
        #expect(MarkdownReader(Self.document(name, .markdown)).texts.contains(name))
        #expect(HTMLReader(Self.document(name, .html)).texts.contains(name))
    }

    @Test func `ends a word that is typed in a shell`() {
        for quote in ["'", "'\u{301}", "\u{600}'"] {
            let command = MarkdownReader(Self.document("x\(quote); rm -rf ~", .markdown)).texts
                .last { $0.contains("rm -rf") && $0.hasPrefix("partnerdeck") }
            // A pair before it, itself behind a backslash, and a pair after it.
            let quotes = command?.unicodeScalars.count { $0 == "'" }
            #expect(quotes == 5)
            #expect(command?.unicodeScalars.contains("\\") == true)
        }
    }

    /// Whether there is anything to be seen of a name: without that, a certificate has no text where
    /// it should be, and so one sign less at most.
    private static func isSeen(_ name: String) -> Bool {
        name.unicodeScalars.contains { $0.isASCII ? $0.value > 0x20 && $0.value < 0x7F : false }
    }
}
