import Glibc

/// A file that is written part by part. Nobody sees it before it is put in its place, and a draft
/// that is not put there is deleted. It is for its owner alone.
package final class FileDraft {
    /// Where the file is to be.
    package let path: String
    /// Where it is until then.
    package let name: String
    private let file: RegularFile
    private var size = 0
    private var isPlaced = false

    /// Begins a draft beside `path`.
    package init(of path: String) throws(FileError) {
        self.path = path
        // Its name is its own: with more in it, a long one would be too long.
        let name = String(UInt64.random(in: .min ... .max), radix: 16)
        self.name = Folder(of: path).path(of: ".\(name).new")
        do throws(FileError) {
            file = try RegularFile(creating: self.name)
        } catch {
            // The draft is nobody's business: what can't be written is the file.
            throw .system(path: path, errno: error.number)
        }
    }

    deinit { if !isPlaced { unlink(name) } }

    /// Writes more of it.
    package func append(_ bytes: [UInt8]) throws(FileError) {
        do throws(FileError) {
            try file.write(bytes, at: size)
            size += bytes.count
        } catch {
            throw .system(path: path, errno: error.number)
        }
    }

    /// Puts the file in its place. Unless it is `replacing` one, throws `EEXIST` if the name is
    /// taken: nothing is overwritten.
    package func put(replacing: Bool) throws(FileError) {
        try file.synchronize()
        if replacing {
            try AtomicFile.move(name, to: path)
            isPlaced = true
        } else if link(name, path) == 0 {
            // The draft's own name is deleted with it.
            try Folder(of: path).synchronize()
        } else {
            guard errno != EEXIST else { throw .last(path) }
            try AtomicFile.moveToFreeName(name, path)
            isPlaced = true
        }
    }
}
