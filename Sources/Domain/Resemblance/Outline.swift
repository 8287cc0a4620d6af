extension ConfusableKey {
    /// A few bits of a confusableKey, by which nearly all that do not resemble it are told at once.
    package struct Outline: Equatable, Sendable {
        /// One bit for each pair of neighbours that is in it, some pairs sharing one.
        fileprivate let pairs: UInt64
        fileprivate let count: UInt8

        /// False only for what does not resemble. An edit parts and joins at most three pairs each;
        /// one that makes or breaks a contraction, one more.
        package func mayResemble(_ other: Outline) -> Bool {
            (pairs ^ other.pairs).nonzeroBitCount <= 7 && abs(Int(count) - Int(other.count)) <= 2
        }
    }

    package var outline: Outline {
        let letters = contracted
        var pairs: UInt64 = 0
        for (letter, next) in zip(letters, letters.dropFirst()) {
            // The high bits of the product depend on all of both (Fibonacci hashing).
            let mixed = (UInt64(letter) << 32 | UInt64(next)) &* 0x9E37_79B9_7F4A_7C15
            pairs |= 1 << (mixed >> 58)
        }
        return Outline(pairs: pairs, count: UInt8(clamping: letters.count))
    }
}
