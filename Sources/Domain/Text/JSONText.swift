extension Unicode.Scalar {
    /// Whether it must not reach a terminal unescaped: DEL and C1, which are commands; line and
    /// paragraph separators; changes of direction; and invisible signs. C0 is not included: every
    /// output format handles it in its own way.
    package var isHazard: Bool {
        switch value {
        case 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E,
            0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: false
        }
    }
}

/// JSON output, which a terminal may show.
package enum JSONText {
    /// Return the same JSON with hazards escaped as `\u009b`. They occur only inside its strings.
    package static func safe(_ json: some Collection<UInt8>) -> [UInt8] {
        guard json.contains(where: { $0 >= 0x7F }) else { return Array(json) }
        var safe: [UInt8] = []
        safe.reserveCapacity(json.count)
        for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
            if scalar.isHazard {
                for unit in String(scalar).utf16 { safe += escape(unit) }
            } else {
                safe += UTF8.encode(scalar).map(Array.init) ?? []
            }
        }
        return safe
    }

    private static func escape(_ unit: UInt16) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return Array("\\u".utf8) + [12, 8, 4, 0].map { digits[Int(unit >> $0 & 0xF)] }
    }
}
