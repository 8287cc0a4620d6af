import CNettle

/// A pair of RSA keys of 2,048 bits. Signs with SHA-256 and PKCS#1 v1.5 (RFC 8017, 8.2). Never
/// printed.
package struct RSAKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// Both keys, as `init(stored:)` reads them.
    package let stored: [UInt8]
    /// The public key.
    package let publicHalf: PublicHalf

    /// The public key.
    package struct PublicHalf: Equatable, Sendable {
        /// 256 bytes, the highest first.
        package let modulus: [UInt8]
        /// The public exponent, mostly 65,537.
        package let exponent: UInt32

        package init(modulus: [UInt8], exponent: UInt32) {
            self.modulus = modulus
            self.exponent = exponent
        }

        /// Whether the owner of the private key signed these bytes.
        package func isSignature(_ signature: [UInt8], of content: [UInt8]) -> Bool {
            let length = rsa_length
            guard modulus.count == length, signature.count == length else { return false }
            return rsa_verify(modulus, exponent, SHA256.hash(of: content), signature)
        }
    }

    /// Makes a new pair; it takes a while. Throws if the system has no random numbers.
    package init() throws(RSAError) {
        var pair = [UInt8](repeating: 0, count: rsa_room)
        let length = rsa_make(&pair)
        guard length > 0, let key = RSAKey(stored: Array(pair.prefix(length))) else {
            throw RSAError()
        }
        self = key
    }

    /// Reads a pair that was stored; nil if it is none.
    package init?(stored: [UInt8]) {
        var modulus = [UInt8](repeating: 0, count: rsa_length)
        var exponent: UInt32 = 0
        guard rsa_publish(stored, stored.count, &modulus, &exponent) else { return nil }
        self.stored = stored
        publicHalf = PublicHalf(modulus: modulus, exponent: exponent)
    }

    /// Reads a pair in PKCS#1, as other programs store it (RFC 8017, A.1.2); nil if it is none.
    package init?(pkcs1 der: [UInt8]) {
        var pair = [UInt8](repeating: 0, count: rsa_room)
        let length = rsa_read(der, der.count, &pair)
        guard length > 0 else { return nil }
        self.init(stored: Array(pair.prefix(length)))
    }

    /// Returns the signature of these bytes, 256 bytes. Throws if the system has no random numbers.
    package func signature(of content: [UInt8]) throws(RSAError) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: rsa_length)
        let isSigned = rsa_sign(stored, stored.count, SHA256.hash(of: content), &signature)
        guard isSigned else { throw RSAError() }
        return signature
    }

    package var description: String { "RSAKey(…)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

/// The system has no random numbers for a key or a signature.
package struct RSAError: Error {}
