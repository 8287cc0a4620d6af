import Domain
import Foundation
import Samples
import Testing

@Suite(.blocking) struct `What a program may write to` {
    static let domain = "hanbit.onmicrosoft.com"
    /// Redirections of a shell that make standard error fail.
    static let lost = ["2>&-", "2>/dev/full", "2>/dev/null 0<&- 2>&-"]

    let home: Home

    init() throws { home = try Home.seeded() }

    @Test(arguments: lost)
    func `may fail to take messages; they are lost, and the rest is as ever`(
        redirection: String
    ) throws {
        let usual = try Home.seeded().onStore(
            "offboard", Self.domain, "--confirm", Self.domain, "--json")
        let mute = try home.run(
            ["offboard", Self.domain, "--confirm", Self.domain, "--json", "--store", home.store],
            redirection)
        #expect(mute.end == usual.end)
        #expect(try mute.json()["complete"].truth == true)
        #expect(try home.journal().last?.kind == "finished")
        #expect(try home.partnerdeck("journal", "--verify").status == 0)

        #expect(try home.run(["nonsense"], redirection).status == 64)
        #expect(try home.run(["customers", "--nonsense"], redirection).status == 64)
        #expect(
            try home.run(["show", "nobody", "--store", home.store], redirection).status == 66)
    }

    @Test func `may be closed altogether, and no file takes its place`() throws {
        let closed = "0<&- 1>&- 2>&-"
        let suspended = ["suspend", Self.domain, "Microsoft Azure", "--yes", "--store", home.store]
        // The act was done, and could not be reported.
        #expect(try home.run(suspended, closed).status == 74)
        #expect(try home.run(["activity", "--store", home.store], closed).status == 74)
        #expect(try home.run(["sandbox", "seed", "--store", "second"], closed).status == 74)

        #expect(try home.json("activity").all.count == 1)
        #expect(try home.partnerdeck("journal", "--verify").status == 0)
        #expect(try home.partnerdeck("customers", "--store", "second").status == 0)
    }

    @Test(arguments: ["1>/dev/full", "1>&-"])
    func `makes an error where it does not take an answer`(redirection: String) throws {
        _ = try home.onStore("suspend", Self.domain, "Microsoft Azure", "--yes")
        for command in [
            ["customers"], ["customers", "--json"], ["show", Self.domain],
            ["blockers", Self.domain], ["activity", "--json"], ["radar"], ["radar", "--ics"],
            ["renewals"], ["renewals", "--json"], ["report", "seats"],
            ["report", "blockers", "--json"], ["offers"], ["journal"], ["journal", "--json"],
            ["journal", "--verify"],
            ["journal", "--verify", "--json"], ["offboard", Self.domain, "--dry-run"],
            ["request"], ["sandbox", "identity"],
        ] {
            let outcome = try home.run(command + ["--store", home.store], redirection)
            #expect(outcome.status == 74, "\(command): \(outcome)")
            #expect(outcome.errors.hasPrefix("partnerdeck: "), "\(command): \(outcome)")
        }
        for command in [
            ["--help"], ["customers", "--help"], ["help"], ["--generate-completion-script=bash"],
        ] {
            #expect(try home.run(command, redirection).status == 74, "\(command)")
        }
    }

    @Test func `ends a program quietly where nobody reads it any more`() throws {
        for command in [
            ["customers"], ["customers", "--json"], ["show", Self.domain], ["report", "seats"],
            ["report", "renewals", "--json"],
        ] {
            let outcome = try home.runWithoutReader(command + ["--store", home.store])
            #expect(outcome.end == .killed(by: SIGPIPE), "\(command)")
            #expect(outcome.errors.isEmpty)
        }
        #expect(try home.runWithoutReader(["--help"]).end == .killed(by: SIGPIPE))
    }

    /// A plan that can't be shown is not carried out.
    @Test func `is shown what is going to be done before it is done`() throws {
        let outcome = try home.run(
            ["offboard", Self.domain, "--confirm", Self.domain, "--store", home.store],
            "1>/dev/full")
        #expect(outcome.status == 74)
        #expect(try home.json("activity").all.isEmpty)
    }
}

extension Home {
    /// Run `partnerdeck` with redirections of a shell.
    func run(_ arguments: [String], _ redirection: String) throws -> ProcessResult {
        try ChildProcess(
            ["sh", "-c", "exec \"$@\" \(redirection)", "sh", Self.program] + arguments, in: self,
            output: folderForWords()
        ).outcome()
    }

    /// Run it with its output in a pipe that nobody reads.
    fileprivate func runWithoutReader(_ arguments: [String]) throws -> ProcessResult {
        // Open it for reading first: opening it for writing alone would block.
        let script = "mkfifo p && exec 3<>p 4>p 3<&- && rm p && exec \"$@\" >&4 4>&-"
        return try ChildProcess(
            ["sh", "-c", script, "sh", Self.program] + arguments, in: self,
            output: folderForWords()
        ).outcome()
    }
}
