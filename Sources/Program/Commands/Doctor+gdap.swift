import Domain
import Foundation
import PartnerCenterAPI
import Storage
import Wording

extension Doctor {
    /// Check what the sign-in can do with admin relationships, by the file of tokens. Nothing is
    /// sent. No consent is no problem: all else works without it.
    var gdap: DoctorFinding {
        guard let choice else { return unchecked(.gdap) }
        guard case .profile(let profile) = choice else {
            return .ok(.gdap, words.doctorNotInSandbox)
        }
        guard let tokens = try? TokenStore(of: profile).file.read() else {
            return .ok(.gdap, words.nobodySignedIn)
        }
        guard let held = tokens.graph?.claims.flatMap(GraphPermission.init(of:)) else {
            return .ok(.gdap, words.doctorGDAPUntold, advice: words.doctorGDAPAsk)
        }
        return .gdap(
            text(.seen(held), of: profile), lastTrouble: lastTrouble(of: profile), in: words)
    }

    /// Why the profile's admin relationships could not be read last; nil if they were, or never.
    private func lastTrouble(of profile: Profile) -> AdminAccessTrouble? {
        guard let path = Surroundings.directoryFile(of: profile.name),
            access(path, F_OK) == 0, let directory = try? Directory(path: path)
        else { return nil }
        return try? directory.accessTrouble()
    }

    /// The same, and ask the authority for a token, and Microsoft Graph for one relationship.
    var askedGDAP: DoctorFinding {
        guard case .profile(let profile)? = choice,
            let store = try? TokenStore(of: profile), let tokens = try? store.file.read()
        else { return gdap }
        let standing: GDAPStanding
        do throws(Refusal) {
            let transport = try HTTPTransport(reaching: profile.authority)
            let look = { @Sendable () async throws(Refusal) -> GDAPStanding in
                let time = AlarmClock()
                let connection = GraphConnection(of: profile)
                let source = store.accessTokens(for: .graph, over: transport, time: time)
                let standing: GDAPStanding
                do throws(Refusal) {
                    // A token at hand may be older than a consent that was refused since.
                    _ = try await tokens.graph.renewed(by: source)
                    standing = await GDAPStanding(
                        by: GraphReadingClient(
                            line: connection.line(with: source, time: time),
                            address: profile.graph))
                } catch {
                    standing = .unseen(AdminAccessTrouble(error))
                }
                for transport in [transport] + connection.transports {
                    await transport.shutdown()
                }
                return standing
            }
            standing = try waiting(
                atMost: Double(3 * Self.patience),
                orElse: { .unreachable(.tookLonger(seconds: 3 * Self.patience)) }, for: look)
        } catch {
            standing = .unseen(AdminAccessTrouble(error))
        }
        let text = text(standing, of: profile)
        guard case .unseen = standing else { return .ok(.gdap, text) }
        return .warning(.gdap, text)
    }

    private func text(_ standing: GDAPStanding, of profile: Profile) -> String {
        let isDefault = (try? config.get().defaultName) == profile.name
        return words.pathAndReason(
            profile.graph.text,
            reason: standing.sentence(
                in: words, command: profile.consentCommand(isDefault: isDefault)))
    }
}

extension DoctorFinding {
    /// What a token lets somebody do, in a sentence. The token may be older than a consent that was
    /// taken back: then the last reading tells.
    static func gdap(
        _ text: String, lastTrouble: AdminAccessTrouble?, in words: Words
    ) -> DoctorFinding {
        switch lastTrouble {
        case .notConsented?, .denied?:
            let reason = lastTrouble.map { words.reason(of: $0.refusal) } ?? ""
            return .warning(
                .gdap, words.doctorGDAPRefused(text, reason: reason), advice: words.doctorGDAPAsk)
        case .unreachable?, .unreadable?, .notOffered?, nil: return .ok(.gdap, text)
        }
    }
}
