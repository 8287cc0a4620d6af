extension Unicode.Scalar {
    /// Columns of the screen this scalar covers on its own: what `wcwidth` answers in a UTF-8
    /// locale, except that scalars a `Span` does not let through cover what it puts in their place.
    package var columns: Int {
        switch value {
        case 0..<0xAD, 0xAE..<0x300, 0x2010..<0x2028, 0x2500..<0x25FD:
            1
        case 0x3041..<0x3097, 0x4E00..<0xA000, 0xAC00..<0xD7A4:
            2
        default:
            isRemovedFromSpans ? 0 : tabulatedColumns
        }
    }

    private var tabulatedColumns: Int {
        switch value {
        // Vowels and final consonants of Hangul, drawn into the cell of the first consonant.
        case 0x1160...0x11FF, 0xD7B0...0xD7FB:
            0
        // Signs that stand before or above a number, and cover room of their own.
        case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD:
            1
        // Flags are spelled with two of these, one column each.
        case 0x1F1E6...0x1F1FF:
            1
        default:
            switch properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: 0
            default: isWide ? 2 : 1
            }
        }
    }

    /// East Asian Width W or F. Whole blocks, because their gaps are unassigned.
    private var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
            0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08,
            0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
            true
        default:
            value >= 0x231A && properties.isEmojiPresentation
        }
    }
}
