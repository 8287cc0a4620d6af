import Deck
import Foundation
import Samples
import Testing
import Wording

@testable import Program

/// Something else in the place of a file.
@Suite(.blocking) struct `In the place of a file` {
    static let domain = "hanbit.onmicrosoft.com"
    /// The names of odd files, and the shell commands that make them.
    static let odd = [
        "pipe": "mkfifo pipe", "zeros": "ln -s /dev/zero zeros", "folder": "mkdir folder",
        "full": "ln -s /dev/full full", "loop": "ln -s loop loop", "null": "ln -s /dev/null null",
    ]

    let home: Home

    init() throws {
        home = try Home.seeded()
        let script = Self.odd.values.sorted().joined(separator: " && ")
        let made = try ChildProcess(["sh", "-c", script], in: home, output: home.folderForWords())
        #expect(try made.outcome().status == 0)
    }

    /// Earlier, each of these was waited for or read for ever, or called a broken database.
    @Test(arguments: odd.keys.sorted())
    func `of a store or a plan is refused, and not waited for`(name: String) throws {
        for arguments in [
            ["customers", "--store", name], ["suspend", "a", "b", "--yes", "--store", name],
            ["sandbox", "seed", "--customers", "2", "--force", "--store", name],
            ["offboard", "--plan", name, "--store", home.store],
            ["offboard", "--plan", name, "--dry-run", "--store", home.store],
        ] {
            let outcome = try home.start(arguments).outcome()
            #expect([65, 74].contains(outcome.status), "\(arguments): \(outcome)")
            #expect(outcome.errors.contains(name), "\(arguments): \(outcome)")
            #expect(outcome.output.isEmpty)
        }
        #expect(try home.json("activity").all.isEmpty)
    }

    @Test(arguments: odd.keys.sorted())
    func `of the profiles is told, and the sandbox opens all the same`(name: String) throws {
        try home.makeFolder("settings/partnerdeck")
        let place = home.path("settings/partnerdeck/config.toml")
        try FileManager.default.createSymbolicLink(
            atPath: place, withDestinationPath: home.path("work/\(name)"))
        let outcome = try home.partnerdeck("profiles")
        #expect(outcome.status == 65 && outcome.errors.contains(place), "\(outcome)")
        #expect(try home.onStore("customers").status == 0)
    }

    @Test(arguments: odd.keys.sorted())
    func `of the journal or its note harms nothing`(name: String) throws {
        for file in ["journal.jsonl", "journal.head"] {
            let home = try Home.seeded()
            try home.makeFolder("state/partnerdeck")
            try FileManager.default.createSymbolicLink(
                atPath: home.path("state/partnerdeck/\(file)"),
                withDestinationPath: self.home.path("work/\(name)"))
            let act = try home.onStore("suspend", Self.domain, "Microsoft Azure", "--yes")
            let isDone = try home.json("activity").all.count == 1
            #expect(isDone == (act.status == 0), "\(file): \(act)")
            // Without an entry nothing is done; a note is made again.
            #expect(isDone == (file == "journal.head"), "\(file): \(act)")
            #expect(try home.onStore("customers").status == 0)
            if file == "journal.jsonl" {
                #expect(try home.partnerdeck("journal").status == 74)
                #expect(act.errors.contains(file), "\(act)")
            }
        }
    }

    @Test func `of a log beside the store is refused as well`() throws {
        for suffix in ["-journal", "-wal", "-shm"] {
            try FileManager.default.createSymbolicLink(
                atPath: home.store + suffix, withDestinationPath: home.path("work/pipe"))
            let outcome = try home.onStore("customers")
            #expect(outcome.status == 65 && outcome.errors.contains(suffix))
            try FileManager.default.removeItem(atPath: home.store + suffix)
        }
        #expect(try home.onStore("customers").status == 0)
    }

    @Test func `of a draft of the store is refused as well`() throws {
        for name in ["pipe", "zeros"] {
            let draft = home.path("work/other.sqlite.new")
            try FileManager.default.createSymbolicLink(
                atPath: draft, withDestinationPath: home.path("work/\(name)"))
            let outcome = try home.partnerdeck("sandbox", "seed", "--store", "other.sqlite")
            #expect(outcome.status == 73 && outcome.errors.contains("other.sqlite.new"))
            try FileManager.default.removeItem(atPath: draft)
        }
        _ = try ChildProcess(
            ["mkfifo", "other.sqlite.new"], in: home, output: home.folderForWords()
        ).outcome()
        #expect(try home.partnerdeck("sandbox", "seed", "--store", "other.sqlite").status == 65)
    }

    @Test func `of a file to be made there is nothing overwritten`() throws {
        for name in Self.odd.keys.sorted() {
            let saved = try home.onStore("offboard", Self.domain, "--save", name)
            #expect(saved.status == 73, "\(name): \(saved)")
            let asked = try home.onStore("request", "--output", name)
            #expect(asked.status == 73 && asked.output.isEmpty, "\(name): \(asked)")
        }
        #expect([64, 73].contains(try home.onStore("offboard", Self.domain, "--save=").status))
        #expect([64, 73].contains(try home.onStore("request", "--output=").status))
        #expect(Set(try home.files(in: "work")).isSuperset(of: Self.odd.keys))
    }

    @Test(arguments: Language.allCases)
    func `it is named in the operator's language`(language: Language) throws {
        let words = language.words()
        let outcome = try home.partnerdeck(
            "customers", "--store", "pipe", "--language", language.rawValue)
        #expect(outcome.errors.contains(words.notAFile("pipe")))
    }
}
