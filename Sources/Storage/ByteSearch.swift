extension UnsafeRawBufferPointer {
    /// Where `needle` begins in these bytes, at `start` or later; nil if nowhere.
    ///
    /// Sixteen places at once are tried by the needle's last two bytes, which tell more than its
    /// first: the scripts of East Asia share their first bytes. `memmem` takes several times as
    /// long for the short needles people type.
    func firstRange(of needle: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard let base = baseAddress, let wanted = needle.baseAddress else { return nil }
        let length = needle.count
        let tail = length - 1
        let beforeTail = tail > 0 ? tail - 1 : 0
        let lasts = SIMD16<UInt8>(repeating: needle[tail])
        let beforeLasts = SIMD16<UInt8>(repeating: needle[beforeTail])
        var place = start
        let end = count - length
        while place + 15 <= end {
            let last = (base + place + tail).loadUnaligned(as: SIMD16<UInt8>.self)
            let beforeLast = (base + place + beforeTail).loadUnaligned(as: SIMD16<UInt8>.self)
            let equal = (last .== lasts) .& (beforeLast .== beforeLasts)
            let halves = unsafeBitCast(equal, to: SIMD2<UInt64>.self)
            if halves.x | halves.y != 0 {
                for half in 0..<2 {
                    var left = halves[half].littleEndian
                    while left != 0 {
                        let byte = left.trailingZeroBitCount / 8
                        let candidate = place + half * 8 + byte
                        if isEqual(base + candidate, wanted, tail - 1) { return candidate }
                        left &= ~(0xFF << UInt64(byte * 8))
                    }
                }
            }
            place += 16
        }
        while place <= end {
            if isEqual(base + place, wanted, length) { return place }
            place += 1
        }
        return nil
    }
}

private func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Bool {
    var place = 0
    while place < count {
        if left.load(fromByteOffset: place, as: UInt8.self)
            != right.load(fromByteOffset: place, as: UInt8.self)
        {
            return false
        }
        place += 1
    }
    return true
}
