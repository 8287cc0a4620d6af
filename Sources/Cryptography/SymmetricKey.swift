import CNettle

/// A key that signs and checks with HMAC-SHA256 (RFC 2104). Never printed.
package struct SymmetricKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The length of a new key in bytes.
    package static let length = 32

    /// The key itself.
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) { self.bytes = bytes }

    /// Makes a new key of `length` random bytes.
    package init() {
        var random = SystemRandomNumberGenerator()
        self.init(bytes: (0..<Self.length).map { _ in UInt8.random(in: 0...255, using: &random) })
    }

    /// Returns the code of these bytes, as long as a SHA-256.
    package func code(for content: [UInt8]) -> [UInt8] {
        var context = hmac_sha256_ctx()
        nettle_hmac_sha256_set_key(&context, bytes.count, bytes)
        nettle_hmac_sha256_update(&context, content.count, content)
        var code = [UInt8](repeating: 0, count: SHA256.length)
        nettle_hmac_sha256_digest(&context, code.count, &code)
        return code
    }

    /// Whether it is the code of these bytes. Takes the same time wherever they differ.
    package func isCode(_ code: [UInt8], for content: [UInt8]) -> Bool {
        let own = self.code(for: content)
        return code.count == own.count && nettle_memeql_sec(own, code, own.count) != 0
    }

    package var description: String { "SymmetricKey(…)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
