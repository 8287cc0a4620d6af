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

    /// `wcwidth` of the C library, which ncurses asks, and which Swift does not import.
    private typealias Width = @convention(c) (Int32) -> Int32

    @Test func `agree with the C library for every scalar it knows`() throws {
        setlocale(LC_CTYPE, "C.UTF-8")
        let symbol = try #require(dlsym(nil, "wcwidth"))
        let wcwidth = unsafeBitCast(symbol, to: Width.self)
        // Not let through (soft hyphen, skin), or a mark in one edition of Unicode only (Ahom).
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
