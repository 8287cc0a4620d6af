import Domain
import Foundation
import GRDB
import Samples
import Storage
import Testing

@Suite struct `How old it is` {
    let folder: StoreFolder
    let directory: Directory
    let one = Customer.ID("id-00001")
    let two = Customer.ID("id-00002")
    let moment = Date(timeIntervalSince1970: 1_800_000_000.125)

    init() throws {
        folder = try StoreFolder()
        directory = try folder.directory(of: ["Contoso", "Fabrikam"])
    }

    @Test func `is unknown before anything was read`() throws {
        let freshness = try Freshness(beside: directory)
        #expect(freshness.listedAt == nil)
        #expect(freshness.holdingsReadAt(one) == nil)
        #expect(freshness.accountReadAt(one) == nil)
        #expect(freshness.lastOpened(limit: 9) == [])
        #expect(try freshness.stage() == .rest)
    }

    @Test func `outlives a restart`() throws {
        let freshness = try Freshness(beside: directory)
        freshness.noteHoldings(of: one, at: moment)
        freshness.noteAccount(of: two, at: moment)
        freshness.noteOpened(two, at: moment)
        freshness.noteOpened(one, at: moment + 1)
        try freshness.beginListing()
        try freshness.noteListed([one], next: CustomerListing.Mark("on"))
        let again = try Freshness(beside: directory)
        #expect(again.holdingsReadAt(one) == moment)
        #expect(again.accountReadAt(two) == moment)
        #expect(again.lastOpened(limit: 9) == [one, two])
        #expect(try again.stage() == .listing(from: CustomerListing.Mark("on")))
        #expect(try again.unlisted([one, two]) == [two])
    }

    @Test func `is unknown again when its file was damaged, and nothing else is lost`() throws {
        let path = try Freshness(beside: directory).path
        for suffix in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
        try String(repeating: "damage", count: 4000)
            .write(toFile: path, atomically: false, encoding: .utf8)
        let freshness = try Freshness(beside: directory)
        #expect(try freshness.stage() == .rest)
        freshness.noteHoldings(of: one, at: moment)
        #expect(freshness.holdingsReadAt(one) == moment)
        #expect(try directory.summary().customers == 2)
    }

    @Test func `is nobody else's to read, nor what SQLite keeps beside it`() throws {
        let path = try Freshness(beside: directory).path
        func modes() throws -> [Int] {
            try ["", "-wal", "-shm"].map {
                let facts = try FileManager.default.attributesOfItem(atPath: path + $0)
                return (facts[.posixPermissions] as? NSNumber)?.intValue ?? 0
            }
        }
        let one = try Freshness(beside: directory)
        one.noteHoldings(of: self.one, at: moment)
        #expect(try modes() == [0o600, 0o600, 0o600])
        // As an older release left it.
        for suffix in ["", "-wal", "-shm"] { chmod(path + suffix, 0o644) }
        let two = try Freshness(beside: directory)
        #expect(two.holdingsReadAt(self.one) == moment)
        #expect(try modes() == [0o600, 0o600, 0o600])
        withExtendedLifetime(one) {}
    }

    @Test func `is not told of another store in the same place`() throws {
        try Freshness(beside: directory).noteHoldings(of: one, at: moment)
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: directory.path + suffix)
        }
        let other = try Directory.create(
            path: directory.path, rules: .of2020, identity: .agent())
        #expect(try Freshness(beside: other).holdingsReadAt(one) == nil)
    }

    @Test func `puts those opened last first, then those never read, then the oldest`() throws {
        let freshness = try Freshness(beside: directory)
        let ids = (1...4).map { Customer.ID("\($0)") }
        try freshness.beginListing()
        try freshness.noteListed(ids, next: nil)
        freshness.noteHoldings(of: ids[0], at: moment)
        freshness.noteHoldings(of: ids[1], at: moment - 9)
        freshness.noteHoldings(of: ids[3], at: moment - 5)
        freshness.noteOpened(ids[3], at: moment)
        #expect(
            try freshness.customersToRead(notSince: moment) == [ids[3], ids[2], ids[1]])
        #expect(try freshness.listedCount() == 4)
    }

    @Test func `of profiles is that of accounts in a file of before they were read alone`() throws {
        let path = try Freshness(beside: directory).path
        try Freshness(beside: directory).noteAccount(of: one, at: moment)
        let old = try DatabaseQueue(path: path)
        try old.write { try $0.execute(sql: "ALTER TABLE customer DROP COLUMN profile_read_at") }
        try old.close()
        let freshness = try Freshness(beside: directory)
        #expect(freshness.profileReadAt(one) == moment)
        freshness.noteProfile(of: two, at: moment)
        #expect(freshness.profileReadAt(two) == moment)
        #expect(freshness.accountReadAt(two) == nil)
    }

    @Test func `lists the profiles that were not read since a moment, never read ones first`()
        throws
    {
        let freshness = try Freshness(beside: directory)
        let ids = (1...3).map { Customer.ID("\($0)") }
        try freshness.beginListing()
        try freshness.noteListed(ids, next: nil)
        freshness.noteProfile(of: ids[0], at: moment - 9)
        freshness.noteAccount(of: ids[1], at: moment)
        #expect(try freshness.customersWithoutProfile(since: moment) == [ids[2], ids[0]])
    }
}
