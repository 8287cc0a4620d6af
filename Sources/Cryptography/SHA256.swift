import CNettle

/// SHA-256 (FIPS 180-4) of bytes that come in pieces.
package struct SHA256 {
    /// The length of a hash in bytes.
    package static let length = Int(SHA256_DIGEST_SIZE)

    private var context = sha256_ctx()

    /// A hash of no bytes yet.
    package init() { nettle_sha256_init(&context) }

    /// Adds the next bytes.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        nettle_sha256_update(
            &context, bytes.count, bytes.bindMemory(to: UInt8.self).baseAddress)
    }

    /// Returns the hash of all bytes added, `length` bytes, and starts over.
    package mutating func finish() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Self.length)
        nettle_sha256_digest(&context, digest.count, &digest)
        return digest
    }

    /// Returns the hash of these bytes, `length` bytes.
    package static func hash(of bytes: [UInt8]) -> [UInt8] {
        var sha = SHA256()
        bytes.withUnsafeBytes { sha.update($0) }
        return sha.finish()
    }
}
