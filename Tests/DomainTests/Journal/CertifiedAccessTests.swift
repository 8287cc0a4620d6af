import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `The certificate of admin relationships` {
    private static let one = AdminRelationship.a("one")
    private static let two = AdminRelationship.a("two", endsAt: .day(90))

    private func held(_ access: AdminAccess) -> Holdings {
        var holdings = Holdings.contoso()
        holdings.adminAccess = access
        return holdings
    }

    private func seen(_ access: AdminAccess?, isListed: Bool = false) -> JournalEvent {
        var customer = Customer.contoso
        customer.relationship = .none
        return .aftermath(
            Aftermath(
                customer: customer, isListed: isListed, supportContacts: [],
                partner: .init("fabrikam"), adminAccess: access))
    }

    private func ended(
        _ relationship: AdminRelationship, _ status: AdminRelationship.Status
    ) -> AdminRelationship {
        var ended = relationship
        ended.status = status
        return ended
    }

    /// An off-boarding that ends the first of two, as its answer showed it.
    private func story() -> JournalSample {
        var story = JournalSample()
        let before = held(.read([Self.one, Self.two], unread: 0))
        let write = Write.endAdminAccess(Self.one.id)
        story.start("plan", before)
        story.act(
            write,
            .done(after: held(.read([ended(Self.one, .terminationRequested)], unread: 0))),
            before: before.slice(for: write))
        story.act(.removeRelationship)
        return story
    }

    @Test func `has each as it was seen last, and the acts that ended it`() throws {
        let certificate = try #require(story().certificates.first)
        // Nobody has looked since: others may be there.
        #expect(
            certificate.adminAccess
                == .read([ended(Self.one, .terminationRequested), Self.two], unread: 1))
        #expect(certificate.acts(ending: Self.one.id).map(\.entry) == [2])
        #expect(certificate.acts(ending: Self.two.id) == [])
    }

    @Test func `has what was read afterwards`() throws {
        var story = story()
        let access = AdminAccess.read([ended(Self.one, .terminating), Self.two], unread: 0)
        story.tell(seen(access))
        #expect(try #require(story.certificates.first).adminAccess == access)
        // A later look shows that more have ended.
        let over = AdminAccess.read(
            [ended(Self.one, .terminated), ended(Self.two, .terminated)], unread: 0)
        story.tell(seen(over))
        #expect(try #require(story.certificates.first).adminAccess == over)
        // One that shows less of the relationships, or as much of them and less of the rest.
        for event in [
            seen(.unavailable(.unreachable)), seen(nil), seen(over, isListed: true),
            seen(.read([], unread: 3)),
        ] {
            story.tell(event)
            #expect(try #require(story.certificates.first).adminAccess == over)
        }
    }

    @Test func `keeps what was read of them when a later look shows more of the rest alone`()
        throws
    {
        var story = story()
        let access = AdminAccess.read([ended(Self.one, .terminated), Self.two], unread: 0)
        story.tell(seen(access, isListed: true))
        story.tell(seen(.unavailable(.unreachable)))
        let certificate = try #require(story.certificates.first)
        #expect(certificate.aftermath?.isListed == false)
        #expect(certificate.adminAccess == access)
    }

    @Test(arguments: [true, false])
    func `never says that all are over where one was seen later that is not`(
        isListed: Bool
    ) throws {
        var story = story()
        let over = ended(Self.one, .terminated)
        story.tell(seen(.read([over], unread: 0), isListed: isListed))
        let access = AdminAccess.read([over, Self.two], unread: 0)
        story.tell(seen(access))
        #expect(try #require(story.certificates.first).adminAccess == access)
    }

    @Test(arguments: [
        AdminAccess.unavailable(.denied), .read([], unread: 2), .notRead,
    ])
    func `is not emptied by what could not be read`(access: AdminAccess) throws {
        var story = story()
        story.tell(seen(access))
        let certified = try #require(story.certificates.first).adminAccess
        #expect(certified.all == [ended(Self.one, .terminationRequested), Self.two])
        #expect(!certified.isWhole)
    }

    @Test func `keeps what was known before a plan that could not read them`() throws {
        var story = JournalSample()
        let write = Write.endAdminAccess(Self.one.id)
        story.act(write, before: held(.read([Self.one], unread: 0)))
        story.start("plan", held(.unavailable(.unreachable)))
        story.act(.removeRelationship)
        let certificate = try #require(story.certificates.first)
        #expect(
            certificate.adminAccess
                == .read([ended(Self.one, .terminationRequested)], unread: 1))
    }

    @Test(arguments: [true, false])
    func `tells of an end that was read after the relationship had ended`(isOfRun: Bool) throws {
        var story = JournalSample()
        let before = held(.read([Self.one, Self.two], unread: 0))
        let requested = held(.read([ended(Self.one, .terminationRequested)], unread: 0))
        story.start("plan", before)
        let intent = story.act(
            .endAdminAccess(Self.one.id), .done(after: requested), before: before,
            step: isOfRun ? .of(1) : nil)
        if isOfRun { story.tell(.stepped(.of(1), .requested)) }
        story.act(.removeRelationship)
        let first = try #require(story.certificates.first)
        #expect(first.acts.map(\.isEndSeen) == [false, false])
        // Something else is done in between.
        story.intend(.suspendE3)
        let over = held(.read([ended(Self.one, .terminated)], unread: 0))
        let last = story.tell(
            isOfRun
                ? .stepped(.of(1), .confirmed(byOthers: false))
                : .ended(intent: intent, .done(after: over)))
        let certificate = try #require(story.certificates.first)
        #expect(certificate.acts.map(\.isEndSeen) == [true, false])
        #expect(certificate.adminAccess.all == [ended(Self.one, .terminated), Self.two])
        #expect(certificate.entries == first.entries + [last])
        #expect(certificate.hash == "hash-\(last)")
        #expect(certificate.endedAt == first.endedAt)
        // Once is enough.
        story.tell(.ended(intent: intent, .done(after: over)))
        #expect(story.certificates.first == certificate)
    }

    @Test func `of an older journal knows of none`() throws {
        var story = JournalSample()
        story.start("plan", .contoso())
        story.act(.removeRelationship)
        #expect(try #require(story.certificates.first).adminAccess == .notRead)
    }
}
