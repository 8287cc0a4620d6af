import Foundation

/// The services that a sign-in has access tokens for, each with its own.
package enum TokenSlot: Sendable { case partnerCenter, graph }

/// What a sign-in stores on this machine.
package struct StoredTokens: Equatable, Sendable {
    /// What gets access tokens.
    package let credential: Credential
    /// The secret of an application that needs one beside the refresh token, which is usual in the
    /// Secure Application Model.
    package let confidential: Secret?
    /// The last access token for Partner Center; nil if there was none.
    package let access: AccessToken?
    /// The last access token for Microsoft Graph; nil if there was none.
    package let graph: AccessToken?
    /// Names the sign-in, whatever tokens it has by now; nil for one of an older release.
    package let signInID: String?

    package init(
        credential: Credential, confidential: Secret? = nil, access: AccessToken? = nil,
        graph: AccessToken? = nil, signInID: String? = nil
    ) {
        self.credential = credential
        self.confidential = confidential
        self.access = access
        self.graph = graph
        self.signInID = signInID
    }

    /// The same as a new sign-in: what is renewed from an older one is no longer stored.
    package func begun(as id: String = RequestIDs.random.next()) -> StoredTokens {
        StoredTokens(
            credential: credential, confidential: confidential, access: access, graph: graph,
            signInID: id)
    }

    /// Whether a user has signed in, and not an application as itself.
    package var isOfUser: Bool {
        if case .refreshToken = credential { true } else { false }
    }

    /// The access token for a service.
    package subscript(slot: TokenSlot) -> AccessToken? {
        switch slot {
        case .partnerCenter: access
        case .graph: graph
        }
    }

    /// The same after a grant, which may have brought another refresh token.
    package func with(_ grant: TokenGrant, for slot: TokenSlot = .partnerCenter) -> StoredTokens {
        var credential = credential
        if case .refreshToken = credential, let refresh = grant.refresh {
            credential = .refreshToken(refresh)
        }
        return StoredTokens(
            credential: credential, confidential: confidential,
            access: slot == .partnerCenter ? grant.access : access,
            graph: slot == .graph ? grant.access : graph, signInID: signInID)
    }

    /// The same with what another process or task stored since `used` was read: its access token
    /// for the other service stays, and its refresh token, which is as good. Nil if somebody has
    /// signed in anew: those tokens are not ours.
    func merged(
        into kept: StoredTokens?, since used: StoredTokens, for slot: TokenSlot
    ) -> StoredTokens? {
        guard let kept else { return self }
        let isRenewed = kept.credential != used.credential
        guard !isRenewed || (kept.signInID != nil && kept.signInID == used.signInID) else {
            return nil
        }
        return StoredTokens(
            credential: isRenewed ? kept.credential : credential, confidential: confidential,
            access: slot == .partnerCenter ? access : kept.access,
            graph: slot == .graph ? graph : kept.graph, signInID: signInID)
    }

    /// Reads the JSON of the file.
    init?(_ json: JSONObject) {
        let secret = json.filledText("clientSecret").map(Secret.init)
        if let token = json.filledText("refreshToken") {
            (credential, confidential) = (.refreshToken(Secret(token)), secret)
        } else if let secret {
            (credential, confidential) = (.clientSecret(secret), nil)
        } else {
            return nil
        }
        func token(_ name: String, until end: String) -> AccessToken? {
            json.filledText(name).flatMap { token in
                json.date(end).map { AccessToken(Secret(token), expiry: $0) }
            }
        }
        access = token("accessToken", until: "expires")
        graph = token("graphAccessToken", until: "graphExpires")
        signInID = json.filledText("signIn")
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
        if let graph {
            json["graphAccessToken"] = .string(graph.secret.revealed)
            json["graphExpires"] = .string(WireDate.text(graph.expiry))
        }
        json["signIn"] = signInID.map { .string($0) }
        return json
    }
}
