/// When to read again after another process wrote to the Directory: the file changes a little
/// before the data is visible, as long as the disk takes to sync.
struct Debouncer {
    private var due: [ContinuousClock.Instant] = []
    private let isOurs: Bool

    /// `isOurs` if this process writes most of it, and often: then one read is enough for all
    /// writes of a while.
    init(isOurs: Bool) { self.isOurs = isOurs }

    private static let delays: [Duration] = [
        .milliseconds(15), .milliseconds(100), .milliseconds(600),
    ]
    private static let patience: Duration = .milliseconds(250)

    /// Note that somebody wrote. Return whether to read at once.
    mutating func start() -> Bool {
        let now = ContinuousClock.now
        if isOurs {
            if due.isEmpty { due = [now + Self.patience] }
            return false
        }
        due = Self.delays.map { now + $0 }
        return true
    }

    /// Milliseconds until the next one; nil if there is none.
    var millisecondsLeft: Int32? {
        due.first.map { next in
            Int32(max(0, (next - .now) / Duration.milliseconds(1)).rounded(.up))
        }
    }

    /// Whether one is due. It is removed then.
    var isDue: Bool {
        mutating get {
            guard let next = due.first, next <= .now else { return false }
            due.removeFirst()
            return true
        }
    }
}
