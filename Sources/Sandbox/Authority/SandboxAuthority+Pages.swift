import Domain
import Foundation
import PartnerCenterAPI

extension SandboxAuthority {
    /// The page where a device code is entered, and its result. It has no scripts.
    func page(_ request: WireRequest, _ target: RequestTarget) -> WireResponse {
        guard let identity = try? identity() else {
            return Self.page("The directory cannot be read.", status: 503)
        }
        switch request.method {
        case .get:
            let typed = target.query["user_code"] ?? ""
            return Self.page(form(for: identity, typed: typed))
        case .post:
            // A page of another origin must not send the form.
            guard isOwn(request) else {
                return Self.page("<p>Not from here.</p>", status: 403)
            }
            let form = FormFields(String(decoding: request.body, as: UTF8.self))
            let code = form["user_code"] ?? ""
            guard let approved = Self.answers[form["answer"] ?? ""] else {
                return Self.page(
                    "<p>Say whether to sign in: answer=approve or answer=decline.</p>"
                        + self.form(for: identity, typed: code), status: 400)
            }
            guard devices.decide(code, approved: approved, now: time.now) else {
                return Self.page(
                    "<p>There is no such code, or it has expired.</p>"
                        + self.form(for: identity, typed: code), status: 400)
            }
            return Self.page(
                approved
                    ? "<p>You have signed in. You may close this window.</p>"
                    : "<p>You have declined. You may close this window.</p>")
        case .patch, .put, .delete:
            return Self.page("<p>Not here.</p>", status: 405)
        }
    }

    /// Whether a form was sent from a page of this authority. Clients other than browsers send no
    /// `Origin`.
    func isOwn(_ request: WireRequest) -> Bool {
        request.headers["Origin"].map { $0 == base(of: request) } ?? true
    }

    /// The values of `answer`, and whether they approve.
    static let answers = ["approve": true, "decline": false]

    private func form(for identity: Identity, typed: String) -> String {
        """
        <form method="post" action="/devicelogin">
        <p>Enter the code that your device shows, to sign in as
        <strong>\(identity.userPrincipalName.escaped)</strong>
        of \(identity.partnerName.escaped).</p>
        <p><label>Code <input name="user_code" value="\(typed.escaped)" autocomplete="off"
        autofocus required></label></p>
        <p><button name="answer" value="approve">Continue</button>
        <button name="answer" value="decline">Decline</button></p>
        </form>
        """
    }

    /// A page. Its form may be sent to this authority only, and be redirected to `mayPostTo`:
    /// browsers check redirects of a form too.
    static func page(
        _ content: String, status: Int = 200, mayPostTo origin: String? = nil
    ) -> WireResponse {
        WireResponse(
            status: status,
            headers: [
                "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store",
                "Content-Security-Policy":
                    "default-src 'none'; frame-ancestors 'none'; "
                    + "form-action 'self'\(origin.map { " \($0)" } ?? "")",
                "X-Frame-Options": "DENY",
            ],
            body: Array(
                """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8">
                <title>Sign in to the sandbox</title></head>
                <body><h1>partnerdeck sandbox</h1>
                \(content)
                </body></html>

                """.utf8))
    }
}

extension String {
    /// Escaped for HTML.
    var escaped: String {
        // By scalar, as browsers read: a character with a combining mark is escaped too.
        unicodeScalars.map { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            case "'": "&#39;"
            default: String(scalar)
            }
        }.joined()
    }
}

