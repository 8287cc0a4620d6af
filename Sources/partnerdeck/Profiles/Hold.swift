import Dashboard

/// For how many seconds a suspension is held before it is sent, so that it can be taken back.
enum Hold {
    static let standard = 5
    static let allowed = 0...60

    /// What was asked for: by `--hold`, by `PARTNERDECK_HOLD`, by `hold` in config.toml, the first
    /// of them that is there.
    static func seconds(option: Int?, in words: Words) throws -> Int {
        if let asked = option ?? Surroundings.variable("PARTNERDECK_HOLD").map({ Int($0) ?? -1 }) {
            guard allowed.contains(asked) else {
                throw Failure.usage(
                    words(AnswerWords.badNumber, asked, allowed.lowerBound, allowed.upperBound))
            }
            return asked
        }
        return try Surroundings.config().hold ?? standard
    }
}
