import Testing

@testable import Deck
@testable import DeckSupport

@Suite struct `What is typed for a number of seats` {
    @Test(
        arguments: [
            ("40", 40), ("+5", 30), ("-3", 22), ("４０", 40), ("−3", 22), ("＋5", 30), ("4+5", 30),
            ("", nil), ("+", nil), ("abc", nil), ("12345678901234", nil),
        ] as [(String, Int?)])
    func `is a total, or how many more or fewer`(typed: String, quantity: Int?) {
        var entry = SeatEntry()
        entry.type(typed)
        #expect(entry.quantity(from: 25) == quantity)
    }

    @Test func `replaces what was proposed`() {
        var entry = SeatEntry(text: "25")
        entry.type("4")
        #expect(entry.text == "4")
        entry.type("0")
        #expect(entry.text == "40")
        entry.delete()
        #expect(entry.text == "4")
    }

    @Test func `keeps a sign that was proposed, so that the key + and a 5 are five more`() {
        var entry = SeatEntry(text: "+1")
        entry.type("5")
        #expect(entry.quantity(from: 25) == 30)
        entry.type("-2")
        #expect(entry.quantity(from: 25) == 23)
    }

    @Test(
        arguments: [
            ("40", 40), ("+", 27), ("-", 25), ("++-", 27), ("+5", 31), ("-12", 14), ("＋５", 31),
            ("4+5", 9), ("+5+3", 34), ("+++40", 40),
        ])
    func `changes the quantity that stands there`(typed: String, quantity: Int) {
        var typing = QuantityTyping.proposed
        var seen = 26
        for letter in typed.compactMap(QuantityTyping.Letter.init) {
            seen = typing.type(letter, at: seen)
        }
        #expect(seen == quantity)
    }

    @Test func `is taken back letter by letter`() {
        var typing = QuantityTyping.proposed
        var seen = 26
        for letter in "-12".compactMap(QuantityTyping.Letter.init) {
            seen = typing.type(letter, at: seen)
        }
        seen = typing.deleteLast(at: seen)
        #expect(seen == 25)
        seen = typing.deleteLast(at: seen)
        #expect(seen == 26)
        seen = typing.type(.digit(7), at: seen)
        #expect(seen == 7)
    }
}
