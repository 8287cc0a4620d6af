import Domain
import Samples
import Testing
import Wording

/// Admin relationships are Microsoft Graph's, and all else is Partner Center's: whatever is said of
/// a write or its refusal names the one that was asked.
@Suite struct `The service that was asked` {
    private static let troubles: [ServiceTrouble] = [
        .accessDenied, .throttled(until: .today), .throttled(until: nil), .rejected, .failed,
        .unreadable(.noItems), .notShownYet,
    ]

    private func answer(_ service: MicrosoftService?) -> ServiceAnswer {
        ServiceAnswer(
            status: 403, code: "no", description: "No.", requestID: "r", correlationID: "c",
            service: service)
    }

    @Test func `is told by the write, and by the holding it changes`() {
        let id = AdminRelationship.ID("a-b")
        #expect(Write.endAdminAccess(id).service == .graph)
        #expect(Holding.adminRelationship(id).service == .graph)
        for write in [
            Write.suspend(.init("e3")), .cancel(.reservation(.init("vm"))), .removeDelegatedAccess,
            .removeRelationship, .order(.init("o"), quantity: 1),
        ] {
            #expect(write.service == .partnerCenter)
        }
    }

    @Test(arguments: Language.allCases)
    func `is named in the reason of its refusal, and the other is not`(language: Language) {
        let words = language.words()
        let names = Dictionary(
            uniqueKeysWithValues: MicrosoftService.allCases.map { ($0, words.name(of: $0)) })
        let refusals =
            Self.troubles.map(Refusal.service) + [.unreachable(.timedOut), .unreachable(.refused)]
        for service in MicrosoftService.allCases {
            for refusal in refusals {
                for told in [
                    Refusal.told(refusal, by: answer(service)), .asked(service, refusal),
                ] {
                    let said = words.reason(of: told)
                    #expect(told.cause == refusal && told.service == service)
                    for (other, name) in names {
                        #expect(said.contains(name) == (other == service), "\(said)")
                    }
                }
            }
            let said = words.said(answer(service))
            #expect(said.contains(names[service] ?? "?"), "\(said)")
        }
    }

    @Test(arguments: Language.allCases)
    func `is Partner Center in a journal that does not tell`(language: Language) {
        let words = language.words()
        for trouble in Self.troubles {
            let told = Refusal.told(.service(trouble), by: answer(nil))
            #expect(words.reason(of: told) == words.reason(of: .service(trouble)))
            #expect(told.service == nil)
        }
    }

    @Test func `is the one of what was refused, whatever was to be written`() {
        let end = Write.endAdminAccess(.init("a-b"))
        // The customer is read before an end is asked for.
        let read = Refusal.told(.service(.failed), by: answer(.partnerCenter))
        #expect((read.service ?? end.service) == .partnerCenter)
        for refusal in [
            Refusal.adminRelationshipNotActive(.expired), .service(.consentMissing),
            .holdingNotFound(.adminRelationship(.init("a-b"))), AdminAccessTrouble.denied.refusal,
            AdminAccessTrouble.unreachable.refusal, AdminAccessTrouble.unreadable.refusal,
        ] {
            #expect(refusal.service == .graph, "\(refusal)")
        }
    }

    @Test func `is called as it is in each language`() {
        let failed = Refusal.asked(.graph, .service(.failed))
        let said = Language.allCases.map { $0.words().reason(of: failed) }
        #expect(
            said == [
                "An error occurred in Microsoft Graph.", "Microsoft Graph에 오류가 발생했습니다.",
                "Microsoft Graph でエラーが発生しました。",
            ])
    }
}
