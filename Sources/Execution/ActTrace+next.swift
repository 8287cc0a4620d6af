import Domain

extension ActTrace {
    /// For another call of the same act.
    func next(_ newID: () -> String) -> ActTrace {
        ActTrace(correlationID: correlationID, requestID: newID())
    }
}
