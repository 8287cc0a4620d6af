/// Moments at which to look again after somebody wrote to the Directory: the file is written a
/// little before what was written can be seen, by as long as the disk takes to keep it.
struct Echo {
    private var due: [ContinuousClock.Instant] = []

    private static let delays: [Duration] = [
        .milliseconds(15), .milliseconds(100), .milliseconds(600),
    ]

    mutating func start() {
        let now = ContinuousClock.now
        due = Self.delays.map { now + $0 }
    }

    /// How long it is to the next one; nil if there is none.
    var millisecondsLeft: Int32? {
        due.first.map { next in
            Int32(max(0, (next - .now) / Duration.milliseconds(1)).rounded(.up))
        }
    }

    /// Whether one has come; it is taken off.
    var isDue: Bool {
        mutating get {
            guard let next = due.first, next <= .now else { return false }
            due.removeFirst()
            return true
        }
    }
}
