import FoundationEssentials

/// What the service itself said when it refused: shown beside our reading, and what Microsoft's
/// support asks for.
package struct ServiceAnswer: Hashable, Sendable, Codable {
    /// The HTTP status; nil if no answer came.
    package let status: Int?
    /// The code of the error envelope, as text.
    package let code: String?
    /// Its own words, in its own language; at most 1024 characters by contract.
    package let description: String
    package let requestID: String
    package let correlationID: String
    /// When it answered, by its own clock if it told.
    package let date: Date?

    package init(
        status: Int?, code: String? = nil, description: String = "", requestID: String,
        correlationID: String, date: Date? = nil
    ) {
        self.status = status
        self.code = code
        self.description = description
        self.requestID = requestID
        self.correlationID = correlationID
        self.date = date
    }

    /// Status and code as the reference writes them: `403/20002`; nil if there is neither.
    package var mark: String? {
        let parts = [status.map(String.init), code].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: "/")
    }
}
