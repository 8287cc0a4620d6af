/// The ids of one act of the operator, by which the service, its support and our records know it.
///
/// It travels as a task-local value: whoever asks for an act sets it, whoever talks to the service
/// or writes the act down reads it.
package struct ActTrace: Hashable, Sendable, Codable {
    /// Shared by all calls of the act (`MS-CorrelationId`); a GUID.
    package let correlationID: String
    /// Of the one call that writes (`MS-RequestId`); a GUID. Reads have ids of their own.
    package let requestID: String

    package init(correlationID: String, requestID: String) {
        self.correlationID = correlationID
        self.requestID = requestID
    }

    @TaskLocal package static var current: ActTrace?
}
