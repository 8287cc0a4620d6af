import Domain
import Foundation
import Storage
import Wording

extension Store {
    /// Return terms of all customers in the order of their ends. Words of the filter are looked for
    /// in what a table shows of each, and in its IDs.
    func endingTerms(_ query: EndingTermQuery, in words: Words) throws -> EndingTerms {
        let sought = query.filter.words
        let isFound = { (term: EndingTerm) -> Bool in sought.isFound(in: term.texts(in: words)) }
        var found = try directory.endingTerms(
            query, by: basis(of: query.filter), where: sought.parts.isEmpty ? nil : isFound)
        found.asOf = readings?.listedAt
        return found
    }
}
