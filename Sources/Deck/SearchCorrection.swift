import Canvas
import Domain
import Wording

// A term that there is not, and is nearly one: Tab takes the one that is meant.
extension SearchField {
    /// The text with the term that is likely meant in the place of one that there is not; nil where
    /// none is near.
    func corrected(in scope: FilterScope?) -> String? {
        guard let error = error(in: scope),
            case .unknownTerm(_, let nearest, _) = error.problem, let near = nearest.first
        else { return nil }
        let letters = Array(text)
        guard error.range.upperBound <= letters.count else { return nil }
        // A whole term replaces the value as well.
        let hasValue = near.contains { "<>=:".contains($0) }
        let rest = letters[error.range.upperBound...].drop { hasValue && $0 != " " }
        let corrected = String(letters[..<error.range.lowerBound]) + near + String(rest)
        return corrected.unicodeScalars.count <= Self.limit ? corrected : nil
    }

    /// Whether Tab lists the terms, as one may begin there.
    func canListTerms(in scope: FilterScope?) -> Bool {
        guard isTyping, !listsTerms, let scope else { return false }
        return (text.isEmpty || text.last == " ")
            && !FilterCompletion(after: text, in: scope).candidates.isEmpty
    }
}

extension State {
    /// What Tab does to what is typed; nil where that is nothing.
    var tabBinding: Binding? {
        guard canComplete, let field = searchField else { return nil }
        let scope = shown.filterScope
        if field.corrected(in: scope) != nil { return Keymap.correcting }
        return field.canListTerms(in: scope) ? Keymap.listingTerms : Keymap.completing
    }

    /// How many rows show without the part of a search that is not understood; nil where nothing
    /// else is typed, and all of them show.
    func leftOut(of field: SearchField, found said: String) -> String? {
        guard field.error(in: shown.filterScope) != nil,
            field.understood.contains(where: { $0 != " " })
        else { return nil }
        return words.filterLeftOut(said)
    }

    /// Whether the row over the footer says already what is wrong with a search.
    func isRefusalTold(of field: SearchField) -> Bool {
        guard let notice, let error = field.error(in: shown.filterScope) else { return false }
        return notice.text == words.off(.filter(error))
    }
}
