import ArgumentParser
import Canvas
import Domain
import Wording

/// The option `--filter`.
struct FilterOption: ParsableArguments {
    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(\.filterOption), valueName: "text"), completion: .filters)
    var filter = ""

    /// Return the filter. Throw `usage` for one that is not understood: what is wrong, and where.
    func parsed(
        in words: Words, scope: FilterScope = .customers
    ) throws(Failure) -> CustomerFilter {
        do throws(FilterError) {
            let filter = try CustomerFilter(parsing: filter, in: scope)
            return scope == .access ? filter.soughtInAccess : filter
        } catch {
            let said = words.filterWrong(
                "--filter", at: error.range.lowerBound + 1, problem: words.filterError(error))
            throw .usage(([said] + filter.pointed(at: error.range)).joined(separator: "\n"))
        }
    }

    /// The terms there are, in short, for the help of a command.
    static func termsHelp(of scope: FilterScope) -> String {
        help { words in words.filterTermsHelp(scope.terms.map(\.shape).joined(separator: ", ")) }
    }

    /// Say on standard error of how many customers too little is known to tell whether they match.
    static func tell(unknown: Int, of store: Store, in words: Words) {
        guard unknown > 0 else { return }
        StandardError.write(
            store.imported == nil
                ? words.filterUnknownNote(unknown) : words.filterNotInFile(unknown))
    }
}

extension String {
    /// The text on a line, and a line below it that points at some of its characters; none where
    /// there is nothing to point at.
    func pointed(at range: Range<Int>) -> [String] {
        let letters = map { $0.isNewline || $0 == "\t" ? " " : $0 }
        guard !letters.isEmpty, range.lowerBound <= letters.count else { return [] }
        let before = Span(String(letters[..<range.lowerBound])).columns
        let wrong = letters[range.lowerBound..<min(range.upperBound, letters.count)]
        let margin = String(repeating: " ", count: before)
        let marks = String(repeating: "^", count: max(1, Span(String(wrong)).columns))
        return ["  " + String(letters), "  " + margin + marks]
    }
}
