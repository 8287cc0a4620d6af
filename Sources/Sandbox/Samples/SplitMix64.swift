/// The sandbox's random numbers: the same seed and stream give the same numbers on every machine
/// and in every release of Swift.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    /// Streams of one seed are independent: the hundredth customer is the same in a sample of a
    /// hundred and in one of a million.
    init(seed: UInt64, stream: UInt64) {
        state = seed
        state = next() ^ (stream &* 0xD1B5_4A32_D192_ED03)
        state = next()
    }

    /// A seed from text (FNV-1a).
    static func seed(from text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to one less than `bound`, which must not be 0.
    mutating func below(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// True in `percent` of a hundred cases.
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

    /// A random choice by weight.
    mutating func pick<Element>(weighted choices: [(Int, Element)]) -> Element {
        var left = below(choices.reduce(0) { $0 + $1.0 })
        for (weight, choice) in choices {
            if left < weight { return choice }
            left -= weight
        }
        return choices[0].1
    }

    /// Hexadecimal digits in lower case, at most 16.
    mutating func hex(digits: Int) -> String {
        let number = next()
        return String(unsafeUninitializedCapacity: digits) { text in
            for place in 0..<digits { text[place] = hexDigit(number >> UInt64(place * 4)) }
            return digits
        }
    }

    /// A GUID of version 4 in lower case, as Partner Center writes it.
    mutating func guid() -> String {
        let halves = (next(), next())
        return String(unsafeUninitializedCapacity: 36) { text in
            var digit = 0
            for place in 0..<36 {
                if place == 8 || place == 13 || place == 18 || place == 23 {
                    text[place] = UInt8(ascii: "-")
                    continue
                }
                let half = digit < 16 ? halves.0 : halves.1
                var value = half >> UInt64(digit % 16 * 4)
                if place == 14 { value = 4 }
                if place == 19 { value = value & 3 | 8 }
                text[place] = hexDigit(value)
                digit += 1
            }
            return 36
        }
    }
}

private func hexDigit(_ value: UInt64) -> UInt8 {
    let digit = UInt8(value & 15)
    return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
}
