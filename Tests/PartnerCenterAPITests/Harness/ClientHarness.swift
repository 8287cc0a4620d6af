import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Synchronization

/// A client on a scripted service, with a clock that jumps and ids that count up.
struct ClientHarness {
    let script: ScriptedService
    let tokens: FixedTokens
    let time = JumpingTime()
    let line: ServiceLine
    let client: PartnerCenterClient

    init(
        rules: Rules = .inProduction, claims: JSONObject? = nil,
        confirmation: LagAllowance = LagAllowance(looks: 3, pause: 1), locale: String = "en-US",
        patience: Double = 180, _ answer: @escaping ScriptedService.ScriptedAnswer
    ) {
        script = ScriptedService(answer)
        tokens = FixedTokens(claims: claims)
        let count = Mutex(0)
        line = ServiceLine(
            transport: script, tokens: tokens, pacer: Pacer(time: time), time: time,
            ids: RequestIDs {
                count.withLock {
                    $0 += 1
                    return "id-\($0)"
                }
            }, locale: locale, patience: patience)
        client = PartnerCenterClient(
            line,
            profile: ClientProfile(rules: rules, country: "KR", identity: .agent()),
            confirmation: confirmation)
    }

    var start: Date { Date(timeIntervalSince1970: 1_800_000_000) }

    /// Seconds waited so far.
    var waited: Double { time.now.timeIntervalSince(start) }
}

/// The customer the tests are about, and two of its holdings.
let hanbit = Customer.ID("11111111-aaaa-4bbb-8ccc-000000000001")
let base = Subscription.ID("44444444-aaaa-4bbb-8ccc-000000000004")
let plan = Subscription.ID("55555555-aaaa-4bbb-8ccc-000000000005")

/// A service that answers by script, and records the requests.
final class ScriptedService: Transport {
    typealias ScriptedAnswer =
        @Sendable (WireRequest, _ count: Int) throws(TransportError) -> WireResponse

    private let answer: ScriptedAnswer
    private let asked = Mutex<[WireRequest]>([])

    /// `count` is how many requests with the same method and target came before.
    init(_ answer: @escaping ScriptedAnswer) { self.answer = answer }

    var requests: [WireRequest] { asked.withLock { $0 } }

    /// Method and target of each request, in order.
    var lines: [String] { requests.map { "\($0.method.rawValue) \($0.target)" } }

    func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
        let count = asked.withLock { asked in
            defer { asked.append(request) }
            return asked.count {
                $0.target == request.target && $0.method == request.method
            }
        }
        // An answer takes a while, in which other tasks send theirs.
        for _ in 0..<10 { await Task.yield() }
        return try answer(request, count)
    }
}

extension WireResponse {
    /// An answer with a JSON body.
    static func json(
        _ json: JSONValue, status: Int = 200, headers: WireHeaders = [:]
    ) -> WireResponse {
        WireResponse(status: status, headers: headers, body: json.bytes)
    }

    /// An answer with any text as its body.
    static func text(
        _ text: String, status: Int = 200, headers: WireHeaders = [:]
    ) -> WireResponse {
        WireResponse(status: status, headers: headers, body: Array(text.utf8))
    }

    /// The service's error envelope.
    static func error(
        _ status: Int, _ code: String, _ description: String = "no"
    ) -> WireResponse {
        .json(
            .object(
                ErrorResource(code: code, description: description, source: "PartnerFD").json),
            status: status)
    }

    /// A list on one page.
    static func list(_ items: [JSONValue]) -> WireResponse {
        .json(["totalCount": JSONValue(integerLiteral: items.count), "items": .array(items)])
    }
}

extension WireRequest {
    var json: JSONObject { (try? JSONValue(bytes: body))?.asObject ?? [:] }
}

/// Tokens without an authority: `token-1`, and after a renewal `token-2` …
final class FixedTokens: AccessTokens {
    private let claims: JSONObject?
    private let number = Mutex(1)

    /// With claims the tokens are JWTs with these claims.
    init(claims: JSONObject? = nil) { self.claims = claims }

    var renewals: Int { number.withLock { $0 - 1 } }

    func current() async throws(Refusal) -> AccessToken { token(number.withLock { $0 }) }

    func renewed(insteadOf refused: AccessToken) async throws(Refusal) -> AccessToken {
        token(
            number.withLock { number in
                number += 1
                return number
            })
    }

    private func token(_ number: Int) -> AccessToken {
        let text = claims.map { jwt($0, signature: "\(number)") } ?? "token-\(number)"
        return AccessToken(Secret(text), expiry: .distantFuture)
    }
}

/// A JWT with these claims, without a real signature.
func jwt(_ claims: JSONObject, signature: String = "x") -> String {
    func part(_ json: JSONObject) -> String {
        Data(JSONValue.object(json).bytes).base64EncodedString()
            .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
            .replacingOccurrences(of: "=", with: "")
    }
    return "\(part(["alg": "none"])).\(part(claims)).\(signature)"
}
