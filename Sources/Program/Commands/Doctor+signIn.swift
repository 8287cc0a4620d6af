import Domain
import Foundation
import PartnerCenterAPI
import Wording

extension Doctor {
    /// Check who is signed in, by the file of tokens. Nothing is sent.
    var signIn: DoctorFinding {
        guard let choice else { return unchecked(.signIn) }
        guard case .profile(let profile) = choice else {
            return .ok(.signIn, words.doctorNotInSandbox)
        }
        guard let tokens = try? TokenStore(of: profile).file.read() else {
            return .problem(.signIn, Refusal.service(.signInMissing), words)
        }
        return .ok(.signIn, name(in: tokens))
    }

    /// The same, and ask the authority for a new token: whether the sign-in still holds.
    var askedSignIn: DoctorFinding {
        guard case .profile(let profile)? = choice,
            let store = try? TokenStore(of: profile), let tokens = try? store.file.read()
        else { return signIn }
        do throws(Refusal) {
            let transport = try HTTPTransport(reaching: profile.authority)
            let renew = { @Sendable () async throws(Refusal) -> Result<AccessToken, Refusal> in
                let authority = store.accessTokens(over: transport, time: AlarmClock())
                let result: Result<AccessToken, Refusal>
                do throws(Refusal) {
                    // The token at hand would be given without asking.
                    result = .success(
                        try await tokens.access.renewed(by: authority))
                } catch {
                    result = .failure(error)
                }
                await transport.shutdown()
                return result
            }
            let token = try waiting(
                atMost: Double(3 * Self.patience), orElse: { Self.lapse }, for: renew
            ).get()
            let who = name(in: (try? store.file.read()) ?? tokens)
            return .ok(.signIn, words.doctorTokenUntil(token.expiry.minute, user: who))
        } catch {
            return .problem(.signIn, error, words, advice: words.advice(for: error))
        }
    }

    private static var lapse: Refusal { .unreachable(.tookLonger(seconds: 3 * patience)) }

    private func name(in tokens: StoredTokens) -> String {
        tokens.access?.claims?.userPrincipalName ?? words.anApplication
    }
}

extension AccessToken? {
    /// A token in the place of this one, or the first.
    func renewed(by tokens: FiledTokens) async throws(Refusal) -> AccessToken {
        guard let self else { return try await tokens.current() }
        return try await tokens.renewed(insteadOf: self)
    }
}
