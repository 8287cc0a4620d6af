import Domain

extension CustomerFilter {
    /// The same filter, with its words looked for in admin relationships as well: in their names,
    /// and in those of their roles, in English and in each language of the operator's.
    package var soughtInAccess: CustomerFilter {
        soughtInAccess { word in
            Self.roleNames.filter { $0.names.contains(where: word.occurs) }.map(\.role)
        }
    }

    private static let roleNames: [(role: AdminRole.ID, names: Set<String>)] = {
        let languages = Language.allCases.map { $0.words(namesKeys: false) }
        return AdminRole.known.map { role in (role, Set(languages.map { $0.role(role) })) }
    }()
}