/// The authorization code flow: a page asks the user at the browser, and the answer is sent to a
/// port of that machine (RFC 6749, 4.1; RFC 8252).
extension SandboxAuthority {
    /// The consent page, or the redirect to the client with a code or an error. An error is shown
    /// on a page if the address may not be the client's own.
    func authorize(
        _ request: WireRequest, _ target: RequestTarget, _ version: OAuthVersion
    ) -> WireResponse {
        let sent = FormFields(String(decoding: request.body, as: UTF8.self))
        let fields = request.method == .post ? sent.followed(by: target.query) : target.query
        guard let client = fields.filled("client_id") else {
            return refuse(.missing("client_id"))
        }
        guard let redirect = fields.filled("redirect_uri").flatMap(LoopbackRedirect.init) else {
            return refuse(
                OAuthError(
                    "invalid_request", 50011,
                    "The redirect_uri must be http://localhost or http://127.0.0.1, with any port."
                ))
        }
        let mode = fields.filled("response_mode").map(LoopbackRedirect.Mode.init) ?? .query
        let back = AuthorizationReply(
            redirect: redirect, mode: mode ?? .query, state: fields["state"])
        do throws(OAuthError) {
            guard mode != nil else {
                throw OAuthError("invalid_request", 70007, "The response_mode is not supported.")
            }
            let asked = try AuthorizationRequest(fields, for: client, at: redirect, version)
            switch try answer(request, fields) {
            case nil: return try consent(asked, fields, path: target.path)
            case true?:
                return back.response([("code", codes.issue(for: asked, now: time.now))])
            case false?:
                throw OAuthError("access_denied", 65004, "The user declined to consent.")
            }
        } catch {
            // Not sent to the client: a page of another origin sent the form.
            if error == .foreignOrigin { return refuse(error) }
            return back.response([
                ("error", error.error),
                ("error_description", "AADSTS\(error.code): \(error.description)"),
            ])
        }
    }

    /// The request a code was issued for. Throws why the code is refused.
    func redeemed(_ form: FormFields, client: String) throws(OAuthError) -> AuthorizationRequest {
        guard let code = form.filled("code") else { throw .missing("code") }
        guard let redirect = form.filled("redirect_uri") else { throw .missing("redirect_uri") }
        return try codes.redeem(
            code, by: client, at: redirect, verifier: form.filled("code_verifier"), now: time.now)
    }

    /// Whether the user accepted; nil before the page was shown. Throws for another origin.
    private func answer(
        _ request: WireRequest, _ fields: FormFields
    ) throws(OAuthError) -> Bool? {
        guard request.method == .post, let answer = fields.filled("answer") else { return nil }
        guard isOwn(request) else { throw .foreignOrigin }
        return Self.answers[answer]
    }

    private func consent(
        _ asked: AuthorizationRequest, _ fields: FormFields, path: [String]
    ) throws(OAuthError) -> WireResponse {
        guard let identity = try? identity() else { throw .storeFailed }
        let hidden = fields.pairs.filter { $0.name.lowercased() != "answer" }.map {
            "<input type=\"hidden\" name=\"\($0.name.escaped)\" value=\"\($0.value.escaped)\">"
        }
        return Self.page(
            """
            <form method="post" action="/\(path.joined(separator: "/").escaped)">
            \(hidden.joined(separator: "\n"))
            <p>The application <strong>\(asked.clientID.escaped)</strong> asks to act as
            <strong>\(identity.userPrincipalName.escaped)</strong>
            of \(identity.partnerName.escaped).</p>
            <p>It asks for: \(asked.scope.words.joined(separator: ", ").escaped).</p>
            <p>The answer goes to \(asked.redirect.origin.escaped).</p>
            <p><button name="answer" value="approve" autofocus>Accept</button>
            <button name="answer" value="decline">Decline</button></p>
            </form>
            """, mayPostTo: asked.redirect.origin)
    }

    private func refuse(_ error: OAuthError) -> WireResponse {
        Self.page(
            "<p>AADSTS\(error.code): \(error.description.escaped)</p>",
            status: error == .foreignOrigin ? 403 : 400)
    }

    /// How the answer is sent to the client.
    private struct AuthorizationReply {
        let redirect: LoopbackRedirect
        let mode: LoopbackRedirect.Mode
        let state: String?

        func response(_ pairs: [(String, String)]) -> WireResponse {
            let pairs = pairs + (state.map { [("state", $0)] } ?? [])
            guard mode == .form else {
                return WireResponse(
                    status: 302,
                    headers: [
                        "Location": redirect.address(pairs, mode), "Cache-Control": "no-store",
                    ])
            }
            let hidden = pairs.map {
                "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1.escaped)\">"
            }
            return SandboxAuthority.page(
                """
                <form method="post" action="\(redirect.text.escaped)">
                \(hidden.joined(separator: "\n"))
                <p><button autofocus>Continue to the application</button></p>
                </form>
                """, mayPostTo: redirect.origin)
        }
    }
}
