extension Unicode.Scalar {
    /// Whether it is to reach no terminal as it is: DEL and C1, which are commands; what ends lines
    /// or changes the direction of writing; and signs nobody sees. C0 is not among them: every form
    /// a text is written in has its own way with those.
    package var isHazard: Bool {
        switch value {
        case 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E,
            0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: false
        }
    }
}

/// JSON as it is written for scripts, which may be run where a terminal shows it.
package enum JSONText {
    /// The same value, its hazards written as `\u009b`. Outside its texts JSON has none.
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
