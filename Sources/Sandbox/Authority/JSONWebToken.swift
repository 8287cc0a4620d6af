import Crypto
import CryptoExtras
import Foundation
import PartnerCenterAPI

/// A JWT (RFC 7519): with HMAC-SHA256 where only the authority itself reads it, with RSA where
/// everybody is to see that it is genuine.
enum JSONWebToken {
    static func signed(_ claims: JSONObject, with key: SymmetricKey) -> String {
        let content = content(["alg": "HS256", "typ": "JWT", "kid": "sandbox"], claims)
        return "\(content).\(signature(of: content, with: key).base64URL)"
    }

    /// RS256, the one algorithm Entra's clients know. Throws what the library does.
    static func signed(
        _ claims: JSONObject, with key: _RSA.Signing.PrivateKey
    ) throws -> String {
        let id = try PublishedKey(key.publicKey).id
        let content = content(["alg": "RS256", "typ": "JWT", "kid": .string(id)], claims)
        let signature = try key.signature(
            for: SHA256.hash(data: Array(content.utf8)), padding: .insecurePKCS1v1_5)
        return "\(content).\(Array(signature.rawRepresentation).base64URL)"
    }

    private static func content(_ header: JSONObject, _ claims: JSONObject) -> String {
        "\(JSON.object(header).bytes.base64URL).\(JSON.object(claims).bytes.base64URL)"
    }

    /// The claims of a token that was signed with that key; nil for anything else.
    static func claims(of token: String, signedWith key: SymmetricKey) -> JSONObject? {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let signature = [UInt8](base64URL: parts[2]),
            HMAC<SHA256>.isValidAuthenticationCode(
                signature, authenticating: Array("\(parts[0]).\(parts[1])".utf8), using: key),
            let header = [UInt8](base64URL: parts[0]),
            (try? JSON(bytes: header).asObject?.text("alg")) == "HS256",
            let content = [UInt8](base64URL: parts[1])
        else { return nil }
        return try? JSON(bytes: content).asObject
    }

    private static func signature(of content: String, with key: SymmetricKey) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(content.utf8), using: key))
    }
}

extension [UInt8] {
    /// Base64 for addresses, without padding (RFC 4648, 5).
    var base64URL: String {
        Data(self).base64EncodedString().replacingOccurrences(of: "+", with: "-")
            .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
    }

    init?(base64URL text: String) {
        let plain = text.replacingOccurrences(of: "-", with: "+")
            .replacingOccurrences(of: "_", with: "/")
        let padding = String(repeating: "=", count: (4 - plain.count % 4) % 4)
        guard let data = Data(base64Encoded: plain + padding) else { return nil }
        self = Array(data)
    }
}

/// The public half of a key, as `jwks_uri` gives it away (RFC 7517).
struct PublishedKey {
    /// Its thumbprint (RFC 7638).
    let id: String
    let json: JSONObject

    /// Throws what the library does.
    init(_ key: _RSA.Signing.PublicKey) throws {
        let parts = try key.getKeyPrimitives()
        let (modulus, exponent) = (
            Array(parts.modulus).base64URL, Array(parts.publicExponent).base64URL
        )
        // The members it is counted from, in the order of their names.
        let counted: JSON = ["e": .string(exponent), "kty": "RSA", "n": .string(modulus)]
        id = Array(SHA256.hash(data: counted.bytes)).base64URL
        json = [
            "kty": "RSA", "use": "sig", "alg": "RS256", "kid": .string(id), "n": .string(modulus),
            "e": .string(exponent),
        ]
    }
}
