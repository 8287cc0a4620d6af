import Deck
import Foundation
import Samples
import Testing

@Suite(.blocking) struct `At rest` {
    /// Once used, Dispatch keeps a timer that wakes the program every second.
    @Test func `the deck has no thread with a clock, not even after an act`() throws {
        let home = try Home.seeded()
        let deck = try DeckSession(in: home)
        try deck.open("hanbit")
        try deck.select("Microsoft Azure")
        try deck.press("s")
        try deck.seeAsked(deck.words.suspendTitle)
        try deck.press("y")
        try deck.see(deck.words.suspended("Microsoft Azure"))
        let tasks = "/proc/\(try deck.processID)/task"
        let names = try FileManager.default.contentsOfDirectory(atPath: tasks).map { thread in
            try String(contentsOfFile: "\(tasks)/\(thread)/comm", encoding: .utf8)
        }
        #expect(names.count > 1)
        #expect(names.allSatisfy { !$0.contains("qos") }, "\(names)")
    }
}
