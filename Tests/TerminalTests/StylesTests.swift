import CNcurses
import Chance
import Testing

@Suite(.serialized) struct `The bytes of a frame` {
    /// What is sent in the place of bytes that ncurses writes.
    private func sent(_ pieces: [[UInt8]], width: Int32) -> [UInt8] {
        styles_begin(width)
        var sent: [UInt8] = []
        for (place, bytes) in pieces.enumerated() {
            let room = styles_growth * bytes.count + 256
            sent += [UInt8](unsafeUninitializedCapacity: room) { out, count in
                count = styles_put(bytes, bytes.count, out.baseAddress)
                if place == pieces.count - 1 { count += styles_end(out.baseAddress! + count) }
            }
        }
        return sent
    }

    private func sent(_ text: String, width: Int32 = 80) -> String {
        exact_forget()
        styles_forget()
        // The first frame says that nothing is set.
        _ = sent([Array("\u{1B}(B\u{1B}[m ".utf8)], width: width)
        return String(decoding: sent([Array(text.utf8)], width: width), as: UTF8.self)
    }

    @Test(arguments: [
        // Each match was put in three sequences.
        (
            "ab\u{1B}(B\u{1B}[0;1;4m\u{1B}[35mc\u{1B}[39m\u{1B}(B\u{1B}[md",
            "ab\u{1B}[1;4;35mc\u{1B}[md"
        ),
        ("\u{1B}(B\u{1B}[0;7ma\u{1B}(B\u{1B}[0;1;7mb", "\u{1B}[7ma\u{1B}[1mb"),
        ("\u{1B}[1ma\u{1B}(B\u{1B}[0;2mb", "\u{1B}[1ma\u{1B}[0;2mb"),
        ("\u{1B}[31m\u{1B}[32ma\u{1B}[39m\u{1B}[49mb", "\u{1B}[32ma\u{1B}[mb"),
        ("\u{1B}[38;5;199m\u{1B}[48;2;1;2;3ma", "\u{1B}[38;5;199;48;2;1;2;3ma"),
        // Blanks are drawn in a background, too.
        ("\u{1B}[44m\u{1B}[K\u{1B}[m", "\u{1B}[44m\u{1B}[K\u{1B}[m"),
        // The row is told once.
        ("\u{1B}[3;5Hab\u{1B}[3;20Hc\u{1B}[4;1Hd", "\u{1B}[3;5Hab\u{1B}[20Gc\u{1B}[4;1Hd"),
        // After the last column, the terminal may be on the next row.
        ("\u{1B}[3;78Hab\u{1B}[3;20Hc", "\u{1B}[3;78Hab\u{1B}[20Gc"),
        ("\u{1B}[3;79Hab\u{1B}[3;20Hc", "\u{1B}[3;79Hab\u{1B}[3;20Hc"),
        // What nobody knows goes as it is, and so does what follows.
        ("\u{1B}[1m\u{1B}[58:5:1ma\u{1B}[2mb", "\u{1B}[1m\u{1B}[58:5:1ma\u{1B}[2mb"),
        ("日本 é✗", "日本 é✗"),
    ])
    func `say each style once, and only what changes`(written: String, expected: String) {
        let closing = written.hasSuffix("m") ? "" : "\u{1B}[m"
        let sent = sent(written + closing)
        #expect(
            sent == expected || sent == expected + "\u{1B}[m",
            "\(sent.replacing("\u{1B}", with: "ESC"))")
    }

    @Test func `move within a row by rows and columns where the terminal takes no column alone`() {
        let written = "\u{1B}[3;5Hab\u{1B}[3;20Hc"
        #expect(sent(written, width: 0) == written)
    }

    @Test func `have the colours of 24 bits that numbers stand for`() {
        exact_forget()
        styles_forget()
        let number = terminal_exact(0x10_20_30, 17)
        let bytes = Array("\u{1B}[m\u{1B}[38;5;\(number)ma\u{1B}[m".utf8)
        let sent = String(decoding: sent([bytes], width: 80), as: UTF8.self)
        #expect(sent.contains("38;2;16;32;48m") && !sent.contains("38;5;"))
        exact_forget()
    }

    /// Wherever the bytes are parted.
    @Test func `draw the same cells`() {
        var dice = Dice(seed: 5)
        exact_forget()
        styles_forget()
        var (one, other) = (Cells(), Cells())
        for _ in 0..<2_000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...30, using: &dice) {
                text += Self.pieces.randomElement(using: &dice) ?? ""
            }
            let bytes = Array((text + "\u{1B}(B\u{1B}[m").utf8)
            let cut = Int.random(in: 0...bytes.count, using: &dice)
            let sent = sent([Array(bytes[..<cut]), Array(bytes[cut...])], width: 12)
            one.take(bytes)
            other.take(sent)
            #expect(one == other, "\(text.replacing("\u{1B}", with: "ESC"))")
        }
    }

    private static let pieces = [
        "a", "bc", "   ", "xyz", "\u{1B}[m", "\u{1B}[0;1m", "\u{1B}[0;1;4m", "\u{1B}[0;7m",
        "\u{1B}[35m", "\u{1B}[39m", "\u{1B}[44m", "\u{1B}[49m", "\u{1B}[38;5;200m", "\u{1B}[22m",
        "\u{1B}[24m", "\u{1B}[27m", "\u{1B}(B", "\u{1B}[2;3H", "\u{1B}[2;9H", "\u{1B}[3;1H",
        "\u{1B}[1;11H", "\u{1B}[5G", "\u{1B}[K", "\r",
    ]
}

