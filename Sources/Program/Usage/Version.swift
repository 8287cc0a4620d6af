/// Which release of the program this is. The article Changelog says what is new in it.
enum Version {
    static let number = "0.11.0"
    /// The day of the release, as ISO 8601 has it.
    static let date = "2026-11-26"

    /// What `--version` prints: the commit only where the build knows it.
    static func text(commit: String?) -> String {
        "partnerdeck \(number)" + (commit.map { " (\($0))" } ?? "")
    }
}

/// The commit of a build that does not know its own. `.ci/commit` writes a constant of the same
/// name for the target `partnerdeck`, where it hides this one.
package let commit: String? = nil
