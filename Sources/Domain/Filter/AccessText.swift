import FoundationEssentials

/// A text that is looked for in admin relationships: in their names, and in those of their roles.
package struct AccessText: Equatable, Sendable {
    /// As it was typed.
    package let text: String
    /// The roles that it is in a name of, in the language of who looks or in English.
    package let roles: [AdminRole.ID]
    /// Whether roles count that a relationship gave before it ended.
    package let includesEnded: Bool

    /// `roles` may be in any order.
    package init(_ text: String, roles: [AdminRole.ID], includesEnded: Bool) {
        self.text = text
        self.roles = roles.sorted { $0.text < $1.text }
        self.includesEnded = includesEnded
    }

    /// The beginning of a role's ID, in small letters, as lists show it of a role without a name;
    /// nil where it can be none.
    package var roleID: String? {
        guard text.utf8.count >= 8, let id = HeldID(word: text), id.mayBegin else { return nil }
        return id.text
    }

    /// Whether a role was meant, so that whoever may have it may be found.
    package var isOfARole: Bool { !roles.isEmpty }

    /// Whether a relationship has it in its name, or gives a role that it is in the name of.
    package func isOf(_ relationship: AdminRelationship) -> Bool {
        SearchWord(text).occurs(in: relationship.name) || !roles(of: relationship).isEmpty
    }

    /// The roles that a relationship is found by.
    func roles(of relationship: AdminRelationship) -> [AdminRole.ID] {
        guard includesEnded || !relationship.status.isOver else { return [] }
        return relationship.roles.filter { role in
            roles.contains(role) || roleID.map { role.text.lowercased().hasPrefix($0) } == true
        }
    }
}

/// What the words of a search have found in a customer's admin relationships.
package struct FoundAccess: Equatable, Sendable {
    /// The names of relationships that have one of the words.
    package let names: [String]
    /// The roles that one of the words is in the name of.
    package let roles: [AdminRole.ID]

    package init(names: [String], roles: [AdminRole.ID]) {
        self.names = names
        self.roles = roles
    }

    /// Nil if no relationship is found by any of the words.
    init?(_ sought: [AccessText], in relationships: [AdminRelationship]) {
        var (names, roles): ([String], [AdminRole.ID]) = ([], [])
        for text in sought {
            let word = SearchWord(text.text)
            for one in relationships {
                if word.occurs(in: one.name), !names.contains(one.name) { names.append(one.name) }
                roles += text.roles(of: one).filter { !roles.contains($0) }
            }
        }
        guard !names.isEmpty || !roles.isEmpty else { return nil }
        self.init(names: names, roles: roles)
    }
}

extension CustomerFilter {
    /// The same filter, with its words looked for in admin relationships as well. `roles` returns
    /// those that a text is in a name of. A role that has ended is found where a term asks for
    /// relationships that have.
    package func soughtInAccess(_ roles: (SearchWord) -> [AdminRole.ID]) -> CustomerFilter {
        let includesEnded = parts.contains { part in
            if case .adminAccess(let ways) = part.claim {
                !part.isNegated && ways.contains(.ended)
            } else {
                false
            }
        }
        var filter = self
        for place in parts.indices {
            switch parts[place].claim {
            case .word(let text), .phrase(let text):
                filter.parts[place].access = AccessText(
                    text, roles: roles(SearchWord(text)), includesEnded: includesEnded)
            default: break
            }
        }
        return filter
    }

    /// Whether its words are looked for in admin relationships.
    package var seeksAccess: Bool { parts.contains { $0.access != nil } }

    /// What it has found in a customer's admin relationships; `texts` are the customer's own.
    /// Nil where each of its words is in one of those.
    package func found(
        in relationships: [AdminRelationship], of texts: [String]
    ) -> FoundAccess? {
        FoundAccess(
            parts.compactMap { part in
                guard !part.isNegated, let access = part.access,
                    !texts.contains(where: SearchWord(access.text).occurs)
                else { return nil }
                return access
            }, in: relationships)
    }

    /// Those of a customer's admin relationships that the words are about; `texts` are the
    /// customer's own. A word that is in one of those, or in no relationship, is about the
    /// customer.
    package func sought(
        among relationships: [AdminRelationship], of texts: [String]
    ) -> [AdminRelationship] {
        parts.reduce(relationships) { left, part in
            guard !part.isNegated, let access = part.access,
                !texts.contains(where: SearchWord(access.text).occurs),
                relationships.contains(where: access.isOf)
            else { return left }
            return left.filter(access.isOf)
        }
    }
}

extension AdminAccess {
    /// Whether one of them has a text; nil if one that is not known may give the role that is
    /// meant.
    func has(_ text: AccessText) -> Bool? {
        if all.contains(where: text.isOf) { return true }
        return isWhole || !text.isOfARole ? false : nil
    }
}
