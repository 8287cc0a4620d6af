import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `The certificate of a relationship that ended` {
    static let active = Holdings.contoso(.a(.newCommerce))
    static let suspended = Holdings.contoso(.a(.newCommerce, .suspended))

    @Test func `is made once it ended, and not before`() {
        var story = JournalSample()
        story.act(.suspendE3, before: Self.active)
        story.intend(.removeRelationship, before: Self.suspended)
        #expect(story.certificates == [])
        story.tell(.ended(intent: 3, .done(after: nil)))
        #expect(story.certificates.count == 1)
    }

    @Test func `tells what was held, what was done, and what was left`() throws {
        var story = JournalSample()
        story.start("plan", Self.active)
        story.act(.suspendE3, before: Self.active)
        story.act(.removeRelationship, before: Self.suspended)
        let certificate = try #require(story.certificates.first)
        #expect(certificate.customer == .contoso)
        #expect(certificate.held == Self.active)
        #expect(certificate.acts.map(\.write) == [.suspendE3, .removeRelationship])
        #expect(certificate.acts.map(\.entry) == [2, 4])
        #expect(certificate.acts.allSatisfy { $0.outcome == .done(after: nil) })
        #expect(certificate.leftSuspended == Self.suspended.subscriptions)
        #expect(certificate.endedAt == story.entries[4].date)
        #expect(certificate.author == story.entries[3].author)
        #expect(certificate.entries == [1, 2, 3, 4, 5])
        #expect(certificate.hash == "hash-5")
    }

    @Test func `comes out the same with more behind it`() {
        var story = JournalSample()
        story.start("plan", Self.active)
        story.act(.suspendE3, before: Self.active)
        story.act(.removeRelationship, before: Self.suspended)
        story.tell(.stepped(.of(2), .confirmed(byOthers: false)), of: nil)
        story.tell(.aftermath(.a()))
        let first = story.certificates
        #expect(first[0].aftermath == .a())
        #expect(first[0].entries == [1, 2, 3, 4, 5, 7])
        #expect(first[0].hash == "hash-7")
        story.tell(.aftermath(.a(isListed: true)))
        story.tell(.finished(.init("plan")), of: nil)
        story.act(.suspendE3, .refused(.notACustomer(Customer.contoso.id)))
        story.tell(.aftermath(.a(isListed: true)))
        story.tell(.ended(intent: 2, .refused(.storeBusy)))
        #expect(story.certificates == first)
    }

    @Test func `has the evidence that came last, while it lacked some`() {
        var story = JournalSample()
        story.act(.removeRelationship, before: Self.suspended)
        story.tell(.aftermath(.a(isListed: true)))
        #expect(story.certificates[0].aftermath == .a(isListed: true))
        story.tell(.aftermath(.a()))
        #expect(story.certificates[0].aftermath == .a())
        story.tell(.aftermath(.a(isListed: true)))
        #expect(story.certificates[0].aftermath == .a())
    }

    @Test func `tells what was bought before the plan, and as it was last`() throws {
        var story = JournalSample()
        story.act(.suspendE3, before: Self.active)
        let bought = Holdings.contoso(.a(.newCommerce, id: "new"))
        story.act(.order(.init("offer"), quantity: 1), .done(after: bought), before: .contoso())
        var then = Self.suspended
        then.subscriptions += bought.subscriptions
        story.start("plan", then)
        story.act(.removeRelationship, before: then)
        #expect(try #require(story.certificates.first).held == then)
    }

    @Test func `tells what was suspended by hand before, and what was reactivated, as it was`()
        throws
    {
        var story = JournalSample()
        let id = Self.active.subscriptions[0].id
        story.act(.suspendE3, before: Self.active)
        story.act(.removeRelationship, before: Self.suspended)
        #expect(try #require(story.certificates.first).held == Self.active)
        // What was reactivated is what it is.
        var more = Self.active
        more.subscriptions[0].quantity = 10
        story = JournalSample()
        story.act(.suspendE3, before: Self.active)
        story.act(.reactivate(id), .done(after: more), before: Self.suspended)
        story.act(.removeRelationship)
        #expect(try #require(story.certificates.first).held == more)
    }

    @Test func `tells the seats, the renewal and the nickname as they were last`() throws {
        var story = JournalSample()
        story.start("plan", Self.active)
        var e3 = Self.active.subscriptions[0]
        let id = e3.id
        func changed(_ change: (inout Subscription) -> Void) -> (before: Holdings, Holdings) {
            let before = Holdings.contoso(e3)
            change(&e3)
            return (before, .contoso(e3))
        }
        let seats = changed { $0.quantity = 10 }
        story.act(.setQuantity(10, of: id), .done(after: seats.1), before: seats.before)
        let renewal = changed { $0.autoRenewEnabled = false }
        story.act(
            .setRenewal(e3.renewal, of: id), .done(after: renewal.1), before: renewal.before)
        // Somebody gave it a nickname in the portal.
        e3.friendlyName = "Warehouse"
        let status = changed { $0.status = .suspended }
        story.act(.suspendE3, .done(after: status.1), before: status.before)
        // Nothing but the acts tells of it.
        story.act(.removeRelationship)
        let certificate = try #require(story.certificates.first)
        #expect(certificate.held == status.before)
        #expect(certificate.held.subscriptions.map(\.quantity) == [10])
        #expect(certificate.leftSuspended == [e3])
    }

    @Test func `takes the newest of what was known, not what was planned with`() throws {
        var story = JournalSample()
        var more = Self.active
        more.subscriptions[0].quantity = 10
        let id = more.subscriptions[0].id
        story.act(.setQuantity(10, of: id), .done(after: more), before: Self.active)
        story.start("plan", more)
        var last = Self.suspended
        last.subscriptions[0].quantity = 10
        story.act(.suspendE3, .done(after: last), before: more)
        story.act(.removeRelationship, before: last)
        #expect(try #require(story.certificates.first).held == more)
    }

    @Test func `still tells what was cancelled and is not listed any more`() throws {
        var story = JournalSample()
        let e3 = Self.active.subscriptions[0]
        let sold = Subscription.a(.newCommerce, id: "sold")
        story.start("plan", .contoso(e3, sold))
        let cancelled = Subscription.a(.newCommerce, .deleted)
        story.act(
            .cancel(.subscription(e3.id)), .done(after: .contoso(cancelled)),
            before: .contoso(e3))
        // What others took away meanwhile is not held any more.
        story.act(.removeRelationship, before: .contoso())
        let certificate = try #require(story.certificates.first)
        #expect(certificate.held == .contoso(e3))
        #expect(certificate.leftSuspended == [])
    }

    @Test func `takes what an act does where only its success is known`() throws {
        var story = JournalSample()
        story.start("plan", Self.active, steps: [.suspendE3, .removeRelationship])
        story.act(.suspendE3, .accepted, before: Self.active, step: .of(1))
        story.tell(.stepped(.of(1), .confirmed(byOthers: false)), of: nil)
        story.act(.removeRelationship, step: .of(2))
        let certificate = try #require(story.certificates.first)
        #expect(certificate.held.subscriptions.map(\.status) == [.active])
        #expect(certificate.leftSuspended.map(\.status) == [.suspended])
    }

    @Test func `is not changed by what is planned after the removal was sent`() throws {
        var story = JournalSample()
        story.act(.removeRelationship, .accepted, before: Self.suspended)
        story.start("other", .contoso())
        story.tell(.aftermath(.a()))
        #expect(try #require(story.certificates.first).held == Self.suspended)
    }

    @Test func `takes what was held before acts by hand where there was no plan`() throws {
        var story = JournalSample()
        story.act(.suspendE3, before: Self.active)
        story.act(.removeRelationship, before: Self.suspended)
        let certificate = try #require(story.certificates.first)
        #expect(certificate.held == Self.active)
        #expect(certificate.leftSuspended == Self.suspended.subscriptions)
    }

    @Test func `invents nothing where nothing was known`() throws {
        var story = JournalSample()
        story.act(.suspendE3)
        story.act(.removeRelationship)
        #expect(try #require(story.certificates.first).held == .contoso())
        story.act(.suspendE3, .done(after: Self.suspended))
        story.act(.removeRelationship)
        let certificate = try #require(story.certificates.last)
        #expect(certificate.held == Self.suspended)
        #expect(certificate.leftSuspended == Self.suspended.subscriptions)
    }

    @Test func `tells an act once, however often it was sent`() throws {
        var story = JournalSample()
        story.act(.suspendE3, .unknown(.service(.answerLost)), request: "same")
        story.intend(.suspendE3, request: "same")
        story.act(.suspendE3, request: "same")
        story.act(.removeRelationship)
        let acts = try #require(story.certificates.first).acts
        #expect(acts.map(\.entry) == [1, 6])
        #expect(acts[0].outcome == .done(after: nil))
    }

    @Test func `tells refusals and what nobody knows as such`() throws {
        var story = JournalSample()
        story.act(.suspendE3, .refused(.readOnly))
        story.intend(.reactivateE3)
        story.act(.cancel(.software(.init("sql"))), .unknown(.service(.answerLost)))
        story.act(.removeRelationship)
        #expect(
            try #require(story.certificates.first).acts.map(\.outcome) == [
                .refused(.readOnly), nil, .unknown(.service(.answerLost)), .done(after: nil),
            ])
    }

    @Test(arguments: [
        nil, Outcome.accepted, .unknown(.service(.answerLost)),
    ])
    func `is made where looking again showed the end`(outcome: Outcome?) throws {
        var story = JournalSample()
        let intent = story.intend(.removeRelationship, step: .of(1))
        if let outcome { story.tell(.ended(intent: intent, outcome)) }
        #expect(story.certificates == [])
        var byOthers = story
        story.tell(.stepped(.of(1), .confirmed(byOthers: false)), of: nil)
        let certificate = try #require(story.certificates.first)
        #expect(certificate.acts[0].outcome == .done(after: nil))
        #expect(certificate.endedAt == story.entries.last?.date)
        #expect(certificate.hash == story.entries.last?.hash)
        byOthers.tell(.stepped(.of(1), .confirmed(byOthers: true)), of: nil)
        #expect(byOthers.certificates.map(\.acts[0].outcome) == [outcome])
    }

    @Test func `is made where what could be seen showed the end`() throws {
        var story = JournalSample()
        story.act(.removeRelationship, .accepted)
        story.tell(.aftermath(.a(.reseller)))
        #expect(story.certificates == [])
        story.tell(.aftermath(.a()))
        let certificate = try #require(story.certificates.first)
        #expect(certificate.aftermath == .a())
        #expect(certificate.acts[0].outcome == .done(after: nil))
    }

    @Test func `is not made for a removal that was refused`() {
        var story = JournalSample()
        story.act(.removeRelationship, .refused(.blocked([])), step: .of(1))
        story.tell(.stepped(.of(1), .confirmed(byOthers: true)), of: nil)
        story.tell(.aftermath(.a()))
        #expect(story.certificates == [])
    }

    @Test func `is one for each time it ended, and each begins anew`() {
        var story = JournalSample()
        story.act(.suspendE3, before: Self.active)
        story.act(.removeRelationship)
        story.act(.reactivateE3, before: Self.suspended)
        story.act(.removeRelationship)
        #expect(
            story.certificates.map { $0.acts.map(\.write) } == [
                [.suspendE3, .removeRelationship], [.reactivateE3, .removeRelationship],
            ])
        #expect(
            story.certificates.map { $0.held.subscriptions.map(\.status) } == [
                [.active], [.active],
            ])
    }

    @Test func `keeps places and customers apart`() {
        var story = JournalSample()
        story.act(.suspendE3)
        story.act(.suspendE3, of: .tailspin)
        story.place = "elsewhere"
        story.act(.reactivateE3)
        story.act(.removeRelationship)
        story.place = "home"
        story.act(.removeRelationship)
        #expect(
            story.certificates.map { $0.acts.map(\.write) } == [
                [.reactivateE3, .removeRelationship], [.suspendE3, .removeRelationship],
            ])
        story.act(.removeRelationship, of: .tailspin)
        #expect(CertificateData.all(in: story.entries, of: Customer.tailspin.id).count == 1)
        #expect(
            CertificateData.all(in: story.entries, of: Customer.tailspin.id) == [
                story.certificates[2]
            ])
    }
}

extension Aftermath {
    fileprivate static func a(
        _ relationship: Customer.Relationship = .none, isListed: Bool = false
    ) -> Aftermath {
        var customer = Customer.contoso
        customer.relationship = relationship
        return Aftermath(
            customer: customer, isListed: isListed, supportContacts: [],
            partner: .init("fabrikam"))
    }
}
