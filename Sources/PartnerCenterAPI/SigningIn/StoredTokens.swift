import Foundation

/// What a sign-in leaves behind on this machine.
package struct StoredTokens: Equatable, Sendable {
    package let credential: Credential
    /// The secret of an application that must prove itself beside the refresh token: the usual
    /// case of the Secure Application Model.
    package let confidential: Secret?
    /// The last access token; nil before there was one.
    package let access: AccessToken?

    package init(
        credential: Credential, confidential: Secret? = nil, access: AccessToken? = nil
    ) {
        self.credential = credential
        self.confidential = confidential
        self.access = access
    }

    /// After a grant, which may have brought another refresh token.
    package func with(_ grant: TokenGrant) -> StoredTokens {
        var credential = credential
        if case .refreshToken = credential, let refresh = grant.refresh {
            credential = .refreshToken(refresh)
        }
        return StoredTokens(
            credential: credential, confidential: confidential, access: grant.access)
    }

    /// As a file has it.
    init?(_ json: JSONObject) {
        let secret = json.filledText("clientSecret").map(Secret.init)
        if let token = json.filledText("refreshToken") {
            (credential, confidential) = (.refreshToken(Secret(token)), secret)
        } else if let secret {
            (credential, confidential) = (.clientSecret(secret), nil)
        } else {
            return nil
        }
        access = json.filledText("accessToken").flatMap { token in
            json.date("expires").map { AccessToken(Secret(token), expiry: $0) }
        }
    }

    var json: JSONObject {
        var json: JSONObject = [:]
        switch credential {
        case .refreshToken(let token): json["refreshToken"] = .string(token.revealed)
        case .clientSecret(let secret): json["clientSecret"] = .string(secret.revealed)
        }
        if let confidential { json["clientSecret"] = .string(confidential.revealed) }
        if let access {
            json["accessToken"] = .string(access.secret.revealed)
            json["expires"] = .string(WireDate.text(access.expiry))
        }
        return json
    }
}