/// A terminal of three rows that understands what the test writes.
private struct Cells: Equatable {
    private var cells = Array(
        repeating: Array(repeating: Cell(), count: 12), count: 3)
    private var place = (row: 0, column: 0)
    private var style: [String: String] = [:]

    private struct Cell: Equatable {
        var byte = UInt8(ascii: " ")
        var style: [String: String] = [:]
    }

    static func == (one: Cells, other: Cells) -> Bool {
        one.cells == other.cells && one.place == other.place && one.style == other.style
    }

    mutating func take(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            switch byte {
            case 0x0D: place.column = 0
            case 0x1B where rest.first == UInt8(ascii: "("): rest = rest.dropFirst(2)
            case 0x1B:
                let end = rest.dropFirst().firstIndex { $0 >= 0x40 } ?? rest.endIndex - 1
                let numbers = String(decoding: rest[rest.startIndex + 1..<end], as: UTF8.self)
                    .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
                obey(rest[end], numbers)
                rest = rest[(end + 1)...]
            default: draw(byte)
            }
        }
    }

    /// Text behind the last column begins the next row, as the cursor does.
    private mutating func draw(_ byte: UInt8) {
        if place.column == 12 { place = (min(2, place.row + 1), 0) }
        cells[place.row][place.column] = Cell(byte: byte, style: style)
        place.column += 1
    }

    private mutating func obey(_ last: UInt8, _ numbers: [Int]) {
        switch last {
        case UInt8(ascii: "H"): place = (numbers[0] - 1, numbers[1] - 1)
        case UInt8(ascii: "G"): place.column = numbers[0] - 1
        case UInt8(ascii: "K"):
            for column in min(11, place.column)..<12 {
                cells[place.row][column] = Cell(style: style.filter { $0.key == "background" })
            }
        default: wear(numbers)
        }
    }

    private mutating func wear(_ numbers: [Int]) {
        var rest = numbers[...]
        while let number = rest.popFirst() {
            switch number {
            case 0: style = [:]
            case 22: for key in ["1", "2"] { style[key] = nil }
            case 23...29: style["\(number - 20)"] = nil
            case 30...37: style["foreground"] = "\(number)"
            case 38:
                style["foreground"] = "\(rest.prefix(2))"
                rest = rest.dropFirst(2)
            case 39: style["foreground"] = nil
            case 40...47: style["background"] = "\(number)"
            case 49: style["background"] = nil
            default: style["\(number)"] = ""
            }
        }
    }
}
