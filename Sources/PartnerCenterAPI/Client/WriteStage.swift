/// Where the write of an act is, for whoever asked for the act.
package enum WriteStage: Sendable {
    /// It leaves now: it cannot be taken back any more.
    case sent
    /// The service turned it away undone, and it waits to leave again.
    case held

    /// Told of each stage before it takes effect. It travels as a task-local value, as the ids of
    /// the act do. A task that is cancelled when `sent` has been told sends nothing.
    @TaskLocal package static var watch: (@Sendable (WriteStage) -> Void)?
}
