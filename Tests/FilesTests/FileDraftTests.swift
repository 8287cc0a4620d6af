import Files
import Foundation
import Samples
import Testing

@Suite struct `A file that is written part by part` {
    private let folder: TemporaryFolder
    private var path: String { folder.path("file") }

    init() throws { folder = try TemporaryFolder() }

    @Test func `is seen once it is put in its place, with all its parts`() throws {
        let draft = try FileDraft(of: path)
        try draft.append(Array("one, ".utf8))
        #expect(folder.text("file") == nil)
        try draft.append(Array("two".utf8))
        try draft.put(replacing: false)
        #expect(folder.text("file") == "one, two")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test(arguments: [true, false])
    func `leaves nothing else behind`(isPut: Bool) throws {
        do {
            let draft = try FileDraft(of: path)
            try draft.append(Array("one".utf8))
            if isPut { try draft.put(replacing: false) }
        }
        #expect(try folder.names == (isPut ? ["file"] : []))
    }

    @Test func `overwrites another one only where it is to`() throws {
        try AtomicFile.create(path, with: Array("old".utf8))
        for isReplacing in [false, true] {
            let draft = try FileDraft(of: path)
            try draft.append(Array("new".utf8))
            if isReplacing {
                try draft.put(replacing: true)
            } else {
                #expect(throws: FileError.system(path: path, errno: EEXIST)) {
                    try draft.put(replacing: false)
                }
            }
            #expect(folder.text("file") == (isReplacing ? "new" : "old"))
        }
        #expect(try folder.names == ["file"])
    }

    @Test func `tells of the file where none can be made, and not of its draft`() {
        let path = folder.path("none/file")
        #expect(throws: FileError.system(path: path, errno: ENOENT)) { _ = try FileDraft(of: path) }
    }
}
