import Domain
import Foundation

/// What the journal has, as JSON for scripts.
enum JournalLine {
    /// The lines of those entries as they stand in the file, so that whoever reads them can check
    /// the hashes.
    static func lines(of ids: Set<Int>, in path: String) throws -> [String] {
        guard !ids.isEmpty else { return [] }
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
            .filter { line in
                let digits = line.dropFirst("{\"id\":".count).prefix(while: \.isNumber)
                return Int(digits).map(ids.contains) ?? false
            }.map(String.init)
    }

    /// A value on many lines, the same whenever it is made.
    static func pretty(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(date.iso8601)
        }
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// Roles come in sets, whose order changes with each process: a certificate must not.
    static func settled(_ text: String) throws -> String {
        var value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        settle(&value)
        let data = try JSONSerialization.data(
            withJSONObject: value, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        return String(decoding: data, as: UTF8.self)
    }

    private static func settle(_ value: inout Any) {
        if var object = value as? [String: Any] {
            for key in object.keys {
                if key == "anyOf", let sets = object[key] as? [[String]] {
                    object[key] = sets.map { $0.sorted() }
                } else if var member = object[key] {
                    settle(&member)
                    object[key] = member
                }
            }
            value = object
        } else if var array = value as? [Any] {
            for place in array.indices { settle(&array[place]) }
            value = array
        }
    }
}
