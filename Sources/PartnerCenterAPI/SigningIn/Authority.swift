import Domain
import Foundation

/// Where a partner's users and applications sign in, as one registered application asks for it.
package struct Authority: Sendable {
    private let transport: any Transport
    let tenant: String
    let clientID: String
    /// For whom tokens are: the address of the service, without a slash at its end.
    let audience: String
    let time: any Timekeeper
    private let ids: RequestIDs

    /// The transport leads to the authority's host; `tenant` is a GUID, a domain, or
    /// `organizations`.
    package init(
        transport: any Transport, tenant: String, clientID: String, audience: String,
        time: any Timekeeper, ids: RequestIDs = .random
    ) {
        self.transport = transport
        self.tenant = tenant
        self.clientID = clientID
        self.audience = audience
        self.time = time
        self.ids = ids
    }

    /// Gets a token by what a sign-in left. `confidential` is the application's own secret, where
    /// it has one. Throws the authority's no in our words.
    package func grant(
        _ credential: Credential, confidential: Secret? = nil
    ) async throws(Refusal) -> TokenGrant {
        switch credential {
        case .refreshToken(let refresh):
            var form = [
                ("grant_type", "refresh_token"), ("client_id", clientID),
                ("refresh_token", refresh.revealed), ("scope", userScope),
            ]
            if let confidential { form.append(("client_secret", confidential.revealed)) }
            return try await token(form, hiding: [refresh, confidential].compactMap { $0 })
        case .clientSecret(let secret):
            return try await token(
                [
                    ("grant_type", "client_credentials"), ("client_id", clientID),
                    ("client_secret", secret.revealed), ("scope", audience + "/.default"),
                ], hiding: [secret])
        }
    }

    /// The older endpoint, which names a resource in place of a scope (reference, 1.2).
    package func grantByResource(secret: Secret) async throws(Refusal) -> TokenGrant {
        try await token(
            [
                ("grant_type", "client_credentials"), ("client_id", clientID),
                ("client_secret", secret.revealed), ("resource", audience),
            ], at: "oauth2/token", hiding: [secret])
    }

    /// What a user agrees to; `offline_access` is what brings a refresh token.
    var userScope: String { audience + "/user_impersonation offline_access" }

    /// A grant, or the reason why there is none.
    func token(
        _ form: [(String, String)], at path: String = "oauth2/v2.0/token", hiding secrets: [Secret]
    ) async throws(Refusal) -> TokenGrant {
        let answer = try await post(form, to: path, hiding: secrets)
        if let problem = answer.problem { throw problem.refusal }
        guard let grant = TokenGrant(answer.json, now: time.now) else {
            throw .service(.unreadable(.noAccessToken))
        }
        return grant
    }

    /// What the authority says to a form.
    func post(
        _ form: [(String, String)], to path: String, hiding secrets: [Secret]
    ) async throws(Refusal) -> AuthorityAnswer {
        let request = WireRequest(
            .post, "/\(escaped(tenant))/\(path)",
            headers: [
                "Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json",
                "client-request-id": ids.next(),
            ],
            body: Array(form.map { "\($0)=\(escaped($1))" }.joined(separator: "&").utf8))
        var last = Refusal.service(.failed)
        for pause in [0, 0.5, 1.5, 3.5] {
            if pause > 0, !Task.isCancelled {
                await time.wait(until: time.now.addingTimeInterval(pause))
            }
            if Task.isCancelled { throw .service(.stopped) }
            do {
                let response = try await transport.send(request)
                let answer = AuthorityAnswer(response, hiding: secrets, now: time.now)
                // What is told is told; only what could not be answered is asked for again.
                guard response.status >= 500 || answer.isUnreadable else { return answer }
                last =
                    answer.isUnreadable
                    ? .service(.unreadable(.noJSON))
                    : answer.problem?.refusal ?? .service(.failed)
            } catch {
                switch error {
                case .cancelled: throw .service(.stopped)
                case .notSent(let why), .noAnswer(let why): last = .unreachable(why)
                }
            }
        }
        throw last
    }
}
