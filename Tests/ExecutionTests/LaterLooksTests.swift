import Domain
import Execution
import FoundationEssentials
import Samples
import Testing

@Suite struct `Looking again at acts that did not show` {
    private static let suspension = Write.suspend(.init("a"))
    private static let cancellation = Write.cancel(.software(.init("sql")))

    private static func at(_ minutes: Double) -> Date {
        Date.today.addingTimeInterval(60 * minutes)
    }

    /// An act that can be decided so many minutes on.
    private func found(
        _ write: Write = suspension, _ fate: LookedUpAct.Fate = .notShownYet, due: Double = 15,
        isRead: Bool = true, isRecorded: Bool = false
    ) -> LookedUpAct {
        let look = LookedUpAct.Look(
            at: .today, before: nil, now: .contoso(), decidedFrom: Self.at(due))
        return LookedUpAct(
            NamedWrite(write, of: .contoso, named: "A"), at: .today, fate,
            by: isRead ? look : nil, isRecorded: isRecorded)
    }

    @Test func `is due where something did not show, and for nothing else`() {
        let others = [
            found(Self.suspension, .done), found(Self.suspension, .notDone),
            found(Self.suspension, .unknown(.storeBusy), isRead: false),
        ]
        #expect(LaterLooks(after: others).next(after: .today) == nil)
        #expect(LaterLooks(after: others + [found()]).next(after: .today) == Self.at(15))
    }

    @Test func `is done for each act when that can be decided`() {
        var looks = LaterLooks(after: [found(Self.cancellation, due: 20), found()])
        #expect(looks.next(after: .today) == Self.at(15))
        let done = found(Self.suspension, .done, isRecorded: true)
        #expect(looks.take([done, found(Self.cancellation, due: 20)], at: Self.at(15)) == [done])
        #expect(looks.next(after: Self.at(15)) == Self.at(20))
        let not = found(Self.cancellation, .notDone, isRecorded: true)
        #expect(looks.take([not], at: Self.at(20)) == [not])
        #expect(looks.next(after: Self.at(20)) == nil)
    }

    @Test func `tells that nobody will know, once that is in the journal`() {
        let lost = LookedUpAct.Fate.unknown(.service(.answerLost))
        var looks = LaterLooks(after: [found()])
        #expect(looks.take([found(Self.suspension, lost)], at: Self.at(15)) == [])
        #expect(looks.next(after: Self.at(15)) == Self.at(16))
        let last = found(Self.suspension, lost, isRecorded: true)
        #expect(looks.take([last], at: Self.at(16)) == [last])
        #expect(looks.next(after: Self.at(16)) == nil)
    }

    @Test func `is repeated where it failed, with longer pauses, and not for ever`() {
        var looks = LaterLooks(after: [found()])
        var (now, pauses) = (Self.at(15), [Double]())
        for turn in 0..<10 {
            let away = found(Self.suspension, .unknown(.unreachable("away")), isRead: false)
            #expect(looks.take(turn % 2 == 0 ? nil : [away], at: now) == [])
            guard let next = looks.next(after: now) else { break }
            pauses.append(next.timeIntervalSince(now) / 60)
            now = next
        }
        #expect(pauses == [1, 2, 4, 8, 16])
    }

    @Test func `keeps the time of one act where that of another has passed in vain`() {
        var looks = LaterLooks(after: [found(), found(Self.cancellation, due: 15.5)])
        #expect(looks.take(nil, at: Self.at(15)) == [])
        #expect(looks.next(after: Self.at(15)) == Self.at(15.5))
    }

    @Test func `ends where another process has settled the act`() {
        var looks = LaterLooks(after: [found()])
        #expect(looks.take([], at: Self.at(15)) == [])
        #expect(looks.next(after: Self.at(15)) == nil)
    }
}
