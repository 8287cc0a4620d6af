/// What a profile may be called.
enum ProfileName {
    /// Asks for the embedded sandbox, so no profile is called this.
    static let embedded = "sandbox"
    /// What the first profile is called when signing in names none.
    static let first = "main"

    static let longest = 64

    /// Whether it can be the key of a TOML table and the name of a folder as it is.
    static func isAllowed(_ name: String) -> Bool {
        (1...longest).contains(name.utf8.count) && name != embedded
            && name.unicodeScalars.allSatisfy {
                $0.isASCII
                    && ($0.properties.isAlphabetic || "0123456789-_".unicodeScalars.contains($0))
            }
    }
}
