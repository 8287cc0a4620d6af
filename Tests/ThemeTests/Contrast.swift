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
    fileprivate var luminance: Double? {
        components.map {
            0.2126 * linear($0.red) + 0.7152 * linear($0.green) + 0.0722 * linear($0.blue)
        }
    }

    private func linear(_ level: Int) -> Double {
        let value = Double(level) / 255
        return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
}
