/// A customer whose name or domain is easily taken for another's.
package struct Lookalike: Equatable, Sendable {
    package let customer: Customer
    package let resemblance: Resemblance

    package init(_ customer: Customer, by resemblance: Resemblance) {
        self.customer = customer
        self.resemblance = resemblance
    }

    /// In what they differ only.
    package enum Resemblance: String, CaseIterable, Sendable {
        case sameName, letter, letterCase, width, script
        /// Two neighbouring letters changed places.
        case swapped
        /// The same words, those at the end put before the others.
        case wordOrder
        /// The names are told apart, the domains hardly.
        case domain
    }
}

extension Customer {
    /// In what another customer differs only, by name, or that its domain is easily mistaken; nil
    /// if they are told apart at a look.
    package func resemblance(to other: Customer) -> Lookalike.Resemblance? {
        ConfusableKey(companyName).resemblance(to: ConfusableKey(other.companyName))
            ?? ConfusableKey(domainName).resemblance(to: ConfusableKey(other.domainName)).map { _ in
                .domain
            }
    }

    /// The part of the domain that tells this customer from another.
    package var domainName: String { Self.name(ofDomain: domain) }

    /// The part of a domain that tells one customer from another.
    package static func name(ofDomain domain: String) -> String {
        let tail = ".onmicrosoft.com"
        return domain.lowercased().hasSuffix(tail) ? String(domain.dropLast(tail.count)) : domain
    }
}
