import Deck
import Wording

/// For how many seconds a suspension is held before it is sent, so that it can be taken back.
enum Hold {
    static let standard = 5
    static let allowed = 0...60

    /// What was asked for: by `--hold`, by `PARTNERDECK_HOLD`, by `hold` in config.toml, the first
    /// of them that is there.
    static func seconds(option: Int?, in words: Words) throws -> Int {
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
        return try Surroundings.config().hold ?? standard
    }
}
