import Files
import Foundation
import Samples
import Testing

@Suite struct `A file that is written whole` {
    private let folder: TemporaryFolder
    private var path: String { folder.path + "/file" }

    init() throws { folder = try TemporaryFolder() }

    @Test func `replaces the one before, and leaves no draft`() throws {
        try AtomicFile.replace(path, with: Array("one".utf8))
        try AtomicFile.replace(path, with: Array("two".utf8))
        #expect(folder.text("file") == "two")
        #expect(try folder.names == ["file"])
    }

    @Test func `is for its owner alone, whatever the one before was`() throws {
        try Data("one".utf8).write(to: URL(fileURLWithPath: path))
        chmod(path, 0o644)
        try AtomicFile.replace(path, with: [])
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test func `takes the place of a link, and leaves what the link led to`() throws {
        try Data("other".utf8).write(to: URL(fileURLWithPath: folder.path + "/other"))
        symlink("other", path)
        try AtomicFile.replace(path, with: Array("one".utf8))
        #expect(folder.text("other") == "other")
        #expect(folder.text("file") == "one")
    }

    @Test func `overwrites nothing where it is to be new`() throws {
        try AtomicFile.create(path, with: Array("one".utf8))
        #expect(throws: FileError.system(path: path, errno: EEXIST)) {
            try AtomicFile.create(path, with: Array("two".utf8))
        }
        symlink("nowhere", folder.path + "/link")
        #expect(throws: FileError.system(path: folder.path + "/link", errno: EEXIST)) {
            try AtomicFile.create(folder.path + "/link", with: Array("two".utf8))
        }
        #expect(folder.text("file") == "one")
        #expect(try folder.names == ["file", "link"])
    }

    @Test func `overwrites nothing where files have one name only`() throws {
        for (text, isFirst) in [("one", true), ("two", false)] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path + ".new"))
            if isFirst {
                try AtomicFile.moveToFreeName(path + ".new", path)
            } else {
                #expect(throws: FileError.system(path: path, errno: EEXIST)) {
                    try AtomicFile.moveToFreeName(path + ".new", path)
                }
            }
            #expect(folder.text("file") == "one")
        }
    }

    @Test func `says by its own name why it cannot be written`() throws {
        let none = folder.path + "/none/file"
        #expect(throws: FileError.system(path: none, errno: ENOENT)) {
            try AtomicFile.replace(none, with: [])
        }
        #expect(try folder.names.isEmpty)
    }
}

@Suite struct `A folder that is made` {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `is for its owner alone, and so are those it is in`() throws {
        try Folder(folder.path + "/one/two").make()
        for path in ["/one", "/one/two"] {
            let mode = try FileManager.default
                .attributesOfItem(atPath: folder.path + path)[.posixPermissions]
            #expect(mode as? Int == 0o700)
        }
        try Folder(folder.path + "/one/two").make()
    }

    @Test func `cannot have the name of a file`() throws {
        let path = folder.path + "/file"
        try AtomicFile.create(path, with: [])
        #expect(throws: FileError.system(path: path, errno: ENOTDIR)) { try Folder(path).make() }
    }

    @Test(arguments: [
        ("/a/b", "/a"), ("/a", "/"), ("a", "."), ("a/b/", "a"), ("/", "/"),
    ])
    func `is told from a path`(path: String, parent: String) {
        #expect(Folder(of: path).path == parent)
    }
}

@Suite struct `An open file` {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `is a file, and nothing that would be waited for`() {
        let pipe = folder.path + "/pipe"
        mkfifo(pipe, 0o600)
        for path in [pipe, "/dev/zero"] {
            #expect(throws: FileError.notAFile(path: path)) { _ = try RegularFile(reading: path) }
        }
        #expect(throws: FileError.system(path: folder.path, errno: EISDIR)) {
            _ = try RegularFile(reading: folder.path)
        }
    }

    @Test func `is read whole, or not at all where it is too large`() throws {
        let path = folder.path + "/file"
        try AtomicFile.create(path, with: Array(repeating: 7, count: 100_000))
        #expect(try RegularFile(reading: path).allBytes(limit: 100_000)?.count == 100_000)
        #expect(try RegularFile(reading: path).allBytes(limit: 99_999) == nil)
    }
}
