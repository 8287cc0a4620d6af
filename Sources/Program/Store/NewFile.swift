import Deck
import Files
import Foundation

/// A file that is written for the operator. It names customers and what they hold, so it is for
/// its owner alone.
enum NewFile {
    /// Writes a text and a newline to a file that does not exist yet: nothing is overwritten, and
    /// whoever sees the file sees all of it.
    static func write(_ text: String, to path: String) throws(FileTrouble) {
        do throws(FileError) {
            try AtomicFile.create(path, with: Array((text + "\n").utf8))
        } catch {
            throw error.number == EEXIST
                ? .exists(path: path) : .unwritable(path: path, errno: error.number)
        }
    }
}

/// Why a file that was to be made for the operator was not.
enum FileTrouble: Error, Equatable {
    /// Nothing is overwritten.
    case exists(path: String)
    case unwritable(path: String, errno: Int32)
}

/// A file that is small enough to be read as a whole: a plan, a theme, the profiles. Somebody else
/// may have put there what is none, or has no end.
enum SmallFile {

    /// All that is in it. Nothing is waited for, and no more is read than so many megabytes.
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

    /// The same as text; nil if it is none in UTF-8.
    static func text(of path: String, megabytes: Int = 1) throws(SmallFileError) -> String? {
        String(validating: try bytes(of: path, megabytes: megabytes), as: UTF8.self)
    }
}

/// Why a small file cannot be read.
enum SmallFileError: Error, Equatable {
    case missing
    /// A pipe, a device, a socket: whoever reads there may wait for ever.
    case notAFile
    case tooLarge(megabytes: Int)
    case unreadable(errno: Int32)
}

/// Saves texts in the folder the deck was started in.
enum TextFile {
    /// Saves a text under that name, or under the next free one: nothing is overwritten.
    static func save(_ text: String, name: String) -> Event {
        let url = URL(fileURLWithPath: name)
        let stem = url.deletingPathExtension().path
        for number in 1...99 {
            let ending = url.pathExtension.isEmpty ? "" : ".\(url.pathExtension)"
            let path = number == 1 ? url.path : "\(stem)-\(number)\(ending)"
            do throws(FileTrouble) {
                try NewFile.write(text, to: path)
                return .saved(path: path)
            } catch {
                guard case .unwritable(_, let errno) = error else { continue }
                let words = Surroundings.language.words()
                return .saveFailed(path: path, reason: words.reason(errno: errno))
            }
        }
        return .saveFailed(path: url.path, reason: "1…99")
    }
}
