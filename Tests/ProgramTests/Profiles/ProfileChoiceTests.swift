import Testing

@testable import Program

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
