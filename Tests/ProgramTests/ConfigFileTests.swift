import Deck
import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Testing
import Wording

@testable import Program

@Suite struct `The file of profiles` {
    private func file(_ source: String) throws -> ConfigFile {
        try ConfigFile(path: "config.toml", source: source)
    }

    @Test func `says all a profile can say`() throws {
        let file = try file(
            """
            default = "work"

            [profiles.work]
            cloud = "usgov"
            tenant = "contoso.onmicrosoft.us"
            client-id = "4a3e1f00-0000-4000-8000-0000000000aa"
            base = "https://proxy.example:8443/pc/"
            authority = "http://127.0.0.1:8080"
            readonly = true
            theme = "light"
            frame = "production"
            rules = "2020"
            sandbox = true
            country = "KR"
            locale = "ko-KR"
            partner-kind = "indirect-provider"
            roles = ["admin-agent", "sales-agent"]
            """)
        var work = Profile(name: "work")
        work.cloud = .usgov
        work.tenant = "contoso.onmicrosoft.us"
        work.clientID = "4a3e1f00-0000-4000-8000-0000000000aa"
        work.ownBase = try ServiceAddress("https://proxy.example:8443/pc")
        work.ownAuthority = try ServiceAddress("http://127.0.0.1:8080")
        work.isReadOnly = true
        work.theme = "light"
        work.frame = "production"
        work.edition = .y2020
        work.isSandbox = true
        work.country = "KR"
        work.locale = "ko-KR"
        work.partnerKind = .indirectProvider
        work.roles = [.adminAgent, .salesAgent]
        #expect(file.profiles == [work])
        #expect(file.defaultName == "work")
        #expect(work.rules == Rules(edition: .y2020, venue: .sandbox))
    }

    @Test func `says whether the mouse is on, which it is not by itself`() throws {
        #expect(try file("mouse = true").isMouseOn)
        #expect(try !file("mouse = false").isMouseOn)
        #expect(try !file("").isMouseOn)
        let error = #expect(throws: ConfigError.self) { _ = try file("hold = 1\nmouse = 1") }
        #expect(error?.line == 2)
        #expect(error?.problem == .wrongType(key: "mouse", expected: .truth))
    }

