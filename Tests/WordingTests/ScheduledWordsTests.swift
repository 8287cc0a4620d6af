import Domain
import Testing
import Wording

@Suite struct `An operator of any language` {
    @Test(arguments: Language.allCases)
    func `reads what the service does at the end of a term in words, and not in its own`(
        language: Language
    ) {
        let words = language.words()
        #expect(words.scheduled(.cancelAtTermEnd) == words.givenBackCancelAtTermEnd)
        #expect(words.scheduled(.extendAtTermEnd) == words.givenBackExtend)
        let line = NextTermLine(product: "CFQ7:0001:CFQ8", NextTerm(quantity: 26))
        #expect(words.scheduled(.renewing(with: line)) == words.seats(26))
        let unheard = ScheduledActions(
            text: #"[{"actionType":"Hold","scheduleType":"TermEnd"}]"#)
        let renewal = Renewal(
            autoRenewEnabled: true, scheduledNextTermInstructions: nil, scheduledActions: unheard)
        for said in [
            words.scheduled(unheard), words.renewal(renewal, chosen: nil),
            words.deed(.setRenewal(renewal, of: .init("a"))),
        ] {
            #expect(said.contains("Hold") && !said.contains("actionType"), "\(said)")
        }
        let said = words.scheduledChange("CFQ7:0001:CFQ8 P1M monthly quantity 26")
        #expect(!said.contains("CFQ7") && !said.contains("P1M"), "\(said)")
        // Another product is what changes: nobody else tells.
        let other = Renewal(
            autoRenewEnabled: true,
            scheduledNextTermInstructions: "CFQ9:0001:CFQ8 P1M monthly quantity 26")
        #expect(words.renewal(other, chosen: nil).contains("CFQ9"))
    }

    @Test(arguments: Language.allCases)
    func `reads in the advice to sign in which profile it is for`(language: Language) {
        let words = language.words(namesKeys: false, of: "work")
        for (trouble, command) in [
            (ServiceTrouble.consentMissing, "partnerdeck sign-in --gdap --profile work"),
            (.signInMissing, "partnerdeck sign-in --profile work"),
            (.multiFactorRequired, "partnerdeck sign-in --profile work"),
        ] {
            #expect(words.advice(for: .service(trouble)).contains(command), "\(trouble)")
        }
        #expect(words.doctorGDAPAsk.contains("partnerdeck doctor --sign-in --profile work"))
        let unnamed = language.words(namesKeys: false)
        #expect(!unnamed.advice(for: .service(.consentMissing)).contains("--profile"))
    }
}
