import Deck
import Domain
import Execution
import Foundation
import Samples
import Sandbox
import Testing
import Wording

@testable import Program

@Suite struct `What the command line says of a run` {
    /// `isLookedFor` says that a look did not show it, and another one follows.
    private func run(
        _ state: StepState, _ phase: Run.Phase, isLookedFor: Bool = true
    ) -> Run {
        var run = Run(
            .a([.a(.removeRelationship, for: .contoso)]), startedAt: .today, author: .agent,
            phase: phase)
        run.set(state, of: 1, for: Customer.contoso.id)
        if isLookedFor { run.looksAgain(at: .day(1), for: 1, of: Customer.contoso.id) }
        return run
    }

    @Test func `has nothing of what shows at the first look, nor of a wait of less than a minute`()
    {
        let words = Language.english.words(namesKeys: false)
        for state in [StepState.accepted, .unknown(.service(.answerLost))] {
            let service = RunAnnouncer(words, retries: .usual)
            #expect(service.news(of: run(state, .running, isLookedFor: false)).isEmpty)
            #expect(service.news(of: run(state, .running)).count == 1)
            // `--wait` bounds the looking.
            let bounded = RunAnnouncer(words, retries: RetryPolicy.usual.looking(for: 30))
            #expect(bounded.news(of: run(state, .running)).allSatisfy { !$0.contains("\n") })
        }
    }

    @Test(arguments: Language.allCases)
    func `has what it looks up, and for how long at most`(language: Language) throws {
        let words = language.words(namesKeys: false)
        let looking = words.lookingUp(2)
        let unknown = StepState.unknown(.service(.answerLost))
        let service = RunAnnouncer(words, retries: .usual)
        let news = try #require(service.news(of: run(unknown, .running)).first)
        #expect(news.contains(looking))
        // Nobody else is to look meanwhile.
        #expect(!news.contains(words.advice(for: .service(.answerLost))))
        #expect(service.news(of: run(unknown, .running)).isEmpty)
        // Where it rests, nobody looks.
        #expect(service.news(of: run(unknown, .rests(nil))).allSatisfy { !$0.contains(looking) })
        // What is in this process is not looked up.
        let here = RunAnnouncer(words, retries: .atOnce)
        #expect(here.news(of: run(unknown, .running)).allSatisfy { !$0.contains(looking) })
    }

    @Test(arguments: Language.allCases)
    func `has which act is the newest where nothing is undone, and a status of its own`(
        language: Language
    ) {
        let act = NamedWrite(.setQuantity(26, of: .init("e3")), of: .contoso, named: "E3")
        let words = language.words(namesKeys: false)
        for (refusal, status) in [
            (Refusal.newestUnknown(act, entry: 170), 70), (.newestPending(act, entry: 170), 4),
        ] {
            #expect(refusal.status == status)
            let text = words.refusal(refusal)
            for part in ["E3", "26", "170", "partnerdeck show --refresh"] {
                #expect(text.contains(part), "\(text)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `has for how long it looks whether what was accepted shows`(language: Language) throws {
        let words = language.words(namesKeys: false)
        let looking = words.lookingWhetherShown(10)
        let service = RunAnnouncer(words, retries: .usual)
        #expect(try #require(service.news(of: run(.accepted, .running)).first).contains(looking))
        #expect(service.news(of: run(.accepted, .running)).isEmpty)
        // That it is stopped is no news of the step.
        #expect(service.news(of: run(.accepted, .stopping)).isEmpty)
        #expect(
            service.news(of: run(.confirmed(byOthers: false), .running))
                .allSatisfy { !$0.contains(looking) })
        let here = RunAnnouncer(words, retries: .atOnce)
        #expect(here.news(of: run(.accepted, .running)).allSatisfy { !$0.contains("\n") })
    }
}

extension `What the command line says of a run` {
    /// An undo of a suspension of each of these.
    private func undo(of ids: String..., state: StepState) -> Run {
        let steps = ids.enumerated().map { place, id in
            PlanStep.a(place + 1, .write(.reactivate(.init(id))), name: id)
        }
        let part = CustomerPlan(holdings: .contoso(), steps: steps)
        var run = Run(
            .a([part], purpose: .undo(of: 1)), startedAt: .today, author: .agent)
        run.set(state, of: 1, for: Customer.contoso.id)
        run.looksAgain(at: .day(1), for: 1, of: Customer.contoso.id)
        return run
    }

