import Domain

/// Where invented companies are at home: the words their names and addresses are made of.
struct Region: Sendable {
    /// Two letters, ISO 3166.
    let country: String
    let culture: String
    /// Of telephone numbers, with its plus.
    let dialling: String
    /// What names begin with, in the region's script and in Latin letters.
    let firsts: [Word]
    /// What the companies do.
    let seconds: [Word]
    /// How the two make a name: `{A}` and `{B}`.
    let forms: [String]
    /// How a name is told from its like elsewhere: `{N}` in the town `{T}`.
    let inTown: String
    /// What makes a name too long for any screen.
    let longTail: String
    let towns: [Town]
    let streets: [String]
    let people: [String]
    /// What customers call their subscriptions.
    let units: [String]

    struct Word: Sendable, ExpressibleByStringLiteral {
        var word: String
        var slug: String

        /// The word and its Latin letters, with a slash between; one of plain ASCII needs none.
        init(stringLiteral text: String) {
            let parts = text.split(separator: "/")
            word = String(parts[0])
            slug = parts[parts.count - 1].lowercased()
        }
    }

    struct Town: Sendable {
        let name: String
        let postalCode: String
    }

    static let all: [Region] = [
        korea, korea, japan, japan, china, germany, france, spain, poland, norway, czechia, greece,
        bulgaria, britain, america, turkey,
    ]

    /// What stands between words: nothing in the scripts that write them together.
    var spacing: String { forms.contains("{A}{B}") ? "" : " " }

    func profile(of company: Company, chance: inout SplitMix64) -> CompanyProfile {
        let town = chance.pick(towns)
        return CompanyProfile(
            country: country, city: town.name,
            addressLine: "\(chance.pick(streets)) \(1 + chance.below(240))",
            postalCode: town.postalCode, contactName: chance.pick(people),
            email: "it@\(company.slug).example",
            phoneNumber: "\(dialling) \(200 + chance.below(700)) \(1000 + chance.below(9000))",
            culture: culture)
    }
}
