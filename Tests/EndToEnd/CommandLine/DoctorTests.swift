import Deck
import Domain
import Foundation
import Samples
import Testing
import Wording

@testable import Program

/// What an operator is told where something does not work, and who asks for help sends along.
@Suite(.blocking) struct `The doctor` {
    static let config = "settings/partnerdeck/config.toml"
    let home: Home
    private let words = Language.english.words(namesKeys: false)

    init() throws {
        home = try Home()
        try home.makeFolder("settings/partnerdeck")
    }

    private func run(_ changes: [String] = [], _ arguments: String...) throws -> ProcessResult {
        try ChildProcess(
            ["env"] + changes + [Home.program, "doctor"] + arguments, in: home,
            output: home.folderForWords()
        ).outcome()
    }

    /// What was found of one thing, of the JSON.
    private func finding(
        _ check: DoctorFinding.Check, in outcome: ProcessResult
    ) throws -> JSON {
        let found = try outcome.json().all
        return try #require(found.first { $0["check"].text == check.rawValue })
    }

    @Test func `finds no problem in a new home, and makes no file in it`() throws {
        let outcome = try run()
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
        #expect(!outcome.output.contains("✗"))
        for folder in ["home", "data", "state", "settings/partnerdeck", "work"] {
            #expect(try home.files(in: folder).isEmpty, "\(folder)")
        }
    }

    @Test func `says a sign and a word of every check`() throws {
        let found = try run([], "--json").json().all
        // The sandbox has no addresses.
        let checks = DoctorFinding.Check.allCases.filter { ![.authority, .service].contains($0) }
        #expect(found.map { $0["check"].text } == checks.map(\.rawValue))
        for finding in found {
            #expect(["ok", "warning"].contains(finding["state"].text))
            #expect(!finding["text"].text.isEmpty)
        }
        let lines = try run().output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
        #expect(lines.count == checks.count)
        for line in lines {
            #expect(line.hasPrefix("✓ ok ") || line.hasPrefix("! warning "), "\(line)")
        }
    }

    @Test(arguments: Language.allCases)
    func `speaks the operator's language`(language: Language) throws {
        let words = language.words(namesKeys: false)
        let outcome = try run([], "--language", language.rawValue)
        #expect(outcome.status == 0)
        for phrase in [
            "✓ \(words.doctorOK) ", "! \(words.doctorWarning) ", words.doctorLocale,
            words.doctorDataFolder, words.doctorClock, words.doctorNotInSandbox, words.noProfiles,
            words.journalEmpty, words.screenError(.notATerminal), words.languageChanged,
        ] {
            #expect(outcome.output.contains(phrase), "\(phrase)")
        }
    }

    @Test func `says where config.toml is wrong, and what waits for it`() throws {
        try home.write("[profiles.a]\ntenant = \"t\"\nreadonly = 7\n", to: Self.config)
        let outcome = try run([], "--profile", "a", "--json")
        #expect(outcome.status == 65, "\(outcome)")
        let config = try finding(.config, in: outcome)
        #expect(config["state"].text == "problem")
        #expect(config["text"].text.hasPrefix("\(home.path(Self.config)):3:1: "))
        for check in [DoctorFinding.Check.store, .permissions, .signIn] {
            #expect(try finding(check, in: outcome)["text"].text == words.doctorMendConfigFirst)
        }
        // The sandbox does not need it.
        let sandbox = try run([], "--profile", "sandbox", "--json")
        #expect(try finding(.signIn, in: sandbox)["state"].text == "ok")
    }

    @Test func `takes a profile that is not there for a mistake`() throws {
        let outcome = try run([], "--profile", "nowhere")
        #expect(outcome.status == 66 && outcome.output.isEmpty)
    }

    @Test func `says that a locale is not UTF-8, and which one to set`() throws {
        for changes in [["LC_ALL=C"], ["-u", "LC_ALL", "LANG=xx_XX.UTF-8"]] {
            let outcome = try run(changes, "--json")
            #expect(outcome.status == 0)
            let locale = try finding(.locale, in: outcome)
            #expect(locale["state"].text == "warning")
            #expect(locale["advice"].text == words.doctorSetLocale)
        }
        #expect(try finding(.locale, in: run([], "--json"))["state"].text == "ok")
    }

