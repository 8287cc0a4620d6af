import Foundation
import Testing
import Wording

@testable import Program

/// The consent to use admin relationships, beside a sign-in that works without it.
@Suite(.blocking) struct `Signing in for admin relationships` {
    private let words = Language.english.words(namesKeys: false)

    private func served(_ options: String...) throws -> SandboxProcess {
        let served = try SandboxProcess(Home.seeded(), ["--approve-after", "1"] + options)
        try served.writeProfile()
        return served
    }

    private func signIn(_ served: SandboxProcess, _ options: String...) throws -> ProcessResult {
        try served.home.start(["sign-in", "--profile", SandboxProcess.profile] + options).outcome()
    }

    private func doctor(_ served: SandboxProcess, _ options: String...) throws -> JSON {
        let outcome = try served.home.start(
            ["doctor", "--profile", SandboxProcess.profile, "--json"] + options
        ).outcome()
        return try #require(try outcome.json().all.first { $0["check"].text == "gdap" })
    }

    @Test func `is not asked for, and is said to be missing`() throws {
        let served = try served()
        let outcome = try signIn(served)
        #expect(outcome.status == 0)
        let command = "partnerdeck sign-in --gdap --profile \(SandboxProcess.profile)"
        #expect(outcome.output.contains(words.gdapMissing(command)))
        #expect(try signIn(served, "--json").json()["gdap"].text == "missing")
        // All else works.
        let synced = try served.home.partnerdeck("sync", "--profile", SandboxProcess.profile)
        #expect(synced.status == 0)
        #expect(try doctor(served)["text"].text == words.doctorGDAPUntold)
        let asked = try doctor(served, "--sign-in")
        #expect(asked["state"].text == "warning")
    }

    @Test func `is asked for once, of the one who has signed in`() throws {
        let served = try served()
        #expect(try signIn(served).status == 0)
        let consented = try signIn(served, "--gdap")
        #expect(consented.status == 0, "\(consented)")
        #expect(consented.output.contains(words.gdapSeenAndEnded))
        #expect(
            consented.errors.contains(
                words.consentAsked("DelegatedAdminRelationship.ReadWrite.All")))
        // One code: nobody signs in to Partner Center again.
        let codes = consented.errors.components(separatedBy: words.signInEnterCode).count - 1
        #expect(codes == 1)
        let again = try signIn(served, "--gdap", "--json")
        #expect(try again.json()["gdap"].text == "consented")
        #expect(!again.errors.contains(words.signInEnterCode))
        #expect(try signIn(served, "--json").json()["gdap"].text == "consented")
        #expect(try doctor(served)["text"].text.hasSuffix(words.gdapSeenAndEnded))
        #expect(try doctor(served, "--sign-in")["state"].text == "ok")
    }

    @Test func `is asked for with the sign-in itself, and only to see them`() throws {
        let served = try served()
        let outcome = try signIn(served, "--gdap", "--read", "--json")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(try outcome.json()["gdap"].text == "read")
        #expect(try doctor(served)["text"].text.hasSuffix(words.gdapSeen))
    }

    @Test func `that nobody gives leaves the sign-in, and is said`() throws {
        let served = try served("--graph-consent", "never")
        let outcome = try signIn(served, "--gdap")
        #expect(outcome.status == 77, "\(outcome)")
        #expect(outcome.output.contains("mina.seo@haedalcloud.example"))
        #expect(try served.home.partnerdeck("sync", "--profile", "local").status == 0)
    }

    @Test func `has no option of its own for seeing`() throws {
        let served = try served()
        let outcome = try signIn(served, "--read")
        #expect(outcome.status == 64 && outcome.errors.contains(words.gdapReadAlone))
    }
}
