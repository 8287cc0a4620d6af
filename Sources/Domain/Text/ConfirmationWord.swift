/// What an operator types to confirm a removal: the customer's domain, or its Microsoft ID if the
/// domain cannot be read and typed.
package struct ConfirmationWord: Equatable, Sendable {
    package let kind: ConfirmationWordKind
    package let text: String

    package init(for customer: Customer) {
        let domain = customer.domain.trimmed
        (kind, text) =
            Self.isTypable(domain) ? (.domain, domain) : (.microsoftID, customer.id.text.trimmed)
    }

    /// Whether the typed text is this word, in any case, with blanks around it, and an ID in any of
    /// its forms. Nothing confirms a customer with neither a domain nor an ID.
    package func isSaid(by typed: String) -> Bool {
        guard Self.isTypable(text) else { return false }
        let typed = kind == .microsoftID ? Customer.ID(typed.trimmed).text : typed.trimmed
        return typed.lowercased() == text.lowercased()
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
}

/// Which of the two is to be typed.
package enum ConfirmationWordKind: Equatable, Sendable { case domain, microsoftID }
