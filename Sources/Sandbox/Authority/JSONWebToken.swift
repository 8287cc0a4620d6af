import Cryptography
import Foundation
import PartnerCenterAPI

/// A JWT (RFC 7519): signed with HMAC-SHA256 if only the authority itself checks it, with RSA if
/// clients check it.
enum JSONWebToken {
    static func signed(_ claims: JSONObject, with key: SymmetricKey) -> String {
        let content = content(["alg": "HS256", "typ": "JWT", "kid": "sandbox"], claims)
        return "\(content).\(key.code(for: Array(content.utf8)).base64URL)"
    }

    /// Signed with RS256, the algorithm Entra's clients know.
    static func signed(_ claims: JSONObject, with key: RSAKey) throws(RSAError) -> String {
        let id = PublishedKey(key.publicHalf).id
        let content = content(["alg": "RS256", "typ": "JWT", "kid": .string(id)], claims)
        return "\(content).\(try key.signature(of: Array(content.utf8)).base64URL)"
    }

    private static func content(_ header: JSONObject, _ claims: JSONObject) -> String {
        "\(JSONValue.object(header).bytes.base64URL).\(JSONValue.object(claims).bytes.base64URL)"
    }

    /// The claims of a token that was signed with the key; nil for any other text.
    static func claims(of token: String, signedWith key: SymmetricKey) -> JSONObject? {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let signature = [UInt8](base64URL: parts[2]),
            key.isCode(signature, for: Array("\(parts[0]).\(parts[1])".utf8)),
            let header = [UInt8](base64URL: parts[0]),
            (try? JSONValue(bytes: header).asObject?.text("alg")) == "HS256",
            let content = [UInt8](base64URL: parts[1])
        else { return nil }
        return try? JSONValue(bytes: content).asObject
    }
}

/// The public half of a key, as `jwks_uri` publishes it (RFC 7517).
struct PublishedKey {
    /// Its thumbprint (RFC 7638).
    let id: String
    let json: JSONObject

    init(_ key: RSAKey.PublicHalf) {
        let modulus = key.modulus.base64URL
        let exponent = withUnsafeBytes(of: key.exponent.bigEndian) { bytes in
            Array(bytes.drop { $0 == 0 }).base64URL
        }
        // The members that are hashed, in the order of their names.
        let counted: JSONValue = ["e": .string(exponent), "kty": "RSA", "n": .string(modulus)]
        id = SHA256.hash(of: counted.bytes).base64URL
        json = [
            "kty": "RSA", "use": "sig", "alg": "RS256", "kid": .string(id), "n": .string(modulus),
            "e": .string(exponent),
        ]
    }
}
