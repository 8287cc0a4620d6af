/// Random, and the same at every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Up to forty of the scalars that make measuring hard.
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
