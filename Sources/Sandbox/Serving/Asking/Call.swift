import Domain
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
            return try JSONValue(bytes: request.body).requireObject("object in the request body")
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
            let seats = Subscription.Kind.seats
            throw .badInput(
                "The quantity \(sent.excerpt) is not a whole number from \(seats.lowerBound) to "
                    + "\(seats.upperBound).")
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

extension JSONValue {
    /// Enough of it to be recognised in a sentence.
    fileprivate var excerpt: String {
        let text = text
        return text.count > 40 ? text.prefix(40) + "…" : text
    }
}
