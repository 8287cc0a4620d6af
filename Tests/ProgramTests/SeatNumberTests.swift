import Testing

@testable import Program

@Suite struct `A number of seats on the command line` {
    @Test(
        arguments: [
            ("40", 40), ("+5", 30), ("-3", 22), ("\u{2212}3", 22), ("0", 0), ("-30", -5),
            ("", nil), ("+", nil), ("many", nil), ("4.5", nil), ("--3", nil), ("+-3", nil),
            ("9999999999", nil), (" 40", nil),
        ] as [(String, Int?)])
    func `is a total, or how many more or fewer`(typed: String, quantity: Int?) {
        #expect(SeatNumber(typed)?.quantity(from: 25) == quantity)
    }

    @Test func `is no option where it is negative`() {
        let typed = ["seats", "contoso.com", "E3", "-3", "--wait", "9", "-y"]
        #expect(
            SeatsCommand.withReadableNumbers(typed)
                == ["seats", "contoso.com", "E3", "\u{2212}3", "--wait", "9", "-y"])
        let other = ["show", "-3"]
        #expect(SeatsCommand.withReadableNumbers(other) == other)
    }
}
