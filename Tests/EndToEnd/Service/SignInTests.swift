import Deck
import Domain
import Foundation
import Samples
import Testing
import Wording

@testable import Program

@Suite(.serialized, .blocking) struct `Signing in` {
    private func served(_ options: String...) throws -> SandboxProcess {
        let served =
            options.isEmpty
            ? try SandboxProcess(Home.seeded()) : try SandboxProcess(Home.seeded(), options)
        try served.writeProfile()
        return served
    }

    private func type(
        _ command: String, in home: Home, with variables: String = ""
    ) throws -> TmuxTerminal {
        let rows = command.contains("--browser") ? 60 : 24
        let terminal = try TmuxTerminal(
            in: home, size: TmuxTerminal.WindowSize(columns: 80, rows: rows))
        try terminal.type("\(variables)\(Home.program) \(command); echo left with $?")
        try terminal.press("Enter")
        return terminal
    }

    @Test func `by a code shows it large, counts down, and says who has and what is next`() throws {
        let served = try served("--approve-after", "3")
        let terminal = try type("sign-in --profile local", in: served.home)
        let words = Language.english.words(namesKeys: false)
        let asked = try terminal.wait(for: "the code, large, and a countdown") { screen in
            screen.text.contains("█") && screen.says(served.address + "/devicelogin")
                && screen.says("14:5")
        }
        let code = try #require(asked.lines.compactMap(Self.code).first)
        let copied = Data(code.utf8).base64EncodedString()
        #expect(terminal.sent.contains("\u{1B}]52;c;\(copied)\u{7}"))
        try terminal.wait(for: "who signed in") { screen in
            screen.says("mina.seo@haedalcloud.example") && screen.says("left with 0")
                && screen.says(words.role(.globalAdmin))
                && screen.says("partnerdeck --profile local")
        }
        let file = served.home.path("state/partnerdeck/profiles/local/tokens.json")
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let listed = try served.home.partnerdeck("profiles", "--json").json().all
        #expect(listed.map { $0["userPrincipalName"].text } == ["mina.seo@haedalcloud.example"])
    }

    /// A browser whose user presses that button at once.
    private func writeBrowser(pressing answer: String, in home: Home) throws -> String {
        try home.write(
            "#!/bin/sh\nexec curl -s -L -d answer=\(answer) -o '\(home.path("work/shown"))' \"$1\"\n",
            to: "work/browser")
        let path = home.path("work/browser")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }

    @Test func `by a browser brings it back to the terminal, which says who has`() throws {
        let served = try served()
        let browser = try writeBrowser(pressing: "approve", in: served.home)
        let terminal = try type(
            "sign-in --profile local --browser", in: served.home, with: "BROWSER=\(browser) ")
        try terminal.wait(for: "who signed in") { screen in
            screen.says("mina.seo@haedalcloud.example") && screen.says("left with 0")
        }
        let shown = try String(decoding: served.home.bytes(of: "work/shown"), as: UTF8.self)
        #expect(shown.contains(Language.english.words().signInPageDone))
        let listed = try served.home.partnerdeck("profiles", "--json").json().all
        #expect(listed.map { $0["userPrincipalName"].text } == ["mina.seo@haedalcloud.example"])
    }

    @Test func `by a browser where it is declined keeps nothing`() throws {
        let served = try served()
        let browser = try writeBrowser(pressing: "decline", in: served.home)
        let terminal = try type(
            "sign-in --profile local --browser", in: served.home, with: "BROWSER=\(browser) ")
        try terminal.wait(for: "that it was declined") { screen in
            screen.says(Language.english.words(of: "local").signInError(.declined))
                && screen.says("left with 77")
        }
        #expect(try served.home.files(in: "state").isEmpty)
    }

    @Test(arguments: ["", "BROWSER=/bin/false "])
    func `by a browser where none opens is by a code`(variables: String) throws {
        let served = try served("--approve-after", "1")
        let terminal = try type(
            "sign-in --profile local --browser", in: served.home, with: variables)
        try terminal.wait(for: "who signed in") { screen in
            screen.says(Language.english.words().signInNoBrowser)
                && screen.says("mina.seo@haedalcloud.example") && screen.says("left with 0")
        }
    }

