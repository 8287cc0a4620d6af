import Deck
import Domain
import Foundation
import PartnerCenterAPI
import Wording

/// A moment that a server told, and when it came.
struct DoctorTime {
    /// The server's host.
    let host: String
    /// How many seconds its clock is ahead of this machine's.
    let ahead: Double
}

extension Doctor {
    /// Seconds that an address is tried for: its name, the connection with TLS, and the answer.
    static let patience = 10
    /// Seconds that clocks may differ by: tokens are refused beyond that.
    static let tolerance = 300.0

    /// Check libcurl, and how the addresses of a profile are reached. Nothing is sent.
    var network: DoctorFinding {
        guard let choice else { return unchecked(.network) }
        guard case .profile(let profile) = choice else {
            return .ok(.network, words.doctorNotInSandbox)
        }
        do throws(Refusal) {
            guard HTTPTransport.loadLibrary() else {
                throw Refusal.unreachable(.libraryMissing)
            }
            var ways: [String] = []
            for address in [profile.base, profile.authority] {
                let proxy = try ProxySettings.ofEnvironment(for: address)
                ways.append(
                    proxy.map {
                        words.doctorOverProxy(address.text, proxy: "\($0.host):\($0.port)")
                    } ?? address.text)
            }
            return .ok(.network, words.list(ways))
        } catch {
            return .problem(.network, error, words)
        }
    }

    /// Reach the authority and the service of a profile, both at the same time: the name, TLS, and
    /// any answer. No token is sent.
    func reach() -> (findings: [DoctorFinding], times: [DoctorTime]) {
        guard case .profile(let profile)? = choice else { return ([], []) }
        let document = "/\(profile.tenant)/v2.0/.well-known/openid-configuration"
        let tries: [(DoctorFinding.Check, ServiceAddress, String)] = [
            (.authority, profile.authority, document), (.service, profile.base, "/"),
        ]
        let answers = try? waiting { () async throws(Refusal) in
            await withTaskGroup(of: (Int, Result<DoctorAnswer, Refusal>).self) { group in
                for (place, one) in tries.enumerated() {
                    group.addTask { (place, await Self.ask(one.1, one.2)) }
                }
                return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
        }
        var times: [DoctorTime] = []
        let findings = tries.enumerated().map { place, one -> DoctorFinding in
            let (check, address, _) = one
            switch answers?[place] {
            case .success(let answer)?:
                times += answer.ahead.map { [DoctorTime(host: address.host, ahead: $0)] } ?? []
                let text = words.doctorReached(
                    address.text, milliseconds: answer.milliseconds, status: answer.status)
                guard answer.status < 500 else {
                    return .warning(check, text, advice: words.adviceTryLater)
                }
                return .ok(check, text)
            case .failure(let refusal)?: return unreached(check, refusal, address)
            case nil: return unreached(check, .unreachable(.failed), address)
            }
        }
        return (findings, times)
    }

    private func unreached(
        _ check: DoctorFinding.Check, _ refusal: Refusal, _ address: ServiceAddress
    ) -> DoctorFinding {
        DoctorFinding(
            check: check, state: .problem,
            text: words.pathAndReason(address.text, reason: words.reason(of: refusal)),
            advice: advice(for: refusal), exitStatus: Failure(refusal)?.status ?? 69)
    }

    /// What can be done where an address cannot be reached.
    private func advice(for refusal: Refusal) -> String {
        guard case .unreachable(let trouble) = refusal.cause else {
            return words.advice(for: refusal)
        }
        switch trouble {
        case .nameNotFound: return words.doctorCheckName
        case .certificateNotAccepted, .noTLS: return words.doctorCheckCertificates
        case .refused, .timedOut, .noNetwork, .tookLonger, .closed:
            return words.doctorCheckConnection
        default:
            let known = words.advice(for: refusal)
            return known.isEmpty ? words.doctorCheckConnection : known
        }
    }

    private static func ask(
        _ address: ServiceAddress, _ target: String
    ) async -> Result<DoctorAnswer, Refusal> {
        do throws(Refusal) {
            var limits = HTTPTransport.Limits()
            (limits.connect, limits.read) = (Double(patience), Double(patience))
            (limits.whole, limits.body) = (Double(patience), 1 << 20)
            let transport = HTTPTransport(
                address, proxy: try ProxySettings.ofEnvironment(for: address), limits: limits)
            let start = ContinuousClock.now
            let result: Result<WireResponse, TransportError>
            do throws(TransportError) {
                result = .success(
                    try await transport.send(WireRequest(.get, target)))
            } catch {
                result = .failure(error)
            }
            let taken = ContinuousClock.now - start
            let now = Date()
            await transport.shutdown()
            switch result {
            case .success(let response):
                return .success(DoctorAnswer(response, after: taken, at: now))
            case .failure(.notSent(let trouble)), .failure(.noAnswer(let trouble)):
                return .failure(.unreachable(trouble))
            case .failure(.cancelled): return .failure(.service(.stopped))
            }
        } catch {
            return .failure(error)
        }
    }

    /// Check the clock: against the newest entry of the journal, and against servers.
    func clock(beside times: [DoctorTime]) -> DoctorFinding {
        let now = Date()
        let zone = LocalTime.system(from: now, days: 1)
        let furthest = times.max { abs($0.ahead) < abs($1.ahead) }
        let text = words.list(
            [
                zone.name, zone.offsetText(at: now),
                furthest.map {
                    words.doctorClockOff(Int(abs($0.ahead).rounded()), from: $0.host)
                } ?? "",
            ].filter { !$0.isEmpty })
        if let furthest, abs(furthest.ahead) > Self.tolerance {
            return .warning(.clock, text, advice: words.doctorSetClock)
        }
        let entries = (try? Store.openJournal().everything()) ?? []
        guard let newest = entries.map(\.date).max(), newest > now else {
            return .ok(.clock, text)
        }
        return .warning(.clock, text, advice: words.doctorClockBehind(newest.minute))
    }
}

/// What a server answered, whatever it was.
private struct DoctorAnswer: Sendable {
    let status: Int
    let milliseconds: Int
    /// How many seconds its clock is ahead; nil where it does not tell the time.
    let ahead: Double?

    init(_ response: WireResponse, after taken: Duration, at now: Date) {
        status = response.status
        milliseconds = Int((taken / Duration.milliseconds(1)).rounded())
        // The header has whole seconds, and is as old as half of what the answer took.
        ahead = response.headers["date"].flatMap(HTTPDate.date).map {
            $0.timeIntervalSince(now) + 0.5 + taken / Duration.seconds(2)
        }
    }
}

extension LocalTime {
    /// How far a clock there is ahead of UTC at that moment: `UTC+9:00`.
    fileprivate func offsetText(at moment: Instant) -> String {
        let ahead = seconds(at: moment)
        let (hours, minutes) = (abs(ahead) / 60).quotientAndRemainder(dividingBy: 60)
        return "UTC\(ahead < 0 ? "-" : "+")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    }
}

extension DoctorFinding {
    /// The same, and that nothing was sent; what is wrong has its own advice.
    func sayingNothingSent(_ words: Words) -> DoctorFinding {
        guard state == .ok, text != words.doctorNotInSandbox else { return self }
        return .ok(check, text, advice: words.doctorNothingSent)
    }
}
