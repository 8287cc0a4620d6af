import Deck
import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Testing
import Wording

@testable import Program

@Suite struct `Adding a profile to the file` {
    private var added: Profile {
        var profile = Profile(name: "new")
        profile.cloud = .china
        profile.clientID = "11111111-2222-3333-4444-555555555555"
        profile.isReadOnly = true
        return profile
    }

    private func added(to source: String, asDefault: Bool = false) throws -> String {
        try ConfigFile(path: "config.toml", source: source)
            .adding(added, to: source, asDefault: asDefault)
    }

    @Test func `leaves every byte that is there`() throws {
        let source = "# mine\ndefault = 'a' # this one\n\n[profiles.a]\n  theme = 'dark'"
        let text = try added(to: source)
        #expect(text.hasPrefix(source))
        let file = try ConfigFile(path: "config.toml", source: text)
        #expect(file.profiles.map(\.name) == ["a", "new"] && file.defaultName == "a")
        #expect(file.profiles.last == added)
    }

    @Test func `makes it the default of a file that had nothing`() throws {
        let text = try added(to: "# empty\n", asDefault: true)
        #expect(try ConfigFile(path: "config.toml", source: text).defaultName == "new")
    }

    @Test func `makes it the default of a file that has tables, and leaves these as they are`()
        throws
    {
        let source = "hold = 3\n\n[keys]\ntheme = []\n"
        let file = try ConfigFile(
            path: "config.toml", source: try added(to: source, asDefault: true))
        #expect(file.defaultName == "new" && file.hold == 3)
        #expect(file.keys == (try KeyChanges(["theme": []])))
    }

    @Test func `works where only the settings of the deck are wrong`() throws {
        let source = "mouse = 3\n[keys]\nnonsense = \"z\"\n"
        let text = try ConfigFile(path: "config.toml", source: source, isForDeck: false)
            .adding(added, to: source, asDefault: false)
        let file = try ConfigFile(path: "config.toml", source: text, isForDeck: false)
        #expect(file.profiles == [added])
    }

    @Test func `is refused where the file would not say it`() throws {
        #expect(throws: ConfigError.self) {
            try added(to: "profiles = { a = {} }", asDefault: true)
        }
    }

    @Test func `replaces what a link leads to, and not the link`() throws {
        let folder = try TemporaryFolder()
        let (link, real) = (folder.path("config.toml"), folder.path("real.toml"))
        try Data("[profiles.a]\n".utf8).write(to: URL(fileURLWithPath: real))
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: real)
        try ConfigFile(path: link).add(added, asDefault: false)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == real)
        #expect(try ConfigFile(path: real).profiles.map(\.name) == ["a", "new"])
    }
}

@Suite struct `The profile a command works on` {
    private func choice(
        option: String? = nil, variable: String? = nil, store: String? = nil,
        source: String = "default = 'a'\n[profiles.a]\n[profiles.b]\n[profiles.c]"
    ) throws -> ProfileChoice {
        try ProfileChoice(option: option, variable: variable, store: store) {
            () throws(ConfigError) in try ConfigFile(path: "config.toml", source: source)
        }
    }

    @Test func `is the option's, else the environment's, else the default`() throws {
        #expect(try choice(option: "b", variable: "c") == .profile(Profile(name: "b")))
        #expect(try choice(variable: "c") == .profile(Profile(name: "c")))
        #expect(try choice() == .profile(Profile(name: "a")))
        #expect(try choice(source: "[profiles.a]") == .embedded)
    }

    @Test func `is the embedded sandbox where that is asked for`() throws {
        #expect(try choice(option: "sandbox", variable: "c") == .embedded)
        #expect(try choice(variable: "sandbox") == .embedded)
        #expect(try choice(source: "default = 'sandbox'\n[profiles.a]") == .embedded)
        #expect(try choice(option: "sandbox", source: "broken") == .embedded)
    }

    @Test func `is not what is only set up, where a store is named`() throws {
        #expect(try choice(variable: "c", store: "file") == .embedded)
    }

    @Test func `is not guessed where the name is unknown`() throws {
        let error = #expect(throws: ConfigError.self) { try choice(option: "d") }
        #expect(
            error?.problem == .noSuchProfile("d", available: ["a", "b", "c", "sandbox"]))
    }
}
