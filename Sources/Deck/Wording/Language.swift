/// A language the operator can work in. The raw value is its ISO 639 code.
package enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case korean = "ko"
    case japanese = "ja"

    /// The language of a locale such as `ko_KR.UTF-8`; nil if it is none of ours.
    package init?(locale: String) {
        self.init(rawValue: String(locale.prefix { $0.isLetter }).lowercased())
    }

    /// The one `L` turns to next.
    var next: Language {
        let all = Language.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
}
