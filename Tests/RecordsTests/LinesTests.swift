import Domain
import Foundation
import Records
import Samples
import Testing

@Suite struct `The lines of a journal` {
    /// A name with C1, DEL, a change of direction and a variation selector. None may be lost.
    static let name = "Con\u{9B}2J\u{7F}to\u{202E}so ❤\u{FE0F} 한빛 e\u{301}"

    @Test func `have nothing a terminal would obey, and say the same`() throws {
        let folder = try JournalFolder()
        var customer = Customer.a()
        customer.companyName = Self.name
        try folder.journal.append(.intent(named: Self.name), about: customer, by: .agent)
        let text = String(decoding: try folder.bytes(), as: UTF8.self)
        #expect(!text.unicodeScalars.contains { $0.isHazard })
        let entry = try #require(try folder.journal.entries().first)
        #expect(
            entry.customer.map { Array($0.companyName.unicodeScalars) }
                == Array(Self.name.unicodeScalars))
    }

    @Test func `are handed out byte for byte, so that the hashes can be checked`() throws {
        let folder = try JournalFolder()
        try folder.journal.fill(2)
        let told = try folder.journal.entries()[1].hash
        // An earlier release wrote names unescaped.
        let raw = try folder.bytes() + Array(Self.rawLine(3, named: Self.name).utf8)
        try folder.write(raw)
        #expect(
            try folder.journal.lines(of: [1, 2, 3]).flatMap { $0 + [UInt8(ascii: "\n")] } == raw)
        #expect(try folder.journal.lines(of: [2]).count == 1)
        #expect(try folder.journal.lines(of: []).isEmpty)
        #expect(try folder.journal.lines(of: [9]).isEmpty)
        let hash = try folder.journal.lines(of: [1, 2]).reduce(
            String(repeating: "0", count: 64)
        ) { hash, line in
            digest(
                of: hash + String(decoding: line, as: UTF8.self).split(separator: ",\"hash\"")[0])
        }
        #expect(told == hash)
    }

    @Test func `may end as on Windows: they are read and written on, and not as written`() throws {
        let folder = try JournalFolder()
        try folder.journal.fill(3)
        let lines = try folder.lines()
        try folder.write(lines.flatMap { $0.dropLast() + Array("\r\n".utf8) })
        #expect(try folder.journal.entries().map(\.id) == [1, 2, 3])
        #expect(
            try folder.journal.lines(of: [1, 2, 3]) == lines.map { Array($0.dropLast()) })
        #expect(throws: JournalTrouble.broken(path: folder.file, entry: 1)) {
            try folder.journal.verify()
        }
        // Nothing is taken for a torn end and cut off.
        let entry = try folder.journal.append(.intent(9), about: nil, by: .agent)
        #expect(entry.id == 4)
        let journal = folder.journal
        for _ in 1...2 { #expect(try journal.entries().map(\.id) == [1, 2, 3, 4]) }
        #expect(try folder.names == ["journal.head", "journal.jsonl"])
    }

    @Test(arguments: ["a diary\n", "{}\n{}\n", "\r\n", "i\0d\0\n\0"])
    func `are told to be none where the file is something else`(text: String) throws {
        let folder = try JournalFolder()
        try folder.write(Array(text.utf8))
        for _ in 1...2 {
            #expect(throws: JournalTrouble.broken(path: folder.file, entry: 1)) {
                try folder.journal.entries()
            }
        }
    }

    private static func rawLine(_ number: Int, named name: String) -> String {
        #"{"id":\#(number),"date":"2026-05-28T20:26:40.000Z","author":{},"customer":"\#(name)","#
            + #""event":{},"hash":"\#(String(repeating: "ab", count: 32))"}"# + "\n"
    }
}

@Suite struct `A journal without an end` {
    @Test func `is told to be none, and not read for ever`() throws {
        let folder = try JournalFolder()
        try folder.write([])
        truncate(folder.file, 1 << 40)
        #expect(throws: JournalTrouble.unreadable(path: folder.file, reason: "∞")) {
            try folder.journal.entries()
        }
    }
}
