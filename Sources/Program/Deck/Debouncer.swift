/// Moments at which to look again after somebody wrote to the Directory: the file is written a
/// little before what was written can be seen, by as long as the disk takes to keep it.
struct Debouncer {
    private var due: [ContinuousClock.Instant] = []
    private let isOurs: Bool

    /// `isOurs` where it is this process that writes most, which it does often: then one look
    /// after a while is for all that was written meanwhile.
    init(isOurs: Bool) { self.isOurs = isOurs }

    private static let delays: [Duration] = [
        .milliseconds(15), .milliseconds(100), .milliseconds(600),
    ]
    private static let patience: Duration = .milliseconds(250)

    /// Somebody wrote. Answers whether to look at once.
    mutating func start() -> Bool {
        let now = ContinuousClock.now
        if isOurs {
            if due.isEmpty { due = [now + Self.patience] }
            return false
        }
        due = Self.delays.map { now + $0 }
        return true
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
