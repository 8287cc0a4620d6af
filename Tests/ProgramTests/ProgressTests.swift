import Deck
import Domain
import Foundation
import Synchronization
import Testing
import Wording

@testable import Program

@Suite struct `What a command says while it waits for a service` {
    private final class Ear: Sendable {
        private let heard = Mutex<[String]>([])
        var lines: [String] { heard.withLock { $0 } }
        func hear(_ line: String) { heard.withLock { $0.append(line) } }
    }

    private let moment = Date(timeIntervalSince1970: 1_800_000_000)
    private let now: @Sendable () -> Date = { Date(timeIntervalSince1970: 1_799_999_970) }

    @Test(arguments: Language.allCases)
    func `is a line where there is no terminal, once for each thing`(language: Language) {
        let (words, ear) = (language.words(namesKeys: false), Ear())
        let progress = SyncProgress(words, now: now, isTerminal: false) { ear.hear($0) }
        func tell(_ phase: SyncPhase) {
            progress.tell(SyncReport(phase: phase, listedAt: nil))
        }
        tell(.listing(customers: 0))
        tell(.listing(customers: 500))
        tell(.waiting(until: moment))
        tell(.waiting(until: moment))
        tell(.offline(.unreachable(.refused), until: moment))
        for done in 0...200 { tell(.reading(done: done, total: 200)) }
        for done in 0...200 { tell(.profiles(done: done, total: 200)) }
        tell(.rest)
        progress.end()
        #expect(ear.lines.first == words.syncListing(0) + "\n")
        #expect(
            ear.lines[1] == words.commandTriesAgain("08:00:00") + "\n",
            "what is waited for, and until when")
        #expect(
            ear.lines[2]
                == words.syncFailed(words.reason(of: .unreachable(.refused)), next: "08:00:00")
                + "\n")
        #expect(ear.lines.count == 3 + 11 + 11)
        #expect(ear.lines[13] == words.syncReading(200, of: 200) + "\n")
        #expect(ear.lines.last == words.syncProfilesRead(200, of: 200) + "\n")
    }

    @Test func `is one line that is rewritten on a terminal`() {
        let ear = Ear()
        let progress = SyncProgress(Language.english.words(), isTerminal: true) { ear.hear($0) }
        progress.tell(SyncReport(phase: .listing(customers: 1), listedAt: nil))
        progress.tell(SyncReport(phase: .listing(customers: 2), listedAt: nil))
        progress.end()
        #expect(ear.lines.count == 3 && ear.lines.allSatisfy { $0.hasPrefix("\r\u{1B}[K") })
    }

    @Test func `names the moment a request waits for, not each of a crowd's`() {
        let ear = Ear()
        let news = WaitingNews(Language.english.words(), now: now) { ear.hear($0) }
        func wait(_ seconds: Double, _ pace: Int? = 500) -> RequestWait {
            RequestWait(until: moment.addingTimeInterval(seconds), requestsAMinute: pace)
        }
        news.tell(wait(0))
        news.tell(nil)
        for step in 1...4 { news.tell(wait(Double(step))) }
        news.tell(wait(600, nil))
        news.tell(
            RequestWait(
                until: moment.addingTimeInterval(1200), requestsAMinute: nil, isAsked: false))
        #expect(
            ear.lines == [
                "Keeping to 500 requests a minute: goes on at 08:00:00 UTC",
                "Too many requests: waiting until 08:10:00 UTC, as the service asks",
                "Too many requests: trying again at 08:20:00 UTC",
            ])
    }

    @Test func `ends when that was allowed, with what it was waiting for`() {
        let start = ContinuousClock.now
        let cause = Refusal.service(.throttled(until: moment))
        #expect(throws: cause) {
            try waiting(
                atMost: 0, orElse: { cause },
                for: { () async throws(Refusal) in
                    // Nothing comes of it, until it is given up.
                    let nothing = AsyncStream<Void> { _ in }
                    for await _ in nothing {}
                })
        }
        #expect(ContinuousClock.now - start < .seconds(30))
        #expect(cause.status == 75)
        #expect(Refusal.unreachable(.tookLonger(seconds: 5)).status == 69)
    }

    @Test(arguments: Language.allCases)
    func `tells how far a sync came that --wait has ended`(language: Language) {
        let words = language.words(namesKeys: false)
        let cut = Failure.syncCutOff(seconds: 90, .reading(done: 30, total: 60))
        #expect(cut.status == 75)
        let said = cut.message(in: words) ?? ""
        for number in ["90", "30", "60"] { #expect(said.contains(number), "\(said)") }
        let listing = Failure.syncCutOff(seconds: 90, .listing(customers: 7))
        #expect(listing.message(in: words)?.contains("7") == true && listing.status == 75)
    }

    @Test(arguments: Language.allCases)
    func `does not advise what was just done`(language: Language) {
        let words = language.words(namesKeys: false)
        #expect(words.age(moment, isRefreshed: false).contains("--refresh"))
        let refreshed = words.age(moment, isRefreshed: true)
        #expect(!refreshed.contains("--refresh") && refreshed.contains(moment.minute))
    }

    @Test func `is nothing where the answer comes in time`() throws {
        let answer = try waiting(
            atMost: 36_000, orElse: { .storeBusy }, for: { () async throws(Refusal) in 7 })
        #expect(answer == 7)
    }
}

@Suite struct `The exit status of a command` {
    @Test func `tells pending, lost, refused and unreachable apart`() {
        #expect(Refusal.service(.notShownYet).status == 4)
        #expect(Refusal.service(.answerLost).status == 70)
        #expect(Refusal.service(.redirected(to: "portal.example")).status == 69)
        #expect(Refusal.unreachable(.proxyRefused).status == 69)
        #expect(Refusal.suspendedByOthers(reasons: ["NonPayment"]).status == 3)
        #expect(Refusal.service(.multiFactorRequired).status == 77)
    }
}

/// A dump of a value is for whoever wrote it: no error reaches a person so.
@Suite struct `No error is told as the program holds it` {
    @Test func `in what is said on a screen or a stream`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        for room in ["Sources/Program", "Sources/Deck"] {
            let folder = root.appendingPathComponent(room)
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            let sources = (files?.allObjects ?? []).compactMap { $0 as? URL }.filter {
                $0.pathExtension == "swift"
            }
            #expect(!sources.isEmpty)
            for file in sources {
                let text = try String(contentsOf: file, encoding: .utf8)
                for dump in [#""\(error)""#, "String(describing:", "String(reflecting:"] {
                    #expect(!text.contains(dump), "\(file.lastPathComponent)")
                }
            }
        }
    }
}
