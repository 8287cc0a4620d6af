import Cryptography
import Domain
import Foundation

/// A sign-in in a browser of this machine (RFC 8252). The authority sends the browser back to a
/// port of this machine with a code, which only the program that began the sign-in can use (RFC
/// 7636).
package struct BrowserSignIn: Sendable {
    /// The address to open in the browser.
    package let address: String
    let redirect: String
    let state: String
    let verifier: Secret
    let slot: TokenSlot

    /// What the browser came back with.
    package enum Return: Equatable, Sendable {
        case code(Secret)
        case declined
        /// The authority's reason why there is no code.
        case refused(Refusal)
    }

    /// Reads the request that the browser made when it came back. Nil for a request that is not of
    /// this sign-in: it does not know the state.
    package func answer(_ target: String) -> Return? {
        let plus = target.replacingOccurrences(of: "+", with: "%20")
        guard let parts = URLComponents(string: plus), parts.path == "/" else { return nil }
        var fields: [String: String] = [:]
        for item in parts.queryItems ?? [] where fields[item.name] == nil {
            fields[item.name] = item.value
        }
        guard fields["state"] == state else { return nil }
        if let code = fields["code"], !code.isEmpty { return .code(Secret(code)) }
        guard let error = fields["error"] else { return nil }
        if error == "access_denied" { return .declined }
        let problem = AuthorityProblem(
            WireResponse(status: 400),
            [
                "error": .string(error),
                "error_description": .string(fields["error_description"] ?? ""),
            ], for: slot, hiding: [], retryAfter: nil)
        return .refused(problem.refusal)
    }
}

extension SignInAuthority {
    /// Begins a sign-in. `base` is the authority's address for the browser, `port` the port of this
    /// machine that it comes back to.
    package func browserSignIn(at base: ServiceAddress, port: Int) -> BrowserSignIn {
        let (state, verifier) = (Self.randomText(), Self.randomText())
        // Applications are registered with this address for any port.
        let redirect = "http://localhost:\(port)"
        let challenge = SHA256.hash(of: Array(verifier.utf8))
        let query = [
            ("client_id", clientID), ("response_type", "code"), ("redirect_uri", redirect),
            ("response_mode", "query"), ("scope", scope), ("state", state),
            ("code_challenge", challenge.base64URL), ("code_challenge_method", "S256"),
            // The user who is signed in already may be the wrong one.
            ("prompt", "select_account"),
        ]
        let asked = query.map { "\($0)=\(escaped($1))" }.joined(separator: "&")
        return BrowserSignIn(
            address: "\(base.text)/\(escaped(tenant))/oauth2/v2.0/authorize?\(asked)",
            redirect: redirect, state: state, verifier: Secret(verifier), slot: slot)
    }

    /// Gets tokens with what the browser came back with.
    package func grant(
        for signIn: BrowserSignIn, _ answer: BrowserSignIn.Return
    ) async throws(SignInError) -> TokenGrant {
        let code: Secret
        switch answer {
        case .code(let given): code = given
        case .declined: throw .declined
        case .refused(let refusal): throw .refused(refusal)
        }
        do {
            return try await token(
                [
                    ("grant_type", "authorization_code"), ("client_id", clientID),
                    ("code", code.revealed), ("redirect_uri", signIn.redirect),
                    ("code_verifier", signIn.verifier.revealed), ("scope", scope),
                ], hiding: [code, signIn.verifier])
        } catch {
            throw SignInError(error)
        }
    }

    /// 256 random bits, in letters that an address may have.
    private static func randomText() -> String {
        (0..<32).map { _ in UInt8.random(in: 0...255) }.base64URL
    }
}

/// Why a sign-in by device code or browser failed.
package enum SignInError: Error, Equatable {
    /// The user declined on the other device.
    case declined
    /// Nobody entered the code in time.
    case codeExpired
    /// The authority does not know the code any more.
    case codeUnknown
    /// Nobody came back from the browser in time.
    case notFinished
    /// The operator cancelled it here.
    case cancelled
    /// The authority refused, or could not be reached.
    case refused(Refusal)

    init(_ refusal: Refusal) {
        self = refusal == .service(.stopped) ? .cancelled : .refused(refusal)
    }
}