    @Test func `tells a single undo once, when it is over`() throws {
        let words = Language.english.words(namesKeys: false)
        let here = RunAnnouncer(words, retries: .atOnce)
        #expect(here.news(of: undo(of: "e3", state: .accepted)).isEmpty)
        #expect(here.news(of: undo(of: "e3", state: .confirmed(byOthers: false))).isEmpty)
        // Who waits for minutes is told what for.
        let service = RunAnnouncer(words, retries: .usual)
        let waiting = try #require(service.news(of: undo(of: "e3", state: .accepted)).first)
        #expect(waiting.contains(words.lookingWhetherShown(10)))
        // A longer run tells how far it is.
        #expect(here.news(of: undo(of: "e3", "e5", state: .accepted)).count == 1)
    }
}

@Suite struct `A plan as text` {
    @Test(arguments: Language.allCases)
    func `names what a nickname hides, and what another holding has the name of`(
        language: Language
    ) {
        let words = language.words(namesKeys: false)
        let holdings = Holdings.contoso(
            .a(.legacyLicence, id: "11111111-4afb36aa", name: "Dynamics", friendlyName: "Sales"),
            .a(
                .legacyLicence, .suspended, id: "22222222-1eb5b434", name: "Visio",
                friendlyName: "Sales"),
            .a(.legacyLicence, id: "33333333-9cd4e001", name: "Project", friendlyName: "Lab"))
        let part = CustomerPlan(
            holdings: holdings,
            steps: [
                .a(1, .write(.suspend(.init("11111111-4afb36aa"))), name: "Sales"),
                .a(2, .write(.suspend(.init("33333333-9cd4e001"))), name: "Lab"),
            ])
        let lines = PlanReport(.a([part]), words).text.split(separator: "\n").map(String.init)
        #expect(lines.contains("    1. " + words.taskSuspend("Sales · Dynamics · …4afb36aa")))
        #expect(lines.contains("    2. " + words.taskSuspend("Lab · Project")))
    }

    @Test func `promises no undo of an undo`() {
        let words = Language.english.words(namesKeys: false)
        let step = PlanStep(
            id: 1, task: .write(.setQuantity(20, of: .init("e3"))), name: "E3",
            consequences: [.seatsRemoved(5, from: 25), .refundProRata, .seatsBilledAgain])
        let part = CustomerPlan(holdings: .contoso(.e3), steps: [step])
        let seats = PlanReport(.a([part], purpose: .seats), words, at: .today).text
        #expect(seats.contains(words.consequence(.seatsBilledAgain)))
        #expect(seats.contains(words.sentence(.possible)))
        let undo = PlanReport(.a([part], purpose: .undo(of: 1)), words, at: .today).text
        #expect(!undo.contains(words.consequence(.seatsBilledAgain)))
        #expect(!undo.contains(words.sentence(.possible)))
        #expect(undo.contains(words.consequence(.seatsRemoved(5, from: 25))))
    }

    @Test(arguments: Language.allCases)
    func `has the ticket with its ids, and what an end brings`(language: Language) {
        let words = language.words(namesKeys: false)
        var reservation = Reservation.a(id: "reservation-id", expires: nil)
        reservation.orderID = .init("order-id")
        reservation.displayName = "D8s"
        let part = CustomerPlan(
            holdings: .contoso(reservations: [reservation]),
            steps: [
                .a(1, .ticket(.reservation(reservation.id), .azurePortal), name: "D8s"),
                .a(2, .write(.removeDelegatedAccess), name: "Contoso"),
                .a(3, .write(.removeRelationship), name: "Contoso"),
            ])
        let plan = Plan.a([part], rules: Rules(edition: .y2020, venue: .production))
        let text = PlanReport(plan, words).text
        for id in ["reservation-id", "order-id", Customer.contoso.id.text] {
            #expect(text.contains(id))
        }
        for consequence in RemovalConsequence.allCases {
            #expect(text.contains("• " + words.consequence(consequence)))
        }
        let final = "• " + words.sentence(.final)
        #expect(text.components(separatedBy: final).count == 3)
    }
}

extension `A plan as text` {
    @Test(arguments: Language.allCases)
    func `promises no undo that its last step takes away, as its page does not`(
        language: Language
    ) {
        let words = language.words(namesKeys: false)
        let date = Consequence.reversibleUntil(.day(20))
        var removal = PlanStep.a(2, .write(.removeRelationship), name: "Contoso")
        func text() -> String {
            let suspension = PlanStep(
                id: 1, task: .write(.suspend(.init("e3"))), name: "E3", consequences: [date])
            let part = CustomerPlan(holdings: .contoso(.e3), steps: [suspension, removal])
            return PlanReport(.a([part]), words, at: .today).text
        }
        #expect(text().contains("• " + words.undoableUntilStep(2)))
        #expect(!text().contains(words.consequence(date)))
        removal.isStruck = true
        #expect(!text().contains(words.undoableUntilStep(2)))
        #expect(text().contains(words.consequence(date)))
    }
}

@Suite struct `The radar as text` {
    static let now = Date(timeIntervalSince1970: 1_795_000_000)

