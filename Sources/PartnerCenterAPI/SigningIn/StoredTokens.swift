import Foundation

/// What a sign-in leaves behind on this machine.
package struct StoredTokens: Equatable, Sendable {
    package let credential: Credential
    /// The last access token; nil before there was one.
    package let access: AccessToken?

    package init(credential: Credential, access: AccessToken? = nil) {
        self.credential = credential
        self.access = access
    }

    /// After a grant, which may have brought another refresh token.
    package func with(_ grant: TokenGrant) -> StoredTokens {
        var credential = credential
        if case .refreshToken = credential, let refresh = grant.refresh {
            credential = .refreshToken(refresh)
        }
        return StoredTokens(credential: credential, access: grant.access)
    }

    /// As a file has it.
    init?(_ json: JSONObject) {
        if let token = json.filledText("refreshToken") {
            credential = .refreshToken(Secret(token))
        } else if let secret = json.filledText("clientSecret") {
            credential = .clientSecret(Secret(secret))
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
        if let access {
            json["accessToken"] = .string(access.secret.revealed)
            json["expires"] = .string(WireDate.text(access.expiry))
        }
        return json
    }
}
