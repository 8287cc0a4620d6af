import Domain
import Foundation

extension ServiceAnswer {
    /// What the service said, whatever the shape (reference, 2.5): the envelope, the gateway's
    /// form, text that is neither, or nothing but the phrase of the status line.
    init(_ response: WireResponse, to call: ServiceCall) {
        let error = response.status < 400 ? nil : try? ErrorResource(bytes: response.body)
        let said = error?.description ?? ""
        let text = response.status < 400 || error != nil ? "" : Self.text(response.body)
        self.init(
            status: response.status, code: error?.code,
            description: [said, text, response.reason].first { !$0.isEmpty } ?? "",
            requestID: response.headers["MS-RequestId"] ?? call.requestID,
            correlationID: response.headers["MS-CorrelationId"] ?? call.correlationID,
            date: response.headers["Date"].flatMap(HTTPDate.date))
    }

    private static func text(_ body: [UInt8]) -> String {
        let text = String(decoding: body.prefix(4096), as: UTF8.self)
        return String(
            text.trimmingCharacters(in: .whitespacesAndNewlines.union(["\u{FEFF}"])).prefix(1024))
    }
}
