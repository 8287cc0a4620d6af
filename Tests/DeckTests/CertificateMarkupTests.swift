import Chance
import Deck
import Domain
import Foundation
import Samples
import Testing
import Wording

@testable import DeckSupport

@Suite(.heavy) struct `Nothing that a certificate says of a customer` {
    /// Pieces of hostile names. Some join with the signs beside them into other `Character`s.
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
        for name in single + (0..<150).map(Self.name) where Self.isSeen(name) {
            let signs = MarkdownReader(Self.document(name, .markdown)).signs
            #expect(signs == plain, "\(Array(name.unicodeScalars))")
        }
    }

    @Test func `is a sign of HTML`() {
        let plain = HTMLReader(Self.document("Plain", .html)).signs
        for name in Self.pieces + (0..<150).map(Self.name) where Self.isSeen(name) {
            let signs = HTMLReader(Self.document(name, .html)).signs
            #expect(signs == plain, "\(Array(name.unicodeScalars))")
        }
    }

    /// Escaping does not change the text: a reader gets what was meant.
    @Test(arguments: [
        "[x](javascript:alert(1))", "<img src=x onerror=alert(1)>", "x\u{600}<b>", "*\u{301}a*",
        "a\\|b", "`c`", "C# & Co.", "1. first", "- dash", "~~no~~", "$x$",
    ])
    func `is lost`(name: String) {
        #expect(MarkdownReader(Self.document(name, .markdown)).texts.contains(name))
        #expect(HTMLReader(Self.document(name, .html)).texts.contains(name))
    }

    /// Whoever copies from the file gets what works; no reader makes a link of it.
    @Test(arguments: [
        "agent@fabrikam.example", "a.b+c_d@x-y.example", "https://evil.example/a:1",
        "http://127.0.0.1:18102#organizations",
        "www.x.example",
    ])
    func `breaks an address in two`(address: String) {
        for name in [address, "by \(address) too"] {
            let document = Self.document(name, .markdown)
            #expect(document.contains("`\(address)`"))
            #expect(!MarkdownReader(document).signs.contains("link"))
            #expect(MarkdownReader(document).texts.contains(address))
        }
        // What has signs of Markdown in it is no word that can stand as code.
        let odd = Self.document("x`\(address)|y", .markdown)
        #expect(!MarkdownReader(odd).signs.contains("link"))
        #expect(!odd.contains("`\(address)`|"))
    }

    @Test func `ends a word that is typed in a shell`() {
        for quote in ["'", "'\u{301}", "\u{600}'"] {
            let command = MarkdownReader(Self.document("x\(quote); rm -rf ~", .markdown)).texts
                .last { $0.contains("rm -rf") && $0.hasPrefix("partnerdeck") }
            // One pair of quotes before it, the quote itself after a backslash, and one pair after
            // it.
            let quotes = command?.unicodeScalars.count { $0 == "'" }
            #expect(quotes == 5)
            #expect(command?.unicodeScalars.contains("\\") == true)
        }
    }

    /// Whether anything of a name is visible. If not, a certificate has no text there, and so up to
    /// one sign less.
    private static func isSeen(_ name: String) -> Bool {
        name.unicodeScalars.contains { $0.isASCII ? $0.value > 0x20 && $0.value < 0x7F : false }
    }
}

extension String {
    /// The text without the escapes that the forms write.
    var unescaped: String {
        var text = replacing(#/`([A-Za-z0-9.@_+\-\/:%#?=&~]+)`/#) { $0.output.1 }
        for (written, meant) in [
            ("<!-- -->", ""),
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ] {
            text = text.replacing(written, with: meant)
        }
        return text.filter { $0 != "\\" }
    }

    /// Returns what a reader takes for signs: the tags of HTML; in Markdown the beginnings of
    /// lines, and every sign that is not escaped.
    func confusableKey(_ form: CertificateForm) -> [String] {
        switch form {
        case .html: matches(of: #/<[^>]*>/#).map { String($0.output) }
        case .markdown:
            split(separator: "\n", omittingEmptySubsequences: false).map { line in
                // Text between backticks has no signs.
                let text = line.replacing(#/(`+) ?partnerdeck.*\1/#, with: "")
                    .replacing(#/`[A-Za-z0-9.@_+\-\/:%#?=&~]+`/#, with: "")
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

    /// Whether every tag of HTML is closed in the right order.
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

/// A strict reader of Markdown with GitHub's tables and addresses. It takes for a sign whatever any
/// reader might: where it finds no more signs than the writer meant, no reader does. It reads
/// scalars, and shares no code with the writer.
struct MarkdownReader {
    /// The signs found, in their order: `# `, `**`, `<br>`, a link.
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
                // Only ASCII punctuation can be escaped.
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
                let code = String(String.UnicodeScalarView(rest[..<end]))
                // An address may stand as code: it is no link then, and nothing else.
                let isAddress = code.wholeMatch(of: #/[A-Za-z0-9.@_+\-\/:%#?=&~]+/#) != nil
                if !isAddress { signs.append("code") }
                texts.append(code)
                rest = rest[(end + fence)...]
            case "<":
                close(&text)
                let end = rest.firstIndex(of: ">") ?? rest.endIndex
                let tag = String(String.UnicodeScalarView(rest[..<end]))
                rest = rest[min(end + 1, rest.endIndex)...]
                // A comment shows nothing, but it splits the text.
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
        for _ in 0..<Self.addresses(in: text.map { $0.isASCII ? $0 : "x" }) { signs.append("link") }
        let bare = said.trimmingCharacters(in: .whitespaces)
        if !bare.isEmpty { texts.append(bare) }
    }

    /// How many kinds of addresses are in a text: `x://`, `www.` and `x@x`.
    private static func addresses(in text: [Unicode.Scalar]) -> Int {
        func has(_ sign: String, between: (Unicode.Scalar?, Unicode.Scalar?) -> Bool) -> Bool {
            let sign = Array(sign.unicodeScalars)
            return text.indices.dropLast(sign.count - 1).contains { place in
                let end = place + sign.count
                return text[place] == sign[0] && text[place..<end].elementsEqual(sign)
                    && between(
                        place > 0 ? text[place - 1] : nil, end < text.count ? text[end] : nil)
            }
        }
        return [
            has("://") { before, _ in before?.properties.isAlphabetic ?? false },
            has("www.") { _, _ in true } || has("WWW.") { _, _ in true },
            has("@") { before, after in before ?? " " != " " && after ?? " " != " " },
        ].count { $0 }
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}

/// The same for HTML: everything between `<` and `>` is a tag, and everything from `&` an entity.
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
