import Domain
import Foundation

/// The 32 digits of a GUID, the first in the highest bits of `high`.
struct GUIDDigits: Equatable {
    var high: UInt64 = 0
    var low: UInt64 = 0

    static let dashes = [8, 13, 18, 23]

    init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

    /// Reads small letters. Return nil if this is no GUID.
    init?(_ text: UnsafeRawBufferPointer) {
        guard text.count == 36 else { return nil }
        for (place, byte) in text.enumerated() {
            if Self.dashes.contains(place) {
                guard byte == 0x2D else { return nil }
                continue
            }
            guard let digit = Self.digit(byte) else { return nil }
            high = high << 4 | low >> 60
            low = low << 4 | digit
        }
    }

    static func digit(_ byte: UInt8) -> UInt64? {
        switch byte {
        case 0x30...0x39: UInt64(byte - 0x30)
        case 0x61...0x66: UInt64(byte - 0x61 + 10)
        default: nil
        }
    }

    /// Its digits as in `SearchEntry.letters`.
    var letters: UInt64 {
        var digits: UInt64 = 0
        for half in [high, low] {
            var half = half
            for _ in 0..<16 {
                digits |= 1 << (half & 15)
                half >>= 4
            }
        }
        return digits >> 10 | (digits & 0x3FF) << 26
    }
}

/// A part of a GUID: its digits, and the places it may begin at, as its dashes tell.
struct GUIDPattern {
    /// Each digit sixteen times.
    private let digits: [UInt64]
    /// The lowest bit of each digit that it may begin at.
    private let starts: GUIDDigits

    /// Return nil if the word can't be in a GUID.
    init?(_ word: [UInt8]) {
        let dash: UInt8 = 0x2D
        guard word.count <= 36 else { return nil }
        var digits: [UInt64] = []
        for byte in word where byte != dash {
            guard let digit = GUIDDigits.digit(byte) else { return nil }
            digits.append(digit &* 0x1111_1111_1111_1111)
        }
        var starts = GUIDDigits(high: 0, low: 0)
        for start in 0...(36 - word.count) {
            let fits = word.indices.allSatisfy {
                (word[$0] == dash) == GUIDDigits.dashes.contains(start + $0)
            }
            guard fits else { continue }
            // A dash alone is in all GUIDs.
            let place = start - GUIDDigits.dashes.count { $0 < start }
            if place < 16 {
                starts.high |= 1 << UInt64(4 * (15 - place))
            } else {
                starts.low |= 1 << UInt64(4 * (31 - min(place, 31)))
            }
        }
        guard starts.high | starts.low != 0 else { return nil }
        (self.digits, self.starts) = (digits, starts)
    }

    func matches(_ guid: GUIDDigits) -> Bool {
        var (high, low) = (starts.high, starts.low)
        var shift: UInt64 = 0
        for digit in digits {
            let (first, last) = (Self.zeros(guid.high ^ digit), Self.zeros(guid.low ^ digit))
            high &= first &<< shift | (last &>> 1) &>> (63 - shift)
            low &= last &<< shift
            if high | low == 0 { return false }
            shift += 4
            if shift == 64 { break }
        }
        return digits.count <= 16 || matchesEnd(guid, high)
    }

    /// Whether the digits from the seventeenth on match too, at the starts that are left.
    private func matchesEnd(_ guid: GUIDDigits, _ starts: UInt64) -> Bool {
        var (starts, shift) = (starts, UInt64(0))
        for digit in digits.dropFirst(16) {
            starts &= Self.zeros(guid.low ^ digit) << shift
            shift += 4
        }
        return starts != 0
    }

    /// The lowest bit of each digit that is 0.
    private static func zeros(_ digits: UInt64) -> UInt64 {
        var set = digits | digits >> 2
        set |= set >> 1
        return ~set & 0x1111_1111_1111_1111
    }
}
