import Deck
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

/// What the radar says outside its page.
extension `The radar` {
    @Test(arguments: Language.allCases)
    func `has a line and a description for a calendar`(language: Language) {
        let words = language.words()
        for kind in RadarSignKind.allCases {
            let sign = RadarSign.a(kind, .contoso, Self.e3)
            let summary = words.calendarSummary(of: sign)
            let description = words.calendarDescription(of: sign)
            #expect(summary.hasPrefix("Contoso: "))
            #expect(!summary.contains("\n"))
            #expect(fault(of: summary, in: language) == nil)
            #expect(fault(of: words.radarKind(kind), in: language) == nil)
            #expect(description.contains(Customer.contoso.id.text))
            #expect(!description.contains("{") && !description.contains("(p)"))
        }
        #expect(Set(RadarSignKind.allCases.map(words.radarKind)).count == 9)
    }

    @Test(arguments: Language.allCases)
    func `tells the term that begins again, in every language`(language: Language) {
        let words = language.words()
        let sign = RadarSign(
            kind: .renews, customer: Customer.contoso.id, companyName: "Contoso", domain: "",
            holding: Self.e3, name: "E3", term: "P3Y", date: .today)
        #expect(words.name(of: sign) == "E3 · " + words.term("P3Y"))
        #expect(words.calendarSummary(of: sign).contains(words.term("P3Y")))
    }

    @Test func `counts what is left in minutes, hours and days, and says when it is over`() {
        let words = Language.english.words()
        func left(_ minutes: Double) -> String {
            words.timeLeft(until: .today.addingTimeInterval(minutes * 60), at: .today)
        }
        #expect(left(0) == "in 0 min")
        #expect(left(59) == "in 59 min")
        #expect(left(60) == "in 1 h")
        #expect(left(72 * 60 - 1) == "in 71 h")
        #expect(left(72 * 60) == "in 3 days")
        #expect(left(-1) == "past")
    }
}
