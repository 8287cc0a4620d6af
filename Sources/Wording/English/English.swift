/// What is said in English.
package struct English: Wording {
    package var language: Language { .english }
    package let keys: KeyNames
    package var profile: String?

    package func paragraph(_ sentences: [String]) -> String {
        sentences.filter { !$0.isEmpty }.joined(separator: " ")
    }

    package func list(_ things: [String]) -> String { things.joined(separator: ", ") }

    /// A key of the deck after what it does, where keys are named.
    func key(_ key: NamedKey) -> String { keys.areNamed ? " (\(keys[key]))" : "" }

    /// `a, b or c`.
    func either(_ names: [String]) -> String {
        [list(Array(names.dropLast())), names.last ?? ""].joined(separator: " or ")
    }

    /// A number with its noun (or verb) in singular or plural; the plural adds an s if none is
    /// given.
    func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        "\(count.grouped) \(count == 1 ? one : many ?? one + "s")"
    }
}

extension String {
    /// A name at the end of a sentence: `Contoso S.L.` brings its full stop along.
    var ended: String { hasSuffix(".") ? self : self + "." }
}
