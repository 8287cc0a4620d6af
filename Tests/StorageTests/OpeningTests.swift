import Domain
import Foundation
import GRDB
import Samples
import Storage
import Testing

@Suite struct `Opening a store` {
    let folder: StoreFolder

    init() throws { folder = try StoreFolder() }

    @Test func `says when there is no file`() {
        let path = folder.path("none.db")
        #expect(throws: DirectoryError.missing(path: path)) { try Directory(path: path) }
    }

    @Test(arguments: ["", "short", String(repeating: "just text ", count: 150)])
    func `says when the file is no database`(content: String) throws {
        let path = folder.path("notes.txt")
        try content.write(toFile: path, atomically: true, encoding: .utf8)
        #expect(throws: DirectoryError.notADatabase(path: path)) { try Directory(path: path) }
    }

    @Test func `says when the path is a folder`() {
        let path = folder.path
        #expect(throws: DirectoryError.notAFile(path: path)) { try Directory(path: path) }
    }

    @Test func `says when the path is a pipe or a device, and does not wait for either`() {
        let pipe = folder.path("pipe")
        mkfifo(pipe, 0o600)
        for path in [pipe, "/dev/zero", "/dev/null", "/dev/full"] {
            #expect(throws: DirectoryError.notAFile(path: path)) { try Directory(path: path) }
        }
    }

    @Test(arguments: ["-wal", "-shm", "-journal"])
    func `says when a pipe is where the log belongs`(suffix: String) throws {
        let path = try folder.directory().path
        for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
        mkfifo(path + suffix, 0o600)
        #expect(throws: DirectoryError.notAFile(path: path + suffix)) { try Directory(path: path) }
    }

    @Test func `does not wait for a pipe where its draft belongs`() {
        let path = folder.path("new.db")
        mkfifo(path + ".new", 0o600)
        #expect(throws: DirectoryError.notAFile(path: path + ".new")) {
            try Directory.create(path: path, rules: .of2020, identity: .agent())
        }
    }

    @Test func `says when a later release has migrated it, and changes nothing`() throws {
        for version in [1, 3] {
            let path = folder.path("later-\(version).db")
            let directory = try Directory.create(
                path: path, rules: .of2020, identity: .agent())
            try directory.write { _ throws(DirectoryError) in }
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction { db in
                try db.execute(
                    sql: """
                        INSERT INTO grdb_migrations VALUES ('of tomorrow');
                        PRAGMA user_version = \(version);
                        PRAGMA wal_checkpoint(TRUNCATE)
                        """)
            }
            let before = try Data(contentsOf: URL(fileURLWithPath: path))
            #expect(throws: DirectoryError.newerSchema(path: path, found: 16, known: 15)) {
                try Directory(path: path)
            }
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        }
    }

    @Test func `says when the database is another program's`() throws {
        let path = folder.path("other.db")
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE t (x)") }
        #expect(throws: DirectoryError.notADirectory(path: path)) { try Directory(path: path) }
    }

    @Test func `says when a later release wrote it`() throws {
        let path = try folder.directory().path
        try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
        #expect(throws: DirectoryError.newerSchema(path: path, found: 99, known: 15)) {
            try Directory(path: path)
        }
    }

    @Test func `does not create over a file`() throws {
        let path = folder.path("taken.db")
        try "mine".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(throws: DirectoryError.fileExists(path: path)) {
            try Directory.create(path: path, rules: .of2020, identity: .agent())
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    }

    @Test func `does not replace a file that is no store`() throws {
        let path = folder.path("taken.db")
        try "mine".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(throws: DirectoryError.notADatabase(path: path)) {
            try Directory.create(
                path: path, rules: .of2020, identity: .agent(), replacing: true
            ) { _ in }
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    }

    @Test func `does not replace a store that is in use`() throws {
        let directory = try folder.directory()
        #expect(throws: DirectoryError.busy(path: directory.path)) {
            try Directory.create(
                path: directory.path, rules: .of2020, identity: .agent(),
                replacing: true
            ) { _ in }
        }
        #expect(try directory.identity() == .agent())
    }

    @Test func `replaces a store that nobody uses`() throws {
        let path = try folder.directory(of: ["Old"]).path
        try Directory.create(
            path: path, rules: .of2020, identity: .agent(), replacing: true
        ) { _ in }
        #expect(try Directory(path: path).summary().customers == 0)
    }

    @Test func `leaves nothing behind when filling fails`() throws {
        let path = folder.path("new.db")
        #expect(throws: DirectoryError.diskFull(path: path)) {
            try Directory.create(
                path: path, rules: .of2020, identity: .agent(), replacing: false
            ) { _ throws(DirectoryError) in throw .diskFull(path: path) }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test func `finds the rules and the identity it was created with`() throws {
        let directory = try Directory(path: try folder.directory().path)
        #expect(try directory.rules() == .of2020)
        #expect(try directory.identity() == .agent())
    }

    @Test func `a write that throws changes nothing`() throws {
        let directory = try folder.directory(of: ["Contoso"])
        let id = CustomerAccount.named("Contoso", number: 1).customer.id
        #expect(throws: DirectoryError.diskFull(path: "")) {
            try directory.write { writer throws(DirectoryError) in
                try writer.set(.none, of: id)
                throw .diskFull(path: "")
            }
        }
        #expect(try directory.summary().customers == 1)
    }
}
