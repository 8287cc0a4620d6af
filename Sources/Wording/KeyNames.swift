/// A command of the deck whose key is named in sentences. The raw value is the command's name in
/// `config.toml`.
package enum NamedKey: String, CaseIterable, Sendable {
    case account, back, cancel, filters, journal, open, plan, quit, reactivate, refresh, request,
        run, save, search
    case subscriptions, suspend, undo
    case certify = "certificate"
    case goOn = "continue"
    case help, language, mouse
    case markRange = "mark-range"
    case foldMonthly = "monthly"
    case otherWay = "cancel-instead"
    case readOnly = "read-only"
    case renew = "renewal"
    case takeBack = "take-back"
    case unmarkAll = "unmark-all"

    /// The key it has unless the operator has chosen another.
    package var standard: String {
        switch self {
        case .account: "4"
        case .back: "Esc"
        case .foldMonthly: "="
        case .cancel, .otherWay: "c"
        case .certify: "C"
        case .filters: "F2"
        case .journal: "J"
        case .open: "Enter"
        case .plan: "p"
        case .quit: "q"
        case .reactivate: "a"
        case .refresh: "R"
        case .request: "r"
        case .run: "F"
        case .renew, .save: "w"
        case .search: "/"
        case .subscriptions: "1"
        case .suspend: "s"
        case .undo, .takeBack: "u"
        case .goOn: "S"
        case .help: "?"
        case .language: "L"
        case .mouse: "m"
        case .markRange: "V"
        case .readOnly: "O"
        case .unmarkAll: "U"
        }
    }
}

/// How sentences name the keys of the deck.
package struct KeyNames: Equatable, Sendable {
    /// The keys that are not the deck's own; nil where no keys are named. One word, so that the
    /// wording of a language fits where it is handed around.
    private let changed: [NamedKey: String]?

    /// The keys the deck has by itself.
    package static let standard = KeyNames()
    /// For what is printed or saved: it is read without the deck.
    package static let none = KeyNames(changed: nil)

    /// Names the keys that are not the deck's own by `changed`.
    package init(changed: [NamedKey: String] = [:]) {
        self.init(changed: Optional(changed))
    }

    private init(changed: [NamedKey: String]?) {
        self.changed = changed
    }

    /// Whether sentences name keys: `(s)` after what the key s does.
    package var areNamed: Bool { changed != nil }

    /// The key of a command, as the footer writes it.
    package subscript(key: NamedKey) -> String {
        changed?[key] ?? key.standard
    }
}
