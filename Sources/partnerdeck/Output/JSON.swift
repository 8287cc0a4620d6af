import Foundation

/// Prints results for scripts: sorted keys, so that the text is stable as well as the names.
enum JSON {
    static func print(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(value)
        try StandardOutput.write(data + Data("\n".utf8))
    }
}