    @Test func `leaves the rest to the cloud, and to the article of today`() throws {
        let plain = try #require(try file("[profiles.a]").profiles.first)
        #expect(plain.base.text == "https://api.partnercenter.microsoft.com")
        #expect(plain.authority.text == "https://login.microsoftonline.com")
        #expect(plain.tenant == "organizations" && !plain.isReadOnly && plain.clientID == nil)
        #expect(plain.rules == Rules(edition: .current, venue: .production))
        let china = try #require(try file("profiles.b.cloud = 'china'").profiles.first)
        #expect(
            china.base.text == "https://partner.partnercenterapi.microsoftonline.cn")
    }

    @Test func `that is not there has no profiles`() throws {
        let file = try ConfigFile(path: "/nowhere/config.toml")
        #expect(file.profiles.isEmpty && file.defaultName == nil && file.hold == nil)
        #expect(file.theme == nil)
    }

    @Test func `names the theme of every profile that names none, and a frame in any script`()
        throws
    {
        let file = try file("theme = 'nord'\n[profiles.a]\nframe = '운영 환경 — 本番'")
        #expect(file.theme == "nord")
        #expect(file.profiles[0].theme == nil)
        #expect(file.profiles[0].frame == "운영 환경 — 本番")
    }

    @Test func `says how the end of a long run is told: not at all by default`() throws {
        #expect(try file("").alert == Alert())
        #expect(try file("[profiles.a]").alert == Alert(rings: false, desktop: .off))
        #expect(
            try file("bell = true\nnotify = 'osc777'").alert
                == Alert(rings: true, desktop: .osc777))
    }

    @Test func `says for how long a suspension is held`() throws {
        #expect(try file("hold = 0").hold == 0)
        #expect(try file("hold = 60\n[profiles.a]").hold == 60)
    }

    @Test(
        arguments: [
            ("[profiles.a]\ncolour = 'red'", 2, .unknownKey("colour", allowed: ConfigReader.keys)),
            (
                "\nprofile = 1", 2,
                .unknownKey(
                    "profile",
                    allowed: [
                        "bell", "default", "hold", "mouse", "notify", "theme", "keys", "profiles",
                    ])
            ),
            ("theme = 1", 1, .wrongType(key: "theme", expected: .text)),
            ("[profiles.a]\nframe = true", 2, .wrongType(key: "frame", expected: .text)),
            (
                "[profiles.a]\n\nframe = ' '", 3,
                .wrongType(key: "frame", expected: .word(columns: 24))
            ),
            (
                "[profiles.a]\nframe = 'the one that must not be touched'", 2,
                .wrongType(key: "frame", expected: .word(columns: 24))
            ),
            (
                "[profiles.a]\nframe = \"pro\\u001Bduction\"", 2,
                .wrongType(key: "frame", expected: .word(columns: 24))
            ),
            ("bell = 1", 1, .wrongType(key: "bell", expected: .truth)),
            (
                "notify = 'mail'", 1,
                .notAllowed(key: "notify", allowed: ["off", "osc9", "osc777"])
            ),
            (
                "[profiles.a]\ntenant = 'a'\nreadonly = 'yes'", 3,
                .wrongType(key: "readonly", expected: .truth)
            ),
            ("hold = 61", 1, .wrongType(key: "hold", expected: .number(0...60))),
            ("hold = 'no'", 1, .wrongType(key: "hold", expected: .number(0...60))),
            ("[profiles.a]\nroles = 'admin-agent'", 2, .wrongType(key: "roles", expected: .texts)),
            ("[profiles]\na = 1", 2, .wrongType(key: "a", expected: .table)),
            (
                "[profiles.a]\ncloud = 'moon'", 2,
                .notAllowed(key: "cloud", allowed: ["global", "usgov", "china"])
            ),
            ("[profiles.a]\ncountry = 'korea'", 2, .malformedText(key: "country", example: "US")),
            (
                "[profiles.a]\ntenant = '../other'", 2,
                .malformedText(key: "tenant", example: "contoso.onmicrosoft.com")
            ),
            (
                "[profiles.a]\nbase = 'http://api.example'", 2,
                .address(key: "base", .plainTextAbroad(host: "api.example"))
            ),
            (
                "[profiles.a]\nauthority = 'login'", 2,
                .address(key: "authority", .malformed("login"))
            ),
            ("[profiles.'a/b']", 1, .badName("a/b")),
            ("[profiles.sandbox]", 1, .badName("sandbox")),
            ("default = 'b'\n[profiles.a]", 1, .noSuchDefault("b", available: ["a", "sandbox"])),
        ] as [(String, Int, ConfigProblem)])
    func `names the place of a mistake`(
        source: String, line: Int, problem: ConfigProblem
    ) {
        #expect(throws: ConfigError(file: "config.toml", line: line, problem: problem)) {
            try file(source)
        }
    }

    @Test func `names the line where it is not TOML`() {
        let error = #expect(throws: ConfigError.self) { try file("[profiles.a]\ntenant = \n") }
        #expect(error?.line == 2)
        guard case .syntax = error?.problem else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}

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
        #expect(error?.line == line && error?.column == column, "\(String(describing: error))")
        guard case .keys? = error?.problem else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `are lists of texts`() {
        #expect(
            error("[keys]\nsuspend = 7")?.problem == .wrongType(key: "suspend", expected: .keys))
        #expect(error("[keys]\nsuspend = [1]")?.line == 2)
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
                config.toml:1: "hold" should be a whole number, 0 to 60.
                config.toml:3: "suspend" should be a list of keys, such as ["s", "F7"].
                config.toml:4:1: There is no command "bogus". All commands: press : in the deck, or \
                see partnerdeck-keys(7).
                config.toml:6: "cloud" has a value that is not allowed. Allowed: global, usgov, china
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

@Suite struct `A mistake in the profiles` {
    static let problems: [ConfigProblem] = [
        .unreadable, .unwritable("full"), .syntax("x"), .unknownKey("k", allowed: ["a"]),
        .wrongType(key: "k", expected: .text), .wrongType(key: "k", expected: .truth),
        .wrongType(key: "k", expected: .table), .wrongType(key: "k", expected: .texts),
        .notAllowed(key: "k", allowed: ["a"]), .malformedText(key: "k", example: "e"),
        .address(key: "k", .plainTextAbroad(host: "h")), .address(key: "k", .malformed("v")),
        .address(key: "k", .carriesSecret), .badName("n"),
        .noSuchDefault("n", available: ["a"]), .noSuchProfile("n", available: ["a"]),
        .cannotAdd("n"), .wrongType(key: "k", expected: .keys),
        .keys(.unknownCommand("c", nearest: [])), .keys(.unknownCommand("c", nearest: ["d"])),
        .keys(.unknownKey("k", command: "c")), .keys(.confirms("y", command: "c")),
        .keys(.taken("k", command: "c", other: "d", page: .customers)),
        .keys(.begins("k", command: "c", sequence: "kl", other: "d")),
        .keys(.needed(command: "c")),
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
