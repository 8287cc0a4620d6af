/// The form of a line, without its newline: `{"id":12,"date":"…",…,"hash":"…"}`. What is inside is
/// of no concern here.
struct JournalLine {
    let number: Int
    /// By the clock of who wrote it, as it stands there.
    let date: String
    let hash: String
    /// How many bytes the hash covers.
    let bodyLength: Int

    /// Whether it ends as lines do on Windows: some programs write them so when they save a file.
    /// What it says is the same, but it is not as it was written.
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

    /// The whole line, with its newline, from what comes after its date: members of a JSON object.
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

    /// The last bytes of a line with that hash, its newline among them.
    static func ending(with hash: String) -> [UInt8] { Array(hash.utf8) + ending + [newline] }

    /// Whether it is what was written after that hash.
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
    /// Takes off what it should begin with; false if it does not.
    fileprivate mutating func drop(_ beginning: [UInt8]) -> Bool {
        guard starts(with: beginning) else { return false }
        self = dropFirst(beginning.count)
        return true
    }
}
