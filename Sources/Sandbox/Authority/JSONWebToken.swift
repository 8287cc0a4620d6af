import Crypto
import Foundation
import PartnerCenterAPI

/// A JWT, signed with HMAC-SHA256 (RFC 7519).
enum JSONWebToken {
    static func signed(_ claims: JSONObject, with key: SymmetricKey) -> String {
        let header: JSON = ["alg": "HS256", "typ": "JWT", "kid": "sandbox"]
        let content = "\(header.bytes.base64URL).\(JSON.object(claims).bytes.base64URL)"
        return "\(content).\(signature(of: content, with: key).base64URL)"
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
