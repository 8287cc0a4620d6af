import Foundation

/// A file that is written for the operator. It names customers and what they hold, so it is for
/// its owner alone.
enum NewFile {
    /// Writes a text to a file that does not exist yet: nothing is overwritten, and whoever sees
    /// the file sees all of it.
    static func write(_ text: String, to path: String) throws(FileTrouble) {
        // Beside it, under a name of its own: with more in it, a long one would be too long.
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        let draft = "\(folder).\(UUID().uuidString.lowercased()).new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unwritable(path: path, errno: errno) }
        defer { unlink(draft) }
        let reason = Descriptor.write(Array((text + "\n").utf8), to: descriptor) ?? sync(descriptor)
        // Full disks are told of as late as here. An interrupted one is closed all the same.
        let closed = close(descriptor) == 0 || errno == EINTR ? nil : errno
        if let reason = reason ?? closed { throw .unwritable(path: path, errno: reason) }
        guard link(draft, path) != 0 else { return }
        guard errno != EEXIST else { throw .exists(path: path) }
        try move(draft, to: path)
    }

    /// For file systems without second names: the name is made sure of first, so that what is
    /// replaced is ours.
    static func move(_ draft: String, to path: String) throws(FileTrouble) {
        let place = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard place >= 0 else {
            throw errno == EEXIST ? .exists(path: path) : .unwritable(path: path, errno: errno)
        }
        close(place)
        guard rename(draft, path) != 0 else { return }
        let reason = errno
        unlink(path)
        throw .unwritable(path: path, errno: reason)
    }

    /// Why it is not on the disk; nil if it is, or the file system has no such question.
    private static func sync(_ descriptor: Int32) -> Int32? {
        while fsync(descriptor) != 0 {
            switch errno {
            case EINTR: continue
            case EINVAL, ENOSYS, EOPNOTSUPP: return nil
            default: return errno
            }
        }
        return nil
    }
}

/// A folder that is made for its owner alone.
enum NewFolder {
    /// Makes it, and what it is in, where they are not there. Answers why it could not be made, by
    /// `errno`; nil if it is there.
    static func make(_ path: String) -> Int32? {
        if mkdir(path, 0o700) == 0 { return nil }
        switch errno {
        case EEXIST:
            var status = stat()
            let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
            return isFolder ? nil : ENOTDIR
        case ENOENT:
            let parent = (path as NSString).deletingLastPathComponent
            guard !parent.isEmpty, parent != path else { return ENOENT }
            if let reason = make(parent) { return reason }
            return mkdir(path, 0o700) == 0 || errno == EEXIST ? nil : errno
        default: return errno
        }
    }
}
