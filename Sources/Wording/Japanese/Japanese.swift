/// What is said in Japanese.
package struct Japanese: Wording {
    package let language = Language.japanese
    package let keys: KeyNames

    /// Sentences end in `。`; there is no blank between them.
    package func paragraph(_ sentences: [String]) -> String {
        sentences.filter { !$0.isEmpty }.joined()
    }

    package func list(_ things: [String]) -> String { things.joined(separator: "、") }

    /// A key of the deck after what it does, where keys are named.
    func key(_ key: NamedKey) -> String { keys.areNamed ? " (\(keys[key]))" : "" }
}
