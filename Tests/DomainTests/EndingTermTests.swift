import Domain
import Foundation
import Samples
import Testing

@Suite struct `A term in the list of all` {
    private func term(_ subscription: Subscription, at now: Date = .today) -> EndingTerm? {
        EndingTerm(
            subscription, of: .init("contoso"), named: "Contoso", domain: "contoso.example",
            under: .inProduction, at: now)
    }

    @Test func `is that of what runs for a term`() {
        #expect(Rules.inProduction.endOfTerm(Subscription.a(.newCommerce).term) == .day(300))
        for kind in [Subscription.Kind.azurePlan, .legacyAzure] {
            #expect(Rules.inProduction.endOfTerm(Subscription.a(kind).term) == nil)
        }
        for (status, kind, isListed) in [
            (Subscription.Status.suspended, Subscription.Kind.newCommerce, true),
            (.suspended, .legacyLicence, false), (.expired, .newCommerce, false),
            (.pending, .newCommerce, false), (.untold, .newCommerce, false),
        ] {
            let end = Rules.inProduction.endOfTerm(Subscription.a(kind, status).term)
            #expect((end != nil) == isListed, "\(status) \(kind)")
        }
        for date in [nil, Date.distantPast] {
            #expect(term(.a(.newCommerce, termEnds: date)) == nil)
        }
    }

    @Test func `brings the next term with what is scheduled for it`() throws {
        let more = try #require(
            term(
                .a(
                    .newCommerce, scheduled: "cfq7:0001:cfq8 P3Y annual quantity 30",
                    product: "cfq7:0001:cfq8")))
        #expect(more.next == NextTerm(quantity: 30, termDuration: "P3Y", billingCycle: "annual"))
        #expect(more.isChanged && more.nextQuantity == 30)
        let other = try #require(
            term(.a(.newCommerce, scheduled: "cfq9:0001:cfq8 P1Y monthly quantity 30")))
        #expect(other.isChanged && other.next == nil)
        let same = try #require(
            term(.a(.newCommerce, actions: .atTermEnd("RenewToNewTerm"))))
        #expect(!same.isChanged && same.nextQuantity == 25)
        let over = try #require(
            term(.a(.newCommerce, autoRenews: false, actions: .cancelAtTermEnd)))
        #expect(!over.isChanged && over.nextQuantity == nil && over.end == .ends(.day(300)))
        let late = try #require(term(.a(.newCommerce), at: .day(301)))
        #expect(late.end == .underway(since: .day(300)) && !late.isChanged)
    }

    @Test func `comes each month where nothing is to change`() {
        #expect(Subscription.a(.newCommerce, term: "P1M").renewsMonthly)
        #expect(!Subscription.a(.newCommerce).renewsMonthly)
        #expect(!Subscription.a(.newCommerce, .suspended, term: "P1M").renewsMonthly)
        #expect(!Subscription.a(.newCommerce, autoRenews: false, term: "P1M").renewsMonthly)
        #expect(
            !Subscription.a(.newCommerce, scheduled: "quantity 8", term: "P1M").renewsMonthly)
        #expect(
            !Subscription.a(.newCommerce, term: "P1M", actions: .cancelAtTermEnd).renewsMonthly)
    }
}
