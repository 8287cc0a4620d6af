import Testing
import Wording

@testable import Program

/// What the doctor finds where a service answers.
@Suite(.blocking) struct `The doctor, of a service` {
    let home: Home
    let served: SandboxProcess
    private let words = Language.english.words(namesKeys: false)

    init() throws {
        home = try Home.seeded()
        served = try SandboxProcess(home, "--approve-after", "1")
        try served.writeProfile()
    }

    private func finding(_ check: DoctorFinding.Check, _ options: String...) throws -> JSON {
        let outcome = try home.start(
            ["doctor", "--profile", SandboxProcess.profile, "--json"] + options
        ).outcome()
        let found = try outcome.json().all.first { $0["check"].text == check.rawValue }
        return try #require(found, "\(outcome)")
    }

    @Test func `reaches both addresses, and compares the clocks`() throws {
        for check in [DoctorFinding.Check.authority, .service] {
            let found = try finding(check)
            #expect(found["state"].text == "ok")
            #expect(found["text"].text.contains(" ms (HTTP "))
        }
        let clock = try finding(.clock)
        #expect(clock["state"].text == "ok")
        // Both clocks are this machine's, and the header has whole seconds.
        let texts = [0, 1].map { words.doctorClockOff($0, from: "127.0.0.1") }
        #expect(texts.contains { clock["text"].text.contains($0) }, "\(clock["text"].text)")
    }

    @Test func `asks for a token only where that is wanted, and says until when it holds`() throws {
        #expect(try finding(.signIn, "--sign-in")["state"].text == "problem")
        #expect(try served.signIn().status == 0)
        #expect(try !finding(.signIn)["text"].text.contains("UTC"))
        let asked = try finding(.signIn, "--sign-in")
        #expect(asked["state"].text == "ok")
        #expect(asked["text"].text.hasSuffix(" UTC"))
    }

    @Test func `says that the sign-in cannot be renewed once nothing answers`() throws {
        #expect(try served.signIn().status == 0)
        served.stop()
        let asked = try finding(.signIn, "--sign-in")
        #expect(asked["state"].text == "problem")
        #expect(try finding(.signIn, "--offline")["state"].text == "ok")
    }
}
