import Cryptography
import Domain
import FoundationEssentials

/// The form of a line, without its newline: `{"id":12,"date":"…",…,"hash":"…"}`. Its content is not
/// looked at here.
struct JournalLine {
    let number: Int
    /// The date of the writer's clock, as written.
    let date: String
    let hash: String
    /// How many bytes the hash covers.
    let bodyLength: Int

    /// Whether it ends with CR LF: some editors save files so. The content is the same, but the
    /// line is not as it was written.
    let hasCarriageReturn: Bool

    private static let opening = Array(#"{"id":"#.utf8)
    private static let dating = Array(#","date":""#.utf8)
    private static let closing = Array(#","hash":""#.utf8)
    private static let ending = Array(#""}"#.utf8)

    /// Nil if the bytes are not a whole line.
    init?(_ line: UnsafeRawBufferPointer) {
        hasCarriageReturn = line.last == UInt8(ascii: "\r")
        let bytes = UnsafeRawBufferPointer(rebasing: line.dropLast(hasCarriageReturn ? 1 : 0))
        let tail = Self.closing.count + Chain.hashDigits + Self.ending.count
        guard bytes.count > tail else { return nil }
        bodyLength = bytes.count - tail
        var rest = bytes[...]
        guard rest.drop(Self.opening) else { return nil }
        let digits = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        rest = rest.dropFirst(digits.count)
        guard let number = Int(String(decoding: digits, as: UTF8.self)), rest.drop(Self.dating)
        else { return nil }
        self.number = number
        date = String(decoding: rest.prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
        var end = bytes[bodyLength...]
        guard end.drop(Self.closing) else { return nil }
        let hash = end.prefix(Chain.hashDigits)
        guard hash.allSatisfy(Self.isHexadecimal),
            end.dropFirst(hash.count).elementsEqual(Self.ending)
        else { return nil }
        self.hash = String(decoding: hash, as: UTF8.self)
    }

    /// Return the whole line with its newline. `members` are the members of the JSON object after
    /// the date.
    static func bytes(
        number: Int, date: String, members: some Sequence<UInt8>, after previous: String
    ) -> (bytes: [UInt8], hash: String) {
        var line = opening + Array(String(number).utf8) + dating + Array(date.utf8)
        line.append(UInt8(ascii: "\""))
        line.append(UInt8(ascii: ","))
        line += members
        let hash = line.withUnsafeBytes { Chain.hash(of: $0, after: previous) }
        line += closing + ending(with: hash)
        return (line, hash)
    }

    /// Return the last bytes of a line with that hash, newline included.
    static func ending(with hash: String) -> [UInt8] { Array(hash.utf8) + ending + [newline] }

    /// Return whether it was written after the entry with that hash.
    func isSound(_ bytes: UnsafeRawBufferPointer, after previous: String) -> Bool {
        hash
            == Chain.hash(
                of: UnsafeRawBufferPointer(rebasing: bytes[..<bodyLength]), after: previous)
    }

    static let newline = UInt8(ascii: "\n")

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
        default: false
        }
    }
}

extension Slice<UnsafeRawBufferPointer> {
    /// Remove an expected beginning; return false if it is missing.
    fileprivate mutating func drop(_ beginning: [UInt8]) -> Bool {
        guard starts(with: beginning) else { return false }
        self = dropFirst(beginning.count)
        return true
    }
}

/// The hash that ties an entry to the one before: SHA-256 over the 64 digits of that one's hash and
/// all of the line before `,"hash":`. A shell can check it with `sha256sum`.
enum Chain {
    static let hashDigits = 64

    /// The hash before the first entry.
    static let beginning = String(repeating: "0", count: hashDigits)

    static func hash(of body: UnsafeRawBufferPointer, after previous: String) -> String {
        var sha = SHA256()
        var previous = previous
        previous.withUTF8 { sha.update(UnsafeRawBufferPointer($0)) }
        sha.update(body)
        var digits: [UInt8] = []
        digits.reserveCapacity(hashDigits)
        for byte in sha.finish() {
            digits.append(hexadecimal[Int(byte >> 4)])
            digits.append(hexadecimal[Int(byte & 15)])
        }
        return String(decoding: digits, as: UTF8.self)
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)
}

/// A date in the journal: ISO 8601 in UTC with milliseconds, or with nanoseconds if it would not be
/// the same date otherwise.
struct JournalDate {
    let date: Date
    let text: String

    /// With milliseconds.
    init(roundingDown date: Date) {
        let milliseconds = (date.timeIntervalSince1970 * 1000).rounded(.down)
        self.date = Date(timeIntervalSince1970: milliseconds / 1000)
        text = Self.text(self.date, digits: 3)
    }

    /// Nil for a date before the year 1 or after 9999.
    init?(_ date: Date) {
        guard Self.writable.contains(date) else { return nil }
        let texts = [3, 6, 9].lazy.map { Self.text(date, digits: $0) }
        guard let text = texts.first(where: { JournalDate($0)?.date == date }) ?? texts.last else {
            return nil
        }
        self.date = date
        self.text = text
    }

    init?(_ text: String) {
        var reading = Array(text.utf8)[...]
        guard let year = reading.number("-"), let month = reading.number("-"),
            let day = reading.number("T"), let hour = reading.number(":"),
            let minute = reading.number(":"), let second = reading.number(".")
        else { return nil }
        let digits = reading.count - 1
        guard let fraction = reading.number("Z"), reading.isEmpty, digits <= 9 else { return nil }
        let days = CivilDate(year: year, month: month, dayOfMonth: day).day
        let seconds = days * 86_400 + hour * 3600 + minute * 60 + second
        self.text = text
        if digits == 3 {
            date = Date(timeIntervalSince1970: Double(seconds * 1000 + fraction) / 1000)
        } else {
            // `Date` counts from 2001: counting from 1970 would lose the last digit.
            date = Date(
                timeIntervalSinceReferenceDate: Double(seconds - Self.secondsUntil2001)
                    + Double(fraction) / Self.power(digits))
        }
    }

    private static let secondsUntil2001 = 978_307_200

    private static let writable = Date.distantPast..<Date(timeIntervalSince1970: 253_402_300_799)

    private static func text(_ date: Date, digits: Int) -> String {
        var whole = date.timeIntervalSinceReferenceDate.rounded(.down)
        let part = date.timeIntervalSinceReferenceDate - whole
        var fraction = Int((part * power(digits)).rounded())
        if fraction == Int(power(digits)) {
            fraction = 0
            whole += 1
        }
        let figures = String(fraction)
        return Date(timeIntervalSinceReferenceDate: whole).iso8601.dropLast() + "."
            + String(repeating: "0", count: digits - figures.count) + figures + "Z"
    }

    private static func power(_ digits: Int) -> Double {
        (0..<digits).reduce(1) { power, _ in power * 10 }
    }
}

extension ArraySlice<UInt8> {
    /// Remove the digits up to a mark, and the mark.
    fileprivate mutating func number(_ mark: Unicode.Scalar) -> Int? {
        guard let end = firstIndex(of: UInt8(ascii: mark)) else { return nil }
        var number = 0
        for digit in self[..<end] {
            guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit, number < 1_000_000_000 else {
                return nil
            }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        guard end > startIndex else { return nil }
        self = self[(end + 1)...]
        return number
    }
}
