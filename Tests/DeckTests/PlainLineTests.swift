import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A line read aloud` {
    @Test(arguments: Language.allCases)
    func `parts a key from what it does, whatever the key is`(language: Language) {
        let words = language.words()
        let line = PlainLine(words: words)
        for key in ["J", "!", ":", "."] {
            #expect(line.joined([key, "x"]) == key + words.comma + "x")
        }
        #expect(line.joined(["a.", "x"]) == "a. x")
        #expect(line.joined(["", "a", "", "x"]) == "a" + words.comma + "x")
    }
}

@Suite struct `The radar in plain mode` {
    /// Signs of one customer, who is named on the screen once.
    private static let signs: [RadarSign] = [
        .a(.windowCloses, .contoso, `The radar`.e3, in: 5.5),
        .a(.renews, .contoso, `The radar`.e3, in: 24 * 12),
        .a(.goesOn, .contoso, `The radar`.e3, in: 24 * 20), .a(.ready, Tour.others[0]),
    ]

    private static func rows(_ said: [String]) -> [String] { said.filter { $0.hasPrefix("#") } }

    @Test func `says every row with its number and whom it is about`() {
        var plain = PlainHarness(
            `The radar`.deck(Radar(signs: Self.signs, counts: [:], asOf: nil)))
        let rows = Self.rows(plain.opening)
        #expect(rows.count == Self.signs.count, "\(plain.opening)")
        for (place, row) in rows.enumerated() {
            let name = Self.signs[place].companyName
            #expect(row.hasPrefix("#\(place + 1). \(name)"), "\(row)")
        }
        // A move says one row, since no other says anything else.
        let moved = Self.rows(plain.type("j"))
        #expect(moved.count == 1 && moved.first?.hasPrefix("#2. Contoso") == true, "\(moved)")
    }
}
