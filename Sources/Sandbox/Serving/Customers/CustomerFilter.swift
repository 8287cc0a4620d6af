import Domain
import PartnerCenterAPI

/// `filter` of the customer list (reference, 3.2): JSON with its keys in any case.
struct CustomerFilter: Equatable, Sendable {
    let field: Field
    let value: String

    enum Field: String, CaseIterable, Sendable {
        case companyName, domain, indirectReseller, indirectCloudSolutionProvider
    }

    /// Throws 400/800002 for a field or an operator that customers are not filtered by.
    init(_ text: String) throws(Fault) {
        guard let json = try? JSONValue(bytes: Array(text.utf8)).asObject,
            let name = json.filledText("field"), let value = json.text("value")
        else { throw .badInput("The filter is not valid.") }
        guard
            let field = Field.allCases.first(where: {
                $0.rawValue.lowercased() == name.lowercased()
            })
        else { throw .badInput("Customers cannot be filtered by '\(name)'.") }
        let word = (json.text("operator") ?? "starts_with").lowercased().filter { $0 != "_" }
        guard word == "startswith" else {
            throw .badInput("Only the operator starts_with works for customers.")
        }
        self.field = field
        self.value = value
    }

    func matches(_ customer: Customer) -> Bool {
        switch field {
        case .companyName: customer.companyName.lowercased().hasPrefix(value.lowercased())
        case .domain: customer.domain.lowercased().hasPrefix(value.lowercased())
        // The sandbox has one partner: no customer came by another.
        case .indirectReseller, .indirectCloudSolutionProvider: false
        }
    }
}
