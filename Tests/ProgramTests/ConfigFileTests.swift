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
            graph = "https://dod-graph.microsoft.us"
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
        work.ownGraph = try ServiceAddress("https://dod-graph.microsoft.us")
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
        #expect(error?.place == TextPlace(line: 2, column: 1))
        #expect(error?.problem == .wrongType(key: "mouse", expected: .truth))
    }

    @Test func `leaves the rest to the cloud, and to the article of today`() throws {
        let plain = try #require(try file("[profiles.a]").profiles.first)
        #expect(plain.base.text == "https://api.partnercenter.microsoft.com")
        #expect(plain.authority.text == "https://login.microsoftonline.com")
        #expect(plain.graph.text == "https://graph.microsoft.com")
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
            ("default = 'b'\n[profiles.a]", 1, .noSuchDefault("b", available: ["a", "sandbox"])),
        ] as [(String, Int, ConfigProblem)])
    func `names the place of a mistake`(
        source: String, line: Int, problem: ConfigProblem
    ) {
        let place = TextPlace(line: line, column: 1)
        #expect(throws: ConfigError(file: "config.toml", place: place, problem: problem)) {
            try file(source)
        }
    }

    @Test(arguments: [
        ("[profiles.'a/b']", 1, 12), ("[profiles.sandbox]", 1, 11),
        ("profiles.b.cloud = 'moon'", 1, 12), ("  profiles = { b = { cloud = 1 } }", 1, 22),
        ("[profiles.a]\n\treadonly = 7", 2, 2), ("[profiles.a]\nbase-line = 1", 2, 1),
    ])
    func `names the place by line and column, as compilers do`(
        source: String, line: Int, column: Int
    ) throws {
        let told = try #require(#expect(throws: ConfigError.self) { try file(source) })
        #expect(
            Language.english.words().configError(told)
                .hasPrefix("config.toml:\(line):\(column): "), "\(told)")
    }

    @Test func `names the line where it is not TOML`() {
        let error = #expect(throws: ConfigError.self) { try file("[profiles.a]\ntenant = \n") }
        #expect(error?.place?.line == 2)
        #expect(error.map { Language.english.words().configError($0) }?.contains("toml:2:") == true)
        guard case .syntax = error?.problem else {
            Issue.record("\(String(describing: error))")
            return
        }
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
            ConfigError(file: "config.toml", place: TextPlace(line: 7, column: 2), problem: problem)
        )
        #expect(text.hasPrefix("config.toml:7:2: "))
        #expect(!text.contains("%") && text.count > 20)
        let english = Language.english.words().configError(
            ConfigError(file: "config.toml", place: TextPlace(line: 7, column: 2), problem: problem)
        )
        #expect((text == english) == (language == .english))
    }
}
