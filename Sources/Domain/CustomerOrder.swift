/// What the list of customers is sorted by, and in which direction.
///
/// Customers with the same value stand by name, then by Microsoft ID, in both directions. A
/// customer of whom the value is not known comes after all others, in both directions too.
package struct CustomerOrder: Hashable, Sendable {
    /// What customers can be sorted by. The raw values are words for a command line.
    package enum Field: String, CaseIterable, Sendable {
        /// By name as the list folds it: case, width and accents do not matter.
        case name
        case domain
        /// By the two letters of the country.
        case country
        /// By how many subscriptions are active.
        case active
        /// By how many subscriptions are suspended.
        case suspended
        /// By how many reservations and software purchases are open.
        case purchases
        /// By how many holdings block a removal.
        case blockers
        /// By admin relationships: those whose relationships end come first, the next end first,
        /// then those that extend themselves, and without a date those that have no end, those with
        /// requests that give no access yet, by how far they are, and those without any.
        case access
        /// By how many admin relationships give access.
        case relationships
        /// Those whose next end only extends a relationship come first, then those that end.
        case autoExtend
        /// Those whose access has the role of the Global Administrator come first.
        case globalAdministrator
        /// Those who grant delegated admin privileges come first.
        case dap
        /// By Microsoft ID.
        case id

        /// Whether it is counted from what a customer holds, so that it is not known before that
        /// was read.
        package var isCount: Bool {
            switch self {
            case .name, .domain, .country, .access, .relationships, .autoExtend,
                .globalAdministrator, .dap, .id:
                false
            case .active, .suspended, .purchases, .blockers: true
            }
        }
    }

    package let field: Field
    package let isDescending: Bool

    package init(_ field: Field, isDescending: Bool = false) {
        self.field = field
        self.isDescending = isDescending
    }

    /// The order of the list where none was asked for.
    package static let byName = CustomerOrder(.name)
}
