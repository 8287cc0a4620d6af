/// A language the operator can work in. The raw value is its ISO 639 code.
///
/// A new one is a case here and a folder beside `English`; the compiler tells what is missing in
/// it.
package enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case korean = "ko"
    case japanese = "ja"

    /// The language of a locale such as `ko_KR.UTF-8`; nil if it is none of ours.
    package init?(locale: String) {
        self.init(rawValue: String(locale.prefix { $0.isLetter }).lowercased())
    }

    /// The one `L` turns to next.
    package var next: Language {
        let all = Language.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }

    /// All there are, as they are written in arguments and files.
    package static var codes: [String] { allCases.map(\.rawValue) }

    /// What other programs read, whatever the operator's language is; it names no keys.
    package static var ofPrograms: Words { english.words(namesKeys: false) }

    /// What is said in this language. Sentences name the deck's keys only if `namesKeys` is true:
    /// what is printed or saved is read without the deck. Commands that they advise name `profile`.
    package func words(namesKeys: Bool = true, of profile: String? = nil) -> Words {
        words(naming: namesKeys ? .standard : .none, of: profile)
    }

    /// What is said in this language, where the deck has these keys.
    package func words(naming keys: KeyNames, of profile: String? = nil) -> Words {
        switch self {
        case .english: English(keys: keys, profile: profile)
        case .korean: Korean(keys: keys, profile: profile)
        case .japanese: Japanese(keys: keys, profile: profile)
        }
    }
}
