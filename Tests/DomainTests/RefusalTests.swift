import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `Why there was no connection` {
    static let all: [ConnectionTrouble] = [
        .refused, .timedOut, .closed, .noNetwork, .certificateNotAccepted, .noTLS,
        .nameNotFound("nowhere.invalid"), .notHTTP, .answerTooLarge(bytes: 8),
        .tookLonger(seconds: 5), .proxyWantsPassword, .proxyRefused,
        .proxyUnusable(variable: "HTTPS_PROXY"), .libraryMissing, .answersFail, .failed,
        .other("something else"),
    ]

    @Test(arguments: all)
    func `is kept as a text, which is read as the same`(trouble: ConnectionTrouble) throws {
        #expect(ConnectionTrouble(word: trouble.word) == trouble)
        let refusal = Refusal.unreachable(trouble)
        let data = try JSONEncoder().encode(refusal)
        #expect(try JSONDecoder().decode(Refusal.self, from: data) == refusal)
        #expect(String(decoding: data, as: UTF8.self).contains(trouble.word))
    }

    @Test func `is what older journals have of it`() throws {
        let old = Data(#"{"unreachable":{"_0":"the name a.example was not found"}}"#.utf8)
        #expect(
            try JSONDecoder().decode(Refusal.self, from: old)
                == .unreachable(.nameNotFound("a.example")))
        let odd = Data(#"{"unreachable":{"_0":"proxyUnusable(variable: \"HTTPS_PROXY\")"}}"#.utf8)
        #expect(throws: Never.self) { try JSONDecoder().decode(Refusal.self, from: odd) }
    }
}

@Suite struct `The place of a journal entry` {
    private func place(_ written: String) throws -> String {
        let json = try JSONEncoder().encode([
            "userPrincipalName": "u", "profile": "work", "place": written,
        ])
        return try JSONDecoder().decode(JournalEntry.Author.self, from: json).place
    }

    @Test func `that older entries have as the program held it is the same place`() throws {
        #expect(
            try place(
                #"ServiceAddress(isSecure: true, host: "api.example", port: 443, path: "")#t"#)
                == "https://api.example#t")
        #expect(
            try place(
                #"ServiceAddress(isSecure: false, host: "127.0.0.1", port: 8080, path: "/a")#"#
                    + "organizations") == "http://127.0.0.1:8080/a#organizations")
    }

    @Test(arguments: ["https://api.example#t", "/home/op/sandbox.sqlite", ""])
    func `is else as it was written`(written: String) throws {
        #expect(try place(written) == written)
    }
}

@Suite struct `A refusal` {
    /// The codes of the table of errors that our rules can produce.
    @Test(arguments: [
        (Refusal.notACustomer(.init("contoso")), "403/20002"),
        (.holdingNotFound(.subscription(.init("e3"))), "404/20003"),
        (.holdingNotFound(.azureSubscription(.init("web"))), "404/800111"),
        (.holdingNotFound(.software(.init("sql"))), "404/20000"),
        (.holdingNotFound(.reservation(.init("vm"))), "404/20000"),
        (.statusCannotChange(from: .expired, to: .active), "400/800040"),
        (.alreadyCancelled, "400/2011"),
        (.notActivatedYet, "400/800081"),
        (.statusUnrecognized("Warned"), "400/800096"),
        (.suspendInstead, "400/800063"),
        (.azureSubscriptionsLive(count: 1), "403/900115"),
        (.parentNotActive(name: "E3"), "409/27009"),
        (.windowClosed(since: .today, remedy: .termEnd), "400/900117"),
        (.termEnded(.today), "400/900279"),
        (.suspendedByOthers(reasons: ["Expiration"]), "400/800091"),
        (.azurePortalOnly, "403/800019"),
        (.roleMissing(anyOf: [[.adminAgent]]), "403/900150"),
        (.partnerKindMayNot(.indirectReseller), "403/900149"),
    ])
    func `has the code that Microsoft gives to it`(refusal: Refusal, code: String) {
        #expect(refusal.code == code)
    }

    @Test func `has no code where Microsoft documents none`() throws {
        let blockers = Rules.of2020.eligibility(of: .contoso(.a(.legacyLicence)), at: .today)
            .blockers
        #expect(Refusal.blocked(blockers).code == nil)
    }
}

@Suite struct `Who refused` {
    private let answer = ServiceAnswer(
        status: 400, code: "800096", requestID: "r", correlationID: "c")

    @Test func `is this program where no service has answered, and then there is no code of one`() {
        for refusal in [Refusal.statusUnrecognized("in review"), .azurePortalOnly, .readOnly] {
            #expect(refusal.isUnsent)
            #expect(refusal.answeredCode == nil)
            let told = Refusal.told(refusal, by: answer)
            #expect(!told.isUnsent)
            #expect(told.answeredCode == "400/800096")
        }
    }

    @Test func `is not this program where something may have been sent`() {
        for trouble in [ServiceTrouble.answerLost, .notShownYet, .cutOff] {
            #expect(!Refusal.service(trouble).isUnsent)
            #expect(!Refusal.service(trouble).isFailure)
        }
        for refusal in [Refusal.unreachable(.closed), .service(.failed)] {
            #expect(refusal.isFailure && refusal.isUnsent)
            // An answer came, though of nobody who judges.
            let told = Refusal.told(refusal, by: answer)
            #expect(told.isFailure && !told.isUnsent)
        }
    }

    @Test func `is nobody where the call has an id and no answer`() {
        let unanswered = ServiceAnswer(
            status: nil, requestID: "r", correlationID: "c", service: .partnerCenter)
        #expect(Refusal.told(.unreachable(.refused), by: unanswered).isUnsent)
        #expect(!Refusal.told(.service(.answerLost), by: unanswered).isUnsent)
    }

    @Test func `is the service where it judged the request: its id would repeat the answer`() {
        for judged in [Refusal.service(.pendingOperation), .service(.rejected)] {
            #expect(Refusal.told(judged, by: answer).isJudgement)
        }
        for passing in [
            Refusal.service(.failed), .service(.unreadable(.noJSON)), .unreachable(.closed),
            .service(.throttled(until: nil)), .storeBusy,
        ] {
            #expect(!passing.isJudgement)
        }
    }
}
