import Canvas
import Deck
import Domain
import Foundation
import Synchronization
import Wording

/// How far a sync is, on standard error: one line that is rewritten on a terminal; elsewhere a line
/// where something else begins, is waited for, or another tenth is done.
final class SyncProgress: Sendable {
    private let words: Words
    private let isTerminal: Bool
    private let write: @Sendable (String) -> Void
    private let told = Mutex<String?>(nil)

    init(
        _ words: Words, isTerminal: Bool = isatty(STDERR_FILENO) == 1,
        write: @escaping @Sendable (String) -> Void = {
            StandardError.send($0)
        }
    ) {
        self.words = words
        self.isTerminal = isTerminal
        self.write = write
    }

    func tell(_ report: SyncReport) {
        guard let line = line(of: report.phase) else { return }
        if isTerminal { return write("\r\u{1B}[K\(Span(line).text)") }
        let mark = mark(of: report.phase)
        let isNews = told.withLock { last in
            defer { last = mark }
            return last != mark
        }
        if isNews { write(line.safeForTerminals + "\n") }
    }

    func end() { if isTerminal { write("\r\u{1B}[K") } }

    private func line(of phase: SyncPhase) -> String? {
        switch phase {
        case .rest: nil
        case .listing(let count): words.syncListing(count)
        case .reading(let done, let total): words.syncReading(done, of: total)
        case .waiting(let until): words.syncWaitingForQuota(until.iso8601)
        case .offline(let refusal, let until?):
            words.syncFailed(words.reason(of: refusal), next: until.iso8601)
        case .offline(_, nil), .stopped: nil
        }
    }

    /// What has to be another for a line of its own.
    private func mark(of phase: SyncPhase) -> String {
        switch phase {
        case .listing(let count): "listing \(count / 5000)"
        case .reading(let done, let total): "reading \(done * 10 / max(1, total))"
        case .rest, .waiting, .offline, .stopped: line(of: phase) ?? ""
        }
    }
}

/// Says on standard error until when requests wait, where that is long enough to wonder about.
final class WaitingNews: Sendable {
    private let words: Words
    private let write: @Sendable (String) -> Void
    private let last = Mutex<Date>(.distantPast)

    init(_ words: Words, write: @escaping @Sendable (String) -> Void = StandardError.write) {
        self.words = words
        self.write = write
    }

    func tell(until moment: Date?) {
        guard let moment else { return }
        // Each call of a busy time waits a little longer than the one before.
        let isNews = last.withLock { last in
            guard moment.timeIntervalSince(last) >= 5 else { return false }
            last = moment
            return true
        }
        if isNews { write(words.syncWaitingForQuota(moment.iso8601)) }
    }
}
