import Canvas

/// The ways a theme file can write a colour without a palette.
enum ColorNotation {
    /// One example of each way, for those who wrote another.
    static let forms =
        ["default"] + ansiNames.prefix(8) + ["bright-black … bright-white", "0 … 255", "#rrggbb"]

    /// The colour that text means. Nil when it means none.
    static func color(_ text: String) -> Color? {
        if text == "default" { return .terminal }
        if let number = ansiNames.firstIndex(of: text) { return .ansi(UInt8(number)) }
        if text.first == "#" { return hexadecimal(text.utf8.dropFirst()) }
        return text.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
            ? Int(text).flatMap(color) : nil
    }

    /// The colour of that number among a terminal's 256. Nil when there is none.
    static func color(_ number: Int) -> Color? {
        switch number {
        case 0..<16: .ansi(UInt8(number))
        case 16..<256: .indexed(UInt8(number))
        default: nil
        }
    }

    private static let ansiNames: [String] = {
        let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
        return names + names.map { "bright-\($0)" }
    }()

    private static func hexadecimal(_ digits: Substring.UTF8View) -> Color? {
        let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count == 6, values.count == 6 else { return nil }
        let bytes = stride(from: 0, to: 6, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
        return .rgb(bytes[0], bytes[1], bytes[2])
    }
}
