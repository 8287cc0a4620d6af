/// What is said in Korean.
package struct Korean: Wording {
    package var language: Language { .korean }
    package let keys: KeyNames
    package var profile: String?

    package func paragraph(_ sentences: [String]) -> String {
        sentences.filter { !$0.isEmpty }.joined(separator: " ")
    }

    package func list(_ things: [String]) -> String { things.joined(separator: ", ") }

    /// Numbers and ranges of them, each with its counter.
    func numbered(_ ranges: String) -> String {
        ranges.replacing("–", with: "~").replacing(", ", with: "번, ") + "번"
    }

    /// A key of the deck after what it does, where keys are named: without a blank.
    func key(_ key: NamedKey) -> String { keys.areNamed ? "(\(keys[key]))" : "" }

    /// `a, b 또는 c`.
    func either(_ names: [String]) -> String {
        [list(Array(names.dropLast())), names.last ?? ""].joined(separator: " 또는 ")
    }
}
