import Foundation

extension [UInt8] {
    /// Base64 for addresses, without padding (RFC 4648, 5).
    package var base64URL: String {
        let letters: [UInt8] = Data(self).base64EncodedData().compactMap { letter in
            switch letter {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            case UInt8(ascii: "="): nil
            default: letter
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Nil for text that is none.
    package init?(base64URL text: String) {
        var letters: [UInt8] = text.utf8.map { letter in
            switch letter {
            case UInt8(ascii: "-"): UInt8(ascii: "+")
            case UInt8(ascii: "_"): UInt8(ascii: "/")
            default: letter
            }
        }
        letters += [UInt8](repeating: UInt8(ascii: "="), count: (4 - letters.count % 4) % 4)
        guard let data = Data(base64Encoded: Data(letters)) else { return nil }
        self = Array(data)
    }
}
