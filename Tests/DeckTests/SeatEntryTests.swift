import Testing

@testable import Deck

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
        var entry = SeatEntry(text: "+1")
        entry.type("4")
        #expect(entry.text == "4")
        entry.type("0")
        #expect(entry.text == "40")
        entry.delete()
        #expect(entry.text == "4")
    }
}
