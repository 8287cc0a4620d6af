import Domain
import Foundation

extension String {
    /// The text to search and sort by: in small letters, without accents, full width as half width.
    /// Differences that make other words stay: が is not か, 한 is not 하.
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
        // Composed again: decomposed, 하 would match the beginning of 한.
        return String(scalars).precomposedStringWithCanonicalMapping
    }

    /// The words of a search, folded, and GUIDs in their one form.
    var searchWords: [String] {
        folded.unicodeScalars
            .split { $0.properties.isWhitespace || $0.properties.generalCategory == .control }
            .map { Customer.ID(String($0).withoutEllipsis.searched).text }
    }

    /// Folded text as an index is searched for it: hiragana as katakana, and initial consonants
    /// that an input method has joined one by one.
    var searched: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        let letters = unicodeScalars.map { KanaFold.katakana($0.value) }
        var searched = String.UnicodeScalarView()
        searched.append(
            contentsOf: HangulInitials.expanded(letters).compactMap(Unicode.Scalar.init))
        return String(searched)
    }
}

/// Accents, by Unicode block. The marks of kana (U+3099) and of Indic and Thai vowels are no
/// accents.
private let accents: [ClosedRange<Unicode.Scalar>] = [
    "\u{300}"..."\u{36F}", "\u{1AB0}"..."\u{1AFF}", "\u{1DC0}"..."\u{1DFF}",
    "\u{20D0}"..."\u{20FF}", "\u{FE20}"..."\u{FE2F}",
]

/// Letters that people type without their accent, although Unicode does not decompose them.
private let letters: [Unicode.Scalar: String] = [
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t",
    "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ς": "σ",
]

/// The folded text; nil unless all bytes are ASCII.
private func asciiFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { folded in
        for (place, byte) in bytes.enumerated() {
            folded[place] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        }
        return bytes.count
    }
}
