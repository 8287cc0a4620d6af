import Deck
import Files
import Foundation
import Wording

/// The file that a list is exported to, as the operator types its path.
enum ExportFile {
    /// Look what is at a path. Nothing is made.
    static func check(_ typed: String) -> PathCheck {
        let path = whole(typed)
        return PathCheck(typed: typed, path: path, finding: finding(at: path, typed))
    }

    /// Write a list. A new file is made only if there is none; else it takes the place of the file
    /// that is there. Throw `FileTrouble`.
    static func write(
        _ text: String, as format: ListFormat, to path: String, replacing: Bool
    ) throws(FileTrouble) {
        // Spreadsheets take a file without the mark for one in the system's old encoding.
        let needsMark = format == .csv && !text.utf8.allSatisfy { $0 < 0x80 }
        let bytes = Array(((needsMark ? CSV.byteOrderMark : "") + text).utf8)
        do throws(FileError) {
            if replacing {
                try AtomicFile.replace(path, with: bytes)
            } else {
                try AtomicFile.create(path, with: bytes)
            }
        } catch {
            throw error.number == EEXIST
                ? .exists(path: path) : .unwritable(path: path, errno: error.number)
        }
    }

    /// The whole path: from the current folder, or from the home folder for `~/`. A link leads to
    /// what it stands for, so that this is written and the link stays.
    static func whole(_ typed: String) -> String {
        var path = typed
        if path == "~" || path.hasPrefix("~/"), let home = Surroundings.variable("HOME") {
            path = home + path.dropFirst()
        }
        let url = URL(fileURLWithPath: path)
        return access(url.path, F_OK) == 0 ? url.resolvingSymlinksInPath().path : url.path
    }

    private static func finding(at path: String, _ typed: String) -> PathCheck.Finding {
        let words = Surroundings.language.words()
        var status = stat()
        if lstat(path, &status) == 0 {
            switch status.st_mode & S_IFMT {
            case S_IFDIR: return .folder
            case S_IFREG: break
            // A link that leads nowhere too.
            default: return .notAFile
            }
        } else if typed.hasSuffix("/") {
            return .noFolder(path)
        } else if errno != ENOENT {
            return errno == ENOTDIR
                ? .noFolder(Folder(of: path).path) : .unwritable(words.reason(errno: errno))
        }
        let folder = Folder(of: path).path
        guard access(folder, F_OK) == 0 else { return .noFolder(folder) }
        // A file is replaced by a new one, so its folder has to be writable.
        guard access(folder, W_OK | X_OK) == 0 else {
            return .unwritable(words.reason(errno: errno))
        }
        return status.st_mode & S_IFMT == S_IFREG ? .exists : .free
    }
}
