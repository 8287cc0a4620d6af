import Deck
import Domain
import Foundation
import Samples
import Testing
import Wording

@testable import Program

@Suite struct `Terms that end as text` {
    private func term(
        _ subscription: Subscription, under rules: Rules = .inProduction
    ) throws -> EndingTerm {
        try #require(
            EndingTerm(
                subscription, of: .init("contoso"), named: "Contoso", domain: "contoso.example",
                under: rules, at: .today))
    }

    private static let ends: [(Subscription, String, String)] = [
        (.a(.newCommerce), "↻ auto-renews", "renews"),
        (.a(.newCommerce, term: "P1M"), "↺ auto-renews", "renews"),
        (.a(.newCommerce, scheduled: "quantity 8"), "↻ renews with 8 seats", "renews"),
        (.a(.newCommerce, scheduled: "{odd}"), "↻ renews with changes", "renews"),
        (
            .a(.newCommerce, autoRenews: false, actions: .cancelAtTermEnd),
            "▪ ends with its term", "ends"
        ),
        (.a(.newCommerce, .suspended), "‖ suspended, ends with its term", "ends"),
        (
            .a(.newCommerce, autoRenews: false, actions: .extendAtTermEnd),
            "+ continues monthly, costs more", "goesOn"
        ),
        (.a(.newCommerce, actions: .atTermEnd("Odd")), "? not known", "unknown"),
        (.a(.newCommerce, termEnds: .day(-1)), "… term over, renewing", "renewing"),
    ]

    @Test(arguments: ends.indices)
    func `say what happens then, with a sign and in a word for programs`(place: Int) throws {
        let (subscription, shown, word) = Self.ends[place]
        let columns = ListColumns(Language.english.words(), at: .today).endingTerms(in: .utc)
        let column = try #require(columns.first { $0.heading.name == "at-term-end" })
        let cell = column.cell(try term(subscription))
        #expect(cell.shown == shown)
        #expect(cell.value == .text(word))
    }

    @Test func `have the numbers of today and of the next term for other programs`() throws {
        let columns = ListColumns(Language.korean.words(), at: .today).endingTerms(in: .utc)
        let one = try term(
            .a(
                .newCommerce, id: "e5", name: "Office 365 E5", friendlyName: "본사",
                termEnds: .day(2), scheduled: "quantity 8"))
        let lines = Listing(columns, of: [one]).text(as: .csv).split(separator: "\r\n")
        #expect(
            lines[0] == """
                ends,hours-left,customer,domain,name,offer,kind,status,term,billing,quantity,\
                next-quantity,at-term-end,next-term,auto-renew,customer-id,id
                """)
        let date = Date.day(2).iso8601
        #expect(
            lines[1] == """
                \(date),48,Contoso,contoso.example,본사,Office 365 E5,newCommerce,active,P1Y,\
                monthly,25,8,renews,8 seats,yes,contoso,e5
                """)
    }

    @Test func `are read for what a run owes only where it was to change their seats`() {
        let renewal = Subscription.a(.newCommerce).renewal
        let part = CustomerPlan.a(
            .setQuantity(28, of: .init("a")), .setRenewal(renewal, of: .init("a")),
            .setRenewal(renewal, of: .init("b")), for: .contoso)
        var run = Run(.a([part]), startedAt: .today, author: .agent, phase: .rests(nil))
        run.set(.confirmed(byOthers: false), of: 1, for: part.id)
        let owed = SubscriptionReference(customer: part.id, subscription: .init("a"))
        #expect(run.renewalsLeft == [owed])
        var closed = run
        closed.close(.setAside)
        #expect(closed.renewalsLeft == [])
        run.set(.confirmed(byOthers: false), of: 2, for: part.id)
        #expect(run.renewalsLeft == [])
    }

    @Test(arguments: Language.allCases)
    func `end within a time such as filters have`(language: Language) throws {
        let words = language.words(namesKeys: false)
        #expect(try RenewalsCommand.seconds("30d", words) == 30 * 86_400)
        #expect(try RenewalsCommand.seconds("2W", words) == 14 * 86_400)
        for text in ["", "30", "d", "30d kind:nce", "<3d", "99999999999w"] {
            #expect(throws: Failure.self) { try RenewalsCommand.seconds(text, words) }
        }
    }
}
