import Chance
import Testing

@testable import Program

@Suite struct `A file of comma-separated values` {
    /// Reads bytes that come in parts of so many.
    static func items(
        _ bytes: [UInt8], separator: Character = ",", parts size: Int = .max
    ) -> [CSVItem] {
        var reader = CSVReader(separator: separator.asciiValue ?? 0)
        var items: [CSVItem] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            reader.append(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
            while let item = reader.next() { items.append(item) }
        }
        reader.end()
        while let item = reader.next() { items.append(item) }
        return items
    }

    static func items(
        _ text: String, separator: Character = ",", parts size: Int = .max
    ) -> [CSVItem] {
        items(Array(text.utf8), separator: separator, parts: size)
    }

    @Test(arguments: ["a,b\r\nc,d\r\n", "a,b\nc,d", "\u{FEFF}a,b\rc,d\r", "\"a\",b\r\nc,\"d\""])
    func `has lines of values, whatever ends a line and with or without a mark`(text: String) {
        for size in [1, 2, 3, .max] {
            #expect(
                Self.items(text, parts: size)
                    == [.record(["a", "b"], lines: 1...1), .record(["c", "d"], lines: 2...2)],
                "\(size)")
        }
    }

    @Test func `has separators, line breaks and quotation marks in quoted values`() {
        #expect(
            Self.items("\"a,b\",\"say \"\"hi\"\"\",\"one\r\ntwo\"\r\nc,,\"\"\n")
                == [
                    .record(["a,b", "say \"hi\"", "one\r\ntwo"], lines: 1...2),
                    .record(["c", "", ""], lines: 3...3),
                ])
        #expect(
            Self.items("a,b;c", separator: ";") == [.record(["a,b", "c"], lines: 1...1)])
    }

    @Test func `tells an empty line, and a value that is only empty, apart`() {
        #expect(
            Self.items("a\n\n\"\"\n,\n")
                == [
                    .record(["a"], lines: 1...1), .empty(line: 2), .record([""], lines: 3...3),
                    .record(["", ""], lines: 4...4),
                ])
    }

    private static let bad: [(String, CSVProblem)] = [
        ("a\"b,c", .quoteWithin), ("\"a\"b,c", .quoteWithin), ("\"a", .quoteWithin),
        ("\"a\" ,c", .quoteWithin),
    ]

    @Test(arguments: bad.indices)
    func `loses no line but a bad one`(place: Int) {
        let (line, problem) = Self.bad[place]
        // The quotation mark that is never closed finds one in the next line, and no value.
        let next = line == "\"a" ? "\"b\",c" : "b,c"
        for size in [1, .max] {
            #expect(
                Self.items("x,y\n\(line)\n\(next)\n", parts: size)
                    == [
                        .record(["x", "y"], lines: 1...1), .bad(problem, lines: 2...2),
                        .record(["b", "c"], lines: 3...3),
                    ])
        }
    }

    @Test func `goes on behind a quotation mark that is never closed`() {
        #expect(
            Self.items("\"a,b\nc,d\n")
                == [.bad(.quoteOpen, lines: 1...1), .record(["c", "d"], lines: 2...2)])
    }

    @Test func `tells a line that is no UTF-8`() {
        #expect(
            Self.items([0x61, 0x2C, 0xFF, 0x0A, 0x62])
                == [.bad(.notUTF8, lines: 1...1), .record(["b"], lines: 2...2)])
    }

    @Test func `takes a line of one megabyte and none that is longer`() {
        let most = String(repeating: "a", count: CSVReader.longest - 1)
        #expect(
            Self.items(most + "\nb\n", parts: 65_536)
                == [.record([most], lines: 1...1), .record(["b"], lines: 2...2)])
        #expect(
            Self.items(most + "aaa\nb\n", parts: 65_536)
                == [.bad(.tooLong, lines: 1...1), .record(["b"], lines: 2...2)])
        let line = String(repeating: "b", count: 1023) + "\n"
        let open = "\"a\n" + String(repeating: line, count: CSVReader.longest >> 10)
        let items = Self.items(open, parts: 65_536)
        #expect(items.first == .bad(.quoteOpen, lines: 1...1))
        #expect(items.count == 1025)
    }

    /// The lines of bytes, as the reader counts them.
    private func lines(of bytes: [UInt8]) -> Int {
        var bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        var (count, place, isOpen) = (0, 0, false)
        while place < bytes.count {
            isOpen = bytes[place] != 0x0A && bytes[place] != 0x0D
            if !isOpen {
                count += 1
                if bytes[place] == 0x0D, place + 1 < bytes.count, bytes[place + 1] == 0x0A {
                    place += 1
                }
            }
            place += 1
        }
        return count + (isOpen ? 1 : 0)
    }

    @Test(arguments: 0..<300)
    func `takes each line whole or tells it, whatever bytes there are`(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let usual: [UInt8] = Array("\"\",;\n\r\na'é=".utf8) + [0xFF, 0x00, 0xEF, 0xBB, 0xBF]
        let bytes = (0..<dice.below(120)).map { _ in
            dice.chance(9, in: 10) ? dice.pick(usual) : UInt8(dice.below(256))
        }
        let items = Self.items(bytes)
        var next = 1
        for item in items {
            #expect(item.lines.lowerBound == next)
            next = item.lines.upperBound + 1
        }
        #expect(next == lines(of: bytes) + 1, "\(bytes)")
        // However the bytes arrive.
        for size in [1, 1 + dice.below(9)] { #expect(Self.items(bytes, parts: size) == items) }
    }

    @Test(arguments: 0..<60)
    func `is read as it was written`(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let letters = ["a", "é", "한", "\"", ",", ";", "\n", "\r\n", " ", "=", "'"]
        let rows = (0..<1 + dice.below(6)).map { _ in
            (0..<2 + dice.below(3)).map { _ in
                (0..<dice.below(6)).map { _ in dice.pick(letters) }.joined()
            }
        }
        let text = rows.map { row in
            row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
        }.joined(separator: "\r\n")
        let read = Self.items(text).map { item -> [String] in
            if case .record(let values, _) = item { values } else { [] }
        }
        #expect(read == rows)
    }
}
