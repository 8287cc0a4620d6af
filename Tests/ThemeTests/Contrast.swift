import Canvas
import Foundation

extension Style {
    /// The contrast ratio of WCAG 2.1. Nil when the terminal decides on one of the colours.
    var contrast: Double? {
        guard let text = foreground.luminance, let ground = background.luminance else { return nil }
        return (max(text, ground) + 0.05) / (min(text, ground) + 0.05)
    }
}

extension Color {
    /// Red, green and blue without gamma, each 0 to 1; nil for the terminal's default.
    var linear: SIMD3<Double>? {
        components.map {
            SIMD3(Self.linear($0.red), Self.linear($0.green), Self.linear($0.blue))
        }
    }

    fileprivate var luminance: Double? {
        linear.map { ($0 * SIMD3(0.2126, 0.7152, 0.0722)).sum() }
    }

    private static func linear(_ level: Int) -> Double {
        let value = Double(level) / 255
        return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
}
