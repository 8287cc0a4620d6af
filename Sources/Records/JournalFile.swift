import Domain
import Files
import Glibc

/// The journal's file while it is open. Closing it unlocks it.
struct JournalFile: ~Copyable {
    private let file: RegularFile

    var path: String { file.path }

    private init(_ file: consuming RegularFile) { self.file = file }

    // A process that is being started may have it open for a moment more.
    deinit { file.unlock() }

    /// The longest line, in bytes: a plan for some hundred thousand customers.
    var longestLine: Int { 1 << 28 }

    /// Open the file for appending; make it and its folder, for their owner alone. Links are not
    /// followed.
    static func forWriting(_ path: String) throws(JournalTrouble) -> JournalFile {
        // Another process may make it in between.
        for _ in 0..<3 {
            do throws(FileError) {
                return JournalFile(try RegularFile(updating: path, appends: true))
            } catch {
                guard error.number == ENOENT else { throw .writing(error, path) }
            }
            do throws(FileError) {
                try Folder(of: path).make()
                return JournalFile(try RegularFile(creating: path, appends: true))
            } catch {
                guard error.number == EEXIST else { throw .writing(error, path) }
            }
        }
        throw .unwritable(path: path, reason: "a link to nothing")
    }

    /// Open an existing file; nil if there is none.
    static func forReading(_ path: String) throws(JournalTrouble) -> JournalFile? {
        do throws(FileError) {
            return JournalFile(try RegularFile(reading: path))
        } catch {
            if error.number == ENOENT { return nil }
            throw .reading(error, path)
        }
    }

    /// Wait for the lock. Throw `busy` if that takes longer than `patience`.
    func lock(_ mode: LockMode, patience: Duration) throws(JournalTrouble) {
        do throws(FileError) {
            if try file.waitForLock(mode, limit: patience) { return }
        } catch {
            throw mode == .exclusive ? .writing(error, path) : .reading(error, path)
        }
        throw .busy(path: path)
    }

    func unlock() { file.unlock() }

    func size() throws(JournalTrouble) -> Int {
        do throws(FileError) { return try file.size() } catch { throw .reading(error, path) }
    }

    /// Whether the path still leads to this file: somebody may have replaced it.
    var isNamed: Bool { file.isNamed }

    /// Return the bytes of a range, fewer if the file ends before.
    func bytes(_ range: Range<Int>) throws(JournalTrouble) -> [UInt8] {
        do throws(FileError) { return try file.bytes(range) } catch { throw .reading(error, path) }
    }

    /// Write at the end, over that many bytes that are there, and wait for the disk.
    func write(_ bytes: [UInt8], at end: Int, over torn: Int) throws(JournalTrouble) {
        do throws(FileError) {
            if torn > 0 { file.stopAppending() }
            try file.write(bytes, at: end)
            if torn > bytes.count { try file.truncate(to: end + bytes.count) }
            try file.synchronize()
        } catch {
            throw .writing(error, path)
        }
    }

    /// Restore the end as it was.
    func restore(_ torn: [UInt8], at end: Int) {
        file.stopAppending()
        try? file.truncate(to: end + torn.count)
        try? file.write(torn, at: end)
        try? file.synchronize()
    }
}

extension JournalFile {
    /// Call the body with each whole line of a range, without its newline. Return where the last of
    /// them ends.
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
                // The line is longer than a part; a file without lines is no journal.
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

extension JournalTrouble {
    /// Return why writing failed.
    static func writing(_ error: FileError, _ path: String) -> JournalTrouble {
        switch error {
        case .system(_, ENOSPC), .system(_, EDQUOT), .system(_, EFBIG): .full(path: path)
        case .system(_, EISDIR), .notAFile: .unwritable(path: path, reason: "not a file")
        case .system(_, let number): .unwritable(path: path, reason: text(number))
        }
    }

    /// Return why reading failed.
    static func reading(_ error: FileError, _ path: String) -> JournalTrouble {
        switch error {
        case .system(_, EISDIR), .notAFile: .unreadable(path: path, reason: "not a file")
        case .system(_, let number): .unreadable(path: path, reason: text(number))
        }
    }

    private static func text(_ number: Int32) -> String { String(cString: strerror(number)) }
}
