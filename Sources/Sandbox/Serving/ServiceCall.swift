import Domain
import Foundation
import PartnerCenterAPI

/// A request that found its route.
struct Call: Sendable {
    let request: WireRequest
    let query: FormFields
    /// The parts of the path that the route leaves open, by the name it gives them.
    let parameters: [String: String]
    let caller: Caller
    let trace: ActTrace

    /// A part of the path. The router has filled in every one its route names.
    func parameter(_ name: String) -> String { parameters[name] ?? "" }

    /// The body as an object. Throws 400/800002 for anything else.
    func body() throws(Fault) -> JSONObject {
        do {
            return try JSON(bytes: request.body).requireObject("object in the request body")
        } catch {
            throw .badInput("The request body is not a JSON object.")
        }
    }
}

/// What a body says, refused where it cannot be meant. A member that is missing or null says
/// nothing.
extension JSONObject {
    /// Throws 400/800002 for what is no text.
    func text(named name: String) throws(Fault) -> String? {
        switch self[name] {
        case nil, .null: return nil
        case .string(let text): return text
        case let other?: throw .badInput("\(name) is no text: \(other.excerpt).")
        }
    }

    /// A name somebody gives. Throws 400/800002 where it is too long, or would move the cursor of
    /// whoever reads it.
    func name(named name: String) throws(Fault) -> String? {
        guard let text = try text(named: name) else { return nil }
        guard text.count <= Self.longestName else {
            throw .badInput("\(name) is longer than \(Self.longestName) characters.")
        }
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { throw .badInput("\(name) has control characters in it.") }
        return text
    }

    /// As long as a display name of the directory may be.
    private static let longestName = 256

    /// Throws 400/800002 for what is no whole number. One written as text is taken.
    func quantity() throws(Fault) -> Int? {
        guard let sent = self["quantity"], sent != .null else { return nil }
        guard let quantity = number("quantity") else {
            throw .badInput("The quantity \(sent.excerpt) is not a whole number from 1 to 10000.")
        }
        return quantity
    }

    /// Throws 400/800002 for what is neither true nor false.
    func flag(named name: String) throws(Fault) -> Bool? {
        guard let sent = self[name], sent != .null else { return nil }
        guard let flag = flag(name) else {
            throw .badInput("\(name) is neither true nor false: \(sent.excerpt).")
        }
        return flag
    }
}

extension JSON {
    /// Enough of it to be recognised in a sentence.
    fileprivate var excerpt: String {
        let text = text
        return text.count > 40 ? text.prefix(40) + "…" : text
    }
}

/// Whose token it is.
struct Caller: Equatable, Sendable {
    let kind: Kind
    /// The application the token was issued to.
    let applicationID: String

    enum Kind: Equatable, Sendable {
        case application
        case user(String)
    }
}

/// The pairs of a query, or of a form: percent-encoded, with `+` for a blank. Names are found in
/// any case.
struct FormFields: Equatable, Sendable {
    let pairs: [(name: String, value: String)]

    init(_ text: some StringProtocol) {
        pairs = text.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
        }
    }

    private init(_ pairs: [(name: String, value: String)]) { self.pairs = pairs }

    /// These, and where they do not say it, those.
    func followed(by others: FormFields) -> FormFields { FormFields(pairs + others.pairs) }

    /// The value of the first pair of that name; nil if there is none.
    subscript(_ name: String) -> String? {
        let name = name.lowercased()
        return pairs.first { $0.name.lowercased() == name }?.value
    }

    /// The same, nil too where it is empty.
    func filled(_ name: String) -> String? {
        self[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    static func == (left: FormFields, right: FormFields) -> Bool {
        left.pairs.elementsEqual(right.pairs) { $0 == $1 }
    }

    private static func decoded(_ text: some StringProtocol) -> String {
        let blanks = text.replacingOccurrences(of: "+", with: " ")
        // What is not well encoded stays as it came.
        return blanks.removingPercentEncoding ?? blanks
    }
}

/// Where a request goes, with what clients do to it undone: double slashes, one at the end
/// (reference, 15).
struct RequestTarget: Equatable, Sendable {
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
