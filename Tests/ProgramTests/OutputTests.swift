import Deck
import Domain
import Foundation
import Synchronization
import Testing
import Wording

@testable import Program

/// C1, DEL, and what turns the direction of writing.
private let hostile = "Con\u{9B}2J\u{7F}to\u{202E}so\u{2066}\u{200B} 한빛❤\u{FE0F}"

@Suite struct `What is printed for scripts` {
    @Test func `is JSON that says the same and does nothing to a terminal`() throws {
        let text = try JSONOutput.text(of: ["name": hostile])
        #expect(!text.unicodeScalars.contains { $0.isHazard })
        #expect(text.contains(#"Con\u009b2J\u007fto\u202eso\u2066\u200b"#))
        let read = try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
        #expect(read["name"].map { Array($0.unicodeScalars) } == Array(hostile.unicodeScalars))
    }

    @Test func `is JSON of certificates and plans as well`() throws {
        let plan = Plan.a([.a(for: .a(hostile, id: "c", domain: "c.example"))])
        let text = try PlanFile.text(of: plan)
        #expect(!text.unicodeScalars.contains { $0.isHazard })
        #expect(try PlanFile.plan(in: Data(text.utf8)) == plan)
        let settled = try JSONOutput.settled(try JSONOutput.text(of: [hostile]))
        #expect(!settled.unicodeScalars.contains { $0.isHazard })
    }

    @Test func `is a calendar without them`() {
        let sign = RadarSign(
            kind: .windowCloses, customer: .init("c\u{9B}"), companyName: hostile,
            domain: "c.example", holding: nil, name: hostile,
            date: Date(timeIntervalSince1970: 1_795_000_000))
        let text = RadarCalendar.text(
            of: Radar(signs: [sign], counts: [.windowCloses: 1], asOf: nil),
            at: Date(timeIntervalSince1970: 1_794_000_000), in: Language.english.words())
        #expect(!text.unicodeScalars.contains { $0.isHazard })
        #expect(text.contains("Con2Jtoso 한빛❤\u{FE0F}"))
    }
}

@Suite struct `Writing to a descriptor` {
    @Test func `writes all of it, however slowly it is read`() {
        var ends: [Int32] = [-1, -1]
        pipe(&ends)
        _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
        let (reading, writing) = (ends[0], ends[1])
        let text = [UInt8](repeating: 7, count: 1 << 20)
        let read = Mutex(0)
        let isDone = DispatchSemaphore(value: 0)
        Thread {
            let handle = FileHandle(fileDescriptor: reading, closeOnDealloc: false)
            read.withLock { $0 = handle.readDataToEndOfFile().count }
            isDone.signal()
        }.start()
        #expect(Descriptor.write(text, to: writing) == nil)
        close(writing)
        isDone.wait()
        close(reading)
        #expect(read.withLock { $0 } == text.count)
    }

    @Test func `tells why it was not possible`() {
        #expect(Descriptor.write([1], to: -1) == EBADF)
        let full = open("/dev/full", O_WRONLY)
        defer { close(full) }
        #expect(Descriptor.write([1], to: full) == ENOSPC)
        #expect(Descriptor.write([], to: -1) == nil)
    }

    @Test(arguments: Language.allCases)
    func `has its reasons in the operator's language`(language: Language) {
        let words = language.words()
        for number in [EBADF, EIO, ELOOP, EFBIG, EMFILE, ENXIO, ENOSPC, EPROTO] {
            let said = words.reason(errno: number)
            #expect(!said.isEmpty && said != String(cString: strerror(number)))
            if language != .english { #expect(!said.contains(/[A-Za-z]/)) }
        }
    }
}

@Suite struct `What is printed as text` {
    @Test func `has no control characters, whoever named the customer`() {
        #expect("Con\u{1B}]52;c;x\u{7}toso".safeForTerminals == "Con·]52;c;x·toso")
        #expect("a\u{9B}2Jb\rc".safeForTerminals == "a·2Jb·c")
    }

    @Test func `keeps its lines`() {
        #expect("one\n\n  two".safeForTerminals == "one\n\n  two")
    }
}
