import Files
import Foundation

/// The bytes of an index: written once, then read in pieces. Few are kept in memory. Many are kept
/// in a file without a name, whose pages take memory only while they are read.
final class IndexBytes: Sendable {
    let count: Int
    private let place: Backing

    private enum Backing: Sendable {
        case memory([UInt8])
        /// Where the file is mapped.
        case file(address: UInt)
    }

    fileprivate init(_ bytes: [UInt8]) {
        count = bytes.count
        place = .memory(bytes)
    }

    /// Maps a file. Return nil if the system can't.
    fileprivate init?(_ file: SpillFile) {
        let address = mmap(nil, file.count, PROT_READ, MAP_SHARED, file.file.descriptor, 0)
        guard let address, address != MAP_FAILED else { return nil }
        count = file.count
        place = .file(address: UInt(bitPattern: address))
    }

    deinit {
        if case .file(let address) = place { munmap(.init(bitPattern: address), count) }
    }

    /// How many of them are kept in memory.
    var countInMemory: Int {
        if case .memory(let bytes) = place { bytes.count } else { 0 }
    }

    /// Lends a piece.
    func withBytes<T>(
        _ range: Range<Int>, _ body: (UnsafeRawBufferPointer) throws -> T
    ) rethrows -> T {
        switch place {
        case .memory(let bytes):
            return try bytes.withUnsafeBytes {
                try body(UnsafeRawBufferPointer(rebasing: $0[range]))
            }
        case .file(let address):
            return try body(
                UnsafeRawBufferPointer(
                    start: .init(bitPattern: address + UInt(range.lowerBound)),
                    count: range.count))
        }
    }

    /// Returns the memory of the pages that were read, after the last piece of a search.
    func release() {
        if case .file(let address) = place {
            madvise(.init(bitPattern: address), count, Int32(MADV_DONTNEED))
        }
    }
}

/// Writes the bytes of an index. Where no file can be written, they are kept in memory.
final class IndexBytesWriter {
    private let space: IndexSpace
    private var pending: [UInt8] = []
    private var file: SpillFile?
    /// Whether a file may be used.
    private var maySpill = true

    init(in space: IndexSpace) { self.space = space }

    var count: Int { (file?.count ?? 0) + pending.count }

    /// Appends bytes. `body` adds them to those that wait to be written.
    func append(_ body: (inout [UInt8]) -> Void) {
        body(&pending)
        let limit = file == nil ? space.memoryLimit : Self.pieceLength
        if maySpill, pending.count >= limit { spill() }
    }

    /// Ends the writing.
    func finish() -> IndexBytes {
        if file != nil { spill(all: true) }
        if let file {
            if let bytes = IndexBytes(file) { return bytes }
            keepInMemory()
        }
        return IndexBytes(pending)
    }

    private static let pieceLength = 1 << 18

    /// Writes whole pieces, whose pages the system maps together; with `all`, what is left too.
    private func spill(all: Bool = false) {
        if file == nil { file = SpillFile(in: space.folders) }
        let count = all ? pending.count : pending.count / Self.pieceLength * Self.pieceLength
        do throws(FileError) {
            guard let file else {
                maySpill = false
                return
            }
            try file.append(Array(pending[..<count]))
            pending = Array(pending[count...])
        } catch {
            keepInMemory()
        }
    }

    private func keepInMemory() {
        maySpill = false
        guard let file else { return }
        pending.insert(contentsOf: (try? file.file.bytes(0..<file.count)) ?? [], at: 0)
        self.file = nil
    }
}

/// Where the bytes of indexes are kept.
package struct IndexSpace: Sendable {
    /// The folders a file can be made in, the best first.
    let folders: [String]
    /// As many bytes are kept in memory.
    let memoryLimit: Int

    /// Beside the store, or in the folder of temporary files if the store can't be written.
    init(of store: String, memoryLimit: Int) {
        folders = [Folder(of: store).path, "/var/tmp"]
        self.memoryLimit = memoryLimit
    }

    /// So many bytes are kept in memory by default.
    package static let usualLimit = 1 << 20
}

/// A file without a name: no one else can open it, and it is gone when it is closed.
private final class SpillFile {
    let file: RegularFile
    private(set) var count = 0

    /// Return nil if no folder takes it.
    init?(in folders: [String]) {
        let name = ".\(String(UInt64.random(in: .min ... .max), radix: 16)).index"
        for folder in folders {
            let path = Folder(folder).path(of: name)
            guard let made = try? RegularFile(creating: path) else { continue }
            unlink(path)
            file = made
            return
        }
        return nil
    }

    func append(_ bytes: [UInt8]) throws(FileError) {
        try file.write(bytes, at: count)
        count += bytes.count
    }
}
