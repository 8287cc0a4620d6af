import Domain
import Foundation

/// A line to the service that can only read: whoever has no more than this cannot change anything.
package struct ServiceReader: Sendable {
    private let line: ServiceLine
    private let urgency: Urgency

    /// A reader for the operator: its reads are `interactive`.
    package init(_ line: ServiceLine) { self.init(line, .interactive) }

    private init(_ line: ServiceLine, _ urgency: Urgency) {
        self.line = line
        self.urgency = urgency
    }

    /// The same reader for reads that nobody waits for.
    var inBackground: ServiceReader { ServiceReader(line, .background) }

    /// The same reader for the reads of one act.
    func under(_ act: ActContext) -> ServiceReader { ServiceReader(line.under(act), urgency) }

    var time: any Timekeeper { line.time }

    func claims() async throws(Refusal) -> TokenClaims? { try await line.claims() }

    /// Gets a target such as `/customers?size=40`, without the version.
    func get(_ target: String, about subject: CallSubject) async throws(Refusal) -> JSONObject {
        try await get(target, about: subject) { (json) throws(JSONError) in json }
    }

    /// Gets a target and converts the answer. An answer that `read` does not accept is asked for
    /// again, like any that cannot be read.
    func get<Answer>(
        _ target: String, about subject: CallSubject,
        as read: (JSONObject) throws(JSONError) -> Answer
    ) async throws(Refusal) -> Answer {
        try await line.read(
            line.call(
                WireRequest(.get, line.dialect.version + target), about: subject, urgency),
            as: read)
    }

    /// Gets a target once, if it can be had without waiting; nil if not.
    func glimpse(_ target: String, about subject: CallSubject) async -> JSONObject? {
        let call = line.call(
            WireRequest(.get, line.dialect.version + target), about: subject, urgency)
        guard case .answered(let response, _, _)? = try? await line.impatient.exchange(call),
            (200..<300).contains(response.status)
        else { return nil }
        return (try? JSONValue(bytes: response.body))?.asObject
    }

    /// Gets what a link leads to, with the headers of the link.
    func follow<Answer>(
        _ link: LinkResource, about subject: CallSubject,
        as read: (JSONObject) throws(JSONError) -> Answer
    ) async throws(Refusal) -> Answer {
        try await line.read(
            line.call(
                WireRequest(.get, link.target, headers: link.sentHeaders), about: subject, urgency),
            as: read)
    }

    /// Gets a list, with all its pages. Throws if one of them is no list.
    func list<Item: Resource>(
        _ target: String, about subject: CallSubject
    ) async throws(Refusal) -> ItemList<Item> {
        func read(_ json: JSONObject) throws(JSONError) -> ItemList<Item>.CollectionPage {
            try ItemList<Item>.CollectionPage(json, of: target)
        }
        var page = try await get(target, about: subject, as: read)
        var list = ItemList<Item>()
        list.add(page)
        var seen: Set<String> = []
        while let next = page.next {
            // A list that leads to itself would never end.
            guard seen.insert(JSONValue.object(next.json).text).inserted else {
                throw .service(.unreadable(.loop))
            }
            page = try await follow(next, about: subject, as: read)
            list.add(page)
        }
        return list
    }
}
