/// What an operator types to confirm that a relationship may end: the customer's domain, or its
/// Microsoft ID where there is no domain that can be read and typed.
package struct ConfirmationWord: Equatable, Sendable {
    package let kind: ConfirmationWordKind
    package let text: String

    package init(for customer: Customer) {
        let domain = customer.domain.trimmed
        (kind, text) =
            Self.isTypable(domain) ? (.domain, domain) : (.microsoftID, customer.id.text.trimmed)
    }

    /// Whether that was typed: in any case, with the blanks a paste brings along, and an ID in any
    /// form it is written in. Nothing confirms a customer with neither a domain nor an ID.
    package func isSaid(by typed: String) -> Bool {
        guard Self.isTypable(text) else { return false }
        let typed = kind == .microsoftID ? Customer.ID(typed.trimmed).text : typed.trimmed
        return typed.lowercased() == text.lowercased()
    }

    /// Whether it has a letter or digit, and nothing that is not seen: what is invisible can
    /// neither be checked on the screen nor typed.
    static func isTypable(_ word: String) -> Bool {
        word.unicodeScalars.allSatisfy(\.isSeen)
            && word.unicodeScalars.contains {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            }
    }
}

extension Unicode.Scalar {
    fileprivate var isSeen: Bool {
        // The braille pattern without dots is a symbol by its category, and blank.
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
    /// Without the blanks around it.
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}

package enum ConfirmationWordKind: Equatable, Sendable { case domain, microsoftID }
