import Domain

extension Journal {
    /// Checks every byte against the chain, and the end against the note beside it. Throws
    /// `broken` for the first entry that is not what was written, or not in its place.
    package func verify() throws(JournalTrouble) -> Verification {
        guard let file = try JournalFile.forReading(path) else {
            return ChainCheck(path: path, head: JournalHead(of: path)).verification(torn: 0)
        }
        // Who writes is not seen half-way, and what is added later is no fault.
        try file.lock(.shared, patience: patience)
        var check = ChainCheck(path: path, head: JournalHead(of: path))
        let size = try file.size()
        file.unlock()
        let end = try file.eachLine(0..<size) { line throws(JournalTrouble) in
            try check.take(line)
        }
        let torn = try file.bytes(end..<size)
        try check.requireTorn(torn)
        return check.verification(torn: torn.count)
    }
}

/// Goes along the chain.
private struct ChainCheck {
    let path: String
    let head: JournalHead?
    private var last = JournalHead(number: 0, hash: Chain.beginning)
    private var date = ""
    private var clockWentBack: [Int] = []

    init(path: String, head: JournalHead?) {
        self.path = path
        self.head = head
    }

    mutating func take(_ bytes: UnsafeRawBufferPointer) throws(JournalTrouble) {
        let number = last.number + 1
        guard let line = JournalLine(bytes), !line.hasCarriageReturn, line.number == number,
            line.isSound(bytes, after: last.hash)
        else { throw .broken(path: path, entry: number) }
        last = JournalHead(number: number, hash: line.hash)
        if let head, head.number == number, head != last {
            throw .broken(path: path, entry: number)
        }
        // All dates are as long as each other.
        if line.date < date { clockWentBack.append(number) }
        date = line.date
    }

    /// A line that was cut off ends early; one with another byte for its newline does not.
    func requireTorn(_ bytes: [UInt8]) throws(JournalTrouble) {
        let number = last.number + 1
        let isChanged = bytes.dropLast().withUnsafeBytes { bytes in
            JournalLine(bytes).map { $0.number == number && $0.isSound(bytes, after: last.hash) }
        }
        if isChanged ?? false { throw .broken(path: path, entry: number) }
    }

    func verification(torn: Int) -> Journal.Verification {
        Journal.Verification(
            entries: last.number, hash: last.number == 0 ? "" : last.hash,
            clockWentBack: clockWentBack, missing: max(0, (head?.number ?? 0) - last.number),
            isUnvouched: head == nil && last.number > 0, tornBytes: torn)
    }
}
