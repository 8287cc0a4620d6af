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
            .trimmingCharacters(in: .whitespacesAndNewlines.union(["\u{FEFF}"]))
        // A page, as gateways and proxies send: its title says what it is about.
        if ["<!doctype", "<html", "<?xml"].contains(where: text.lowercased().hasPrefix) {
            return title(of: text)
        }
        return String(text.prefix(1024))
    }

    private static func title(of page: String) -> String {
        guard let start = page.range(of: "<title", options: .caseInsensitive),
            let open = page[start.upperBound...].firstIndex(of: ">"),
            let end = page[open...].range(of: "</title", options: .caseInsensitive)
        else { return "" }
        let title = page[page.index(after: open)..<end.lowerBound]
        return title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
