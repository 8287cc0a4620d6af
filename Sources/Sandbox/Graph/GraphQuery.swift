import Domain
import Foundation
import PartnerCenterAPI

/// The query of a list of Graph, such as `$filter=status eq 'active'&$top=300` (reference of 2026,
/// appendix 1.2).
struct GraphQuery: Sendable {
    /// The number of items a page.
    let top: Int
    /// The customer that is asked for; nil means all.
    private(set) var customer: Customer.ID?
    /// The status that is asked for; nil means any.
    private(set) var status: AdminRelationship.Status?
    /// Whether the number of all items is asked for.
    let counts: Bool
    /// The id of the last item of the page before; nil at the beginning.
    let after: String?
    /// The members that are asked for, in lower case; nil means all.
    let selected: Set<String>?
    /// The options of the list, without the place in it, as they were sent.
    private let options: [(name: String, value: String)]

    /// The most items a page may have, and how many it has if nobody asks.
    static let most = 300
    static let usual = 100

    /// Throws 400 for an option that is invalid, or unknown here.
    init(_ query: FormFields) throws(Fault) {
        let known = ["$top", "$filter", "$count", "$select", "$skiptoken"]
        for (name, _) in query.pairs where name.hasPrefix("$") {
            guard known.contains(name.lowercased()) else {
                throw .badRequest("The query option '\(name)' is not supported.")
            }
        }
        top = try Self.number(query["$top"])
        counts = query["$count"]?.lowercased() == "true"
        after = try query["$skiptoken"].map(Self.place)
        selected = query.filled("$select").map { text in
            Set(text.split(separator: ",").map { $0.filter { $0 != " " }.lowercased() })
        }
        options = query.pairs.filter {
            $0.name.hasPrefix("$") && $0.name.lowercased() != "$skiptoken"
        }
        if let text = query.filled("$filter") { try filter(text) }
    }

    func asksFor(_ entry: AdminListing.Entry) -> Bool {
        (customer == nil || entry.customer == customer)
            && (status == nil || entry.relationship.status == status)
    }

    /// A resource with the members that are asked for; its tag and id are always there.
    func selecting(_ resource: AdminRelationshipResource) -> AdminRelationshipResource {
        guard let selected else { return resource }
        return AdminRelationshipResource(
            JSONObject(
                resource.json.members.filter { name, _ in
                    name.hasPrefix("@") || name == "id" || selected.contains(name.lowercased())
                }))
    }

    /// The absolute address of the page after an item.
    func next(after id: String, of list: String, at base: String) -> String {
        let token = JSONValue.object(["after": .string(id)]).bytes.base64URL
        let pairs = options + [(name: "$skiptoken", value: token)]
        let query = pairs.map { "\($0.name)=\($0.value.formEncoded)" }.joined(separator: "&")
        return "\(base)/v1.0/\(list)?\(query)"
    }

    private static func number(_ text: String?) throws(Fault) -> Int {
        guard let text else { return usual }
        guard let top = Int(text), (1...most).contains(top) else {
            throw .badRequest("The value of '$top' must be from 1 to \(most).")
        }
        return top
    }

    private static func place(_ token: String) throws(Fault) -> String {
        guard let bytes = [UInt8](base64URL: token),
            let after = (try? JSONValue(bytes: bytes).asObject)??.filledText("after")
        else { throw .badRequest("The skip token is not valid.") }
        return after
    }

    /// Conditions joined by `and`, each of a member that equals a text in quotes.
    private mutating func filter(_ text: String) throws(Fault) {
        for condition in text.replacingOccurrences(of: " AND ", with: " and ")
            .components(separatedBy: " and ")
        {
            let words = condition.split(separator: " ", maxSplits: 2).map(String.init)
            guard words.count == 3, words[1].lowercased() == "eq", words[2].count > 1,
                words[2].hasPrefix("'"), words[2].hasSuffix("'")
            else { throw .badRequest("Invalid filter clause: '\(condition)'.") }
            let value = String(words[2].dropFirst().dropLast())
            switch words[0].lowercased() {
            case "customer/tenantid": customer = Customer.ID(value.lowercased())
            case "status": status = AdminRelationship.Status(word: value)
            default:
                throw .badRequest("The property '\(words[0])' cannot be filtered by.")
            }
        }
    }
}
