import Domain
import PartnerCenterAPI
import Testing

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
    }

    @Test func `says for how long a suspension is held`() throws {
        #expect(try file("hold = 0").hold == 0)
        #expect(try file("hold = 60\n[profiles.a]").hold == 60)
    }

    @Test(
        arguments: [
            ("[profiles.a]\ncolour = 'red'", 2, .unknownKey("colour", allowed: ConfigReader.keys)),
            ("\nprofile = 1", 2, .unknownKey("profile", allowed: ["default", "hold", "profiles"])),
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
