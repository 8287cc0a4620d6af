import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `An entry listed by itself` {
    private static let approved = `A row of the journal`.approved
    private static let suspend = `A row of the journal`.suspend

    private static func told(
        _ events: [JournalEvent], _ language: Language = .english
    ) -> [String] {
        language.words().journal(numbered(events)).map { $0.mark + " " + $0.sentence }
    }

    private static func numbered(_ events: [JournalEvent]) -> [JournalEntry] {
        events.enumerated().map { .a($0.offset + 1, $0.element) }
    }

    @Test(arguments: Language.allCases)
    func `says as the deck's row that an approved act was not sent`(language: Language) {
        let rows = `A row of the journal`.rows(Self.numbered([Self.approved]), language)
        #expect(Self.told([Self.approved], language) == rows)
        #expect(rows[0].hasPrefix("! "))
    }

    @Test func `is an approval where its act was sent or taken back`() {
        #expect(
            Self.told([
                Self.approved, .intended(.of(Self.suspend)), .ended(intent: 2, .accepted),
            ]) == [
                "· approved: suspend Office 365 E3", "→ intent: suspend Office 365 E3",
                "… accepted, not shown yet: suspend Office 365 E3",
            ])
        let target = NamedWrite(Self.suspend, of: .contoso, named: "Office 365 E3")
        #expect(
            Self.told([Self.approved, .takenBack([target])]) == [
                "· approved: suspend Office 365 E3",
                "← taken back, not sent: suspend Office 365 E3",
            ])
    }

    @Test func `says as the deck's row that an act has no outcome`() {
        #expect(
            Self.told([Self.approved, .intended(.of(Self.suspend))]).last
                == "? unfinished, no outcome: suspend Office 365 E3")
    }

    @Test func `is found by the words it shows`() {
        let entries = Self.numbered([
            Self.approved, .intended(.of(Self.suspend)), .ended(intent: 2, .accepted),
            Self.approved,
        ])
        let words = Language.english.words()
        #expect(entries.places(having: "approved", in: words) == [0, 3])
        #expect(entries.places(having: "not sent", in: words) == [3])
    }
}
