import Canvas
import Dashboard
import Domain
import Foundation

/// How far a sync is: one line that is rewritten, on a terminal alone.
final class SyncProgress: Sendable {
    private let words: Words
    private let isTerminal = isatty(STDERR_FILENO) == 1

    init(_ words: Words) { self.words = words }

    func tell(_ report: SyncReport) {
        guard isTerminal, let line = line(of: report.phase) else { return }
        StandardError.send("\r\u{1B}[K\(Span(line).text)")
    }

    func end() {
        if isTerminal { StandardError.send("\r\u{1B}[K") }
    }

    private func line(of phase: SyncReport.Phase) -> String? {
        switch phase {
        case .rest: nil
        case .listing(let count): words(ReplicaWords.listing, count)
        case .reading(let done, let total): words(ReplicaWords.reading, done, total)
        case .waiting(let until): words(ReplicaWords.waiting, until.iso8601)
        case .offline(let refusal, let until?):
            words(ReplicaWords.offline, words.reason(of: refusal), until.iso8601)
        case .offline(_, nil), .stopped: nil
        }
    }
}
