import Cryptography

/// What ties an entry to the one before: SHA-256 over that one's hash, as its 64 digits, and all
/// of the line before `,"hash":`. A shell can check it with `sha256sum`.
enum Chain {
    static let hashDigits = 64

    /// Before the first entry.
    static let beginning = String(repeating: "0", count: hashDigits)

    static func hash(of body: UnsafeRawBufferPointer, after previous: String) -> String {
        var sha = SHA256()
        var previous = previous
        previous.withUTF8 { sha.update(UnsafeRawBufferPointer($0)) }
        sha.update(body)
        var digits: [UInt8] = []
        digits.reserveCapacity(hashDigits)
        for byte in sha.finish() {
            digits.append(hexadecimal[Int(byte >> 4)])
            digits.append(hexadecimal[Int(byte & 15)])
        }
        return String(decoding: digits, as: UTF8.self)
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)
}
