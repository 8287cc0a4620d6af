/// What an operator types to confirm a removal: the customer's domain, or its Microsoft ID if the
/// domain cannot be read and typed. To confirm the end of an admin relationship: its name, or the
/// end of its ID.
package struct ConfirmationWord: Equatable, Sendable {
    package let kind: ConfirmationWordKind
    package let text: String

    package init(for customer: Customer) {
        let domain = customer.domain.trimmed
        (kind, text) =
            Self.isTypable(domain) ? (.domain, domain) : (.microsoftID, customer.id.text.trimmed)
    }

    /// The word for an admin relationship. `isDistinct` if no other one of the customer has its
    /// name. A name that is longer than Microsoft Graph takes is not typed.
    package init(for relationship: AdminRelationship, isDistinct: Bool) {
        let name = relationship.name.oneSpaced
        let isNamed = isDistinct && name.count <= Self.longestName && Self.isTypable(name.closed)
        (kind, text) =
            isNamed
            ? (.relationshipName, name)
            : (.relationshipID, String(relationship.id.text.trimmed.suffix(8)))
    }

    /// The letters that the name of an admin relationship has at most.
    private static let longestName = 50

    /// Whether the typed text is this word, in any case, with blanks around it, and an ID in any of
    /// its forms. Nothing confirms what has neither a name nor an ID.
    package func isSaid(by typed: String) -> Bool {
        guard Self.isTypable(kind == .relationshipName ? text.closed : text) else { return false }
        let said =
            switch kind {
            case .microsoftID: Customer.ID(typed.trimmed).text
            case .relationshipName: typed.oneSpaced
            case .domain, .relationshipID: typed.trimmed
            }
        return said.lowercased() == text.lowercased()
    }

    /// Whether it has a letter or digit and nothing invisible, which could neither be read nor
    /// typed.
    static func isTypable(_ word: String) -> Bool {
        word.unicodeScalars.allSatisfy(\.isSeen)
            && word.unicodeScalars.contains {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            }
    }
}

extension Unicode.Scalar {
    fileprivate var isSeen: Bool {
        // The braille pattern without dots is a symbol by category, but blank.
        guard !properties.isDefaultIgnorableCodePoint, self != "\u{2800}" else { return false }
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator, .spaceSeparator:
            return false
        default: return true
        }
    }
}

extension String {
    /// The text without the blanks around it.
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// The same with one plain blank between words.
    fileprivate var oneSpaced: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The text without plain blanks.
    fileprivate var closed: String { filter { $0 != " " } }
}

/// Which of them is to be typed.
package enum ConfirmationWordKind: Equatable, Sendable {
    case domain, microsoftID
    case relationshipName
    /// The last eight letters of the ID.
    case relationshipID
}
