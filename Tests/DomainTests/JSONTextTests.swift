import Domain
import Testing

@Suite struct `JSON for scripts` {
    @Test func `has nothing in it that a terminal obeys`() {
        let numbers = Array(0x7F...0x3000) + Array(0xFE00...0xFFFF) + Array(0xE0000...0xE0200)
        for scalar in numbers.compactMap({ Unicode.Scalar(UInt32($0)) }) {
            let json = #"{"name":"a"# + String(scalar) + #"b"}"#
            let safe = String(decoding: JSONText.safe(Array(json.utf8)), as: UTF8.self)
            #expect((safe == json) != scalar.isHazard)
            #expect(!safe.unicodeScalars.contains { $0.isHazard })
        }
    }

    @Test(arguments: [
        ("\u{9B}2J", #"\u009b2J"#), ("\u{7F}", #"\u007f"#), ("\u{202E}x", #"\u202ex"#),
        ("\u{E0061}", #"\udb40\udc61"#), ("한빛 é 👨‍👩‍👧 ❤️", "한빛 é 👨‍👩‍👧 ❤️"), ("", ""),
    ])
    func `writes them as JSON does`(text: String, written: String) {
        #expect(String(decoding: JSONText.safe(Array(text.utf8)), as: UTF8.self) == written)
    }
}
