import Deck
import Domain
import Foundation
import Samples
import Testing
import Wording

@testable import Program

/// The environment variables and folders that a program is started with.
@Suite(.blocking) struct `The surroundings of a command` {
    static let domain = "hanbit.onmicrosoft.com"
    static let folders = ["HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"]
    let home: Home
    private let words = Language.english.words(namesKeys: false)

    init() throws { home = try Home.seeded() }

    private func run(_ changes: [String], _ arguments: String...) throws -> ProcessResult {
        try ChildProcess(
            ["env"] + changes + [Home.program] + arguments, in: home, output: home.folderForWords()
        ).outcome()
    }

    private static let homeless = folders.flatMap { ["-u", $0] }

    @Test func `need no home for looking at a store that is named`() throws {
        for command in ["customers", "offers", "activity"] {
            let usual = try home.onStore(command)
            let homeless = try run(Self.homeless, command, "--store", home.store)
            #expect(usual.status == 0 && homeless == usual, "\(command)")
        }
        #expect(try run(Self.homeless, "show", Self.domain, "--store", home.store).status == 0)
        #expect(try run(Self.homeless, "profiles").status == 0)
    }

    @Test func `say what the local time is`() throws {
        let text = try run(["TZ=JST-9"], "radar").output
        let day = #/(\d\d):(\d\d) UTC\s+\d{4}-\d\d-\d\d (\d\d):(\d\d) JST-9/#
        let times = text.matches(of: day).map(\.output)
        #expect(!times.isEmpty)
        #expect(try !run(["TZ=UTC0"], "radar").output.contains("UTC0"))
        for (_, hour, minute, localHour, localMinute) in times {
            #expect(Int(hour).map { ($0 + 9) % 24 } == Int(localHour))
            #expect(minute == localMinute)
        }
    }

    @Test func `without a home say what is missing for what`() throws {
        let store = try run(Self.homeless, "customers")
        #expect(store.status == 64)
        #expect(store.errors.contains(words.noStoreFolder("XDG_DATA_HOME")))
        for arguments in [
            ["journal"], ["certificate", Self.domain],
            ["suspend", Self.domain, "Microsoft Azure", "--yes", "--store", home.store],
            ["offboard", Self.domain, "--confirm", Self.domain, "--json", "--store", home.store],
        ] {
            let outcome = try ChildProcess(
                ["env"] + Self.homeless + [Home.program] + arguments, in: home,
                output: home.folderForWords()
            ).outcome()
            #expect(outcome.status == 64, "\(arguments): \(outcome)")
            #expect(
                outcome.errors.contains(words.refusal(Refusal.journal(.noFolder))), "\(arguments)")
        }
        #expect(try home.json("activity").all.isEmpty)
    }

    @Test func `that are relative are passed over, as the specification says`() throws {
        let relative = Self.folders.dropFirst().map { "\($0)=here" }
        let listed = try run(relative, "customers", "--json")
        #expect(listed.status == 0)
        #expect(try home.files(in: "home/.local/share/partnerdeck").contains("sandbox.sqlite"))
        #expect(try run(relative + ["HOME=here"], "customers").status == 64)
        let profile = try run(
            ["-u", "HOME", "XDG_CONFIG_HOME=here"], "sign-in", "--profile", "work", "--client-id",
            "a0c73c16-a7e3-4564-9a95-2bdf47383716")
        #expect(profile.status == 64)
        #expect(profile.errors.contains(words.noConfigFolder("XDG_CONFIG_HOME")))
        #expect(try home.files(in: "work").allSatisfy { $0.hasPrefix("store.sqlite") })
    }

    @Test func `with a number out of bounds name it, and the bounds`() throws {
        let cases: [([String], String, String, Int, Int?)] = [
            (["sandbox", "seed", "--customers", "-1"], "--customers", "-1", 1, 1_000_000),
            (
                ["sandbox", "seed", "--customers", "1000001"], "--customers", "1000001", 1,
                1_000_000
            ),
            (["customers", "--limit", "0"], "--limit", "0", 1, nil),
            (["activity", "--limit", "-5"], "--limit", "-5", 1, nil),
            (["customers", "--wait", "-1"], "--wait", "-1", 0, nil),
            (["sandbox", "serve", "--quota", "0"], "--quota", "0", 1, 1_000_000),
            (["sandbox", "serve", "--interval", "-9"], "--interval", "-9", 1, 3600),
            (
                ["sandbox", "serve", "--interval", "9223372036854775807"], "--interval",
                "9223372036854775807", 1, 3600
            ),
        ]
        for (arguments, name, given, low, high) in cases {
            let outcome = try home.start(arguments).outcome()
            let said =
                if let high {
                    words.badNumber(name, given: given, from: low, to: high)
                } else {
                    words.badNumber(name, given: given, from: low)
                }
            #expect(outcome.status == 64, "\(arguments)")
            #expect(outcome.errors == "partnerdeck: \(said)\n", "\(arguments)")
        }
        for arguments in [
            ["sandbox", "seed", "--customers", "99999999999999999999"],
            ["sandbox", "seed", "--seed", "-1"], ["sandbox", "serve", "--port", "70000"],
            ["sandbox", "serve", "--port", "-1"], ["customers", "--limit", "many"],
        ] {
            let outcome = try home.start(arguments).outcome()
            #expect(outcome.status == 64, "\(arguments)")
            #expect(outcome.errors.contains(arguments[arguments.count - 1]), "\(arguments)")
        }
    }
}

