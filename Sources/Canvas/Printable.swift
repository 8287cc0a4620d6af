extension String {
    /// Whether every scalar of this text may be drawn as it is.
    var isPrintable: Bool {
        if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return true }
        if let first = unicodeScalars.first, first.columns == 0 { return false }
        return unicodeScalars.allSatisfy {
            !($0.isControl || $0.isRemovedFromSpans || $0.value == 0x200D)
        }
    }

    /// This text, of the same columns, without anything a terminal might obey.
    var printable: String {
        var kept = UnicodeScalarView()
        unicodeScalars.forEachDrawn { scalar in
            // A mark without a letter would be drawn onto whatever stands before the span.
            if kept.isEmpty, scalar.columns == 0 { return }
            kept.append(scalar.isControl ? "·" : scalar)
        }
        return String(kept)
    }
}

extension Unicode.Scalar {
    /// C0, DEL, C1, and the separators of lines and paragraphs.
    var isControl: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Invisible, and no part of any word: changes of direction, which would let a name be shown
    /// backwards; hyphens that are only there at the end of a line; blanks of no width; tags;
    /// the selectors that make a terminal draw a text sign as a wide picture, or the reverse; and
    /// the colours of skin, which a terminal may or may not give columns of their own.
    var isRemovedFromSpans: Bool {
        switch value {
        case 0xAD, 0x61C, 0x180E, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x206F,
            0xFE0E...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0x1F3FB...0x1F3FF, 0xE0000...0xE007F:
            true
        default:
            false
        }
    }
}
