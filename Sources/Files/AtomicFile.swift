import Glibc

/// Writes whole files: whoever reads, and whoever comes after a crash or a power cut, sees all of
/// the new file or none of it. A file is for its owner alone.
package enum AtomicFile {
    /// Puts the bytes in the place of the file at `path`, or makes it.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
        let draft = try draft(of: path, bytes)
        do throws(FileError) {
            try move(draft, to: path)
        } catch {
            unlink(draft)
            throw error
        }
    }

    /// Makes a file that is not there yet. Throws `EEXIST` if its name is taken: nothing is
    /// overwritten.
    package static func create(_ path: String, with bytes: [UInt8]) throws(FileError) {
        let draft = try draft(of: path, bytes)
        defer { unlink(draft) }
        if link(draft, path) == 0 { return try Folder(of: path).synchronize() }
        guard errno != EEXIST else { throw .last(path) }
        try moveToFreeName(draft, path)
    }

    /// Moves a finished file to `path`, in the place of whatever is there.
    package static func move(_ draft: String, to path: String) throws(FileError) {
        guard rename(draft, path) == 0 else { throw .last(path) }
        try Folder(of: path).synchronize()
    }

    /// For file systems without second names: the name is taken first, so that the file that is
    /// replaced is ours. Throws `EEXIST` if it was taken before.
    package static func moveToFreeName(_ draft: String, _ path: String) throws(FileError) {
        _ = try RegularFile(creating: path)
        do throws(FileError) {
            try move(draft, to: path)
        } catch {
            unlink(path)
            throw error
        }
    }

    /// Writes a draft beside `path`. Its name is its own: with more in it, a long one would be too
    /// long.
    private static func draft(of path: String, _ bytes: [UInt8]) throws(FileError) -> String {
        var name = String(UInt64.random(in: .min ... .max), radix: 16)
        name = Folder(of: path).path(of: ".\(name).new")
        do throws(FileError) {
            let file = try RegularFile(creating: name)
            try file.write(bytes, at: 0)
            try file.synchronize()
            return name
        } catch {
            unlink(name)
            // The draft is nobody's business: what can't be written is the file.
            throw .system(path: path, errno: error.number)
        }
    }
}

/// A folder by its path.
package struct Folder: Equatable, Sendable {
    package let path: String

    package init(_ path: String) { self.path = path }

    /// The folder a file or folder is in.
    package init(of path: String) {
        let trimmed = path.count > 1 && path.hasSuffix("/") ? path.dropLast() : path[...]
        guard let slash = trimmed.lastIndex(of: "/") else {
            self.path = "."
            return
        }
        self.path = slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }

    /// The path of a name in it.
    package func path(of name: String) -> String {
        path == "." ? name : path == "/" ? "/" + name : "\(path)/\(name)"
    }

    /// Makes the folder, and those it is in, for their owner alone, where they are missing. Throws
    /// `ENOTDIR` if its name is a file's.
    package func make() throws(FileError) {
        if mkdir(path, 0o700) == 0 { return }
        switch errno {
        case EEXIST:
            var status = stat()
            guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
                throw .system(path: path, errno: ENOTDIR)
            }
        case ENOENT:
            let parent = Folder(of: path)
            guard parent != self, !path.isEmpty else { throw .last(path) }
            try parent.make()
            guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .last(path) }
        default: throw .last(path)
        }
    }

    /// Waits until the disk has the names in it.
    package func synchronize() throws(FileError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last(path) }
        defer { close(descriptor) }
        try synchronized(descriptor, path)
    }
}
