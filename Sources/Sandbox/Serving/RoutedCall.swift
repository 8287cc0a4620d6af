import Domain
import Foundation
import PartnerCenterAPI

/// A request with what its route found in it.
struct RoutedCall: Sendable {
    let request: WireRequest
    let query: FormFields
    /// The open parts of the path, by the names the route gives them.
    let parameters: [String: String]
    let trace: ActTrace

    /// An open part of the path; the routes fill in every part they name.
    func parameter(_ name: String) -> String { parameters[name] ?? "" }

    /// The body as an object. Throws 400/800002 for anything else.
    func body() throws(Fault) -> JSONObject {
        do {
            return try JSONValue(bytes: request.body).requireObject("object in the request body")
        } catch {
            throw .badInput("The request body is not a JSON object.")
        }
    }
}

/// Members of a request body. Each is nil if it is missing or null.
extension JSONObject {
    /// Throws 400/800002 if it is not text.
    func text(named name: String) throws(Fault) -> String? {
        switch self[name] {
        case nil, .null: return nil
        case .string(let text): return text
        case let other?: throw .badInput("\(name) is no text: \(other.excerpt).")
        }
    }

    /// A name. Throws 400/800002 if it is too long, or has control characters, which could move
    /// the cursor of a terminal.
    func name(named name: String) throws(Fault) -> String? {
        guard let text = try text(named: name) else { return nil }
        guard text.count <= Self.longestName else {
            throw .badInput("\(name) is longer than \(Self.longestName) characters.")
        }
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { throw .badInput("\(name) has control characters in it.") }
        return text
    }

    /// The longest display name of the directory, in characters.
    private static let longestName = 256

    /// Throws 400/800002 if it is not a whole number; a number written as text is taken.
    func quantity() throws(Fault) -> Int? {
        guard let sent = self["quantity"], sent != .null else { return nil }
        guard let quantity = number("quantity") else {
            let seats = Subscription.Kind.seats
            throw .badInput(
                "The quantity \(sent.excerpt) is not a whole number from \(seats.lowerBound) to "
                    + "\(seats.upperBound).")
        }
        return quantity
    }

    /// Throws 400/800002 if it is neither true nor false.
    func flag(named name: String) throws(Fault) -> Bool? {
        guard let sent = self[name], sent != .null else { return nil }
        guard let flag = flag(name) else {
            throw .badInput("\(name) is neither true nor false: \(sent.excerpt).")
        }
        return flag
    }
}

extension JSONValue {
    /// Its first 40 characters.
    fileprivate var excerpt: String {
        let text = text
        return text.count > 40 ? text.prefix(40) + "…" : text
    }
}

/// The pairs of a query or a form: percent-encoded, with `+` for a blank. Names match in any case.
struct FormFields: Sendable {
    let pairs: [(name: String, value: String)]

    init(_ text: some StringProtocol) {
        pairs = text.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
        }
    }

    private init(_ pairs: [(name: String, value: String)]) { self.pairs = pairs }

    /// These pairs, then the others: the first of a name counts.
    func followed(by others: FormFields) -> FormFields { FormFields(pairs + others.pairs) }

    /// The value of the first pair of that name; nil if there is none.
    subscript(_ name: String) -> String? {
        let name = name.lowercased()
        return pairs.first { $0.name.lowercased() == name }?.value
    }

    /// The same, but nil if it is empty.
    func filled(_ name: String) -> String? {
        self[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func decoded(_ text: some StringProtocol) -> String {
        let blanks = text.replacingOccurrences(of: "+", with: " ")
        // Text that is not well encoded stays as it is.
        return blanks.removingPercentEncoding ?? blanks
    }
}

/// The path and query of a request. Double slashes and one at the end, as some clients send them,
/// do not count (reference, 15).
struct RequestTarget: Sendable {
    /// The parts between the slashes, percent-decoded.
    let path: [String]
    let query: FormFields

    init(_ target: String) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = (parts.first ?? "").split(separator: "/").map { part in
            String(part).removingPercentEncoding ?? String(part)
        }
        query = FormFields(parts.count > 1 ? parts[1] : "")
    }
}
