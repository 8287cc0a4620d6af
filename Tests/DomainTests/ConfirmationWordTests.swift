import Domain
import Samples
import Testing

@Suite struct `What is typed to confirm a removal` {
    private static let id = "a1b2c3d4-0000-4000-8000-000000000001"

    private func word(_ domain: String, id: String = id) -> ConfirmationWord {
        ConfirmationWord(
            for: Customer(
                id: .init(id), companyName: "Contoso", domain: domain, relationship: .reseller,
                allowsDelegatedAccess: nil))
    }

    @Test(arguments: [
        "contoso.onmicrosoft.com", "Contoso.Example", "한빛.example", "みなと.jp", " a.b ",
    ])
    func `is the domain, where there is one to be typed`(domain: String) {
        let word = word(domain)
        #expect(word.kind == .domain)
        #expect(word.isSaid(by: domain))
        #expect(word.isSaid(by: "\t \(domain.uppercased()) \n"))
        #expect(!word.isSaid(by: Self.id))
        #expect(!word.isSaid(by: String(word.text.dropLast())))
    }

    /// Nothing, blanks, and what is not seen: of no width, ignored, filling, in private use.
    static let unusable = [
        "", " ", "\t\n", "\u{200B}", "\u{FEFF}\u{200D}", "\u{00A0}\u{3000}", "\u{2800}", "\u{3164}",
        "\u{00AD}", "\u{202E}", "\u{0000}", "\u{009B}", "\u{E000}", "\u{FE0F}", "\u{0301}", ".",
        "-.-", "contoso\u{200B}.example", "con toso.example", "\u{202E}moc.osotnoc",
    ]

    @Test(arguments: unusable)
    func `is the Microsoft ID, where the domain cannot be read and typed`(domain: String) {
        let word = word(domain)
        #expect(word.kind == .microsoftID)
        #expect(word.text == Self.id)
        #expect(word.isSaid(by: Self.id.uppercased() + " "))
        #expect(word.isSaid(by: " {\(Self.id.uppercased())}"))
        #expect(!word.isSaid(by: domain))
    }

    @Test(arguments: unusable)
    func `is never an empty word, nor one that is not seen`(typed: String) {
        for domain in Self.unusable + ["contoso.onmicrosoft.com"] {
            for id in Self.unusable + [Self.id] {
                #expect(!word(domain, id: id).isSaid(by: typed), "\(domain.unicodeScalars)")
            }
        }
    }
}
