import Domain
import Foundation
import PartnerCenterAPI

extension Authority {
    /// The page where a device code is entered: a form, and what became of it. No scripts.
    func page(_ request: WireRequest, _ target: RequestTarget) -> WireResponse {
        guard let identity = try? identity() else {
            return Self.page("The directory cannot be read.", status: 503)
        }
        switch request.method {
        case .get:
            let typed = target.query["user_code"] ?? ""
            return Self.page(form(for: identity, typed: typed))
        case .post:
            // A page of somebody else's must not press the button.
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

    /// Whether a form was sent from a page of ours. What is no browser says nothing of it.
    func isOwn(_ request: WireRequest) -> Bool {
        request.headers["Origin"].map { $0 == base(of: request) } ?? true
    }

    /// What may be answered, and whether it is a yes.
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

    /// A page. Its form goes to us alone, and on to `mayPostTo` where one is named: browsers check
    /// the way a form is sent on, too.
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
    var escaped: String {
        // By scalar, as browsers go: a sign with a mark on it is the sign all the same.
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
