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
            return try JSON(bytes: request.body).requireObject("object in the request body")
        } catch {
            throw .badInput("The request body is not a JSON object.")
        }
    }
}
