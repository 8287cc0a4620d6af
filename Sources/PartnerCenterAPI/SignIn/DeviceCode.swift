import Domain
import Foundation

/// A code to enter on another device (RFC 8628).
package struct DeviceCode: Equatable, Sendable {
    /// The code the user enters.
    package let userCode: String
    /// The address where the user enters it.
    package let verificationURI: String
    /// When the code ends.
    package let expiry: Date
    /// Seconds between two requests whether it was entered.
    package let interval: Double
    /// The authority's own sentence about it.
    package let message: String
    let deviceCode: Secret

    init?(_ json: JSONObject, now: Date) {
        guard let userCode = json.filledText("user_code"),
            let deviceCode = json.filledText("device_code"),
            let uri = json.filledText("verification_uri") ?? json.filledText("verification_url")
        else { return nil }
        self.userCode = userCode
        self.deviceCode = Secret(deviceCode)
        verificationURI = uri
        expiry = now.addingTimeInterval(Double(json.number("expires_in") ?? 900))
        interval = Double(max(1, json.number("interval") ?? 5))
        message = json.text("message") ?? ""
    }
}

extension SignInAuthority {
    /// Requests a code.
    package func deviceCode() async throws(SignInError) -> DeviceCode {
        let answer: AuthorityAnswer
        do {
            answer = try await post(
                [("client_id", clientID), ("scope", scope)], to: "oauth2/v2.0/devicecode",
                hiding: [])
        } catch {
            throw SignInError(error)
        }
        if let problem = answer.problem { throw .refused(problem.refusal) }
        guard let code = DeviceCode(answer.json, now: time.now) else {
            throw .refused(.service(.unreadable(.noDeviceCode)))
        }
        return code
    }

    /// Waits until the user has entered the code. Asks at the code's interval, and slower when told
    /// so. Throws when the task is cancelled, and when the code has expired.
    package func grant(for code: DeviceCode) async throws(SignInError) -> TokenGrant {
        var interval = code.interval
        while true {
            let next = time.now.addingTimeInterval(interval)
            await time.wait(until: min(next, code.expiry))
            if Task.isCancelled { throw .cancelled }
            guard time.now < code.expiry else { throw .codeExpired }
            let answer: AuthorityAnswer
            do {
                answer = try await post(
                    [
                        ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
                        ("client_id", clientID), ("device_code", code.deviceCode.revealed),
                    ], to: "oauth2/v2.0/token", hiding: [code.deviceCode])
            } catch {
                if error == .service(.stopped) { throw .cancelled }
                // The code lives on while there is no connection; RFC 8628 wants longer intervals
                // then.
                if case .unreachable = error {
                    interval += interval
                    continue
                }
                throw .refused(error)
            }
            guard let problem = answer.problem else {
                guard let grant = TokenGrant(answer.json, now: time.now) else {
                    throw .refused(.service(.unreadable(.noAccessToken)))
                }
                return grant
            }
            switch problem.error {
            case "authorization_pending": continue
            case "slow_down": interval += 5
            case "authorization_declined", "access_denied": throw .declined
            case "expired_token", "code_expired": throw .codeExpired
            case "bad_verification_code": throw .codeUnknown
            default: throw .refused(problem.refusal)
            }
        }
    }
}
