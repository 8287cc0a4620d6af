import Canvas
import Chance
import Testing

@Suite struct `A span` {
    @Test func `shows control characters as dots`() {
        #expect(Span("a\u{1B}[31mb\u{7F}\u{9B}\n\r\n\t").text == "a·[31mb······")
    }

    @Test func `leaves changes of direction and other invisible characters out`() {
        #expect(Span("\u{FEFF}ab\u{202E}c\u{2066}d\u{200F}e\u{AD}f\u{E0041}").text == "abcdef")
    }

    @Test func `keeps letters of every script`() {
        for text in ["株式会社", "고객", "Ünïcödé", "e\u{301}", "葛\u{E0100}", "👍", "नमस्ते"] {
            #expect(Span(text).text == text)
        }
    }

    @Test func `draws the first of several emoji joined into one`() {
        #expect(Span("👨‍👩‍👧|👍🏽|❤️").text == "👨|👍|❤")
    }

    @Test func `does not begin with a mark, which would be drawn onto its neighbour`() {
        #expect(Span("\u{301}a").text == "a")
    }

    @Test func `never lets a control character through, whatever the text`() {
        var random = Dice(seed: 11)
        for _ in 0..<3_000 {
            let text = Span(random.text()).text
            #expect(
                text.unicodeScalars.allSatisfy {
                    $0.properties.generalCategory != .control && $0 != "\u{202E}"
                        && $0 != "\u{FE0F}"
                })
        }
        for value in UInt32(0)..<0x3000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = Span("a\(Character(scalar))b").text
            #expect(text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        }
    }
}
