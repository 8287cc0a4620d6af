import Foundation
import Wording

/// What a language says, as it stands in the files of its folder: every sentence is looked at,
/// whether a test can call it or not.
struct WordingSource {
    /// One thing that is said.
    struct WordingMember {
        let name: String
        /// The names of its parameters.
        let parameters: Set<String>
        /// Its texts, with a mark for each thing put in: two where it has a singular.
        let texts: [String]
        /// The parameters that are put in.
        let said: Set<String>
        /// The keys of the deck it names, in the order of the alphabet.
        let keys: [String]
    }

    /// The subjects a language has a file of.
    static let subjects = [
        "Pages", "Keys", "Dialogs", "Journal", "Plans", "Runs", "Radar", "Holdings", "Refusals",
        "Commands", "Help", "Files", "Acts", "Timeline", "Fixes", "Palette", "Plain", "Tour",
        "Doctor", "Tables", "Exports", "Synonyms",
    ]

    let members: [WordingMember]

    /// Reads what a language says about a subject; everything, if none is named.
    init(_ language: Language, _ subject: String? = nil) throws {
        let name = "\(language)".capitalized
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources/Wording/\(name)")
        members = try Self.subjects.filter { subject == nil || $0 == subject }.flatMap { subject in
            let file = folder.appendingPathComponent("\(name)\(subject).swift")
            return Self.members(in: try String(contentsOf: file, encoding: .utf8))
        }
    }

    /// The member of that name.
    subscript(name: String) -> WordingMember? { members.first { $0.name == name } }

    private static func members(in source: String) -> [WordingMember] {
        let heads = source.ranges(of: "\n    package ")
        return heads.enumerated().map { place, head in
            let end = place + 1 < heads.count ? heads[place + 1].lowerBound : source.endIndex
            let text = source[head.upperBound..<end].drop { $0 != " " }.dropFirst()
            let name = text.prefix { $0.isLetter || $0.isNumber }
            let body = text.firstIndex(of: "{").map { text[$0...] } ?? text[...]
            let parameters = Set(
                text[..<body.startIndex].matches(of: #/(\w+): /#).map { String($0.1) })
            let isProperty = !text.dropFirst(name.count).hasPrefix("(")
            var reader = LiteralReader(body)
            reader.readAll()
            let identifiers = reader.code.split { !$0.isLetter && !$0.isNumber }.map(String.init)
            return WordingMember(
                name: String(name), parameters: isProperty ? [] : parameters,
                texts: reader.texts.map(\.unindented),
                said: isProperty ? [] : parameters.intersection(identifiers),
                keys: body.matches(of: #/key(?:\(|s\[)\.(\w+)[)\]]/#).map { String($0.1) }.sorted())
        }
    }
}

/// Reads the string literals of Swift source: what is put in becomes a mark, and a literal within
/// it is a text of its own.
private struct LiteralReader {
    private var rest: Substring
    private(set) var texts: [String] = []
    /// What is outside the literals, or put into them.
    private(set) var code = ""

    init(_ source: Substring) { rest = source }

    mutating func readAll() {
        while !rest.isEmpty {
            if rest.hasPrefix("\"") { readLiteral() } else { code.append(rest.removeFirst()) }
        }
    }

    private mutating func readLiteral() {
        let quotes = rest.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
        rest.removeFirst(quotes.count)
        let place = texts.count
        texts.append("")
        while !rest.isEmpty, !rest.hasPrefix(quotes) {
            if rest.hasPrefix("\\(") {
                texts[place].append("\u{FFFC}")
                readInterpolation()
            } else if rest.hasPrefix("\\") {
                let escaped = rest.dropFirst().first
                texts[place].append(escaped == "n" ? "\n" : escaped ?? "\\")
                rest.removeFirst(2)
            } else {
                texts[place].append(rest.removeFirst())
            }
        }
        rest.removeFirst(min(quotes.count, rest.count))
    }

    private mutating func readInterpolation() {
        rest.removeFirst(2)
        var depth = 1
        while depth > 0, let next = rest.first {
            if next == "\"" {
                readNested()
                continue
            }
            if next == "(" { depth += 1 }
            if next == ")" { depth -= 1 }
            code.append(rest.removeFirst())
        }
    }

    /// The name of a key or a noun with its number is no sentence.
    private mutating func readNested() {
        let count = texts.count
        readLiteral()
        texts.removeLast(texts.count - count)
    }
}

extension String {
    /// What a literal of several lines says, without the blanks its lines begin with in the source.
    fileprivate var unindented: String {
        guard hasPrefix("\n") else { return self }
        let lines = dropFirst().split(separator: "\n", omittingEmptySubsequences: false)
        let width = lines.last?.count ?? 0
        return lines.dropLast().map { String($0.dropFirst(width)) }.joined(separator: "\n")
    }
}
