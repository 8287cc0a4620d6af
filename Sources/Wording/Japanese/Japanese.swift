/// What is said in Japanese.
package struct Japanese: Wording {
    package var language: Language { .japanese }
    package let keys: KeyNames
    package var profile: String?

    /// There is no blank after a sentence that ends in `。`; one that ends in a code has one.
    package func paragraph(_ sentences: [String]) -> String {
        sentences.filter { !$0.isEmpty }.reduce("") { text, next in
            text + (text.isEmpty || text.hasSuffix("。") ? "" : " ") + next
        }
    }

    package func list(_ things: [String]) -> String { things.joined(separator: "、") }

    /// How many things without a counter of their own: up to nine in the native way.
    func things(_ count: Int) -> String {
        "\(count.grouped) \((1...9).contains(count) ? "つ" : "個")"
    }

    /// Numbers and ranges of them.
    func numbered(_ ranges: String) -> String {
        ranges.replacing("–", with: "～").replacing(", ", with: "、")
    }

    /// A name and what follows it: a blank stands between Latin letters and Japanese ones, and not
    /// between Japanese ones.
    func spacedAfter(_ text: String) -> String { text.last?.isASCII == false ? text : text + " " }

    /// The same with what stands before it.
    func spacedBefore(_ text: String) -> String { text.first?.isASCII == false ? text : " " + text }

    /// The same on both sides.
    func spaced(_ text: String) -> String {
        text.last?.isASCII == false ? spacedBefore(text) : spacedBefore(text) + " "
    }

    /// A key of the deck after what it does, where keys are named.
    func key(_ key: NamedKey) -> String { keys.areNamed ? " (\(keys[key]))" : "" }

    /// A key in parentheses before kana; empty where keys are not named.
    func spaced(after key: String) -> String { key.isEmpty ? "" : key + " " }

    /// The same behind a closing bracket, which needs no blank.
    func unspaced(_ key: String) -> String { String(spaced(after: key).drop { $0 == " " }) }
}
