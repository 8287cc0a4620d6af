import Files
import Foundation

/// The file with the tokens of one profile. Only its owner can read it, in a folder only its owner
/// can enter.
package struct TokenFile: Sendable {
    /// Where the file is.
    package let path: String

    package init(path: String) { self.path = path }

    /// More bytes than any tokens need.
    private static let largest = 1 << 20

    private var folder: String { Folder(of: path).path }

    /// Reads the tokens; nil if there is no file. Throws `TokenFileError`, also if others can read
    /// the file: they may have taken the tokens.
    package func read() throws(TokenFileError) -> StoredTokens? {
        guard try isPrivate(folder, isFolder: true) else { return nil }
        let bytes: [UInt8]?
        do {
            let file = try RegularFile(reading: path, followsLinks: false)
            // Checks the file that was opened, not the path, which may lead to another one by then.
            try judge(try file.status(), path)
            bytes = try file.allBytes(limit: Self.largest)
        } catch let error as TokenFileError {
            throw error
        } catch let FileError.system(_, errno) where errno != EISDIR {
            if errno == ENOENT { return nil }
            throw .failed(path: path, errno: errno)
        } catch {
            throw .malformed(path: path)
        }
        guard let bytes,
            let tokens = (try? JSONValue(bytes: Data(bytes)))?.asObject.flatMap(StoredTokens.init)
        else { throw .malformed(path: path) }
        return tokens
    }

    /// Replaces the whole file: after a crash there is the old one or the new one. Makes the folder
    /// if there is none. Throws `TokenFileError`.
    package func write(_ tokens: StoredTokens) throws(TokenFileError) {
        do throws(FileError) {
            try Folder(folder).make()
        } catch {
            throw .failed(path: error.path, errno: error.number)
        }
        _ = try isPrivate(folder, isFolder: true)
        _ = try isPrivate(path, isFolder: false)
        do throws(FileError) {
            try AtomicFile.replace(path, with: JSONValue.object(tokens.json).bytes)
        } catch {
            throw .failed(path: error.path, errno: error.number)
        }
    }

    /// The same, for a new sign-in: whoever renews an older one meanwhile does not undo it.
    package func replace(with tokens: StoredTokens) throws(TokenFileError) {
        var result = Result<Void, TokenFileError>.success(())
        exclusively {
            do throws(TokenFileError) { try write(tokens) } catch { result = .failure(error) }
        }
        try result.get()
    }

    /// Does something while no other task or process does it with this file. Where the system can't
    /// lock, it is done all the same.
    package func exclusively(_ work: () -> Void) {
        let lock = try? FileLock(waitingFor: lockPath)
        withExtendedLifetime(lock) { work() }
    }

    private var lockPath: String { path + ".lock" }

    /// Removes the file, if there is one: whoever renews its tokens meanwhile does not bring it
    /// back. Throws `TokenFileError`.
    package func remove() throws(TokenFileError) {
        var number: Int32 = 0
        exclusively {
            number = unlink(path) == 0 ? 0 : errno
            unlink(lockPath)
        }
        guard [0, ENOENT, ENOTDIR].contains(number) else {
            throw .failed(path: path, errno: number)
        }
    }

    /// Whether it is there. Throws if it is open to others.
    private func isPrivate(_ path: String, isFolder: Bool) throws(TokenFileError) -> Bool {
        var status = stat()
        let found = isFolder ? stat(path, &status) : lstat(path, &status)
        guard found == 0 else {
            if errno == ENOENT { return false }
            throw .failed(path: path, errno: errno)
        }
        try judge(status, path)
        return true
    }

    private func judge(_ status: stat, _ path: String) throws(TokenFileError) {
        guard status.st_uid == geteuid() else { throw .belongsToAnother(path: path) }
        guard !status.isOpenToOthers else { throw .openToOthers(path: path) }
    }
}

/// Why tokens cannot be stored in a file, or read from it.
package enum TokenFileError: Error, Equatable {
    /// Group or others may read the file or enter the folder; `chmod` can mend it.
    case openToOthers(path: String)
    case belongsToAnother(path: String)
    /// It has no tokens that could be read.
    case malformed(path: String)
    /// The system's error.
    case failed(path: String, errno: Int32)
}
