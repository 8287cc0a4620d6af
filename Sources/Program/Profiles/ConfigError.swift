import Deck
import PartnerCenterAPI

/// What is wrong with `config.toml`, and where. Names keys, never values, which may be secret.
struct ConfigError: Error, Equatable, Sendable {
    let file: String
    /// Nil for the whole file.
    let place: TextPlace?
    let problem: ConfigProblem
    /// What else is wrong, in the order of the places.
    var others: [ConfigError] = []

    init(file: String, place: TextPlace?, problem: ConfigProblem) {
        self.file = file
        self.place = place
        self.problem = problem
    }

    /// Whether all that is wrong is a setting of the deck's looks or keys, which no command uses.
    var isOfDeckOnly: Bool { problem.isOfDeckOnly && others.allSatisfy(\.isOfDeckOnly) }
}

/// What is wrong in `config.toml`.
enum ConfigProblem: Equatable, Sendable {
    /// Not UTF-8.
    case unreadable
    case file(SmallFileError)
    case unwritable(String)
    case syntax(String)
    case unknownKey(String, allowed: [String])
    case wrongType(key: String, expected: ConfigValueKind)
    case notAllowed(key: String, allowed: [String])
    case malformedText(key: String, example: String)
    case address(key: String, ServiceAddressError)
    case badName(String)
    case noSuchDefault(String, available: [String])
    case noSuchProfile(String, available: [String])
    /// The profile could not be added to the file as it is written.
    case cannotAdd(String)
    /// Keys of the deck.
    case keys(KeyProblem)
}

extension ConfigProblem {
    private static let keysOfDeck: Set = ["bell", "frame", "hold", "mouse", "notify", "theme"]

    fileprivate var isOfDeckOnly: Bool {
        switch self {
        case .keys, .wrongType(_, .keys): true
        // A profile may be called like a key.
        case .wrongType(_, .table): false
        case .wrongType(let key, _), .notAllowed(let key, _): Self.keysOfDeck.contains(key)
        default: false
        }
    }
}

/// What a value should have been.
enum ConfigValueKind: Equatable, Sendable {
    case text, truth, table, texts, keys
    case number(ClosedRange<Int>)
    /// Letters and signs that are seen, in so many columns of the screen at most.
    case word(columns: Int)
}
