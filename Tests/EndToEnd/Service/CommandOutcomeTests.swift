import Deck
import Domain
import Foundation
import Samples
import Testing
import Wording

@testable import Program

/// A command reports what a read of the service showed, or that there was none.
@Suite(.serialized, .blocking) struct `What a command on a profile says` {
    private static let domain = "hanbit.onmicrosoft.com"
    private let words = Language.english.words(namesKeys: false)

    @Test func `is not that it is done, while the service does not show what it accepted`() throws {
        let home = try Home.seeded()
        try home.clear(Self.domain, butFor: "subscription")
        let blockers = try home.json("blockers", Self.domain)["blockers"].all
        try #require(!blockers.isEmpty)
        let last = blockers[blockers.count - 1]["id"].text
        let served = try SandboxProcess(home, "--approve-after", "1", "--mischief", "lag=100000")
        try served.writeProfile()
        #expect(try served.signIn().status == 0)
        let pending = words.refusal(.service(.notShownYet))

        let suspending = try home.partnerdeck(
            "suspend", Self.domain, last, "--yes", "--wait", "6", "--profile", "local")
        #expect(suspending.status == 4)
        #expect(suspending.output.contains(pending), "\(suspending)")
        #expect(!suspending.output.contains(words.suspended("")))
        #expect(try home.json("activity").all[0]["operationStatus"].text == "succeeded")

        // The service does not show the suspension yet, so the removal is blocked.
        let held = try home.partnerdeck(
            "remove", Self.domain, "--confirm", Self.domain, "--wait", "6", "--profile", "local")
        #expect(held.status == 3)
        #expect(try home.onStore("show", Self.domain).status == 0)
    }

    @Test func `is that a removal is pending, while the customer is still listed`() throws {
        let home = try Home.seeded()
        try home.clear(Self.domain)
        let served = try SandboxProcess(home, "--approve-after", "1", "--mischief", "lag=100000")
        try served.writeProfile()
        #expect(try served.signIn().status == 0)
        let outcome = try home.partnerdeck(
            "remove", Self.domain, "--confirm", Self.domain, "--wait", "6", "--profile", "local")
        #expect(outcome.status == 4)
        #expect(outcome.output.contains(words.refusal(.service(.notShownYet))), "\(outcome)")
        #expect(!outcome.output.contains("✓"))
        // The service accepted it.
        #expect(try home.onStore("show", Self.domain).status == 3)
    }

    @Test func `is why there is no activity log, where the audit is refused or out of reach`()
        throws
    {
        let served = try SandboxProcess(Home.seeded(), "--approve-after", "1")
        try served.writeProfile()
        #expect(try served.signIn().status == 0)
        let home = served.home
        #expect(try home.partnerdeck("activity", "--profile", "local").status == 0)
        served.stop()
        let gone = try home.partnerdeck("activity", "--wait", "5", "--profile", "local")
        #expect(gone.status == 69)
        #expect(gone.output.isEmpty && !gone.errors.isEmpty)

        let refusing = try SandboxProcess(
            home, port: served.port, "--approve-after", "1", "--mischief", "mfa=1")
        let refused = try home.partnerdeck("activity", "--wait", "5", "--profile", "local")
        #expect(refused.status == 77)
        #expect(refused.output.isEmpty && !refused.errors.isEmpty)
        _ = refusing
    }

    @Test func `is what is waited for, and where the bound is its end`() throws {
        let served = try SandboxProcess(Home.seeded(), "--approve-after", "1")
        try served.writeProfile()
        #expect(try served.signIn().status == 0)
        let home = served.home
        served.stop()
        let throttling = try SandboxProcess(
            home, port: served.port, "--approve-after", "1", "--mischief", "throttle=1")
        for command in ["sync", "customers"] {
            let before = ContinuousClock.now
            // It is the most, and a loaded machine starts processes slowly.
            let outcome = try home.partnerdeck(command, "--wait", "4", "--profile", "local")
            #expect(outcome.status == 75, "\(command): \(outcome.errors)")
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.split(separator: "\n").count > 1, "\(outcome.errors)")
            #expect(ContinuousClock.now - before < .seconds(20))
        }
        _ = throttling
    }
}