    @Test func `says which folders are missing without a home`() throws {
        let folders = ["HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"]
        let outcome = try run(folders.flatMap { ["-u", $0] }, "--json")
        #expect(outcome.status == 64)
        let data = try finding(.dataFolder, in: outcome)
        #expect(data["text"].text == words.noStoreFolder("XDG_DATA_HOME"))
        let state = try finding(.stateFolder, in: outcome)
        #expect(state["text"].text == words.noConfigFolder("XDG_STATE_HOME"))
    }

    @Test func `says that a file is in the place of a folder`() throws {
        try home.write("", to: "state/partnerdeck")
        let outcome = try run([], "--json")
        #expect(outcome.status == 73)
        let folder = try finding(.stateFolder, in: outcome)
        #expect(folder["state"].text == "problem")
        #expect(folder["text"].text.contains(home.path("state/partnerdeck")))
        #expect(folder["advice"].text == words.doctorMakeWritable("XDG_STATE_HOME"))
    }

    @Test func `opens the store, and says what is wrong with it`() throws {
        try home.write("no database, but long enough to be looked at", to: "work/odd.sqlite")
        let odd = try run([], "--store", "odd.sqlite", "--json")
        #expect(odd.status == 65)
        #expect(
            try finding(.store, in: odd)["text"].text == words.storeNotADatabase("odd.sqlite"))
        #expect(try run([], "--store", "none.sqlite").status == 66)
        let seeded = try Home.seeded()
        let found = try seeded.json("doctor").all.first { $0["check"].text == "store" }
        #expect(found?["text"].text == words.seeded(seeded.store, customers: 6))
    }

    @Test func `says who is signed in, and that nobody is`() throws {
        try home.write("[profiles.a]\nbase = \"http://127.0.0.1:1\"\n", to: Self.config)
        let nobody = try run([], "--profile", "a", "--offline", "--json")
        #expect(nobody.status == 77)
        let signIn = try finding(.signIn, in: nobody)
        #expect(signIn["text"].text == words.refusal(.service(.signInMissing)))
        let folder = "state/partnerdeck/profiles/a"
        try home.makeFolder(folder)
        try home.write("{\"refreshToken\":\"x\"}", to: folder + "/tokens.json")
        chmod(home.path(folder), 0o700)
        chmod(home.path(folder + "/tokens.json"), 0o600)
        let somebody = try run([], "--profile", "a", "--offline", "--json")
        #expect(somebody.status == 0, "\(somebody)")
        #expect(try finding(.signIn, in: somebody)["text"].text == words.anApplication)
    }

    @Test func `says that others can read the tokens, and what to do`() throws {
        try home.write("[profiles.a]\nbase = \"http://127.0.0.1:1\"\n", to: Self.config)
        let folder = "state/partnerdeck/profiles/a"
        try home.makeFolder(folder)
        try home.write("{\"refreshToken\":\"x\"}", to: folder + "/tokens.json")
        chmod(home.path(folder), 0o700)
        chmod(home.path(folder + "/tokens.json"), 0o644)
        let outcome = try run([], "--profile", "a", "--offline", "--json")
        #expect(outcome.status == 77)
        #expect(
            try finding(.permissions, in: outcome)["text"].text
                == words.tokensOpenToOthers(home.path(folder + "/tokens.json")))
    }

    @Test func `says which proxy leads to the service, without its password`() throws {
        try home.write("[profiles.a]\n", to: Self.config)
        let proxy = "HTTPS_PROXY=http://mina:secret@proxy.example:3128"
        let over = try run([proxy], "--profile", "a", "--offline", "--json")
        let network = try finding(.network, in: over)
        #expect(network["state"].text == "ok")
        #expect(network["text"].text.contains("proxy.example:3128"))
        #expect(network["advice"].text == words.doctorNothingSent)
        #expect(!over.output.contains("secret"))
        let odd = try run(["HTTPS_PROXY=ftp://proxy"], "--profile", "a", "--offline", "--json")
        #expect(
            try finding(.network, in: odd)["text"].text
                == words.refusal(.unreachable(.proxyUnusable(variable: "HTTPS_PROXY"))))
    }

    @Test func `says of an address that nothing answers there, and what to do`() throws {
        try home.write(
            "[profiles.a]\nbase = \"http://127.0.0.1:1\"\nauthority = \"http://127.0.0.1:1\"\n",
            to: Self.config)
        let outcome = try run([], "--profile", "a", "--json")
        #expect(outcome.status == 69)
        for check in [DoctorFinding.Check.authority, .service] {
            let found = try finding(check, in: outcome)
            #expect(found["state"].text == "problem")
            #expect(found["text"].text.hasPrefix("http://127.0.0.1:1: "))
            #expect(found["advice"].text == words.doctorCheckConnection)
        }
        let offline = try run([], "--profile", "a", "--offline", "--json").json().all
        #expect(!offline.contains { ["authority", "service"].contains($0["check"].text) })
    }

    @Test func `cannot ask for a token offline`() throws {
        #expect(try run([], "--offline", "--sign-in").status == 64)
    }

    @Test func `says what the time zone is`() throws {
        let outcome = try run(["TZ=JST-9"], "--json")
        #expect(try finding(.clock, in: outcome)["text"].text == "JST-9, UTC+9:00")
    }
}