    @Test func `that is declined on the page keeps nothing, and says so`() throws {
        let served = try served()
        let terminal = try type("sign-in --profile local", in: served.home)
        let asked = try terminal.wait(for: "the code") {
            $0.lines.contains { Self.code($0) != nil }
        }
        try served.press("decline", for: try #require(asked.lines.compactMap(Self.code).first))
        let words = Language.english.words(of: "local").signInError(.declined)
        try terminal.wait(for: "that it was declined") { screen in
            screen.says(words) && screen.says("left with 77")
        }
        #expect(try served.home.files(in: "state").isEmpty)
    }

    @Test func `stops at Ctrl-C, and keeps nothing`() throws {
        let served = try served()
        let terminal = try type("sign-in --profile local", in: served.home)
        try terminal.wait(for: "the countdown") { $0.says("Ctrl-C") }
        try terminal.press("C-c")
        try terminal.wait(for: "the shell") { $0.says("left with 130") || $0.text.contains("^C") }
        #expect(try served.home.files(in: "state").isEmpty)
    }

    @Test func `without a second factor is told in words, and not kept`() throws {
        let served = try served("--approve-after", "1", "--no-mfa")
        let outcome = try served.signIn()
        let words = Language.english.words(namesKeys: false)
        #expect(outcome.status == 77)
        #expect(outcome.errors.contains(words.reason(of: .service(.multiFactorRequired))))
        #expect(try served.home.files(in: "state").isEmpty)
    }

    @Test func `makes a profile of what was said, and does not change one`() throws {
        let served = try served("--approve-after", "1")
        try served.home.write("# mine\n", to: "settings/partnerdeck/config.toml")
        let said = [
            "sign-in", "--profile", "new", "--base", served.address, "--authority", served.address,
            "--client-id", "an-application", "--readonly",
        ]
        #expect(try served.home.start(said + ["--json"]).outcome().json()["readonly"].truth == true)
        let path = served.home.path("settings/partnerdeck/config.toml")
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("# mine\n"))
        let profile = try #require(try ConfigFile(path: path).profiles.first)
        #expect(profile.name == "new" && profile.isReadOnly)
        #expect(
            profile.rules == Rules(edition: .y2020, venue: .sandbox), "the sandbox tells its rules")
        let other = try served.home.partnerdeck(
            "sign-in", "--profile", "new", "--tenant", "other.example")
        #expect(other.status == 64 && other.errors.contains(path))
    }

    @Test func `is forgotten by sign-out, which leaves what was read`() throws {
        let served = try served("--approve-after", "1")
        let home = served.home
        #expect(try served.signIn().status == 0)
        #expect(try home.partnerdeck("sync", "--profile", "local").status == 0)
        #expect(try home.partnerdeck("sign-out", "--profile", "local").status == 0)
        #expect(try home.files(in: "state/partnerdeck/profiles/local").isEmpty)
        let read = try home.partnerdeck("customers", "--profile", "local", "--json")
        #expect(try read.json().all.count == 6)
        let act = try home.partnerdeck(
            "suspend", "hanbit.onmicrosoft.com", "Microsoft Azure", "--yes", "--profile", "local")
        let words = Language.english.words(namesKeys: false)
        #expect(act.status == 77)
        #expect(act.errors.contains(words.reason(of: .service(.signInMissing))))
        let purged = try home.partnerdeck("sign-out", "--profile", "local", "--purge", "--yes")
        #expect(purged.status == 0)
        #expect(try home.files(in: "data/partnerdeck/profiles").isEmpty)
    }

    /// The code: the line that has nothing else.
    private static func code(_ line: String) -> String? {
        let text = line.trimmingCharacters(in: .whitespaces)
        let isCode = text.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "-") }
        return (8...10).contains(text.count) && isCode ? text : nil
    }
}
