import Deck
import Files
import Foundation

/// Writes files for the operator. They name customers and their holdings, so only the owner can
/// read them.
enum NewFile {
    /// Write a text and a newline to a new file, atomically. Throw `exists` if there is one.
    static func write(_ text: String, to path: String) throws(FileTrouble) {
        do throws(FileError) {
            try AtomicFile.create(path, with: Array((text + "\n").utf8))
        } catch {
            throw error.number == EEXIST
                ? .exists(path: path) : .unwritable(path: path, errno: error.number)
        }
    }
}

/// Why a file for the operator could not be written.
enum FileTrouble: Error, Equatable {
    /// There is a file: nothing is overwritten.
    case exists(path: String)
    /// There is a file, which `--force` replaces.
    case replaceable(path: String)
    case unwritable(path: String, errno: Int32)
}

/// Reads a whole small file: a plan, a theme, the profiles. Refuses devices, pipes and large files.
enum SmallFile {

    /// Return the contents. Never blocks, and reads at most so many megabytes.
    static func bytes(of path: String, megabytes: Int) throws(SmallFileError) -> Data {
        do throws(FileError) {
            let file = try RegularFile(reading: path)
            if let bytes = try file.allBytes(limit: megabytes << 20) { return Data(bytes) }
        } catch {
            switch error {
            case .system(_, ENOENT): throw .missing
            case .system(_, let number): throw .unreadable(errno: number)
            case .notAFile: throw .notAFile
            }
        }
        throw .tooLarge(megabytes: megabytes)
    }

    /// Return the contents as text; nil if they are not UTF-8.
    static func text(of path: String, megabytes: Int = 1) throws(SmallFileError) -> String? {
        String(validating: try bytes(of: path, megabytes: megabytes), as: UTF8.self)
    }
}

/// Why a small file cannot be read.
enum SmallFileError: Error, Equatable {
    case missing
    /// A pipe, a device or a socket: reading could block for ever.
    case notAFile
    case tooLarge(megabytes: Int)
    case unreadable(errno: Int32)
}

/// Saves texts in the current folder.
enum TextFile {
    /// Save a text under that name, or under the next free one (`name-2`). Return what to tell the
    /// deck.
    static func save(_ text: String, name: String) -> Event {
        for path in paths(for: name) {
            do throws(FileTrouble) {
                try NewFile.write(text, to: path)
                return .saved(path: path)
            } catch {
                guard case .unwritable(_, let errno) = error else { continue }
                let words = Surroundings.language.words()
                return .saveFailed(path: path, reason: words.reason(errno: errno))
            }
        }
        return .saveFailed(path: URL(fileURLWithPath: name).path, reason: "1…99")
    }

    /// Return where a text of that name would be saved now.
    static func freePath(_ name: String) -> String {
        let paths = paths(for: name)
        return paths.first { access($0, F_OK) != 0 } ?? paths[0]
    }

    /// The path of that name, and those of the next ones.
    private static func paths(for name: String) -> [String] {
        let url = URL(fileURLWithPath: name)
        let stem = url.deletingPathExtension().path
        let ending = url.pathExtension.isEmpty ? "" : ".\(url.pathExtension)"
        return (1...99).map { $0 == 1 ? url.path : "\(stem)-\($0)\(ending)" }
    }
}