@Suite(.blocking) struct `The doctor, of a journal` {
    static let file = "state/partnerdeck/journal.jsonl"
    let home: Home
    private let words = Language.english.words(namesKeys: false)

    init() throws {
        home = try Home.seeded()
        _ = try home.onStore("suspend", "hanbit.onmicrosoft.com", "Microsoft Azure", "--yes")
    }

    private func finding(_ check: DoctorFinding.Check) throws -> JSON {
        let found = try home.json("doctor").all
        return try #require(found.first { $0["check"].text == check.rawValue })
    }

    @Test func `says what journal --verify says`() throws {
        let verified = try home.partnerdeck("journal", "--verify").output
        let journal = try finding(.journal)
        #expect(journal["state"].text == "ok")
        #expect(journal["text"].text + "\n" == verified)
        #expect(try finding(.clock)["state"].text == "ok")
    }

    @Test func `says that entries are missing`() throws {
        try home.write("", to: Self.file)
        let journal = try finding(.journal)
        #expect(journal["state"].text == "problem")
        #expect(journal["advice"].text.contains(words.journalMissingAtEnd(2)))
        #expect(try home.onStore("doctor").status == 65)
    }

    @Test func `says that an entry was altered, and is of a time to come`() throws {
        let text = String(decoding: try home.bytes(of: Self.file), as: UTF8.self)
        try home.write(text.replacing("\"date\":\"20", with: "\"date\":\"21"), to: Self.file)
        #expect(try finding(.journal)["state"].text == "problem")
        let clock = try finding(.clock)
        #expect(clock["state"].text == "warning")
        #expect(clock["advice"].text.contains("`timedatectl`"))
    }
}

@Suite(.blocking) struct `The doctor, in a terminal` {
    /// Return all that was sent to a terminal of that size.
    private func sent(
        rows: Int, type: String, endingWith status: Int
    ) throws -> String {
        let terminal = try TmuxTerminal(
            in: Home(), size: TmuxTerminal.WindowSize(columns: 80, rows: rows))
        try terminal.type("TERM=\(type) '\(Home.program)' doctor; echo left with $?")
        try terminal.press("Enter")
        try terminal.wait(for: "the end of the doctor") { $0.says("left with \(status)") }
        return terminal.sent
    }

    @Test func `says its type, its size, and how many colours it has`() throws {
        let sent = try sent(rows: 24, type: "xterm-256color", endingWith: 0)
        #expect(sent.contains("xterm-256color, 80×24, 256 colours"))
    }

    @Test func `says that it is too small for the deck`() throws {
        let sent = try sent(rows: 9, type: "xterm-256color", endingWith: 0)
        let words = Language.english.words(namesKeys: false)
        let said = words.windowTooSmall(40, rows: 10, nowColumns: 80, nowRows: 9)
        #expect(ScreenText(sent).says(said))
    }

    @Test func `says that its type is not known here`() throws {
        let sent = try sent(rows: 24, type: "nonsense", endingWith: 69)
        let words = Language.english.words(namesKeys: false)
        #expect(ScreenText(sent).says(words.screenError(.unknownTerminal)))
    }
}
