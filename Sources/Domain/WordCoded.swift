/// A status or standing that is written as the word Partner Center has for it, also one we do not
/// know.
package protocol WordCoded: Codable {
    init(word: String)

    var word: String { get }
}

extension WordCoded {
    package init(from decoder: any Decoder) throws {
        self.init(word: try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(word)
    }
}
