import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `What a write has overwritten` {
    private static let read = Subscription.a(.newCommerce)
    private static var suspended: Subscription {
        var now = read
        (now.status, now.autoRenewEnabled) = (.suspended, false)
        return now
    }

    private func overwritten(_ changes: [FieldChange]) -> [Overwriting] {
        ActivityRecord(
            id: 1, operationDate: .today, userPrincipalName: "agent", operation: .suspend,
            customerID: Customer.contoso.id, customerName: "Contoso", resourceKind: "subscription",
            resourceID: Self.read.id.text, resourceName: "E3", outcome: .succeeded,
            details: .changes(changes)
        ).overwritten(reading: Self.read, now: Self.suspended)
    }

    @Test func `is what the record of the write found otherwise than it was read`() {
        let quantity = "\(Self.read.quantity)"
        #expect(
            overwritten([
                .changed(field: "status", before: "active", after: "suspended"),
                .changed(field: "quantity", before: "33", after: quantity),
            ]) == [
                Overwriting(
                    .quantity, of: .subscription(Self.read.id), read: quantity, theirs: "33",
                    ours: quantity)
            ])
    }

    @Test func `is nothing of what the write itself has changed, or of another holding`() {
        #expect(
            overwritten([
                .changed(field: "status", before: "Active", after: "suspended"),
                .changed(field: "autoRenewEnabled", before: "true", after: "false"),
                .changed(field: "quantity", before: "33", after: "25", holding: "other"),
                .changed(field: "friendlyName", before: "A", after: "B"),
            ]) == [])
        #expect(overwritten([]) == [])
        // Words of another kind prove nothing.
        #expect(
            overwritten([
                .changed(field: "status", before: "1", after: "2"),
                .changed(field: "quantity", before: "many", after: "25"),
                .changed(field: "autoRenewEnabled", before: "yes", after: "false"),
            ]) == [])
    }

    @Test func `belongs to its customer in the journal`() {
        var story = JournalSample()
        let act = story.act(.suspendE3)
        story.tell(.overwrote(intent: act, []), of: nil)
        #expect(story.entries.about(Customer.contoso.id).count == 3)
        #expect(story.entries.about(.init("other")).isEmpty)
    }

    @Test func `is known of the run that did it, and of its step`() {
        var story = JournalSample()
        story.start("plan", .contoso(.e3), steps: [.suspendE3, .removeRelationship])
        let step = StepReference.of(1)
        let act = story.act(.suspendE3, step: step)
        let change = Overwriting(
            .quantity, of: .subscription(Subscription.e3.id), read: "25", theirs: "26",
            ours: "25")
        story.tell(.overwrote(intent: act, [change]))
        let run = Run.all(in: story.entries).first
        #expect(run?.overwritten == [change])
        #expect(run?.hasOverwritten(step) == true && run?.hasOverwritten(.of(2)) == false)
    }
}
