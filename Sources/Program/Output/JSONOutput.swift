import Domain
import Foundation

/// JSON for scripts, with sorted keys, so that the text is stable, and without control characters.
enum JSONOutput {
    static func print(_ value: some Encodable) throws {
        try print(try text(of: value))
    }

    /// Print JSON text. Not as other text, where control characters are replaced: that would change
    /// names.
    static func print(_ json: String) throws(Failure) {
        try StandardOutput.write(Data((json + "\n").utf8))
    }

    /// Return a value as JSON on several lines; the same text each time.
    static func text(of value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(date.iso8601)
        }
        return safe(withoutEmptyLines(try encoder.encode(value)))
    }

    /// Return JSON with nothing between the brackets of an empty array or object, where the encoder
    /// leaves an empty line.
    private static func withoutEmptyLines(_ json: Data) -> Data {
        var kept = Data(capacity: json.count)
        // What was kept last but blanks, outside of texts: an opening bracket has nothing behind
        // it.
        var lastKept = 0
        var isText = false
        var isEscaped = false
        for byte in json {
            let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
            if !isText, byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}"), lastKept > 0,
                kept[lastKept - 1] == UInt8(ascii: "[") || kept[lastKept - 1] == UInt8(ascii: "{")
            {
                kept.removeSubrange(lastKept...)
            }
            kept.append(byte)
            if isText || !isBlank { lastKept = kept.count }
            if isText, !isEscaped, byte == UInt8(ascii: "\\") {
                isEscaped = true
                continue
            }
            if byte == UInt8(ascii: "\""), !isEscaped { isText.toggle() }
            isEscaped = false
        }
        return kept
    }

    /// Return JSON text with the roles sorted: sets have another order in each process.
    static func settled(_ text: String) throws -> String {
        var value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        settle(&value)
        return safe(
            try JSONSerialization.data(
                withJSONObject: value,
                options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]))
    }

    /// Return JSON with control characters escaped.
    static func safe(_ json: Data) -> String {
        String(decoding: JSONText.safe(json), as: UTF8.self)
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
