import Domain

/// A page that reads what it shows, and reads it again once it is stale.
protocol ReadingPage: PageModel {
    var isStale: Bool { get set }
    /// Whether it was asked for and is not answered yet.
    var isReading: Bool { get set }
    /// What is asked for.
    var read: Read { get }
}

extension ReadingPage {
    func isSettling(in state: State) -> Bool { isStale || isReading }

    mutating func settle(in state: State) -> [Read] {
        guard isStale, !isReading else { return [] }
        isStale = false
        isReading = true
        return [read]
    }

    mutating func readFailed(_ read: Read) { if read == self.read { isReading = false } }
    mutating func becomeStale(isAsked: Bool) { isStale = true }
}
