import Canvas
import Chance
import Glibc
import Testing

@Suite struct `Columns of text` {
    @Test(arguments: [
        ("abc", 3), ("한글", 4), ("日本語", 6), ("e\u{301}", 1), ("é", 1), ("👍", 2), ("👍🏽", 2),
        ("👨‍👩‍👧", 2), ("🇩🇪", 2), ("ﾊﾛｰ", 3), ("Ａ", 2), ("…", 1), ("│", 1), ("\u{200B}", 0), ("", 0),
        ("\u{1112}\u{1161}\u{11AB}", 2), ("❤️", 1), ("±°", 2),
    ])
    func `are counted as a terminal draws them`(text: String, columns: Int) {
        #expect(text.columns == columns)
        #expect(text.reduce(0) { $0 + $1.columns } == columns)
    }

    /// `wcwidth` of the C library, which ncurses uses and Swift does not import.
    private typealias Width = @convention(c) (Int32) -> Int32

    @Test func `agree with the C library for every scalar it knows`() throws {
        setlocale(LC_CTYPE, "C.UTF-8")
        let symbol = try #require(dlsym(nil, "wcwidth"))
        let wcwidth = unsafeBitCast(symbol, to: Width.self)
        // Removed by spans (soft hyphen, skin), or a mark only in one edition of Unicode (Ahom).
        let exceptions: Set<UInt32> = [
            0xAD, 0x1F3FB, 0x1F3FC, 0x1F3FD, 0x1F3FE, 0x1F3FF, 0x1171E,
        ]
        var differing: [String] = []
        for value in UInt32(0x20)...0x10FFFF where !exceptions.contains(value) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let width = wcwidth(Int32(value))
            if width >= 0, Int(width) != scalar.columns {
                differing.append(String(value, radix: 16))
            }
        }
        #expect(differing == [])
    }

    @Test(arguments: [
        ("abcdefghijk", 11, "abcdefghijk"), ("abcdefghijkl", 11, "abcdef…ijkl"),
        ("日本語日本語", 11, "日本語…本語"), ("abc", 1, "…"), ("abc", 0, ""),
    ])
    func `are cut inside, so that both ends stay`(text: String, columns: Int, shown: String) {
        #expect(text.cutInside(columns: columns) == shown)
    }

    @Test(arguments: [
        ("Microsoft 365 Business Basic", 28, "Microsoft 365 Business Basic"),
        ("Microsoft 365 Business Basic", 20, "Microsoft 365…Basic"),
        ("Microsoft 365 Business Basic", 12, "Micros…Basic"),
        ("Microsoft 365 Business Basic", 9, "Microsof…"),
        ("Exchange Online (Plan 2)", 16, "Exchange…Plan 2)"), ("日本語 日本", 9, "日本…日本"),
        ("日本語日本語", 7, "日本語…"), ("a b", 2, "a…"), ("abc", 0, ""),
    ])
    func `are cut between words, so that the last ones stay`(
        text: String, columns: Int, shown: String
    ) {
        #expect(text.cutBetweenWords(columns: columns) == shown)
    }

    @Test(arguments: [
        ("abcdef", 4, "abc…"), ("abc", 5, "abc  "), ("日本語", 4, "日… "), ("日本語", 5, "日本…"),
        ("日本語", 6, "日本語"), ("日本語", 1, "…"), ("abc", 0, ""), ("abc", -1, ""),
    ])
    func `are filled exactly`(text: String, columns: Int, fitted: String) {
        #expect(text.fitted(columns) == fitted)
    }

    @Test func `leave room where the alignment says`() {
        #expect("ab".fitted(5, .trailing) == "   ab")
        #expect("ab".fitted(5, .center) == " ab  ")
    }

    @Test func `are never exceeded, whatever the text`() {
        var random = Dice(seed: 7)
        for _ in 0..<3_000 {
            let text = random.text()
            let room = Int.random(in: 1...30, using: &random)
            #expect(text.fitted(room).columns == room, "\(text.debugDescription)")
            #expect(text.prefix(columns: room).columns <= room, "\(text.debugDescription)")
            #expect(text.wrapped(columns: room).allSatisfy { $0.columns <= room })
            #expect(Span(text).text.columns == text.columns, "\(text.debugDescription)")
            #expect(Line(Span(text), Span("x")).fitted(room).columns == room)
        }
    }
}

@Suite struct `Wrapping text` {
    @Test func `breaks between words`() {
        #expect("the quick brown fox".wrapped(columns: 10) == ["the quick", "brown fox"])
    }

    @Test func `breaks words that are longer than a row`() {
        #expect("a abcdefghij b".wrapped(columns: 4) == ["a", "abcd", "efgh", "ij b"])
    }

    @Test func `keeps line feeds, also empty rows`() {
        #expect("a\n\nb\r\nc".wrapped(columns: 9) == ["a", "", "b", "c"])
        #expect("".wrapped(columns: 9) == [""])
    }

    @Test func `keeps an indentation`() {
        #expect("  ab cd".wrapped(columns: 5) == ["  ab", "cd"])
    }

    @Test func `breaks Japanese anywhere, but not before closing marks`() {
        #expect("日本語を。読む".wrapped(columns: 8) == ["日本語", "を。読む"])
        #expect("日本「語」読".wrapped(columns: 6) == ["日本", "「語」", "読"])
    }

    @Test func `breaks Korean between words`() {
        #expect("구독 정지됨".wrapped(columns: 8) == ["구독", "정지됨"])
    }

    @Test func `shows that a character does not fit`() {
        #expect("日".wrapped(columns: 1) == ["…"])
    }
}

extension Dice {
    /// Up to forty scalars that are hard to measure.
    mutating func text() -> String {
        let scalars: [Unicode.Scalar] = [
            "a", "b", " ", " ", ".", "é", "\u{301}", "日", "本", "、", "「", "」", "한", "ﾊ", "ﾟ", "👍",
            "\u{1F3FD}", "\u{200D}", "👩", "\u{FE0F}", "❤", "🇩", "🇪", "\u{202E}", "\u{7}", "\u{1B}",
            "\u{9B}", "\n", "\r", "\u{AD}", "\u{1100}", "\u{1161}", "क", "\u{94D}", "ष", "\u{600}",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...40, using: &self) {
            text.append(scalars.randomElement(using: &self)!)
        }
        return String(text)
    }
}
