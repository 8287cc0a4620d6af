/// The ids of one act of the operator, by which the service, its support and our records know it.
package struct ActTrace: Hashable, Sendable, Codable {
    /// Shared by all calls of the act (`MS-CorrelationId`); a GUID.
    package let correlationID: String
    /// Of the one call that writes (`MS-RequestId`); a GUID. Reads have ids of their own.
    package let requestID: String

    package init(correlationID: String, requestID: String) {
        self.correlationID = correlationID
        self.requestID = requestID
    }
}

/// Where the write of an act is, for whoever asked for the act.
package enum WriteStage: Sendable {
    /// It leaves now: it cannot be taken back any more.
    case sent
    /// The service turned it away undone, and it waits to leave again.
    case held
}

/// What goes along with one act, from whoever asks for it to whatever sends it or writes it down.
package struct ActContext: Sendable {
    /// The ids the act is known by; where there are none, the first who needs them makes them.
    package var trace: ActTrace?
    /// The step of a plan the act is; nil for an act by itself.
    package var step: StepReference?
    /// Told of each stage of the write before it takes effect. A task that is cancelled when
    /// `sent` has been told sends nothing.
    package var stage: @Sendable (WriteStage) -> Void

    package init(
        trace: ActTrace? = nil, step: StepReference? = nil,
        stage: @escaping @Sendable (WriteStage) -> Void = { _ in }
    ) {
        self.trace = trace
        self.step = step
        self.stage = stage
    }

    /// The same with those ids.
    package func traced(by trace: ActTrace) -> ActContext {
        ActContext(trace: trace, step: step, stage: stage)
    }
}
