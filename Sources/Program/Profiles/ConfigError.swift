import PartnerCenterAPI

/// What is wrong with `config.toml`: where, and what would be right. It names keys, never values
/// that were not understood: somebody may have put a secret there.
struct ConfigError: Error, Equatable, Sendable {
    let file: String
    /// Counted from 1. Nil where the whole file is meant.
    let line: Int?
    let problem: Problem

    enum Problem: Equatable, Sendable {
        /// It is no text in UTF-8.
        case unreadable
        case file(SmallFile.Trouble)
        case unwritable(String)
        case syntax(String)
        case unknownKey(String, allowed: [String])
        case wrongType(key: String, expected: Expected)
        case notAllowed(key: String, allowed: [String])
        case malformedText(key: String, example: String)
        case address(key: String, ServiceAddressError)
        case badName(String)
        case noSuchDefault(String, available: [String])
        case noSuchProfile(String, available: [String])
        /// The profile could not be added to the file as it is written.
        case cannotAdd(String)
    }

    /// What should have stood in the place of a value.
    enum Expected: Equatable, Sendable {
        case text, truth, table, texts
        case number(ClosedRange<Int>)
    }
}
