import Domain

/// What the service does not tell of a partner, so that a profile must.
package struct ClientProfile: Equatable, Sendable {
    package var rules: Rules
    /// Two letters, ISO 3166: whose offers are sold.
    package var country: String
    /// Who is signed in, as far as the token does not say.
    package var identity: Identity

    package init(rules: Rules, country: String, identity: Identity) {
        self.rules = rules
        self.country = country
        self.identity = identity
    }
}
