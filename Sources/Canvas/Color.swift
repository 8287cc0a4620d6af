/// A colour, as a theme asks for it.
package enum Color: Hashable, Sendable {
    /// The terminal's default colour.
    case terminal
    /// One of the 16 colours of the terminal's settings: 0 black to 7 white, 8 to 15 brighter.
    case ansi(UInt8)
    /// 16 to 255: a cube of 216 colours, then 24 greys.
    case indexed(UInt8)
    /// Red, green and blue, each from 0 to 255.
    case rgb(UInt8, UInt8, UInt8)
}

extension Color {
    /// Return the nearest colour that a terminal of so many colours can show; with fewer than 8,
    /// the terminal's default.
    package func reduced(to colors: Int) -> Color {
        switch self {
        case .terminal:
            return .terminal
        case _ where colors < 8:
            return .terminal
        case .ansi(let number):
            if colors >= 16 || number < 8 { return self }
            // Dark grey has no match among eight: black or white would vanish on some terminals.
            return number == 8 ? .terminal : .ansi(number - 8)
        case .indexed:
            return colors >= 256 ? self : nearestAnsi(of: colors < 16 ? 8 : 16)
        case .rgb:
            if colors > 256 { return self }
            return colors == 256 ? nearestIndexed : nearestAnsi(of: colors < 16 ? 8 : 16)
        }
    }

    /// Return the terminal's own colour of that hue, 1 to 6, as bright as this colour is; nil for a
    /// colour that is the terminal's own already.
    func reduced(to colors: Int, hue: UInt8) -> Color? {
        switch self {
        case .terminal, .ansi: return nil
        case _ where colors < 8: return nil
        case .indexed, .rgb:
            guard let (red, green, blue) = components else { return nil }
            return .ansi(colors >= 16 && max(red, green, blue) > 205 ? hue + 8 : hue)
        }
    }

    /// Red, green and blue as xterm draws them, each 0 to 255; nil for the terminal's default.
    package var components: (red: Int, green: Int, blue: Int)? {
        switch self {
        case .terminal: return nil
        case .ansi(let number): return Self.ansiComponents[Int(number & 15)]
        case .rgb(let red, let green, let blue): return (Int(red), Int(green), Int(blue))
        case .indexed(let number) where number >= 232:
            let level = 8 + (Int(number) - 232) * 10
            return (level, level, level)
        case .indexed(let number):
            let cell = max(0, Int(number) - 16)
            return (Self.steps[cell / 36], Self.steps[cell / 6 % 6], Self.steps[cell % 6])
        }
    }

    private static let steps = [0, 95, 135, 175, 215, 255]

    private static let ansiComponents: [(red: Int, green: Int, blue: Int)] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
        (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
        (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
    ]

    private var nearestIndexed: Color {
        guard let (red, green, blue) = components else { return self }
        func step(_ level: Int) -> Int {
            Self.steps.indices.min { abs(Self.steps[$0] - level) < abs(Self.steps[$1] - level) }!
        }
        let cube = 16 + 36 * step(red) + 6 * step(green) + step(blue)
        let grey = 232 + min(23, max(0, ((red + green + blue) / 3 - 3) / 10))
        let candidates = [Color.indexed(UInt8(cube)), .indexed(UInt8(grey))]
        return candidates.min { distance(to: $0) < distance(to: $1) }!
    }

    /// The nearest by hue, not by distance: a pale red must stay red, and not become grey.
    private func nearestAnsi(of count: UInt8) -> Color {
        guard let (red, green, blue) = components else { return self }
        let strongest = max(red, green, blue)
        let weakest = min(red, green, blue)
        // The hue of a very dark colour cannot be seen.
        if strongest < 64 || (strongest - weakest) * 10 < strongest * 3 {
            let greys: [UInt8] = count == 8 ? [0, 7] : [0, 7, 8, 15]
            return greys.map(Color.ansi).min { distance(to: $0) < distance(to: $1) }!
        }
        let middle = (strongest + weakest) / 2
        let hue = (red >= middle ? 1 : 0) + (green >= middle ? 2 : 0) + (blue >= middle ? 4 : 0)
        return .ansi(UInt8(hue) + (count == 16 && strongest > 205 ? 8 : 0))
    }

    /// Whether text of this colour can be read on that one; true if either is not known.
    func isLegible(on ground: Color) -> Bool {
        guard let text = brightness, let ground = ground.brightness else { return true }
        // Yellow comes near to white before red comes near to black.
        return abs(text - ground) >= (ground > 160 ? 75 : 60)
    }

    /// Whether it is nearer to black than to white, as far as the eye is concerned; nil for the
    /// terminal's default.
    package var isDark: Bool? { brightness.map { $0 < 128 } }

    private var brightness: Int? {
        components.map { ($0.red * 299 + $0.green * 587 + $0.blue * 114) / 1000 }
    }

    private func distance(to other: Color) -> Int {
        guard let a = components, let b = other.components else { return .max }
        let (red, green, blue) = (a.red - b.red, a.green - b.green, a.blue - b.blue)
        // The eye distinguishes greens best and blues worst.
        return 3 * red * red + 4 * green * green + 2 * blue * blue
    }
}
