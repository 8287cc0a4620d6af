import Domain
import Samples
import Testing

@Suite struct `An end of admin access in the journal` {
    private static let write = Write.endAdminAccess(.init("a"))

    private func act(_ story: JournalSample) -> RecordedAct? {
        RecordedActs(of: story.entries).all.first
    }

    private func awaited(_ story: JournalSample) -> [Int] {
        story.entries.awaitedActs(place: "home", at: .today)
            .filter(\.intent.write.isOnlyAskedFor).map(\.entry)
    }

    @Test func `is nobody's act where others asked for it after a refusal`() {
        let refusal = Refusal.service(.consentMissing)
        var story = JournalSample()
        story.act(Self.write, .refused(refusal), step: .of(1))
        story.tell(.stepped(.of(1), .requested))
        #expect(act(story)?.outcome == .refused(refusal))
        #expect(awaited(story) == [])
        story.tell(.stepped(.of(1), .confirmed(byOthers: true)))
        #expect(act(story)?.outcome == .refused(refusal))
        #expect(act(story)?.isVerified == false)
    }

    @Test func `is an act where an earlier answer was lost, until its step was refused`() {
        let lost = Outcome.unknown(.service(.answerLost))
        for isRefused in [false, true] {
            var story = JournalSample()
            let first = story.act(Self.write, lost, request: "r", step: .of(1))
            story.act(Self.write, .refused(.alreadyEnding(nil)), request: "r", step: .of(1))
            if isRefused { story.tell(.stepped(.of(1), .refused(.alreadyEnding(nil)))) }
            story.tell(.stepped(.of(1), .requested))
            #expect(act(story)?.standing == (isRefused ? .notDone : .done))
            #expect(awaited(story) == (isRefused ? [] : [first]))
        }
    }

    @Test func `is looked for where it was accepted and did not show`() {
        var story = JournalSample()
        let single = story.act(Self.write, .accepted)
        // A run looks for its own, and goes on.
        story.act(Self.write, .accepted, step: .of(1))
        story.act(.suspendE3, .accepted)
        #expect(awaited(story) == [single])
        var after = Holdings(customer: .contoso)
        after.adminAccess = .read([.a("a", .terminated)], unread: 0)
        story.tell(.ended(intent: single, .done(after: after)))
        #expect(awaited(story) == [])
        #expect(act(story)?.outcome == .done(after: after))
        #expect(act(story)?.isVerified == true)
    }

    @Test(arguments: [
        (AdminAccess.read([.a("a", .terminating)], unread: 0), true),
        (.read([.a("a", .terminated)], unread: 0), false), (.read([], unread: 0), true),
    ])
    func `is only requested until it was read as ended`(access: AdminAccess, isOnly: Bool) {
        var holdings = Holdings(customer: .contoso)
        holdings.adminAccess = access
        #expect(Self.write.isOnlyRequested(in: holdings) == isOnly)
    }
}
