import Foundation
import PartnerCenterAPI
import Synchronization

/// A service that answers by script, and remembers what it was asked.
final class Script: Transport {
    typealias Answer =
        @Sendable (WireRequest, _ count: Int) throws(TransportError) -> WireResponse

    private let answer: Answer
    private let asked = Mutex<[WireRequest]>([])

    /// `count` is how many requests of the same verb and target came before.
    init(_ answer: @escaping Answer) { self.answer = answer }

    var requests: [WireRequest] { asked.withLock { $0 } }

    /// Verb and target of each request, in order.
    var lines: [String] { requests.map { "\($0.method.rawValue) \($0.target)" } }

    func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
        let count = asked.withLock { asked in
            defer { asked.append(request) }
            return asked.count {
                $0.target == request.target && $0.method == request.method
            }
        }
        // An answer takes a while, in which others ask.
        for _ in 0..<10 { await Task.yield() }
        return try answer(request, count)
    }
}

extension WireResponse {
    /// An answer with a JSON body.
    static func json(
        _ json: JSON, status: Int = 200, headers: WireHeaders = [:]
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
    static func list(_ items: [JSON]) -> WireResponse {
        .json(["totalCount": JSON(integerLiteral: items.count), "items": .array(items)])
    }
}

extension WireRequest {
    var json: JSONObject { (try? JSON(bytes: body))?.asObject ?? [:] }
}
