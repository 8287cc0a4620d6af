import Deck
import Foundation
import Samples
import Testing
import Wording

@testable import Program

@Suite(.blocking) struct `A profile, by command line` {
    let home: Home

    init() throws {
        home = try Home()
        try home.makeFolder("settings/partnerdeck")
    }

    private func write(_ config: String) throws {
        try home.write(config, to: "settings/partnerdeck/config.toml")
    }

    @Test(arguments: Language.allCases)
    func `that is not written as it should be is told with its place`(language: Language) throws {
        try write("[profiles.a]\ntenant = \"t\"\nbase = \"http://api.example\"\n")
        let path = home.path("settings/partnerdeck/config.toml")
        let error = #expect(throws: ConfigError.self) { try ConfigFile(path: path) }
        let words = language.words(namesKeys: false)
        for command in ["customers", "deck"] {
            let outcome = try home.partnerdeck(
                command, "--profile", "a", "--language", language.rawValue)
            #expect(outcome.status == 65)
            #expect(outcome.errors.contains("\(path):3:1: "))
            #expect(outcome.errors.contains(words.configError(try #require(error))))
            #expect(outcome.output.isEmpty)
        }
    }

    @Test func `works for commands where only settings of the deck are wrong, and they are told`()
        throws
    {
        try write("mouse = 3\n[keys]\nnonsense = \"z\"\n[profiles.a]\n")
        let path = home.path("settings/partnerdeck/config.toml")
        let words = Language.english.words(namesKeys: false)
        let outcome = try home.partnerdeck("customers")
        #expect(outcome.status == 0)
        #expect(outcome.errors.hasPrefix("partnerdeck: \(path):1:1: "))
        #expect(outcome.errors.contains("\(path):3:"))
        #expect(outcome.errors.components(separatedBy: words.configOfDeckOnly).count == 2)
        let profiles = try home.partnerdeck("profiles", "--csv")
        #expect(profiles.status == 0 && profiles.output.contains("\na,"))
        #expect(profiles.errors.components(separatedBy: words.configOfDeckOnly).count == 2)
        #expect(try home.partnerdeck("deck").status == 65)
        // What decides which Partner Center is meant is never passed over.
        for wrong in ["defualt = \"a\"\n", "default = 1\n", "keys = \n"] {
            try write(wrong)
            #expect(try home.partnerdeck("customers").status == 65, "\(wrong)")
        }
    }

    @Test func `is not needed for the embedded sandbox, not even where the file is broken`() throws
    {
        try write("nonsense")
        #expect(try home.partnerdeck("customers", "--profile", "sandbox").status == 0)
        #expect(try home.partnerdeck("customers").status == 65)
    }

    @Test func `does not go with a store`() throws {
        try write("[profiles.a]\n")
        let outcome = try home.partnerdeck("customers", "--profile", "a", "--store", home.store)
        #expect(outcome.status == 64)
        #expect(try home.partnerdeck("sandbox", "identity", "--profile", "a").status == 64)
    }

    @Test func `that is unknown is told with those there are`() throws {
        try write("[profiles.a]\n")
        let outcome = try home.partnerdeck("customers", "--profile", "b")
        #expect(outcome.status == 66 && outcome.errors.contains("a, sandbox"))
    }

    @Test func `nobody signed in on says so`() throws {
        try write(
            "[profiles.a]\nbase = \"http://127.0.0.1:1\"\nauthority = \"http://127.0.0.1:1\"\n")
        let words = Language.english.words(namesKeys: false, of: "a")
        let outcome = try home.partnerdeck("customers", "--profile", "a")
        #expect(outcome.status == 77)
        #expect(outcome.errors.contains(words.refusal(.service(.signInMissing))))
    }

    @Test func `whose tokens others can read is not used`() throws {
        try write("[profiles.a]\nbase = \"http://127.0.0.1:1\"\n")
        let folder = "state/partnerdeck/profiles/a"
        try home.makeFolder(folder)
        try home.write("{\"refreshToken\":\"x\"}", to: folder + "/tokens.json")
        chmod(home.path(folder), 0o700)
        chmod(home.path(folder + "/tokens.json"), 0o644)
        let outcome = try home.partnerdeck("customers", "--profile", "a")
        #expect(outcome.status == 77)
        #expect(outcome.errors.contains("chmod"))
    }
}

@Suite(.serialized, .blocking) struct `A profile for looking` {
    @Test func `reads, and has nothing to write with`() throws {
        let served = try SandboxProcess(Home.seeded(), "--approve-after", "1")
        try served.writeProfile("readonly = true")
        #expect(try served.signIn().status == 0)
        let home = served.home
        let before = try home.json("activity").all.count
        let read = try home.partnerdeck("show", "hanbit", "--profile", "local", "--json")
        #expect(try read.json()["subscriptions"].all.count > 3)
        for act in [
            ["suspend", "hanbit.onmicrosoft.com", "Microsoft Azure", "--yes"],
            ["remove", "hanbit", "--confirm", "hanbit.onmicrosoft.com"],
        ] {
            let outcome = try home.start(act + ["--profile", "local"]).outcome()
            #expect(outcome.status == 77)
            #expect(
                outcome.errors.contains(
                    Language.english.words(namesKeys: false).reason(of: .readOnly)))
        }
        #expect(try home.json("activity").all.count == before)
    }
}
