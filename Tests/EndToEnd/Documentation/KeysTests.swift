import Testing

@testable import Deck

/// Compares the article on the keys with the keymap.
@Suite struct `The article Keys` {
    private let article: DocumentationPage

    init() throws { article = try .article("Keys") }

    /// The pages each heading is about, without the keys of every list.
    private static let pages: [(heading: String, rows: [Binding])] = [
        ("List of customers", Keymap.customers),
        (
            "A customer",
            CustomerPage.Tab.allCases.flatMap(Keymap.holdings) + Keymap.account(isBlocked: true)
                + Keymap.account(isBlocked: false) + Keymap.holding + Keymap.blockers
        ),
        ("Offers", Keymap.offers),
        ("Relationship request", Keymap.request(playingAcceptance: true)),
        ("Activity log", Keymap.activity),
        ("Off-boarding plan", Keymap.plan),
        ("Run", Keymap.run),
        ("Journal", Keymap.journal),
        ("Radar", Keymap.radar),
    ]

    private static let everywhere =
        Keymap.moving + Keymap.everywhere + [Keymap.toJournal, Keymap.toRadar, Keymap.toRun]

    private static let waiting =
        Keymap.typing + [Keymap.stop, Keymap.takeBack, Keymap.takeBackTyping, Keymap.endRange]

    @Test func `names every key that a page has a use for`() {
        let rows =
            Self.pages.flatMap(\.rows) + Keymap.sorting + Self.everywhere + Self.waiting
        let text = article.text.replacing("\\|", with: "|")
        for binding in rows {
            for key in binding.keys {
                #expect(text.contains("`\(key.label)`"), "\(binding.command)")
            }
        }
    }

    @Test func `has the keys of each page, and no others`() {
        let inLists = keys(under: "In lists")
        #expect(inLists.count == 8)
        #expect(inLists.isSubset(of: Self.labels(Keymap.customers + Keymap.sorting)))
        for (heading, rows) in Self.pages {
            #expect(
                keys(under: heading) == Self.labels(rows).subtracting(inLists), "\(heading)")
        }
        #expect(keys(under: "On every page") == Self.labels(Self.everywhere))
        #expect(keys(under: "While something waits") == Self.labels(Self.waiting))
    }

    /// Return the keys in the first column of the table under a heading.
    private func keys(under heading: String) -> Set<String> {
        Set(article.rows(under: heading).flatMap { $0[0].code })
    }

    private static func labels(_ rows: [Binding]) -> Set<String> {
        Set(rows.flatMap(\.keys).map(\.label))
    }
}
