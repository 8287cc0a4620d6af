import Deck
import PartnerCenterAPI
import Testing
import Wording

@testable import Program

@Suite struct `A mistake in the profiles` {
    static let problems: [ConfigProblem] = [
        .unreadable, .unwritable("full"), .syntax("x"), .unknownKey("k", allowed: ["a"]),
        .wrongType(key: "k", expected: .text), .wrongType(key: "k", expected: .truth),
        .wrongType(key: "k", expected: .table), .wrongType(key: "k", expected: .texts),
        .notAllowed(key: "k", allowed: ["a"]), .malformedText(key: "k", example: "e"),
        .address(key: "k", .plainTextAbroad(host: "h")), .address(key: "k", .malformed("v")),
        .address(key: "k", .carriesSecret), .badName("n"),
        .noSuchDefault("n", available: ["a"]), .noSuchProfile("n", available: ["a"]),
        .cannotAdd("n"),
    ]

    @Test(arguments: problems, Language.allCases)
    func `is told with its place, in every language`(
        problem: ConfigProblem, language: Language
    ) {
        let text = language.words().configError(
            ConfigError(file: "config.toml", line: 7, problem: problem))
        #expect(text.hasPrefix("config.toml:7: "))
        #expect(!text.contains("%") && text.count > 20)
        let english = Language.english.words().configError(
            ConfigError(file: "config.toml", line: 7, problem: problem))
        #expect((text == english) == (language == .english))
    }
}
