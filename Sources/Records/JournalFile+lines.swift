import Domain
import Glibc

extension JournalFile {
    /// Hands over each whole line of a range, without its newline. Answers where the last of them
    /// ends.
    func eachLine(
        _ range: Range<Int>,
        _ body: (UnsafeRawBufferPointer) throws(JournalTrouble) -> Void
    ) throws(JournalTrouble) -> Int {
        var start = range.lowerBound
        var window = 1 << 20
        while start < range.upperBound {
            let chunk = try bytes(start..<min(start + window, range.upperBound))
            let used = try Self.eachLine(in: chunk, body)
            start += used
            if used > 0 {
                window = 1 << 20
            } else if chunk.count == window {
                // One line is longer than that; a file without lines is none of a journal.
                guard window < longestLine else { throw .unreadable(path: path, reason: "∞") }
                window *= 4
            } else {
                break
            }
        }
        return start
    }

    private static func eachLine(
        in chunk: [UInt8], _ body: (UnsafeRawBufferPointer) throws(JournalTrouble) -> Void
    ) throws(JournalTrouble) -> Int {
        try chunk.withUnsafeBufferPointer { chunk throws(JournalTrouble) in
            let bytes = UnsafeRawBufferPointer(chunk)
            var start = 0
            while start < bytes.count,
                let newline = memchr(
                    bytes.baseAddress! + start, Int32(JournalLine.newline), bytes.count - start)
            {
                let end = UnsafeRawPointer(newline) - bytes.baseAddress!
                try body(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
                start = end + 1
            }
            return start
        }
    }
}
