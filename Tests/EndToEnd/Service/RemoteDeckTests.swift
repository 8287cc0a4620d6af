import Deck
import Foundation
import Glibc
import Samples
import Testing
import Wording

@Suite(.serialized, .blocking) struct `The deck on a service` {
    private func signedIn(_ options: String...) throws -> SandboxProcess {
        let served = try SandboxProcess(
            Home.seeded(), ["--approve-after", "1"] + options)
        try served.writeProfile()
        #expect(try served.signIn().status == 0)
        return served
    }

    /// Return whether the list is whole and the sync is over.
    private func isAtRest(_ words: Words) -> (ScreenText) -> Bool {
        { $0.says(words.domainLabel) && $0.text.contains("local · ✓") }
    }

    @Test(arguments: Language.allCases)
    func `plays the article, in English with answers that take 300 ms`(
        language: Language
    ) throws {
        let latency = language == .english ? "latency=300ms" : "none"
        let served = try signedIn("--mischief", latency)
        let setting = ArticleSetting(
            language: language, size: TmuxTerminal.WindowSize(columns: 120, rows: 40), variables: []
        )
        let words = language.words()
        let walk = try ArticleWalk(
            setting, in: served.home, profile: SandboxProcess.profile, until: isAtRest(words))

        try walk.selectTheCustomer()
        try walk.seeTheLinkInactive()
        try walk.suspendEachActiveSubscription()
        try walk.cancelTheReservation()
        try walk.cancelTheSoftwareAsTheLastBlocker()
        try walk.removeTheRelationship()
        try walk.seeTheCustomerGone()
        try walk.seeAPurchaseRefused()
        try walk.requestTheRelationshipAgain()

        // A customer still listed counts as lag until the service was seen without it.
        #expect(
            try served.home.partnerdeck("sync", "--profile", SandboxProcess.profile).status == 0)
        let accepted = try served.home.onStore(
            "sandbox", "accept", ArticleWalk.domain, "--yes")
        #expect(accepted.status == 0)
        try walk.deck.press("Escape")
        try walk.deck.see(words.customersCount(5))
        try walk.deck.press("R")
        try walk.seeTheCustomerBackWithoutPrivileges()
        try walk.quit()
    }

    @Test func `shows pages as they come, and leaves at once in the middle`() throws {
        let served = try signedIn("--mischief", "latency=300ms")
        let words = Language.english.words()
        let deck = try DeckSession(in: served.home, profile: SandboxProcess.profile) {
            $0.says("Hanbit") && $0.text.contains("↻")
        }
        try deck.see(words.notReadYetMark)
        let start = ContinuousClock.now
        try deck.press("q")
        try deck.seeItLeave(with: 0)
        #expect(ContinuousClock.now - start < .seconds(1))
        // The next start keeps what was read, and reads the rest.
        try deck.start(until: isAtRest(words))
        try deck.press("q")
        try deck.seeItLeave(with: 0)
    }

    @Test func `goes on without the service, and with it again`() throws {
        let served = try signedIn()
        let words = Language.english.words()
        let deck = try DeckSession(
            in: served.home, profile: SandboxProcess.profile, until: isAtRest(words))
        let port = served.port
        #expect(served.stop() == 0)
        try deck.open("hanbit")
        try deck.terminal.wait(for: "that it is offline") { $0.says("offline since") }
        try deck.see("Microsoft Azure")
        let back = try SandboxProcess(served.home, port: port, ["--approve-after", "1"])
        try deck.press("R")
        try deck.terminal.wait(for: "the service again") { !$0.says("offline since") }
        try deck.select("Microsoft Azure")
        try deck.confirm("s", \.suspendTitle, "Microsoft Azure")
        try deck.see(words.suspended("Microsoft Azure"))
        let shown = try back.home.json("show", "hanbit")["subscriptions"].all.first {
            $0["offerName"].text == "Microsoft Azure"
        }
        #expect(shown?["status"].text == "suspended")
    }

    @Test func `sends nothing any more once its terminal is gone`() throws {
        let served = try signedIn()
        let words = Language.english.words()
        let deck = try DeckSession(
            in: served.home, arguments: ["--hold", "0"], profile: SandboxProcess.profile,
            until: isAtRest(words))
        try deck.open("hanbit")
        try deck.select("Microsoft Azure")
        let port = served.port
        #expect(served.stop() == 0)
        let throttling = try SandboxProcess(
            served.home, port: port, ["--approve-after", "1", "--mischief", "throttle=1"])
        try deck.confirm("s", \.suspendTitle, "Microsoft Azure")
        try deck.terminal.wait(for: "the answer") { !$0.says(words.suspendTitle) }
        // It waits until the service takes requests again, which it never does.
        kill(try deck.processID, SIGHUP)
        try deck.seeItLeave(with: 128 + Int(SIGHUP))
        #expect(try throttling.home.json("activity").all.isEmpty)
        #expect(try served.home.journal().allSatisfy { $0.kind != "intended" })
    }

    @Test func `asks again where somebody else changed the target meanwhile`() throws {
        let served = try signedIn()
        let words = Language.english.words()
        let deck = try DeckSession(
            in: served.home, profile: SandboxProcess.profile, until: isAtRest(words))
        try deck.open("hanbit")
        try deck.select("Microsoft Azure")
        try deck.press("s")
        try deck.seeAsked(words.suspendTitle)
        #expect(
            try served.home.onStore("suspend", "hanbit.onmicrosoft.com", "Microsoft Azure", "--yes")
                .status == 0)
        try deck.press("y")
        try deck.seeAsked(
            "\(words.statusActive) → \(words.statusSuspended)")
        let log = try served.home.json("activity").all
        #expect(log.count == 1)
    }

    @Test func `opens where nobody is signed in, on what was read before, and says so`() throws {
        let served = try signedIn()
        let words = Language.english.words()
        let home = served.home
        #expect(try home.partnerdeck("sync", "--profile", "local").status == 0)
        #expect(try home.partnerdeck("sign-out", "--profile", "local").status == 0)
        let deck = try DeckSession(in: home, profile: SandboxProcess.profile) {
            $0.says("Hanbit") && $0.says(words.syncSignIn)
        }
        try deck.press("q")
        try deck.seeItLeave(with: 0)
    }

    @Test func `has no thread with a clock of Dispatch's once it rests`() throws {
        let served = try signedIn()
        let words = Language.english.words()
        let deck = try DeckSession(
            in: served.home, profile: SandboxProcess.profile, until: isAtRest(words))
        try deck.open("hanbit")
        try deck.select("Microsoft Azure")
        try deck.confirm("s", \.suspendTitle, "Microsoft Azure")
        try deck.see(words.suspended("Microsoft Azure"))
        let tasks = "/proc/\(try deck.processID)/task"
        let names = try FileManager.default.contentsOfDirectory(atPath: tasks).map { thread in
            try String(contentsOfFile: "\(tasks)/\(thread)/comm", encoding: .utf8)
        }
        #expect(names.allSatisfy { !$0.contains("qos") }, "\(names)")
    }
}
