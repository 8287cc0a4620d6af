import Chance

extension Dice {
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
