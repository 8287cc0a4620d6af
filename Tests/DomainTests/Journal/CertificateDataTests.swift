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

    @Test func `puts back what acts before the plan had changed`() throws {
        var story = JournalSample()
        story.act(.suspendE3, before: Self.active)
        let bought = Holdings.contoso(.a(.newCommerce, id: "new"))
        story.act(.order(.init("offer"), quantity: 1), .done(after: bought), before: .contoso())
        var then = Self.suspended
        then.subscriptions += bought.subscriptions
        story.start("plan", then)
        story.act(.removeRelationship, before: then)
        #expect(try #require(story.certificates.first).held == Self.active)
    }

    @Test func `takes what the removal knew where there was no plan`() throws {
        var story = JournalSample()
        story.act(.suspendE3, before: Self.active)
        story.act(.removeRelationship, before: Self.suspended)
        #expect(try #require(story.certificates.first).held == Self.active)
    }

    @Test func `invents nothing where nothing was known`() throws {
        var story = JournalSample()
        story.act(.suspendE3, .done(after: Self.suspended))
        story.act(.removeRelationship)
        let certificate = try #require(story.certificates.first)
        #expect(certificate.held == .contoso())
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
        #expect(story.certificates.map(\.held) == [Self.active, Self.suspended])
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
