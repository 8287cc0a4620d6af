import Wording

/// How many seconds a suspension is held before it is sent, so that it can be taken back.
enum Hold {
    static let standard = 5
    static let allowed = 0...60

    /// Return the first that is set: `--hold`, `PARTNERDECK_HOLD`, `hold` in config.toml, which is
    /// read unless it is given. Throw `usage` for a number out of range.
    static func seconds(
        option: Int?, in words: Words, config: ConfigFile? = nil
    ) throws -> Int {
        let variable = "PARTNERDECK_HOLD"
        let given =
            option.map { ("--hold", "\($0)") }
            ?? Surroundings.variable(variable).map { (variable, $0) }
        if let (name, text) = given {
            guard let asked = Int(text), allowed.contains(asked) else {
                throw Failure.number(text, of: name, within: allowed, in: words)
            }
            return asked
        }
        return try (config ?? Surroundings.config()).hold ?? standard
    }
}