    /// The lines of a table with one sign.
    private func lines(in localTime: LocalTime) -> [String] {
        let sign = RadarSign(
            kind: .windowCloses, customer: .init("contoso"), companyName: "Contoso",
            domain: "contoso.example", holding: nil, name: "E3", date: Self.now + 5 * 3600)
        let columns = ListColumns(Language.english.words(), at: Self.now).radar(in: localTime)
        let shown = columns.filter(\.heading.isUsual)
        return TextTable(Listing(shown, of: [sign]).table).lines().lines
    }

    @Test func `has what is due at one moment in the order of the customers' names`() {
        func sign(_ name: String, _ date: Date, _ kind: RadarSignKind = .windowCloses) -> RadarSign
        {
            RadarSign(
                kind: kind, customer: .init(name), companyName: name, domain: "a.example",
                holding: nil, name: "E3", date: date)
        }
        let later = Self.now + 60
        let signs = [
            sign("Zoo", Self.now), sign("한결", later), sign("Fiskeri", later),
            sign("Contoso", later, .renews), sign("Adatum", later, .renews),
        ]
        #expect(
            signs.inOrderOfNames.map(\.companyName)
                == ["Zoo", "Fiskeri", "한결", "Adatum", "Contoso"])
    }

    @Test func `gives the hours left, UTC and local time`() {
        let seoul = LocalTime(
            name: "Asia/Seoul", offsets: [.init(from: Self.now - 86_400, seconds: 9 * 3600)])
        let end = Self.now + 5 * 3600
        let lines = lines(in: seoul)
        #expect(lines[0].contains("LOCAL TIME"))
        for text in [
            Language.english.words().timeLeft(until: end, at: Self.now, in: seoul),
            end.minute + " UTC",
            (end + 9 * 3600).minute + " Asia/Seoul", "Contoso   contoso.example  E3",
        ] { #expect(lines[1].contains(text), "\(text)") }
    }

    @Test func `is numbers and dates with their offset for other programs`() {
        let seoul = LocalTime(
            name: "Asia/Seoul", offsets: [.init(from: .distantPast, seconds: 9 * 3600)])
        let sign = RadarSign(
            kind: .windowCloses, customer: .init("contoso"), companyName: "Contoso",
            domain: "contoso.example", holding: nil, name: "E3",
            date: Date(timeIntervalSince1970: 1_795_000_000 + 5 * 3600 + 1800))
        let columns = ListColumns(Language.english.words(), at: Self.now).radar(in: seoul)
        let lines = Listing(columns, of: [sign]).text(as: .csv).split(separator: "\r\n")
        #expect(lines[0].hasPrefix("kind,hours-left,date,local,customer,domain,item,"))
        #expect(
            lines[1].hasPrefix(
                "windowCloses,5,2026-11-18T16:36:40Z,2026-11-19T01:36:40+09:00,Contoso,"))
        let bogota = LocalTime(
            name: "", offsets: [.init(from: .distantPast, seconds: -5 * 3600 - 1800)])
        #expect(bogota.iso8601(of: sign.date!) == "2026-11-18T11:06:40-05:30")
    }

    @Test func `gives one clock where both show the same`() {
        #expect(!lines(in: .utc)[0].contains("LOCAL TIME"))
    }
}

@Suite struct `What is said of a sandbox that is served` {
    @Test func `says what MSAL and applications have to send, in each language`() {
        for language in Language.allCases {
            let words = language.words(namesKeys: false)
            let page = ServePage(
                address: "http://127.0.0.1:8080", rules: .init(edition: .current, venue: .sandbox),
                identity: Sandbox.defaultIdentity
            ).lines(in: words).joined(separator: "\n")
            #expect(page.contains("X-Forwarded-Proto: https"))
            #expect(page.contains("https://api.partnercenter.microsoft.com/.default"))
            #expect(page.contains("resource=https://api.partnercenter.microsoft.com"))
            #expect(page.contains("http://127.0.0.1:8080/v1.0"))
        }
    }
}
