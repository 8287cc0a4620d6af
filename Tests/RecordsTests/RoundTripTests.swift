import Chance
import Domain
import Foundation
import Records
import Samples
import Testing

@Suite struct `What was written down` {
    @Test func `comes back as it was, whatever its words are made of`() throws {
        let folder = try JournalFolder()
        var dice = Dice(seed: 4)
        var written: [JournalEntry] = []
        for _ in 0..<200 {
            let name = dice.words()
            written.append(
                try folder.journal.append(
                    .intent(named: name), about: .a(name), by: .agent))
        }
        #expect(try folder.journal.entries() == written)
    }

    @Test(arguments: JournalEvent.ofEveryKind)
    func `comes back, whatever kind it is`(event: JournalEvent) throws {
        let folder = try JournalFolder()
        let written = try folder.journal.append(event, about: nil, by: .agent)
        #expect(written.event == event)
        #expect(try folder.journal.entries() == [written])
    }

    @Test func `keeps moments that are finer than its own`() throws {
        let folder = try JournalFolder()
        var dice = Dice(seed: 5)
        var moments: [Date] = [
            .distantPast, .distantFuture, .today, .today + 0.123,
            Date(timeIntervalSince1970: -0.001),
            Date(timeIntervalSinceReferenceDate: 0.999_999_9),
            Date(timeIntervalSince1970: 4e12), Date(timeIntervalSince1970: -4e12),
        ]
        for _ in 0..<300 {
            moments.append(.today + Double.random(in: -5e8..<5e8, using: &dice))
        }
        try folder.journal.append(
            .ended(
                intent: 1,
                .done(
                    after: Holdings(
                        customer: .a(), subscriptions: moments.map { .a(.newCommerce, since: $0) }))
            ),
            about: nil, by: .agent)
        guard case .ended(_, .done(let after?)) = try folder.journal.entries()[0].event else {
            Issue.record()
            return
        }
        let read = after.subscriptions.map(\.creationDate)
        #expect(read == moments)
    }

    @Test func `is a line of JSON each, with its moment in UTC and milliseconds`() throws {
        let folder = try JournalFolder()
        let journal = Journal(folder: folder.path) { .today + 0.123 }
        try journal.append(.intent(named: "a\nb"), about: .a(), by: .agent)
        let line = try #require(folder.lines().first)
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
        #expect(object["id"] as? Int == 1)
        #expect(object["date"] as? String == "2026-05-28T20:26:40.123Z")
        #expect((object["author"] as? [String: Any])?["profile"] as? String == "work")
        #expect(String(decoding: line, as: UTF8.self).hasSuffix("\"}\n"))
    }

    @Test func `of a newer release is shown by its name`() throws {
        let folder = try JournalFolder()
        let journal = folder.journal
        let before = try journal.append(.stopped(.init("plan")), about: nil, by: .agent)
        var text = String(decoding: try folder.bytes(), as: UTF8.self)
        let body = text.replacing("\"id\":1", with: "\"id\":2")
            .replacing("stopped", with: "weighed").split(separator: ",\"hash\"")[0]
        text += "\(body),\"hash\":\"\(digest(of: before.hash + body))\"}\n"
        try folder.write(text.utf8)
        #expect(try journal.verify().entries == 2)
        #expect(try journal.entries().map(\.event) == [before.event, .unknown("weighed")])
        try folder.write(text.replacing("weighed", with: "Weighed").utf8)
        #expect(throws: JournalTrouble.broken(path: folder.file, entry: 2)) {
            try folder.journal.entries()
        }
    }

    @Test func `can be read on from where one was`() throws {
        let folder = try JournalFolder()
        let journal = folder.journal
        #expect(try journal.entries() == [])
        try journal.fill(3)
        #expect(try journal.entries().map(\.id) == [1, 2, 3])
        #expect(try journal.entries().map(\.id) == [1, 2, 3])
        let next = try folder.journal.append(.intent(), about: nil, by: .agent)
        #expect(try journal.entries().map(\.id) == [1, 2, 3, 4])
        #expect(try journal.entries().last == next)
    }

    @Test func `is read from its beginning where it is another file`() throws {
        let (folder, other) = (try JournalFolder(), try JournalFolder())
        let journal = folder.journal
        try journal.fill(3)
        #expect(try journal.entries().count == 3)
        try other.journal.fill(7)
        try folder.write(try other.bytes())
        #expect(try journal.entries() == other.journal.entries())
        try folder.write([])
        #expect(try journal.entries() == [])
    }
}

extension Dice {
    /// A text of 0 to 40 scalars: control characters, JSON's own signs, many scripts.
    fileprivate mutating func words() -> String {
        let all: [Unicode.Scalar] = [
            "\n", "\r", "\t", "\0", "\u{1B}", "\u{7F}", "\u{9B}", "\"", "\\", "/", "{", ",", "a",
            "한", "빛", "é", "e\u{301}".unicodeScalars.last!, "🧾", "\u{2028}", "\u{FEFF}",
            "\u{202E}", "\u{10FFFF}",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...40, using: &self) { text.unicodeScalars.append(pick(all)) }
        return text
    }
}