/// Runs as a user without the right to write: root becomes one, anybody else is one.
@Suite(.enabled(if: UnprivilegedUser.canRun), .blocking) struct `A store that cannot be written` {
    static let domain = "hanbit.onmicrosoft.com"
    let home: Home

    init() throws {
        home = try Home.seeded()
        _ = try home.onStore("suspend", Self.domain, "Microsoft Azure", "--yes")
    }

    private func set(_ mode: Int, _ path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    @Test func `can be read all the same, and says why nothing is changed`() throws {
        let commands = [
            ["customers", "--json"], ["show", Self.domain], ["activity"], ["offers"],
            ["customers", "--search", "hanb"],
        ].map { $0 + ["--store", home.store] }
        let usual = try commands.map { try home.start($0).outcome() }
        let files = try home.files(in: "work")
        for file in files { try set(0o444, home.path("work/\(file)")) }
        try set(0o555, home.work)
        defer { try? set(0o755, home.work) }
        for (command, usual) in zip(commands, usual) {
            #expect(try UnprivilegedUser.run(command, in: home) == usual, "\(command)")
        }
        let act = try UnprivilegedUser.run(
            ["reactivate", Self.domain, "Microsoft Azure", "--yes", "--store", home.store],
            in: home)
        #expect(act.status == 74 && act.errors.contains(home.store), "\(act)")
        #expect(try home.files(in: "work") == files)
    }

    @Test func `says so where changes wait in a log that can't be read`() throws {
        for suffix in ["-wal", "-shm"] { unlink(home.store + suffix) }
        try Data(repeating: 0, count: 4096).write(
            to: URL(fileURLWithPath: home.store + "-wal"))
        for suffix in ["", "-wal"] { try set(0o444, home.store + suffix) }
        try set(0o555, home.work)
        defer { try? set(0o755, home.work) }
        let outcome = try UnprivilegedUser.run(["customers", "--store", home.store], in: home)
        #expect(outcome.status == 74)
        #expect(
            outcome.errors.contains(
                Language.english.words().directoryError(.logUnread(path: home.store))), "\(outcome)"
        )
    }
}

/// Runs the program as a user who may not write anywhere.
private enum UnprivilegedUser {
    private static let guise =
        geteuid() == 0
        ? ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"] : []

    static let canRun: Bool = {
        guard let home = try? Home(), let outcome = try? run(["--help"], in: home) else {
            return false
        }
        return outcome.status == 0
    }()

    static func run(_ arguments: [String], in home: Home) throws -> ProcessResult {
        try ChildProcess(
            guise + [Home.program] + arguments, in: home, output: home.folderForWords()
        )
        .outcome()
    }
}
