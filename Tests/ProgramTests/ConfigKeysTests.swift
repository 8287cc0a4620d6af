import Deck
import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Testing
import Wording

@testable import Program

@Suite struct `The keys in the file` {
    private func error(_ source: String) -> ConfigError? {
        #expect(throws: ConfigError.self) {
            try ConfigFile(path: "config.toml", source: source)
        }
    }

    @Test func `are the deck's, unless others are chosen`() throws {
        #expect(try ConfigFile(path: "config.toml", source: "").keys == .none)
        let file = try ConfigFile(
            path: "config.toml",
            source: """
                [keys]
                suspend = ["s", "F7"]
                theme = []
                radar = ['gr']
                """)
        let chosen = ["suspend": ["s", "F7"], "theme": [], "radar": ["gr"]]
        #expect(file.keys == (try KeyChanges(chosen)))
        #expect(file.keys != .none)
    }

    @Test(arguments: [
        ("[keys]\n  suspnd = ['z']", 2, 3), ("[keys]\nsuspend = ['z', 'Hyper']", 2, 17),
        ("[keys]\nsuspend = [\n  \"z\",\n  \"c\",\n]", 4, 3),
        ("[keys]\ncancel = ['s']\nsuspend = ['z', 's']", 3, 17),
        ("[keys]\nsuspend = ['s', 'z']\ncancel = ['c', 'z']", 3, 16),
        ("keys = { theme = [], suspend = ['y'] }", 1, 33), ("[keys]\nquit = []", 2, 1),
        ("keys.undo = ['Enter']", 1, 14), ("[keys]\nsuspend = 'Hyper'", 2, 11),
    ])
    func `are told with line and column where they are wrong`(
        source: String, line: Int, column: Int
    ) {
        let error = error(source)
        #expect(
            error?.place == TextPlace(line: line, column: column), "\(String(describing: error))")
        guard case .keys? = error?.problem else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `are lists of texts`() {
        #expect(
            error("[keys]\nsuspend = 7")?.problem == .wrongType(key: "suspend", expected: .keys))
        #expect(error("[keys]\nsuspend = [1]")?.place == TextPlace(line: 2, column: 1))
        #expect(error("keys = 1")?.problem == .wrongType(key: "keys", expected: .table))
    }

    @Test func `may be one text alone`() throws {
        let file = try ConfigFile(
            path: "config.toml", source: "[keys]\nsuspend = 'z'\ntheme = []\n")
        #expect(file.keys == (try KeyChanges(["suspend": ["z"], "theme": []])))
        #expect(file.keys.count == 2)
    }

    @Test func `are told all at once, in the order of their lines`() throws {
        let told = try #require(
            error("hold = 99\n[keys]\nsuspend = 8\nbogus = \"k\"\n[profiles.a]\ncloud = 'moon'")
        )
        #expect(
            Language.english.words().configError(told) == """
                config.toml:1:1: "hold" should be a whole number, 0 to 60.
                config.toml:3:1: "suspend" should be a list of keys, such as ["s", "F7"].
                config.toml:4:1: There is no command "bogus". All commands: press : in the deck, or \
                see partnerdeck-keys(7).
                config.toml:6:1: "cloud" has a value that is not allowed. Allowed: global, usgov, china
                """)
    }

    @Test func `are told in a sentence that says where, what is wrong and what to do`() throws {
        let told = try #require(error("[keys]\ncancel = ['z']\nsuspend = ['z']"))
        #expect(
            Language.english.words().configError(told) == """
                config.toml:3:12: z would mean both cancel and suspend on the page Subscriptions. \
                Give one of them another key.
                """)
    }
}
