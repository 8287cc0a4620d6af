import Domain
import Testing

@Suite struct `A change that the activity log tells of` {
    @Test(arguments: [
        "active", "a \"quoted\" name", "a; b: c → d", "\"\u{301}", "\u{301}acute", "x\u{600}",
        "\\\u{20DD}", "none\u{600}", "→\u{301}; x", "",
    ])
    func `is read as it was written, whatever joins with its signs`(value: String) {
        let text =
            Details.arrow("name", value, "b") + "; " + Details.arrow("other", "a", value)
        let changes = Details.changes(in: text)
        #expect(changes.map(\.field) == ["name", "other"])
        #expect(
            changes.map { Array($0.before.unicodeScalars) }
                == [value, "a"].map { Array($0.unicodeScalars) })
        #expect(
            changes.map { Array($0.after.unicodeScalars) }
                == ["b", value].map { Array($0.unicodeScalars) })
    }
}
