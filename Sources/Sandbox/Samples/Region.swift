import Domain

/// The country of invented companies: the words their names and addresses are made of.
struct Region: Sendable {
    /// Two letters, ISO 3166.
    let country: String
    let culture: String
    /// The prefix of telephone numbers, with its plus.
    let dialling: String
    /// The first words of names, in the region's script and in Latin letters.
    let firsts: [Word]
    /// The trades.
    let seconds: [Word]
    /// The forms of a name: `{A}` is the first word, `{B}` the trade.
    let forms: [String]
    /// The form of a name with its town: `{N}` in `{T}`.
    let inTown: String
    /// A tail that makes a name too long for any screen.
    let longTail: String
    let towns: [Town]
    let streets: [String]
    let people: [String]
    /// The names customers give to their subscriptions.
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

    struct Town: Sendable, ExpressibleByStringLiteral {
        let name: String
        let postalCode: String

        /// The name and the postal code, with a slash between.
        init(stringLiteral text: String) {
            let parts = text.split(separator: "/")
            (name, postalCode) = (String(parts[0]), String(parts[1]))
        }
    }

    static let all: [Region] = [
        korea, korea, japan, japan, china, germany, france, spain, poland, norway, czechia, greece,
        bulgaria, britain, america, turkey,
    ]

    /// The separator of words: none in the scripts that have no spaces.
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
