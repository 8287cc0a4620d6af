import Domain
import FoundationEssentials

/// Entries as JSON, in both directions.
enum JournalCoding {
    /// The content of a line besides its number, date and hash.
    private struct Members: Encodable {
        let author: JournalEntry.Author
        let customer: Customer?
        let event: JournalEvent
    }

    /// The members of the JSON object, without its braces.
    static func members(
        _ event: JournalEvent, about customer: Customer?, by author: JournalEntry.Author
    ) throws -> some Sequence<UInt8> {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            if let written = JournalDate(date) {
                try container.encode(written.text)
            } else {
                try container.encode(date.timeIntervalSinceReferenceDate)
            }
        }
        let json = try encoder.encode(Members(author: author, customer: customer, event: event))
        // Escape control characters: customers' names may be shown in a terminal.
        return JSONText.safe(json).dropFirst().dropLast()
    }

    /// Read whole lines.
    static func decoder() -> JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self), let read = JournalDate(text) {
                return read.date
            }
            return Date(timeIntervalSinceReferenceDate: try container.decode(Double.self))
        }
        return decoder
    }
}

/// The readable part of an entry whose event was written by a newer release.
struct OutlinedEntry: Decodable {
    private let id: Int
    private let date: Date
    private let author: JournalEntry.Author
    private let customer: Customer?
    private let event: Name
    private let hash: String

    var entry: JournalEntry {
        JournalEntry(
            id: id, date: date, author: author, customer: customer, event: .unknown(event.text),
            hash: hash)
    }

    /// The event's only key.
    private struct Name: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            text = try decoder.container(keyedBy: EventKey.self).allKeys.first?.stringValue ?? ""
        }
    }

    private struct EventKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
