import FoundationEssentials

/// How long the writes of a run have taken so far.
struct Pace {
    private var writes = 0
    private var seconds = 0.0

    /// One write took so long, from its first look to its last.
    mutating func add(_ seconds: Double) {
        writes += 1
        self.seconds += seconds
    }

    /// When customers who have so many writes left will all be done, so many of them at once; no
    /// sooner than the one with most to do. Nil before the first write.
    func end(of left: [Int], atOnce: Int, from now: Date) -> Date? {
        guard writes > 0 else { return nil }
        let lanes = max(1, min(atOnce, left.count { $0 > 0 }))
        let rounds = max(Double(left.reduce(0, +)) / Double(lanes), Double(left.max() ?? 0))
        return now.addingTimeInterval(seconds / Double(writes) * rounds)
    }
}
