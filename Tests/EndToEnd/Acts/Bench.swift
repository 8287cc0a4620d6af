import Deck
import Testing
import Wording

/// Where a key that writes is pressed: a deck, and the Partner Center behind it.
struct Bench {
    enum Venue: CaseIterable, CustomTestStringConvertible {
        case sandbox, profile

        var testDescription: String { self == .sandbox ? "the sandbox" : "a profile" }
    }

    static let domain = "hanbit.onmicrosoft.com"

    let home: Home
    let deck: Deck
    /// What the profile is on.
    private let served: SandboxProcess?

    /// A deck on six customers, which were prepared before it was opened.
    init(_ venue: Venue, hold: Int = 0, preparing: (Home) throws -> Void = { _ in }) throws {
        home = try Home.seeded()
        try preparing(home)
        let variables = ["PARTNERDECK_HOLD=\(hold)"]
        switch venue {
        case .sandbox:
            served = nil
            deck = try Deck(in: home, variables: variables)
        case .profile:
            let service = try SandboxProcess(home, "--approve-after", "1")
            served = service
            try service.writeProfile()
            #expect(try service.signIn().status == 0)
            let heading = Language.english.words().domainLabel
            deck = try Deck(in: home, variables: variables, profile: SandboxProcess.profile) {
                $0.says(heading) && $0.text.contains("local · ✓")
            }
        }
        try deck.open("hanbit")
    }

    var words: Words { deck.words }

    /// What the customer holds, from the file of the sandbox itself.
    func holdings(_ kind: String = "subscriptions") throws -> [JSON] {
        try home.json("show", Self.domain)[kind].all
    }

    /// The status of a subscription, by the name of its offer.
    func status(of offer: String) throws -> String? {
        try holdings().first { $0["offerName"].text == offer }?["status"].text
    }

    /// Says yes to a question that may be longer than the screen.
    func agree() throws {
        for _ in 1...24 { try deck.press("Down") }
        try deck.press("y")
    }

    /// The journal is whole, and every write in it has its outcome.
    func expectAJournal(of acts: Int, at location: SourceLocation = #_sourceLocation) throws {
        let kinds = try home.journal().map(\.kind)
        #expect(kinds.count { $0 == "intended" } == acts, sourceLocation: location)
        #expect(kinds.count { $0 == "ended" } == acts, sourceLocation: location)
        #expect(try home.partnerdeck("journal", "--verify").status == 0, sourceLocation: location)
    }
}
