import Domain

/// Return the refusal a call throws; nil if it throws none. An error of another type becomes a
/// refusal that no test expects.
package func refusal<Answer>(_ call: () async throws -> Answer) async -> Refusal? {
    do {
        _ = try await call()
        return nil
    } catch {
        return error as? Refusal ?? .storeFailed("\(error)")
    }
}
