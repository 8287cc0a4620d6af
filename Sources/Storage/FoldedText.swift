import Domain
import Foundation

extension String {
    /// The text as it is searched and sorted by: small letters, no accents, full width taken for
    /// half. What tells words apart stays: が is not か, 한 is not 하.
    var folded: String {
        if let ascii = utf8.withContiguousStorageIfAvailable(asciiFolded) ?? nil { return ascii }
        var scalars = String.UnicodeScalarView()
        for scalar in decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            if accents.contains(where: { $0.contains(scalar) }) { continue }
            if let letters = letters[scalar] {
                scalars.append(contentsOf: letters.unicodeScalars)
            } else {
                scalars.append(scalar)
            }
        }
        // Composed again, or a syllable of Hangul would match the first two letters of another.
        return String(scalars).precomposedStringWithCanonicalMapping
    }

    /// The words of a search, folded, and GUIDs in their one form. All of them must match.
    var searchWords: [String] {
        folded.unicodeScalars
            .split { $0.properties.isWhitespace || $0.properties.generalCategory == .control }
            .map { Customer.ID(String($0)).text }
    }
}

/// Marks on letters, by block. The marks of kana (U+3099) and of Indic and Thai vowels are not
/// accents, and not here.
private let accents: [ClosedRange<Unicode.Scalar>] = [
    "\u{300}"..."\u{36F}", "\u{1AB0}"..."\u{1AFF}", "\u{1DC0}"..."\u{1DFF}",
    "\u{20D0}"..."\u{20FF}", "\u{FE20}"..."\u{FE2F}",
]

/// Letters that people type without their accent, although Unicode does not take them apart.
private let letters: [Unicode.Scalar: String] = [
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t",
    "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ς": "σ",
]

/// Nil if there is anything but ASCII in it.
private func asciiFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { folded in
        for (place, byte) in bytes.enumerated() {
            folded[place] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        }
        return bytes.count
    }
}
