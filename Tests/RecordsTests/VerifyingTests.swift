import Chance
import Domain
import Foundation
import Records
import Samples
import Testing

@Suite(.heavy) struct `Verifying a journal` {
    @Test func `finds nothing where nothing is`() throws {
        let folder = try JournalFolder()
        #expect(
            try folder.journal.verify()
                == .init(entries: 0, hash: "", clockWentBack: [], missing: 0, tornBytes: 0))
        #expect(try folder.names == [])
    }

    @Test func `finds a whole one sound, as sha256sum would`() throws {
        let folder = try JournalFolder()
        try folder.journal.fill(5)
        let hash = try folder.lines().reduce(String(repeating: "0", count: 64)) { hash, line in
            let body = String(decoding: line, as: UTF8.self).split(separator: ",\"hash\"")[0]
            return digest(of: hash + body)
        }
        #expect(
            try folder.journal.verify()
                == .init(entries: 5, hash: hash, clockWentBack: [], missing: 0, tornBytes: 0))
    }

    @Test func `names the first bad entry for one changed byte at any place`() throws {
        let folder = try JournalFolder()
        try folder.journal.fill(6)
        let (bytes, lines) = (try folder.bytes(), try folder.lines())
        var dice = Dice(seed: 6)
        var entry = 1
        var end = lines[0].count
        for place in bytes.indices {
            if place == end {
                entry += 1
                end += lines[entry - 1].count
            }
            var changed = bytes
            // Sometimes a newline, which makes two lines of one.
            let other =
                Int.random(in: 0..<8, using: &dice) == 0
                ? 10 : changed[place] ^ UInt8.random(in: 1...255, using: &dice)
            guard other != bytes[place] else { continue }
            changed[place] = other
            try folder.write(changed)
            #expect(throws: JournalTrouble.broken(path: folder.file, entry: entry), "byte \(place)")
            {
                try folder.journal.verify()
            }
        }
    }

    @Test(arguments: 0..<200)
    func `names the first bad entry where lines were moved about`(seed: UInt64) throws {
        let folder = try JournalFolder()
        try folder.journal.fill(8)
        let lines = try folder.lines()
        var dice = Dice(seed: seed)
        let place = Int.random(in: 0..<8, using: &dice)
        let other = (place + Int.random(in: 1..<8, using: &dice)) % 8
        var moved = lines
        var bad = place + 1
        switch seed % 4 {
        case 0: moved.remove(at: place)
        case 1:
            moved.swapAt(place, other)
            bad = min(place, other) + 1
        case 2:
            moved.insert(lines[place], at: place)
            bad = place + 2
        default: moved.insert(lines[other], at: place)
        }
        try folder.write(moved.joined())
        if seed % 4 == 0, place == 7 {
            #expect(try folder.journal.verify().missing == 1)
        } else {
            #expect(throws: JournalTrouble.broken(path: folder.file, entry: bad)) {
                try folder.journal.verify()
            }
        }
    }

    @Test func `tells that whole entries are gone from the end`() throws {
        let folder = try JournalFolder()
        try folder.journal.fill(5)
        try folder.write(try folder.lines().prefix(3).joined())
        #expect(try folder.journal.verify().missing == 2)
        try FileManager.default.removeItem(atPath: folder.file)
        #expect(try folder.journal.verify().missing == 5)
    }

    @Test func `finds a rewritten end, also where its chain is right`() throws {
        let (folder, other) = (try JournalFolder(), try JournalFolder())
        try folder.journal.fill(2)
        let common = try folder.bytes()
        try folder.journal.append(.intent(named: "E3"), about: nil, by: .agent)
        try other.write(common)
        try other.journal.append(.intent(named: "E5"), about: nil, by: .agent)
        try folder.write(try other.bytes())
        #expect(throws: JournalTrouble.broken(path: folder.file, entry: 3)) {
            try folder.journal.verify()
        }
    }

    @Test(arguments: ["", "nonsense", "9 short\n"])
    func `does not mind a note that lags behind, or that is none`(note: String) throws {
        let folder = try JournalFolder()
        try folder.journal.fill(2)
        let old = try folder.bytes("journal.head")
        try folder.journal.fill(2)
        try folder.write(note.isEmpty ? old : Array(note.utf8), "journal.head")
        #expect(try folder.journal.verify().entries == 4)
        #expect(try folder.journal.verify().missing == 0)
    }

    @Test func `names the entries whose clock was set back, and does not mind`() throws {
        let folder = try JournalFolder()
        for hours in [0, 2, 1, 3, 3, 0] {
            let journal = Journal(folder: folder.path) { .today + Double(hours) * 3600 }
            try journal.append(.intent(), about: nil, by: .agent)
        }
        #expect(try folder.journal.verify().clockWentBack == [3, 6])
        #expect(try folder.journal.entries().map(\.id) == [1, 2, 3, 4, 5, 6])
    }
}
