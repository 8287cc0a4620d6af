import Domain

/// The end of the file: all a writer has to read.
struct JournalTail {
    /// Of the last whole entry; number 0 where there is none.
    let last: JournalHead
    /// Where the next entry belongs.
    let end: Int
    /// What is behind that and is no entry: a line that was cut off, or that is not one.
    let torn: Range<Int>

    /// Reads from the end as far back as it takes to find a whole line.
    init(of file: borrowing JournalFile) throws(JournalTrouble) {
        let size = try file.size()
        var window = 1 << 14
        while true {
            let start = max(0, size - window)
            let bytes = try file.bytes(start..<size)
            let found = Self.lastLine(in: bytes, isWhole: start == 0)
            if let (line, end) = found {
                last = JournalHead(number: line.number, hash: line.hash)
                self.end = start + end
                torn = self.end..<size
                return
            }
            guard start > 0 else { break }
            guard window < file.longestLine else {
                throw .unwritable(path: file.path, reason: "∞")
            }
            window *= 4
        }
        last = JournalHead(number: 0, hash: Chain.beginning)
        end = 0
        torn = 0..<size
    }

    /// The last whole line that begins in these bytes, and where it ends, newline included.
    private static func lastLine(
        in bytes: [UInt8], isWhole: Bool
    ) -> (line: JournalLine, end: Int)? {
        var end = bytes.lastIndex(of: JournalLine.newline)
        while let newline = end {
            let before = bytes[..<newline].lastIndex(of: JournalLine.newline)
            guard before != nil || isWhole else { return nil }
            let start = before.map { $0 + 1 } ?? 0
            let line = bytes[start..<newline].withUnsafeBytes { JournalLine($0) }
            if let line { return (line, newline + 1) }
            end = before
        }
        return nil
    }
}
